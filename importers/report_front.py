"""The first lines of a report: its title, who wrote it and for whom, and its day."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from importers.blocks import Block, Heading, Paragraph
from importers.documents import Note, Value, doubt
from importers.lines import Line
from importers.report_day import day_of
from importers.titles import is_title_like
from language.dates import read_date_line
from language.sentences import is_unfinished

_LABELLED = re.compile(
    r"^(?P<label>författare|av|skriven av|sammanställd av|rapportförfattare|utvärderare|"
    r"beställare|uppdragsgivare|på uppdrag av|datum|rapportdatum|kontaktperson)"
    r"\s*:?\s+(?P<value>\S.*)$",
    re.IGNORECASE,
)
_AUTHOR_LABELS = (
    "författare",
    "av",
    "skriven av",
    "sammanställd av",
    "rapportförfattare",
    "utvärderare",
)
_CLIENT_LABELS = ("beställare", "uppdragsgivare", "på uppdrag av")
_NAME_PART = r"[A-ZÅÄÖÉÜ][a-zåäöéüè]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?"
_NAME = re.compile(
    rf"^{_NAME_PART}(?:\s+(?:(?:von|af|de|van|al)\s+)?(?:{_NAME_PART}|[A-ZÅÄÖ]\.)){{1,3}}$"
)
_NO_NAMES = re.compile(
    r"\b(?:rapport\w*|samordningsförbund\w*|kommun\w*|region\w*|län\w*|workshop\w*|sammanställning\w*|"
    r"uppföljning\w*|bilaga|version|universitet\w*|högskola\w*|försäkringskassan|arbetsförmedlingen|inledning|"
    r"bakgrund|sammanfattning|syfte|metod|resultat|förord|innehåll\w*|projekt\w*|kvartal\w*|utvärdering\w*|"
    r"utveckling\w*|samverkan\w*|styrelse\w*|kansli\w*)\b",
    re.IGNORECASE,
)
_REPORT = re.compile(
    r"rapport|uppföljning|redovisning|utvärdering|sammanställning|berättelse|ramverk|plan\b",
    re.IGNORECASE,
)
_PLACE_DATE = re.compile(
    r"^[A-ZÅÄÖ][a-zåäö]+(?:\s[A-ZÅÄÖ][a-zåäö]+)?,?\s+(?P<date>(?:den\s+)?\d.*)$"
)
_TYPES = (
    ("workshop", r"workshop|gruppsamtal|dialogdag|feedbackrapport|nätverksträff|framtidsverkstad"),
    (
        "uppfoljning",
        (
            r"uppföljning|delårs|kvartals|årsredovisning|verksamhetsberättelse|lägesrapport|halvårs|"
            r"slutrapport|delrapport|utvärdering|årsrapport|tertial"
        ),
    ),
    (
        "ramverk",
        r"ramverk|handlingsplan|verksamhetsplan|riktlinje|modell|strategi|vägledning|programlogik",
    ),
)
_REACH = 12


@dataclass(frozen=True)
class Front:
    """What a report says of itself before its text begins."""

    fields: dict[str, Value]
    lines: tuple[int, ...]
    subtitles: tuple[Block, ...]
    rest: tuple[Block, ...]
    notes: tuple[Note, ...]


def read_front(blocks: Sequence[Block], lines: Sequence[Line], fallback: date) -> Front:
    """Read the head of a report; what it does not say is derived, and told."""
    title, title_lines, rest = _title(blocks)
    said, taken, subtitles = _read_head(rest)
    rest = tuple(block for block in rest if block not in subtitles and block not in taken)
    stated = next((value for kind, value in said if kind == "date"), "")
    day, notes = day_of(title, stated, rest, fallback, (title_lines or (1,))[0])
    fields: dict[str, Value] = {"titel": title or "Rapport"} | day
    fields["rapporttyp"] = _type(title, lines)
    if authors := [name for kind, value in said if kind == "author" for name in _names(value)]:
        fields["forfattare"] = authors
    if client := next((value for kind, value in said if kind == "client"), ""):
        fields["bestallare"] = client
    if not title:
        notes.append(doubt([1], "ingen titel hittades; den heter ”Rapport” så länge"))
    if subtitles:
        notes.append(doubt(subtitles[0].lines, "underrubriken står som första stycke i texten"))
    field_lines = (*title_lines, *(number for block in taken for number in block.lines))
    return Front(fields, field_lines, subtitles, rest, tuple(notes))


def _read_head(
    blocks: Sequence[Block],
) -> tuple[list[tuple[str, str]], list[Block], tuple[Block, ...]]:
    """What the blocks under the title say, which they are, and the subtitle among them."""
    said: list[tuple[str, str]] = []
    taken: list[Block] = []
    subtitles: tuple[Block, ...] = ()
    for place, block in enumerate(blocks[:_REACH]):
        if read := _read_block(block):
            said += read
            taken.append(block)
        elif not subtitles and _is_subtitle(block, blocks[place + 1 :]):
            subtitles = (block,)
        else:
            break
    return said, taken, subtitles


def _read_block(block: Block) -> list[tuple[str, str]]:
    """What the lines of a block say, when every one of them belongs to a report's head."""
    if not isinstance(block, Paragraph):
        return []
    read = [_read(text) for text in block.texts]
    return [said for said in read if said] if all(read) else []


def _is_subtitle(block: Block, following: Sequence[Block]) -> bool:
    """Whether a short line between the title and the rest of the head is a second title."""
    if not isinstance(block, Paragraph) or not all(map(is_title_like, block.texts)):
        return False
    return block.tight or bool(following and _read_block(following[0]))


def _title(blocks: Sequence[Block]) -> tuple[str, tuple[int, ...], tuple[Block, ...]]:
    """The title: the first block, when it is short. A second line of it is its own paragraph."""
    rest = tuple(blocks)
    if not rest:
        return "", (), rest
    first = rest[0]
    if isinstance(first, Heading):
        return first.text, first.lines, rest[1:]
    if not isinstance(first, Paragraph):
        return "", (), rest
    if len(first.texts) > 1 and _is_sender(first.texts[0]) and _REPORT.search(first.texts[1]):
        swapped = Paragraph((first.texts[0],), first.lines[:1], tight=True)
        after = Paragraph(first.texts[2:], first.lines[2:], tight=True)
        more = (after,) if after.texts else ()
        return first.texts[1], first.lines[1:2], (swapped, *more, *rest[1:])
    text = first.texts[0]
    if not (is_title_like(text) or is_title_like(text.rstrip(".:"))):
        return "", (), rest
    size = 1
    while size < len(first.texts) and is_unfinished(text):
        text = f"{text} {first.texts[size]}"
        size += 1
    parted = [
        Paragraph((part,), (line,), tight=True)
        for part, line in zip(first.texts[size:], first.lines[size:], strict=True)
    ]
    return text, first.lines[:size], (*parted, *rest[1:])


def _is_sender(text: str) -> bool:
    """Whether a line above the title only says whose report it is."""
    return _NO_NAMES.search(text) is not None and not _REPORT.search(text)


def _read(text: str) -> tuple[str, str] | None:
    """What a line of the head says: an author, a client or the day; None for anything else."""
    if date_line := read_date_line(text):
        return "date", date_line.day.isoformat()
    if (placed := _PLACE_DATE.match(text)) and (date_line := read_date_line(placed["date"])):
        return "date", date_line.day.isoformat()
    if labelled := _LABELLED.match(text):
        label, value = labelled["label"].lower(), labelled["value"].strip()
        if label in _CLIENT_LABELS:
            return "client", value
        if label in _AUTHOR_LABELS and (label != "av" or _is_name(value)):
            return "author", value
        return None
    if all(_is_name(name) for name in _parted(text)):
        return "author", text
    return None


def _parted(text: str) -> list[str]:
    return [name.strip() for name in re.split(r",|&| och | samt ", text)]


def _names(text: str) -> list[str]:
    """The names in a line, each for itself; the line as it is when it holds other words too."""
    names = _parted(text)
    return names if all(map(_is_name, names)) else [text]


def _is_name(text: str) -> bool:
    return _NAME.match(text) is not None and not _NO_NAMES.search(text)


def _type(title: str, lines: Sequence[Line]) -> str:
    """The sort of report, by the words of its title, or else of its beginning."""
    beginning = " ".join(line.text for line in lines[:60])[:3000]
    for text in (title, beginning):
        for kind, pattern in _TYPES:
            if re.search(pattern, text, re.IGNORECASE):
                return kind
    return "annat"
