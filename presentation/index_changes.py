"""Words that have come to stand elsewhere, changed in the chunks of an index.

The chunks are then cut as they would be if they had been made of all the words. Where no word has
come or gone, and each stands at as many places as before, a chunk is cut where it was.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, takewhile
from pathlib import Path
from typing import NamedTuple

from presentation.index_chunks import (
    Words,
    chunk_of,
    cut,
    forms_of,
    record_in,
    record_of,
    size_of,
    words_of,
)
from presentation.pagefind_index import CHUNK, DamagedError, Listing, file_of, read


class Change(NamedTuple):
    """Where a word, or a form of it, was on a page of the large index, and where it is."""

    form: bytes
    page: int
    before: bytes
    after: bytes

    @property
    def keeps_size(self) -> bool:
        """Whether the word is surely still there, and as large as before."""
        both = self.before and self.after
        return bool(both and (self.form or size_of(self.before) == size_of(self.after)))


Changes = Mapping[bytes, Sequence[Change]]


@dataclass
class Chunk:
    """A chunk: its place in the last index, if it has the same words, and its data, if new."""

    begins: str = ""
    ends: str = ""
    place: int = -1
    file: Path = Path()
    new: bytes = b""

    @classmethod
    def of(cls, words: Words) -> "Chunk":
        """A new one."""
        chunk = cls(new=chunk_of(words))
        chunk.words = words
        return chunk

    @cached_property
    def words(self) -> Words:
        """All its words."""
        return words_of(self.new or read(self.file))


def changed_chunks(bundle: Path, listing: Listing, changes: Changes) -> list[Chunk]:
    """The chunks that an index would have with the changes of words.

    :raises DamagedError: when it isn't the index in which these words have changed.
    """
    chunks = [
        Chunk(begins, ends, place, file_of(bundle, CHUNK, name))
        for place, (begins, ends, name) in enumerate(listing.chunks)
    ]
    changed = _changed(chunks, changes)
    _draw_borders(changed)
    return changed


def _changed(chunks: Sequence[Chunk], changes: Changes) -> list[Chunk]:
    starts = [chunk.begins.encode() for chunk in chunks]
    by_chunk: dict[int, dict[bytes, Sequence[Change]]] = defaultdict(dict)
    for word, its in changes.items():
        by_chunk[max(0, bisect_right(starts, word) - 1)][word] = its
    changed: list[Chunk] = []
    left: Words = {}  # of the chunk before, which begin the next
    for place, chunk in enumerate(chunks):
        inside = by_chunk[place]
        if not left and all(each.keeps_size for its in inside.values() for each in its):
            if inside:
                chunk.new = _replaced(read(chunk.file), inside)
            changed.append(chunk)
        else:
            *full, left = cut(left | _with(chunk.words, inside))
            changed += map(Chunk.of, full)
    return changed + [Chunk.of(left)] * bool(left)


def _replaced(chunk: bytes, changes: Changes) -> bytes:
    for word, its in changes.items():
        place = record_in(chunk, word)
        record = _record(word, chunk[place], its)
        chunk = chunk[: place.start] + record + chunk[place.stop :]
    return chunk


def _with(words: Words, changes: Changes) -> Words:
    words = dict(words)
    for word, its in changes.items():
        words[word] = _record(word, words.get(word, b""), its)
    return {word: record for word, record in sorted(words.items()) if record}


def _record(word: bytes, before: bytes, changes: Sequence[Change]) -> bytes:
    """What is written of a word after the changes; nothing, when no page has it."""
    forms = forms_of(before) if before else {}
    for change in changes:
        postings = forms.setdefault(change.form, {})
        if postings.pop(change.page, b"") != change.before:
            raise DamagedError("an index of other pages")
        if change.after:
            postings[change.page] = change.after
    return record_of(word, forms) if any(forms.values()) else b""


def _draw_borders(chunks: Sequence[Chunk]) -> None:
    """Say where each chunk begins and ends: by the letters that tell it from those beside it."""
    begins = min(chunks[0].words).decode()
    has_moved = chunks[0].begins != begins
    chunks[0].begins = begins
    chunks[-1].ends = max(chunks[-1].words).decode()
    for one, other in pairwise(chunks):
        if not has_moved and one.place >= 0 and other.place == one.place + 1:
            continue
        last, first = max(one.words).decode(), min(other.words).decode()
        shared = takewhile(lambda each: each[0] == each[1], zip(last, first, strict=False))
        shown = len(list(shared)) + 1
        one.ends = last[:shown] if last[:shown] >= one.begins else last
        has_moved = other.begins != first[:shown]
        other.begins = first[:shown]
