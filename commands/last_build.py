"""What the last build was made of, so that the next can see what has changed, if anything has.

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
from typing import NamedTuple

from knowledge.dates import swedish_now
from knowledge.problems import shown
from memory import ROOT, FileState, file_state, memory_folder

# All that a site is made of, beside its content.
_HOUSE = (
    *("knowledge", "language", "presentation", "plugins", "commands", "theme"),
    *("pelicanconf.py", "publishconf.py", "requirements.txt"),
    *("memory.py", "other_process.py", "workplace.py", "locking.py"),
)
_CACHES = {"__pycache__"}

States = dict[str, FileState]  # by path, from the content folder; a folder has none


class Changes(NamedTuple):
    """What was saved since a build, as it was then, and what its author was reminded of."""

    files: States
    notes: tuple[str, ...]


class LastBuild:
    """The record of the last build of one content folder into one output.

    :param options: what else the author asked for.
    """

    def __init__(self, content: Path, output: Path, options: Iterable[object]) -> None:
        self._content, self._output = content, output
        # What its author was told has paths as the folder was named.
        self._options = [sys.version, shown(content), *map(repr, options)]
        self._made_of: tuple[str, States] | None = None
        self._site: dict[str, str] = {}
        self._until = next_week(swedish_now())
        name = sha256(str(output.resolve()).encode()).hexdigest()[:16]
        self._folder = memory_folder(content)
        self._file = self._folder / f"bygge-{name}.json"

    def changes(self) -> Changes | None:
        """What has changed since; None when it can't be told, or isn't of the content alone."""
        try:
            record = json.loads(self._file.read_text(encoding="utf-8"))
            until = datetime.fromisoformat(record["until"])
            if until <= swedish_now():
                return None
            self._until = until
            self._made_of = house, now = self._sources()
            self._site = _lines(self._output, follow_links=False)
            if record["house"] != house or record["site"] != _digest(sorted(self._site.values())):
                return None
            before = {path: tuple(state) for path, state in record["content"].items()}
            changed = {path: before.get(path, ()) for path, _ in before.items() ^ now.items()}
            return Changes(changed, tuple(map(str, record["notes"])))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def begin(self) -> None:
        """Note what the build is made of, before it reads anything: what is saved later is new."""
        self._file.unlink(missing_ok=True)
        try:
            self._made_of = self._made_of or self._sources()
        except OSError:  # what it is made of cannot be told: the next build is no copy of this
            self._made_of = None

    def end(
        self,
        notes: Iterable[str],
        publications: Iterable[datetime],
        replaced: Iterable[Path] | None = None,
    ) -> None:
        """Note the site that was built.

        What the last site waited for this one may have missed, if it came while this was made.

        :param publications: when what waits for its day is to be shown.
        :param replaced: the only files that are others than in the last site, or folders with all
            such files, if that is known.
        """
        if self._made_of is None:
            return
        house, content = self._made_of
        if replaced is None:
            self._site = _lines(self._output, follow_links=False)
        else:
            places = [*replaced]
            folders = tuple(f"{place}{os.sep}" for place in places if place.is_dir())
            self._site = {
                path: line
                for path, line in self._site.items()
                if path in folders or not path.startswith(folders)  # a folder's own line stays
            } | _lines(*places)
        record = {
            "until": min((self._until, *publications)).isoformat(),
            "house": house,
            "content": content,
            "site": _digest(sorted(self._site.values())),
            "notes": list(notes),
        }
        self._file.write_text(json.dumps(record), encoding="utf-8")

    def _sources(self) -> tuple[str, States]:
        """What it is made of: the house and the options, and the content."""
        house = (ROOT / name for name in _HOUSE)
        root = f"{self._content}{os.sep}"
        content = {
            path.removeprefix(root).replace(os.sep, "/"): file_state(about) if about else ()
            for path, about in _found(self._content)
        }
        return _digest([*self._options, *_lines(*house).values()]), content


def next_week(now: datetime) -> datetime:
    """When the start page shows another quote."""
    monday = now - timedelta(days=now.weekday())
    return monday.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(weeks=1)


def _digest(lines: Iterable[str]) -> str:
    return sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest()


def _lines(*places: Path, follow_links: bool = True) -> dict[str, str]:
    """The name, size and time of every file, and the name of every folder, by path."""
    return {
        path: f"{path} {about.st_size} {about.st_mtime_ns} {about.st_ino}" if about else path
        for path, about in _found(*places, follow_links=follow_links)
    }


def _found(*places: Path, follow_links: bool = True) -> Iterator[tuple[str, os.stat_result | None]]:
    """Every file with what the system says of it, and every folder, in a fixed order."""
    for place in places:
        if place.is_dir():
            yield from _folder(str(place), follow_links=follow_links)
        elif place.exists():
            yield str(place), place.stat()


def _folder(folder: str, *, follow_links: bool) -> Iterator[tuple[str, os.stat_result | None]]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.name in _CACHES:
                continue
            if entry.is_symlink() and not follow_links:
                yield entry.path, entry.stat(follow_symlinks=False)
            elif entry.is_dir():
                if entry.is_symlink():
                    raise NotADirectoryError(entry.path)  # it may lead round in a circle
                yield f"{entry.path}/", None
                yield from _folder(entry.path, follow_links=follow_links)
            else:
                yield entry.path, entry.stat()
