"""YAML front matter, read so that no value changes behind the author's back.

YAML by itself reads ``2012:1`` as a number, drops what follows `` #`` and stops at a colon in a
title. Here every scalar stays the text that was written: a plain value is quoted before YAML sees
it, and no scalar is ever resolved to another type.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

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
    repeated: tuple[tuple[str, int], ...] = field(default=(), repr=False)


_ENTRY = re.compile(r"^(?P<lead> *(?:- +|[^\s#'\"\[{:-][^:#]*?:[ \t]+))(?P<value>\S.*?)[ \t]*$")
_BLOCK_SCALAR = re.compile(r"^[|>][+-]?[1-9]?[+-]?(?:\s+#.*)?$")
_QUOTED = re.compile(r"""^(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")(?:\s+#.*)?$""")
_FLOW = re.compile(r"^(?:\[[^\]]*|\{[^}]*|(?:\[.*\]|\{.*\})(?:\s+#.*)?)$")
_COMMENT = re.compile(r"\s+#(?P<comment>.*)$")


def parse(text: str, first_line: int = 1) -> dict[str, Node]:
    """Read the YAML between the fences.

    :param text: the lines of the header, without the fences.
    :param first_line: the number in the file of the header's first line.
    :returns: the keys as written, with their values; every scalar is a ``str``.
    :raises FrontMatterError: when YAML cannot read it, or it is no mapping.
    """
    literal, comments = _quote_plain_values(text)
    try:
        root = yaml.compose(literal, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        raise FrontMatterError(line, _explain(error)) from error
    except yaml.YAMLError as error:
        raise FrontMatterError(first_line, "huvudet går inte att läsa") from error
    if root is None:
        return {}
    node = _node(root, first_line, comments)
    if not isinstance(node.value, dict):
        raise FrontMatterError(first_line, "huvudet ska bestå av rader som ”nyckel: värde”")
    for key, line in node.repeated:
        raise FrontMatterError(line, f"”{key}” står två gånger i huvudet")
    return node.value


def _quote_plain_values(text: str) -> tuple[str, dict[int, str]]:
    """Put plain scalars within quotes, line by line, and note the comments (by line from 0)."""
    lines = text.split("\n")
    comments: dict[int, str] = {}
    skip_to = 0
    for number, line in enumerate(lines):
        entry = _ENTRY.match(line)
        if number < skip_to or entry is None:
            continue
        value = entry["value"]
        if _BLOCK_SCALAR.match(value):
            skip_to = _end_of_indented(lines, number)
        elif _FLOW.match(value):
            skip_to = _end_of_flow(lines, number, value)
        elif not _leave_to_yaml(value):
            skip_to = _end_of_indented(lines, number)
            words = [value, *(part.strip() for part in lines[number + 1 : skip_to])]
            for offset, word in enumerate(words):
                if comment := _COMMENT.search(word):
                    comments[number] = comment["comment"].strip()
                    words[offset] = word[: comment.start()]
            pad = " " * len(entry["lead"])
            quoted = f"\n{pad}".join(word.replace("'", "''") for word in words)
            lines[number:skip_to] = f"{entry['lead']}'{quoted}'".split("\n")
    return "\n".join(lines), comments


def _leave_to_yaml(value: str) -> bool:
    """Whether the value is one that YAML reads to the letter: quoted, or quoted over several lines."""
    if value.startswith("#") or _QUOTED.match(value):
        return True
    return value[0] in "'\"" and value[0] not in value[1:]


def _end_of_indented(lines: list[str], start: int) -> int:
    """The number of the first line after ``start`` that does not continue its value."""
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
        depth += sum(part.count(sign) for sign in "[{") - sum(part.count(sign) for sign in "]}")
        if depth <= 0:
            return number + 1
    return len(lines)


def _node(node: yaml.Node, first_line: int, comments: dict[int, str]) -> Node:
    line = first_line + node.start_mark.line
    comment = comments.get(node.start_mark.line, "")
    if isinstance(node, yaml.ScalarNode):
        return Node(line, node.value, comment)
    if isinstance(node, yaml.SequenceNode):
        return Node(line, tuple(_node(item, first_line, comments) for item in node.value), comment)
    if not isinstance(node, yaml.MappingNode):
        raise FrontMatterError(line, "huvudet går inte att läsa här")
    values: dict[str, Node] = {}
    repeated: list[tuple[str, int]] = []
    for key, value in _pairs(node, first_line):
        if key in values:
            repeated.append((key, first_line + value.start_mark.line))
        values[key] = _node(value, first_line, comments)
    return Node(line, values, comment, tuple(repeated))


def _pairs(node: yaml.MappingNode, first_line: int) -> Iterator[tuple[str, yaml.Node]]:
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            line = first_line + key.start_mark.line
            raise FrontMatterError(line, "en nyckel i huvudet måste vara ett ord")
        yield key.value, value


def _explain(error: yaml.MarkedYAMLError) -> str:
    problem = error.problem or ""
    if "\\t" in problem:
        return "tabbtecken i huvudet; använd mellanslag"
    if "alias" in problem or "anchor" in problem:
        return "ett värde börjar med * eller &; sätt det inom citattecken"
    if "block mapping" in problem or "':'" in problem or "block end" in problem:
        return "raden passar inte in; skriv ”nyckel: värde”, och lika stort indrag på rader som hör ihop"
    if "flow" in problem or "',' or" in problem:
        return "en lista är inte avslutad; skriv [a, b] eller en rad med ”- ” för varje"
    return "huvudet går inte att läsa här; sätt värdet inom citattecken"
