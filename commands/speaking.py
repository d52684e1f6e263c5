"""What the commands say to an author: plain Swedish, one line at a time."""

import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress

from knowledge.problems import Problem, shown


class BuildError(Exception):
    """The site could not be built; the message is for the author, in Swedish."""


def say(line: str, end: str = "\n") -> None:
    """Print a line at once; if nobody reads it, the work goes on all the same."""
    with suppress(OSError):
        print(line, end=end, flush=True)


def counted(number: int, one: str, many: str) -> str:
    """``1 text``, ``2 texter``."""
    return f"{number} {one if number == 1 else many}"


def tell_problems(problems: Sequence[Problem]) -> None:
    """List errors, and how many they are."""
    with suppress(OSError):
        for problem in problems:
            print(problem, file=sys.stderr)
        told = f"{len(problems)} fel. Inget är ändrat; rätta och försök igen."
        print(told, file=sys.stderr, flush=True)


def reminder_lines(reminders: Iterable[Problem]) -> list[str]:
    """What an author should settle, but which stops nothing, in lines to say."""
    return [f"{shown(each.path)}:{each.line}: påminnelse: {each.message}" for each in reminders]


@contextmanager
def progress(doing: str) -> Iterator[None]:
    """Say what is being done, and how long it took."""
    start = time.monotonic()
    say(f"{doing} …", end=" ")
    try:
        yield
    except BaseException:
        say("avbrutet.")
        raise
    say(f"{time.monotonic() - start:.1f} s".replace(".", ","))
