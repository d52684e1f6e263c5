"""The texts of a page for the engine: where each of their terms stands, and what it weighs."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
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
        self._places: dict[str, _Place] = {}
        self._settled: set[str] = set()  # terms whose place can weigh
        self._weights: dict[str, int] = defaultdict(int)
        self._told: set[str] = set()  # words, in lower case, whose other terms have been written
        self.words: set[str] = set()

    def add(self, number: int, pieces: list[str], weight: int) -> None:
        """Add a text.

        :param number: its own, among the pieces of the page.
        :param pieces: what stands before its first word, that word, what stands after it …
        :param weight: what the engine gives its words, 1 when it is no heading.
        """
        self._texts.append((number, pieces))
        self.words.update(pieces[1::2])
        if weight == TITLE:
            self._titles.add(number)
            return
        for n in range(1, len(pieces), 2):
            written = self._writing[pieces[n]]
            for term in written.terms:
                self._weights[term] += weight
            if not self._settled.issuperset(written.terms):
                # The first word may belong to the text before, which can't be parted from it.
                self._place(written, number, n, can_weigh=n > 1 or pieces[0] != "")

    def _place(self, written: Written, number: int, n: int, *, can_weigh: bool) -> None:
        own = written.terms[: bool(written.shown)]
        for term in written.terms:
            can = can_weigh or term not in own
            if term not in self._places or (can and term not in self._settled):
                self._places[term] = _Place(number, n, can)
            if can:
                self._settled.add(term)

    def write_in(self, page: list[str]) -> None:
        """Write each text for the engine at its number in a page's pieces."""
        places = {place[:2] for place in self._places.values()}
        for number, pieces in self._texts:
            for n in range(1, len(pieces), 2):
                before, word = pieces[n - 1 : n + 1]
                is_joined = before != " " and n > 1 and not any(map(str.isspace, before))
                if (number, n) in places or number in self._titles or not self._is_known(word):
                    pieces[n] = " ".join(self._tokens(number, n, before, is_joined, word))
                else:
                    pieces[n] = _veiled(self._writing[word], is_joined)
                if before != " ":
                    pieces[n - 1] = escape(escaped(before), quote=False)
            pieces[-1] = escape(escaped(pieces[-1]), quote=False)
            page[number] = "".join(pieces)

    def _is_known(self, word: str) -> bool:
        """Whether nothing is to be said of a word where none of its terms has its place."""
        written = self._writing[word]
        return bool(written.veiled) and (len(written.terms) < 2 or word.lower() in self._told)

    def _tokens(
        self, number: int, n: int, before: str, is_joined: bool, word: str
    ) -> Iterator[str]:
        """A word of a text for the engine, in pieces that spaces are to part."""
        written = self._writing[word]
        weights = self._weights_here(number, n, written.terms)
        if written.shown and (not written.veiled or written.terms[0] in weights):
            yield from _shown(written, weights.get(written.terms[0], 1), before, is_joined)
        else:
            yield _veiled(written, is_joined)
        others = written.terms[1:] if written.shown else written.terms
        if word.lower() in self._told:
            others = tuple(term for term in others if term in weights)
        self._told.add(word.lower())
        for term in others:
            yield _weighted(hidden(term, is_read=term in weights), term, weights.get(term, 1))
        if others and weights.get(others[-1], 1) != 1:
            yield ATTACHED

    def _weights_here(self, number: int, n: int, terms: Sequence[str]) -> dict[str, int]:
        """Those of the terms whose place is here, and what they weigh."""
        if number in self._titles:
            return dict.fromkeys(terms, 1)
        places = {term: self._places[term] for term in terms}
        return {
            term: self._weights[term] if place.can_weigh else 1
            for term, place in places.items()
            if place[:2] == (number, n)
        }


def _veiled(written: Written, is_joined: bool) -> str:
    """A word that is nothing to the engine."""
    return f" {ATTACHED}{written.veiled}" if is_joined else written.veiled


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
