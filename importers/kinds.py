"""Which sort of document a text is: a report, or something from a blog."""

import re
from collections.abc import Sequence

from importers.lines import Line, filled
from importers.sections import INNER
from importers.segments import Segment
from importers.titles import is_title_like
from language.dates import read_quarter
from language.sentences import ends_sentence

_REPORT = re.compile(
    r"rapport|uppföljning|redovisning|utvärdering|sammanställning|verksamhetsberättelse|kartläggning|"
    r"ramverk|\bPM\b|promemoria|utredning|verksamhetsplan|handlingsplan|förstudie|protokoll|minnesanteckning|"
    r"dokumentation|workshop|dialogdag|framtidsverkstad",
    re.IGNORECASE,
)
_SECTION = re.compile(r"^\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+[A-ZÅÄÖ]")
_APPENDIX = re.compile(r"^(?:bilaga|appendix)\b", re.IGNORECASE)
_NOTE = re.compile(r"^[¹²³⁴-⁹]|^\[\d{1,2}\]\s")
_CONTENTS = re.compile(r"^innehåll(?:sförteckning)?$", re.IGNORECASE)
_ENOUGH = 3
_FEW_HEADINGS, _MANY_HEADINGS = 3, 6
_TOP = 4


def is_report(lines: Sequence[Line], segments: Sequence[Segment]) -> bool:
    """Whether the text as a whole is a report."""
    texts = [line.text.strip() for line in filled(lines)]
    score = _report_signs(texts, _headings(lines))
    if not segments:
        return score >= _ENOUGH
    starts_with_date = segments[0].date_line == filled(lines)[0].number
    with_weekday = any(segment.date and segment.date.weekday is not None for segment in segments)
    against = 3 * with_weekday + 2 * starts_with_date + 2 * (len(segments) > 1)
    return score - against >= _ENOUGH


def _report_signs(texts: Sequence[str], headings: Sequence[str]) -> int:
    """How much speaks for a report."""
    named = any(_REPORT.search(text) for text in texts[:_TOP] if is_title_like(text))
    numbered = sum(_SECTION.match(text) is not None for text in headings)
    return (
        2 * named
        + (len(headings) >= _FEW_HEADINGS)
        + 2 * (len(headings) >= _MANY_HEADINGS)
        + 2 * (numbered > 1)
        + any(_NOTE.match(text) for text in texts)
        + any(_APPENDIX.match(text) for text in headings)
        + (sum(INNER.match(text) is not None for text in headings) > 1)
        + (sum(read_quarter(text) is not None for text in headings) > 1)
        + any(_CONTENTS.match(text) for text in texts)
    )


def _headings(lines: Sequence[Line]) -> list[str]:
    """Lines that could be headings: title-like, after a whole sentence, with prose right below."""
    found = []
    free = True
    for line, following in zip(lines, [*lines[1:], Line(0, "")], strict=True):
        text = line.text
        if line.is_blank:
            free = True
            continue
        if free and is_title_like(text) and (following.is_blank or len(following.text) > len(text)):
            found.append(text.strip())
        free = ends_sentence(text)
    return found
