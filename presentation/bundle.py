"""Pagefind's bundle, made from copies of pages, in a folder where the last build's is.

Pagefind names most of its files by what is in them, and leaves those alone that are there already:
pressing a page's file together takes it longer than everything else. So only what is new is made.
"""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from pagefind_bin import get_executable

from memory import link
from presentation.merging import FORMER, MergeError, merge
from presentation.pagefind_index import (
    CHUNK,
    ENTRY,
    FILTER,
    FRAGMENT,
    LANGUAGE,
    NAME_LENGTH,
    DamagedError,
    Listing,
)

_FOLDERS = (FRAGMENT, CHUNK, FILTER)
# What Pagefind adds for sites that have no search page and no worker of their own.
_UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "pagefind-worker.js")


def make_bundle(copies: Path, bundle: Path) -> None:
    """Let ``bundle`` be the index of the pages in ``copies``, the same whatever it was before.

    :raises subprocess.CalledProcessError: when Pagefind can't index them.
    """
    before = _names_in(bundle)
    _run_pagefind(copies, bundle)
    names = Listing.of(bundle).names
    if before & (doubtful := _doubtful(names | before)):
        # Two files would have one name. Which of them has it depends on the pages' order.
        _remove(bundle, doubtful)
        _run_pagefind(copies, bundle)
    _remove_unlisted(bundle)
    Listing.of(bundle).write(bundle)


def amend_bundle(copies: Path, former: Path, edited: Iterable[str], bundle: Path) -> bool:
    """Let ``bundle`` be the index of ``copies``, of which it has some as they are in ``former``.

    :param edited: the paths of these.
    :returns: False, and nothing is done, when all pages have to be indexed.
    :raises subprocess.CalledProcessError: when Pagefind can't index them.
    """
    with TemporaryDirectory(dir=bundle.parent) as folder:
        pages, small = Path(folder) / "sidor", Path(folder) / "pagefind"
        for path in edited:
            for file, place in (
                (copies / path, pages / path),
                (former / path, pages / FORMER / path),
            ):
                place.parent.mkdir(parents=True, exist_ok=True)
                link(file, place)
        _run_pagefind(pages, small)
        try:
            merge(small, bundle)
        except MergeError:
            return False
        except DamagedError:  # Pagefind would leave what is damaged alone
            shutil.rmtree(bundle)
            return False
    _remove_unlisted(bundle)
    return True


def put_bundle(bundle: Path, target: Path) -> None:
    """Put the bundle in a site, in the place of the one that is there.

    At every moment the site has an index that is whole: what is new is added before it is listed,
    and what is no longer listed is removed last.
    """
    for folder in _FOLDERS:
        (target / folder).mkdir(parents=True, exist_ok=True)
        for name in _names(bundle / folder) - _names(target / folder):
            shutil.copyfile(bundle / folder / name, target / folder / name)
    for name in sorted(_names(bundle), key=ENTRY.__eq__):
        new = target / f"{name}.ny"
        shutil.copyfile(bundle / name, new)
        new.replace(target / name)
    for folder in ("", *_FOLDERS):
        for name in _names(target / folder) - _names(bundle / folder):
            (target / folder / name).unlink()


def is_bundle(bundle: Path, target: Path) -> bool:
    """Whether the bundle in a site is this: its entry names the list of all that is in it."""
    files = [folder / ENTRY for folder in (bundle, target)]
    return all(map(Path.exists, files)) and files[0].read_bytes() == files[1].read_bytes()


def _names(folder: Path) -> set[str]:
    """The files in a folder; none, when there is no such folder."""
    return {file.name for file in folder.glob("*.*")}


def _run_pagefind(copies: Path, bundle: Path) -> None:
    """The program itself takes less time than its Python interface, and says when it fails."""
    for file in bundle.glob("*.*"):
        file.unlink()
    options = {"site": copies, "output-path": bundle, "force-language": LANGUAGE}
    command = [get_executable(), "--quiet", *(f"--{name}={path}" for name, path in options.items())]
    # It would read a configuration in the folder that one stands in.
    subprocess.run(command, cwd=copies, check=True, capture_output=True)
    for pattern in _UNUSED:
        for file in bundle.glob(pattern):
            file.unlink()


def _names_in(bundle: Path) -> set[str]:
    """The names of the files that are named by what is in them."""
    return {file.stem for folder in _FOLDERS for file in (bundle / folder).glob("*")}


def _remove_unlisted(bundle: Path) -> None:
    _remove(bundle, _names_in(bundle) - Listing.of(bundle).names)


def _doubtful(names: Iterable[str]) -> set[str]:
    """Names that were made longer to be different, and those that they would have been."""
    longer = {name for name in names if len(name) > NAME_LENGTH}
    return longer | {name[:NAME_LENGTH] for name in longer}


def _remove(bundle: Path, names: Iterable[str]) -> None:
    wanted = set(names)
    for folder in _FOLDERS:
        for file in (bundle / folder).glob("*"):
            if file.stem in wanted:
                file.unlink()
