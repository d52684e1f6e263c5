"""A place on the disk for one process, which is cleared away when it has ended, however it ended.

A lock lies beside it, which the system lets go of with its process. So nobody has to guess, by a
time or by the number of a process, whether somebody is still at work there.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path
from secrets import token_hex
from typing import IO

from locking import lock_file

_TOKEN = "?" * 8
_LOCK = ".lock"


@contextmanager
def workplace(folder: Path) -> Iterator[Path]:
    """A path beside ``folder`` for this process alone, where nothing is to begin with.

    What is there in the end is taken away, and so is what others have left.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    clear(folder)
    lock, mine = _claim(folder)
    try:
        yield mine
    finally:
        shutil.rmtree(mine, ignore_errors=True)
        lock.close()
        _take_away(_lock_of(mine))


def clear(folder: Path) -> bool:
    """Take away what processes that have ended left in their places beside ``folder``.

    :returns: whether nobody is at work in one.
    """
    name = f"{escape(folder.name)}-{_TOKEN}"
    found = [*folder.parent.glob(name), *folder.parent.glob(name + _LOCK)]
    places = {each.with_name(each.name.removesuffix(_LOCK)) for each in found}
    at_work = [place for place in places if not _is_cleared(place)]
    return not at_work


def _claim(folder: Path) -> tuple[IO[bytes], Path]:
    """The open lock of a new place, and the place."""
    while True:
        mine = folder.with_name(f"{folder.name}-{token_hex(4)}")
        lock = _lock_of(mine).open("wb")
        try:
            if lock_file(lock.fileno()) and _lock_of(mine).exists():
                return lock, mine
        except OSError:  # nothing can be locked here, so nobody will clear anything away either
            return lock, mine
        lock.close()  # somebody took it for one that was left, before it was locked


def _is_cleared(place: Path) -> bool:
    """Whether nobody is at work there; then it is taken away."""
    lock = _lock_of(place)
    try:
        with lock.open("ab") as file:
            if not lock_file(file.fileno()):
                return False
            shutil.rmtree(place, ignore_errors=True)
            _take_away(lock)  # while it is held, so that nobody claims it meanwhile
        _take_away(lock)
    except PermissionError:  # somebody else's
        return False
    except OSError:  # nothing can be locked here: nobody can tell
        pass
    return True


def _lock_of(place: Path) -> Path:
    return place.with_name(place.name + _LOCK)


def _take_away(lock: Path) -> None:
    with suppress(OSError):  # Windows takes away no file that is open
        lock.unlink()
