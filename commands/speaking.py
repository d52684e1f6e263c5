"""What the commands say to an author: plain Swedish, one line at a time."""

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from knowledge.problems import Problem


def say(line: str) -> None:
    """Print a line at once."""
    print(line, flush=True)


def tell_problems(problems: Sequence[Problem]) -> None:
    """List errors, and how many they are."""
    for problem in problems:
        print(problem, file=sys.stderr)
    count = "1 fel" if len(problems) == 1 else f"{len(problems)} fel"
    print(f"{count}. Inget är ändrat; rätta och försök igen.", file=sys.stderr, flush=True)


@contextmanager
def progress(doing: str) -> Iterator[None]:
    """Say what is being done, and how long it took."""
    start = time.monotonic()
    print(f"{doing} …", end=" ", flush=True)
    try:
        yield
    except BaseException:
        print("avbrutet.", flush=True)
        raise
    print(f"{time.monotonic() - start:.1f} s".replace(".", ","), flush=True)
