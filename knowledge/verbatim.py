"""Which lines of a body are code or comment, whose signs mean nothing."""

import re

_FENCE = re.compile(
    r"^(?P<fence>`{3,}|~{3,}) *(?:\{.*\}|\.?[\w#.+-]* *(?:hl_lines=(?P<sign>[\"']).*(?P=sign) *)?)$"
)
# What lets indented lines after it belong to it: a list item at the beginning of a block; a box, a
# footnote or a definition anywhere in it.
_LIST_ITEM = re.compile(r"^ {0,3}(?:[*+-]|\d+\.) +")
_HOLDER = re.compile(r"^(?:!!!| {0,3}(?:\[\^[^\]]*\]:|: {1,3}\S))")
_BREAK = re.compile(r"^(?:#| {0,3}(?:---|\*\*\*|___)[-*_ ]*$)")

INDENTED, FENCED, COMMENT = "indented", "fenced", "comment"
Span = tuple[int, int, str]


def verbatim_spans(lines: list[str]) -> list[Span]:
    """The spans of lines that are code or comment, in order: start, end, and which sort.

    Python-Markdown's own rules decide, for what it takes for a quote must be one here too: a fence
    stands at the beginning of its line, and so does the equal one that closes it.
    """
    spans: list[Span] = []
    ends = _Ends(lines)
    number = 0
    fresh, holds = True, False  # at the beginning of a block; after something that holds lines
    while number < len(lines):
        line = lines[number]
        if span := _verbatim(lines, number, ends):
            spans.append(span)
            number, fresh, holds = span[1], True, False
            continue
        if not line.strip():
            fresh = True
        elif line.startswith(("    ", "\t")):
            if not holds and (fresh or (spans and spans[-1][1] == number)):
                spans.append((number, number + 1, INDENTED))
            fresh = False
        elif _BREAK.match(line):
            fresh, holds = True, False
        else:
            if fresh:
                holds = bool(_LIST_ITEM.match(line))
            holds = holds or bool(_HOLDER.match(line))
            fresh = False
        number += 1
    return spans


def _verbatim(lines: list[str], start: int, ends: "_Ends") -> Span | None:
    """The fence or HTML comment that begins at line ``start``."""
    line = lines[start]
    if line.startswith(("```", "~~~")):
        fence = _FENCE.match(line)
        end = ends.of_fence(fence["fence"], start) if fence else None
        return (start, end, FENCED) if end else None
    if line.startswith("<!--"):
        end = ends.of_comment(start)
        return (start, end, COMMENT) if end else None
    return None


class _Ends:
    """Finds where fences and comments end, looking no line through twice in vain."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._never: set[str] = set()

    def of_fence(self, fence: str, start: int) -> int | None:
        """The line after the one that closes ``fence``; None when nothing does."""
        if fence in self._never:
            return None
        for number in range(start + 1, len(self._lines)):
            if self._lines[number].startswith(fence) and self._lines[number].rstrip(" ") == fence:
                return number + 1
        self._never.add(fence)
        return None

    def of_comment(self, start: int) -> int | None:
        """The line after the one that ends a comment; None when nothing does."""
        if "-->" in self._never:
            return None
        for number in range(start, len(self._lines)):
            if "-->" in self._lines[number]:
                return number + 1
        self._never.add("-->")
        return None
