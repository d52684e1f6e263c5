"""How costs grow with the site, and whether a theme's pages stay light with many quotes."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.contenders import Ours
from bench.corpus import TOPICS, make_quotes, make_texts
from bench.measuring import Cost, measure
from bench.rounds import measure_rounds, with_search, without_search

SIZES = (100, 1000, 10_000)
LARGEST_PAGE = 100_000


def show_growth(sizes: Sequence[int]) -> None:
    """Print what one cold build of each size costs each, all of it and by the text."""
    print("growth, one cold build of each")
    print(f"{'':<18}{'texts':>9}{'seconds':>10}{'ms a text':>11}{'ratio':>7}{'peak MB':>9}")
    for size in sizes:
        for contenders in (without_search, with_search):
            with tempfile.TemporaryDirectory(prefix="bench-") as folder:
                texts = list(make_texts(size))
                costs = measure_rounds(contenders(Path(folder)), texts, ["cold"], 1)["cold"]
            first = next(iter(costs.values()))[0]
            for name, (cost,) in costs.items():
                print(f"{name:<18}{_growth(size, cost, first)}", flush=True)
    print()


def _growth(size: int, cost: Cost, first: Cost) -> str:
    return (
        f"{size:>9,}{cost.seconds:>10.2f}{cost.seconds / size * 1000:>11.2f}"
        f"{cost.seconds / first.seconds:>7.2f}{cost.memory / 1e6:>9.0f}"
    )


def show_theme_pages(quotes: int) -> bool:
    """Build so many quotes on the twelve themes; print the largest of the themes' pages.

    :returns: whether all of them are small enough.
    """
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        ours = Ours(Path(folder))
        ours.begin(make_quotes(quotes))
        cost = measure(ours.commands(), ours.output)
        pages = {page: page.stat().st_size for page in theme_pages(ours.output)}
        largest = max(pages, key=pages.__getitem__)
        print(
            f"{quotes:,} quotes on {len(TOPICS)} themes: {cost.seconds:.1f} s, "
            f"{cost.memory / 1e6:.0f} MB, {cost.files:,.0f} files\n"
            f"largest of {len(pages):,} theme pages: {pages[largest] / 1000:.1f} kB, "
            f"{largest.relative_to(ours.output)} (at most {LARGEST_PAGE / 1000:.0f})\n",
            flush=True,
        )
    return pages[largest] <= LARGEST_PAGE


def theme_pages(site: Path) -> list[Path]:
    """Every page of every theme."""
    return [*site.glob("teman/*/index.html"), *site.glob("teman/*/sida/*/index.html")]
