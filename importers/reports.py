"""A report: its head, its headings with their levels, its notes."""

from collections.abc import Sequence

from importers.blocks import Block, Heading, Paragraph, with_texts
from importers.contents import without_contents
from importers.documents import doubt, fact
from importers.drafting import Made, Origin, Parts, lines_of, make_draft, parse_blocks
from importers.footnotes import Footnote, Marker, extract, written
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
        Section(_text(blocks[start]), _prose(blocks[start + 1 : end]))
        for start, end in zip(places, [*places[1:], len(blocks)], strict=True)
    ]
    found = list(blocks)
    for place, section in zip(places, arrange(sections), strict=True):
        lines = blocks[place].lines
        found[place] = Heading(section.text, lines, section.level, section.attributes)
        if section.frequency:
            words = f" (”{section.words}”)" if section.words else ""
            message = f"rubrikerna under ”{section.text}” togs upp av {section.frequency}{words}"
            made.notes.append(doubt(lines, message))
    _tell_quarters(found, made)
    if places:
        levels = sorted({block.level for block in found if isinstance(block, Heading)})
        counts = ", ".join(
            f"{sum(isinstance(b, Heading) and b.level == level for b in found)} på nivå {level - 1}"
            for level in levels
        )
        made.notes.append(fact(blocks[places[0]].lines, f"{len(places)} rubriker: {counts}"))
    return found


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
    return tuple(block.text for block in blocks if isinstance(block, Paragraph))


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
