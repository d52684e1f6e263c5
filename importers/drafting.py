"""The common part of every draft: its header, its name, and where it came from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from importers.blocks import Block
from importers.documents import Answer, Draft, Note, Value, fingerprint
from importers.lines import Line
from importers.markdown import render
from importers.mending import Mender
from importers.parsing import Parser
from knowledge.addresses import Kind, slugify
from language.hyphenation import Vocabulary

_LONGEST_STEM = 80


@dataclass(frozen=True)
class Origin:
    """The text that is imported: its file's name, and what is known of it as a whole.

    ``width`` is what its lines were broken at; ``known`` its words; ``fallback`` the day to write
    where the text names none.
    """

    name: str
    width: int | None
    known: Vocabulary
    fallback: date


@dataclass
class Made:
    """Drafts and notes, gathered while a text is read."""

    drafts: list[Draft] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def add(self, other: "Made") -> None:
        """Take over what another one gathered."""
        self.drafts += other.drafts
        self.notes += other.notes


def parse_blocks(
    lines: Sequence[Line], origin: Origin, *, inside: bool = False
) -> tuple[list[Block], list[Note]]:
    """The blocks of some lines, unwrapped and mended.

    :param inside: whether words may be cut within lines, as in text extracted from a PDF.
    """
    parser = Parser(lines, origin.width)
    mender = Mender(origin.known)
    blocks = mender.mend(parser.parse(), inside=inside)
    return blocks, parser.notes + mender.report()


@dataclass(frozen=True, kw_only=True)
class Parts:
    """What goes into a draft."""

    kind: Kind
    stem: str
    fields: dict[str, Value]
    body: tuple[str | Answer, ...]
    body_lines: Iterable[int]
    field_lines: Iterable[int]
    known_by: Iterable[str]
    collection: str = ""


def make_draft(origin: Origin, parts: Parts) -> Draft:
    """A draft with the keys that say where it came from."""
    body_lines, field_lines = frozenset(parts.body_lines), frozenset(parts.field_lines)
    mark = fingerprint(parts.known_by)
    draft = Draft(
        kind=parts.kind,
        stem=stem(parts.stem),
        fields=dict(parts.fields),
        body=parts.body,
        body_lines=body_lines,
        field_lines=field_lines,
        file=origin.name,
        fingerprint=mark,
        collection=parts.collection,
    )
    draft.fields["underlag"] = f"{origin.name}, rad {draft.span.replace('-', '–')}"
    draft.fields["import"] = {"fil": origin.name, "rader": draft.span, "avtryck": mark}
    return draft


def stem(text: str) -> str:
    """A file's name without its suffix: a slug that is not too long, cut between words."""
    slug = slugify(text) or "utan-titel"
    if len(slug) <= _LONGEST_STEM:
        return slug
    return slug[:_LONGEST_STEM].rsplit("-", 1)[0]


def lines_of(blocks: Iterable[Block]) -> list[int]:
    """The source's lines that blocks came from."""
    return [number for block in blocks for number in block.lines]


def prose(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The body that blocks make; nothing when there are none."""
    text = render(blocks)
    return (text,) if text else ()


def loose_lines(lines: Iterable[Line]) -> list[int]:
    """The numbers of lines that have words."""
    return [line.number for line in lines if not line.is_blank]
