"""The joint of a noun that the dictionary has: a compound is inflected as its last part is.

``sankmark`` goes as ``mark`` goes, so there is a joint, though ``sank`` is not said to begin words.
Of words that end by chance as another begins few are inflected alike.
"""

from collections.abc import Iterator

from language.compound_parts import PartCosts
from language.compound_words import NOT_AFTER_UNKNOWN, NOT_FIRST, NOT_LAST_OF_NOUN, PARTICLES
from language.hunspell import AGENT, UNCERTAIN, Dictionary

SHORTEST = 3  # letters of such a part
_LONGEST_PARTICLE = max(map(len, PARTICLES))

_ALIKE, _SHORT_ALIKE, _ANY_FIRST, _VOWEL_CHANGED = 1.2, 1.5, 1.5, 1.6
_NOUN_OR_ADJECTIVE = frozenset("ABCDEFGHIKLMOPQ")
_PLURALS = frozenset("BCDEFGHI")  # the flags of a noun's forms other than the genitive
_AGENTS = frozenset("E")  # those of who does something: ute|spelare, as spela
_ING = "f"  # the flag of nouns made from verbs
_OLD_VOWELS = {"e": ("", "a"), "u": ("a",), "o": ("a",)}  # sorge|arbete, gatu|nämnd, krono|jord
_VOWELS = tuple("aeiouyåäö")


class KnownNouns:
    """The ways to cut nouns that the dictionary has."""

    def __init__(self, words: Dictionary, costs: PartCosts) -> None:
        self._words = words
        self._costs = costs

    def ways(self, word: str) -> Iterator[tuple[float, int]]:
        """What a joint costs, and how many letters there are before it."""
        forms = self._forms(word)
        if not forms:
            return
        for joint in range(max(SHORTEST, _particle(word)), len(word) - SHORTEST + 1):
            first, last = word[:joint], word[joint:]
            if not (self._goes_as(last, forms) and self._may_end(word, joint)):
                continue
            cost, is_short = self._costs.first(first), len(last) == SHORTEST
            if cost is None and not is_short:
                cost = self._any_first(first)
            if cost is not None:
                yield cost + (_SHORT_ALIKE if is_short else _ALIKE), joint

    def _forms(self, word: str) -> frozenset[str]:
        """How a noun is inflected."""
        flags = self._words.entries.get(word)
        if flags is None or self._words.is_verb(word):
            return frozenset()
        return _PLURALS.intersection(flags)

    def _goes_as(self, last: str, forms: frozenset[str]) -> bool:
        """Whether what follows has all these forms; the agent of a verb has its own."""
        others = forms - self._forms(last)
        return not others or (others <= _AGENTS and self._is_agent(last))

    def _is_agent(self, word: str) -> bool:
        return any(stem.undone == AGENT for stem in self._words.stems(word))

    def _may_end(self, word: str, joint: int) -> bool:
        """Whether what follows is a word there, ``guld|ring``, and not an ending: ``änd|ring``."""
        first, last = word[:joint], word[joint:]
        if last == "ring":
            is_made = _ING in self._words.entries[word] or first[-1] in _VOWELS
            return not is_made and bool(self._forms(first))
        return last not in NOT_LAST_OF_NOUN | NOT_AFTER_UNKNOWN

    def _any_first(self, first: str) -> float | None:
        """Before such an end any noun or adjective may stand, and an older form of a noun."""
        if first in NOT_FIRST or first in PARTICLES:
            return None
        flags = self._words.entries.get(first, "")
        if flags != UNCERTAIN and first[-1] != "a" and not _NOUN_OR_ADJECTIVE.isdisjoint(flags):
            return _ANY_FIRST
        stems = (first[:-1] + vowel for vowel in _OLD_VOWELS.get(first[-1], ()))
        return _VOWEL_CHANGED if len(first) > SHORTEST and any(map(self._forms, stems)) else None


def _particle(word: str) -> int:
    """How many letters there are of the longest particle that the word begins with."""
    sizes = range(min(_LONGEST_PARTICLE, len(word)), 0, -1)
    return next((size for size in sizes if word[:size] in PARTICLES), 0)
