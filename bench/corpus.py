"""A made-up Swedish corpus, the same for the same seed.

Its words are the dictionary's, a few common and most rare as in real texts (Zipf's law), every
other one a small word; so compounds are as many as in Swedish.
"""

import random
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path

from language.hunspell import dictionary

TOPICS = (
    *("relationer", "vardag", "individ", "ledning", "mal", "resurser"),
    *("rutiner", "regler", "larande", "tidigt", "omvarld", "fortroende"),
)
_SMALL = "och att det som en på är av för med till den inte om vi ett men när kan ska då".split()
_WORDS = 30_000


def write_corpus(folder: Path, posts: int, seed: int = 1) -> None:
    """Write ``posts`` texts of about 600 words; one in ten is a collection of 15–40 answers."""
    text = _Text(seed)
    for topic in TOPICS:
        _write(folder / "teman" / f"{topic}.md", f"titel: {topic}\nbeskrivning: Om {topic}.", "")
    for number in range(posts):
        day = date(2010, 1, 1) + timedelta(days=number * 5 % 5800)
        title = text.sentence(5)[:-1]
        header = f"titel: {title} {number}\ndatum: {day}\namnen: [ämne {number % 40}]\nsamtycke: ja"
        if number % 10 == 9:
            header += f"\nfraga: Vad är {text.sentence(2)[:-1]}?"
            answers = [_answer(text, number, n) for n in range(text.chance.randint(15, 40))]
            _write(folder / "definitioner" / f"t{number}.md", header, "\n\n".join(answers))
        else:
            parts = [f"## {text.sentence(4)[:-1]}\n\n{text.paragraph(145)}" for _ in range(4)]
            _write(folder / "inlagg" / f"t{number}.md", header, "\n\n".join(parts))


class _Text:
    """Makes sentences of words drawn by chance."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - made-up texts, not secrets
        self._waiting: list[str] = []

    def sentence(self, length: int) -> str:
        words = [self._word() if n % 2 else self.chance.choice(_SMALL) for n in range(length)]
        return " ".join(words).capitalize() + "."

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


def _answer(text: _Text, number: int, place: int) -> str:
    words = text.sentence(text.chance.randint(6, 40))
    topics = " ".join(
        f"#{topic}" for topic in text.chance.sample(TOPICS, text.chance.randint(0, 2))
    )
    return f"> {words}\n> — deltagare, träff {topics} ^q{number}x{place}"


def _write(path: Path, header: str, body: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{header}\n---\n{body}\n", encoding="utf-8")
