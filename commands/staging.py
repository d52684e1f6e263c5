"""A site is built aside, and put in place only when all of it is right."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from glob import escape
from pathlib import Path

from knowledge.addresses import BUILD_MARKER

_LONGEST_BUILD = 24 * 60 * 60


@contextmanager
def staged(output: Path) -> Iterator[Path]:
    """A folder beside ``output`` to build in; it takes the place of ``output`` if all goes well."""
    output = output.resolve()
    with beside(output) as folder:
        yield folder
        (folder / BUILD_MARKER).write_text("Mappen skrivs om av nästa bygge.\n", encoding="utf-8")
        swap(folder, output)


@contextmanager
def beside(output: Path) -> Iterator[Path]:
    """A folder on the same disk as ``output``, for a while."""
    output.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{output.name}-ny-", dir=output.parent))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def replace_files(folder: Path, output: Path) -> list[Path]:
    """Let files take the place of those that ``output`` has; each is old or new, never half.

    :returns: where they are.
    """
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file.replace(output / file.relative_to(folder)) for file in files]


def tidy(output: Path) -> None:
    """Mend what a build that was killed has left: no output, or a half-made one beside it."""
    if not output.exists() and aside(output).exists():
        aside(output).rename(output)
    for folder in output.parent.glob(f".{escape(output.name)}-ny-*"):
        if time.time() - folder.stat().st_mtime > _LONGEST_BUILD:
            shutil.rmtree(folder, ignore_errors=True)


def aside(output: Path) -> Path:
    """Where the last site is for the moment between two renames."""
    return output.with_name(f".{output.name}-gammal")


def swap(folder: Path, output: Path) -> None:
    """Put a finished folder in the place of the old one."""
    try:
        if output.exists():
            shutil.rmtree(aside(output), ignore_errors=True)
            output.rename(aside(output))
        folder.rename(output)
    finally:
        tidy(output)
    shutil.rmtree(aside(output), ignore_errors=True)
