"""Build, serve on 127.0.0.1, and build again on every save."""

import shutil
import signal
import sys
import tempfile
import threading
from pathlib import Path

from watchfiles import watch

from commands.making import read_content
from commands.pelican_run import ROOT, run_pelican
from commands.serving import Edition, open_server
from commands.speaking import BuildError, counted, progress, say
from knowledge.problems import ContentError
from knowledge.rendering import render


def live(content: Path, port: int = 8000) -> int:
    """Serve the site, drafts included, until Ctrl-C.

    :returns: 0 after Ctrl-C; 1 when it cannot start.
    """
    if not content.is_dir():
        say(f"Innehållsmappen {content} finns inte.")
        return 1
    # Whoever ends it with a signal gets the same goodbye, and no folder is left behind.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with tempfile.TemporaryDirectory(prefix="samverkansbloggen-") as folder:
        workshop = Path(folder)
        edition = Edition(workshop / "inget än")
        # The watcher is open all the time, so that what is saved during a build comes next.
        saves = watch(
            content, ROOT / "theme", rust_timeout=100, yield_on_timeout=True, raise_interrupt=True
        )
        next(saves)
        renew(edition, content, workshop)
        try:
            server = open_server(edition, port)
        except OSError as error:
            say(f"Servern kan inte starta: {error}. Ange en annan med --port.")
            return 1
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            say(f"Webbplatsen finns på http://127.0.0.1:{server.server_port}/")
            say("Den byggs om när du sparar. Avsluta med Ctrl-C.")
            for changes in saves:
                if changes:
                    renew(edition, content, workshop)
        except KeyboardInterrupt:
            say("\nAvslutat.")
        finally:
            server.shutdown()
            server.server_close()
    return 0


def renew(edition: Edition, content: Path, workshop: Path) -> None:
    """Build a new edition; keep the last good one when something is wrong, and show what."""
    folder = Path(tempfile.mkdtemp(dir=workshop))
    try:
        site = read_content(content, store_ids=False)
        with progress(f"Bygger {counted(len(site.library.documents), 'text', 'texter')}"):
            run_pelican(site, folder, None, convert=render, preview=True)
    except (ContentError, BuildError, OSError) as error:
        print(error, file=sys.stderr, flush=True)
        shutil.rmtree(folder, ignore_errors=True)
        edition.report(str(error))
        return
    last = edition.folder
    edition.renew(folder)
    if last.parent == workshop:
        shutil.rmtree(last, ignore_errors=True)
