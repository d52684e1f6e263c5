"""The files of an index, as Pagefind 1.5.2 writes them (``pagefind/src/index`` in its source).

    pagefind.NAME.pf_meta       [version, [[fragment, its words], ...], [[from, to, chunk], ...],
                                [[filter, its file], ...], sorts, names of metadata]: the listing
    index/NAME.pf_index         a chunk of the words: see ``index_chunks``
    filter/NAME.pf_filter       [filter, [[value, [page, ...]], ...]]
    fragment/NAME.pf_fragment   what is known of a page, as JSON

The first three are CBOR. Pages are numbered as they stand in the listing. Every file is pressed
together by gzip, begins with a signature, and is named by the sum of what follows it.
"""

import gzip
import zlib
from hashlib import sha1
from pathlib import Path
from typing import Any, NamedTuple

from presentation import cbor

LANGUAGE = "zxx"  # what isn't language (ISO 639-2): the words indexed have their stems already
ENTRY = "pagefind-entry.json"  # what a browser reads first
FRAGMENT, CHUNK, FILTER = "fragment", "index", "filter"  # a folder each
NAME_LENGTH = len(LANGUAGE) + 8  # signs; longer where two files' names would be the same
_LISTING_LENGTH = NAME_LENGTH + len(LANGUAGE) + 1
_SIGNATURE = b"pagefind_dcd"
_GZIP = 16 + zlib.MAX_WBITS  # as zlib is told to write gzip's header
_ROUND = 32  # words
_LEVEL = 5  # of packing; the next takes twice as long, for a sixtieth


class DamagedError(Exception):
    """A file isn't there, or isn't what its name says."""


class Listing(NamedTuple):
    """The list of all that is in an index."""

    version: str
    pages: list[list[Any]]
    chunks: list[list[str]]
    filters: list[list[str]]
    sorts: list[Any]
    fields: list[str]

    @classmethod
    def of(cls, bundle: Path) -> "Listing":
        """The listing that is in a bundle.

        :raises DamagedError: when there is none, or it is damaged.
        """
        for file in bundle.glob("*.pf_meta"):
            return cls(*cbor.loads(read(file)))
        raise DamagedError(bundle)

    @property
    def names(self) -> set[str]:
        """The names of all the files that belong to the index."""
        rows = (*self.chunks, *self.filters)
        return {name for name, _ in self.pages} | {name for *_, name in rows}

    def write(self, bundle: Path) -> None:
        """Let this be the listing of a bundle, in the place of the one that is there.

        How long a page is decides little of its rank: in round numbers it takes less room.
        """
        (old,) = bundle.glob("*.pf_meta")
        pages = [[name, max(1, round(words / _ROUND)) * _ROUND] for name, words in self.pages]
        data = cbor.dumps(list(self._replace(pages=pages)))
        new = old.with_name(f"pagefind.{name_of(data)[:_LISTING_LENGTH]}.pf_meta")
        entry = (bundle / ENTRY).read_text(encoding="utf-8")
        entry = entry.replace(_name(old), _name(new))
        (bundle / ENTRY).write_text(entry, encoding="utf-8")
        old.unlink()
        new.write_bytes(packed_listing(data))


def name_of(data: bytes) -> str:
    """The whole name of a file with this data; it has the first ``NAME_LENGTH`` signs of it."""
    digest = sha1(data, usedforsecurity=False).digest()
    return f"{LANGUAGE}_{''.join(f'{byte:x}' for byte in digest)}"


def file_of(bundle: Path, folder: str, name: str) -> Path:
    """Where a file of that name is."""
    return bundle / folder / f"{name}.pf_{folder}"


def read(file: Path) -> bytes:
    """The data of a file.

    :raises DamagedError: when it isn't there, or isn't what its name says.
    """
    try:
        data = gzip.decompress(file.read_bytes()).removeprefix(_SIGNATURE)
    except (OSError, EOFError, zlib.error):
        data = b""
    if not name_of(data).startswith(_name(file)):
        raise DamagedError(file)
    return data


def packed(data: bytes) -> bytes:
    """How a file has its data."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, _GZIP)
    return packer.compress(_SIGNATURE + data) + packer.flush()


def packed_listing(data: bytes) -> bytes:
    """How a listing is written, an eighth smaller than by Pagefind: every search begins with it.

    It is names made by chance, in which Pagefind's packing looks for repetitions.
    """
    packer = zlib.compressobj(9, zlib.DEFLATED, _GZIP, zlib.DEF_MEM_LEVEL - 1, zlib.Z_FILTERED)
    return packer.compress(_SIGNATURE + data) + packer.flush()


def _name(file: Path) -> str:
    return file.stem.removeprefix("pagefind.")
