"""Search in the live server: an index that another process makes when nothing has been new.

``python -m commands.searching CONTENT FOLDER`` is that process: it builds the site in the folder.
"""

import contextlib
import gc
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from commands.pelican_run import ROOT, run_pelican
from commands.serving import Newsstand
from commands.speaking import say
from knowledge.problems import ContentError
from knowledge.site import load
from memory import memory_folder
from presentation.conversion import Conversions
from presentation.search_index import BUNDLE, LETTERS, VOCABULARY

_HAS_ERRORS = 2
_PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG in prctl(2)


class SearchIndex:
    """The index that a newsstand has. It may be older than the pages: ``is_new`` says so."""

    def __init__(self, content: Path, stand: Newsstand, workshop: Path) -> None:
        """``workshop`` is where it is made, a path where nothing is."""
        self._content, self._stand = content, stand
        self._workshop = workshop
        self._process: subprocess.Popen[bytes] | None = None
        self._site = Path()
        self.is_new = False

    def __enter__(self) -> "SearchIndex":
        return self

    def __exit__(self, *_: object) -> None:
        if self._process:
            _kill(self._process)

    def tend(self) -> None:
        """Begin to make a new index if there is need of one, or use the one that is made."""
        if self._process:
            if self._process.poll() is not None:
                self._use(self._process.returncode)
        elif not self.is_new:
            self._begin()

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Leave the whole machine to something else meanwhile, where that can be done."""
        if sys.platform == "win32" or not self._process or self._process.poll() is not None:
            yield
            return
        _signal(self._process, signal.SIGSTOP)
        try:
            yield
        finally:
            _signal(self._process, signal.SIGCONT)

    def _begin(self) -> None:
        self.is_new = True
        workshop = self._workshop.resolve()
        self._site = workshop / ("a" if self._site.name == "b" else "b")
        shutil.rmtree(self._site, ignore_errors=True)
        workshop.mkdir(exist_ok=True)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "commands.searching", self._content.resolve(), self._site],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            env=os.environ | {"TMPDIR": str(workshop), "TEMP": str(workshop)},
            process_group=0,  # Ctrl-C is for us
        )

    def _use(self, code: int) -> None:
        self._process = None
        if code == 0:
            files = (path for path in self._site.rglob("*") if path.is_file())
            self._stand.index = {path.relative_to(self._site).as_posix(): path for path in files}
        elif code != _HAS_ERRORS:
            say("Sökindexet gick inte att bygga. Sökningen visar det som fanns förra gången.")


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End a process and those that it has started."""
    if sys.platform == "win32":
        process.kill()
    else:
        _signal(process, signal.SIGKILL)
    process.wait()


def _signal(process: "subprocess.Popen[bytes]", number: int) -> None:
    """Tell a process and those that it has started, if any of them is still there."""
    with contextlib.suppress(ProcessLookupError, PermissionError):  # macOS says the second
        os.killpg(process.pid, number)


def make_index(content: Path, folder: Path) -> int:
    """Build the site as it would be published, and keep the index alone, in ``folder``.

    :returns: 0, or 2 when the content has errors, which others tell of.
    """
    if sys.platform != "win32":
        os.nice(10)
    try:
        site = load(content)
    except ContentError:
        return _HAS_ERRORS
    conversions = Conversions(memory_folder(content))
    bodies = (document.markdown for document in site.library.published)
    with conversions.begun(bodies), TemporaryDirectory() as whole:
        run_pelican(site, Path(whole), None, conversions=conversions)
        shutil.copytree(Path(whole) / BUNDLE, folder / BUNDLE)
        shutil.copytree(Path(whole) / LETTERS, folder / LETTERS)
        shutil.copy(Path(whole) / VOCABULARY, folder / VOCABULARY)
    conversions.keep()
    return 0


def end_with_the_server() -> None:
    """Let the system end this process when the one that began it has been killed: on Linux."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PARENT_DEATH_SIGNAL, signal.SIGKILL)


if __name__ == "__main__":
    end_with_the_server()
    gc.disable()  # it does one thing, and ends
    sys.exit(make_index(Path(sys.argv[1]), Path(sys.argv[2])))
