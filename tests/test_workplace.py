"""A place for one process: nobody else touches it while it lives, and then it is gone."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from locking import lock_file
from memory import taken
from workplace import clear, workplace

ROOT = Path(__file__).resolve().parent.parent
WORK = """
import sys, time
from pathlib import Path
from workplace import workplace
with workplace(Path(sys.argv[1])) as place:
    place.mkdir()
    (place / "ord.txt").write_text("återkallat", encoding="utf-8")
    print(place, flush=True)
    time.sleep(60)
"""


@contextmanager
def at_work(folder: Path) -> Iterator[tuple[Path, subprocess.Popen[str]]]:
    """Another process with a place beside ``folder``."""
    command = [sys.executable, "-X", "utf8", "-c", WORK, str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        yield Path(process.stdout.readline().strip()), process
        process.kill()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_a_killed_process_left_is_gone_at_once(tmp_path: Path) -> None:
    with at_work(tmp_path / "sok") as (place, process):
        assert not clear(tmp_path / "sok")
        assert (place / "ord.txt").exists()
        process.kill()
        process.wait()
        assert (place / "ord.txt").exists()
        assert clear(tmp_path / "sok")
    assert names(tmp_path) == []


def test_a_living_process_keeps_its_place_however_long_it_works(tmp_path: Path) -> None:
    with at_work(tmp_path / "sok") as (place, _), workplace(tmp_path / "sok") as mine:
        assert mine != place
        assert (place / "ord.txt").exists()


def test_nothing_is_there_before_or_after(tmp_path: Path) -> None:
    with suppress(KeyboardInterrupt), workplace(tmp_path / "a [1]" / "ut") as place:
        assert not place.exists()
        place.mkdir()
        raise KeyboardInterrupt
    assert names(tmp_path / "a [1]") == []


def test_what_is_not_a_place_is_left_alone(tmp_path: Path) -> None:
    kept = ["sok", "sok-mina-egna-anteckningar", "sokning", "annat-abcd1234"]
    for name in [*kept, "sok-abcd1234"]:  # the last as earlier versions made it, without a lock
        (tmp_path / name).mkdir()
    assert clear(tmp_path / "sok")
    assert names(tmp_path) == sorted(kept)


def test_where_nothing_can_be_locked_nobody_is_disturbed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(descriptor: int) -> bool:
        raise OSError(descriptor)

    monkeypatch.setattr("workplace.lock_file", refuse)
    with workplace(tmp_path / "sok") as first:
        first.mkdir()
        with workplace(tmp_path / "sok"):
            assert first.exists()


def test_a_lock_that_another_took_for_one_that_was_left_is_no_claim(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    claimed = []

    def late(descriptor: int) -> bool:
        claimed.append(descriptor)
        if len(claimed) == 1:
            clear(tmp_path / "sok")
        return lock_file(descriptor)

    monkeypatch.setattr("workplace.lock_file", late)
    with workplace(tmp_path / "sok") as place:
        place.mkdir()
        assert not clear(tmp_path / "sok")
        assert place.exists()


def test_a_folder_is_one_builds_at_a_time(tmp_path: Path) -> None:
    with taken(tmp_path / "sok") as first:
        (first / "index").write_text("1", encoding="utf-8")
    with taken(tmp_path / "sok") as first, taken(tmp_path / "sok") as second:
        assert (names(first), names(second)) == (["index"], [])
    with pytest.raises(OSError, match="trasig"), taken(tmp_path / "sok"):
        raise OSError("trasig")
    assert names(tmp_path) == []
