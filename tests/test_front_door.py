"""The front door, run as people run it: make.py in a folder of its own, with a real `.venv`."""

import ast
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from typing import Literal

import pytest

import command_line
import make
from tests.opening import load

ECHO = """
import json
def {name}(*args, **named):
    print(json.dumps([a and str(a) for a in [*args, *named.values()]], ensure_ascii=False))
    return {code}
"""


@pytest.fixture
def house(clone: Path) -> Path:
    """A clone that is already installed, and whose commands tell what they were called with."""
    venv.create(clone / ".venv", symlinks=os.name != "nt")
    (site_packages,) = (clone / ".venv").rglob("site-packages")
    borrow = f"import sys; sys.path.append({sysconfig.get_path('purelib')!a})"
    (site_packages / "borrow.pth").write_text(borrow, encoding="ascii")
    door = load(clone / "make.py")
    Path(door.STAMP).write_text(door.stamp_for(door.DEVELOPER_LOCK), encoding="utf-8")
    (clone / "commands").mkdir()
    for name in ["build", "live", "check", "new", "import_documents"]:
        text = ECHO.format(name=name, code=3 if name == "check" else 0)
        (clone / "commands" / f"{name}.py").write_text(text, encoding="utf-8")
    shutil.copy(f"{make.ROOT}/commands/left_out.py", clone / "commands")
    return clone


def knock(
    folder: Path, *arguments: str, cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, folder / "make.py", *arguments],
        cwd=cwd or folder.parent,
        env=os.environ | environment,
        capture_output=True,
        encoding="utf-8",
    )


def pretend(folder: Path, change: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run make.py in a Python that has been changed."""
    door = str(folder / "make.py")
    code = f"import runpy, sys; {change}; runpy.run_path({door!r}, run_name='__main__')"
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, encoding="utf-8"
    )


# Before there is a .venv


def test_an_old_python_can_read_the_file() -> None:
    text = Path(make.ROOT, "make.py").read_text(encoding="utf-8")
    tree = ast.parse(text, feature_version=(3, 6))
    before = tree.body[: next(i for i, node in enumerate(tree.body) if isinstance(node, ast.If))]
    assert [type(node) for node in before] == [ast.Expr, ast.Import, ast.Import]
    assert "__future__" not in text


def test_an_old_python_is_told_what_to_do(clone: Path) -> None:
    done = pretend(clone, "sys.version_info = (3, 9, 2)", "build")
    assert done.returncode == 1
    assert "behöver Python 3.11 eller senare, men det här är Python 3.9" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_python_without_venv_is_told_what_to_do(clone: Path) -> None:
    done = pretend(clone, "sys.modules['ensurepip'] = None", "build")
    assert done.returncode == 1
    assert "sudo apt install python3-venv" in done.stderr
    assert not (clone / ".venv").exists()


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"]])
def test_help_shows_every_task(clone: Path, arguments: list[str]) -> None:
    done = knock(clone, *arguments)
    assert done.returncode == 0
    assert re.findall(r"^  (\w+)", done.stdout, re.MULTILINE) == list(command_line.TASKS)
    assert "Så här skrivs det:" in done.stdout


def test_a_task_explains_itself_without_installing(clone: Path) -> None:
    done = knock(clone, "import", "--help")
    assert done.returncode == 0
    assert "import FIL… [--content MAPP] [--dry-run]" in done.stdout
    assert not (clone / ".venv").exists()


# From the command line to the commands


@pytest.mark.parametrize(
    ("arguments", "received"),
    [
        (["build", "--site-url=a"], ["{c}/content", "{c}/output", "a", "True", False]),
        (["build", "--content=på väg/x"], ["på väg/x", "{c}/output", None, "True", False]),
        (["build", "--no-search"], ["{c}/content", "{c}/output", None, False, False]),
        (["build", "--pdf"], ["{c}/content", "{c}/output", None, "True", "True"]),
        (["live", "--port", "8123"], ["{c}/content", "8123"]),
        (["new", "tema", 'Är "vi" många?'], ["tema", 'Är "vi" många?', "{c}/content"]),
        (["new", "inlagg", "--", "-5 = kallt"], ["inlagg", "-5 = kallt", "{c}/content"]),
        (["new", "inlagg", "build", "--content", "x"], ["inlagg", "build", "x"]),
    ],
)
def test_what_is_typed_reaches_the_command(
    house: Path, arguments: list[str], received: list[str | Literal[False] | None]
) -> None:
    done = knock(house, *arguments)
    assert json.loads(done.stdout) == [r and r.format(c=house) for r in received], done.stderr


@pytest.mark.parametrize(
    "line",
    [
        "a.txt b=c.txt --dry-run --content ut",
        "--dry-run --content=ut a.txt b=c.txt",
        "a.txt --content ut --dry-run b=c.txt",
    ],
)
def test_files_and_options_may_come_in_any_order(house: Path, line: str) -> None:
    done = knock(house, "import", *line.split())
    files, content, dry_run = json.loads(done.stdout)
    assert "'a.txt'" in files
    assert "'b=c.txt'" in files
    assert (content, dry_run) == ("ut", "True")


def test_the_exit_code_is_passed_on_without_a_traceback(house: Path) -> None:
    done = knock(house, "check")
    assert done.returncode == 3
    assert done.stderr == ""


def test_a_plain_terminal_gets_its_letters(house: Path) -> None:
    done = knock(house, "new", "inlagg", "På väg", LC_ALL="C", LANG="C", PYTHONIOENCODING="")
    assert "På väg" in done.stdout


def test_a_folder_of_the_users_does_not_come_in_the_way(house: Path, tmp_path: Path) -> None:
    (tmp_path / "yaml.py").write_text("raise SystemExit('wrong module')", encoding="utf-8")
    (tmp_path / "commands.py").write_text("raise SystemExit('wrong module')", encoding="utf-8")
    assert knock(house, "live", cwd=tmp_path).returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT to send")
def test_ctrl_c_is_quiet(house: Path) -> None:
    text = "import time\ndef live(*_):\n    print('ready', flush=True)\n    time.sleep(60)\n"
    (house / "commands" / "live.py").write_text(text, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, house / "make.py", "live"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=10)
    assert process.returncode != 0
    assert errors == ""


def test_the_second_run_loads_nothing_that_takes_time(house: Path) -> None:
    """What it costs is measured by bench; here nothing slow may even be imported."""
    door = [sys.executable, "-X", "importtime", str(house / "make.py"), "live"]
    done = subprocess.run(door, cwd=house.parent, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "command_line" in loaded
    slow = {"venv", "subprocess", "pathlib", "argparse", "tempfile", "hashlib", "shutil", "json"}
    assert not loaded & slow
