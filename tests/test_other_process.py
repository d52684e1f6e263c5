"""Another process answers as this one would, or says that it cannot."""

import signal
import subprocess
import sys
import time
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

# A system that lets nobody wait for a process, and one that has no room for another.
_NOBODY_WAITS = "import signal; signal.signal(signal.SIGCHLD, signal.SIG_IGN)"
_NO_ROOM = """
import os
def refuse():
    raise BlockingIOError(11, "fork")
os.fork = refuse
"""
# Two processes at work for a minute; each task leaves a file with the number of its process.
_KILLED = """
import os, sys, time
from pathlib import Path
from other_process import share
def task(number):
    new = Path(sys.argv[1], f"{number}.ny")
    time.sleep(.05)
    new.write_text(str(os.getpid()))
share([lambda number=number: task(number) for number in range(2000)], list, list)
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
# Which process did a task meanwhile: the first one where the copy fails, or what it goes on with.
_MEANWHILE = """
import os, sys, threading
from pathlib import Path
from other_process import meanwhile
first, file, fails = os.getpid(), Path(sys.argv[1]), sys.argv[2]
def task():
    if fails == "in a copy" and os.getpid() != first:
        raise ValueError("i kopian")
    file.write_text(f"{os.getpid() == first} {threading.current_thread().name[:6]}")
with meanwhile(task):
    if fails == "beside it":
        raise ValueError("bredvid")
"""


# A task that a copy would have done in ten seconds, if it had been let.
_INTERRUPTED = """
import sys, time
from pathlib import Path
from other_process import meanwhile
def task():
    Path(sys.argv[1], "begun").touch()
    time.sleep(10)
    Path(sys.argv[1], "done").touch()
with meanwhile(task):
    pass
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


@pytest.mark.skipif(sys.platform != "linux", reason="no copies are made of a process here")
@pytest.mark.parametrize(
    ("lack", "fails", "done_by", "code"),
    [
        ("", "never", "False MainTh", 0),
        ("", "in a copy", "True MainTh", 0),
        ("", "beside it", "False MainTh", 1),
        (_NO_ROOM, "never", "True Thread", 0),
        (_NO_ROOM, "beside it", "True Thread", 1),
    ],
)
def test_a_task_is_done_meanwhile(
    tmp_path: Path, lack: str, fails: str, done_by: str, code: int
) -> None:
    file = tmp_path / "gjort"
    command = [sys.executable, "-W", "error", "-c", lack + _MEANWHILE, str(file), fails]
    ended = subprocess.run(command, cwd=Path(__file__).parents[1], capture_output=True, text=True)
    assert (file.read_text(), ended.returncode) == (done_by, code)
    assert "ResourceWarning" not in ended.stderr


def test_few_tasks_are_done_by_one_process(tmp_path: Path) -> None:
    ended, done = shared(tmp_path, "never", 20)
    assert (ended.stdout, done) == ("20 20\n", Counter({"True": 20}))


def test_what_a_copy_cannot_do_is_done_again(tmp_path: Path) -> None:
    ended, done = shared(tmp_path, "in a copy", 300)
    assert (ended.returncode, done.total()) == (0, 300)


@pytest.mark.skipif(sys.platform != "linux", reason="no copies are made of a process here")
def test_a_copy_ends_when_the_first_process_is_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _KILLED, str(tmp_path)]
    first = subprocess.Popen(command, cwd=Path(__file__).parents[1])
    while len(done := {file.read_text() for file in tmp_path.iterdir()}) < 2:
        time.sleep(0.01)
    first.kill()
    first.wait()
    copy = int(next(pid for pid in done if pid != str(first.pid)))
    deadline = time.monotonic() + 5
    while Path(f"/proc/{copy}").exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert time.monotonic() < deadline
    assert len(list(tmp_path.iterdir())) < 2000


@pytest.mark.skipif(sys.platform != "linux", reason="no copies are made of a process here")
def test_a_copy_ends_with_a_ctrl_c_that_the_first_process_alone_has_had(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _INTERRUPTED, str(tmp_path)]
    first = subprocess.Popen(command, cwd=Path(__file__).parents[1], stderr=subprocess.PIPE)
    while not (tmp_path / "begun").exists():
        time.sleep(0.01)
    children = Path(f"/proc/{first.pid}/task/{first.pid}/children").read_text().split()
    first.send_signal(signal.SIGINT)
    assert b"KeyboardInterrupt" in first.communicate(timeout=5)[1]
    assert len(children) == 1
    assert not Path(f"/proc/{children[0]}").exists()
    assert not (tmp_path / "done").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="no copies are made of a process here")
@pytest.mark.parametrize("lack", [_NOBODY_WAITS, _NO_ROOM])
def test_where_the_system_has_no_copy_one_process_does_all(tmp_path: Path, lack: str) -> None:
    command = [sys.executable, "-c", lack + _SHARED, str(tmp_path), "never", "300"]
    subprocess.run(command, cwd=Path(__file__).parents[1], check=True)
    assert len(list(tmp_path.iterdir())) == 300


def test_an_answer_that_nobody_waits_for_is_not_worked_out(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), OtherProcess(time.sleep, 60) as other:
        _ = 1 / 0
    assert other._process.returncode


def test_what_fails_everywhere_says_why(tmp_path: Path) -> None:
    ended, _ = shared(tmp_path, "always", 300)
    assert ended.returncode == 1
    assert ended.stderr.endswith("ValueError: den sjätte\n")
    assert "line 8" in ended.stderr
