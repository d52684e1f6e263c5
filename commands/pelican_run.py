"""Pelican at work on a library that is already read."""

import logging
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from traceback import extract_tb
from typing import Any

from jinja2 import TemplateError
from pelican import Pelican, console
from pelican.settings import read_settings

from commands.speaking import BuildError
from knowledge.problems import shown
from knowledge.site import Site
from presentation.conversion import Conversions

ROOT = Path(__file__).resolve().parent.parent


def run_pelican(
    site: Site,
    folder: Path,
    site_url: str | None,
    *,
    conversions: Conversions | None = None,
    preview: bool = False,
    search: bool = True,
    settings: Mapping[str, Any] | None = None,
) -> None:
    """Let Pelican write the site into ``folder``.

    :param conversions: what bodies of Markdown have become, when that is kept.
    :param settings: of Pelican's, when they are to be others than those of pelicanconf.py.
    :raises BuildError: with what Pelican logged, if it logged any error; it exits 0 on most.
    """
    overrides = {
        "SITE": site,
        "PATH": str(site.content.resolve()),
        "OUTPUT_PATH": str(folder),
        "PREVIEW": preview,
        "SEARCH_INDEX": search,
        "CONVERSIONS": conversions,
        **(settings or {}),
    }
    if site_url:
        address = site_url.rstrip("/")
        overrides |= {"SITEURL": address, "FEED_BASE": address}
    config = ROOT / ("publishconf.py" if site_url else "pelicanconf.py")
    console.quiet = True
    if "" not in sys.path:
        # Pelican would put it first, and plugins of the folder one stands in before ours.
        sys.path.append("")
    with pelican_log() as errors:
        try:
            Pelican(read_settings(str(config), override=overrides)).run()
        except TemplateError as error:
            raise BuildError(f"{place_of(error)}fel i mallen: {error}") from error
    if errors:
        raise BuildError("Pelican kunde inte bygga webbplatsen:\n" + "\n".join(errors))


def place_of(error: TemplateError) -> str:
    """The template and the line that an error comes from, if it comes from any."""
    frames = reversed(extract_tb(error.__traceback__))
    template = next((each for each in frames if each.filename.endswith(".html")), None)
    return f"{shown(Path(template.filename))}:{template.lineno}: " if template else ""


@contextmanager
def pelican_log() -> Iterator[list[str]]:
    """Gather what Pelican and its plugins log as errors."""
    errors: list[str] = []
    process = os.getpid()

    class Gather(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if os.getpid() != process:
                # Nobody hears a copy of the process: it is to fail, and all is done again here.
                raise BuildError(record.getMessage())
            errors.append(record.getMessage())

    handler = Gather(logging.ERROR)
    logging.getLogger().addHandler(handler)
    try:
        yield errors
    finally:
        logging.getLogger().removeHandler(handler)
