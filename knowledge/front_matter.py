"""YAML front matter, read so that no value changes behind the author's back.

YAML by itself reads ``2012:1`` as a number, drops what follows `` #`` and stops at a colon in a
title. Here a plain value is taken out before YAML sees the rest, and no scalar is ever resolved to
another type: what an author wrote comes back to the letter, or is refused.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml


class FrontMatterError(Exception):
    """The header cannot be read; ``line`` counts from 1 at its first line."""

    def __init__(self, line: int, message: str) -> None:
        self.line = line
        super().__init__(message)


@dataclass(frozen=True)
class Node:
    """A value of the header and the line it stands on.

    ``comment`` is what YAML would drop after ``#``, so that a text field can refuse it.
    """

    line: int
    value: "str | tuple[Node, ...] | dict[str, Node]"
    comment: str = ""


_KEY = r"""(?:[^\s#'"\[{:-][^:#]*?|"[^"]*"|'[^']*')"""
_ENTRY = re.compile(rf"^(?P<lead> *(?:- +|{_KEY}:[ \t]+))(?P<value>\S.*)$")
_KEY_LINE = re.compile(r"^[^\W\d][\w-]*:(?:[ \t]|$)")
_BLOCK_SCALAR = re.compile(r"^[|>][+-]?[1-9]?[+-]?(?:[ \t]+#.*)?$")
_QUOTED = re.compile(r"""^(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")(?:[ \t]+#.*)?$""")
_CLOSED_FLOW = re.compile(r"^(?:\[.*\]|\{.*\})(?:[ \t]+#.*)?$")
_OPEN_FLOW = re.compile(r"^(?:\[[^\]]*|\{[^}]*)$")
_COMMENT = re.compile(r"[ \t]#(?P<comment>.*)$")
_ESCAPE = re.compile(r'\\[^"\\]|\\$', re.MULTILINE)
_NO_SPACE = re.compile(r"^(?P<key>[^\W\d][\w-]*):(?!//)\S")
_HARD_SPACE = re.compile(r"^([^\W\d][\w-]*:)[ \t]*\u00a0[ \t\u00a0]*", re.MULTILINE)
_LINE_SIGNS = re.compile("[\x85\u2028\u2029]")
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DEEPEST = 10


def parse(text: str, first_line: int = 1) -> dict[str, Node]:
    """Read the YAML between the fences.

    :param text: the lines of the header, without the fences.
    :param first_line: the number in the file of the header's first line.
    :returns: the keys as written, with their values; every scalar is a ``str``.
    :raises FrontMatterError: when YAML cannot read it, or it is no mapping.
    """
    # A hard space after the colon, from another program, looks like any other.
    text = _HARD_SPACE.sub(r"\1 ", text)
    lines, plain = _take_plain_values(text.split("\n"))
    rest = "\n".join(lines)
    if sign := _LINE_SIGNS.search(rest):
        line = first_line + rest[: sign.start()].count("\n")
        raise FrontMatterError(line, f"otillåten radbrytning (U+{ord(sign.group()):04X})")
    try:
        root = _Builder(lines, plain, first_line).read()
    except yaml.YAMLError as error:
        explained = _explained(rest, first_line)
        last = explained.line - first_line + 1
        raise _missing_space(lines[:last], first_line) or explained from error
    if root is None:
        return {}
    if not isinstance(root.value, dict):
        raise _missing_space(lines, first_line) or FrontMatterError(
            root.line, "huvudet ska bestå av rader som ”nyckel: värde”"
        )
    return root.value


# A plain value by its line (from 0) and column, and the comment that YAML would have dropped.
_Plain = dict[tuple[int, int], tuple[str, str]]


def _take_plain_values(lines: list[str]) -> tuple[list[str], _Plain]:
    """Put ``''`` in the place of every plain value, and keep the value itself."""
    lines = lines.copy()
    plain: _Plain = {}
    number = 0
    while number < len(lines):
        entry = _ENTRY.match(lines[number].rstrip(" \t"))
        if entry is None:
            number += 1
            continue
        value = entry["value"]
        end = _end_of_value(lines, number, value)
        more = lines[number + 1 : end]
        if _is_plain(value) and not any(_KEY_LINE.match(line.strip()) for line in more):
            plain[number, len(entry["lead"])] = _folded([value, *more])
            lines[number:end] = [f"{entry['lead']}''"] + [""] * (end - number - 1)
        number = end
    return lines, plain


def _is_plain(value: str) -> bool:
    """Whether a value is ordinary text, which YAML would not read to the letter."""
    if _BLOCK_SCALAR.match(value) or _CLOSED_FLOW.match(value) or _OPEN_FLOW.match(value):
        return False
    if value.startswith("#"):  # a comment where a value could stand; ``#tagg`` was meant as text
        return value[1:2].strip() != ""
    unclosed = value[0] in "'\"" and value[0] not in value[1:]
    return not unclosed and not _QUOTED.match(value)


def _folded(lines: list[str]) -> tuple[str, str]:
    """A value over several lines as one text, and what YAML would take for a comment."""
    words, comment = [f" {line}" if n == 0 else line for n, line in enumerate(lines)], ""
    for number, word in enumerate(words):
        if found := _COMMENT.search(word):
            comment = found["comment"].strip()
            words[number] = word[: found.start()]
    return " ".join(word.strip(" \t") for word in words if word.strip(" \t")), comment


def _end_of_value(lines: list[str], start: int, value: str) -> int:
    """The number of the first line that is no part of the value that begins at ``start``."""
    if _OPEN_FLOW.match(value):
        return _end_of_flow(lines, start, value)
    if _CLOSED_FLOW.match(value) or _QUOTED.match(value) or value.startswith("#"):
        return start + 1
    indent = len(lines[start]) - len(lines[start].lstrip(" "))
    end = start + 1
    while end < len(lines):
        line = lines[end]
        if line.strip() and len(line) - len(line.lstrip(" ")) <= indent:
            break
        end += 1
    while end > start + 1 and not lines[end - 1].strip():
        end -= 1
    return end


def _end_of_flow(lines: list[str], start: int, value: str) -> int:
    """The number of the line after the one that closes a ``[list]`` or ``{mapping}``."""
    depth = 0
    for number in range(start, len(lines)):
        part = value if number == start else lines[number]
        part = re.sub(r"""'[^']*'|"[^"]*\"""", "", part)
        depth += sum(part.count(sign) for sign in "[{") - sum(part.count(sign) for sign in "]}")
        if depth <= 0:
            return number + 1
    return len(lines)


class _Builder:
    """Makes nodes of YAML's events, and refuses what would change a value without a word."""

    def __init__(self, lines: list[str], plain: _Plain, first_line: int) -> None:
        self._lines = lines
        self._plain = plain
        self._first_line = first_line
        self._events: Iterator[Any] = iter(yaml.parse("\n".join(lines), Loader=_LOADER))

    def read(self) -> Node | None:
        """The root; None when there is nothing."""
        next(self._events)
        if isinstance(next(self._events), yaml.StreamEndEvent):
            return None
        root = self._node(next(self._events), 0)
        next(self._events)
        end = next(self._events)
        if not isinstance(end, yaml.StreamEndEvent):
            raise FrontMatterError(self._line(end), "raden passar inte in i huvudet")
        return root

    def _line(self, event: Any) -> int:
        return self._first_line + int(event.start_mark.line)

    def _node(self, event: Any, depth: int) -> Node:
        line = self._line(event)
        if isinstance(event, yaml.AliasEvent) or event.anchor or event.tag:
            message = "ett värde börjar med *, & eller !; sätt det inom citattecken"
            raise FrontMatterError(line, message)
        if depth > _DEEPEST:
            raise FrontMatterError(line, "huvudet har för många listor i varandra")
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, line)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(item := next(self._events), yaml.SequenceEndEvent):
                items.append(self._node(item, depth + 1))
            return Node(line, tuple(items))
        return Node(line, self._mapping(depth))

    def _mapping(self, depth: int) -> dict[str, Node]:
        values: dict[str, Node] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            if not isinstance(key.value, str):
                raise FrontMatterError(key.line, "en nyckel i huvudet måste vara ett ord")
            if key.value in values:
                raise FrontMatterError(key.line, f"”{key.value}” står två gånger i huvudet")
            values[key.value] = self._node(next(self._events), depth + 1)
        return values

    def _scalar(self, event: Any, line: int) -> Node:
        start, end = event.start_mark, event.end_mark
        if taken := self._plain.get((start.line, start.column)):
            return Node(line, *taken)
        if event.style == '"' and _ESCAPE.search(self._written(start, end)):
            message = "omvänt snedstreck inom \" \" ändrar texten; sätt den inom ' ' i stället"
            raise FrontMatterError(line, message)
        comment = ""
        if not event.style and event.value and (end.line, end.column) != (start.line, start.column):
            rest = _COMMENT.search(self._lines[end.line][end.column :])
            comment = rest["comment"].strip() if rest else ""
        return Node(line, event.value, comment)

    def _written(self, start: Any, end: Any) -> str:
        lines = self._lines[start.line : end.line + 1]
        lines[-1] = lines[-1][: end.column]
        lines[0] = lines[0][start.column :]
        return "\n".join(lines)


def _missing_space(lines: list[str], first_line: int) -> FrontMatterError | None:
    """What is wrong when a key isn't read as one: YAML trips over the lines that follow it."""
    for number, line in enumerate(lines, start=first_line):
        if entry := _NO_SPACE.match(line):
            return FrontMatterError(number, f"mellanslag saknas efter ”{entry['key']}:”")
    return None


def _explained(text: str, first_line: int) -> FrontMatterError:
    """What is wrong, in Swedish; the words of the Python parser are the ones known here."""
    try:
        for _ in yaml.parse(text, Loader=yaml.BaseLoader):
            pass
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return FrontMatterError(first_line + (mark.line if mark else 0), _explain(error))
    except yaml.YAMLError:
        pass
    return FrontMatterError(first_line, "huvudet går inte att läsa")


def _explain(error: yaml.MarkedYAMLError) -> str:
    problem = error.problem or ""
    if "\\t" in problem:
        return "tabbtecken i huvudet; använd mellanslag"
    if "quoted scalar" in (error.context or ""):
        return "citattecknet som värdet börjar med avslutas aldrig"
    if "alias" in problem or "anchor" in problem:
        return "ett värde börjar med * eller &; sätt det inom citattecken"
    if "flow" in problem or "',' or" in problem or "flow" in (error.context or ""):
        return "en lista är inte avslutad; skriv [a, b] eller en rad med ”- ” för varje"
    if any(word in problem for word in ("block mapping", "':'", "block end", "mapping values")):
        return (
            "raden passar inte in i huvudet; skriv ”nyckel: värde”, "
            "och lika stort indrag på rader som hör ihop"
        )
    return "huvudet går inte att läsa här; sätt värdet inom citattecken"
