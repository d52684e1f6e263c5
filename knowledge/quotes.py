"""Participants' own words: a blockquote whose last line is signed.

    > Vi ses på golvet, inte i remissen.
    > — handläggare, exempelträff #relationer #vardag ^h7k2

A quote is kept to the letter. It is plain text with ``*emphasis*`` at most; HTML and links in it
stay inert. Its id is given once, stored in the file, and means nothing.
"""

import re
import secrets
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from html import escape
from typing import NamedTuple

from knowledge.body import Blockquote
from knowledge.signatures import read_signature
from knowledge.topics import Topic

ID_LETTERS = "abcdefghjkmnpqrstuvwxyz"
ID_SIGNS = ID_LETTERS + "23456789"
ANONYMOUS = "Deltagare"

_EMPHASIS = re.compile(r"(?<![\\\w*])\*(?=[^\s*])([^*\n]*?[^\s*\\])\*(?![\w*])")
_LIST_ITEM = re.compile(r"(?:[-*+•]|\d{1,2}[.)]) ")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


class Occasion(NamedTuple):
    """When and where words were spoken; ``date_derived`` says that nobody wrote the date down."""

    name: str | None = None
    date: datetime | None = None
    date_derived: bool = False
    place: str | None = None
    participants: str | None = None


class Origin(NamedTuple):
    """The document that words come from, as much as must be said wherever they are shown."""

    title: str
    url: str
    kind_name: str
    date: datetime
    date_derived: bool
    example: bool
    occasion: Occasion | None


@dataclass(frozen=True)
class Quote:
    """A participant's words, ready to be published.

    ``number`` is the place among its source's published quotes, from 1. ``speaker`` is already
    without name where the consent is unknown. ``id`` is empty until the tools have given one.
    """

    id: str
    text: str
    speaker: str
    topics: tuple[Topic, ...]
    number: int
    source: Origin
    line: int = field(compare=False)

    @property
    def url(self) -> str:
        """The permanent address."""
        return f"citat/{self.id}/"

    @property
    def place_url(self) -> str:
        """Its place in the source."""
        return f"{self.source.url}#citat-{self.id}"

    @property
    def occasion(self) -> Occasion | None:
        """When and where it was said, if anybody knows."""
        return self.source.occasion

    @property
    def date(self) -> date:
        """The day it was said, or else the day its source was published."""
        said = self.source.occasion.date if self.source.occasion else None
        return (said or self.source.date).date()

    @property
    def date_derived(self) -> bool:
        """Whether ``date`` was worked out, and not written down by anybody."""
        said = self.source.occasion if self.source.occasion and self.source.occasion.date else None
        return (said or self.source).date_derived

    @property
    def example(self) -> bool:
        """Whether it is part of the site's example content."""
        return self.source.example

    @cached_property
    def plain(self) -> str:
        """The words without marks of emphasis, for everything that is not HTML."""
        return _ESCAPED.sub(r"\1", _EMPHASIS.sub(r"\1", self.text))

    @cached_property
    def html(self) -> str:
        """The words as HTML paragraphs; everything but emphasis is escaped."""
        return "".join(f"<p>{_inline(part)}</p>" for part in self.text.split("\n\n"))


class SignedBlock(NamedTuple):
    """A signed blockquote as written, before anybody asks whether it may be shown."""

    text: str
    speaker: str
    topic_words: tuple[str, ...]
    proposed_words: tuple[str, ...]
    id: str
    line: int
    signed_line: int


def read_signed(block: Blockquote) -> SignedBlock | None:
    """Read a blockquote as a quote; None when its last line is not signed.

    Lines that begin with the same dash are a dialogue, and so is one with an en dash that stands
    alone, unless the last names a theme or an id.
    """
    lines = list(block.lines)
    while lines and not lines[-1].strip():
        lines.pop()
    signed = read_signature(lines[-1]) if lines else None
    if signed is None:
        return None
    words = lines[:-1]
    dialogue = any(line.lstrip().startswith(signed.dash) for line in words)
    said_alone = signed.dash == "–" and not any(line.strip() for line in words)
    if not signed.is_marked and (dialogue or said_alone):
        return None
    return SignedBlock(
        text=_text(words),
        speaker=signed.speaker,
        topic_words=signed.topic_words,
        proposed_words=signed.proposed_words,
        id=signed.id,
        line=block.line,
        signed_line=block.line + len(lines) - 1,
    )


def is_valid_id(word: str) -> bool:
    """Whether ``word`` can be a quote's id: 3–16 of a–z and 0–9, a letter first."""
    return re.fullmatch(r"[a-z][a-z0-9]{2,15}", word) is not None


def new_id(taken: Collection[str]) -> str:
    """A random id that nobody has; it grows from four signs when those are nearly used up."""
    length = 4
    while True:
        for _ in range(100):
            tail = (secrets.choice(ID_SIGNS) for _ in range(length - 1))
            candidate = secrets.choice(ID_LETTERS) + "".join(tail)
            if candidate not in taken:
                return candidate
        length += 1


def _text(lines: list[str]) -> str:
    """Paragraphs parted by a blank line; an author's own line breaks within them do not count."""
    pieces: list[str] = []
    between = ""
    for line in lines:
        words = line.strip(" \t")
        if not words:
            between = "\n\n" if pieces else ""
            continue
        if between == " " and _LIST_ITEM.match(words):
            between = "\n"
        pieces += (between, words)
        between = "\n" if line.endswith("  ") else " "
    return "".join(pieces)


def _inline(text: str) -> str:
    html = _EMPHASIS.sub(r"<em>\1</em>", escape(text, quote=False))
    return _ESCAPED.sub(r"\1", html).replace("\n", "<br>")
