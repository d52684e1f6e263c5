"""``python3 make.py bench``: our build beside plain Pelican's, round by round."""

import argparse
import cProfile
import pstats
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.corpus import write_corpus

ROOT = Path(__file__).resolve().parent.parent
SIZES = (100, 300)
ROUNDS = 3
PLAIN = """
PATH = {path!r}
OUTPUT_PATH = {output!r}
PLUGINS = []
THEME = "simple"
SITEURL = ""
TIMEZONE = "Europe/Stockholm"
"""


def main() -> None:
    """Measure, and print medians and ratios; ``--profile`` says where our time goes instead."""
    parser = argparse.ArgumentParser(prog="bench")
    parser.add_argument("--profile", action="store_true")
    profile = parser.parse_args().profile
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        if profile:
            write_corpus(folder / "content", SIZES[-1])
            show_profile(folder)
            return
        show_start_up()
        print(f"{'texts':>6} {'what':<14} {'median s':>9} {'to plain Pelican':>17}")
        for size in SIZES:
            compare(folder / str(size), size)


def show_start_up() -> None:
    """What make.py adds before a task begins: a missing folder is told of at once."""
    commands = {
        "python": [sys.executable, "-c", "pass"],
        "make.py check": [sys.executable, "make.py", "check", "--content=finns-inte"],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(2 * ROUNDS):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
            times[name].append(time.perf_counter() - start)
    bare, task = (statistics.median(taken) for taken in times.values())
    print(f"start: make.py and a task that stops at once {task:.2f} s, bare Python {bare:.2f} s\n")


def compare(folder: Path, size: int) -> None:
    """Build the same texts in turn with plain Pelican and with ours, and check them."""
    write_corpus(folder / "content", size)
    write_plain(folder / "content", folder / "plain")
    settings = folder / "plainconf.py"
    output = str(folder / "plain-site")
    settings.write_text(PLAIN.format(path=str(folder / "plain"), output=output), encoding="utf-8")
    task = [sys.executable, "-m", "invoke"]
    commands = {
        "plain Pelican": [sys.executable, "-m", "pelican", "-q", "-s", str(settings)],
        "build": [*task, "build", f"--content={folder / 'content'}", f"--output={folder / 'site'}"],
        "check": [*task, "check", f"--content={folder / 'content'}"],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
            times[name].append(time.perf_counter() - start)
    plain = statistics.median(times["plain Pelican"])
    for name, taken in times.items():
        median = statistics.median(taken)
        print(f"{size:>6} {name:<14} {median:>9.2f} {median / plain:>17.2f}")


def write_plain(content: Path, plain: Path) -> None:
    """The same texts as plain Pelican wants them."""
    plain.mkdir()
    for file in [*content.glob("inlagg/*.md"), *content.glob("definitioner/*.md")]:
        _, header, body = file.read_text(encoding="utf-8").split("---\n", 2)
        words = dict(line.split(": ", 1) for line in header.strip().split("\n"))
        text = f"Title: {words['titel']}\nDate: {words['datum']}\nTags: ett\n\n{body}"
        (plain / file.name).write_text(text, encoding="utf-8")


def show_profile(folder: Path) -> None:
    """Where our time goes, within one process."""
    from commands.build import build

    profile = cProfile.Profile()
    profile.runcall(build, folder / "content", folder / "site", None)
    pstats.Stats(profile).sort_stats("cumulative").print_stats(40)


if __name__ == "__main__":
    main()
