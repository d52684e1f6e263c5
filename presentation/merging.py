"""A small index of a few pages, merged into the large one that has them as they were before.

Both the former and the new pages are in the small index. So Pagefind alone says what their words
are, where these stand, and what else is known of them. What differs is put in the large index,
which is then, unpacked, byte for byte what Pagefind would make of all the pages; only filters, and
their values, it lists in any order.
"""

import json
from bisect import insort
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

from presentation import cbor
from presentation.index_changes import Change, Changes, changed_chunks
from presentation.index_chunks import forms_of, renumbered, words_of
from presentation.pagefind_index import (
    CHUNK,
    FILTER,
    FRAGMENT,
    NAME_LENGTH,
    Listing,
    file_of,
    name_of,
    packed,
    read,
)

FORMER = "_tidigare"  # the folder that has the former pages, among the new ones of a small index


class MergeError(Exception):
    """The indexes can't be merged: all pages have to be indexed."""


def merge(small: Path, large: Path) -> None:
    """Let one index have the pages of the other, in the place of the former ones.

    :raises MergeError: when that can't be done; then nothing is.
    :raises DamagedError: the same, when a file isn't what it should be.
    """
    part, whole = Listing.of(small), Listing.of(large)
    edits = list(_edits(small, part, whole))
    files = _NewFiles(large)
    for edit in edits:
        name = files.add(FRAGMENT, edit.after.fragment)
        whole.pages[edit.number] = [name, edit.after.words]
    merged = whole._replace(
        chunks=list(_chunks(large, whole, _changes(small, part, whole, edits), files)),
        filters=list(_filters(large, whole, edits, files)),
    )
    if any(len(name) != NAME_LENGTH for name in merged.names):
        raise MergeError("Two files would have one name.")
    files.write()
    merged.write(large)


class _Page(NamedTuple):
    """A page of the small index, by its number there."""

    number: int
    words: int
    fragment: bytes
    known: dict[str, Any]


class _Edit(NamedTuple):
    """A page as it was and as it is, by its number in the large index."""

    number: int
    before: _Page
    after: _Page


def _edits(small: Path, part: Listing, whole: Listing) -> Iterator[_Edit]:
    numbers = {name: number for number, (name, _) in enumerate(whole.pages)}
    pages = {}
    for number, (name, words) in enumerate(part.pages):
        fragment = read(file_of(small, FRAGMENT, name))
        page = _Page(number, words, fragment, json.loads(fragment))
        pages[page.known["url"]] = page
    urls = [url for url in pages if not url.startswith(f"/{FORMER}/")]
    if {f"/{FORMER}{url}" for url in urls} != pages.keys() - urls:
        raise MergeError("A page has come or gone.")
    for url in urls:
        before, after = pages[f"/{FORMER}{url}"], pages[url]
        fragment = before.fragment.replace(f"/{FORMER}/".encode(), b"/", 1)
        name = name_of(fragment)[:NAME_LENGTH]
        if name not in numbers or before.known["meta"].keys() != after.known["meta"].keys():
            raise MergeError("Other pages may have to be indexed too.")
        yield _Edit(numbers[name], before, after)


class _NewFiles:
    """Files to be written in an index, when all of them are known."""

    def __init__(self, bundle: Path) -> None:
        self._bundle = bundle
        self._data: dict[Path, bytes] = {}

    def add(self, folder: str, data: bytes) -> str:
        """The name of a file with this data."""
        name = name_of(data)[:NAME_LENGTH]
        file = file_of(self._bundle, folder, name)
        if file not in self._data:
            self._data[file] = read(file) if file.exists() else data
        if self._data[file] != data:
            raise MergeError("Two files would have one name.")
        return name

    def write(self) -> None:
        """Write those that aren't there, packed by several threads at a time."""
        with ThreadPoolExecutor() as pool:
            new = {file: data for file, data in self._data.items() if not file.exists()}
            for file, data in zip(new, pool.map(packed, new.values()), strict=True):
                file.parent.mkdir(exist_ok=True)
                file.write_bytes(data)


def _changes(small: Path, part: Listing, whole: Listing, edits: Sequence[_Edit]) -> Changes:
    fields = [whole.fields.index(each) for each in part.fields]
    changes = defaultdict(list)
    for *_, chunk in part.chunks:
        for word, record in words_of(read(file_of(small, CHUNK, chunk))).items():
            for form, postings in forms_of(record).items():
                for number, *pages in edits:
                    before, after = (postings.get(page.number, b"") for page in pages)
                    if before != after:
                        places = (each and renumbered(each, fields) for each in (before, after))
                        changes[word].append(Change(form, number, *places))
    return changes


def _chunks(
    bundle: Path, whole: Listing, changes: Changes, files: _NewFiles
) -> Iterator[list[str]]:
    for chunk in changed_chunks(bundle, whole, changes):
        name = files.add(CHUNK, chunk.new) if chunk.new else chunk.file.stem
        yield [chunk.begins, chunk.ends, name]


def _filters(
    bundle: Path, whole: Listing, edits: Sequence[_Edit], files: _NewFiles
) -> Iterator[list[str]]:
    """Each filter and its file, in which the pages have the values that they have now."""
    changes = defaultdict(list)
    for edit in edits:
        before, after = edit.before.known["filters"], edit.after.known["filters"]
        for name in before.keys() | after.keys():
            if before.get(name) != after.get(name):
                changes[name].append((edit.number, after.get(name, ())))
    known = dict(whole.filters)
    for name in {**known, **changes}:
        if name not in changes:
            yield [name, known[name]]
            continue
        values = cbor.loads(read(file_of(bundle, FILTER, known[name])))[1] if name in known else []
        if values := _with_values(values, changes[name]):
            yield [name, files.add(FILTER, cbor.dumps([name, values]))]


def _with_values(
    values: Sequence[tuple[str, list[int]]], changes: Sequence[tuple[int, Sequence[str]]]
) -> list[list[Any]]:
    """The values of a filter and their pages, where some pages have others than before."""
    changed = {number for number, _ in changes}
    pages = {value: [each for each in its if each not in changed] for value, its in values}
    for number, its in changes:
        for value in its:
            insort(pages.setdefault(value, []), number)
    return [[value, its] for value, its in pages.items() if its]
