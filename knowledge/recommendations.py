"""Recommendations (rekommendationer): what a report proposes, and what came of it."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from knowledge.body import Box
from knowledge.dates import parse_date
from knowledge.fields import unfolded
from knowledge.followups import Followup, in_order
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


class RecommendationBox(NamedTuple):
    """A recommendation as read; ``rest`` holds the lines of the head that are ordinary text."""

    title: str
    anchor: str
    status: str
    followups: tuple[Followup, ...]
    rest: tuple[str, ...]
    line: int


class Recommendation(NamedTuple):
    """A recommendation, and the report that makes it."""

    title: str
    anchor: str
    status: str
    followups: tuple[Followup, ...]
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
    followups: list[Followup] = []
    rest: list[str] = []
    for line, text in enumerate(box.lines, start=box.line + 1):
        if match := _STATUS.match(text):
            if status:
                error(line, "rekommendationen har redan en status")
            status = _read_status(match["status"], line, error)
        elif match := _FOLLOWUP.match(text):
            followups += _read_followup(match, line, error)
        elif followups and not rest:
            words = f"{followups[-1].text} {text.strip()}".strip()
            followups[-1] = followups[-1]._replace(text=words)
        else:
            rest.append(text)
    found = RecommendationBox(
        box.title.strip(), anchor, status, in_order(followups), tuple(rest), box.line
    )
    for message in _missing(found):
        error(box.line, message)
    return found._replace(status=status or "foreslagen")


def _missing(box: RecommendationBox) -> Iterator[str]:
    if not box.status:
        message = "rekommendationen saknar status; skriv på raden under rubriken ”Status: ”"
        yield f"{message} och något av {_names()}"
    if not box.title:
        yield "rekommendationen saknar rubrik inom raka citattecken"
    for followup in box.followups:
        if not followup.text:
            yield f"uppföljningen {followup.date} saknar text"


def _read_followup(
    match: re.Match[str], line: int, error: Callable[[int, str], None]
) -> list[Followup]:
    word = match["date"].strip()
    if not word:
        error(line, "uppföljningen saknar datum; skriv ”Uppföljning 2025-03-01: vad som hänt”")
        return []
    try:
        return [Followup(parse_date(word).date(), match["text"])]
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
