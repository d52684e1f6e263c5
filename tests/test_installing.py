"""The front door makes `.venv` once, whole, and anew when a lock is another."""

import subprocess
import sys
import venv
from pathlib import Path
from types import ModuleType

import pytest

import command_line
from tests.opening import load

LOCKS = [command_line.SITE_LOCK, command_line.DEVELOPER_LOCK]


@pytest.fixture
def door(clone: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A make.py that makes `.venv` and only writes down what pip would be told."""
    door = load(clone / "make.py")
    commands: list[list[str]] = []

    def quietly(command: list[str], failure: str, steps: int = 0) -> None:
        commands.append(command)
        if "venv" in command:
            venv.create(door.VENV, clear=True)

    monkeypatch.setattr(door, "quietly", quietly)
    monkeypatch.setattr(door, "commands", commands, raising=False)
    return door


def test_it_installs_once(clone: Path, door: ModuleType) -> None:
    door.prepare(door.SITE_LOCK)
    door.prepare(door.SITE_LOCK)
    create, pip = door.commands
    assert "--clear" in create
    assert "--require-hashes" in pip
    assert pip[-1] == str(clone / door.SITE_LOCK)


def test_the_developers_packages_are_put_on_top(door: ModuleType) -> None:
    door.prepare(door.SITE_LOCK)
    door.prepare(door.DEVELOPER_LOCK)
    door.prepare(door.SITE_LOCK)
    assert ["venv" in command for command in door.commands] == [True, False, False]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_new_lock_is_a_new_venv(door: ModuleType, lock: str) -> None:
    door.prepare(door.DEVELOPER_LOCK)
    for name in LOCKS:
        with Path(door.ROOT, name).open("a", encoding="utf-8") as file:
            file.write("\n# renewed\n")
    door.prepare(lock)
    assert ["venv" in command for command in door.commands] == [True, False, True, False]


@pytest.mark.parametrize("at", ["venv", "pip"])
def test_an_interrupted_install_starts_over(
    door: ModuleType, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    door.prepare(door.SITE_LOCK)
    calm = door.quietly

    def interrupted(command: list[str], failure: str, steps: int = 0) -> None:
        if at in command:
            raise KeyboardInterrupt
        calm(command, failure, steps)

    Path(door.STAMP).unlink()
    monkeypatch.setattr(door, "quietly", interrupted)
    with pytest.raises(KeyboardInterrupt):
        door.prepare(door.SITE_LOCK)
    assert not door.installed(door.SITE_LOCK)
    monkeypatch.setattr(door, "quietly", calm)
    door.prepare(door.SITE_LOCK)
    assert door.installed(door.SITE_LOCK)
    assert "venv" in door.commands[-2]


def test_a_failed_install_shows_why(
    clone: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    door = load(clone / "make.py")
    monkeypatch.setattr(door, "make_venv", lambda: venv.create(door.VENV))
    with pytest.raises(SystemExit) as stopped:
        door.prepare(door.SITE_LOCK)  # this .venv has no pip
    assert stopped.value.code == 1
    said = capsys.readouterr().err
    assert "Kontrollera att datorn når nätet" in said
    assert "No module named pip" in said
    assert not door.installed(door.SITE_LOCK)


def test_two_runs_at_once_install_once(clone: Path) -> None:
    slow = (
        "import sys, time; sys.path.insert(0, sys.argv[1]); import make\n"
        "def install(lock):\n"
        "    print('installed', flush=True); time.sleep(1)\n"
        "    import venv; venv.create(make.VENV)\n"
        "    open(make.STAMP, 'w', encoding='utf-8').write(make.stamp_for(lock))\n"
        "make.install = install; make.prepare(make.SITE_LOCK)"
    )
    command = [sys.executable, "-X", "utf8", "-c", slow, str(clone)]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") for _ in range(2)]
    said = [run.communicate(timeout=30)[0] for run in runs]
    assert [run.returncode for run in runs] == [0, 0]
    assert sorted(text.splitlines()[0][:9] for text in said) == ["En annan ", "installed"]
