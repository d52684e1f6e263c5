"""What the last build was made of, so that the next can see that nothing has changed.

It is seen from names, sizes and times of files before anything heavy is loaded: of the content, of
the house itself, and of the site that was built.
"""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

from knowledge.dates import swedish_now
from memory import ROOT, memory_folder

# All that a site is made of, beside its content.
_HOUSE = (
    *("knowledge", "language", "presentation", "plugins", "commands", "theme"),
    *("pelicanconf.py", "publishconf.py", "requirements.txt", "memory.py", "other_process.py"),
)
_CACHES = {"__pycache__"}


class LastBuild:
    """The record of the last build of one content folder into one output.

    :param options: what else the author asked for.
    """

    def __init__(self, content: Path, output: Path, options: Iterable[object]) -> None:
        self._content, self._output = content, output
        self._options = [sys.version, *map(repr, options)]
        self._source = ""
        name = sha256(str(output.resolve()).encode()).hexdigest()[:16]
        self._file = memory_folder(content) / f"bygge-{name}.json"

    def reminders(self) -> list[str] | None:
        """What the author was reminded of, if a build now would make what there is; else None."""
        try:
            record = json.loads(self._file.read_text(encoding="utf-8"))
            holds = datetime.fromisoformat(record["until"]) > swedish_now()
            same = holds and record["made of"] == self._made_of() and record["site"] == self._site()
            return list(map(str, record["reminders"])) if same else None
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def begin(self) -> None:
        """Note what the build is made of, before it reads anything: what is saved later is new."""
        self._file.unlink(missing_ok=True)
        try:
            self._source = self._made_of()
        except OSError:  # what it is made of cannot be told: the next build is no copy of this
            self._source = ""

    def end(self, reminders: Iterable[str], publications: Iterable[datetime]) -> None:
        """Note the site that was built.

        :param publications: when documents that wait for their day will be published.
        """
        if not self._source:
            return
        record = {
            "until": min((next_week(swedish_now()), *publications)).isoformat(),
            "made of": self._source,
            "site": self._site(),
            "reminders": list(reminders),
        }
        self._file.write_text(json.dumps(record), encoding="utf-8")

    def _made_of(self) -> str:
        house = (ROOT / name for name in _HOUSE)
        return _digest([*self._options, *_states(self._content), *_states(*house)])

    def _site(self) -> str:
        return _digest(_states(self._output))


def next_week(now: datetime) -> datetime:
    """When the start page shows another quote."""
    monday = now - timedelta(days=now.weekday())
    return monday.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(weeks=1)


def _digest(lines: Iterable[str]) -> str:
    return sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest()


def _states(*places: Path) -> Iterator[str]:
    """The name, size and times of every file and folder, in a fixed order."""
    for place in places:
        if place.is_dir():
            yield from _folder(str(place))
        elif place.exists():
            yield _state(str(place), place.stat())


def _folder(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.name in _CACHES:
                continue
            if entry.is_dir():
                if entry.is_symlink():
                    raise NotADirectoryError(entry.path)  # it may lead round in a circle
                yield f"{entry.path}/"
                yield from _folder(entry.path)
            else:
                yield _state(entry.path, entry.stat())


def _state(path: str, about: os.stat_result) -> str:
    return f"{path} {about.st_size} {about.st_mtime_ns} {about.st_ino}"
