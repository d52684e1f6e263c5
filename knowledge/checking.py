"""What can only be seen with the whole site before one: two claims to the same thing."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from operator import attrgetter
from pathlib import Path
from unicodedata import normalize

from knowledge.addresses import (
    COMPARISONS,
    MADE_BELOW,
    MADE_FOR_MEETINGS,
    OWN_ADDRESSES,
    OWN_FILES,
    OWN_FOLDERS,
    slug_of,
    slugify,
)
from knowledge.dated import Dated
from knowledge.definitions import Definitions
from knowledge.documents import Document
from knowledge.posts import Post
from knowledge.problems import Problems, did_you_mean, shown
from knowledge.terms import Term
from knowledge.toplists import Toplist, check_together


def check_site(documents: Sequence[Document], problems: Problems) -> None:
    """Note everything that is wrong between documents."""
    check_together((each for each in documents if isinstance(each, Toplist)), problems)
    _check_addresses(documents, problems)
    _check_ids([each for each in documents if isinstance(each, Dated)], problems)
    _check_series(documents, problems)
    _check_slugs(documents, problems)


def _check_addresses(documents: Iterable[Document], problems: Problems) -> None:
    """No two pages at one address, and none at an address of the site's own."""
    owners: dict[str, Document] = {}
    own = {*OWN_ADDRESSES, *(each.year_url for each in documents if isinstance(each, Toplist))}
    by_seniority = sorted(documents, key=_seniority)
    claims = [(each, each.url, each.slug_line or 1) for each in by_seniority]
    claims += [(each, url, line) for each in by_seniority for url, line in each.old_addresses]
    for document, url, line in claims:
        owner = owners.setdefault(url.casefold(), document)
        if owner is not document:
            message = f"adressen /{url} är redan tagen av {shown(owner.path)}"
            if owner.file != document.file and _looks_as(owner.file) == _looks_as(document.file):
                message += "; namnen ser lika ut, men bokstäver med prickar är skrivna på två sätt"
            problems.error(document.path, line, message)
        elif url in own or _is_made_by_the_site(url):
            problems.error(document.path, line, f"adressen /{url} är webbplatsens egen")


def _seniority(document: Document) -> tuple[bool, str]:
    """Of two with the same claim, who had it first: not the one that asks for it, nor the newer."""
    return document.slug_line > 0, str(document.date) if isinstance(document, Dated) else ""


def _looks_as(file: str) -> str:
    return normalize("NFC", file)


def _is_made_by_the_site(url: str) -> bool:
    made_below = url.startswith(OWN_ADDRESSES) and MADE_BELOW.search(url)
    made_below = made_below or MADE_FOR_MEETINGS.match(url)
    return url in OWN_FILES or url.startswith((*OWN_FOLDERS, COMPARISONS)) or bool(made_below)


def _check_ids(documents: Sequence[Dated], problems: Problems) -> None:
    """A quote's id belongs to one quote, whether that one may be shown or not."""
    owners: dict[str, tuple[Path, int]] = {}
    for document in sorted(documents, key=attrgetter("date")):  # the newer is the copy
        for identity, line in document.quote_ids:
            path, first = owners.setdefault(identity, (document.path, line))
            if (path, first) != (document.path, line):
                where = f"rad {first}" if path == document.path else f"{shown(path)}:{first}"
                problems.error(document.path, line, f"id ^{identity} är redan givet ({where})")
    for document in documents:
        for identity, line in document.withdrawn_lines:
            path, _ = owners.get(identity, (document.path, 0))
            if path != document.path:
                message = f"citatet ^{identity} står i {shown(path)}; återkalla det där"
                problems.error(document.path, line, message)


def _check_series(documents: Iterable[Document], problems: Problems) -> None:
    series: dict[str, list[Post]] = defaultdict(list)
    for document in documents:
        if isinstance(document, Post) and document.series_name:
            series[slugify(document.series_name)].append(document)
    for posts in series.values():
        posts.sort(key=lambda post: post.date)  # the newest part is the one to mend
        seen: dict[int, Post] = {}
        for post in posts:
            if post.part and (before := seen.setdefault(post.part, post)) is not post:
                message = f"del {post.part} av serien finns redan i {shown(before.path)}"
                problems.error(post.path, post.part_line, message)
        # A mistyped ”del: 2019” shall not list two thousand numbers.
        numbers = range(1, min(max(seen, default=0), 2 * len(posts)))
        if missing := [number for number in numbers if number not in seen]:
            last = seen[max(seen)]
            listed = ", ".join(map(str, missing))
            problems.remind(last.path, last.part_line, f"del {listed} av serien finns inte")


def _check_slugs(documents: Iterable[Document], problems: Problems) -> None:
    collections = {each.slug for each in documents if isinstance(each, Definitions)}
    terms = {each.slug for each in documents if isinstance(each, Term)}
    # What is wrong in these is told already.
    unread = {slug_of(each.path.name) for each in problems.errors}
    for document in documents:
        if isinstance(document, Post) and document.collection:
            if document.collection not in collections | unread:
                hint = did_you_mean(document.collection, collections)
                message = f"okänd definitionssamling ”{document.collection}”.{hint}"
                problems.error(document.path, document.collection_line, message)
        elif isinstance(document, Term):
            for slug in document.see_also:
                if slug not in terms:
                    message = f"okänt begrepp ”{slug}”.{did_you_mean(slug, terms)}"
                    problems.error(document.path, document.see_also_line, message)
