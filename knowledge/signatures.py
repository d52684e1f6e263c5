"""The line that makes a blockquote a quote: who said it, its themes and its id.

It looks so: ``> — handläggare, exempelträff #relationer #vardag ^h7k2``

A theme with a question mark, ``#vardag?``, is only proposed. The line is read as if the theme were
not there: it is given to no quote, and makes nothing a quote.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

_DASH = re.compile(r"(?P<dash>[—―–−‒‐‑]|--(?!-))(?P<words>.*)")
_ANY_DASH = "—―–-−‒‐‑"
_LIKE_AN_ID = re.compile(r"[A-Za-z0-9]{3,16}")
_TOPIC = re.compile(r"#(?P<slug>[\w-]+)(?P<proposed>\?)?[,;]?")
# A mark that stands apart from its word, or where the line goes on.
_LOOSE_TOPIC = re.compile(r"(?<=\S)(?P<space>\s+)#\s+(?=[^\W\d])")
_TOPIC_WITHIN = re.compile(r"#(?P<space>\s*)(?P<slug>[^\W\d][\w-]*)")
_ID_WITHIN = re.compile(r"\^\s*(?P<id>[a-z][a-z0-9]{2,15})(?![\w-])")


class Signature(NamedTuple):
    """A signed line, read. ``id`` is empty until the tools have given one."""

    dash: str
    speaker: str
    topic_words: tuple[str, ...]
    proposed_words: tuple[str, ...]
    id: str

    @property
    def is_marked(self) -> bool:
        """Whether it names a theme or an id, so that nobody can take it for a line of dialogue."""
        return bool(self.topic_words or self.id)


def read_signature(line: str) -> Signature | None:
    """Read a line, without its ``>``; None when it does not begin with a dash."""
    signed = _DASH.fullmatch(line.strip())
    if signed is None:
        return None
    words = signed["words"].split()
    topics, proposed, ids = _take_marks(words)
    return Signature(
        signed["dash"],
        " ".join(words),
        tuple(dict.fromkeys(topics)),
        tuple(dict.fromkeys(proposed)),
        " ^".join(ids),
    )


def looks_signed(line: str) -> bool:
    """Whether a line, with its ``>``, was meant to sign a quote, if perhaps in the wrong way.

    In ordinary text, where a dash may begin a list item and a hashtag end it, only an id says so.
    """
    words = line.lstrip(" \t>").split()
    dashed = bool(words) and words[0][0] in _ANY_DASH
    topics, _, marks = _take_marks(words)
    ids = [mark for mark in marks if _LIKE_AN_ID.fullmatch(mark)]
    if line.lstrip().startswith(">"):
        return bool(ids) or (dashed and bool(topics))
    return dashed and bool(ids)


def marks_of(line: str) -> tuple[str, list[str]]:
    """The words of a line, and the themes that end it, also those written ``# tema``."""
    words = _LOOSE_TOPIC.sub(r"\g<space>#", line).split()
    topics, proposed, _ = _take_marks(words)
    return " ".join(words), [each for each in [*topics, *proposed] if not each[0].isdigit()]


def astray_mark(speaker: str, is_topic: Callable[[str], bool]) -> str | None:
    """What in a signed line was to be a theme or an id, but is read as part of who spoke.

    :returns: a Swedish message, or None.
    """
    if identity := _ID_WITHIN.search(speaker):
        return f"id:t ska stå sist på raden och utan mellanslag: ^{identity['id']}"
    for mark in _TOPIC_WITHIN.finditer(speaker):
        if mark["space"] or is_topic(mark["slug"]):
            return f"temat ska stå sist på raden och utan mellanslag: #{mark['slug']}"
    return None


def signs_in_the_middle(lines: Sequence[str]) -> bool:
    """Whether a line other than the last seems to sign what stands above it.

    It ends a paragraph that it does not begin. Two quotes in one block would become one, and the
    name on the first would be shown among the words.
    """
    for before, line, after in zip(lines, lines[1:], lines[2:], strict=False):
        signature = read_signature(line) if before.strip() and not after.strip() else None
        if signature and not before.lstrip().startswith(signature.dash):
            return True
    return False


def _take_marks(words: list[str]) -> tuple[list[str], list[str], list[str]]:
    """Take themes, proposed themes and ids off the end of ``words``, in whichever order."""
    topics: list[str] = []
    proposed: list[str] = []
    ids: list[str] = []
    while words:
        if words[-1].startswith("^"):
            ids.insert(0, words.pop()[1:] or "^")
        elif topic := _TOPIC.fullmatch(words[-1]):
            (proposed if topic["proposed"] else topics).insert(0, topic["slug"])
            words.pop()
        else:
            break
    return topics, proposed, ids
