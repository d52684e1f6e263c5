"""A text as numbered lines, free from signs that nobody sees."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from importers.documents import Note, fact
from language.hyphenation import SOFT_HYPHEN

_LINE_END = re.compile(r"\r\n|\n|\r")
_SOFT_BREAK = re.compile("[\x0b\x0c\x85\u2028\u2029]")
# Control characters, byte order marks, zero-width spaces, and two that the site uses for itself.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\u200b\u2060\ue000\ue001\ud800-\udfff]"
)
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_SOFT_INSIDE = re.compile(f"{SOFT_HYPHEN}(?!$)")


@dataclass(frozen=True)
class Line:
    """A line of the source: its number from 1, and its text without line end.

    ``page_start`` says that a page of the source begins here.
    """

    number: int
    text: str
    page_start: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to read."""
        return not self.text.strip()


def read_lines(text: str) -> tuple[list[Line], list[Note]]:
    """Cut ``text`` into lines. A form feed starts a page; other soft breaks only a line."""
    lines: list[Line] = []
    cleaned: dict[str, list[int]] = {}
    for number, raw in enumerate(_LINE_END.split(text), start=1):
        start = 0
        page_start = False
        for soft in _SOFT_BREAK.finditer(raw):
            lines.append(
                Line(number, _clean(raw[start : soft.start()], number, cleaned), page_start)
            )
            start, page_start = soft.end(), soft.group() == "\x0c"
        lines.append(Line(number, _clean(raw[start:], number, cleaned), page_start))
    return lines, [fact(numbers, message) for message, numbers in cleaned.items()]


def _clean(raw: str, number: int, cleaned: dict[str, list[int]]) -> str:
    if raw.isascii() and raw.isprintable():
        return raw.rstrip()

    def note(message: str) -> None:
        numbers = cleaned.setdefault(message, [])
        if numbers[-1:] != [number]:
            numbers.append(number)

    text = unicodedata.normalize("NFC", raw).rstrip()
    if _UNSEEN.search(text):
        text = _UNSEEN.sub("", text).rstrip()
        note("osynliga styrtecken togs bort")
    if SOFT_HYPHEN in text[:-1]:
        text = _SOFT_INSIDE.sub("", text)
        note("mjuka bindestreck inne i ord togs bort")
    if _LIGATURE.search(text):
        text = _LIGATURE.sub(lambda m: unicodedata.normalize("NFKC", m.group()), text)
        note("hopskrivna bokstäver (ﬁ, ﬂ) skrevs isär")
    return text


def filled(lines: Sequence[Line]) -> list[Line]:
    """The lines that are not blank."""
    return [line for line in lines if not line.is_blank]
