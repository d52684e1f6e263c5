"""What a part of a compound costs: the surer that it may stand there, the cheaper.

A part that the dictionary has a flag for costs 1. The other figures were tried out on words of many
kinds; what matters is which are higher than others, and which sums ``compounds`` accepts.
"""

from collections.abc import Container
from functools import cache

from language.compound_words import (
    FIRST,
    LINKING_ENDS,
    NOT_FIRST,
    NOT_LAST,
    NOUN_LAST,
    PARTICLES,
    SHORT,
    SHORT_FIRST,
    SHORT_LINKED,
)
from language.hunspell import ENDS, LEADS, ONLY_INSIDE, UNCERTAIN, Dictionary, Stem

SURE, LIKELY = 1.0, 1.1
MIDDLE_ONLY = 1.4  # first only in a compound of three, says the dictionary
_GENITIVE, _OTHER_GENITIVE = 1.2, 1.5
_UNFLAGGED_FIRST, _CUT_SHORT, _VERB, _ADVERB = 1.5, 1.6, 1.6, 1.7
_UNFLAGGED_LAST, _OTHER_LAST = 1.6, 1.8
_VOWEL_ADDED = 0.5
_LINKING_S = 0.3  # the reward
SHORT_PRICE = 0.2  # the price of having four letters, or fewer

_VERB_PREFIXES = tuple(particle for particle in PARTICLES if len(particle) > 1)
_NOUN = frozenset("BCDEFGH")
_NOUN_OR_ADJECTIVE = frozenset("ABCDEOQ")
_MEN = ("män", "mäns", "männen", "männens")  # the plural of -man has no flags


class PartCosts:
    """What parts cost, each reckoned once.

    :param own: words of the author's that may be parts.
    """

    def __init__(self, words: Dictionary, own: Container[str]) -> None:
        self._words = words
        self._own = own
        # Asked hundreds of thousands of times, most often of the same parts.
        self.first = cache(self._first)
        self.last = cache(self._last)

    def _first(self, part: str) -> float | None:
        """What ``part`` costs before a joint; None when it can't stand there."""
        if part in self._own:
            return SURE
        size = len(part)
        if part in SHORT_LINKED:
            return LIKELY
        if part in NOT_FIRST or part in PARTICLES:
            return None
        if size > 3 and part[-1] == "s" and part[:-1] in PARTICLES:
            return None
        if size < 4 and part not in SHORT_FIRST:
            return None
        dear = SHORT_PRICE if size < 5 else 0.0
        flags = self._words.entries.get(part)
        cost = self._flagged_first(part, flags)
        if cost is not None:
            return cost + dear - _LINKING_S * (part[-1] == "s" and size > 4)
        cost = self._unflagged_first(part, flags)
        return None if cost is None else cost + dear

    def _flagged_first(self, part: str, flags: str | None) -> float | None:
        """As the dictionary has it: the word itself, or the form it has before a joint."""
        if flags and not LEADS.isdisjoint(flags):
            return SURE if "X" in flags else MIDDLE_ONLY
        linked = self._words.linked(part)
        return SURE + _VOWEL_ADDED * (part == f"{linked[0]}a") if linked else None

    def _unflagged_first(self, part: str, flags: str | None) -> float | None:
        """What people put first though the dictionary doesn't say so."""
        entries = self._words.entries
        if flags and "b" in flags:  # it may stand before a hyphen
            return LIKELY
        genitive = entries.get(part[:-1], "") if part[-1] == "s" and part[-2] != "s" else ""
        if len(part) > 5 and "A" in genitive:
            return _GENITIVE if part[:-1].endswith(LINKING_ENDS) else _OTHER_GENITIVE
        if part in SHORT_FIRST or part in FIRST:
            return _GENITIVE
        if flags and ("7" in flags or ("A" in flags and not _NOUN.isdisjoint(flags))):
            return _UNFLAGGED_FIRST  # an ordinal, a noun
        if flags == "" and len(part) > 5:
            return _ADVERB
        with_a = entries.get(f"{part}a", "")
        if with_a and self._is_verb_stem(part):
            return _VERB
        if part[-1] in "aeiouyåäös":
            return None
        is_cut_short = "AEG" in with_a or "AEI" in entries.get(f"{part}e", "")
        return _CUT_SHORT if is_cut_short else None

    def _is_verb_stem(self, part: str) -> bool:
        """``gräv|maskin``: four letters, or an imperative, of a verb that no prefix begins."""
        if not self._words.is_verb(f"{part}a") or part.startswith(_VERB_PREFIXES):
            return False
        return len(part) == 4 or any(stem.undone == "J" for stem in self._words.stems(part))

    def _last(self, part: str) -> float | None:
        """What ``part`` costs after the last joint; None when it can't stand there."""
        stems = self._words.stems(part)
        if part in self._own:
            return SURE
        if part in _MEN:
            return LIKELY
        if part in NOT_LAST or part in PARTICLES or (len(part) < 4 and part not in SHORT):
            return None
        if part not in NOUN_LAST and any(stem.base in NOT_LAST for stem in stems):
            return None
        return min(filter(None, map(_as_last, stems)), default=None)


def _as_last(stem: Stem) -> float | None:
    size, flags = len(stem.base), stem.flags
    if size < 4 and stem.base not in SHORT:
        return None
    if ONLY_INSIDE in flags and "A" not in flags:
        return None
    dear = SHORT_PRICE if size < 5 else 0.0
    if ENDS in flags:
        return SURE + dear
    if "b" in flags:
        return LIKELY + dear
    if flags != UNCERTAIN and not _NOUN_OR_ADJECTIVE.isdisjoint(flags):
        return _UNFLAGGED_LAST + dear
    return _OTHER_LAST if size > 4 else None
