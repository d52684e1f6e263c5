"""What an importer makes of a text: drafts of content files, and notes to the author."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from hashlib import sha256

from knowledge.addresses import Kind

Value = str | int | list[str] | dict[str, str]
_FINGERPRINT_LENGTH = 16


class Matter(Enum):
    """What a note is about, in the author's words."""

    LEFT_OUT = "utelämnat"
    DOUBT = "tveksamt"
    FACT = "gjort"


@dataclass(frozen=True)
class Note:
    """Something the author should know about lines of the source, numbered from 1."""

    matter: Matter
    lines: tuple[int, ...]
    text: str


def left_out(lines: Iterable[int], text: str) -> Note:
    """Note that lines of the source came into no document."""
    return Note(Matter.LEFT_OUT, tuple(lines), text)


def doubt(lines: Iterable[int], text: str) -> Note:
    """Note something the author should look at."""
    return Note(Matter.DOUBT, tuple(lines), text)


def fact(lines: Iterable[int], text: str) -> Note:
    """Note what was done, where it is no more than good to know."""
    return Note(Matter.FACT, tuple(lines), text)


@dataclass(frozen=True)
class Answer:
    """A participant's words, to become a signed blockquote with an id of its own."""

    text: str
    speaker: str = "deltagare"


@dataclass(frozen=True)
class Draft:
    """A content file to be: everything but its ids and its final name.

    ``body_lines`` and ``field_lines`` are the source's lines whose words are in the body and in
    the header. ``collection`` is the fingerprint of the definitions collection that it links to.
    """

    kind: Kind
    stem: str
    fields: dict[str, Value]
    body: tuple[str | Answer, ...]
    body_lines: frozenset[int]
    field_lines: frozenset[int]
    file: str
    fingerprint: str
    collection: str = ""

    @property
    def span(self) -> str:
        """The first and the last of its lines: ``20-31``."""
        lines = self.body_lines | self.field_lines
        return f"{min(lines)}-{max(lines)}" if lines else ""

    @property
    def title(self) -> str:
        """What the document is called."""
        return str(self.fields["titel"])


@dataclass(frozen=True)
class Imported:
    """All that one text gave."""

    name: str
    drafts: tuple[Draft, ...] = ()
    notes: tuple[Note, ...] = field(default=())


def fingerprint(texts: Iterable[str]) -> str:
    """What a passage of a source is known by, however its lines end and are spaced.

    >>> fingerprint(["Ett  stycke ", "", "till"]) == fingerprint(["Ett stycke", "till"])
    True
    """
    words = "\n".join(" ".join(text.split()) for text in texts if text.strip())
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_FINGERPRINT_LENGTH]
