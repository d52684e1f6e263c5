"""What a command costs: time, processor, memory, and what it leaves on the disk.

Time is the clock's, from before the first process starts until the last has ended. Processor time
is what the kernel says that each process, and every descendant that it waited for, used as user and
system together. Peak memory is sampled a hundred times a second: the resident memory of the process
and all its descendants at that moment, added up, where what several of them share is counted once
(the kernel's proportional set size); or, if that is more, the highest mark that the kernel has
noted for any one of them (a short peak between two samples). What a contender runs one after
another is added, and the highest peak counts. Processor time needs a Unix and memory needs Linux;
elsewhere they are nan.

All of it happens in memory where there is a file system for that, since disks have whims: ext4, for
one, waits for the disk when a file is overwritten a second time, which meets those who build in
place and spares those who build in a folder of their own. Set TMPDIR to measure a disk too.

Files and bytes are those in the output that were written, or put there by a link, since the start.
"""

import math
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields
from pathlib import Path
from statistics import median
from threading import Event, Thread

ROOT = Path(__file__).resolve().parent.parent
Command = Sequence[str]
_EVERY_SECONDS = 0.01
_MEMORY, _ROOM = Path("/dev/shm"), 4 * 10**9  # noqa: S108 - what is made there has a random name
_PROPORTIONAL = re.compile(r"^Pss:\s+(\d+) kB$", re.MULTILINE)
_KILOBYTES = re.compile(r"^Vm(HWM|RSS):\s+(\d+) kB$", re.MULTILINE)


def run_as_at_home() -> None:
    """Let Python keep what it compiles, as it does where nobody has told it not to.

    Temporary folders, ours and everyone's that is run, lie in memory if there is room.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    roomy = _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free >= _ROOM
    if roomy and os.access(_MEMORY, os.W_OK):
        os.environ.setdefault("TMPDIR", str(_MEMORY))


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock and of processor, peak bytes of memory, files and bytes written."""

    seconds: float
    processor: float
    memory: float
    files: float
    written: float


def median_of(costs: Sequence[Cost]) -> Cost:
    """The median of each figure by itself."""
    return Cost(*(median(getattr(cost, each.name) for cost in costs) for each in fields(Cost)))


def measure(commands: Sequence[Command], output: Path) -> Cost:
    """Run commands one after another, and see what is new in the folder ``output``.

    :raises CalledProcessError: with what it printed, when one of them fails.
    """
    moment = time.time_ns()
    runs = [run(command) for command in commands]
    new = list(_sizes_since(output, moment))
    return Cost(
        seconds=sum(seconds for seconds, _, _ in runs),
        processor=sum(processor for _, processor, _ in runs),
        memory=max(memory for _, _, memory in runs),
        files=len(new),
        written=sum(new),
    )


def run(command: Command) -> tuple[float, float, float]:
    """Run a command to its end: seconds by the clock, seconds of processor, peak memory."""
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=subprocess.STDOUT)
        with _watched(process.pid) as peak:
            processor = _wait(process)
            seconds = time.perf_counter() - start
        if process.returncode:
            said.seek(0)
            sys.stderr.buffer.write(said.read())
            raise subprocess.CalledProcessError(process.returncode, command)
    return seconds, processor, peak.bytes or math.nan


def _wait(process: subprocess.Popen[bytes]) -> float:
    """Wait for the end, and tell what processor time the kernel has noted."""
    if sys.platform == "win32":
        process.wait()
        return math.nan
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime


class _Peak:
    """The most memory seen so far."""

    def __init__(self) -> None:
        self.bytes = 0

    def sample(self, pid: int) -> None:
        tree = list(_tree(pid))
        marks = list(map(_memory, tree))
        together = sum(now for now, _ in marks)
        if len(tree) > 1 and together > self.bytes:
            together = sum(map(_share, tree))
        self.bytes = max(self.bytes, together, *(highest for _, highest in marks))


@contextmanager
def _watched(pid: int) -> Iterator[_Peak]:
    peak, ended = _Peak(), Event()

    def watch() -> None:
        while not ended.wait(_EVERY_SECONDS):
            peak.sample(pid)

    thread = Thread(target=watch)
    thread.start()
    try:
        yield peak
    finally:
        ended.set()
        thread.join()


def _tree(pid: int) -> Iterator[int]:
    yield pid
    below: list[str] = []
    with suppress(OSError):  # it has ended since
        for children in Path(f"/proc/{pid}/task").glob("*/children"):
            below += children.read_text("ascii").split()
    for child in below:
        yield from _tree(int(child))


def _memory(pid: int) -> tuple[int, int]:
    """The resident memory of one process: now, and its highest mark."""
    try:
        status = Path(f"/proc/{pid}/status").read_text("utf-8")
    except OSError:
        return 0, 0
    marks = {name: int(size) * 1024 for name, size in _KILOBYTES.findall(status)}
    return marks.get("RSS", 0), marks.get("HWM", 0)


def _share(pid: int) -> int:
    """The memory of one process, and its share of what it has together with others."""
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii")
    except OSError:
        return 0
    found = _PROPORTIONAL.search(rollup)
    return int(found[1]) * 1024 if found else 0


def _sizes_since(folder: Path, moment: int) -> Iterator[int]:
    """The sizes of files that were written, or put in place by a link, after a moment."""
    for file in folder.rglob("*"):
        about = file.stat()
        if file.is_file() and about.st_ctime_ns >= moment:
            yield about.st_size
