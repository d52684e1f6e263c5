"""The first lines of a report: its title, who wrote it and for whom, and its day."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from importers.blocks import Block, Paragraph
from importers.documents import Note, Value, doubt
from importers.lines import Line
from importers.report_day import day_of
from importers.sections import is_firm
from importers.titles import LONGEST, is_title_like
from language.dates import find_dates, read_date_line, read_month
from language.sentences import ends_sentence, is_unfinished

_LABELLED = re.compile(
    r"^(?P<label>författare|av|(?:rapporten )?skriven av|sammanställ[dt] av|rapportförfattare|"
    r"utvärderare|beställare|uppdragsgivare|på uppdrag av|datum|rapportdatum|kontaktperson)"
    r"\s*:?\s+(?P<value>\S.*)$",
    re.IGNORECASE,
)
_AUTHOR_LABELS = (
    "författare",
    "av",
    "skriven av",
    "rapporten skriven av",
    "sammanställd av",
    "sammanställt av",
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
    r"uppföljning\w*|bilaga|version|universitet\w*|\w*högskola\w*|försäkringskassan|arbetsförmedlingen|inledning|"
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
    (
        "workshop",
        (
            r"workshop|gruppsamtal|dialogdag|arbetsdag|feedbackrapport|nätverksträff|"
            r"framtidsverkstad"
        ),
    ),
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
# Lines of a head that say something else: they stay in the text, above its first heading.
_IMPRINT = re.compile(
    r"^(?:dnr|diarienummer|version|utgåva|period|antagen|beslutad|fastställd|godkänd|reviderad|"
    r"utkast|remiss\w*|[\w ]{3,20}:\s)",
    re.IGNORECASE,
)
_SORT_ONLY = re.compile(  # a title that says of which sort a document is, and no more
    r"^(?:pm|promemoria|\w*rapport|protokoll|minnesanteckningar|dokumentation)$", re.IGNORECASE
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
    said, taken, subtitles, size = _read_head(rest)
    rest = rest[size:]
    stated = next((value for kind, value in said if kind == "date"), "")
    day, notes = day_of(title, stated, (*subtitles, *rest), fallback, (title_lines or (1,))[0])
    fields: dict[str, Value] = {"titel": title or "Rapport"} | day
    fields["rapporttyp"] = _type(title, lines)
    if authors := [name for kind, value in said if kind == "author" for name in _names(value)]:
        fields["forfattare"] = authors
    if client := next((value for kind, value in said if kind == "client"), ""):
        fields["bestallare"] = client
    if not title:
        notes.append(doubt([1], "ingen titel hittades; den heter ”Rapport” så länge"))
    if subtitles:
        kept = [number for block in subtitles for number in block.lines]
        notes.append(doubt(kept, "rader under titeln står kvar först i texten"))
    return Front(fields, (*title_lines, *taken), tuple(subtitles), rest, tuple(notes))


def _read_head(
    blocks: Sequence[Block],
) -> tuple[list[tuple[str, str]], list[int], list[Block], int]:
    """What the blocks under the title say, by which lines, what else is there, and its size."""
    said: list[tuple[str, str]] = []
    taken: list[int] = []
    subtitles: list[Block] = []
    size = 0
    for block in blocks[:_REACH]:
        following = blocks[size + 1 :]
        if (read := _read_block(block)) and isinstance(block, Paragraph):
            said += [found for found in read if found]
            lines = list(zip(block.texts, block.lines, read, strict=True))
            taken += [line for _, line, found in lines if found]
            others = [(text, line) for text, line, found in lines if not found]
            if others:
                texts, numbers = zip(*others, strict=True)
                subtitles.append(Paragraph(texts, numbers, tight=True))
        elif _is_subtitle(block, following) and (not subtitles or _is_tight(block)):
            subtitles.append(block)
        else:
            break
        size += 1
    return said, taken, subtitles, size


def _read_block(block: Block) -> list[tuple[str, str] | None]:
    """What each line of a block says; nothing when the block does not belong to a head."""
    if not isinstance(block, Paragraph) or len(block.texts) != len(block.lines):
        return []
    read = [_read(text) for text in block.texts]
    if all(read):
        return list(read)
    short = all(len(text) <= LONGEST and not ends_sentence(text) for text in block.texts)
    belongs = any(read) or any(map(_is_imprint, block.texts))
    return read if short and belongs else []


def _is_imprint(text: str) -> bool:
    return bool(_IMPRINT.match(text) or find_dates(text) or read_month(text))


def _is_tight(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.tight


def _is_subtitle(block: Block, following: Sequence[Block]) -> bool:
    """Whether a short line between the title and the rest of the head is a second title."""
    if not isinstance(block, Paragraph) or not all(map(is_title_like, block.texts)):
        return False
    if is_firm(block.text):
        return False
    return block.tight or bool(following and any(_read_block(following[0])))


def _title(blocks: Sequence[Block]) -> tuple[str, tuple[int, ...], tuple[Block, ...]]:
    """The title: the first block, when it is short. A second line of it is its own paragraph."""
    rest = tuple(blocks)
    if not rest:
        return "", (), rest
    first = rest[0]
    if isinstance(first, Paragraph) and first.texts and read_date_line(first.texts[0]):
        day = Paragraph(first.texts[:1], first.lines[:1], tight=True)
        below = Paragraph(first.texts[1:], first.lines[1:], tight=True)
        title, lines, others = _title((*([below] if below.texts else []), *rest[1:]))
        return title, lines, (day, *others)
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
    if size < len(first.texts) and _SORT_ONLY.match(text) and is_title_like(first.texts[size]):
        text = f"{text} – {first.texts[size]}"
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
    first, *others = _parted(text)
    if _is_name(first) and all(_is_name(name) or _NO_NAMES.search(name) for name in others):
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
    head, beginning = (" ".join(line.text for line in lines[:size])[:3000] for size in (_REACH, 60))
    for text in (title, head, beginning):
        for kind, pattern in _TYPES:
            if re.search(pattern, text, re.IGNORECASE):
                return kind
    return "annat"
