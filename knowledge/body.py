"""A body of Markdown cut into the parts that carry meaning here, each with its line.

The text between them is left exactly as it was. Whoever reads the parts decides what stands in
their place when the Markdown is put together again; Python-Markdown does the rest.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.source import Source


@dataclass(frozen=True)
class Prose:
    """Lines of Markdown that need no understanding."""

    text: str


@dataclass(frozen=True)
class Heading:
    """An ATX heading; ``attributes`` is what stands within ``{: }``, unread."""

    level: int
    title: str
    attributes: str
    line: int


@dataclass(frozen=True)
class Blockquote:
    """A blockquote, with its marks taken off; ``original`` and ``indent`` are as written."""

    lines: tuple[str, ...]
    original: str
    indent: str
    line: int


@dataclass(frozen=True)
class Box:
    """The head of a ``!!! kind "title"`` box and the lines that stand right under it."""

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
    line: int


Part = Prose | Heading | Blockquote | Box

_FENCE = re.compile(r"^ {0,3}(?P<fence>`{3,}|~{3,})")
_HEADING = re.compile(
    r"^(?P<level>#{1,6})[ \t]+(?P<title>.*?)[ \t]*(?:\{:?(?P<attributes>[^}]*)\}[ \t]*)?$"
)
_QUOTE = re.compile(r"^(?P<indent>[ \t]*)> ?(?P<text>.*)$")
_BOX = re.compile(r'^(?P<indent>[ \t]*)!!![ \t]*(?P<kind>[\w-]+)(?:[ \t]+"(?P<title>.*)")?[ \t]*$')
_OPENS_INDENT = re.compile(r"^\s*(?:[*+-]|\d{1,9}[.)]|!!!|\[\^[^\]]+\]:|:)(?:\s|$|\w)")
_LINK = re.compile(r"(?:\]\(\s*<?|(?:href|src)=[\"'])(?P<target>(?:\{\w+\}|/(?!/))[^\s\"')>]*)")


def scan(source: Source) -> Iterator[Part]:
    """Cut the body of ``source`` into parts, in order; joined, they are the body again."""
    lines = source.body.split("\n")
    prose: list[str] = []
    number = 0
    for start, end in _code_spans(lines) + [(len(lines), len(lines))]:
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
        prose += lines[start:end]
        number = end
    if prose:
        yield Prose("\n".join(prose))


def links(source: Source) -> Iterator[Link]:
    """Every link of the body that leads to a place on the site, outside code."""
    lines = source.body.split("\n")
    code = {n for start, end in _code_spans(lines) for n in range(start, end)}
    for number, line in enumerate(lines):
        if number not in code:
            for link in _LINK.finditer(re.sub(r"`[^`]*`", "", line)):
                yield Link(link["target"], source.body_line + number)


def _part_at(lines: list[str], start: int, end: int, first: int) -> tuple[Part | None, int]:
    """The part that begins at line ``start``, and how many lines it takes."""
    line = lines[start]
    if heading := _HEADING.match(line):
        title = re.sub(r"[ \t]+#+$", "", heading["title"])
        attributes = (heading["attributes"] or "").strip()
        return Heading(len(heading["level"]), title, attributes, first + start), 1
    if quote := _QUOTE.match(line):
        size = _paragraphs_end(lines, start, end) - start
        original = lines[start : start + size]
        inner = tuple(_unquoted(each) for each in original)
        return Blockquote(inner, "\n".join(original), quote["indent"], first + start), size
    if box := _BOX.match(line):
        size = 1
        while start + size < end and lines[start + size].strip():
            size += 1
        original = lines[start : start + size]
        head = tuple(each.strip() for each in original[1:])
        part = Box(
            box["kind"].lower(),
            box["title"] or "",
            head,
            "\n".join(original),
            box["indent"],
            first + start,
        )
        return part, size
    return None, 1


def _paragraphs_end(lines: list[str], start: int, end: int) -> int:
    """Where a blockquote ends: at the first blank line without its mark."""
    number = start
    while number < end and lines[number].strip():
        number += 1
    return number


def _unquoted(line: str) -> str:
    quote = _QUOTE.match(line)
    return (quote["text"] if quote else line.strip()).rstrip("\t")


def _code_spans(lines: list[str]) -> list[tuple[int, int]]:
    """The spans of lines that are code or comment: their signs mean nothing."""
    spans: list[tuple[int, int]] = []
    number = 0
    opener = ""
    while number < len(lines):
        line = lines[number]
        if end := _verbatim_end(lines, number):
            spans.append((number, end))
            number = end
            continue
        if line.strip() and not line.startswith(("    ", "\t")):
            opener = line
        elif line.strip() and not _OPENS_INDENT.match(opener):
            after_blank = number == 0 or not lines[number - 1].strip()
            if after_blank or (spans and spans[-1][1] == number):
                spans.append((number, number + 1))
        number += 1
    return spans


def _verbatim_end(lines: list[str], start: int) -> int | None:
    """The line after a fence or an HTML comment that begins at ``start``."""
    if fence := _FENCE.match(lines[start]):
        closing = re.compile(rf"^ {{0,3}}{re.escape(fence['fence'])}[`~]*\s*$")
        for number in range(start + 1, len(lines)):
            if closing.match(lines[number]):
                return number + 1
        return None
    if lines[start].lstrip().startswith("<!--"):
        for number in range(start, len(lines)):
            if "-->" in lines[number]:
                return number + 1
    return None
