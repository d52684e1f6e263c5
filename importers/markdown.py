"""Blocks to Markdown in which every word is shown as it was written."""

import re
from collections.abc import Iterable

from importers.blocks import Block, Divider, Heading, Listing, Paragraph, Table, Verbatim

DIVIDER = "* * *"
_EMPHASIS = re.compile(
    r"(?<![\w*\\])\*(?=[^\s*_])([^*\n_`<>\[\]\\]{0,60}[^\s*_`<>\[\]\\])\*(?![\w*])"
)
_ALWAYS = re.compile(r"([\\`*{\[])")
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_TAG = re.compile(r"<(?=\S)")
_ENTITY = re.compile(r"&(?=#|\w{1,32};)")
_ATTRIBUTE = re.compile(r"\b(href|src)=(?=[\"'])", re.IGNORECASE)
_START = re.compile(r"^(#{1,6}|>|[-+](?=\s|$)|(?:-\s*){3,}$|\|)")
_NUMBERED = re.compile(r"^(\d{1,9})\.(?=\s|$)")
_RULE = re.compile(r"^[=~:](?=.|$)")
_BOX = re.compile(r"^!(?=!!)")
_ENTITIES = {"=": "&#61;", "~": "&#126;", ":": "&#58;"}
_MARK = "\ue000"  # stands for an asterisk of emphasis; never in an author's text


def escape(text: str) -> str:
    """Prose in which Markdown sees no signs but ``*emphasis*``, for any place within a line."""
    text = _EMPHASIS.sub(rf"{_MARK}\1{_MARK}", text)
    text = _ALWAYS.sub(r"\\\1", text).replace("](", r"]\(")
    text = _UNDERSCORE.sub(r"\\_", text)
    text = _ENTITY.sub("&amp;", text)
    text = _TAG.sub("&lt;", text)
    text = _ATTRIBUTE.sub(r"\1&#61;", text)
    return text.replace(_MARK, "*")


def escape_line(text: str) -> str:
    """Prose for the beginning of a line, where more signs have a meaning."""
    line = escape(text)
    line = _START.sub(r"\\\1", line)
    line = _NUMBERED.sub(r"\1\\.", line)
    line = _BOX.sub(r"\\!", line)
    return _RULE.sub(lambda match: _ENTITIES[match.group()], line)


def has_emphasis(text: str) -> bool:
    """Whether asterisks around words will be read as emphasis."""
    return _EMPHASIS.search(text) is not None


def escape_quote(text: str) -> str:
    """A participant's words: only emphasis has a meaning there."""
    marked = _EMPHASIS.sub(rf"{_MARK}\1{_MARK}", text)
    escaped = re.sub(r"\\(?=[!-/:-@\[-`{-~])|\*", r"\\\g<0>", marked)
    return escaped.replace(_MARK, "*")


def render(blocks: Iterable[Block]) -> str:
    """A body of Markdown: the blocks, parted by blank lines."""
    return "\n\n".join(text for block in blocks if (text := _block(block)))


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return "  \n".join(escape_line(text) for text in block.texts)
    if isinstance(block, Heading):
        return _heading(block)
    if isinstance(block, Listing):
        return _listing(block)
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Verbatim):
        return _verbatim(block)
    assert isinstance(block, Divider)  # noqa: S101 - nothing else is a block
    return DIVIDER


def _heading(heading: Heading) -> str:
    text = escape(heading.text).replace("\\{", "&#123;").replace("#", "\\#").replace("&\\#", "&#")
    attributes = f" {{: {heading.attributes} }}" if heading.attributes else ""
    return f"{'#' * heading.level} {text}{attributes}"


def _listing(listing: Listing) -> str:
    lines: list[str] = []
    numbered: bool | None = None
    for item in listing.items:
        kind = item.number is not None
        if item.depth == 0:
            if numbered is not None and kind != numbered:
                lines.append("")
            numbered = kind
        mark = f"{item.number}." if kind else "-"
        lines.append(f"{'    ' * item.depth}{mark} {escape_line(item.text)}")
    return "\n".join(lines)


def _table(table: Table) -> str:
    rows = [[escape(cell).replace("|", "&#124;") for cell in row] for row in table.rows]
    head = f"| {' | '.join(rows[0])} |"
    rule = f"|{' --- |' * len(rows[0])}"
    return "\n".join([head, rule, *(f"| {' | '.join(row)} |" for row in rows[1:])])


def _verbatim(block: Verbatim) -> str:
    text = "\n".join(line.expandtabs(4) for line in block.texts)
    longest = max((len(fence) for fence in re.findall(r"`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}\n{text}\n{fence}"
