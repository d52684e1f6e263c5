"""Top-ten lists (topplistor): places in an order that the author gave, often told in two parts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from knowledge.addresses import slugify
from knowledge.catalog import Catalog
from knowledge.dated import Dated, read_dated
from knowledge.documents import parts_of
from knowledge.fields import Fields
from knowledge.manuscript import Section
from knowledge.problems import Problems, shown

_SPAN = re.compile(r"^(\d{1,3})(?:\s*[-–—]\s*(\d{1,3}))?$")


@dataclass(frozen=True)
class Place:
    """One place of a list, and the part it was published in."""

    number: int
    title: str
    anchor: str
    url: str
    part_title: str
    part_url: str
    line: int = field(compare=False)


@dataclass(frozen=True, kw_only=True)
class Toplist(Dated):
    """A list, or a part of one: 10–6 today, 5–1 announced."""

    list_name: str
    year: int
    items: tuple[Place, ...]
    coming: tuple[int, ...]
    coming_date: date | None

    @property
    def year_url(self) -> str:
        """The page where all the parts of the year stand together."""
        return f"topplistor/{self.year}/"


class ToplistOfYear(NamedTuple):
    """All the published parts of one list and year, put together from place 1."""

    name: str
    year: int
    places: tuple[Place, ...]
    coming: tuple[int, ...]
    coming_date: date | None
    parts: tuple[Toplist, ...]


class ToplistYear(NamedTuple):
    """The lists of one year."""

    year: int
    lists: tuple[ToplistOfYear, ...]

    @property
    def url(self) -> str:
        """The address of the year's page."""
        return f"topplistor/{self.year}/"


def read_toplist(fields: Fields, catalog: Catalog) -> Toplist:
    """Read a file of ``content/topplistor/``."""
    name = fields.required("lista", "Årets tio bästa i samverkan")
    year = fields.number("ar")
    if year is None and not fields.has("ar"):
        fields.error("ar", "ar saknas; skriv till exempel ”ar: 2024”")
    places, coming = _span(fields, "platser"), _span(fields, "kommer")
    coming_date = fields.date("kommer_datum")
    dated, manuscript = read_dated(fields, catalog)
    sections = [section for section in manuscript.sections if section.place]
    _check_places(fields, sections, places)
    _check_unread_places(fields, manuscript.sections)
    return Toplist(
        **parts_of(dated),
        list_name=name,
        year=year or 0,
        items=tuple(_place(section, dated.title, dated.origin.url) for section in sections),
        coming=coming,
        coming_date=coming_date.date() if coming_date else None,
    )


def _place(section: Section, title: str, url: str) -> Place:
    words = re.sub(r"^\d+[.)]\s+", "", section.title)
    number = section.place or 0
    return Place(number, words, section.anchor, f"{url}#{section.anchor}", title, url, section.line)


def _span(fields: Fields, key: str) -> tuple[int, ...]:
    """``10-6`` as the places it covers, in rising order."""
    word = fields.text(key)
    if word is None:
        return ()
    span = _SPAN.match(word)
    if span is None:
        fields.error(key, f"{key} ska se ut som 10-6, inte ”{word}”")
        return ()
    ends = sorted((int(span[1]), int(span[2] or span[1])))
    return tuple(range(ends[0], ends[1] + 1))


def _check_places(fields: Fields, sections: list[Section], places: tuple[int, ...]) -> None:
    path, problems = fields.source.path, fields.problems
    if not sections:
        problems.error(path, 1, "topplistan har inga platser; skriv rubriker som ”## 10. Rubrik”")
    seen: dict[int, int] = {}
    for section in sections:
        number = section.place or 0
        if number in seen:
            message = f"plats {number} finns redan på rad {seen[number]}"
            problems.error(path, section.line, message)
        seen.setdefault(number, section.line)
        if places and number not in places:
            message = f"plats {number} ligger utanför platser: {places[-1]}-{places[0]}"
            problems.error(path, section.line, message)
    if seen and (missing := [number for number in places if number not in seen]):
        fields.error("platser", f"plats {_listed(missing)} saknas bland rubrikerna")


def _check_unread_places(fields: Fields, sections: list[Section]) -> None:
    """A heading that begins with a number was perhaps meant as a place."""
    for section in sections:
        if not section.place and re.match(r"\d{1,3}(?!\d)", section.title):
            message = (
                f"rubriken ”{section.title}” räknas inte som en plats; "
                "är den det ska den skrivas ”## 10. Rubrik”"
            )
            fields.problems.remind(fields.source.path, section.line, message)


def assemble(
    published: Iterable[Toplist], waiting: Iterable[Toplist] = ()
) -> tuple[ToplistYear, ...]:
    """Put the published parts of each list and year together, newest year first.

    :param waiting: parts that are written but not published yet: their places are to come.
    """
    years: dict[int, list[ToplistOfYear]] = {}
    later = _by_list(waiting)
    for (name, year), parts in _by_list(published).items():
        years.setdefault(year, []).append(_together(parts, later.get((name, year), [])))
    return tuple(ToplistYear(year, tuple(years[year])) for year in sorted(years, reverse=True))


def check_together(everything: Iterable[Toplist], problems: Problems) -> None:
    """Every place from 1 to the last stands in exactly one part, or is announced.

    A part that is a draft or waits for its day counts, so that nothing is called missing.
    """
    for group in _by_list(everything).values():
        seen: dict[int, Toplist] = {}
        for part in group:
            for item in part.items:
                before = seen.setdefault(item.number, part)
                if before is not part:
                    message = f"plats {item.number} finns redan i {shown(before.path)}"
                    problems.error(part.path, item.line, message)
        known = seen.keys() | {number for part in group for number in part.coming}
        if missing := [n for n in range(1, max(known, default=0) + 1) if n not in known]:
            span = "-".join(map(str, dict.fromkeys((missing[-1], missing[0]))))
            in_a_row = missing[-1] - missing[0] == len(missing) - 1
            hint = f"; kommer den senare, skriv ”kommer: {span}”" if in_a_row else ""
            problems.error(group[-1].path, 1, f"plats {_listed(missing)} saknas{hint}")


def _by_list(parts: Iterable[Toplist]) -> dict[tuple[str, int], list[Toplist]]:
    """Parts of the same list and year, the oldest part first."""
    groups: dict[tuple[str, int], list[Toplist]] = {}
    for part in sorted(parts, key=lambda part: (part.date, part.slug)):
        if part.list_name and part.year:
            groups.setdefault((slugify(part.list_name), part.year), []).append(part)
    return groups


def _together(parts: list[Toplist], later: list[Toplist]) -> ToplistOfYear:
    places = sorted((item for part in parts for item in part.items), key=lambda item: item.number)
    shown = {place.number for place in places}
    announced = {number for part in parts for number in part.coming}
    announced |= {item.number for part in later for item in part.items}
    announced -= shown
    dates = [part.coming_date for part in parts if part.coming_date and announced]
    return ToplistOfYear(
        parts[0].list_name,
        parts[0].year,
        tuple(places),
        tuple(sorted(announced)),
        max(dates, default=None),
        tuple(parts),
    )


def _listed(numbers: list[int]) -> str:
    """``5``, or ``1–5`` when they stand in a row, or ``1, 3, 7``."""
    if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{numbers[0]}–{numbers[-1]}"
    return ", ".join(map(str, numbers))
