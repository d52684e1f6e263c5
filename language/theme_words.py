"""What words say of themes. Three things teach it.

- *A theme's own words*: key words and title, less surely the description.
- *Related words* (``related_words``): a group of words speaks for the themes whose own words it
  holds, shared among them by how many it holds of each.
- *What the author has themed already*: a word that stands in several texts of a theme, and seldom
  in those of others, comes to speak for it. Without such texts the first two do alone.

What speaks for several themes speaks less for each of them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from language.common_words import GENERAL, SMALL
from language.related_words import GROUPS, SILENT
from language.roots import Roots, words_of

_KEYWORD, _TITLE, _DESCRIPTION = 1.0, 1.0, 0.7
_PART_OF_OWN, _LONG = 0.4, 4  # of a theme's compounds, only parts of some length
_RELATED = 0.9
_FEWEST, _LEARNED, _DOUBT = 2, 0.9, 4.0  # for what is learned
_PART = 0.8  # what a part of a compound says, beside the word itself

Term = tuple[str, ...]  # the roots of a word, or of a phrase's words in order
Weights = dict[str, float]  # by theme


@dataclass(frozen=True)
class Theme:
    """A theme and its own words."""

    slug: str
    title: str
    description: str = ""
    keywords: Sequence[str] = ()


class Found(NamedTuple):
    """Something in a text that is known: the terms it can be, as it stands, and how sure."""

    terms: frozenset[Term]
    word: str
    sure: float


class ThemeWords:
    """The words that speak for ``themes``.

    :param examples: texts with the themes that the author has given them.
    """

    def __init__(
        self,
        themes: Iterable[Theme],
        roots: Roots,
        examples: Iterable[tuple[str, Sequence[str]]] = (),
    ) -> None:
        self._roots = roots
        self._weights: dict[Term, Weights] = {}
        themes = list(themes)
        asked_for = {t for theme in themes for word in theme.keywords for t in self._terms(word)}
        self._silent = {term for word in GENERAL for term in self._terms(word)} - asked_for
        own = [
            (theme.slug, word, weight)
            for theme in themes
            for word, weight in _own_words(theme)
            if not self._is_silent(word)
        ]
        for slug, word, weight in own:
            for term in self._terms(word):
                self._add(term, slug, weight)
        self._add_related()
        self._add_parts(own)
        self._add_learned(list(examples))
        self._weights.update({term: {} for phrase in SILENT for term in self._terms(phrase)})
        self._sharpen()
        self._longest = max(map(len, self._weights), default=1)
        self._beginnings = {term[0] for term in self._weights if len(term) > 1}

    def says(self, terms: Iterable[Term]) -> Weights:
        """What something that can be any of ``terms`` says: the strongest for each theme."""
        return _strongest(self._weights, terms)

    def find(self, text: str) -> Iterator[Found]:
        """Everything known in a text, from left to right.

        A phrase hides the words it is made of. A compound speaks by the longest of its parts that
        is known, so ``kontaktvägarna`` meets ``kontakt``.
        """
        words = words_of(text)
        roots = [self._roots.of(word.lower()) for word in words]
        place = 0
        while place < len(words):
            size, terms = self._longest_phrase(roots, place)
            if terms:
                yield Found(terms, " ".join(words[place : place + size]), 1.0)
            elif not self._is_silent(words[place]):
                yield from self._find_word(words[place])
            place += size

    def _longest_phrase(
        self, roots: Sequence[frozenset[str]], place: int
    ) -> tuple[int, frozenset[Term]]:
        """How many words it has, and the terms it can be; one and none when there is no phrase."""
        if not roots[place].isdisjoint(self._beginnings):
            for size in range(min(self._longest, len(roots) - place), 1, -1):
                if terms := self._known(*roots[place : place + size]):
                    return size, terms
        return 1, frozenset()

    def _find_word(self, word: str) -> Iterator[Found]:
        if terms := self._known(self._roots.of(word.lower())):
            yield Found(terms, word, 1.0)
            return
        read: set[int] = set()
        for roots, start, end in self._roots.within(word.lower()):
            terms = self._known(roots)
            if terms and read.isdisjoint(range(start, end)):
                read.update(range(start, end))
                yield Found(terms, word, _PART)

    def _known(self, *roots: frozenset[str]) -> frozenset[Term]:
        return frozenset(term for term in product(*roots) if term in self._weights)

    def _is_silent(self, word: str) -> bool:
        """Whether a word says nothing, whatever is known of its relatives."""
        return word.lower() in SMALL or not self._silent.isdisjoint(self._terms(word))

    def _terms(self, phrase: str) -> list[Term]:
        """What a word or a phrase can be."""
        words = words_of(phrase.lower().replace("_", " "))
        return list(product(*map(self._roots.of, words))) if words else []

    def _add(self, term: Term, slug: str, weight: float) -> None:
        weights = self._weights.setdefault(term, {})
        weights[slug] = max(weight, weights.get(slug, 0))

    def _add_parts(self, own: Iterable[tuple[str, str, float]]) -> None:
        """Let what the themes' compounds are made of speak, where nothing else is known of it."""
        known = self._weights.keys() | self._silent
        for slug, word, weight in own:
            if len(words_of(word)) == 1:
                for roots, _, _ in self._roots.within(word.lower()):
                    for root in roots:
                        if (root,) not in known and len(root) >= _LONG:
                            self._add((root,), slug, weight * _PART_OF_OWN)

    def _add_related(self) -> None:
        own = {term: dict(weights) for term, weights in self._weights.items()}
        for group in GROUPS:
            members = [self._terms(word) for word in group]
            strength: Counter[str] = Counter()
            for terms in members:
                strength.update(_strongest(own, terms))
            whole = sum(part * part for part in strength.values())
            for term in (term for terms in members for term in terms):
                self._weights.setdefault(term, {})
                for slug, part in strength.items():
                    self._add(term, slug, _RELATED * part * part / whole)

    def _add_learned(self, examples: Sequence[tuple[str, Sequence[str]]]) -> None:
        texts: Counter[Term] = Counter()
        together: Counter[tuple[Term, str]] = Counter()
        themes: Counter[str] = Counter()
        for text, slugs in examples:
            words = (word for word in words_of(text.lower()) if not self._is_silent(word))
            terms = {term for word in words for term in self._terms(word)}
            texts.update(terms)
            together.update(product(terms, slugs))
            themes.update(slugs)
        for (term, slug), count in together.items():
            share = count / (texts[term] + _DOUBT) - themes[slug] / len(examples)
            if count >= _FEWEST and share > 0:
                self._add(term, slug, _LEARNED * share)

    def _sharpen(self) -> None:
        for weights in self._weights.values():
            whole = sum(weights.values())
            for slug, weight in weights.items():
                weights[slug] = weight * weight / whole


def _own_words(theme: Theme) -> Iterator[tuple[str, float]]:
    yield from ((word, _KEYWORD) for word in theme.keywords)
    yield from ((word, _TITLE) for word in words_of(theme.title))
    yield from ((word, _DESCRIPTION) for word in words_of(theme.description))


def _strongest(known: Mapping[Term, Weights], terms: Iterable[Term]) -> Weights:
    strongest: Weights = {}
    for term in terms:
        for slug, weight in known.get(term, {}).items():
            strongest[slug] = max(weight, strongest.get(slug, 0))
    return strongest
