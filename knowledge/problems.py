"""What is wrong in an author's files, gathered so that all of it can be shown at once."""

import errno
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

_REASONS = {
    errno.ENOENT: "den finns inte",
    errno.EACCES: "du har inte rätt till det",
    errno.EPERM: "du har inte rätt till det",
    errno.ENOSPC: "disken är full",
    errno.EROFS: "det går inte att skriva på disken",
    errno.ENAMETOOLONG: "namnet är för långt",
}


def shown(path: Path) -> str:
    """A path as an author sees it: from the folder they stand in, when it is below that."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def reason(error: OSError) -> str:
    """Why a file or a folder could not be used, in Swedish; a rare reason in the system's words."""
    return _REASONS.get(error.errno or 0, error.strerror or str(error))


class Problem(NamedTuple):
    """One thing an author should see: where it is, and what it is, in Swedish."""

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        """``fil:rad: fel`` with forward slashes on every system."""
        return f"{shown(self.path)}:{self.line}: {self.message}"


class ContentError(Exception):
    """The content cannot be published as it is.

    ``problems`` holds every error of the site, sorted by file and line.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


_LONGEST_WORD = 200  # a whole text in the place of a word has no near spelling


@dataclass
class Problems:
    """A collector: errors stop a build, reminders are only shown by ``check``."""

    errors: list[Problem] = field(default_factory=list)
    reminders: list[Problem] = field(default_factory=list)

    def error(self, path: Path, line: int, message: str) -> None:
        """Note something that must be mended before the site can be built."""
        self.errors.append(Problem(path, line, message))

    def remind(self, path: Path, line: int, message: str) -> None:
        """Note something the author should settle, but which stops nothing."""
        self.reminders.append(Problem(path, line, message))


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """The words to add after an unknown ``word``: `` Menade du ”individ”?``, or nothing."""
    near = nearest(word, candidates)
    return f" Menade du ”{near}”?" if near else ""


def nearest(word: str, candidates: Iterable[str], likeness: float = 0.6) -> str:
    """The candidate that ``word`` may be a misspelling of; empty when none is that like it."""
    if len(word) > _LONGEST_WORD:
        return ""
    folded = {candidate.casefold(): candidate for candidate in candidates}
    found = get_close_matches(word.casefold(), folded, n=1, cutoff=likeness)
    return folded[found[0]] if found else ""
