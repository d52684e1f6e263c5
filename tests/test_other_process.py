"""Another process answers as this one would, or says that it cannot."""

import subprocess
import sys
from collections import Counter
from math import sqrt
from pathlib import Path

import pytest

from other_process import OtherProcess

# Each task leaves a file with the process that did it; the sixth fails in a copy, or always.
_SHARED = """
import os, sys
from pathlib import Path
from other_process import share
first, folder, fails = os.getpid(), Path(sys.argv[1]), sys.argv[2]
def task(number):
    if number == 5 and (fails == "always" or fails == "in a copy" and os.getpid() != first):
        raise ValueError("den sjätte")
    (folder / str(number)).write_text(str(os.getpid() == first))
    done.append(number)
done = []
tasks = [lambda number=number: task(number) for number in range(int(sys.argv[3]))]
share(tasks, lambda: done, done.extend)
print(len(done), len(set(done)))
"""

# How many tasks a copy has done: when there is time for all, or not, and when one of them fails.
_AHEAD = """
import time
from other_process import Ahead
def ahead(seconds, fail=lambda: None):
    done, learned = [], []
    tasks = [lambda: (time.sleep(seconds), fail(), done.append(1))] * 300
    copy = Ahead(tasks, lambda: done)
    time.sleep(1)
    copy.stop(learned.extend)
    return len(learned)
print(ahead(0), ahead(.02), ahead(0, lambda: 1 / 0))
"""


def test_it_answers_what_the_function_returns() -> None:
    one, two = OtherProcess(sorted, [2, 1]), OtherProcess(str.upper, "åäö")
    assert two.answer() == "ÅÄÖ"
    assert one.answer() == [1, 2]


def test_a_failure_is_no_answer(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        OtherProcess(sqrt, -1.0).answer()
    assert "math domain error" in capfd.readouterr().err


def shared(
    folder: Path, fails: str, tasks: int
) -> tuple[subprocess.CompletedProcess[str], Counter[str]]:
    """What was said, and how many tasks were done by the first process (``True``) or its copy."""
    command = [sys.executable, "-c", _SHARED, str(folder), fails, str(tasks)]
    ended = subprocess.run(command, cwd=Path(__file__).parents[1], capture_output=True, text=True)
    return ended, Counter(file.read_text() for file in folder.iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="no copies are made of a process here")
def test_tasks_are_shared_with_a_copy_of_the_process(tmp_path: Path) -> None:
    ended, done = shared(tmp_path, "never", 2001)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert done.total() == 2001
    assert done.keys() == {"True", "False"}


def test_what_the_copy_has_learned_is_known_to_the_first(tmp_path: Path) -> None:
    ended, _ = shared(tmp_path, "never", 2001)
    assert ended.stdout == "2001 2001\n"


@pytest.mark.skipif(sys.platform != "linux", reason="no copies are made of a process here")
def test_a_copy_works_ahead_until_it_is_stopped() -> None:
    command = [sys.executable, "-c", _AHEAD]
    ended = subprocess.run(command, cwd=Path(__file__).parents[1], capture_output=True, text=True)
    all_done, some, none = map(int, ended.stdout.split())
    assert (ended.returncode, ended.stderr) == (0, "")
    assert all_done == 300
    assert 0 < some < 300
    assert none == 0  # one that fails has done nothing that can be told


def test_few_tasks_are_done_by_one_process(tmp_path: Path) -> None:
    ended, done = shared(tmp_path, "never", 20)
    assert (ended.stdout, done) == ("20 20\n", Counter({"True": 20}))


def test_what_a_copy_cannot_do_is_done_again(tmp_path: Path) -> None:
    ended, done = shared(tmp_path, "in a copy", 300)
    assert (ended.returncode, done.total()) == (0, 300)


def test_what_fails_everywhere_says_why(tmp_path: Path) -> None:
    ended, _ = shared(tmp_path, "always", 300)
    assert ended.returncode == 1
    assert ended.stderr.endswith("ValueError: den sjätte\n")
    assert "line 8" in ended.stderr
