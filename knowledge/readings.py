"""Content files read one by one; what has been read is kept until the file changes."""

import io
import os
import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from knowledge.addresses import (
    DEFINITIONS,
    INQUIRY,
    PAGE,
    POST,
    REPORT,
    TERM,
    TOPIC,
    TOPLIST,
    Kind,
    kind_of,
)
from knowledge.catalog import Catalog
from knowledge.definitions import read_definitions
from knowledge.documents import Document
from knowledge.fields import Fields
from knowledge.inquiries import read_inquiry
from knowledge.pages import read_page
from knowledge.posts import read_post
from knowledge.problems import Problem, Problems
from knowledge.reports import read_report
from knowledge.source import SourceError, read_source
from knowledge.terms import Term, read_term
from knowledge.topics import Topic, read_topic
from knowledge.toplists import read_toplist
from memory import FileState, file_state
from other_process import share

SUFFIXES = (".md", ".markdown", ".mkd", ".mdown")
NOTHING = Catalog({}, {})

_READERS: dict[Kind, Callable[[Fields, Catalog], Document]] = {
    TOPIC: lambda fields, _: read_topic(fields),
    TERM: lambda fields, _: read_term(fields),
    INQUIRY: lambda fields, _: read_inquiry(fields),
    PAGE: lambda fields, _: read_page(fields),
    POST: read_post,
    DEFINITIONS: read_definitions,
    TOPLIST: read_toplist,
    REPORT: read_report,
}
DATED_KINDS = (POST, DEFINITIONS, TOPLIST, REPORT)

Entry = TypeVar("Entry", bound=Document)


class _Noted(Mapping[str, Entry]):
    """Entries of a catalog, and which of them were asked for, found or not."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self._entries = entries
        self.asked: dict[str, Entry | None] = {}

    def __getitem__(self, name: str) -> Entry:
        self.asked[name] = self._entries.get(name)
        return self._entries[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


class Reading(NamedTuple):
    """What a file held, and what is wrong in it. ``document`` is None when it cannot be read.

    ``topics`` and ``terms`` are those that were asked for, by slug; None, where there is none.
    """

    document: Document | None
    errors: tuple[Problem, ...]
    reminders: tuple[Problem, ...] = ()
    topics: Mapping[str, Topic | None] = {}
    terms: Mapping[str, Term | None] = {}

    def holds_in(self, catalog: Catalog) -> bool:
        """Whether the file would be read the same with another catalog.

        With errors it would not: they may mention what it could have referred to.
        """
        if self.errors:
            return False
        topics = all(catalog.topics.get(slug) is each for slug, each in self.topics.items())
        return topics and all(catalog.terms.get(slug) is each for slug, each in self.terms.items())


Known = dict[str, tuple[FileState, Reading]]  # by the file's path, from the content folder


class Readings:
    """The last reading of each file of a content folder; a file is named by its path from there.

    :param known: what an earlier build has read; of texts without errors.
    """

    def __init__(self, known: Known | None = None) -> None:
        self.known: Known = known or {}

    def read(self, files: Iterable[str], content: Path, catalog: Catalog) -> list[Reading]:
        """The readings of files as they are now."""
        states = {file: _state(f"{content}/{file}") for file in files}
        new = [file for file, state in states.items() if not self._holds(file, state, catalog)]
        share(
            [partial(self._read, file, states[file], content, catalog) for file in new],
            lambda: _packed(
                {file: self.known[file] for file in new if file in self.known}, catalog
            ),
            lambda packed: self.known.update(_unpacked(packed, catalog)),
        )
        return [self.known[file][1] for file in states]

    def _holds(self, file: str, state: FileState, catalog: Catalog) -> bool:
        """Whether what is known of a file would be read in it now too; if not, it is forgotten."""
        known, reading = self.known.get(file, ((), None))
        if reading and state and known == state and reading.holds_in(catalog):
            return True
        self.forget(file)
        return False

    def _read(self, file: str, state: FileState, content: Path, catalog: Catalog) -> None:
        self.known[file] = state, read_file(content / file, content, catalog)

    def forget(self, file: str) -> None:
        """Read a file again next time, whatever its size and times say."""
        self.known.pop(file, None)

    def forget_all_but(self, files: Iterable[str]) -> None:
        """Keep nothing of files that are gone."""
        for file in self.known.keys() - set(files):
            del self.known[file]


def read_file(path: Path, content: Path, catalog: Catalog) -> Reading:
    """Read and check a file by itself.

    :param content: the content folder that it stands in.
    :param catalog: what it may refer to.
    """
    problems = Problems()
    fields = _read_header(path, content, problems)
    if fields is None:
        return Reading(None, tuple(problems.errors))
    topics, terms = _Noted(catalog.topics), _Noted(catalog.terms)
    reader = _READERS[kind_of(fields.file)]
    document = reader(fields, replace(catalog, topics=topics, terms=terms))
    fields.finish()
    errors, reminders = map(tuple, (problems.errors, problems.reminders))
    return Reading(document, errors, reminders, topics.asked, terms.asked)


def _read_header(path: Path, content: Path, problems: Problems) -> Fields | None:
    """A file's header, ready to be asked; None when the file cannot be read at all."""
    if path.suffix not in SUFFIXES:
        problems.error(path, 1, f"döp om filen så att den slutar på {path.suffix.lower()}")
        return None
    try:
        fields = Fields(read_source(path), problems, content)
    except SourceError as error:
        problems.errors.append(error.problem)
        return None
    if not fields.source.header and not fields.source.body.strip():
        problems.error(path, 1, "filen är tom")
        return None
    if not fields.source.header and fields.source.body_line == 1:
        dated = kind_of(path.relative_to(content).as_posix()) in DATED_KINDS
        keys = "titel och datum" if dated else "titel"
        message = f"filen har inget huvud; skriv {keys} överst, mellan två rader med ---"
        problems.error(path, 1, message)
        return None
    return fields


class _Packer(pickle.Pickler):
    """Packs what refers to a catalog, but not the catalog."""

    def __init__(self, file: io.BytesIO, catalog: Catalog) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._numbers = {id(each): n for n, each in enumerate(_parts(catalog))}

    def persistent_id(self, obj: object) -> int | None:
        return self._numbers.get(id(obj))


class _Unpacker(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, catalog: Catalog) -> None:
        super().__init__(file)
        self._parts = _parts(catalog)

    def persistent_load(self, pid: int) -> object:
        return self._parts[pid]


def _parts(catalog: Catalog) -> list[object]:
    return [
        catalog.topics,
        catalog.terms,
        *catalog.topics.values(),
        *catalog.terms.values(),
    ]


def _packed(known: Known, catalog: Catalog) -> bytes:
    file = io.BytesIO()
    _Packer(file, catalog).dump(known)
    return file.getvalue()


def _unpacked(packed: bytes, catalog: Catalog) -> Known:
    known: Known = _Unpacker(io.BytesIO(packed), catalog).load()
    return known


def _state(path: str) -> FileState:
    try:
        return file_state(os.stat(path))  # noqa: PTH116 - to make paths of all takes longer
    except OSError:
        return ()
