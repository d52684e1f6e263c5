"""A content folder as a whole: read every file, check it, and know it."""

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from pathlib import Path

from knowledge.addresses import (
    DEFINITIONS,
    PAGE,
    POST,
    REPORT,
    STATIC_FOLDERS,
    TERM,
    TOPIC,
    TOPLIST,
    Kind,
    has_own_folder,
    kind_of,
    slugify,
)
from knowledge.checking import check_site
from knowledge.compounds import read_compounds
from knowledge.dated import Catalog
from knowledge.dates import swedish_now
from knowledge.definitions import read_definitions
from knowledge.documents import PUBLISHED, Document
from knowledge.fields import Fields
from knowledge.library import Library
from knowledge.linking import resolve_links
from knowledge.pages import read_page
from knowledge.posts import read_post
from knowledge.problems import ContentError, Problem, Problems
from knowledge.proposals import unconfirmed
from knowledge.reports import read_report
from knowledge.source import SourceError, read_source
from knowledge.terms import Term, read_term
from knowledge.topics import Topic, read_topic
from knowledge.toplists import read_toplist

SUFFIXES = (".md", ".markdown", ".mkd", ".mdown")
UNREAD = (".docx", ".doc", ".odt", ".rtf", ".txt", ".rst", ".html")

_DATED: dict[Kind, Callable[[Fields, Catalog], Document]] = {
    POST: read_post,
    DEFINITIONS: read_definitions,
    TOPLIST: read_toplist,
    REPORT: read_report,
}


@dataclass(frozen=True)
class Site:
    """A content folder without errors; ``reminders`` are what its author should settle."""

    content: Path
    library: Library
    reminders: tuple[Problem, ...]
    compounds: dict[str, str]  # the author's segmentations


def source_files(content: Path) -> Iterator[Path]:
    """The content files below a folder, in order; dot files and static folders are left alone.

    :raises OSError: when a folder may not be read: nothing is to be missing without a word.
    """
    for path in sorted(_files_below(content)):
        parts = path.relative_to(content).parts
        ours = parts[0] not in STATIC_FOLDERS and not any(part.startswith(".") for part in parts)
        if ours and path.suffix.lower() in SUFFIXES and path.is_file():
            yield path


def _unread_files(content: Path) -> Iterator[Path]:
    """Documents in a folder for texts, which an author may think are read."""
    for path in sorted(_files_below(content)):
        in_place = has_own_folder(path.relative_to(content))
        if in_place and not path.name.startswith((".", "~")) and path.suffix.lower() in UNREAD:
            yield path


def _files_below(content: Path) -> Iterator[Path]:
    """Every file, also those in linked folders; no folder twice, though links go in a circle."""

    def refuse(error: OSError) -> None:
        raise error

    seen = {content.resolve()}
    for name, folders, files in os.walk(content, onerror=refuse, followlinks=True):
        folder = Path(name)
        yield from (folder / file for file in files)
        new = {(folder / each).resolve(): each for each in sorted(folders) if each[0] != "."}
        folders[:] = [each for path, each in new.items() if path not in seen]
        seen |= new.keys()


def load(content: Path, now: datetime | None = None) -> Site:
    """Read a content folder.

    :param content: the folder; paths in messages begin with it as given.
    :param now: naive Swedish wall-clock time; what is dated later is not published.
    :raises ContentError: with every error of the site.
    """
    problems = Problems()
    documents = _read_documents(content, problems)
    compounds = read_compounds(content, problems)
    check_site(documents, problems)
    library = Library(tuple(documents), now or swedish_now(), {})
    library = replace(library, cited=resolve_links(library, content, problems))
    problems.reminders += unconfirmed(documents)
    if problems.errors:
        raise ContentError(problems.errors)
    return Site(content, library, tuple(sorted(set(problems.reminders))), compounds)


def read_beside(path: Path, library: Library) -> Document | None:
    """Read a file that stands outside the content folder as if it were in it.

    :returns: None when it is a theme, a term or a page, or no content file at all.
    :raises ContentError: with every error of the file.
    """
    problems = Problems()
    folder = path.parent
    root = folder.parent if folder.name in {kind.folder for kind in _DATED} else folder
    reader = _DATED.get(kind_of(path.relative_to(root)))
    if reader is None or path.suffix.lower() not in SUFFIXES:
        return None
    fields = _read_header(path, root, problems)
    document = reader(fields, _catalog(library.topics, library.terms)) if fields else None
    if fields:
        fields.finish()
    if problems.errors:
        raise ContentError(problems.errors)
    return document


def _catalog(topics: Iterable[Topic], terms: Iterable[Term]) -> Catalog:
    """What documents may refer to: only what is published."""
    return Catalog(
        {topic.slug: topic for topic in topics if topic.status == PUBLISHED},
        {slugify(name): term for term in terms if term.status == PUBLISHED for name in term.names},
    )


def _read_documents(content: Path, problems: Problems) -> list[Document]:
    """Themes and terms first, since the others refer to them."""
    by_kind: dict[Kind, list[Fields]] = defaultdict(list)
    try:
        paths = list(source_files(content))
    except OSError as error:
        problems.error(Path(error.filename), 1, f"mappen går inte att läsa: {error.strerror}")
        return []
    for path in _unread_files(content):
        problems.remind(path, 1, "filen läses inte; gör om den med import, eller lägg den i filer/")
    for path in paths:
        if fields := _read_header(path, content, problems):
            by_kind[kind_of(path.relative_to(content))].append(fields)
    topics = [read_topic(fields) for fields in by_kind[TOPIC]]
    terms = [read_term(fields) for fields in by_kind[TERM]]
    catalog = _catalog(topics, terms)
    documents: list[Document] = [*topics, *terms, *map(read_page, by_kind[PAGE])]
    for kind, reader in _DATED.items():
        documents += [reader(fields, catalog) for fields in by_kind[kind]]
    for fields in chain.from_iterable(by_kind.values()):
        fields.finish()
    return documents


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
    return fields
