"""Work in another process, for what two cores do sooner than one.

``OtherProcess`` is a program of its own (``python -m other_process``), which holds on every system,
whatever threads and modules the first one has. What takes too much to hand over is shared with a
copy of this process, where that is safe.
"""

import gc
import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from select import select
from tempfile import TemporaryFile
from typing import IO, Generic, NoReturn, TypeVar

Answer = TypeVar("Answer")
Learned = TypeVar("Learned")
Task = TypeVar("Task")

_NUMBERS = 256  # of a byte
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

    def __enter__(self) -> "OtherProcess[Answer]":
        return self

    def __exit__(self, *_: object) -> None:
        """End it, if nobody has waited for its answer: nobody will."""
        self._process.kill()
        self._process.wait()
        self._answer.close()

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


class Copy(Generic[Learned]):
    """A copy of this process, which does tasks until there are no more, or it is to stop.

    What tasks do is to be seen on the disk. What they change in memory is lost, but for what the
    copy answers when it is asked what it has ``learned``; that is pickled.
    """

    def __init__(self, pid: int, answer: IO[bytes]) -> None:
        self._pid, self._answer = pid, answer

    @classmethod
    def begin(
        cls, tasks: Iterable[Callable[[], object]], learned: Callable[[], Learned]
    ) -> "Copy[Learned] | None":
        """A copy at work; None where none can be made.

        It has one thread, and what another thread had locked would never be unlocked.
        """
        if sys.platform != "linux" or threading.active_count() > 1:
            return None
        answer = TemporaryFile()  # noqa: SIM115 - it is closed with the answer
        gc.freeze()  # neither of the two is to look for rubbish in what they have together
        first = os.getpid()
        # Ctrl-C is not to end the copy as it would end the first process, with all that it tidies.
        waiting = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            if (pid := os.fork()) == 0:
                _work_and_end(_while_in_use(tasks, first), learned, answer, waiting)
        except OSError:  # the system has no room for one
            answer.close()
            return None
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, waiting)
        return cls(pid, answer)

    def ended(self) -> bool:
        """Wait for its end. Whether it has done all that it took, and has an answer."""
        try:
            done = os.waitpid(self._pid, 0)[1] == 0
        except ChildProcessError:  # who started us has told the system to wait for nobody
            done = False
        except KeyboardInterrupt:  # nobody is to write where all is cleared away now
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
            raise
        if not done:
            self._answer.close()
        return done

    def answer(self) -> Learned:
        """What it has learned, when it has ended."""
        with self._answer:
            self._answer.seek(0)
            learned: Learned = pickle.load(self._answer)  # noqa: S301 - from our own process
            return learned


@contextmanager
def meanwhile(task: Callable[[], object]) -> Iterator[None]:
    """Let a copy of this process do a task, to be seen on the disk, while this one goes on.

    Where no copy can be made a thread does it. It has been done at the end: here, if it had to be.
    """
    copy = Copy.begin([task], lambda: None)
    if copy is None:
        # Loaded when it is needed: an edit seldom needs one.
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(1) as another:
            doing = another.submit(task)
            yield
        doing.result()
        return
    done = False
    try:
        yield
    finally:
        if copy.ended():
            copy.answer()
            done = True
    if not done:
        task()


def share(
    tasks: Sequence[Callable[[], object]],
    learned: Callable[[], Learned],
    learn: Callable[[Learned], object],
) -> None:
    """Do every task, some of them in a copy of this process, where one can be made.

    :param learned: what a ``Copy`` answers, for ``learn`` in this process.
    """
    with _numbers() as left:
        enough = len(tasks) >= _WORTH_A_COPY
        copy = Copy.begin(_taken(tasks, left), learned) if enough else None
        if copy is None:
            _do(tasks)
            return
        try:
            _do(_taken(tasks, left))
        finally:
            done = copy.ended()
        if done:
            learn(copy.answer())
        else:  # what the copy could not do fails here too, with all that can be said of it
            _do(tasks)


class Ahead(Generic[Learned]):
    """Tasks that a copy of this process begins with, where one can be made, until it is stopped.

    What it hasn't done then, or couldn't do, is left.
    """

    def __init__(
        self, tasks: Sequence[Callable[[], object]], learned: Callable[[], Learned]
    ) -> None:
        self._copy: Copy[Learned] | None = None
        if len(tasks) >= _WORTH_A_COPY:
            stop, self._go = os.pipe()
            self._copy = Copy.begin(self._until_stopped(tasks, stop), learned)
            os.close(stop)
            if self._copy is None:
                os.close(self._go)

    def _until_stopped(self, tasks: Iterable[Task], stop: int) -> Iterator[Task]:
        os.close(self._go)  # the copy's own end of it
        for task in tasks:
            if select([stop], [], [], 0)[0]:
                return
            yield task

    def stop(self, learn: Callable[[Learned], object]) -> None:
        """Let the copy stop after what it is at, and take over what it has learned."""
        if self._copy is not None:
            os.close(self._go)
            if self._copy.ended():
                learn(self._copy.answer())
            self._copy = None


def _while_in_use(tasks: Iterable[Task], first: int) -> Iterator[Task]:
    """Tasks, as long as the first process is there: if it was killed, its copy is to end too."""
    for task in tasks:
        if os.getppid() != first:
            os._exit(1)
        yield task


def _do(tasks: Iterable[Callable[[], object]]) -> None:
    for task in tasks:
        task()


@contextmanager
def _numbers() -> Iterator[int]:
    """A pipe of all bytes, which a process and its copy can each take from until it is empty."""
    numbers, end = os.pipe()
    try:
        os.write(end, bytes(range(_NUMBERS)))
        os.close(end)
        yield numbers
    finally:
        os.close(numbers)


def _taken(tasks: Sequence[Task], numbers: int) -> Iterator[Task]:
    """The tasks that nobody else has taken, from all over the list: neighbours take as long."""
    while number := os.read(numbers, 1):
        yield from tasks[number[0] :: _NUMBERS]


def _work_and_end(
    tasks: Iterable[Callable[[], object]],
    learned: Callable[[], object],
    answer: IO[bytes],
    waiting: set[int | signal.Signals],
) -> NoReturn:
    """End without all that a process does when it ends: that is the first one's."""
    code = 1
    try:
        signal.pthread_sigmask(signal.SIG_SETMASK, waiting)
        gc.disable()
        _do(tasks)
        pickle.dump(learned(), answer, pickle.HIGHEST_PROTOCOL)
        answer.flush()
        code = 0
    finally:
        os._exit(code)


if __name__ == "__main__":
    gc.disable()  # it does one thing, and ends
    function, arguments = pickle.load(sys.stdin.buffer)  # noqa: S301 - as above
    pickle.dump(function(*arguments), sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
    sys.stdout.flush()
    os._exit(0)  # somebody waits for it to end, and to take apart what it holds takes time
