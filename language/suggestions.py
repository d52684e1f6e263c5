"""Themes that a text seems to speak of, and the words in it that say so.

What a word says is looked up, never guessed: a text in which no word speaks for a theme gets none.
Three things teach what a word says.

- *The theme's own words*: key words and title, less surely the description.
- *Related words* (``related_words``): a group of words speaks for the themes whose own words it
  holds, shared among them by how many it holds of each.
- *What the author has themed already*: a word that stands in several texts of a theme, and seldom
  in those of others, comes to speak for it. Without such texts the first two do alone.

What speaks for several themes speaks less for each. A compound speaks by the longest of its parts
that is known, so ``kontaktvägarna`` meets ``kontakt``; a phrase hides the words it is made of.
Each word counts once. In a text with a heading the words below it are weighed together to about
what one good word of the heading weighs. The best themes are given, three at most: the first, and
those that come near it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from language.common_words import GENERAL, SMALL
from language.related_words import GROUPS, SILENT
from language.roots import Roots, words_of

MOST = 3  # themes for one text
NEAR = 0.65  # of the best theme's weight, for another to be given too

_KEYWORD, _TITLE, _DESCRIPTION = 1.0, 1.0, 0.7
_PART_OF_OWN = 0.4
_LONG = 4
_RELATED = 0.9
_LEARNED, _DOUBT = 0.9, 2.0
_PART = 0.8  # a compound's part, beside the word itself
_BODY = 0.5
_WEARS = 0.5
_LEAST = 0.05


@dataclass(frozen=True)
class Theme:
    """A theme and its own words."""

    slug: str
    title: str
    description: str = ""
    keywords: Sequence[str] = ()


@dataclass(frozen=True)
class Text:
    """What is to be judged: a quote, or a heading with what stands below it."""

    words: str
    below: str = ""


class Suggestion(NamedTuple):
    """A theme, how strongly it is spoken for, and the words that speak, as they stand."""

    theme: str
    weight: float
    words: tuple[str, ...]


Term = tuple[str, ...]  # the roots of a word, or of a phrase's words in order
Weights = dict[str, float]  # by theme


class _Found(NamedTuple):
    """Something in a text that is known: the terms it can be, as it stands, and how sure."""

    terms: frozenset[Term]
    word: str
    factor: float


class Suggester:
    """Suggests among ``themes``.

    :param examples: texts with the themes that the author has given them.
    """

    def __init__(
        self,
        themes: Sequence[Theme],
        roots: Roots,
        examples: Iterable[tuple[Text, Sequence[str]]] = (),
    ) -> None:
        self._roots = roots
        self._weights: dict[Term, Weights] = defaultdict(dict)
        self._parts: dict[Term, Weights] = defaultdict(dict)
        self._silent = {term for word in GENERAL for term in self._terms(word)}
        for theme in themes:
            self._add_own(theme)
        self._add_related()
        for term, weights in self._parts.items():
            for slug, weight in weights.items():
                self._weights[term].setdefault(slug, weight)
        self._add_learned(list(examples))
        for silent in SILENT:
            self._weights.update({term: {} for term in self._terms(silent)})
        self._sharpen()
        self._longest = max(map(len, self._weights), default=1)

    def suggest(self, text: Text) -> list[Suggestion]:
        """The themes that ``text`` speaks of, best first; none when nothing speaks."""
        head, words = self._weigh(text.words)
        below, more = self._weigh(text.below)
        most = max(below.values(), default=0) or 1
        total = {
            slug: head.get(slug, 0) + _BODY * below.get(slug, 0) / most
            for slug in head.keys() | below.keys()
        }
        ranked = sorted(total, key=lambda slug: (-total[slug], slug))
        least = max(NEAR * max(total.values(), default=0), _LEAST)
        near = [slug for slug in ranked if total[slug] >= least]
        return [
            Suggestion(slug, total[slug], tuple(dict.fromkeys(words[slug] + more[slug])))
            for slug in near[:MOST]
        ]

    def _weigh(self, text: str) -> tuple[Weights, dict[str, list[str]]]:
        weights: dict[str, list[float]] = defaultdict(list)
        words: dict[str, list[str]] = defaultdict(list)
        best: dict[frozenset[Term], _Found] = {}
        for found in self._read(text):
            if found.terms not in best or best[found.terms].factor < found.factor:
                best[found.terms] = found
        for found in best.values():
            for slug, weight in self._strongest(found.terms).items():
                if weight >= _LEAST:
                    weights[slug].append(weight * found.factor)
                    words[slug].append(found.word)
        return {slug: _summed(each) for slug, each in weights.items()}, words

    def _strongest(self, terms: Iterable[Term]) -> Weights:
        strongest: Weights = {}
        for term in terms:
            for slug, weight in self._weights[term].items():
                strongest[slug] = max(weight, strongest.get(slug, 0))
        return strongest

    def _read(self, text: str) -> Iterator[_Found]:
        """Everything known in a text, from left to right, the longest phrases first."""
        words = words_of(text)
        roots = [self._roots.of(word.lower()) for word in words]
        place = 0
        while place < len(words):
            for size in range(min(self._longest, len(words) - place), 0, -1):
                terms = self._known(roots[place : place + size])
                if size == 1 and self._is_silent(words[place]):
                    break
                if terms:
                    yield _Found(terms, " ".join(words[place : place + size]), 1.0)
                    break
            else:
                size = 1
                yield from self._read_parts(words[place])
            place += size

    def _read_parts(self, word: str) -> Iterator[_Found]:
        read: set[int] = set()
        for roots, start, end in self._roots.within(word.lower()):
            terms = self._known([roots])
            if terms and read.isdisjoint(range(start, end)):
                read.update(range(start, end))
                yield _Found(terms, word, _PART)

    def _known(self, roots: Sequence[frozenset[str]]) -> frozenset[Term]:
        if len(roots) > 1 and (roots[0].isdisjoint(self._beginnings)):
            return frozenset()
        return frozenset(term for term in product(*roots) if term in self._weights)

    @property
    def _beginnings(self) -> frozenset[str]:
        if "_begin" not in self.__dict__:
            self._begin = frozenset(t[0] for t in self._weights if len(t) > 1)
        return self._begin

    def _is_silent(self, word: str) -> bool:
        """Whether a word says nothing, whatever the vocabulary has."""
        return word.lower() in SMALL or not self._silent.isdisjoint(self._terms(word))

    def _terms(self, phrase: str) -> list[Term]:
        """What a word or a phrase of the vocabulary can be."""
        words = words_of(phrase.lower().replace("_", " "))
        return list(product(*map(self._roots.of, words))) if words else []

    def _add_own(self, theme: Theme) -> None:
        own: dict[Term, float] = defaultdict(float)
        parts: dict[Term, float] = defaultdict(float)

        def add(word: str, weight: float) -> None:
            if self._is_silent(word):
                return
            for term in self._terms(word):
                own[term] = max(own[term], weight)
            if " " in word:
                return
            for roots, _, _ in self._roots.within(word.lower()):
                for root in roots:
                    if (root,) not in self._silent and len(root) >= _LONG:
                        parts[root,] = max(parts[root,], weight * _PART_OF_OWN)

        for keyword in theme.keywords:
            add(keyword, _KEYWORD)
        for word in words_of(theme.title):
            add(word, _TITLE)
        for word in words_of(theme.description):
            add(word, _DESCRIPTION)
        for term, weight in own.items():
            self._weights[term][theme.slug] = weight
        for term, weight in parts.items():
            self._parts[term][theme.slug] = weight

    def _add_related(self) -> None:
        own = {term: dict(weights) for term, weights in self._weights.items()}
        for group in GROUPS:
            members = [self._terms(word) for word in group]
            strength: Weights = defaultdict(float)
            for terms in members:
                for slug, weight in _strongest(own, terms).items():
                    strength[slug] += weight
            whole = sum(strength.values())
            for term in (term for terms in members for term in terms):
                weights = self._weights[term]
                for slug, part in strength.items():
                    weights[slug] = max(weights.get(slug, 0), _RELATED * part / whole)

    def _add_learned(self, examples: Sequence[tuple[Text, Sequence[str]]]) -> None:
        texts: Counter[Term] = Counter()
        together: dict[Term, Counter[str]] = defaultdict(Counter)
        themes: Counter[str] = Counter()
        for text, slugs in examples:
            themes.update(slugs)
            for term in self._all_terms(f"{text.words} {text.below}"):
                texts[term] += 1
                together[term].update(slugs)
        for term, slugs in together.items():
            for slug, count in slugs.items():
                share = count / (texts[term] + _DOUBT) - themes[slug] / len(examples)
                if count > 1 and share > 0:
                    weights = self._weights[term]
                    weights[slug] = max(weights.get(slug, 0), _LEARNED * share)

    def _all_terms(self, text: str) -> set[Term]:
        words = (word for word in words_of(text.lower()) if not self._is_silent(word))
        return {term for word in words for term in self._terms(word)}

    def _sharpen(self) -> None:
        for weights in self._weights.values():
            whole = sum(weights.values())
            for slug, weight in weights.items():
                weights[slug] = weight * weight / whole


def _summed(weights: list[float]) -> float:
    """The strongest counts whole, and each further one for less."""
    ordered = sorted(weights, reverse=True)
    return sum(weight / place**_WEARS for place, weight in enumerate(ordered, start=1))


def _strongest(known: Mapping[Term, Weights], terms: Iterable[Term]) -> Weights:
    strongest: Weights = {}
    for term in terms:
        for slug, weight in known.get(term, {}).items():
            strongest[slug] = max(weight, strongest.get(slug, 0))
    return strongest
