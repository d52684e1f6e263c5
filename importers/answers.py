"""Participants' answers to a question, found in a post as the list that follows the question."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from importers.blocks import Block, Listing, Paragraph
from importers.titles import read_part
from language.dates import FoundDate, find_dates, find_relative
from language.numerals import CARDINAL_PATTERN
from language.sentences import sentences

_FEWEST = 3
_SHORT_LEAD = 60
_NEAR_LIST = 3  # sentences
_MANY = 6
_ANSWERED = re.compile(
    r"\b(?:(?:del)?svar(?:en|ade|at|ar)?|deltagar\w*|(?:in)?tryck|röster(?:na)?|citat(?:en)?|reaktioner(?:na)?|"
    r"kommentarer(?:na)?|tankar(?:na)?|uttryckte|formulerade|skrev|lapp(?:ar|arna)|sade|sa|tyckte|"
    r"intryck|utvärdering\w*)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:fråga|frågan|frågade|frågades|fick frågan|ställde|undrade|enkät\w*|"
    r"avsluta(?:de)? meningen)\b",
    re.IGNORECASE,
)
_AFTER_ASKED = re.compile(
    r"\bfråg(?:an|a)\b(?:\s+(?:löd|var|är))?\s*[:–—-]?\s*(?P<question>[\"”“»]?\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_AFTER_COLON = re.compile(r":\s+(?P<question>[^:?]{8,}\?)$")
_QUOTED = re.compile(r"[\"”“»](?P<words>[^\"”“»«]{3,300})[\"”»«]")
_OPENING = re.compile(
    r"^(?:att\s+besvara|som\s+ställdes|vi\s+ställde|jag\s+ställde|om)\s+", re.IGNORECASE
)
_PEOPLE = (
    r"(?:deltagare|personer|myndigheter|organisationer|kommuner|verksamheter|handläggare|chefer|"
    r"medarbetare|samordnare|parter|grupper|politiker|tjänstemän|kollegor|socialsekreterare|"
    r"representanter|förbund|samordningsförbund|yrkesgrupper|ledamöter|arbetsplatser|enheter)"
)
_PARTICIPANTS = re.compile(
    rf"\b(?!en\b|ett\b|1\b)(?P<words>(?:{CARDINAL_PATTERN}|\d{{1,3}})(?:\s+[a-zåäö]{{3,20}})?\s+{_PEOPLE})\b",
    re.IGNORECASE,
)
_GATHERED = re.compile(
    r"\b(?:enkät\w*|lapp(?:ar|arna)|post-?it\w*|anonym\w*|skriftlig\w*|blädderblock\w*|mentimeter|"
    r"antecknade|skrev ner|skrev ned|formulär\w*|utvärderingsblankett\w*)\b",
    re.IGNORECASE,
)


_OF_QUESTION = re.compile(
    r"^(?:vad|hur|när|varför|vem)\s+(?:menas med|är|kan|ska|blir|\w+r)\s+"
    r"(?:(?:en|ett|den|det)\s+)?",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"^vad\s+(?:är|betyder|innebär|menas med)\s+(?:(?:en|ett|den|det)\s+)?"
    r"(?P<term>[^,?]{2,40}?)"
    r"(?:\s+(?:för|hos|i)\s+[^,?]+)?\?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Found:
    """The answers in a post: where they stand, and what its own words say about them.

    ``question_line`` and its fellows are lines of the source; ``occasion`` is the day, if said.
    """

    place: int
    question: str
    question_line: int
    listing: Listing
    occasion: FoundDate | None
    occasion_line: int
    participants: str
    gathered: str


def find_answers(blocks: Sequence[Block], written: date) -> tuple[Found | None, list[Listing]]:
    """The list of answers among a post's blocks, and the lists that may be answers but need not."""
    perhaps: list[Listing] = []
    for place, block in enumerate(blocks):
        before = blocks[place - 1] if place else None
        if not isinstance(block, Listing) or not isinstance(before, Paragraph):
            continue
        before = _whole_lead(blocks, place, before)
        asks, answered = _introduces(before)
        if asks and answered and len(block.items) >= _FEWEST:
            return _found(blocks, place, before, block, written), perhaps
        if (asks or answered) and len(block.items) >= _MANY:
            perhaps.append(block)
    return None, perhaps


def _whole_lead(blocks: Sequence[Block], place: int, before: Paragraph) -> Paragraph:
    """What leads up to a list, with the paragraph before a short lead such as ``De svarade:``."""
    earlier = blocks[place - 2] if place > 1 else None
    short = len(before.text) <= _SHORT_LEAD and len(sentences(before.text)) == 1
    if not short or not isinstance(earlier, Paragraph):
        return before
    return Paragraph((earlier.text, before.text), earlier.lines + before.lines)


def _introduces(paragraph: Paragraph) -> tuple[bool, bool]:
    """Whether the end of a paragraph asks something, and whether it speaks of people's answers."""
    end = " ".join(sentences(paragraph.text)[-_NEAR_LIST:])
    asks = end.rstrip(' "”:').endswith("?") or _ASKED.search(end) is not None
    return asks, _ANSWERED.search(end) is not None


def _found(
    blocks: Sequence[Block], place: int, before: Paragraph, listing: Listing, written: date
) -> Found:
    near = [block for block in blocks[max(0, place - 4) : place] if isinstance(block, Paragraph)]
    near.reverse()
    occasion, occasion_line = None, 0
    for block in near:
        if found := _occasion(block.text, written):
            occasion, occasion_line = found, block.lines[0]
            break
    participants = next(
        (match["words"] for block in near if (match := _PARTICIPANTS.search(block.text))), ""
    )
    gathered = next(
        (
            sentence
            for block in near
            for sentence in sentences(block.text)
            if _GATHERED.search(sentence) and _ANSWERED.search(sentence)
        ),
        "",
    )
    return Found(
        place=place,
        question=question_in(before.text),
        question_line=before.lines[-1],
        listing=listing,
        occasion=occasion,
        occasion_line=occasion_line,
        participants=participants,
        gathered=gathered,
    )


def _occasion(text: str, written: date) -> FoundDate | None:
    relative = find_relative(text, written)
    dates = [found for found in find_dates(text, written.year) if found.day <= written]
    if dates and relative and dates[0].day == relative.day:
        return dates[0]
    return min(
        [*dates[:1], *([relative] if relative else [])], key=lambda found: found.start, default=None
    )


def question_in(text: str) -> str:
    """The question that a paragraph ends in, without the words that lead up to it."""
    parts = sentences(text)
    asking = next(
        (part for part in reversed(parts) if "?" in part),
        next((part for part in reversed(parts) if _ASKED.search(part)), parts[-1]),
    )
    quotes = [match["words"] for match in _QUOTED.finditer(asking)]
    quoted = [words for words in quotes if words.endswith(("?", "…", "..."))]
    if quoted:
        return _capitalised(quoted[-1])
    if after_colon := _AFTER_COLON.search(asking):
        return _capitalised(after_colon["question"])
    match = _AFTER_ASKED.search(asking)
    if match:
        question = _OPENING.sub("", match["question"].strip(' "”“»«:'))
        return _capitalised(question) if len(question) > len("Vad?") else asking
    return _capitalised(asking.rstrip(":").strip())


def term_of(question: str, title: str, series: str) -> str:
    """The term that a question is about: the series, words within quotation marks, or the title."""
    part = read_part(title)
    for name in filter(None, (series, part.base if part else title)):
        words = _OF_QUESTION.sub("", name.strip(" ?!.")) or name
        place = question.lower().find(words.lower())
        if place >= 0:
            found = question[place : place + len(words)]
            return found[:1].lower() + found[1:] if words[1:].islower() else found
    if quoted := _QUOTED.search(question):
        return quoted["words"]
    words = (series or (part.base if part else title)).strip(" ?!.")
    for text in (question, f"{words}?"):
        if asked := _TERM.match(text):
            return asked["term"]
    return words


def whole_answers(listing: Listing) -> list[str]:
    """The answers, each with the points within it as paragraphs of its own."""
    whole: list[str] = []
    for item in listing.items:
        if item.depth and whole:
            whole[-1] += f"\n\n{item.text}"
        else:
            whole.append(item.text)
    return whole


def _capitalised(text: str) -> str:
    words = " ".join(text.split())
    return words[:1].upper() + words[1:]
