"""A segment that holds a ranked list becomes a part of that list's year."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from importers import hosts
from importers.blocks import Block, Divider, Heading
from importers.documents import Draft, Note, Value, doubt
from importers.drafting import Made, Origin, Parts, lines_of, make_draft, parse_blocks, prose
from importers.lines import Line
from importers.posts import emphasis_notes, head, head_lines
from importers.segments import Segment
from importers.toplists import PlaceLine, Toplist, find_toplist
from knowledge.addresses import TOPLIST

_OUTRO = re.compile(
    r"\b(?:det (?:var|är) (?:plats|min|årets|allt|hela|listan|nummer|en )|gott nytt|god jul|tack |"
    r"i dagarna|fortsättning|nästa (?:del|inlägg|vecka|gång)|resten|de fem|slutligen|"
    r"sammanfattningsvis|vad (?:tycker|saknar) (?:du|ni)|på återseende|väl mött|håll utkik|"
    r"plats(?:erna)? \d+ ?[–-] ?\d+)",
    re.IGNORECASE,
)

_ANNOUNCED = "”kommer” är härlett ur det"


def read_toplist(segment: Segment, origin: Origin) -> Made | None:
    """Make the list that a segment holds; None when it holds none."""
    cut = hosts.cut(segment.lines)
    toplist = find_toplist(segment.title, cut.lines)
    if toplist is None:
        return None
    made = Made(notes=list(cut.notes))
    intro, items = _parts(cut.lines, toplist, origin, made)
    items, outro = _take_outro(items)
    blocks = [*intro, *(block for item in items for block in item)]
    if outro:
        blocks += [Divider(), *outro]
        message = "stycket efter den sista platsen står kvar sist, efter en linje"
        made.notes.append(doubt(outro[0].lines[:1], message))
    fields = _fields(segment, toplist, origin, made)
    if cut.labels:
        fields["amnen"] = cut.labels
    made.notes += emphasis_notes(blocks)
    made.drafts.append(
        make_draft(
            origin,
            Parts(
                kind=TOPLIST,
                stem=_stem(fields, toplist),
                fields=fields,
                body=prose(blocks),
                body_lines=lines_of(blocks),
                field_lines=[*head_lines(segment), *cut.label_lines],
                known_by=[line.text for line in segment.all_lines],
            ),
        )
    )
    return made


def _stem(fields: dict[str, Value], toplist: Toplist) -> str:
    first, last = toplist.numbers[0], toplist.numbers[-1]
    return f"{fields['lista']} {fields['ar']} plats {first}-{last}"


def _parts(
    lines: Sequence[Line], toplist: Toplist, origin: Origin, made: Made
) -> tuple[list[Block], list[list[Block]]]:
    """The blocks before the first place, and for each place its heading and its prose."""
    places = toplist.places
    intro, notes = parse_blocks(lines[: places[0].index], origin)
    made.notes += notes
    items = []
    for place, end in zip(places, [*(p.index for p in places[1:]), len(lines)], strict=True):
        body = _body(lines, place, end)
        blocks, notes = parse_blocks(body, origin)
        made.notes += notes
        numbers = [lines[place.index].number]
        if place.title_index is not None:
            numbers.append(lines[place.title_index].number)
        items.append([Heading(f"{place.place}. {place.title}", tuple(numbers)), *blocks])
        if place.text:
            made.notes.append(doubt(numbers, f"rubriken är radens början: ”{place.title}”"))
    return intro, items


def _body(lines: Sequence[Line], place: PlaceLine, end: int) -> list[Line]:
    """The lines under a place's title, with what stood after the title on its own line."""
    start = place.index if place.title_index is None else place.title_index
    below = list(lines[start + 1 : end])
    if place.text:
        below.insert(0, replace(lines[place.index], text=place.text))
    return below


def _take_outro(items: list[list[Block]]) -> tuple[list[list[Block]], list[Block]]:
    """Part what follows the whole list from its last item's prose."""
    *others, last = items
    usual = max((len(item) for item in others), default=len(last))
    size = len(last)
    if size > usual >= 2:
        size = usual
    while size > 2 and _OUTRO.search(_text(last[size - 1])):
        size -= 1
    return [*others, last[:size]], last[size:]


def _text(block: Block) -> str:
    return getattr(block, "text", "")


def _fields(segment: Segment, toplist: Toplist, origin: Origin, made: Made) -> dict[str, Value]:
    fields = head(segment, origin, made)
    line = segment.title_line or toplist.places[0].index + 1
    written = segment.date.day if segment.date else origin.fallback
    year = toplist.title.year or written.year
    if toplist.title.year is None:
        message = f"året {year} är härlett ur inläggets datum"
        if written.month == 1:
            message += "; gäller listan året före?"
        made.notes.append(doubt([line], message))
    fields |= {"lista": toplist.title.name, "ar": year}
    highest, lowest = max(toplist.numbers), min(toplist.numbers)
    said = toplist.title.places
    if said and {max(said), min(said)} != {highest, lowest}:
        message = f"titeln säger plats {said[0]}–{said[1]}, men i texten står {highest}–{lowest}"
        made.notes.append(doubt([line], message))
    fields["platser"] = f"{highest}-{lowest}"
    if lowest > 1:
        fields["kommer"] = f"{lowest - 1}-1" if lowest > 2 else "1"
        made.notes.append(doubt([line], f"plats {lowest - 1}–1 saknas i texten; {_ANNOUNCED}"))
    return fields


def settle_announced(drafts: Iterable[Draft]) -> list[Draft]:
    """Take back ``kommer`` where another draft has the announced places."""
    drafts = list(drafts)
    there = {(_list_of(draft), place) for draft in drafts for place in _places(draft, "platser")}
    settled = []
    for draft in drafts:
        coming = _places(draft, "kommer")
        if coming and all((_list_of(draft), place) in there for place in coming):
            fields = {key: value for key, value in draft.fields.items() if key != "kommer"}
            settled.append(replace(draft, fields=fields))
        else:
            settled.append(draft)
    return settled


def is_settled(note: Note, drafts: Iterable[Draft]) -> bool:
    """Whether a note tells of announced places that another file turned out to have."""
    return note.text.endswith(_ANNOUNCED) and not any("kommer" in draft.fields for draft in drafts)


def _list_of(draft: Draft) -> tuple[str, str]:
    return str(draft.fields.get("lista", "")).lower(), str(draft.fields.get("ar", ""))


def _places(draft: Draft, key: str) -> range:
    numbers = [int(number) for number in str(draft.fields.get(key, "")).split("-") if number]
    return range(min(numbers), max(numbers) + 1) if numbers else range(0)
