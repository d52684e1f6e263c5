"""A dated segment of a blog becomes a post, with its list of answers as a collection."""

import re
from collections import Counter
from collections.abc import Sequence

from importers import headings, hosts
from importers.answers import Found, find_answers, term_of, whole_answers
from importers.blocks import Block, Listing, Paragraph
from importers.documents import Answer, Draft, Note, Value, doubt, left_out
from importers.drafting import (
    Made,
    Origin,
    Parts,
    lines_of,
    loose_lines,
    make_draft,
    parse_blocks,
    prose,
)
from importers.lines import Line
from importers.markdown import escape_quote, has_emphasis
from importers.segments import Segment
from importers.titles import PartTitle, read_part
from knowledge.addresses import DEFINITIONS, POST
from language.sentences import ends_sentence

_STRAY = 60
_NOISE = re.compile(r"\d{6,}|[!?]{3,}|\bsa\.{3}|\b(?:WOW|LOL|OMG)\b", re.IGNORECASE)


def series_parts(segments: Sequence[Segment], made: Made) -> list[PartTitle | None]:
    """For each segment the part that its title says: clearly, or as another title agrees."""
    read = [read_part(segment.title) for segment in segments]
    bases = Counter(part.base.lower() for part in read if part)
    parts: list[PartTitle | None] = []
    seen: set[tuple[str, int]] = set()
    for segment, part in zip(segments, read, strict=True):
        base = part.base.lower() if part else ""
        if part and (base, part.part) in seen:
            message = (
                f"del {part.part} av ”{part.base}” finns redan i filen; inlägget fick ingen del"
            )
            made.notes.append(doubt(head_lines(segment)[-1:], message))
        elif part and (part.is_clear or bases[base] > 1):
            seen.add((base, part.part))
            parts.append(part)
            continue
        elif segment.title and segment.title.lower() in bases:
            message = f"är inlägget första delen av serien ”{segment.title}”? Det fick ingen del"
            made.notes.append(doubt(head_lines(segment)[-1:], message))
        parts.append(None)
    return parts


def read_post(segment: Segment, origin: Origin, part: PartTitle | None) -> Made:
    """Make the post that a segment holds, and the collection of the answers within it."""
    made = Made()
    cut = hosts.cut(segment.lines)
    blocks, notes = parse_blocks(cut.lines, origin)
    made.notes += cut.notes + notes
    blocks, stray = _without_stray(blocks)
    made.notes += stray
    fields = head(segment, origin, made)
    if part:
        fields |= {"serie": part.base, "del": part.part}
    if cut.labels:
        fields["amnen"] = cut.labels
    collection = _collect(segment, origin, part, blocks, made)
    if collection:
        found, draft = collection
        made.drafts.append(draft)
        blocks = [*blocks[: found.place], *blocks[found.place + 1 :]]
    blocks, notes = headings.in_post(blocks)
    made.notes += notes + emphasis_notes(blocks)
    made.drafts.append(
        make_draft(
            origin,
            Parts(
                kind=POST,
                stem=f"{_day(fields)}-{fields['titel']}",
                fields=fields,
                body=prose(blocks),
                body_lines=lines_of(blocks),
                field_lines=[*head_lines(segment), *cut.label_lines],
                known_by=[line.text for line in segment.all_lines],
                collection=collection[1].fingerprint if collection else "",
            ),
        )
    )
    return made


def _day(fields: dict[str, Value]) -> str:
    return str(fields["datum"])[:10]


def head(segment: Segment, origin: Origin, made: Made) -> dict[str, Value]:
    """Title and date; what the segment does not say is derived, and told as doubtful."""
    fields: dict[str, Value] = {"titel": segment.title}
    first = next(iter(loose_lines(segment.all_lines)), 1)
    if segment.date is None:
        fields |= {"datum": origin.fallback.isoformat(), "datum_harlett": "ja", "status": "utkast"}
        message = "inget datum hittades; filens datum står där så länge, och texten är ett utkast"
        made.notes.append(doubt([first], message))
    else:
        fields["datum"] = f"{segment.date.day.isoformat()} {segment.date.time}".strip()
        if segment.date.author:
            fields["forfattare"] = segment.date.author
    if not segment.title:
        fields["titel"] = f"Inlägg {str(fields['datum'])[:10]}"
        made.notes.append(
            doubt([first], f"ingen titel hittades; den heter ”{fields['titel']}” så länge")
        )
    return fields


def head_lines(segment: Segment) -> list[int]:
    """The lines of a segment's title and date."""
    return [number for number in (segment.date_line, segment.title_line) if number is not None]


def _without_stray(blocks: list[Block]) -> tuple[list[Block], list[Note]]:
    """Leave out a lone short last line that is noise: a reader's comment."""
    last = blocks[-1] if len(blocks) > 1 else None
    if not isinstance(last, Paragraph) or len(last.text) > _STRAY or len(last.texts) > 1:
        return blocks, []
    after_list = isinstance(blocks[-2], Listing)
    if _NOISE.search(last.text):
        return blocks[:-1], [left_out(last.lines, f"kommentar efter texten: ”{last.text}”")]
    if (after_list or "://" in last.text) and not ends_sentence(last.text):
        message = f"hör raden till texten? Den fick stå kvar: ”{last.text}”"
        return blocks, [doubt(last.lines, message)]
    return blocks, []


def emphasis_notes(blocks: Sequence[Block]) -> list[Note]:
    """Tell where asterisks around words will be read as emphasis."""
    lines = [
        block.lines[0]
        for block in blocks
        if (isinstance(block, Paragraph) and has_emphasis(block.text))
        or (isinstance(block, Listing) and any(has_emphasis(item.text) for item in block.items))
    ]
    return [doubt(lines, "ord mellan asterisker visas som betonade: *så här*")] if lines else []


def _collect(
    segment: Segment, origin: Origin, part: PartTitle | None, blocks: Sequence[Block], made: Made
) -> tuple[Found, Draft] | None:
    """The collection of answers that the post presents, if it has one."""
    written = segment.date.day if segment.date else origin.fallback
    found, perhaps = find_answers(blocks, written)
    for listing in perhaps:
        message = "är listan svar från deltagare? Den står kvar i inlägget som en vanlig lista"
        made.notes.append(doubt(listing.lines[:1], message))
    if found is None:
        return None
    series = part.base if part else ""
    fields = _collection_fields(segment, found, series, made)
    if segment.date is None:
        fields |= {"datum_harlett": "ja", "status": "utkast"}
    answers = tuple(Answer(escape_quote(text)) for text in whole_answers(found.listing))
    numbers = set(found.listing.lines)
    texts = [line.text for line in segment.all_lines if line.number in numbers]
    draft = make_draft(
        origin,
        Parts(
            kind=DEFINITIONS,
            stem=f"{found.question}" if len(found.question) < len("x" * 70) else segment.title,
            fields=fields,
            body=answers,
            body_lines=numbers,
            field_lines=(),
            known_by=texts,
        ),
    )
    message = f"{len(answers)} punkter lästes som deltagares svar på ”{found.question}”"
    made.notes.append(doubt(sorted(numbers), message))
    return found, draft


def _collection_fields(segment: Segment, found: Found, series: str, made: Made) -> dict[str, Value]:
    term = term_of(found.question, segment.title, series)
    date = segment.date.day.isoformat() if segment.date else ""
    fields: dict[str, Value] = {
        "titel": found.question,
        "datum": date,
        "begrepp": term,
        "fraga": found.question,
    }
    made.notes.append(
        doubt([found.question_line], f"frågan är härledd ur texten: ”{found.question}”")
    )
    made.notes.append(
        doubt([found.question_line], f"begreppet är härlett ur fråga och titel: ”{term}”")
    )
    occasion: dict[str, str] = {}
    if found.occasion:
        day = found.occasion.day.isoformat()
        stated = found.occasion.has_year
        occasion = {"datum": day} if stated else {"datum": day, "datum_harlett": "ja"}
        how = "taget" if stated else "härlett"
        message = f"träffens datum är {how} ur ”{found.occasion.words}”: {day}"
        made.notes.append(doubt([found.occasion_line], message))
    if found.participants:
        occasion["deltagare"] = found.participants
    if occasion:
        fields["traff"] = occasion
    if found.gathered:
        fields["insamling"] = found.gathered
        message = f"”insamling” är texten i ett stycke före listan: ”{found.gathered}”"
        made.notes.append(doubt([found.question_line], message))
    fields["samtycke"] = "okant"
    return fields


def undated(lines: Sequence[Line], title: str, place: int | None) -> Segment:
    """A text without a date line, as a segment; ``place`` is where its title stands."""
    if place is None:
        return Segment(None, None, title, None, tuple(lines), tuple(lines))
    return Segment(None, None, title, lines[place].number, tuple(lines[place + 1 :]), tuple(lines))
