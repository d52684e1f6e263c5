"""The endings that a dictionary's words get, and which of them a form may have.

Far more is asked for than there are words, whatever a word might begin or end with; so a form's
last letters say first which endings are worth undoing.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

_LETTER = re.compile(r"\[[^]]*\]|.")  # what a condition says of one


class Ending(NamedTuple):
    """What is added to an entry that has the flag and fits, in place of what is restored."""

    flag: str
    restored: str
    added: str
    condition: str
    fits: Callable[[str], re.Match[str] | None]

    def of(self, base: str) -> str | None:
        """The form that an entry with the flag has; None when it doesn't fit."""
        if base.endswith(self.restored) and self.fits(base):
            return base.removesuffix(self.restored) + self.added
        return None

    def may_end(self, last: str) -> bool:
        """Whether a form may have it whose last letters are these."""
        if not (last.endswith(self.added) or self.added.endswith(last)):
            return False
        known = last[: max(0, len(last) - len(self.added))] + self.restored
        return all(map(_may_be, _asked_of_letters(self.condition), reversed(known)))


@cache
def _asked_of_letters(condition: str) -> list[str]:
    """What a condition asks of the last letter, of the one before it, and so on."""
    return _LETTER.findall(condition)[::-1]


@cache
def _may_be(asked: str, letter: str) -> bool:
    return re.fullmatch(asked, letter) is not None


class Alike(NamedTuple):
    """Endings that are undone in the same way: what is taken off, and what is restored."""

    added: str
    restored: str
    endings: tuple[Ending, ...]

    def of_forms_in(self, last: str) -> "Alike":
        """Those that a form may have whose last letters are these."""
        return self._replace(endings=tuple(each for each in self.endings if each.may_end(last)))


def ending(flag: str, restored: str, added: str, condition: str) -> Ending:
    """An ending, as the dictionary's rules have it."""
    return Ending(flag, restored, added, condition, re.compile(f"(?:{condition})$").search)


class Undoing(dict[str, tuple[Alike, ...]]):
    """The endings that a form may have, by its last letters; the shortest first.

    Those of some letters are found among those of one letter less, when they are asked for.
    """

    LETTERS = 2

    def __init__(self, endings: Iterable[Ending]) -> None:
        alike: dict[tuple[str, str], list[Ending]] = {}
        for each in sorted(endings, key=lambda ending: len(ending.added)):
            alike.setdefault((each.added, each.restored), []).append(each)
        super().__init__({"": tuple(Alike(*both, tuple(alike[both])) for both in alike)})

    def __missing__(self, last: str) -> tuple[Alike, ...]:
        found = (alike.of_forms_in(last) for alike in self[last[1:]])
        self[last] = tuple(alike for alike in found if alike.endings)
        return self[last]
