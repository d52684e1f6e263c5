"""The front door: `python3 make.py TASK` makes `.venv` from a hashed lock and runs a task in it.

Standard library only. What is slow to import is imported where it is needed, so that the second
run adds nothing noticeable. Everything above the version check has to run on any Python 3, and
the whole file has to parse there: an old Python then gets an answer it can act on.
"""

import os
import sys

if sys.version_info < (3, 11):
    sys.exit(
        "Samverkansbloggen behöver Python 3.11 eller senare, men det här är Python %d.%d.\n"
        "Hämta en nyare på https://www.python.org/downloads/ och kör kommandot igen med den,\n"
        "till exempel: python3.13 make.py (i Windows: py -3.13 make.py)" % sys.version_info[:2]
    )

from io import BufferedRandom

from command_line import DEVELOPER_LOCK, SITE_LOCK, TASKS, refuse, understand
from locking import lock_file

ROOT = os.path.dirname(os.path.abspath(__file__))
WINDOWS = sys.platform == "win32"
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "Scripts\\python.exe" if WINDOWS else "bin/python")
STAMP = os.path.join(VENV, "installed.txt")


def main(argv: list[str]) -> int:
    """Run the task that was asked for and return its exit code."""
    for stream in filter(None, (sys.stdout, sys.stderr)):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        name, _ = understand(argv)
        prepare(TASKS[name].lock)
        return run(os.path.join(ROOT, "tasks.py"), *argv)
    except KeyboardInterrupt:
        refuse("\nAvbrutet.", code=130)
    except BrokenPipeError:  # nobody reads on
        os._exit(1)


def prepare(lock: str) -> None:
    """See to it that `.venv` holds what the lock says; only one run at a time installs."""
    if installed(lock):
        return
    try:
        with alone(VENV + ".lock"):
            if not installed(lock):
                install(lock)
    except OSError as error:
        refuse(f"Kunde inte göra i ordning {VENV}: {error}", code=1)


def installed(lock: str) -> bool:
    """Whether `.venv` was finished from this lock, or from the one that has it all."""
    try:
        stamp = read(STAMP)
    except OSError:
        return False
    locks = {lock, DEVELOPER_LOCK}
    return os.path.exists(PYTHON) and stamp in [stamp_for(each) for each in locks]


def stamp_for(lock: str) -> str:
    """What is written last of all: the Python that was used and a copy of the lock."""
    return f"# {os.path.realpath(PYTHON)}\n{read(lock)}"


def read(path: str) -> str:
    """The text of one of the project's files."""
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        return file.read()


def alone(path: str) -> BufferedRandom:
    """Wait until no other run holds this lock, and hold it until the file is closed.

    The system lets go of it, however a run ends.
    """
    import time

    file = open(path, "a+b")  # noqa: SIM115 - whoever has it closes it
    if not lock_file(file.fileno()):
        print("En annan körning installerar redan. Väntar på den …", flush=True)
        while not lock_file(file.fileno()):
            time.sleep(0.2)
    return file


def install(lock: str) -> None:
    """Make `.venv` and install the lock; the developers' lock may be put on top of the site's."""
    print("Gör i ordning Samverkansbloggen. Det tar ungefär en minut, men bara första gången.")
    addition = lock == DEVELOPER_LOCK and installed(SITE_LOCK)
    if os.path.exists(STAMP):
        os.remove(STAMP)
    if not addition:
        make_venv()
    print("Hämtar och installerar paketen …", flush=True)
    pip = [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    quietly(
        [*pip, "--require-hashes", "--only-binary=:all:", "-r", os.path.join(ROOT, lock)],
        "Paketen gick inte att installera. Kontrollera att datorn når nätet och försök igen.",
        steps=read(lock).count("=="),
    )
    with open(STAMP, "w", encoding="utf-8") as file:
        file.write(stamp_for(lock))
    print("Klart.\n", flush=True)


def make_venv() -> None:
    """Make `.venv` from nothing."""
    print("Skapar mappen .venv …", flush=True)
    advice = (
        "Python saknar modulen venv, som behövs för att hämta det webbplatsen byggs med.\n"
        "Debian och Ubuntu: sudo apt install python3-venv\n"
        "Andra system: installera Python från https://www.python.org/downloads/\n"
        "Kör sedan kommandot igen."
    )
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        refuse(advice, code=1)
    base = getattr(sys, "_base_executable", sys.executable)
    quietly([base, "-m", "venv", "--clear", VENV], "Mappen .venv gick inte att skapa.")


def quietly(command: list[str], failure: str, steps: int = 0) -> None:
    """Run a command that shows only how far pip has come, and all that it said if it fails."""
    from subprocess import PIPE, STDOUT, Popen

    said, collected = [], 0
    with Popen(command, stdout=PIPE, stderr=STDOUT, encoding="utf-8", errors="replace") as process:
        for line in process.stdout or ():
            said.append(line.rstrip())
            collected += line.startswith("Collecting ")
            if steps and sys.stdout.isatty():
                print(f"\r  {collected} av {steps}", end="", flush=True)
    if steps and sys.stdout.isatty():
        print("\r" + " " * 20, end="\r")
    if process.returncode:
        refuse(failure, "", *said[-15:], code=1)


def run(*arguments: str) -> int:
    """Become the Python of `.venv`; Windows can't, and waits for it instead."""
    os.environ["PYTHONUTF8"] = "1"
    if sys.stdout:
        sys.stdout.flush()
    if not WINDOWS:
        os.execv(PYTHON, [PYTHON, *arguments])
    import subprocess

    with subprocess.Popen([PYTHON, *arguments]) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:  # the task has had it too, and ends in its own way
                continue


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
