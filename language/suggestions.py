"""Themes that a text seems to speak of, and the words in it that say so.

What a word says is looked up in a ``Vocabulary``, never guessed: a text in which no word speaks for
a theme gets none. Each word counts once, the strongest whole and each further one for less. All
that stands below a heading weighs about what half a word of the heading does. The best theme is
given, and those that come near it; in a text alone, also those that have a word of their own in it.
Three at most.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import NamedTuple

from language.roots import Roots
from language.theme_words import Found, Term, Theme, ThemeWords, Weights

MOST = 3  # themes for one text
NEAR = 0.7  # of the best theme's weight, for another to be given too
_OWN = 0.95  # or this much in a text alone, which is about a word of its own
_BELOW = 0.5
_LEAST = 0.05


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


class Suggester:
    """Suggests among ``themes``.

    :param examples: texts with the themes that the author has given them.
    """

    def __init__(
        self,
        themes: Iterable[Theme],
        roots: Roots,
        examples: Iterable[tuple[Text, Sequence[str]]] = (),
    ) -> None:
        known = ((f"{text.words}\n{text.below}", slugs) for text, slugs in examples)
        self._words = ThemeWords(themes, roots, known)

    def suggest(self, text: Text) -> list[Suggestion]:
        """The themes that ``text`` speaks of, best first; none when nothing speaks."""
        head, words = self._weigh(text.words)
        below, further = self._weigh(text.below)
        most = max(below.values(), default=1.0)
        total = {
            slug: head.get(slug, 0) + _BELOW * below.get(slug, 0) / most for slug in (*head, *below)
        }
        least = max(NEAR * max(total.values(), default=0), _LEAST)
        if not text.below.strip():
            least = min(least, _OWN)
        near = [slug for slug in total if total[slug] >= least]
        return [
            Suggestion(slug, total[slug], tuple(dict.fromkeys(words[slug] + further[slug])))
            for slug in sorted(near, key=total.__getitem__, reverse=True)[:MOST]
        ]

    def _weigh(self, text: str) -> tuple[Weights, dict[str, list[str]]]:
        """How strongly it speaks for each theme, the first spoken for first, and by what words."""
        surest: dict[frozenset[Term], Found] = {}
        for found in self._words.find(text):
            if found.terms not in surest or found.sure > surest[found.terms].sure:
                surest[found.terms] = found
        weights: dict[str, list[float]] = defaultdict(list)
        words: dict[str, list[str]] = defaultdict(list)
        for found in surest.values():
            for slug, weight in sorted(self._words.says(found.terms).items()):
                if weight >= _LEAST:
                    weights[slug].append(weight * found.sure)
                    words[slug].append(found.word)
        return {slug: _summed(each) for slug, each in weights.items()}, words


def _summed(weights: Iterable[float]) -> float:
    """The strongest counts whole, and each further one for less."""
    ordered = sorted(weights, reverse=True)
    return sum(weight / sqrt(place) for place, weight in enumerate(ordered, start=1))
