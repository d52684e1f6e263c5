"""Texts whose lines were broken at the right margin, and how to make paragraphs of them again."""

import itertools
import re
from collections.abc import Sequence

from importers.lines import Line
from language.hyphenation import HYPHENS
from language.sentences import ends_sentence, is_unfinished, starts_low

_WIDEST = 130
_NARROWEST = 30
_FEWEST_PAIRS = 3
_FULL = 0.85
_MOSTLY = 0.6
_LONG_LINE = 60
_MARKED = re.compile(r"^\s*(?:[-*•–—·▪◦‣●○■□\uf0b7]|o\s|\(?\w{1,2}[.)]\s|[¹²³⁴-⁹])")
_LABELLED = re.compile(r"^\s*[A-ZÅÄÖ][\w ]{1,30}:\s+\S")  # ``Till: styrgruppen``


def wrap_width(lines: Sequence[Line]) -> int | None:
    """The width that the text's lines were broken at; None when each line is a paragraph.

    A line was broken by the margin when the next line's first word had not fitted in it.
    """
    pairs = [
        (line.text, following.text)
        for line, following in itertools.pairwise(lines)
        if not (line.is_blank or following.is_blank or _MARKED.match(following.text))
    ]
    if len(pairs) < _FEWEST_PAIRS:
        return None
    lengths = sorted(len(text) for text, _ in pairs)
    width = lengths[int(len(lengths) * 0.9)]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    if 10 * sum(len(line.text) > 2 * width for line in lines) > len(pairs):
        return None
    full = sum(_is_full(before, after, width) for before, after in pairs)
    return width if full >= _MOSTLY * len(pairs) else None


def continues(before: str, after: str, width: int | None) -> bool:
    """Whether ``after`` belongs to the same paragraph as the line right above it."""
    if is_cut(before) and starts_low(after.lstrip()):
        return True
    if _LABELLED.match(before) and _LABELLED.match(after):
        return False
    goes_on = starts_low(after.lstrip()) and not ends_sentence(before)
    if width is not None:
        return goes_on or _is_full(before, after, width)
    is_long = len(before.strip()) >= _LONG_LINE
    return (goes_on and is_long) or ((goes_on or is_long) and is_unfinished(before))


def is_cut(text: str) -> bool:
    """Whether the line ends within a word, at a hyphen."""
    stripped = text.rstrip()
    return len(stripped) > 1 and stripped[-1] in HYPHENS and stripped[-2].isalnum()


def _is_full(before: str, after: str, width: int) -> bool:
    words = after[: width + 1].split(maxsplit=1)
    first = len(words[0]) if words else 0
    return len(before.rstrip()) + 1 + first > _FULL * width
