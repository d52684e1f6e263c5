"""``python -m bench.suggestions [--gold DIR]``: how well themes are suggested, on texts with a key.

``suggestions.tsv`` has invented answers and headings, themed by hand before the program had seen
them. What is ``unseen`` in it was kept aside while the rules were made. DIR is a folder with
``themes.tsv`` (slug, name, description) and ``quote-themes-dev.tsv`` (… beginning of an answer,
themes); the answers are looked for in ``../samples``. Everything is judged twice: with the themes
of ``content/``, which have key words, and with titles and descriptions only, if given those of
DIR.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from knowledge.site import load
from language.compounds import Compounds
from language.hunspell import dictionary
from language.roots import Roots
from language.suggestions import Suggester, Text
from language.theme_words import Theme

ROOT = Path(__file__).resolve().parent.parent
TUNED, UNSEEN = "tuned", "unseen"


class Row(NamedTuple):
    """A text, the themes it should have, and the set it belongs to."""

    group: str
    text: Text
    themes: frozenset[str]


@dataclass(frozen=True)
class Score:
    """What was suggested, rightly and wrongly, for how many texts."""

    texts: int
    helped: int
    right: int
    wrong: int
    missed: int

    @property
    def f1(self) -> float:
        """Micro-F1: every theme of every text counts the same."""
        whole = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / whole if whole else 1.0

    def __str__(self) -> str:
        suggested, due = self.right + self.wrong, self.right + self.missed
        return (
            f"{self.texts:>4} texts: F1 {self.f1:.3f}  P {self.right / max(suggested, 1):.3f}  "
            f"R {self.right / max(due, 1):.3f}  one right {self.helped / max(self.texts, 1):.3f}"
        )


def read_rows(path: Path) -> Iterator[Row]:
    """The rows of our own key: set, themes, words, and what stands below a heading."""
    for line in path.read_text("utf-8").splitlines()[1:]:
        group, themes, words, below = line.split("\t")
        yield Row(group, Text(words, below), frozenset(themes.split()))


def read_gold(folder: Path) -> Iterator[Row]:
    """The answers of a folder's key, found in full among its samples by how they begin."""
    samples = folder.resolve().parent / "samples"
    lines = [
        line.removeprefix("- ").strip()
        for path in sorted(samples.glob("*.txt"))
        for line in path.read_text("utf-8").splitlines()
    ]
    for row in (folder / "quote-themes-dev.tsv").read_text("utf-8").splitlines()[1:]:
        *_, beginning, themes = row.split("\t")
        words = next(line for line in lines if line.startswith(beginning))
        yield Row("gold", Text(words), frozenset(themes.split()))


def score(rows: Iterable[Row], suggester: Suggester) -> Score:
    """Suggest for each text and hold the answer against the key."""
    texts = helped = right = wrong = missed = 0
    for row in rows:
        found = {each.theme for each in suggester.suggest(row.text)}
        texts += 1
        helped += bool(found & row.themes)
        right += len(found & row.themes)
        wrong += len(found - row.themes)
        missed += len(row.themes - found)
    return Score(texts, helped, right, wrong, missed)


def read_themes(gold: Path | None) -> dict[str, list[Theme]]:
    """The themes to suggest among: with key words, and without."""
    topics = load(ROOT / "content").library.topics
    own = [Theme(t.slug, t.title, t.description, t.keywords) for t in topics]
    bare = [Theme(t.slug, t.title, t.description) for t in topics]
    if gold:
        lines = (gold / "themes.tsv").read_text("utf-8").splitlines()[1:]
        bare = [Theme(*line.split("\t")) for line in lines]
    return {"with key words": own, "without": bare}


def groups_of(rows: Sequence[Row]) -> Iterator[tuple[str, list[Row]]]:
    """The rows of each set, in the order that the sets come."""
    for group in dict.fromkeys(row.group for row in rows):
        yield group, [row for row in rows if row.group == group]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="bench.suggestions")
    parser.add_argument("--gold", type=Path)
    gold = parser.parse_args().gold
    rows = list(read_rows(Path(__file__).with_name("suggestions.tsv")))
    rows += read_gold(gold) if gold else []
    roots = Roots(dictionary(), Compounds(dictionary()))
    for name, themes in read_themes(gold).items():
        suggester = Suggester(themes, roots)
        for group, of_group in groups_of(rows):
            print(f"{name:<15}{group:<8}{score(of_group, suggester)}")


if __name__ == "__main__":
    main()
