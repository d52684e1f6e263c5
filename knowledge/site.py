"""A content folder as a whole: read every file, check it, and know it."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from pathlib import Path, PurePath

from knowledge.addresses import (
    INQUIRY,
    PAGE,
    STATIC_FOLDERS,
    TERM,
    TOPIC,
    Kind,
    has_own_folder,
    kind_of,
)
from knowledge.catalog import Catalog, catalog_of
from knowledge.checking import check_site
from knowledge.compounds import read_compounds
from knowledge.dates import swedish_now
from knowledge.documents import Document
from knowledge.library import Library
from knowledge.linking import resolve_links
from knowledge.problems import ContentError, Problem, Problems, reason
from knowledge.proposals import unconfirmed
from knowledge.readings import DATED_KINDS, NOTHING, SUFFIXES, Readings, read_file

PLAIN_TEXTS = (".txt", ".rst")
UNREAD = (".docx", ".doc", ".odt", ".rtf", ".html", *PLAIN_TEXTS)


@dataclass(frozen=True)
class Site:
    """A content folder without errors; ``reminders`` are what its author should settle."""

    content: Path
    library: Library
    reminders: tuple[Problem, ...]
    compounds: dict[str, str]  # the author's segmentations

    def with_documents(self, documents: Iterable[Document]) -> "Site":
        """The same site, with these in the place of what was read of the same files."""
        new = {document.file: document for document in documents}
        every = tuple(new.get(document.file, document) for document in self.library.documents)
        return replace(self, library=replace(self.library, documents=every))


def source_files(content: Path) -> Iterator[str]:
    """The paths of the content files below a folder, from there, in order.

    Dot files and static folders are left alone.

    :raises OSError: when a folder may not be read: nothing is to be missing without a word.
    """
    return _among(_files_below(content))


def _among(files: Iterable[str]) -> Iterator[str]:
    for file in files:
        if file.lower().endswith(SUFFIXES):
            ours = file.partition("/")[0] not in STATIC_FOLDERS
            if ours and "/." not in f"/{file}":
                yield file


def _unread_among(files: Iterable[str]) -> Iterator[str]:
    """Documents in a folder for texts, which an author may think are read."""
    for file in files:
        written = file.lower().endswith(UNREAD) and not PurePath(file).name.startswith((".", "~"))
        if written and has_own_folder(file):
            yield file


def _files_below(content: Path) -> list[str]:
    """The path of every file, from the content folder, folder by folder."""
    return sorted(_walk(content), key=lambda file: file.split("/"))


def _walk(content: Path) -> Iterator[str]:
    """Every file, also those in linked folders; no folder twice, though links go in a circle."""

    def refuse(error: OSError) -> None:
        raise error

    seen = {content.resolve()}
    for name, folders, files in os.walk(content, onerror=refuse, followlinks=True):
        folder = Path(name)
        below = "" if folder == content else f"{folder.relative_to(content).as_posix()}/"
        yield from (below + file for file in files)
        new = {(folder / each).resolve(): each for each in sorted(folders) if each[0] != "."}
        folders[:] = [each for path, each in new.items() if path not in seen]
        seen |= new.keys()


def load(content: Path, now: datetime | None = None, readings: Readings | None = None) -> Site:
    """Read a content folder.

    :param content: the folder; paths in messages begin with it as given.
    :param now: naive Swedish wall-clock time; what is dated later is not published.
    :param readings: of earlier loads of the same folder; what has not changed is not read again.
    :raises ContentError: with every error of the site.
    """
    problems = Problems()
    documents = _read_documents(content, problems, readings or Readings())
    compounds = read_compounds(content, problems)
    check_site(documents, problems)
    cited: dict[str, list[str]] = {}
    library = Library(tuple(documents), now or swedish_now(), cited)
    cited |= resolve_links(library, content, problems)  # the library keeps what that has asked it
    problems.reminders += unconfirmed(documents)
    if problems.errors:
        raise ContentError(problems.errors)
    return Site(content, library, tuple(sorted(set(problems.reminders))), compounds)


def read_again(path: Path, site: Site) -> Document | None:
    """Read one file of a site as it is now; the others are taken to be as they were.

    :returns: None when there is no such file now.
    :raises ContentError: with every error that is seen in the file alone.
    """
    library = site.library
    return _alone(path, site.content, catalog_of(library.documents))


def read_beside(path: Path, library: Library) -> Document | None:
    """Read a file that stands outside the content folder as if it were in it.

    :returns: None when it is a theme, a term or a page, or no content file at all.
    :raises ContentError: with every error of the file.
    """
    folder = path.parent
    root = folder.parent if folder.name in {kind.folder for kind in DATED_KINDS} else folder
    kind = kind_of(path.relative_to(root).as_posix())
    if kind not in DATED_KINDS or path.suffix.lower() not in SUFFIXES:
        return None
    return _alone(path, root, catalog_of(library.documents))


def _alone(path: Path, content: Path, catalog: Catalog) -> Document | None:
    reading = read_file(path, content, catalog)
    if reading.errors:
        raise ContentError(reading.errors)
    return reading.document


def _read_documents(content: Path, problems: Problems, readings: Readings) -> list[Document]:
    """Themes and terms first, since the others refer to them."""
    by_kind: dict[Kind, list[str]] = defaultdict(list)
    try:
        files = _files_below(content)
    except OSError as error:
        problems.error(Path(error.filename), 1, f"mappen går inte att läsa: {reason(error)}")
        return []
    for file in _unread_among(files):
        first = "" if file.lower().endswith(PLAIN_TEXTS) else "spara den som ren text (.txt), "
        message = f"filen läses inte; {first}gör om den med import, eller lägg den i filer/"
        problems.remind(content / file, 1, message)
    texts = list(_among(files))
    for file in texts:
        by_kind[kind_of(file)].append(file)

    def read(*kinds: Kind, catalog: Catalog = NOTHING) -> list[Document]:
        files = chain.from_iterable(by_kind[kind] for kind in kinds)
        found = readings.read(files, content, catalog)
        for each in found:
            problems.errors += each.errors
            problems.reminders += each.reminders
        return [each.document for each in found if each.document]

    topics, terms = read(TOPIC), read(TERM)
    catalog = catalog_of([*topics, *terms])
    rest = read(INQUIRY, PAGE, *DATED_KINDS, catalog=catalog)
    documents = [*topics, *terms, *rest]
    readings.forget_all_but(texts)
    return documents
