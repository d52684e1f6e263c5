"""Where links between documents lead, which of them lead nowhere, and who is cited by whom."""

import re
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin

from knowledge.addresses import KINDS, OWN_ADDRESSES, PAGE, STATIC_FOLDERS
from knowledge.body import Link
from knowledge.documents import Document
from knowledge.library import Library
from knowledge.problems import Problems, did_you_mean

_REFERENCE = re.compile(r"^\{(?P<what>[^}]*)\}(?P<path>[^#?]*)")
_REFERENCES = ("filename", "static", "attach")
# Folders where the site writes every page itself, so that a link into them can be judged.
_FOLDERS = {kind.folder for kind in KINDS if kind is not PAGE} | {"citat", "serier", "amnen"}
# What stands below a page of such a folder.
_BELOW = re.compile(r"(?:sida/\d+/|citat\.csv|citat\.json)$")
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


class _Map:
    """Every address of the site, and what stands there."""

    def __init__(self, library: Library, content: Path, problems: Problems) -> None:
        self._content = content
        self._problems = problems
        self._hints_left = _MOST_HINTS
        documents = library.documents
        self._by_path = {each.path.relative_to(content).as_posix(): each.url for each in documents}
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
        }

    def follow(self, document: Document, link: Link) -> str:
        """The address of the document that a link leads to; empty when it leads to none."""
        if reference := _REFERENCE.match(link.target):
            return self._refer(document, link, reference["what"], unquote(reference["path"]))
        path = unquote(re.split(r"[#?]", link.target)[0])
        if path.startswith("www."):
            self._refuse(document, link, f"; skriv https://{path}")
        elif path.endswith(".md"):
            self._refuse(document, link, f"; skriv {{filename}}{path}")
        else:
            target = urljoin(f"/{document.url}", path).lstrip("/").removesuffix("index.html")
            if found := self._documents.get(target):
                return found
            if not self._is_known(target):
                self._refuse(document, link, self._hint(f"/{target}", target.partition("/")[0]))
        return ""

    def _refer(self, document: Document, link: Link, what: str, words: str) -> str:
        if what not in _REFERENCES:
            hint = did_you_mean(what, _REFERENCES) or " Välj bland: filename, static."
            message = f"okänt ord i länken {link.target}: ”{what}”.{hint}"
            self._problems.error(document.path, link.line, message)
            return ""
        folder = document.path.relative_to(self._content).parent
        inner = PurePosixPath(words.lstrip("/")) if words.startswith("/") else folder / words
        path = normal_path(inner.as_posix())
        if what == "filename" and path in self._by_path:
            return self._by_path[path]
        if not (self._content / path).is_file():
            hint = self._near(path, list(self._by_path)) if what == "filename" else ""
            message = f"länken {link.target} leder till en fil som inte finns.{hint}"
            self._problems.error(document.path, link.line, message)
        return ""

    def _is_known(self, target: str) -> bool:
        parts = target.rstrip("/").split("/")
        if parts[0] in STATIC_FOLDERS and len(parts) > 1:
            return (self._content / normal_path(target)).is_file()
        if parts[0] not in _FOLDERS or target in self._others or f"{target}/" in self._others:
            return True
        above = "/".join(parts[:2]) + "/"
        below = target.removeprefix(above)
        known = above in self._documents or above in self._others
        if len(parts) == 2 and not target.endswith("/"):
            return known
        list_below = target.removeprefix(f"{parts[0]}/")
        return bool((known and _BELOW.match(below)) or _BELOW.match(list_below))

    def _hint(self, target: str, folder: str) -> str:
        below = (url for url in (*self._documents, *self._others) if url != f"{folder}/")
        return "." + self._near(target, [f"/{url}" for url in below if url.startswith(folder)])

    def _near(self, word: str, candidates: list[str]) -> str:
        self._hints_left -= 1
        return did_you_mean(word, candidates) if self._hints_left >= 0 else ""

    def _refuse(self, document: Document, link: Link, hint: str) -> None:
        message = f"länken {link.target} leder ingenstans{hint}".removesuffix(".")
        self._problems.error(document.path, link.line, message)


def normal_path(path: str) -> str:
    """A path without ``.`` and ``..``."""
    parts: list[str] = []
    for part in path.split("/"):
        if part == ".." and parts:
            parts.pop()
        elif part not in (".", "..", ""):
            parts.append(part)
    return "/".join(parts)
