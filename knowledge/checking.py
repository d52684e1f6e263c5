"""What can only be seen with the whole site before one: collisions, and references that lead nowhere."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from knowledge.addresses import KINDS, OWN_ADDRESSES, PAGE, slugify
from knowledge.body import Link
from knowledge.dated import Dated
from knowledge.definitions import Definitions
from knowledge.documents import PUBLISHED, Document
from knowledge.library import Library
from knowledge.posts import Post
from knowledge.problems import Problems, did_you_mean
from knowledge.terms import Term
from knowledge.toplists import Toplist, check_together

_REFERENCE = re.compile(r"^\{(?P<what>\w+)\}(?P<path>[^#?]*)")
_FOLDERS = {kind.folder for kind in KINDS if kind is not PAGE}


def check_site(documents: Sequence[Document], problems: Problems) -> None:
    """Note everything that is wrong between documents."""
    check_together((each for each in documents if isinstance(each, Toplist)), problems)
    _check_addresses(documents, problems)
    _check_ids(documents, problems)
    _check_series(documents, problems)
    _check_slugs(documents, problems)


def _check_addresses(documents: Iterable[Document], problems: Problems) -> None:
    """No two pages at one address, and none at an address of the site's own."""
    owners: dict[str, Document] = {}
    years = {each.year_url for each in documents if isinstance(each, Toplist)}
    for document in documents:
        claims = [(document.url, 1), *document.old_addresses]
        for claim, line in claims:
            url = claim.removesuffix("index.html")
            owner = owners.setdefault(url, document)
            if owner is not document:
                message = f"adressen /{url} är redan tagen av {owner.path.as_posix()}"
                problems.error(document.path, line, message)
            elif url in OWN_ADDRESSES or url in years or url == "":
                problems.error(document.path, line, f"adressen /{url} är webbplatsens egen")


def _check_ids(documents: Iterable[Document], problems: Problems) -> None:
    """A quote's id belongs to one quote, whether that one may be shown or not."""
    owners: dict[str, tuple[Path, int]] = {}
    for document in documents:
        if not isinstance(document, Dated):
            continue
        for identity, line in document.quote_ids:
            path, first = owners.setdefault(identity, (document.path, line))
            if (path, first) != (document.path, line):
                where = f"rad {first}" if path == document.path else f"{path.as_posix()}:{first}"
                problems.error(document.path, line, f"id ^{identity} är redan givet ({where})")


def _check_series(documents: Iterable[Document], problems: Problems) -> None:
    series: dict[str, list[Post]] = defaultdict(list)
    for document in documents:
        if isinstance(document, Post) and document.series_name:
            series[slugify(document.series_name)].append(document)
    for posts in series.values():
        seen: dict[int, Post] = {}
        for post in posts:
            if post.part and (before := seen.setdefault(post.part, post)) is not post:
                message = f"del {post.part} av serien finns redan i {before.path.as_posix()}"
                problems.error(post.path, post.part_line, message)
        missing = [n for n in range(1, max(seen, default=0)) if n not in seen]
        if missing:
            numbers = ", ".join(map(str, missing))
            last = seen[max(seen)]
            problems.remind(last.path, last.part_line, f"del {numbers} av serien finns inte")


def _check_slugs(documents: Iterable[Document], problems: Problems) -> None:
    collections = [each.slug for each in documents if isinstance(each, Definitions)]
    terms = [each.slug for each in documents if isinstance(each, Term)]
    for document in documents:
        if isinstance(document, Post) and document.collection:
            if document.collection not in collections:
                hint = did_you_mean(document.collection, collections)
                message = f"okänd definitionssamling ”{document.collection}”.{hint}"
                problems.error(document.path, document.collection_line, message)
        elif isinstance(document, Term):
            for slug in document.see_also:
                if slug not in terms:
                    message = f"okänt begrepp ”{slug}”.{did_you_mean(slug, terms)}"
                    problems.error(document.path, document.see_also_line, message)


def resolve_links(library: Library, content: Path, problems: Problems) -> dict[str, list[str]]:
    """Follow every link between documents; note those that lead nowhere.

    :returns: address → the addresses of published documents that link to it, each once.
    """
    by_path = {each.path.relative_to(content).as_posix(): each for each in library.documents}
    hidden = {each.url for each in library.unpublished}
    quotes = {quote.url: quote.source.url for quote in library.quotes}
    known = {each.url for each in library.documents}
    cited: dict[str, list[str]] = defaultdict(list)
    for document in library.documents:
        for link in document.links:
            if reference := _REFERENCE.match(link.target):
                target = _referred(document, reference, by_path, content, problems, link)
            else:
                target = _address(link.target)
                target = quotes.get(target, target)
                if target.split("/")[0] in _FOLDERS | {"citat"} and not _is_known(
                    target, known, library
                ):
                    message = f"länken {link.target} leder ingenstans"
                    problems.error(document.path, link.line, message)
            if target in hidden and document.url not in hidden:
                message = f"länken {link.target} leder till en text som inte är publicerad"
                problems.error(document.path, link.line, message)
            elif (
                target
                and target != document.url
                and document.url not in hidden | set(cited[target])
            ):
                cited[target].append(document.url)
    return cited


def _referred(
    document: Document,
    reference: re.Match[str],
    by_path: dict[str, Document],
    content: Path,
    problems: Problems,
    link: Link,
) -> str:
    """The address that a ``{filename}`` or ``{static}`` link leads to; empty for static files."""
    what, words = reference["what"], unquote(reference["path"])
    if what not in ("filename", "static", "attach"):
        return ""
    folder = document.path.relative_to(content).parent
    inner = PurePosixPath(words.lstrip("/")) if words.startswith("/") else folder / words
    path = _normal(inner.as_posix())
    if what == "filename" and path in by_path:
        return by_path[path].url
    if (content / path).is_file():
        return ""
    hint = did_you_mean(path, by_path) if what == "filename" else ""
    message = f"länken {link.target} leder till en fil som inte finns.{hint}"
    problems.error(document.path, link.line, message)
    return ""


def _normal(path: str) -> str:
    """A path without ``.`` and ``..``."""
    parts: list[str] = []
    for part in path.split("/"):
        if part == ".." and parts:
            parts.pop()
        elif part not in (".", ""):
            parts.append(part)
    return "/".join(parts)


def _address(target: str) -> str:
    path = unquote(re.split(r"[#?]", target)[0]).lstrip("/")
    return path.removesuffix("index.html")


def _is_known(target: str, known: set[str], library: Library) -> bool:
    parts = target.rstrip("/").split("/")
    if (
        target in known
        or target in OWN_ADDRESSES
        or len(parts) == 1
        and f"{parts[0]}/" in OWN_ADDRESSES
    ):
        return True
    if parts[0] == "topplistor" and parts[-1].isdigit():
        return any(year.url == f"{parts[0]}/{parts[-1]}/" for year in library.toplist_years)
    if parts[0] == "citat":
        return any(quote.id == parts[1] for quote in library.quotes)
    return f"{parts[0]}/{parts[1]}/" in known
