"""Loads the content folder before anything is read, and refuses to go on if it has errors."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from pelican import Pelican, signals

from knowledge.addresses import KINDS, STATIC_FOLDERS
from knowledge.dated import Dated
from knowledge.linking import linked_files
from knowledge.pages import Page
from knowledge.rendering import render
from knowledge.site import Site, load
from presentation.filters import FILTERS
from presentation.prose import Prose


def open_library(pelican: Pelican) -> None:
    """Put the library, and what renders its records, where readers and generators find them.

    :raises ContentError: with every error of the content folder.
    """
    settings = pelican.settings
    site = settings.get("SITE") or load(Path(settings["PATH"]))
    environment = Environment(  # noqa: S701 - autoescape is among the settings
        loader=FileSystemLoader(Path(settings["THEME"]) / "templates"),
        auto_reload=False,
        **settings["JINJA_ENVIRONMENT"],
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
    settings["COMPOUNDS"] = site.compounds
    settings["ENVIRONMENT"] = environment
    convert = settings.get("CONVERT", render)
    settings["PROSE"] = Prose(site.library, site.content, environment, convert)
    settings |= sources(site, Path(settings["PATH"]), preview=settings["PREVIEW"])


def sources(site: Site, folder: Path, *, preview: bool) -> dict[str, Any]:
    """Settings that let Pelican read what the library shows, and copy what that links to."""
    hidden = () if preview else {document.url for document in site.library.unpublished}
    shown = {
        document.path.relative_to(site.content).as_posix(): document
        for document in site.library.documents
        if document.url not in hidden
    }
    files = linked_files(shown.values(), site.content)
    return {
        "DOCUMENTS": {folder / path: document for path, document in shown.items()},
        "ARTICLE_PATHS": [path for path, each in shown.items() if isinstance(each, Dated)],
        "PAGE_PATHS": [path for path, each in shown.items() if isinstance(each, Page)],
        "STATIC_PATHS": [*STATIC_FOLDERS, *files],
    }


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(open_library)
