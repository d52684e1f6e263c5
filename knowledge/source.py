"""One content file, read whole: its header with line numbers, and its body."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from knowledge.front_matter import FrontMatterError, Node, parse
from knowledge.problems import Problem, reason
from knowledge.verbatim import Span, verbatim_spans

# Fences for the marks that stand in for quotes while Markdown is at work; never in a file.
MARK_START, MARK_END = "\ue000", "\ue001"

# Control characters, the marks, and two signs that no feed may hold.
_FORBIDDEN = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f{MARK_START}{MARK_END}\ufffe\uffff]")
_NO_SPACE = re.compile(r"^(?P<key>title|titel|date|datum|status):\S", re.IGNORECASE)
_PLAIN_HEADER = re.compile(r"^(?P<key>[^\W\d][\w -]{0,30}):(?:[ \t]+(?P<value>.*))?$")


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

    @cached_property
    def body_lines(self) -> list[str]:
        """The lines of the body."""
        return self.body.split("\n")

    @cached_property
    def verbatim(self) -> list[Span]:
        """The spans of lines (from 0) in the body that are code or comment."""
        return verbatim_spans(self.body_lines)


def read_source(path: Path) -> Source:
    """Read and split a content file.

    :raises SourceError: when it may not be read, is not UTF-8 text, or has a header that cannot be
        understood.
    """
    if not path.is_file():
        message = "filen går inte att läsa: den finns inte, eller är ingen vanlig fil"
        raise SourceError(Problem(path, 1, message))
    try:
        data = path.read_bytes()
    except OSError as error:
        problem = Problem(path, 1, f"filen går inte att läsa: {reason(error)}")
        raise SourceError(problem) from error
    return parse_source(path, decode(path, data))


def decode(path: Path, data: bytes) -> str:
    """The text of a file: UTF-8 with or without BOM, every line end a single newline.

    :raises SourceError: for other encodings, NUL bytes and control characters.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = len(re.split(rb"\r\n|\r|\n", data[: error.start]))
        message = "filen är inte UTF-8; spara om den med teckenkodningen UTF-8"
        raise SourceError(Problem(path, line, message)) from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if forbidden := _FORBIDDEN.search(text):
        line = text[: forbidden.start()].count("\n") + 1
        sign = forbidden.group()
        name = "NUL" if sign == "\0" else "styrtecken"
        message = f"filen innehåller ett tecken som inte kan visas: {name} (U+{ord(sign):04X})"
        raise SourceError(Problem(path, line, message))
    return text


def parse_source(path: Path, text: str) -> Source:
    """Split ``text`` into header and body: YAML between ``---`` lines, or plain ``Key: value``.

    A text without a header gives an empty one.

    :raises SourceError: when the header cannot be read.
    """
    lines = text.split("\n")
    start = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if lines[start].rstrip() == "---":
        return _with_front_matter(path, lines, start)
    if re.fullmatch(r"[-–—]+", lines[start].strip()):
        problem = Problem(path, start + 1, "huvudet ska börja med en rad med tre bindestreck: ---")
        raise SourceError(problem)
    return _with_plain_header(path, lines, start)


def _with_front_matter(path: Path, lines: list[str], start: int) -> Source:
    after = range(start + 1, len(lines))
    end = next((n for n in after if lines[n].rstrip() in ("---", "...")), None)
    if end is None:
        message = "huvudet börjar med --- men avslutas aldrig med en rad ---"
        raise SourceError(Problem(path, start + 1, message))
    try:
        header = parse("\n".join(lines[start + 1 : end]), first_line=start + 2)
    except FrontMatterError as error:
        raise SourceError(Problem(path, error.line, str(error))) from error
    return Source(path, header, "\n".join(lines[end + 1 :]), end + 2)


def _with_plain_header(path: Path, lines: list[str], start: int) -> Source:
    """As Pelican and Python-Markdown's meta extension read it.

    It ends at a blank line, or where the text begins, but not at a line that breaks it in two: the
    keys below would be published as text. Without a title it is no header.
    """
    header: dict[str, Node] = {}
    number, key = start, ""
    while number < len(lines) and lines[number].strip():
        line = lines[number]
        entry = _PLAIN_HEADER.match(line.rstrip())
        if key and line.startswith("    "):
            before = header[key]
            header[key] = Node(before.line, f"{before.value}\n{line.strip()}".strip())
        elif forgotten := _NO_SPACE.match(line):
            message = f"mellanslag saknas efter ”{forgotten['key']}:”"
            raise SourceError(Problem(path, number + 1, message))
        elif entry is None:
            break
        elif (key := entry["key"]) in header:
            raise SourceError(Problem(path, number + 1, f"”{key}” står två gånger i huvudet"))
        else:
            header[key] = Node(number + 1, (entry["value"] or "").strip())
        number += 1
    if not any(each.lower() in ("title", "titel") for each in header):
        return Source(path, {}, "\n".join(lines), 1)
    _refuse_broken_header(path, lines, number)
    return Source(path, header, "\n".join(lines[number:]), number + 1)


def _refuse_broken_header(path: Path, lines: list[str], end: int) -> None:
    number = end
    while number < len(lines) and lines[number].strip():
        if _PLAIN_HEADER.match(lines[number].rstrip()):
            message = "raden passar inte in i huvudet; skriv ”nyckel: värde”"
            raise SourceError(Problem(path, end + 1, message))
        number += 1
