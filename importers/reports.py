"""A report: its head, its headings with their levels, its notes."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, takewhile, zip_longest

from importers.blocks import Block, Heading, Listing, Paragraph, with_texts
from importers.contents import without_contents
from importers.documents import doubt, fact
from importers.drafting import Made, Origin, Parts, lines_of, make_draft, parse_blocks
from importers.footnotes import Footnote, Marker, extract, written
from importers.frequency import says_how_many
from importers.headings import in_report
from importers.levels import arrange
from importers.lines import Line
from importers.markdown import escape, render
from importers.mending import Mender
from importers.posts import emphasis_notes
from importers.report_front import read_front
from importers.sections import Section
from knowledge.addresses import REPORT
from language.dates import read_quarter


def read_report(lines: Sequence[Line], origin: Origin) -> Made:
    """Make the report that a whole text is."""
    made = Made()
    text, notes = without_contents(lines)
    made.notes += notes
    text, footnotes = extract(text, origin.width)
    blocks, notes = parse_blocks(text, origin, inside=True)
    made.notes += notes
    front = read_front(blocks, text, origin.fallback)
    made.notes += front.notes
    candidates = in_report(front.rest)
    made.notes += candidates.notes
    arranged = [*front.subtitles, *_arranged(candidates.blocks, made)]
    body, note_text, note_lines = _with_notes(arranged, footnotes, origin, made)
    made.notes += emphasis_notes(body)
    markdown = "\n\n".join(part for part in (written(render(body)), note_text) if part)
    fields = front.fields
    made.drafts.append(
        make_draft(
            origin,
            Parts(
                kind=REPORT,
                stem=str(fields["titel"]),
                fields=fields,
                body=(markdown,) if markdown else (),
                body_lines=[*lines_of(body), *note_lines],
                field_lines=front.lines,
                known_by=[line.text for line in lines],
            ),
        )
    )
    return made


def _arranged(blocks: Sequence[Block], made: Made) -> list[Block]:
    """The blocks with their headings on the right levels."""
    places = [place for place, block in enumerate(blocks) if isinstance(block, Heading)]
    if not places:
        return list(blocks)
    sections = [
        Section(_text(blocks[start]), _prose(blocks[start + 1 : end]), end == start + 1)
        for start, end in zip(places, [*places[1:], len(blocks)], strict=True)
    ]
    found = list(blocks)
    arranged = arrange(sections)
    for number, (place, section) in enumerate(zip(places, arranged, strict=True)):
        lines = blocks[place].lines
        found[place] = Heading(section.text, lines, section.level, section.attributes)
        if section.frequency:
            words = f" (”{section.words}”)" if section.words else ""
            size = _size(arranged, number)
            message = f"{size} under ”{section.text}” togs upp av {section.frequency}{words}"
            made.notes.append(doubt(lines, message))
    _tell_quarters(found, made)
    _tell_lists(found, made)
    levels = Counter(block.level for block in found if isinstance(block, Heading))
    counts = ", ".join(f"{levels[level]} på nivå {level - 1}" for level in sorted(levels))
    made.notes.append(fact(blocks[places[0]].lines, f"{len(places)} rubriker: {counts}"))
    return found


def _size(sections: Sequence[Section], place: int) -> str:
    """How many headings stand right under a section, in words for the author to check."""
    level = sections[place].level
    under = takewhile(lambda section: section.level > level, sections[place + 1 :])
    size = sum(section.level == level + 1 for section in under)
    return "rubriken" if size == 1 else f"de {size} rubrikerna"


def _count_notes(number: int) -> str:
    if number == 1:
        return "en fotnot fördes till sitt notmärke"
    return f"{number} fotnoter fördes till sina notmärken"


def _tell_quarters(blocks: Sequence[Block], made: Made) -> None:
    headings = [block for block in blocks if isinstance(block, Heading)]
    quarters = [heading for heading in headings if read_quarter(heading.text)]
    drawn = any(".tidslinje" in heading.attributes for heading in headings)
    if len(quarters) > 1 and not drawn:
        lines = [heading.lines[0] for heading in quarters]
        made.notes.append(doubt(lines, "kvartalen har ingen rubrik över sig; tidslinje ritas inte"))


def _text(block: Block) -> str:
    return block.text if isinstance(block, Heading) else ""


def _prose(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The paragraphs that speak of the section; those that only lead up to a list do not."""
    return tuple(
        block.text
        for block, following in zip_longest(blocks, blocks[1:])
        if isinstance(block, Paragraph) and not _leads_to(block, following)
    )


def _leads_to(block: Block, following: Block | None) -> bool:
    return (
        isinstance(block, Paragraph) and isinstance(following, Listing) and block.text.endswith(":")
    )


def _tell_lists(blocks: Sequence[Block], made: Made) -> None:
    """Tell where a list, and no heading, holds what many or few raised."""
    lines = [
        block.lines[0]
        for block, following in pairwise(blocks)
        if isinstance(block, Paragraph)
        and _leads_to(block, following)
        and says_how_many(block.text)
    ]
    if lines:
        message = (
            "här sägs hur många som tog upp punkterna i en lista; frekvens kan bara rubriker få"
        )
        made.notes.append(doubt(lines, message))


def _with_notes(
    blocks: Sequence[Block], footnotes: Sequence[Footnote], origin: Origin, made: Made
) -> tuple[list[Block], str, list[int]]:
    """The blocks with references, the notes as Markdown, and the notes' lines."""
    marker = Marker(footnotes)
    marked = [with_texts(block, marker.mark) for block in blocks]
    made.notes += marker.notes
    mender = Mender(origin.known)
    loose = {note.label for note in marker.unreferred()}
    parts = []
    for note in footnotes:
        [paragraph] = mender.mend([Paragraph((note.text,), note.lines)], inside=True)
        text = escape(paragraph.text if isinstance(paragraph, Paragraph) else "")
        if note.label in loose:
            made.notes.append(doubt(note.lines[:1], "noten hör inte till något notmärke i texten"))
            parts.append(f"{note.number}\\. {text}")
        else:
            parts.append(f"[^{note.label}]: {text}")
    made.notes += mender.report()
    if footnotes:
        lines = [note.lines[0] for note in footnotes]
        made.notes.append(fact(lines, _count_notes(len(footnotes))))
    return marked, "\n\n".join(parts), [number for note in footnotes for number in note.lines]
