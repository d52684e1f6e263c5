"""Recommendations (rekommendationer): what a report proposes, and what came of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from knowledge.body import Box
from knowledge.fields import parse_date
from knowledge.problems import did_you_mean
from knowledge.quotes import Origin

STATUSES = {
    "foreslagen": "Föreslagen",
    "beslutad": "Beslutad",
    "pagar": "Pågår",
    "genomford": "Genomförd",
    "avslagen": "Avslagen",
}
_STATUS = re.compile(r"^Status:[ \t]*(?P<status>.*)$", re.IGNORECASE)
_FOLLOWUP = re.compile(r"^Uppföljning[ \t]+(?P<date>[^:]+):[ \t]*(?P<text>.*)$", re.IGNORECASE)


@dataclass(frozen=True)
class RecommendationBox:
    """A recommendation as read; ``rest`` holds the lines of the head that are ordinary text."""

    title: str
    anchor: str
    status: str
    followups: tuple[tuple[date, str], ...]
    rest: tuple[str, ...]


@dataclass(frozen=True)
class Recommendation:
    """A recommendation, and the report that makes it."""

    title: str
    anchor: str
    status: str
    followups: tuple[tuple[date, str], ...]
    report: Origin

    @property
    def status_name(self) -> str:
        """The status in the reader's words."""
        return STATUSES[self.status]

    @property
    def url(self) -> str:
        """Its place in the report."""
        return f"{self.report.url}#{self.anchor}"


def read_recommendation(
    box: Box, anchor: str, error: Callable[[int, str], None]
) -> RecommendationBox:
    """Read the head of a ``!!! rekommendation`` box; what is wrong goes to ``error(line, text)``."""
    status = ""
    followups: list[tuple[date, str]] = []
    rest: list[str] = []
    for line, text in enumerate(box.lines, start=box.line + 1):
        if (match := _STATUS.match(text)) and not status:
            status = _read_status(match["status"], line, error)
        elif match := _FOLLOWUP.match(text):
            try:
                followups.append((parse_date(match["date"].strip()).date(), match["text"]))
            except ValueError as problem:
                error(line, str(problem))
        elif followups:
            day, words = followups[-1]
            followups[-1] = (day, f"{words} {text}".strip())
        else:
            rest.append(text)
    if not status:
        error(
            box.line, f"rekommendationen saknar status; skriv ”Status: {_names()}” under rubriken"
        )
    title = box.title or "Rekommendation"
    return RecommendationBox(
        title, anchor, status or "foreslagen", tuple(sorted(followups)), tuple(rest)
    )


def _read_status(word: str, line: int, error: Callable[[int, str], None]) -> str:
    plain = word.strip().lower().translate(str.maketrans("åäö", "aao"))
    if plain not in STATUSES:
        hint = did_you_mean(word, STATUSES.values()) or f" Välj bland: {_names()}."
        error(line, f"okänd status ”{word.strip()}”.{hint}")
        return "foreslagen"
    return plain


def _names() -> str:
    return ", ".join(name.lower() for name in STATUSES.values())
