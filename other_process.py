"""Work in another process, for what two cores do sooner than one.

``OtherProcess`` is a program of its own (``python -m other_process``), which holds on every system,
whatever threads and modules the first one has. What takes too much to hand over is shared with a
copy of this process, where that is safe.
"""

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryFile
from typing import Generic, NoReturn, TypeVar

Answer = TypeVar("Answer")

_WORTH_A_COPY = 200  # tasks; fewer are done while it is made


class OtherProcess(Generic[Answer]):
    """Calls ``function``, of a module that can be imported, while this process goes on."""

    def __init__(self, function: Callable[..., Answer], *arguments: object) -> None:
        """What is given and answered is pickled."""
        self._answer = TemporaryFile()  # noqa: SIM115 - it is closed with the answer
        with TemporaryFile() as question:
            pickle.dump((function, arguments), question)
            question.seek(0)
            self._process = subprocess.Popen(
                [sys.executable, "-m", "other_process"],
                cwd=Path(__file__).parent,
                stdin=question,
                stdout=self._answer,
            )

    def answer(self) -> Answer:
        """Wait for what the function returns.

        :raises subprocess.CalledProcessError: when the process failed; it has said why itself.
        """
        with self._answer, self._process:
            if self._process.wait():
                raise subprocess.CalledProcessError(self._process.returncode, "other_process")
            self._answer.seek(0)
            found: Answer = pickle.load(self._answer)  # noqa: S301 - from our own process
            return found


def share(tasks: Sequence[Callable[[], object]]) -> None:
    """Do every task; every other in a copy of this process, where one can be made.

    What tasks do is to be seen on the disk: what they change in memory may be lost.
    """
    others = tasks[1::2] if len(tasks) >= _WORTH_A_COPY and _can_be_copied() else ()
    copy = os.fork() if others else None
    if copy == 0:
        _work_and_end(others)
    try:
        for task in tasks[::2] if others else tasks:
            task()
    finally:
        failed = copy is not None and os.waitpid(copy, 0)[1]
    # What the copy could not do fails here too, with all that can be said of it.
    for task in others if failed else ():
        task()


def _can_be_copied() -> bool:
    """A copy has one thread: what another had locked would never be unlocked. macOS has others."""
    return sys.platform == "linux" and threading.active_count() == 1


def _work_and_end(tasks: Sequence[Callable[[], object]]) -> NoReturn:
    """End without all that a process does when it ends: that is the first one's."""
    code = 1
    try:
        for task in tasks:
            task()
        code = 0
    finally:
        os._exit(code)


if __name__ == "__main__":
    function, arguments = pickle.load(sys.stdin.buffer)  # noqa: S301 - as above
    pickle.dump(function(*arguments), sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
