"""Loads the content folder before anything is read, and refuses to go on if it has errors."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from pelican import Pelican, signals

from knowledge.addresses import KINDS
from knowledge.site import load
from presentation.filters import FILTERS
from presentation.prose import Prose


def open_library(pelican: Pelican) -> None:
    """Put the library, and what renders its records, where readers and generators find them.

    :raises ContentError: with every error of the content folder.
    """
    settings = pelican.settings
    site = settings.get("SITE") or load(Path(settings["PATH"]))
    environment = Environment(
        loader=FileSystemLoader(Path(settings["THEME"]) / "templates"),
        undefined=StrictUndefined,
        autoescape=True,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    names = {
        "library": site.library,
        "page_kinds": KINDS,
        "preview": settings["PREVIEW"],
        "SITEURL": settings["SITEURL"],
        "FEED_BASE": settings["FEED_BASE"],
    }
    environment.filters.update(FILTERS)
    environment.globals.update(names)
    settings["JINJA_GLOBALS"] = names
    settings["JINJA_FILTERS"] = FILTERS
    settings["LIBRARY"] = site.library
    settings["DOCUMENTS"] = {each.path.resolve(): each for each in site.library.documents}
    settings["ENVIRONMENT"] = environment
    settings["PROSE"] = Prose(site.library, site.content, environment)


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(open_library)
