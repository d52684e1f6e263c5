"""The tasks, which `make.py` runs by their names. Each is a few lines that call into a package.

Packages are imported inside the tasks, so that a task loads only what it needs. What may be
written after a task's name, `command_line.py` says.
"""

import gc
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from command_line import understand

ROOT = Path(__file__).resolve().parent
CONTENT = str(ROOT / "content")
OUTPUT = str(ROOT / "output")


def build(
    content: str = CONTENT,
    output: str = OUTPUT,
    site_url: str = "",
    no_search: bool = False,
    pdf: bool = False,
) -> int:
    """Build the whole site, with search unless ``--no-search`` is given."""
    from commands.build import build
    from commands.left_out import leave_out_unused

    leave_out_unused()
    _look_for_no_rubbish()
    return build(Path(content), Path(output), site_url or None, search=not no_search, pdf=pdf)


def live(content: str = CONTENT, port: str = "8000") -> int:
    """Build, serve on 127.0.0.1, and rebuild and reload on every save."""
    from commands.live import live

    return live(Path(content), int(port))


def check(content: str = CONTENT) -> int:
    """List everything an author can get wrong."""
    from commands.check import check

    _look_for_no_rubbish()
    return check(Path(content))


def _look_for_no_rubbish() -> None:
    """Nearly all that a task makes is used until it ends, and to look for rubbish takes time."""
    gc.disable()


def new(kind: str, title: str, content: str = CONTENT) -> int:
    """Make a filled-in file to start from."""
    from commands.new import new

    return new(kind, title, Path(content))


def import_(files: list[str], content: str = CONTENT, dry_run: bool = False) -> int:
    """Turn documents from elsewhere into content files."""
    from commands.import_documents import import_documents

    return import_documents([Path(file) for file in files], Path(content), dry_run)


def compounds(file: str, content: str = CONTENT) -> int:
    """Show the joints of the words in a file, one word a line."""
    from commands.compounds import compounds

    return compounds(Path(file), Path(content))


def suggest(
    files: list[str],
    content: str = CONTENT,
    write: bool = False,
    json: bool = False,
) -> int:
    """Propose themes for quotes and report headings that have none."""
    from commands.suggest import suggest

    return suggest([Path(file) for file in files], Path(content), write=write, as_json=json)


def test(args: list[str]) -> int:
    """Run pytest on all cores, a file on each; `make.py test -- ARG…` passes arguments on."""
    # One more than there are cores: who waits for a browser leaves its core to another.
    workers = (os.cpu_count() or 1) + 1
    return python("pytest", f"--numprocesses={workers}", "--dist=loadfile", *args)


def lint() -> int:
    """Check format, rules and types; all three speak, even when the first one complains."""
    results = [
        python("ruff", "format", "--check", "."),
        python("ruff", "check", "."),
        python("mypy"),
    ]
    return max(results)


def bench(
    posts: str = "",
    rounds: str = "",
    only: str = "",
    quotes: str = "",
    same_pages: bool = False,
    profile: bool = False,
) -> int:
    """Measure what we cost, beside Hugo and plain Pelican."""
    given = {"posts": posts, "rounds": rounds, "only": only, "quotes": quotes}
    options = [f"--{name}={value}" for name, value in given.items() if value]
    flags = ["--same-pages"] * same_pages + ["--profile"] * profile
    return python("bench", *options, *flags)


def python(module: str, *arguments: str) -> int:
    """Run a module with this Python, from the project's folder."""
    return subprocess.call([sys.executable, "-m", module, *arguments], cwd=ROOT)


TASKS: dict[str, Callable[..., int]] = {
    "build": build,
    "live": live,
    "check": check,
    "new": new,
    "import": import_,
    "compounds": compounds,
    "suggest": suggest,
    "test": test,
    "lint": lint,
    "bench": bench,
}


def main(argv: list[str]) -> int:
    """Run the task that was asked for and return its exit code."""
    name, arguments = understand(argv)
    for sign in ("SIGTERM", "SIGHUP"):  # whoever ends a task so lets it clear away too
        number = getattr(signal, sign, None)
        if number and signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, signal.default_int_handler)
    try:
        return TASKS[name](**arguments)
    except KeyboardInterrupt:  # the author's own doing, and nothing to explain
        return 130
    except BrokenPipeError:  # so is that nobody reads on
        return 1


if __name__ == "__main__":
    exit_code = main(sys.argv[1:])
    # All is written. To take apart all that a build holds would be a sixth of the work of an edit.
    for stream in filter(None, (sys.stdout, sys.stderr)):
        try:
            stream.flush()
        except OSError:  # not all that was said has come through
            exit_code = exit_code or 1
    os._exit(exit_code)
