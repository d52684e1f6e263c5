"""One content file, read whole: its header with line numbers, and its body."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from knowledge.front_matter import FrontMatterError, Node, parse
from knowledge.problems import Problem

# Fences for the marks that stand in for quotes while Markdown is at work; never in an author's text.
MARK_START, MARK_END = "\ue000", "\ue001"

_PLAIN_HEADER = re.compile(r"^(?P<key>[^\W\d][\w -]{0,30}):(?:[ \t]+(?P<value>.*?))?[ \t]*$")


class SourceError(Exception):
    """A file that cannot be read at all; ``problem`` says where and why."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(str(problem))


@dataclass(frozen=True)
class Source:
    """A content file as the author wrote it.

    ``header`` keeps the keys as written; ``body_line`` is the line in the file of the body's first.
    """

    path: Path
    header: dict[str, Node]
    body: str
    body_line: int


def read_source(path: Path) -> Source:
    """Read and split a content file.

    :raises SourceError: when it is not UTF-8 text, or its header cannot be read.
    """
    return parse_source(path, decode(path, path.read_bytes()))


def decode(path: Path, data: bytes) -> str:
    """The text of a file: UTF-8 with or without BOM, every line end a single newline.

    :raises SourceError: for other encodings, NUL bytes and control characters.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = f"filen är inte UTF-8 (byte 0x{data[error.start]:02X}); spara om den som UTF-8"
        raise SourceError(Problem(path, line, message)) from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if forbidden := re.search(f"[\x00-\x08\x0b-\x1f\x7f{MARK_START}{MARK_END}]", text):
        line = text[: forbidden.start()].count("\n") + 1
        sign = forbidden.group()
        name = unicodedata.name(sign, "styrtecken").lower() if sign != "\0" else "NUL"
        message = f"filen innehåller ett otillåtet tecken: {name} (U+{ord(sign):04X})"
        raise SourceError(Problem(path, line, message))
    return text


def parse_source(path: Path, text: str) -> Source:
    """Split ``text`` into header and body: YAML between ``---`` lines, or plain ``Key: value``.

    A text without a header gives an empty one.

    :raises SourceError: when the header cannot be read.
    """
    lines = text.split("\n")
    if lines[0].rstrip() == "---":
        return _with_front_matter(path, lines)
    return _with_plain_header(path, lines)


def _with_front_matter(path: Path, lines: list[str]) -> Source:
    end = next((n for n, line in enumerate(lines) if n and line.rstrip() in ("---", "...")), None)
    if end is None:
        problem = Problem(path, 1, "huvudet börjar med --- men avslutas aldrig med en rad ---")
        raise SourceError(problem)
    try:
        header = parse("\n".join(lines[1:end]), first_line=2)
    except FrontMatterError as error:
        raise SourceError(Problem(path, error.line, str(error))) from error
    return Source(path, header, "\n".join(lines[end + 1 :]), end + 2)


def _with_plain_header(path: Path, lines: list[str]) -> Source:
    """As Pelican and Python-Markdown's meta extension read it: until the first blank line."""
    header: dict[str, Node] = {}
    start = next((n for n, line in enumerate(lines) if line.strip()), len(lines))
    number, key = start, ""
    while number < len(lines) and lines[number].strip():
        line = lines[number]
        entry = _PLAIN_HEADER.match(line)
        if key and line.startswith("    "):
            before = header[key]
            header[key] = Node(before.line, f"{before.value}\n{line.strip()}".strip())
        elif entry is None:
            break
        else:
            key = entry["key"]
            header[key] = Node(number + 1, entry["value"] or "")
        number += 1
    if number < len(lines) and lines[number].strip():
        header, number = {}, 0
    return Source(path, header, "\n".join(lines[number:]), number + 1)
