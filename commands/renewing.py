"""From a save to what is shown: first the text's own page, then all that follows from it."""

import gc
import sys
import time
from collections.abc import Collection, Iterable
from pathlib import Path
from threading import Condition

from commands.editions import TEMPLATES, Edition, EditionMaker
from commands.serving import Newsstand
from commands.speaking import BuildError, counted, progress, say
from commands.waiting import unbuilt_hints, unbuilt_lines, waiting
from knowledge.problems import ContentError
from knowledge.readings import Readings
from knowledge.site import load, read_again

_FEW = 5  # files that are shown one by one, before all is read
_MOST_UNTIDIED = 10  # editions that are kept while nobody lets it rest


class Renewal:
    """Keeps what a newsstand shows as new as the content folder.

    One thread tells of what is ``saved``, another renews.
    """

    def __init__(self, content: Path, stand: Newsstand) -> None:
        self._content, self._stand = content, stand
        self._readings, self._maker = Readings(), EditionMaker()
        self._edition: Edition | None = None
        self._changed = Condition()
        self._unread: set[Path] = set()
        self._last_change = 0.0
        self._untidied = 0  # editions
        self._told: list[str] = []
        self._untried = True  # no edition with the templates of today has been shown

    def saved(self, paths: Iterable[Path]) -> None:
        """Show what was saved: on its own page at once, and all of it in the next edition."""
        changed = set(map(self._as_content, paths))
        with self._changed:
            # From here on, no edition that is made of what was before is shown.
            self._unread |= changed
            self._last_change = time.monotonic()
            if self._edition and len(changed) <= _FEW:
                for path in changed:
                    self._show_alone(self._edition, path)
            self._changed.notify()

    def wait(self, seconds: float) -> bool:
        """Wait until something has been saved, or the time is out; say which."""
        with self._changed:
            return self._changed.wait_for(lambda: bool(self._unread), seconds)

    def quiet_seconds(self) -> float:
        """How long nothing has been saved, and nothing new been shown."""
        return time.monotonic() - self._last_change

    def renew(self) -> None:
        """Make an edition; keep the last good one when something is wrong, and show what."""
        with self._changed:
            paths, self._unread = self._unread, set()
        for path in paths:
            if path.is_relative_to(self._content):
                self._readings.forget(path.relative_to(self._content).as_posix())
        self._untried |= any(path.is_relative_to(TEMPLATES) for path in paths)
        # Python would go through all of the library again and again to see what is rubbish.
        gc.disable()
        try:
            self._show_all(paths)
        except (ContentError, BuildError, OSError) as error:
            self._report(str(error))
        finally:
            gc.freeze()
            gc.enable()
            self._last_change = time.monotonic()
            self._untidied += 1
        if self._untidied >= _MOST_UNTIDIED:
            self.tidy()

    def _show_all(self, paths: Collection[Path]) -> None:
        edition = self._made()
        if len(paths) == 1:
            edition.warm_up(*paths)
        with self._changed:
            if not self._unread:
                self._edition, self._untried = edition, False
                self._stand.show(edition, unbuilt_hints(edition.site.library))
                self._tell(edition)

    def tidy(self) -> None:
        """Let go of earlier editions; while that is done, nothing is shown."""
        if self._untidied:
            gc.unfreeze()
            gc.collect()
            gc.freeze()
        self._untidied = 0

    def _made(self) -> Edition:
        site = load(self._content, readings=self._readings)
        with progress(f"Bygger {counted(len(site.library.documents), 'text', 'texter')}"):
            edition = self._maker.make(site)
            if self._untried:
                edition.try_templates()
        return edition

    def _tell(self, edition: Edition) -> None:
        """Say what waits for its day, or for a build, when it has begun to."""
        library = edition.site.library
        lines = [*map(str, waiting(library)), *unbuilt_lines(library)]
        for line in lines:
            if line not in self._told:
                say(line)
        self._told = lines

    def _report(self, problems: str) -> None:
        with self._changed:
            if self._unread:
                return  # perhaps half of a save, and the rest of it has come
            print(problems, file=sys.stderr, flush=True)
            self._stand.report(problems)

    def _show_alone(self, edition: Edition, path: Path) -> None:
        """Show what can be shown of a file without asking what it means to the others.

        What is wrong is told when all is read; here nothing is shown of a file that is wrong in
        itself, and a text with a link that leads nowhere is shown until the author mends it.
        """
        if path in edition.files.values():
            self._stand.refresh(looks=True)
            return
        if not path.is_relative_to(self._content):
            return
        try:
            document = read_again(path, edition.site)
            if document and edition.patch(document):
                self._stand.refresh()
        except (ContentError, BuildError):
            return

    def _as_content(self, path: Path) -> Path:
        """A path that begins as those of the content folder do."""
        whole, root = path.resolve(), self._content.resolve()
        return self._content / whole.relative_to(root) if whole.is_relative_to(root) else whole
