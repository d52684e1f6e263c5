"""A body of Markdown cut into the parts that carry meaning here, each with its line.

The text between them is left exactly as it was. Whoever reads the parts decides what stands in
their place when the Markdown is put together again; Python-Markdown does the rest, and where one
part ends and another begins is decided as Python-Markdown does it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from knowledge.source import Source
from knowledge.verbatim import COMMENT, FENCED, INDENTED


class Prose(NamedTuple):
    """Lines of Markdown that need no understanding."""

    text: str


class Comment(NamedTuple):
    """An HTML comment, a note of the author's own: only ``rest``, what follows it, is published."""

    text: str
    rest: str


class Heading(NamedTuple):
    """An ATX heading; ``attributes`` is what stands within ``{: }``, unread."""

    level: int
    title: str
    attributes: str
    original: str
    line: int


class Blockquote(NamedTuple):
    """A blockquote, with its marks taken off; ``original`` and ``indent`` are as written."""

    lines: tuple[str, ...]
    original: str
    indent: str
    line: int


class Box(NamedTuple):
    """The head of a ``!!! kind "title"`` box.

    ``lines`` are those that stand right under the head of a ``rekommendation``. ``kind`` is empty
    when it is written with quotation marks that Markdown does not know.
    """

    kind: str
    title: str
    lines: tuple[str, ...]
    original: str
    indent: str
    line: int


@dataclass(frozen=True)
class Link:
    """Where a link leads, as written: ``{filename}/inlagg/x.md``, ``/teman/vardag/``."""

    target: str
    line: int = field(compare=False)


Part = Prose | Comment | Heading | Blockquote | Box

_QUOTE = re.compile(r"^(?P<indent>[ \t]*)> ?(?P<text>.*)$")
_BOX = re.compile(
    r"^(?P<indent>[ \t]*)!!![ \t]*(?P<kind>[\w-]+)(?:[ \t]+[\w-]+)*"
    r'(?:[ \t]+"(?P<title>.*)")?[ \t]*$'
)
# A word processor's quotation marks, of which Markdown knows nothing.
_CURLY_BOX = re.compile(r"^[ \t]*!!![ \t]*[\w-]+(?:[ \t]+[\w-]+)*[ \t]+[”“„»«‘’']")
# A link that leads out of the site begins with a scheme, or with two slashes.
_LINK = re.compile(
    r"(?:\]\([ \t]*<?|(?:href|src)=[\"'])"
    r"(?!(?!file:)[a-zA-Z][a-zA-Z0-9+.-]+:|//|#)(?P<target>[^\s\"')>]+)"
)
_DEFINITION = re.compile(r"^ {0,3}\[[^\]^][^\]]*\]:[ \t]*<?(?P<target>(?:\{|/(?!/))[^\s>]*)")
_CODE_SPAN = re.compile(r"(?<!`)(`++)[^`]++\1(?!`)")
RECOMMENDATION = "rekommendation"


def scan(source: Source) -> Iterator[Part]:
    """Cut the body of ``source`` into parts, in order; joined by newlines, they are the body."""
    lines = source.body_lines
    prose: list[str] = []
    number = 0
    for start, end, sort in [*source.verbatim, (len(lines), len(lines), FENCED)]:
        while number < start:
            part, size = _part_at(lines, number, start, source.body_line)
            if part is None:
                prose.append(lines[number])
            else:
                if prose:
                    yield Prose("\n".join(prose))
                    prose = []
                yield part
            number += size
        if sort == COMMENT:
            if prose:
                yield Prose("\n".join(prose))
                prose = []
            rest = lines[end - 1].partition("-->")[2].strip()
            yield Comment("\n".join(lines[start:end]), rest)
        else:
            prose += lines[start:end]
        number = end
    if prose:
        yield Prose("\n".join(prose))


def without_comments(source: Source) -> str:
    """The body, but for the author's own notes."""
    if "<!--" not in source.body:
        return source.body
    pieces = (p.rest if isinstance(p, Comment) else as_written(p) for p in scan(source))
    return "\n".join(pieces)


def as_written(part: Part) -> str:
    """The lines of a part, to the letter."""
    return part.text if isinstance(part, Prose | Comment) else part.original


def text_lines(source: Source, *, indented: bool = False) -> Iterator[tuple[int, str]]:
    """Every line that is neither code nor comment, with its number in the file.

    :param indented: count indented code as text: within HTML, say, it is no code to Markdown.
    """
    lines = source.body_lines
    spans = [span for span in source.verbatim if not (indented and span[2] == INDENTED)]
    number = 0
    for start, end, _ in [*spans, (len(lines), len(lines), FENCED)]:
        for each in range(number, start):
            yield source.body_line + each, lines[each]
        number = end


def links(source: Source) -> Iterator[Link]:
    """Every link of the body that leads to a place on the site, outside code."""
    for number, line in text_lines(source):
        if "](" not in line and "]:" not in line and "=" not in line:
            continue
        words = _CODE_SPAN.sub("", line) if "`" in line else line
        if definition := _DEFINITION.match(words):
            yield Link(definition["target"], number)
        for link in _LINK.finditer(words):
            yield Link(link["target"], number)


def _part_at(lines: list[str], start: int, end: int, first: int) -> tuple[Part | None, int]:
    """The part that begins at line ``start``, and how many lines it takes."""
    line = lines[start]
    match line.lstrip()[:1]:
        case "#":
            return read_heading(line, first + start), 1
        case ">":
            size = _blockquote_end(lines, start, end) - start
            original = lines[start : start + size]
            inner = tuple(_unquoted(each) for each in original)
            indent = line[: len(line) - len(line.lstrip())]
            return Blockquote(inner, "\n".join(original), indent, first + start), size
        case "!":
            return _box(lines, start, end, first)
    return None, 1


def read_heading(line: str, number: int) -> Heading | None:
    """Read ``## Title {: attributes }``; Python-Markdown asks for no space after the signs."""
    level = len(line) - len(line.lstrip("#"))
    if not 1 <= level <= 6:
        return None
    title, attributes = line[level:].strip(), ""
    brace = title.rfind("{") if title.endswith("}") else -1
    if brace >= 0 and title[brace - 1 : brace] in ("", " ", "\t"):
        attributes = title[brace + 1 : -1].removeprefix(":").strip()
        title = title[:brace].rstrip()
    bare = title.rstrip("#")
    if bare[-1:] in ("", " ", "\t"):
        title = bare.rstrip()
    return Heading(level, title, attributes, line, number)


def _box(lines: list[str], start: int, end: int, first: int) -> tuple[Part | None, int]:
    head = _BOX.match(lines[start])
    if head is None:
        if _CURLY_BOX.match(lines[start]):
            return Box("", "", (), lines[start], "", first + start), 1
        return None, 1
    size = 1
    kind, indent = head["kind"].lower(), head["indent"]
    if kind == RECOMMENDATION:
        while start + size < end and _continues(lines[start + size], ">"):
            size += 1
    original = lines[start : start + size]
    inner = tuple(re.sub(r"^(?: {1,4}|\t)", "", each.removeprefix(indent)) for each in original[1:])
    return Box(kind, head["title"] or "", inner, "\n".join(original), indent, first + start), size


def _continues(line: str, *others: str) -> bool:
    """Whether a line goes on with what the line above it began."""
    return (
        bool(line.strip())
        and not line.startswith("#")
        and not line.lstrip().startswith(("!!!", *others))
    )


def _blockquote_end(lines: list[str], start: int, end: int) -> int:
    """Where a blockquote ends: at the first blank line without its mark, a heading or a box."""
    number = start + 1
    while number < end and _continues(lines[number]):
        number += 1
    return number


def _unquoted(line: str) -> str:
    quote = _QUOTE.match(line)
    return (quote["text"] if quote else line.strip()).rstrip("\t")
