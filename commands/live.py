"""Serve on 127.0.0.1 what is in the content folder, and show every save."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread

from watchfiles import watch

from commands.pelican_run import ROOT
from commands.renewing import Renewal
from commands.searching import SearchIndex
from commands.serving import Newsstand, open_server
from commands.speaking import say
from memory import memory_folder
from workplace import workplace

_HEAD_START_SECONDS = 0.05  # for the browser, which asks for the text's own page
_QUIET_SECONDS = 2  # in which nothing is new, before the search index is made anew


def live(content: Path, port: int = 8000) -> int:
    """Serve the site, drafts included, until Ctrl-C.

    :returns: 0 after Ctrl-C; 1 when it cannot start.
    """
    if not content.is_dir():
        say(f"Mappen med texterna, {content}, finns inte.")
        return 1
    # A save is to be shown soon also while an edition is made by another thread.
    sys.setswitchinterval(0.001)
    stand = Newsstand()
    renewal = Renewal(content, stand)
    with watched(content, renewal):
        renewal.renew()
        try:
            server = open_server(stand, port)
        except OSError as error:
            say(f"Servern kan inte starta: {error}. Ange en annan med --port.")
            return 1
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            say(f"Webbplatsen finns på http://127.0.0.1:{server.server_port}/")
            say("Den byggs om när du sparar. Avsluta med Ctrl-C.")
            go_on(content, renewal, stand)
        except KeyboardInterrupt:
            say("\nAvslutat.")
        finally:
            server.shutdown()
            server.server_close()
    return 0


def go_on(content: Path, renewal: Renewal, stand: Newsstand) -> None:
    """Renew after every save, and the search index when nothing has been new for a while."""
    place = memory_folder(content) / "live"
    with workplace(place) as workshop, SearchIndex(content, stand, workshop) as index:
        while True:
            if renewal.wait(seconds=0.5):
                index.is_new = False
                time.sleep(_HEAD_START_SECONDS)
                with index.paused():
                    renewal.renew()
            elif renewal.quiet_seconds() > _QUIET_SECONDS:
                renewal.tidy()
                if not stand.problems:
                    index.tend()


@contextmanager
def watched(content: Path, renewal: Renewal) -> Iterator[None]:
    """Tell of every save, from before the first edition is made."""
    ended = Event()
    saves = _saves(content, ended)
    next(saves)

    def tell() -> None:
        for paths in saves:
            if paths:
                renewal.saved(paths)

    thread = Thread(target=tell, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _saves(content: Path, ended: Event) -> Iterator[list[Path]]:
    """What has been saved, as it is saved; and nothing now and then.

    A watch follows the folder that it was given, wherever it goes: so when another folder has taken
    its place, that one is watched.
    """
    while not ended.is_set():
        number = _number(content)
        with suppress(FileNotFoundError):  # it has just gone
            # In milliseconds: a save is told of when no other has come for as long as a step.
            for changes in watch(
                content,
                ROOT / "theme",
                step=10,
                debounce=100,
                rust_timeout=100,
                stop_event=ended,
                yield_on_timeout=True,
            ):
                yield [Path(path) for _, path in changes]
                if _number(content) != number:
                    break
        yield [content]
        while not content.is_dir() and not ended.wait(0.1):
            yield []
        yield [content]


def _number(folder: Path) -> tuple[int, int] | None:
    """What tells a folder from another of the same name."""
    try:
        about = folder.stat()
    except OSError:
        return None
    return about.st_dev, about.st_ino
