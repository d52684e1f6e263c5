"""What an author waits for before anything is built: a task's start, and ``check``."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from bench.contenders import Ours
from bench.corpus import make_texts
from bench.measuring import ROOT, run

CHECKED = 1000


def show_start_up(rounds: int) -> None:
    """What make.py adds before a task begins: a missing folder is told of at once."""
    commands = {
        "python": [sys.executable, "-c", "pass"],
        "make.py check": [sys.executable, "make.py", "check", "--content=finns-inte"],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(2 * rounds):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
            times[name].append(time.perf_counter() - start)
    bare, task = (median(taken) for taken in times.values())
    print(f"start: make.py and a task that stops at once {task:.2f} s, bare Python {bare:.2f} s\n")


def show_check(rounds: int) -> None:
    """How long ``check`` takes on a thousand texts."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        ours = Ours(Path(folder))
        ours.begin(make_texts(CHECKED))
        seconds, processor, memory = zip(
            *(run(ours.check_command()) for _ in range(rounds)), strict=True
        )
    print(
        f"check: {CHECKED:,} texts in {median(seconds):.2f} s, "
        f"{median(processor):.2f} s of processor, {median(memory) / 1e6:.0f} MB\n"
    )
