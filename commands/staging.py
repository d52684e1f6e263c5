"""A site is built aside, and put in place only when all of it is right."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from commands.belongings import bring_belongings, mark
from commands.speaking import say
from workplace import clear, workplace


@contextmanager
def staged(output: Path) -> Iterator[Path]:
    """A folder beside ``output`` to build in; it takes the place of ``output`` if all goes well.

    :raises BuildError: when something of the author's own is in ``output`` where a page is to be.
    """
    output = output.resolve()
    with beside(output) as folder:
        yield folder
        mark(folder)
        if kept := bring_belongings(output, folder):
            say(f"Det du själv har lagt i {output.name} ligger kvar: {', '.join(kept)}")
        swap(folder, output)


@contextmanager
def beside(output: Path) -> Iterator[Path]:
    """A folder on the same disk as ``output``, for a while."""
    with workplace(_new(output)) as folder:
        folder.mkdir()
        yield folder


def replace_files(folder: Path, output: Path) -> list[Path]:
    """Let files take the place of those that ``output`` has; each is old or new, never half.

    :returns: where they are.
    """
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file.replace(output / file.relative_to(folder)) for file in files]


def tidy(output: Path) -> None:
    """Mend what a build that was killed has left: no output, or a half-made one beside it."""
    if clear(_new(output)):  # nobody is between two renames
        put_back(output)
        shutil.rmtree(aside(output), ignore_errors=True)


def _new(output: Path) -> Path:
    return output.with_name(f".{output.name}-ny")


def aside(output: Path) -> Path:
    """Where the last site is for the moment between two renames."""
    return output.with_name(f".{output.name}-gammal")


def put_back(output: Path) -> None:
    """Let the last site be in its place again, if there is none."""
    if not output.exists() and aside(output).exists():
        aside(output).rename(output)


def swap(folder: Path, output: Path) -> None:
    """Put a finished folder in the place of the old one."""
    try:
        if output.exists():
            shutil.rmtree(aside(output), ignore_errors=True)
            output.rename(aside(output))
        folder.rename(output)
    finally:
        put_back(output)
    shutil.rmtree(aside(output), ignore_errors=True)
