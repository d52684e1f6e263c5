"""What a Swedish word has in common with its forms and relatives: its root.

``utvärderingarna`` and ``utvärderas`` are both ``utvärd``. The dictionary undoes inflection, and a
few endings are taken off what is left. A root is only compared with others; it need be no word.
"""

import re
from collections.abc import Iterator

from language.compounds import Compounds
from language.hunspell import Dictionary

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDINGS = (  # each with the fewest letters that must be left
    *(("eringen", 4), ("ering", 4), ("erad", 4), ("era", 4), ("ation", 4)),
    *(("ande", 4), ("ende", 4), ("else", 3), ("ning", 4), ("ing", 4), ("het", 4), ("ion", 4)),
    *(("lig", 4), ("isk", 4), ("ig", 5), ("ad", 4), ("as", 4), ("a", 3)),
)
_INFLECTION = re.compile(r"(?<=\w{3})(?:(?:or|ar|er)nas?|(?:ens?|ets?|ar|er|or|na|an|n|s|t|de))$")


class Roots:
    """Finds roots, each word's once."""

    def __init__(self, words: Dictionary, compounds: Compounds) -> None:
        self._words = words
        self._compounds = compounds
        self._found: dict[str, frozenset[str]] = {}

    def of(self, word: str) -> frozenset[str]:
        """The roots of a whole word in lower case; several when it can be a form of several."""
        if word not in self._found:
            bases = {stem.base for stem in self._words.stems(word)}
            *first, last = self._compounds.parts(word)
            if not bases and first:
                self._found[word] = frozenset("".join(first) + root for root in self.of(last))
            else:
                self._found[word] = frozenset(map(_root, bases or {_INFLECTION.sub("", word)}))
        return self._found[word]

    def within(self, word: str) -> Iterator[tuple[frozenset[str], int, int]]:
        """What a compound is made of, the longest first, with the places of its parts.

        ``nätverksträffar`` gives ``nätverk`` (parts 0–2), then ``nät``, ``verk`` and ``träff``.
        """
        parts = self._compounds.parts(word)
        for size in range(len(parts) - 1, 0, -1):
            for start in range(len(parts) - size + 1):
                end = start + size
                piece = "".join(parts[start:end])
                roots = self.of(piece)
                if end < len(parts):
                    roots |= self._of_first(piece)
                yield roots, start, end

    def _of_first(self, piece: str) -> frozenset[str]:
        """The roots of the words that have this form before a joint: ``skol`` is ``skola``."""
        bases = set(self._words.linked(piece))
        if piece.endswith("ar") and f"{piece}e" in self._words.entries:
            bases.add(f"{piece}e")  # arbetsgivar|kontakt
        linked = frozenset(map(_root, bases))
        return linked | self.of(piece[:-1]) if piece.endswith("s") else linked


def words_of(text: str) -> list[str]:
    """The words of a text, as they stand."""
    return _WORD.findall(text)


def _root(base: str) -> str:
    for ending, least in _ENDINGS:
        if base.endswith(ending) and len(base) - len(ending) >= least:
            return _root(base.removesuffix(ending))
    return base
