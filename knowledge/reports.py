"""Reports (rapporter): headings that say how many raised what, and what is recommended."""

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

from knowledge.catalog import Catalog
from knowledge.dated import Dated, read_dated
from knowledge.documents import parts_of
from knowledge.fields import Fields
from knowledge.manuscript import Section
from knowledge.problems import nearest
from knowledge.quotes import Origin
from knowledge.recommendations import Recommendation
from knowledge.topics import Topic

TYPES = {
    "workshop": "Workshoprapport",
    "uppfoljning": "Uppföljningsrapport",
    "ramverk": "Ramverk",
    "annat": "Rapport",
}
MANY, FEW = "många", "få"
# The words of reports that stand for many and for few. One that stands for many wins (”en stor
# del”), and one that turns them round leaves the author to say which it is.
_MANY = set(
    "alla allihop flera flertal flertalet flesta majoritet majoriteten manga merpart merparten "
    "många samtliga stor stora stort".split()
)
_FEW = set(
    "enskild enskilda enstaka ett en fa fåtal fatal få några nagra någon nagon par sporadiskt "
    "två tva tre".split()
)
_HOW_MANY = 'Skriv många eller få, och rapportens egna ord som ord="…".'
_NOT = set("ej inga ingen inget inte".split())
# How an import writes categories, in a-z, and how they are spelt.
_SPELT = {
    "forslag": "förslag",
    "framgangsfaktor": "framgångsfaktor",
    "lardom": "lärdom",
    "mojlighet": "möjlighet",
}


class Finding(NamedTuple):
    """A report heading as a thing that many or few have raised.

    ``words`` are the report's own for how many. ``topics`` may be empty. A heading that ``opens``
    only says how many raised each of those that stand under it.
    """

    title: str
    anchor: str
    topics: tuple[Topic, ...]
    frequency: str | None
    words: str | None
    category: str | None
    section: str
    opens: bool
    report: Origin

    @property
    def url(self) -> str:
        """Its place in the report."""
        return f"{self.report.url}#{self.anchor}"


class Findings(tuple[Finding, ...]):
    """What was raised, in the order it comes, and what so many raised apart."""

    __slots__ = ()

    @property
    def many(self) -> tuple[Finding, ...]:
        """What many raised."""
        return self._raised_by(MANY)

    @property
    def few(self) -> tuple[Finding, ...]:
        """What few raised."""
        return self._raised_by(FEW)

    @property
    def others(self) -> tuple[Finding, ...]:
        """What was raised without a word on how many."""
        return self._raised_by(None)

    def _raised_by(self, frequency: str | None) -> tuple[Finding, ...]:
        return tuple(finding for finding in self if finding.frequency == frequency)


@dataclass(frozen=True, kw_only=True)
class Report(Dated):
    """A workshop report, a follow-up or a framework."""

    report_type: str
    client: str | None
    headings: tuple[Finding, ...]
    recommendations: tuple[Recommendation, ...]

    @property
    def findings(self) -> Findings:
        """What was raised, in the report's order."""
        return Findings(heading for heading in self.headings if not heading.opens)

    @property
    def report_type_name(self) -> str:
        """The sort of report in the reader's words."""
        return TYPES[self.report_type]

    @property
    def outline(self) -> tuple[Section, ...]:
        """The headings of a table of contents."""
        return tuple(section for section in self.sections if section.level <= 3)


def read_report(fields: Fields, catalog: Catalog) -> Report:
    """Read a file of ``content/rapporter/``."""
    report_type = fields.choice("rapporttyp", list(TYPES), default="annat")
    client = fields.text("bestallare")
    dated, manuscript = read_dated(fields, catalog)
    return Report(
        **parts_of(dated),
        report_type=report_type,
        client=client,
        headings=read_findings(fields, manuscript.sections, dated.origin),
        recommendations=tuple(
            Recommendation(box.title, box.anchor, box.status, box.followups, dated.origin)
            for box in manuscript.recommendations
        ),
    )


def read_findings(fields: Fields, sections: list[Section], origin: Origin) -> tuple[Finding, ...]:
    """What each heading inherits from the sections it stands under.

    Every heading with ``frekvens``, or under one, is a finding, and so is one with ``teman``.
    """
    findings = []
    above: list[tuple[Section, str | None, str | None]] = []
    for section, following in zip_longest(sections, sections[1:]):
        above = [each for each in above if each[0].level < section.level]
        frequency, words = _frequency(fields, section)
        parent = next((each for each in reversed(above) if each[1]), None)
        has_children = following is not None and following.level > section.level
        opens = frequency is not None and not section.topics and has_children
        if section.topics or parent or frequency:
            findings.append(
                Finding(
                    title=section.title,
                    anchor=section.anchor,
                    topics=section.topics,
                    frequency=frequency or (parent[1] if parent else None),
                    words=words if frequency else (parent[2] if parent else None),
                    category=_category(section, above),
                    section=(parent[0] if parent else above[-1][0] if above else section).title,
                    opens=opens,
                    report=origin,
                )
            )
        above.append((section, frequency, words))
    return tuple(findings)


def _category(section: Section, above: list[tuple[Section, str | None, str | None]]) -> str | None:
    chain = [*(each[0] for each in above), section]
    named = (s.attributes["kategori"] for s in reversed(chain) if "kategori" in s.attributes)
    name = next(named, None)
    return _SPELT.get(name, name) if name else None


def _frequency(fields: Fields, section: Section) -> tuple[str | None, str | None]:
    """``många`` or ``få``, and the report's own words for it."""
    word = section.attributes.get("frekvens")
    if word is None:
        return None, None
    own = section.attributes.get("ord") or (word if word not in (MANY, FEW) else None)
    parts = set(re.findall(r"\w+", word.lower()))
    if not parts & _NOT and parts & _MANY:
        return MANY, own
    if not parts & _NOT and parts & _FEW:
        return FEW, own
    # Only what can be nothing else: ”somliga” is like ”samtliga”, and says the opposite.
    near = "" if parts & _NOT else nearest(word, _MANY | _FEW, likeness=0.85)
    hint = f"Menade du ”{near}”?" if near else _HOW_MANY
    message = f"okänt ord för hur många: ”{word}”. {hint}"
    fields.problems.error(fields.source.path, section.line, message)
    return None, None
