"""Pagefind's bundle, made from copies of pages, in a folder where the last build's is.

Pagefind names most of its files by what is in them, and leaves those alone that are there already:
pressing a page's file together takes it longer than everything else. So only what is new is made.
"""

import gzip
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

LANGUAGE = (
    "zxx"  # what isn't language (ISO 639-2): the words of the copies have their stems already
)
_FOLDERS = ("fragment", "index", "filter")
# A name in the list of all files: CBOR has its length before it (RFC 8949, section 3).
_NAME = re.compile(rf"([\x60-\x77])(?={LANGUAGE}_)".encode())
_NAME_LENGTH = len(LANGUAGE) + 8  # signs; longer where two files' names would be the same
# What Pagefind adds for sites that have no search page of their own.
_UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")


def make_bundle(copies: Path, bundle: Path) -> None:
    """Let ``bundle`` be the index of the pages in ``copies``, the same whatever it was before.

    :raises subprocess.CalledProcessError: when Pagefind can't index them.
    """
    before = _names_in(bundle)
    _run_pagefind(copies, bundle)
    names = _listed(bundle)
    if before & (doubtful := _doubtful(names | before)):
        # Two files would have one name. Which of them has it depends on the pages' order.
        _remove(bundle, doubtful)
        _run_pagefind(copies, bundle)
        names = _listed(bundle)
    _remove(bundle, _names_in(bundle) - names)


def copy_bundle(bundle: Path, target: Path) -> None:
    """Put the bundle in a site. Files that are never written again may be one on the disk."""
    target.mkdir()
    for file in bundle.iterdir():
        if file.is_file():
            shutil.copyfile(file, target / file.name)
        else:
            shutil.copytree(file, target / file.name, copy_function=_link)


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:  # another disk, or one without links
        shutil.copyfile(source, target)


def _run_pagefind(copies: Path, bundle: Path) -> None:
    """Its command line takes less time than its Python interface, and says when it fails."""
    for file in bundle.glob("*.*"):
        file.unlink()
    options = {"site": copies, "output-path": bundle, "force-language": LANGUAGE}
    command = [sys.executable, "-m", "pagefind", "--quiet"]
    command += [f"--{name}={path}" for name, path in options.items()]
    # It would read a configuration in the folder that one stands in.
    subprocess.run(command, cwd=copies, check=True, capture_output=True)
    for pattern in _UNUSED:
        for file in bundle.glob(pattern):
            file.unlink()


def _names_in(bundle: Path) -> set[str]:
    """The names of the files that are named by what is in them."""
    return {file.stem for folder in _FOLDERS for file in (bundle / folder).glob("*")}


def _listed(bundle: Path) -> set[str]:
    """The names that belong to the index."""
    (file,) = bundle.glob("*.pf_meta")
    data = gzip.decompress(file.read_bytes())
    starts = ((match.end(), match[1][0] - 0x60) for match in _NAME.finditer(data))
    return {data[start : start + length].decode() for start, length in starts}


def _doubtful(names: Iterable[str]) -> set[str]:
    """Names that were made longer to be different, and those that they would have been."""
    longer = {name for name in names if len(name) > _NAME_LENGTH}
    return longer | {name[:_NAME_LENGTH] for name in longer}


def _remove(bundle: Path, names: Iterable[str]) -> None:
    wanted = set(names)
    for folder in _FOLDERS:
        for file in (bundle / folder).glob("*"):
            if file.stem in wanted:
                file.unlink()
