"""Recommendations (rekommendationer): what a report proposes, and what came of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

from knowledge.body import Box
from knowledge.dates import parse_date
from knowledge.fields import unfolded
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
_FOLLOWUP = re.compile(r"^Uppf[öo]ljning(?P<date>[^:]*):[ \t]*(?P<text>.*)$", re.IGNORECASE)


@dataclass(frozen=True)
class RecommendationBox:
    """A recommendation as read; ``rest`` holds the lines of the head that are ordinary text."""

    title: str
    anchor: str
    status: str
    followups: tuple[tuple[date, str], ...]
    rest: tuple[str, ...]
    line: int


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
    """Read the head of a ``!!! rekommendation`` box; ``error(line, text)`` hears what is wrong."""
    status = ""
    followups: list[tuple[date, str]] = []
    rest: list[str] = []
    for line, text in enumerate(box.lines, start=box.line + 1):
        if match := _STATUS.match(text):
            if status:
                error(line, "rekommendationen har redan en status")
            status = _read_status(match["status"], line, error)
        elif match := _FOLLOWUP.match(text):
            followups += _read_followup(match, line, error)
        elif followups and not rest:
            day, words = followups[-1]
            followups[-1] = (day, f"{words} {text.strip()}".strip())
        else:
            rest.append(text)
    if not status:
        message = "rekommendationen saknar status; skriv på raden under rubriken ”Status: ”"
        error(box.line, f"{message} och något av {_names()}")
    title = box.title.strip()
    if not title:
        error(box.line, "rekommendationen saknar rubrik inom raka citattecken")
    return RecommendationBox(
        title,
        anchor,
        status or "foreslagen",
        tuple(sorted(followups, key=itemgetter(0))),
        tuple(rest),
        box.line,
    )


def _read_followup(
    match: re.Match[str], line: int, error: Callable[[int, str], None]
) -> list[tuple[date, str]]:
    word = match["date"].strip()
    if not word:
        error(line, "uppföljningen saknar datum; skriv ”Uppföljning 2025-03-01: vad som hänt”")
        return []
    try:
        return [(parse_date(word).date(), match["text"])]
    except ValueError as problem:
        error(line, str(problem))
        return []


def _read_status(word: str, line: int, error: Callable[[int, str], None]) -> str:
    plain = unfolded(word.strip())
    if plain not in STATUSES:
        hint = did_you_mean(word, STATUSES.values()) or f" Välj bland: {_names()}."
        error(line, f"okänd status ”{word.strip()}”.{hint}")
        return "foreslagen"
    return plain


def _names() -> str:
    return ", ".join(name.lower() for name in STATUSES.values())
