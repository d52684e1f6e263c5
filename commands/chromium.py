"""The machine's own Chromium: where it is, and a page printed by it."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from commands.speaking import BuildError

_NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
# Where macOS and Windows have them, which put no programs on the PATH.
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
_QUIET = (  # a browser left alone asks its maker for things
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)
_PRINTING = ("--headless", "--disable-gpu", "--no-pdf-header-footer")
_NO_OTHER_MACHINE = "--host-resolver-rules=MAP * ~NOTFOUND"
_LONGEST_SECONDS = 300
_DATES = re.compile(rb"/(?:CreationDate|ModDate) ?\(D:[^)]*\)")


def find_chromium() -> str | None:
    """Its path: what ``$BROWSER_BIN`` says, or else one on the PATH or in its usual place.

    :raises BuildError: when ``$BROWSER_BIN`` says where none is: another may not be what was meant.
    """
    if said := os.environ.get("BROWSER_BIN"):
        if found := shutil.which(said):
            return found
        raise BuildError(f"Miljövariabeln BROWSER_BIN säger {said}, men där finns inget program.")
    return next(filter(None, map(shutil.which, (*_NAMES, *_PLACES))), None)


def quiet_options() -> list[str]:
    """What it is always started with, so that it does no more than it is asked to."""
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0  # then it has no sandbox to offer
    return [*_QUIET, *["--no-sandbox"] * as_root]


def print_pdf(chromium: str, page: Path) -> bytes:
    """A file of HTML as tagged PDF, without header and footer, and the same each time.

    So it has no dates of its own: they would say when it was printed, not when anybody wrote it.

    :raises BuildError: when Chromium makes none.
    """
    with TemporaryDirectory(dir=page.parent, ignore_cleanup_errors=True) as own:
        pdf = Path(own, "sida.pdf")
        options = [*quiet_options(), *_PRINTING, _NO_OTHER_MACHINE]
        options += [f"--user-data-dir={own}", f"--print-to-pdf={pdf}", page.as_uri()]
        try:
            done = subprocess.run(
                [chromium, *options],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                encoding="utf-8",
                errors="replace",
                timeout=_LONGEST_SECONDS,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise BuildError(f"Chromium gick inte att köra: {error}") from error
        if done.returncode or not pdf.exists():
            said = done.stderr.strip().rpartition("\n")[2] or f"felkod {done.returncode}"
            raise BuildError(f"Chromium ({chromium}) gjorde ingen PDF: {said}")
        return _DATES.sub(lambda date: b" " * len(date[0]), pdf.read_bytes(), count=2)
