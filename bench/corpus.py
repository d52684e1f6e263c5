"""A made-up Swedish corpus, the same for the same seed.

Its words are the dictionary's, a few common and most rare as in real texts (Zipf's law), every
other one a small word; so compounds are as many as in Swedish.
"""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path

from language.hunspell import dictionary

TOPICS = (
    *("relationer", "vardag", "individ", "ledning", "mal", "resurser"),
    *("rutiner", "regler", "larande", "tidigt", "omvarld", "fortroende"),
)
POSTS, DEFINITIONS, TOPLISTS = "inlagg", "definitioner", "topplistor"
_CATEGORIES = ("möten", "arbete", "hälsa", "skola", "ekonomi", "boende", "lagar", "metoder")
_TAGS = 40
_SMALL = "och att det som en på är av för med till den inte om vi ett men när kan ska då".split()
_WORDS = 30_000
_ANSWERS_PER_COLLECTION = 40


@dataclass(frozen=True)
class Text:
    """A text in nobody's format yet; ``own`` is what only its kind has in the header."""

    folder: str
    slug: str
    title: str
    day: date
    tags: tuple[str, ...]
    category: str
    own: tuple[str, ...]
    body: str

    def with_word(self, word: str) -> "Text":
        """The same text, its last word changed."""
        return replace(self, body=f"{self.body.rsplit(' ', 1)[0]} {word}.")

    def with_title_word(self, word: str) -> "Text":
        """The same text, one word of its title changed."""
        return replace(self, title=f"{self.title.rsplit(' ', 1)[0]} {word}")


def make_texts(posts: int, seed: int = 1, *, only_posts: bool = False) -> Iterator[Text]:
    """Yield ``posts`` texts of about 600 words.

    One in ten is a collection of 15–40 answers, one in twenty a top-ten list, unless there are
    ``only_posts``.
    """
    words = _Words(seed)
    for number in range(posts):
        if only_posts:
            yield _post(words, number)
        elif number % 10 == 9:
            answers = [
                _answer(words, f"q{number}x{n}", words.chance.randint(0, 2))
                for n in range(words.chance.randint(15, 40))
            ]
            yield _collection(words, number, answers)
        elif number % 20 == 4:
            yield _toplist(words, number)
        else:
            yield _post(words, number)


def make_quotes(quotes: int, seed: int = 1) -> Iterator[Text]:
    """Yield collections that have so many answers together, each with a theme."""
    words = _Words(seed)
    for number, start in enumerate(range(0, quotes, _ANSWERS_PER_COLLECTION)):
        numbers = range(start, min(start + _ANSWERS_PER_COLLECTION, quotes))
        yield _collection(words, number, [_answer(words, f"q{n}x", 1) for n in numbers])


def newest_post(texts: Iterable[Text]) -> Text:
    """The ordinary post that every site shows first: the one that is edited."""
    return max((text for text in texts if text.folder == POSTS), key=lambda text: text.day)


def write_corpus(folder: Path, posts: int, seed: int = 1) -> None:
    """Write a content folder of ours with such texts, and the themes."""
    write_topics(folder)
    for text in make_texts(posts, seed):
        write_text(folder, text)


def write_topics(folder: Path, topics: Iterable[str] = TOPICS) -> None:
    """Write the themes that quotes have."""
    for topic in topics:
        _write(folder / f"teman/{topic}.md", f"titel: {topic}\nbeskrivning: Om {topic}.", "")


def write_text(folder: Path, text: Text) -> None:
    """Write a text as a content file of ours."""
    header = (
        f"titel: {text.title}",
        f"datum: {text.day}",
        f"amnen: [{', '.join(text.tags)}]",
        f"category: {text.category}",
        "samtycke: ja",
        *text.own,
    )
    _write(folder / text.folder / f"{text.slug}.md", "\n".join(header), text.body)


class _Words:
    """Makes sentences of words drawn by chance."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - made-up texts, not secrets
        self._waiting: list[str] = []

    def sentence(self, length: int) -> str:
        words = [self._word() if n % 2 else self.chance.choice(_SMALL) for n in range(length)]
        return " ".join(words).capitalize() + "."

    def title(self, length: int) -> str:
        return self.sentence(length)[:-1]

    def paragraph(self, length: int) -> str:
        sizes = [self.chance.randint(6, 20) for _ in range(length // 13)]
        return " ".join(map(self.sentence, sizes))

    def _word(self) -> str:
        if not self._waiting:
            words, weights = _vocabulary()
            self._waiting = self.chance.choices(words, cum_weights=weights, k=10_000)
        return self._waiting.pop()


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    words = [word for word in dictionary().entries if word.islower() and 3 <= len(word) <= 16]
    random.Random(0).shuffle(words)  # noqa: S311 - as above
    return words[:_WORDS], list(accumulate(1 / (rank + 10) for rank in range(_WORDS)))


def _text(
    words: _Words, number: int, folder: str, own: tuple[str, ...], parts: Iterable[str]
) -> Text:
    tags = words.chance.sample(range(_TAGS), words.chance.randint(1, 3))
    return Text(
        folder=folder,
        slug=f"t{number}",
        title=f"{words.title(5)} {number}",
        day=_day(number),
        tags=tuple(f"ämne {tag:02}" for tag in tags),
        category=words.chance.choice(_CATEGORIES),
        own=own,
        body="\n\n".join(parts),
    )


def _post(words: _Words, number: int) -> Text:
    parts = [f"## {words.title(4)}\n\n{words.paragraph(150)}" for _ in range(4)]
    return _text(words, number, POSTS, (), parts)


def _collection(words: _Words, number: int, answers: Iterable[str]) -> Text:
    return _text(words, number, DEFINITIONS, (f"fraga: Vad är {words.title(2)}?",), answers)


def _toplist(words: _Words, number: int) -> Text:
    own = (f"lista: Årets tio {number}", f"ar: {_day(number).year}", "platser: 10-1")
    places = (f"## {n}. {words.title(4)}\n\n{words.paragraph(60)}" for n in range(10, 0, -1))
    return _text(words, number, TOPLISTS, own, places)


def _day(number: int) -> date:
    return date(2010, 1, 1) + timedelta(days=number * 5 % 5800)


def _answer(words: _Words, identity: str, topics: int) -> str:
    said = words.sentence(words.chance.randint(6, 40))
    themes = "".join(f" #{topic}" for topic in words.chance.sample(TOPICS, topics))
    return f"> {said}\n> — deltagare, träff{themes} ^{identity}"


def _write(path: Path, header: str, body: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{header}\n---\n{body}\n", encoding="utf-8")
