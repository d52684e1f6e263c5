"""What a build has worked out, kept for the next: dictionaries in files, in a folder of the house.

What is kept is only ever saved work. A file that is damaged, or that another version of the house
or of a library has made, is as none; a folder that nobody has used for a month is taken away.
"""

import os
import pickle
import shutil
import sys
import time
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from itertools import islice
from pathlib import Path
from secrets import token_hex
from typing import IO, Any, Generic, TypeVar

from workplace import workplace

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

FileState = tuple[int, ...]

ROOT = Path(__file__).resolve().parent
_UNUSED_SECONDS = 30 * 24 * 60 * 60
_DIGEST = sha256().digest_size


def memory_folder(content: Path) -> Path:
    """The folder for what is kept of a content folder: in ``$SAMVERKANSBLOGGEN_MINNE``, or ours."""
    return _folder(sha256(str(content.resolve()).encode()).hexdigest()[:16])


def house_folder() -> Path:
    """The folder beside it for what is kept of the house itself, and is the same for every site."""
    return _folder("huset")


def _folder(name: str) -> Path:
    every = Path(os.environ.get("SAMVERKANSBLOGGEN_MINNE") or ROOT / ".minne")
    folder = every / name
    folder.mkdir(parents=True, exist_ok=True)
    os.utime(folder)
    for other in every.iterdir():
        with suppress(OSError):  # another build has just taken it away
            if time.time() - other.stat().st_mtime > _UNUSED_SECONDS:
                shutil.rmtree(other, ignore_errors=True)
    return folder


def file_state(about: os.stat_result) -> FileState:
    """A file that has been written since has another: its times, its size and its number."""
    return about.st_mtime_ns, about.st_ctime_ns, about.st_size, about.st_ino


def fingerprint(code: Iterable[Path], libraries: Iterable[str] = ()) -> str:
    """Tells one version of the house from another: by its files' bytes, and libraries' versions."""
    # Loaded when it is needed: a build that has nothing new asks for no version.
    from importlib.metadata import version

    digest = sha256(sys.version.encode())
    for name in sorted(libraries):
        digest.update(f"{name} {version(name)}\n".encode())
    for file in sorted(code):
        digest.update(file.name.encode() + sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def save(file: Path, maker: str, value: object) -> None:
    """Keep a value in a file, whole or not at all; nothing is lost if it can't be kept."""
    new = file.with_name(f"{file.name}.{token_hex(4)}")
    try:
        with new.open("wb") as opened:
            opened.write(bytes(_DIGEST))  # for the sum, when it is known
            written = _Summed(opened, maker)
            pickle.dump(value, written, pickle.HIGHEST_PROTOCOL)
            opened.seek(0)
            opened.write(written.sum.digest())
        new.replace(file)
        for left in file.parent.glob(f"{file.name}.????????"):  # by a build that was killed
            left.unlink(missing_ok=True)
    except OSError:
        new.unlink(missing_ok=True)


class _Summed:
    """Writes to a file, and knows the sum of its maker and of all that it has written."""

    def __init__(self, file: IO[bytes], maker: str) -> None:
        self._file = file
        self.sum = sha256(maker.encode())

    def write(self, data: bytes) -> int:
        """As pickle calls it."""
        self.sum.update(data)
        return self._file.write(data)


def load(file: Path, maker: str) -> Any:
    """The value that ``maker`` has kept in a file; None when there is none, or it is damaged."""
    try:
        content = memoryview(file.read_bytes())
    except OSError:
        return None
    total = sha256(maker.encode())
    total.update(content[_DIGEST:])
    if total.digest() != content[:_DIGEST]:
        return None
    return pickle.loads(content[_DIGEST:])  # noqa: S301 - its sum says that we have written it


def sum_of(file: Path) -> str:
    """Tells what is kept in a file from what was kept there before; empty when nothing is."""
    try:
        with file.open("rb") as opened:
            return opened.read(_DIGEST).hex()
    except OSError:
        return ""


def link(one: str | Path, other: str | Path) -> None:
    """Let a file be in two places, for as long as nobody writes in it: one on the disk."""
    try:
        os.link(one, other)
    except OSError:  # another disk, or one without links
        shutil.copyfile(one, other)


@contextmanager
def taken(folder: Path) -> Iterator[Path]:
    """A folder for one build at a time: as the last one left it, or else empty.

    A build that takes it while another has it gets an empty one; one that fails leaves none.
    """
    with workplace(folder) as mine:
        try:
            folder.rename(mine)
        except OSError:
            mine.mkdir()
        yield mine
        with suppress(OSError):  # another build was sooner
            mine.rename(folder)


class Memory(Generic[K, V]):
    """A dictionary that outlives the build; what a build doesn't ask for is forgotten.

    :param file: where it is kept.
    :param maker: the ``fingerprint`` of what works the values out.
    """

    def __init__(self, file: Path, maker: str) -> None:
        self._file = file
        self._maker = maker
        self._known: dict[K, V] = load(file, maker) or {}
        self._used: dict[K, V] = {}

    def __contains__(self, key: K) -> bool:
        return key in self._used or key in self._known

    def __setitem__(self, key: K, value: V) -> None:
        self._used[key] = value

    def recall(self, key: K, work_out: Callable[[], V]) -> V:
        """The value of ``key``, worked out if nobody has before."""
        if key not in self._used:
            self._used[key] = self._known[key] if key in self._known else work_out()
        return self._used[key]

    def recall_all(self, keys: Iterable[K], work_out: Callable[[K], V]) -> dict[K, V]:
        """The values of many keys, each as ``recall`` has it."""
        known = self._known | self._used
        found = {key: known[key] if key in known else work_out(key) for key in keys}
        self._used |= found
        return found

    def keep(self) -> None:
        """Write what was used, if that is not what the file has; nothing is lost if it can't be."""
        if self._used.keys() == self._known.keys():
            return
        save(self._file, self._maker, self._used)
        self._known = dict(self._used)

    @property
    def asked(self) -> int:
        """How many values have been asked for."""
        return len(self._used)

    def learned(self, since: int = 0) -> tuple[dict[K, V], list[K]]:
        """What no earlier build knew, and what else was asked for: for another process.

        :param since: how many had been asked for when the two processes were still one.
        """
        asked = list(islice(self._used, since, None))
        new = {key: self._used[key] for key in asked if key not in self._known}
        return new, [key for key in asked if key in self._known]

    def learn(self, learned: tuple[dict[K, V], list[K]]) -> None:
        """Take over what another process, which knew the same, has ``learned``."""
        new, asked = learned
        self._used |= new
        self._used |= {key: self._known[key] for key in asked}
