"""What the commands say to an author: plain Swedish, one line at a time."""

import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from knowledge.problems import Problem, shown


def say(line: str) -> None:
    """Print a line at once."""
    print(line, flush=True)


def counted(number: int, one: str, many: str) -> str:
    """``1 text``, ``2 texter``."""
    return f"{number} {one if number == 1 else many}"


def tell_problems(problems: Sequence[Problem]) -> None:
    """List errors, and how many they are."""
    for problem in problems:
        print(problem, file=sys.stderr)
    print(
        f"{len(problems)} fel. Inget är ändrat; rätta och försök igen.", file=sys.stderr, flush=True
    )


def tell_reminders(reminders: Iterable[Problem]) -> None:
    """List what an author should settle, but which stops nothing."""
    for reminder in reminders:
        say(f"{shown(reminder.path)}:{reminder.line}: påminnelse: {reminder.message}")


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
