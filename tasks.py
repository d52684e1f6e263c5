"""The tasks, for Invoke; `make.py` calls them. Each is a few lines that call into a package.

Packages are imported inside the tasks, so that a task loads only what it needs.
"""

import os
import subprocess
import sys
from pathlib import Path

from invoke import Context, Exit, task

ROOT = Path(__file__).resolve().parent
CONTENT = str(ROOT / "content")
OUTPUT = str(ROOT / "output")


@task(auto_shortflags=False)
def build(
    _: Context,
    content: str = CONTENT,
    output: str = OUTPUT,
    site_url: str = "",
    search: bool = True,
    pdf: bool = False,
) -> None:
    """Build the whole site, with search unless ``--no-search`` is given."""
    from commands.build import build

    finish(build(Path(content), Path(output), site_url or None, search=search, pdf=pdf))


@task(auto_shortflags=False)
def live(_: Context, content: str = CONTENT, port: int = 8000) -> None:
    """Build, serve on 127.0.0.1, and rebuild and reload on every save."""
    from commands.live import live

    finish(live(Path(content), port))


@task(auto_shortflags=False)
def check(_: Context, content: str = CONTENT) -> None:
    """List everything an author can get wrong."""
    from commands.check import check

    finish(check(Path(content)))


@task(auto_shortflags=False)
def new(_: Context, kind: str, title: str, content: str = CONTENT) -> None:
    """Make a filled-in file to start from."""
    from commands.new import new

    finish(new(kind, title, Path(content)))


@task(name="import", iterable=["files"], auto_shortflags=False)
def import_(_: Context, files: list[str], content: str = CONTENT, dry_run: bool = False) -> None:
    """Turn documents from elsewhere into content files."""
    from commands.import_documents import import_documents

    finish(import_documents([Path(file) for file in files], Path(content), dry_run))


@task(auto_shortflags=False)
def compounds(_: Context, file: str, content: str = CONTENT) -> None:
    """Show the joints of the words in a file, one word a line."""
    from commands.compounds import compounds

    finish(compounds(Path(file), Path(content)))


@task(iterable=["files"], auto_shortflags=False)
def suggest(
    _: Context,
    files: list[str],
    content: str = CONTENT,
    write: bool = False,
    json: bool = False,
) -> None:
    """Propose themes for quotes and report headings that have none."""
    from commands.suggest import suggest

    finish(suggest([Path(file) for file in files], Path(content), write=write, as_json=json))


@task(iterable=["args"], auto_shortflags=False)
def test(_: Context, args: list[str]) -> None:
    """Run pytest on all cores, a file on each; `make.py test -- ARG…` passes arguments on."""
    # One more than there are cores: who waits for a browser leaves its core to another.
    workers = (os.cpu_count() or 1) + 1
    finish(python("pytest", f"--numprocesses={workers}", "--dist=loadfile", *args))


@task(auto_shortflags=False)
def lint(_: Context) -> None:
    """Check format, rules and types; all three speak, even when the first one complains."""
    results = [
        python("ruff", "format", "--check", "."),
        python("ruff", "check", "."),
        python("mypy"),
    ]
    finish(max(results))


@task(auto_shortflags=False)
def bench(
    _: Context,
    posts: str = "",
    rounds: str = "",
    only: str = "",
    quotes: str = "",
    profile: bool = False,
) -> None:
    """Measure what we cost, beside Hugo and plain Pelican."""
    given = {"posts": posts, "rounds": rounds, "only": only, "quotes": quotes}
    options = [f"--{name}={value}" for name, value in given.items() if value]
    finish(python("bench", *options, *["--profile"] * profile))


def python(module: str, *arguments: str) -> int:
    """Run a module with this Python, from the project's folder."""
    return subprocess.call([sys.executable, "-m", module, *arguments], cwd=ROOT)


def finish(code: int) -> None:
    """End with the exit code, and without a traceback."""
    if code:
        raise Exit(code=code)
