"""The live server's search index, which another process makes."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from commands.searching import SearchIndex
from commands.serving import Newsstand
from presentation.search_index import VOCABULARY
from tests.commands.living import PATIENCE_SECONDS, write

STOPPED = "T"


def states_of_children() -> set[str]:
    """What the system says of the processes that this one has started."""
    found = set()
    for task in Path("/proc/self/task").iterdir():
        for pid in (task / "children").read_text(encoding="utf-8").split():
            about = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
            found.add(about.rpartition(") ")[2].split()[0])
    return found


def wait_until(holds: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.mark.skipif(sys.platform != "linux", reason="only there it is told how a process is")
def test_it_rests_while_an_edition_is_made_and_is_there_at_last(tmp_path: Path) -> None:
    write(tmp_path, "ett.md", "Ett", "En lyktgubbe.")
    stand = Newsstand()
    with SearchIndex(tmp_path, stand, tmp_path / "plats") as index:
        with index.paused():
            assert STOPPED not in states_of_children()
        index.tend()
        with index.paused():
            wait_until(lambda: STOPPED in states_of_children())
        wait_until(lambda: STOPPED not in states_of_children())

        def has_index() -> bool:
            index.tend()
            return VOCABULARY in stand.index

        wait_until(has_index)
        with index.paused():  # nobody is at work any more
            assert stand.index[VOCABULARY].read_text(encoding="utf-8").count("lyktgubb")


@pytest.mark.skipif(sys.platform != "linux", reason="only there it is told how a process is")
def test_it_can_be_ended_while_it_rests(tmp_path: Path) -> None:
    write(tmp_path, "ett.md", "Ett", "Text.")
    before = states_of_children()
    with SearchIndex(tmp_path, Newsstand(), tmp_path / "plats") as index:
        index.tend()
        with index.paused():
            wait_until(lambda: STOPPED in states_of_children())
            index.__exit__()
            assert states_of_children() == before
