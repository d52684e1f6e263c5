"""What a text is made of: paragraphs, headings, lists, tables."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Paragraph:
    """Prose. ``texts`` has more than one part where the source's own line ends are kept.

    ``page_start`` says that a page of the source begins with it; ``tight`` that it stands right
    under what is before it, without a blank line.
    """

    texts: tuple[str, ...]
    lines: tuple[int, ...]
    page_start: bool = False
    tight: bool = False

    @property
    def text(self) -> str:
        """All of it in one line."""
        return " ".join(self.texts)


@dataclass(frozen=True)
class Heading:
    """A heading; ``attributes`` is what stands within ``{: }``."""

    text: str
    lines: tuple[int, ...]
    level: int = 2
    attributes: str = ""


@dataclass(frozen=True)
class Item:
    """An item of a list: how deep it stands (from 0), and its number in a numbered list."""

    text: str
    lines: tuple[int, ...]
    depth: int
    number: int | None = None


@dataclass(frozen=True)
class Listing:
    """A list, with the lists within it."""

    items: tuple[Item, ...]

    @property
    def lines(self) -> tuple[int, ...]:
        """The source's lines."""
        return tuple(number for item in self.items for number in item.lines)


@dataclass(frozen=True)
class Table:
    """Rows of equally many cells; the first one heads the columns."""

    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]


@dataclass(frozen=True)
class Verbatim:
    """Lines whose spacing carries meaning that was not understood."""

    texts: tuple[str, ...]
    lines: tuple[int, ...]


@dataclass(frozen=True)
class Divider:
    """A break between the last item of a list and what follows it; it has no words."""

    lines: tuple[int, ...] = ()


Block = Paragraph | Heading | Listing | Table | Verbatim | Divider


def with_texts(block: Block, change: Callable[[str, tuple[int, ...]], str]) -> Block:
    """The same block, each of its prose texts changed; the function also gets the text's lines."""
    if isinstance(block, Paragraph):
        texts = tuple(change(text, block.lines) for text in block.texts)
        return Paragraph(texts, block.lines, block.page_start, block.tight)
    if isinstance(block, Heading):
        text = change(block.text, block.lines)
        return Heading(text, block.lines, block.level, block.attributes)
    if isinstance(block, Listing):
        return Listing(
            tuple(
                Item(change(item.text, item.lines), item.lines, item.depth, item.number)
                for item in block.items
            )
        )
    return block
