"""A made-up Swedish corpus, the same for the same seed."""

import random
from datetime import date, timedelta
from pathlib import Path

TOPICS = ("relationer", "vardag", "individ", "ledning")
_FIRST = "samverkans arbets vård rehabiliterings uppföljnings myndighets nätverks kunskaps".split()
_LAST = "möte grupp plan insats process behov stöd rutin väg fråga mål samtal ansvar beslut".split()
_SMALL = "och att det som en på är av för med till den inte om vi ett men när kan ska då".split()
_VERBS = "ser möter bygger följer prövar delar söker bär ger tar vet frågar håller".split()


def write_corpus(folder: Path, posts: int, seed: int = 1) -> None:
    """Write ``posts`` texts of about 600 words; one in ten is a collection of 15–40 answers."""
    chance = random.Random(seed)  # noqa: S311 - made-up texts, not secrets
    for topic in TOPICS:
        _write(folder / "teman" / f"{topic}.md", f"titel: {topic}\nbeskrivning: Om {topic}.", "")
    for number in range(posts):
        day = date(2010, 1, 1) + timedelta(days=number * 5 % 5800)
        header = f"titel: Text {number}\ndatum: {day}\namnen: [ämne {number % 40}]\nsamtycke: ja"
        if number % 10 == 9:
            header += f"\nfraga: Vad är {_word(chance)}?"
            answers = [_answer(chance, number, n) for n in range(chance.randint(15, 40))]
            _write(folder / "definitioner" / f"t{number}.md", header, "\n\n".join(answers))
        else:
            body = "\n\n".join(_paragraph(chance, 75) for _ in range(8))
            _write(folder / "inlagg" / f"t{number}.md", header, body)


def _answer(chance: random.Random, number: int, place: int) -> str:
    words = _paragraph(chance, chance.randint(6, 40))
    topics = " ".join(f"#{topic}" for topic in chance.sample(TOPICS, chance.randint(0, 2)))
    return f"> {words}\n> — deltagare, träff {topics} ^q{number}x{place}"


def _paragraph(chance: random.Random, length: int) -> str:
    words = [
        chance.choice(_SMALL) if n % 3 else chance.choice((_word(chance), chance.choice(_VERBS)))
        for n in range(length)
    ]
    return " ".join(words).capitalize() + "."


def _word(chance: random.Random) -> str:
    return chance.choice(_FIRST) + chance.choice(_LAST)


def _write(path: Path, header: str, body: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{header}\n---\n{body}\n", encoding="utf-8")
