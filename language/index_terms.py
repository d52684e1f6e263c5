"""The terms by which a word of a text is found: its stem, its parts, and what the dictionary knows.

Two words meet when their terms do. A query's word has one term, its stem, which needs no
dictionary; a text's word has all that might be asked for.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import permutations

from language.compounds import Compounds
from language.hunspell import AGENT, Dictionary, dictionary, is_word
from language.stems import stem

_SHORTEST = 4  # letters of a word that the dictionary is asked about
# Forms that nobody looks for a word by: genitives, passives, comparatives, participles, adjectives.
_RARE = ("s", "isk", "iskt", "iska", "are", "ast", "aste", "d", "da", "de")
_LINKING = "soue"
# Nouns whose vowel changes: the dictionary has their plurals as words of their own.
_VOWEL_CHANGES = (
    "stad städer, hand händer, natt nätter, bok böcker, fot fötter, rot rötter, son söner, "
    "land länder, rand ränder, strand stränder, tand tänder, brand bränder, spång spänger, "
    "stång stänger, tång tänger, bonde bönder, moder mödrar, fader fäder, broder bröder, "
    "dotter döttrar, ledamot ledamöter, ombudsman ombudsmän, ombudsman ombudsmännen"
)
_CHANGED: dict[str, list[str]] = {}  # by the stem of the one, the other
for _pair in _VOWEL_CHANGES.split(", "):
    for _one, _other in permutations(_pair.split()):
        _CHANGED.setdefault(stem(_one), []).append(_other)


Known = tuple[tuple[str, ...], tuple[str, ...]]  # a word's terms, its stem first, and its parts


@lru_cache(maxsize=1)
def index_terms(own: tuple[tuple[str, str], ...]) -> "IndexTerms":
    """The terms of words: the live server's next build knows the words of this one.

    :param own: the author's segmentations, as ``Compounds`` has them.
    """
    words = dictionary()
    return IndexTerms(words, Compounds(words, dict(own)))


class IndexTerms:
    """Finds the terms of words, each word once."""

    def __init__(self, words: Dictionary, compounds: Compounds) -> None:
        self._words = words
        self._compounds = compounds
        self._found: dict[str, tuple[str, ...]] = {}
        self._others: dict[str, tuple[str, ...]] = {}
        self._entries: dict[str, tuple[str, ...]] = {}

    def of(self, word: str) -> tuple[str, ...]:
        """The terms of ``word``, in lower case: its stem first, then the others, each once.

        >>> from language.hunspell import dictionary
        >>> words = dictionary()
        >>> IndexTerms(words, Compounds(words)).of("samverkansinsatsen")
        ('samverkansinsat', 'samverk', 'insat')
        """
        if word not in self._found:
            self._found[word] = tuple(dict.fromkeys(self._terms(word)))
        return self._found[word]

    def known(self, word: str) -> Known:
        """All that is known of ``word``, in lower case."""
        return self.of(word), self.parts(word)

    def parts(self, word: str) -> tuple[str, ...]:
        """The words that a compound is made of, none when it is no compound."""
        *firsts, last = self._compounds.parts(word)
        return (*map(self._word_of, firsts), last) if firsts else ()

    def _terms(self, word: str) -> Iterator[str]:
        yield stem(word)
        yield from self._irregular(word)
        *firsts, last = self._compounds.parts(word)
        if not firsts:
            return
        for first in map(self._word_of, firsts):
            yield stem(first)
            yield from self._irregular(first)
        yield stem(last)
        for other in self._irregular(last):
            yield other
            yield "".join(firsts) + other
        for n in range(1, len(firsts)):
            inner = self._word_of("".join(firsts[: n + 1])), "".join((*firsts[n:], last))
            yield from map(stem, filter(self._words.knows, inner))

    def _word_of(self, first: str) -> str:
        """The word that a first part comes from: *arbete* for *arbets*, *kvinna* for *kvinno*."""
        candidates = [first]
        if first[-1] in _LINKING:
            candidates += [first[:-1] + ending for ending in ("", "e", "a")]
        return next(filter(self._words.stands_alone, candidates), first.removesuffix("s"))

    def _irregular(self, word: str) -> Sequence[str]:
        """The stems of the word's other forms: *regel* for *regler*, *dotter* for *döttrarna*."""
        if word not in self._others:
            self._others[word] = tuple(dict.fromkeys(self._forms_and_changed(word)))
        return self._others[word]

    def _forms_and_changed(self, word: str) -> Iterator[str]:
        yield from self._other_forms(word)
        bases = (word, *(entry.base for entry in self._words.stems(word)))
        for other in dict.fromkeys(o for base in bases for o in _CHANGED.get(stem(base), ())):
            yield stem(other)
            yield from self._other_forms(other)

    def _other_forms(self, word: str) -> Iterator[str]:
        if len(word) < _SHORTEST:
            return
        for entry in filter(is_word, self._words.stems(word)):
            if entry.undone == AGENT:
                yield f"{stem(entry.base)}ar"  # målarna: målare, not mål
                continue
            yield from self._of_entry(entry.base)

    def _of_entry(self, base: str) -> Sequence[str]:
        """The stems of an entry's forms, its own first."""
        if base not in self._entries:
            forms = () if self._words.is_verb(base) else self._words.forms(base)
            others = sorted({stem(form) for form in forms if not form.endswith(_RARE)})
            self._entries[base] = (stem(base), *others)
        return self._entries[base]
