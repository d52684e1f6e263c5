"""Builds in turn: one after another in each round, so that a noisy minute meets them all."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.contenders import Contender, Hugo, Ours, PlainPelican
from bench.corpus import Text, make_texts, newest_post
from bench.measuring import Cost, measure, median_of
from bench.tables import table

STAGES = {
    "cold": "nothing built before",
    "edit": "a word in one post changed",
    "same": "nothing changed",
}
Costs = dict[str, dict[str, list[Cost]]]


def without_search(folder: Path) -> list[Contender]:
    """Hugo first: the others are compared with it."""
    return [Hugo(folder / "hugo"), PlainPelican(folder / "plain"), Ours(folder / "ours")]


def with_search(folder: Path) -> list[Contender]:
    """The two that get a search index."""
    return [Hugo(folder / "hugo", search=True), Ours(folder / "ours", search=True)]


def warm_up() -> None:
    """Let every program be read from the disk once, and Python keep what it compiles of each."""
    with TemporaryDirectory(prefix="bench-") as folder:
        measure_rounds(with_search(Path(folder)), list(make_texts(10)), ["cold"], 1)
    with TemporaryDirectory(prefix="bench-") as folder:
        measure_rounds(without_search(Path(folder)), list(make_texts(10)), ["edit"], 1)


def compare(
    contenders: Sequence[Contender], texts: Sequence[Text], stages: Sequence[str], rounds: int
) -> None:
    """Print what each stage costs each contender, and how that is to the first."""
    costs = measure_rounds(contenders, texts, stages, rounds)
    for stage in stages:
        medians = {name: median_of(each) for name, each in costs[stage].items()}
        print(table(f"{len(texts):,} texts, {stage}: {STAGES[stage]}", medians), flush=True)


def measure_rounds(
    contenders: Sequence[Contender], texts: Sequence[Text], stages: Sequence[str], rounds: int
) -> Costs:
    """What each stage cost each contender, by their names, round by round.

    A round begins with nothing built, so there is a cold build in it, measured or not.
    """
    needed = [stage for stage in STAGES if stage in {"cold", *stages}]
    costs: Costs = {stage: {each.title: [] for each in contenders} for stage in needed}
    edited = newest_post(texts)
    for contender in contenders:
        contender.begin(texts)
    for number in range(rounds):
        for contender in contenders:
            contender.clear()
            contender.write(edited)
        for stage in needed:
            for contender in contenders:
                if stage == "edit":
                    contender.write(edited.with_word(f"rond{number}"))
                cost = measure(contender.commands(), contender.output)
                costs[stage][contender.title].append(cost)
    return costs
