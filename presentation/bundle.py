"""Pagefind's bundle, made from copies of pages, in a folder where the last build's is.

Pagefind names most of its files by what is in them, and leaves those alone that are there already:
pressing a page's file together takes it longer than everything else. So only what is new is made.
"""

import gzip
import re
import shutil
import subprocess
import sys
import zlib
from collections.abc import Iterable
from pathlib import Path

from memory import link

LANGUAGE = (
    "zxx"  # what isn't language (ISO 639-2): the words of the copies have their stems already
)
_FOLDERS = ("fragment", "index", "filter")
_ENTRY = "pagefind-entry.json"  # what a browser reads first
# A name in the list of all files: CBOR has its length before it (RFC 8949, section 3).
_NAME = re.compile(rf"([\x60-\x77])(?={LANGUAGE}_)".encode())
_NAME_LENGTH = len(LANGUAGE) + 8  # signs; longer where two files' names would be the same
_GZIP = 16 + zlib.MAX_WBITS  # as zlib is told to write gzip's header
# What Pagefind adds for sites that have no search page and no worker of their own.
_UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "pagefind-worker.js")


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
    _pack_list(bundle)


def put_bundle(bundle: Path, target: Path) -> None:
    """Put the bundle in a site, in the place of the one that is there.

    At every moment the site has an index that is whole: what is new is added before it is listed,
    and what is no longer listed is removed last.
    """
    for folder in _FOLDERS:
        (target / folder).mkdir(parents=True, exist_ok=True)
        for name in _names(bundle / folder) - _names(target / folder):
            link(bundle / folder / name, target / folder / name)
    for name in sorted(_names(bundle), key=_ENTRY.__eq__):
        new = target / f"{name}.ny"
        shutil.copyfile(bundle / name, new)
        new.replace(target / name)
    for folder in ("", *_FOLDERS):
        for name in _names(target / folder) - _names(bundle / folder):
            (target / folder / name).unlink()


def is_bundle(bundle: Path, target: Path) -> bool:
    """Whether the bundle in a site is this: its entry names the list of all that is in it."""
    files = [folder / _ENTRY for folder in (bundle, target)]
    return all(map(Path.exists, files)) and files[0].read_bytes() == files[1].read_bytes()


def _names(folder: Path) -> set[str]:
    """The files in a folder; none, when there is no such folder."""
    return {file.name for file in folder.glob("*.*")}


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


def _pack_list(bundle: Path) -> None:
    """Press the list of all files together anew, an eighth smaller: every search begins with it.

    It is names made by chance, in which Pagefind's packing looks for repetitions.
    """
    (file,) = bundle.glob("*.pf_meta")
    data = gzip.decompress(file.read_bytes())
    packer = zlib.compressobj(9, zlib.DEFLATED, _GZIP, zlib.DEF_MEM_LEVEL - 1, zlib.Z_FILTERED)
    file.write_bytes(packer.compress(data) + packer.flush())


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
