"""The line that makes a blockquote a quote: who said it, its themes and its id.

It looks so: ``> — handläggare, exempelträff #relationer #vardag ^h7k2``

A theme with a question mark, ``#vardag?``, is only proposed. The line is read as if the theme were
not there: it is given to no quote, and makes nothing a quote.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_DASH = re.compile(r"(?P<dash>[—―–−‒‐‑]|--(?!-))(?P<words>.*)")
_ANY_DASH = "—―–-−‒‐‑"
_LIKE_AN_ID = re.compile(r"[A-Za-z0-9]{3,16}")
_TOPIC = re.compile(r"#(?P<slug>[\w-]+)(?P<proposed>\?)?[,;]?")


@dataclass(frozen=True)
class Signature:
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
