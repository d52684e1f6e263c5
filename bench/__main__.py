"""``python3 make.py bench``: what we cost, beside Hugo and plain Pelican, on the same texts.

Each builds in turn, round by round, in folders of its own; what is printed are medians, and ratios
of medians to Hugo's. bench/measuring.py says how each figure is taken.
"""

import argparse
import cProfile
import os
import platform
import pstats
import sys
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from bench.contenders import Hugo, Ours, hugo_trouble
from bench.corpus import Text, make_texts, write_corpus
from bench.growth import SIZES, show_growth, show_theme_pages
from bench.live import compare_live
from bench.measuring import run_as_at_home
from bench.meetings import show_meetings
from bench.rounds import STAGES, compare, warm_up, with_search, without_search
from bench.starting import show_check, show_start_up

PARTS = {
    "start": "a task that stops at once, beside bare Python",
    "check": "our check of 1,000 texts",
    "cold": "a build when nothing was built before",
    "edit": "a build when one word in one post was changed",
    "same": "a build when nothing was changed",
    "search": "those three again, with a search index; alone if none of them is named",
    "live": "from save to page in the live server",
    "growth": "cold builds of 100, 1,000 and 10,000 texts, or of --posts; only when named",
    "meetings": "projector pages and cards of many quotes; only when named",
    "quotes": "the size of themes' pages with --quotes quotes; only when named",
}
_ONLY_WHEN_NAMED = ("growth", "meetings", "quotes")
_ALONE = ("start", "check", "meetings", "quotes")  # these need no Hugo


def main() -> None:
    """Measure what was asked for and print it."""
    asked = read_arguments()
    run_as_at_home()
    if asked.profile:
        show_profile(asked.posts[-1] if asked.posts else 1000)
        return
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, in {gettempdir()}\n")
    if not set(asked.only) <= set(_ALONE) and (trouble := hugo_trouble()):
        sys.exit(f"{trouble}\nWithout it these can be measured: --only {','.join(_ALONE)}")
    if "start" in asked.only:
        show_start_up(asked.rounds)
    if "check" in asked.only:
        show_check(asked.rounds)
    if {*STAGES, "search", "live"} & set(asked.only):
        warm_up()
        for size in asked.posts or (100, 1000):
            texts = list(make_texts(size, only_posts=asked.same_pages))
            compare_on(texts, asked.only, asked.rounds)
    show_large(asked)


def show_large(asked: argparse.Namespace) -> None:
    """What takes long, and is only measured when it is named."""
    if "growth" in asked.only:
        show_growth(asked.posts or SIZES)
    if "meetings" in asked.only:
        show_meetings()
    if "quotes" in asked.only and not show_theme_pages(asked.quotes):
        sys.exit("A theme has a page that is too large.")


def read_arguments(words: list[str] | None = None) -> argparse.Namespace:
    """What was asked for."""
    parts = "\n".join(f"  {name:<8}{purpose}" for name, purpose in PARTS.items())
    parser = argparse.ArgumentParser(
        prog="bench",
        description=__doc__,
        epilog=f"parts:\n{parts}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    usual = [part for part in PARTS if part not in _ONLY_WHEN_NAMED]
    parser.add_argument("--posts", type=_sizes, default=(), help="sizes: 100,1000")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", type=_parts, default=usual, help="parts: cold,edit")
    parser.add_argument("--quotes", type=int, default=100_000)
    parser.add_argument(
        "--same-pages", action="store_true", help="only posts, of which all make the same pages"
    )
    parser.add_argument("--profile", action="store_true", help="instead, where our time goes")
    return parser.parse_args(words)


def _sizes(words: str) -> list[int]:
    return [int(word) for word in words.split(",")]


def _parts(words: str) -> list[str]:
    parts = words.split(",")
    if unknown := set(parts) - PARTS.keys():
        raise argparse.ArgumentTypeError(f"no such part: {', '.join(sorted(unknown))}")
    return parts


def compare_on(texts: list[Text], only: list[str], rounds: int) -> None:
    """What was asked for on these texts: builds without search, builds with it, live servers."""
    stages = [stage for stage in STAGES if stage in only]
    if stages:
        with TemporaryDirectory(prefix="bench-") as folder:
            compare(without_search(Path(folder)), texts, stages, rounds)
    if "search" in only:
        with TemporaryDirectory(prefix="bench-") as folder:
            compare(with_search(Path(folder)), texts, stages or list(STAGES), rounds)
    if "live" in only:
        with TemporaryDirectory(prefix="bench-") as folder:
            compare_live([Hugo(Path(folder) / "hugo"), Ours(Path(folder) / "ours")], texts)


def show_profile(size: int) -> None:
    """Where our time goes, within one process."""
    from commands.build import build

    with TemporaryDirectory(prefix="bench-") as name:
        content, site = Path(name) / "content", Path(name) / "site"
        write_corpus(content, size)
        profile = cProfile.Profile()
        profile.runcall(build, content, site, None)
        pstats.Stats(profile).sort_stats("cumulative").print_stats(40)


if __name__ == "__main__":
    main()
