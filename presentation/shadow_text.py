"""The texts of a page for the engine: where each of their terms stands, and what it weighs."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import escape
from math import ceil
from typing import NamedTuple

from presentation.shadow_words import ATTACHED, Writing, Written, escaped, hidden

TITLE = 7  # what a title's words weigh to Pagefind
_MOST = 10  # that a place can weigh


class _Place(NamedTuple):
    """The place of a term: a word of a text, both by their numbers."""

    text: int
    word: int
    can_weigh: bool


class Texts:
    """The pieces of text of one page, in order.

    A title is as it would be without the other texts: the engine gives it weight of its own.
    """

    def __init__(self, writing: Writing) -> None:
        self._writing = writing
        self._texts: list[tuple[int, list[str]]] = []
        self._titles: set[int] = set()
        self._counts: dict[int, Counter[str]] = defaultdict(Counter)  # of words, by their weight
        self._places: dict[str, _Place] = {}
        self._settled: set[str] = set()  # terms whose place can weigh
        self._placed: set[str] = set()  # words all of whose terms are settled
        self._told: set[str] = set()  # words, in lower case, whose other terms have been written

    @property
    def words(self) -> set[str]:
        """All their words, each as it stands."""
        return set().union(*self._counts.values())

    def add(self, number: int, pieces: list[str], weight: int) -> None:
        """Add a text.

        :param number: its own, among the pieces of the page.
        :param pieces: what stands before its first word, that word, what stands after it …
        :param weight: what the engine gives its words, 1 when it is no heading.
        """
        words = pieces[1::2]
        self._texts.append((number, pieces))
        self._counts[weight].update(words)
        if weight == TITLE:
            self._titles.add(number)
            return
        for n, word in enumerate(words):
            if word not in self._placed:
                # The first word may belong to the text before, which can't be parted from it.
                self._place(word, number, n, can_weigh=n > 0 or pieces[0] != "")

    def _place(self, word: str, number: int, n: int, *, can_weigh: bool) -> None:
        written = self._writing[word]
        own = written.terms[0] if written.shown and not can_weigh else ""
        here = _Place(number, n, can_weigh=True)
        for term in written.terms:
            if term == own:
                self._places.setdefault(term, here._replace(can_weigh=False))
            elif term not in self._settled:
                self._places[term] = here
                self._settled.add(term)
        if not own or own in self._settled:
            self._placed.add(word)

    def write_in(self, page: list[str]) -> None:
        """Write each text for the engine at its number in a page's pieces."""
        weights = self._weights()
        for number, pieces in self._texts:
            for n in range(1, len(pieces), 2):
                before, written = pieces[n - 1], self._writing[pieces[n]]
                is_joined = n > 1 and before != " " and not any(map(str.isspace, before))
                if number in self._titles:
                    here: Mapping[str, int] = dict.fromkeys(written.terms, 1)
                else:
                    here = weights.get((number, n // 2), {})
                pieces[n] = self._written(written, here, before, is_joined)
                if before != " ":
                    pieces[n - 1] = _between(before)
            pieces[-1] = _between(pieces[-1])
            page[number] = "".join(pieces)

    def _weights(self) -> dict[tuple[int, int], dict[str, int]]:
        """What each term weighs that has its place in a text, at a word."""
        weights: dict[str, int] = defaultdict(int)
        for weight, counts in self._counts.items():
            if weight != TITLE:
                for word, count in counts.items():
                    for term in self._writing[word].terms:
                        weights[term] += weight * count
        found: dict[tuple[int, int], dict[str, int]] = {}
        for term, (number, n, can_weigh) in self._places.items():
            found.setdefault((number, n), {})[term] = weights[term] if can_weigh else 1
        return found

    def _written(
        self, written: Written, weights: Mapping[str, int], before: str, is_joined: bool
    ) -> str:
        """A word of a text for the engine.

        :param weights: those of its terms that have their place here, and what they weigh.
        """
        is_told = written.lower in self._told
        if not weights and written.veiled and (is_told or len(written.terms) < 2):
            return _veiled(written, is_joined)
        self._told.add(written.lower)
        if len(weights) == len(written.terms) and all(each == 1 for each in weights.values()):
            return f" {ATTACHED}{written.whole}" if is_joined else written.whole
        others = written.terms[1:] if written.shown else written.terms
        if is_told:
            others = tuple(term for term in others if term in weights)
        return " ".join(_tokens(written, others, weights, before, is_joined))


@lru_cache(1024)
def _between(text: str) -> str:
    """What stands between words."""
    return escape(escaped(text), quote=False)


def _veiled(written: Written, is_joined: bool) -> str:
    """A word that is nothing to the engine."""
    return f" {ATTACHED}{written.veiled}" if is_joined else written.veiled


def _tokens(
    written: Written,
    others: tuple[str, ...],
    weights: Mapping[str, int],
    before: str,
    is_joined: bool,
) -> Iterator[str]:
    """A word and its other terms, in pieces that spaces are to part."""
    if written.shown and (not written.veiled or written.terms[0] in weights):
        yield from _shown(written, weights.get(written.terms[0], 1), before, is_joined)
    else:
        yield _veiled(written, is_joined)
    for term in others:
        yield _weighted(hidden(term, is_read=term in weights), term, weights.get(term, 1))
    if others and weights.get(others[-1], 1) != 1:
        yield ATTACHED


def _shown(written: Written, weight: int, before: str, is_joined: bool) -> Iterator[str]:
    """A word that is its own term, and its ending; an element with weight stands by itself."""
    is_attached = is_joined or (weight != 1 and not before[-1:].isspace())
    if is_attached:
        yield ""
    yield _weighted(ATTACHED * is_attached + written.shown, written.terms[0], weight)
    if written.ending or weight != 1:
        yield ATTACHED + written.ending


def _weighted(text: str, term: str, weight: int) -> str:
    """A text that says a term, with weight; the term is said again when that is too much for it."""
    if weight == 1:
        return text
    times = ceil(weight / _MOST)
    again = f" {hidden(term, is_read=True)}" * (times - 1)
    return f'<b data-pagefind-weight="{weight / times:.3g}">{text}{again}</b>'
