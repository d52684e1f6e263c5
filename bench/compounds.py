"""``python -m bench.compounds FILE``: how well compounds are split, on words with a key.

FILE has lines of a word, a tab and its segmentation: ``|`` is a joint that must be found, ``:`` one
that may be. A heading and further columns are passed over.

``bench/compounds-field.tsv`` and ``compounds-general.tsv`` are such files: words of this site's
field, and of news, trades and names, with rare, foreign and misspelt ones among them. The rules
were tried out on these, so only words that aren't there show how well they do.
"""

import argparse
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Score:
    """How many compounds are exactly right, and how many words got a joint where there is none."""

    words: int
    compounds: int
    cut: int
    right: int
    harmed: int
    wrong: tuple[str, ...]

    @property
    def precision(self) -> float:
        """Of the words that were cut, those cut right."""
        return self.right / self.cut if self.cut else 1.0

    @property
    def recall(self) -> float:
        """Of the compounds, those cut right."""
        return self.right / self.compounds if self.compounds else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def harm(self) -> float:
        """The words per 1,000 that get a joint where there is none."""
        return 1000 * self.harmed / self.words if self.words else 0.0

    def __str__(self) -> str:
        return (
            f"{self.words} words, {self.compounds} compounds: P {self.precision:.3f}  "
            f"R {self.recall:.3f}  F1 {self.f1:.3f}  harm {self.harm:.1f} per 1,000"
        )


def read_key(path: Path) -> list[tuple[str, str]]:
    """The words of a file and their segmentations."""
    rows = [line.split("\t")[:2] for line in path.read_text("utf-8").splitlines() if "\t" in line]
    return [(word, key) for word, key in rows if key.replace("|", "").replace(":", "") == word]


def score(rows: Iterable[tuple[str, str]], split: Callable[[str], str]) -> Score:
    """Split each word and hold the answer against the key.

    A word is right when it has every joint that must be found and none that isn't there. One that
    has joints that only may be found is right too, but no compound that is missed or found.
    """
    words = compounds = cut = right = harmed = 0
    wrong = []
    for word, key in rows:
        answer = split(word)
        found, required, allowed = joints(answer, "|"), joints(key, "|"), joints(key, "|:")
        is_right = required <= found <= allowed
        words += 1
        compounds += bool(required)
        right += bool(required) and is_right
        cut += bool(found) and (bool(required) or not is_right)
        harmed += not found <= allowed
        if not is_right:
            wrong.append(f"{key} → {answer}")
    return Score(words, compounds, cut, right, harmed, tuple(wrong))


def joints(segmentation: str, marks: str) -> set[int]:
    """How many letters stand before each joint that is marked by one of ``marks``."""
    found, letters = set(), 0
    for sign in segmentation:
        if sign in marks:
            found.add(letters)
        letters += sign not in "|:"
    return found


def main() -> None:
    """Print the figures, what was wrong, and what it took."""
    parser = argparse.ArgumentParser(prog="bench.compounds")
    parser.add_argument("file", type=Path)
    rows = read_key(parser.parse_args().file)
    start = time.perf_counter()
    from knowledge.compounds import read_compounds
    from knowledge.problems import Problems
    from language.compounds import Compounds
    from language.hunspell import dictionary

    compounds = Compounds(dictionary(), read_compounds(ROOT / "content", Problems()))
    loaded = time.perf_counter()
    result = score(rows, compounds.split)
    taken = time.perf_counter() - loaded
    print(*result.wrong, result, sep="\n")
    each = 1000 * taken / max(len(rows), 1)
    print(f"loading {loaded - start:.2f} s, then {each:.2f} s per 1,000 words")


if __name__ == "__main__":
    main()
