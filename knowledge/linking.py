"""Where links between documents lead, which of them lead nowhere, and who is cited by whom."""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from pathlib import Path, PurePath
from urllib.parse import unquote, urljoin

from knowledge.addresses import KINDS, OWN_ADDRESSES, PAGE, STATIC_FOLDERS
from knowledge.body import Link
from knowledge.dated import NO, Dated
from knowledge.derived import derived_addresses
from knowledge.documents import Document
from knowledge.library import Library
from knowledge.problems import Problem, Problems, did_you_mean, nearest

REFERENCE = re.compile(r"^\{(?P<what>[^}]*)\}(?P<path>[^#?]*)")
_REFERENCES = ("filename", "static", "attach")
# Folders where the site writes every page itself, so that a link into them can be judged.
_FOLDERS = {kind.folder for kind in KINDS if kind is not PAGE} | {"citat", "serier", "amnen"}
_PART_TO_TAKE_ALONG = re.compile(r"(?<=/offline)-\d+\.html$")
_CARDS_AS_PDF = re.compile(r"(?:teman|definitioner)/[^/]+/kort/.*\.pdf")
_ON_ONES_OWN_COMPUTER = re.compile(r"file:|[A-Za-z]:[\\/]")
_MOST_HINTS = 50  # to look for near spellings takes time; after a moved folder nobody needs them


def resolve_links(library: Library, content: Path, problems: Problems) -> dict[str, list[str]]:
    """Follow every link between documents; note those that lead nowhere.

    :returns: address → the addresses of published documents that link to it, each once.
    """
    map_ = _Map(library, content, problems)
    cited: dict[str, dict[str, None]] = {}
    for document in library.documents:
        for link in document.links:
            target = map_.follow(document, link)
            if target in map_.hidden and document.url not in map_.hidden:
                message = f"länken {link.target} leder till en text som inte är publicerad"
                problems.error(document.path, link.line, message)
            elif target and target != document.url and document.url not in map_.hidden:
                cited.setdefault(target, {})[document.url] = None
    return {target: list(sources) for target, sources in cited.items()}


def links_to_pdfs(library: Library) -> Iterator[Problem]:
    """The links to cards as PDF, which lead nowhere in a site that is built without."""
    for document in library.published:
        for link in document.links:
            if ".pdf" in link.target and _CARDS_AS_PDF.fullmatch(_address(document, link)):
                message = f"länken {link.target} leder till en PDF, som bara görs med --pdf"
                yield Problem(document.path, link.line, message)


def _address(document: Document, link: Link) -> str:
    """Where an ordinary link leads, without a leading slash."""
    path = unquote(re.split(r"[#?]", link.target)[0])
    return urljoin(f"/{document.url}", path).lstrip("/").removesuffix("index.html")


class _Map:
    """Every address of the site, and what stands there."""

    def __init__(self, library: Library, content: Path, problems: Problems) -> None:
        self._content = content
        self._problems = problems
        self._hints_left = _MOST_HINTS
        self._library = library
        documents = library.documents
        self._by_path = {each.file: each.url for each in documents}
        self.hidden = {each.url for each in library.unpublished}
        # Addresses at which a document, or a part of one, answers: address → the document's own.
        self._documents = {url: each.url for each in documents for url, _ in each.old_addresses}
        self._documents |= {each.url: each.url for each in documents}
        self._documents |= {quote.url: quote.source.url for quote in library.quotes}
        self._others = {
            *OWN_ADDRESSES,
            *(year.url for year in library.toplist_years),
            *(series.url for series in library.series.values()),
            *(tag.url for tag, _ in library.tags.values()),
            *(comparison.url for comparison in library.comparisons.values()),
        }

    def follow(self, document: Document, link: Link) -> str:
        """The address of the document that a link leads to; empty when it leads to none."""
        if reference := REFERENCE.match(link.target):
            return self._refer(document, link, reference["what"], reference["path"])
        path = unquote(re.split(r"[#?]", link.target)[0])
        if _ON_ONES_OWN_COMPUTER.match(link.target):
            self._refuse(document, link, ": filen ligger på din egen dator; lägg den i bilder/")
        elif path.startswith("www."):
            self._refuse(document, link, f"; skriv https://{path}")
        elif path.endswith(".md") and _address(document, link) not in self._derived:
            slash = "/" if path in self._by_path else ""
            self._refuse(document, link, f"; skriv {{filename}}{slash}{path}")
        else:
            target = _address(document, link)
            if found := self._documents.get(target):
                return found
            whole = _PART_TO_TAKE_ALONG.sub(".html", target)
            if whole != target and whole in self._derived:
                message = f"länken {link.target} leder till en del, och delarna ändras med citaten"
                hint = f"; länka till /{whole.removesuffix('offline.html')}"
                self._problems.error(document.path, link.line, message + hint)
            elif not self._is_known(target):
                self._refuse(document, link, self._hint(document, target))
        return ""

    def _refer(self, document: Document, link: Link, what: str, words: str) -> str:
        if what not in _REFERENCES:
            hint = did_you_mean(what, _REFERENCES) or " Välj bland: filename, static."
            message = f"okänt ord i länken {link.target}: ”{what}”.{hint}"
            self._problems.error(document.path, link.line, message)
            return ""
        path = referred_path(document.file, words)
        if path in self._by_path:
            if what == "filename":
                return self._by_path[path]
            # The file as the author wrote it holds what readers may not see.
            self._refuse(document, link, f"; skriv {{filename}}{unquote(words)}")
            return ""
        if not self._is_file(path):
            hint = self._file_hint(document, path) if what == "filename" else ""
            message = f"länken {link.target} leder till en fil som inte finns.{hint}"
            self._problems.error(document.path, link.line, message)
        return ""

    def _is_known(self, target: str) -> bool:
        parts = target.rstrip("/").split("/")
        if parts[0] in STATIC_FOLDERS and len(parts) > 1:
            return self._is_file(target)
        if parts[0] not in _FOLDERS:
            return True
        every = (self._documents, self._others, self._derived)
        return any(target in each or f"{target}/" in each for each in every)

    @cached_property
    def _derived(self) -> set[str]:
        return set(derived_addresses(self._library))

    def _is_file(self, path: str) -> bool:
        """Whether the author has a file there that is no dot file."""
        try:
            found = (self._content / path).is_file()
        except OSError:  # a name that no file can have
            return False
        return found and not any(part.startswith(".") for part in path.split("/"))

    def _hint(self, document: Document, target: str) -> str:
        """Why a quote has no page, or the nearest page in the same folder, or below the same page.

        An id is random: the quote with the most like one is somebody else's.
        """
        folder, page = re.findall(r"[^/]*/?", target)[:2]
        if folder == "citat/" and (why := self._quotes_not_shown.get(page.rstrip("/"))):
            return f": citatet {why}; ta bort länken"
        if self._hints_left <= 0:
            return ""
        below = [url for url in self._derived if url.startswith(folder + page)]
        if folder != "citat/":
            pages = (*self._documents, *self._others)
            below += [url for url in pages if url.startswith(folder) and url != folder]
        named = {url.removeprefix(folder): f"/{url}" for url in below if url != document.url}
        return f".{self._near(target.removeprefix(folder), named)}"

    @cached_property
    def _quotes_not_shown(self) -> dict[str, str]:
        """Why quotes that the author has written may not be seen, by their ids."""
        dated = [each for each in self._library.documents if isinstance(each, Dated)]
        shown = {quote.id for quote in self._library.quotes}
        whys: dict[str, str] = {}
        for each in dated:
            why = "får inte visas" if each.consent == NO else "är inte publicerat"
            whys |= {identity: why for identity, _ in each.quote_ids}
        for each in dated:
            whys |= dict.fromkeys(each.withdrawn, "är återkallat")
        return {identity: why for identity, why in whys.items() if identity not in shown}

    def _file_hint(self, document: Document, path: str) -> str:
        """The nearest file in the same folder, or one of the same name in another."""
        if self._hints_left <= 0:
            return ""
        folder, _, name = path.rpartition("/")
        named = {
            PurePath(each).stem: each
            for each in self._by_path
            if each != document.file
            and (folder == each.rpartition("/")[0] or each.endswith(f"/{name}"))
        }
        return self._near(PurePath(name).stem, named)

    def _near(self, name: str, named: Mapping[str, str]) -> str:
        """A proposal of what has the nearest name. The folder's name says nothing of it."""
        self._hints_left -= 1
        near = nearest(name, named)
        return f" Menade du ”{named[near]}”?" if near else ""

    def _refuse(self, document: Document, link: Link, hint: str) -> None:
        message = f"länken {link.target} leder ingenstans{hint}".removesuffix(".")
        self._problems.error(document.path, link.line, message)


def linked_files(documents: Collection[Document]) -> list[str]:
    """The paths, from the content folder, of the pictures and other files that documents link to.

    :param documents: of a site without errors; a link to a document is none to a file.
    """
    texts = {document.file for document in documents}
    references = (
        referred_path(document.file, reference["path"])
        for document in documents
        for link in document.links
        if (reference := REFERENCE.match(link.target))
    )
    return [path for path in dict.fromkeys(references) if path not in texts]


def referred_path(file: str, words: str) -> str:
    """The path, from the content folder, that a link in a file means.

    :param file: the path of the file with the link, from the content folder.
    :param words: what stands after ``{filename}`` or ``{static}``; from the content folder when
        it begins with a slash, and never out of it.
    """
    path = unquote(words)
    parts: list[str] = [] if path.startswith("/") else file.split("/")[:-1]
    for part in path.split("/"):
        if part == ".." and parts:
            parts.pop()
        elif part not in (".", "..", ""):
            parts.append(part)
    return "/".join(parts)
