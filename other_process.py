"""A function at work in another process, for what two cores do sooner than one.

``python -m other_process`` is that process. It is started as a program of its own, which holds on
every system, whatever threads and modules the first one has.
"""

import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryFile
from typing import Generic, TypeVar

Answer = TypeVar("Answer")


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


if __name__ == "__main__":
    function, arguments = pickle.load(sys.stdin.buffer)  # noqa: S301 - as above
    pickle.dump(function(*arguments), sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
