"""Loads the content folder before anything is read, and refuses to go on if it has errors."""

from collections.abc import Collection
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from knowledge.addresses import STATIC_FOLDERS
from knowledge.dated import Dated
from knowledge.documents import Document
from knowledge.linking import linked_files
from knowledge.pages import Page
from knowledge.rendering import render
from knowledge.site import Site, load
from memory import house_folder, memory_folder
from presentation.conversion import Conversions
from presentation.excerpts import Excerpts
from presentation.prose import Prose
from presentation.templates import CompiledTemplates, ThemeEnvironment


def open_library(pelican: Pelican) -> None:
    """Put the library, and what renders its records, where readers and generators find them.

    :raises ContentError: with every error of the content folder.
    """
    settings = pelican.settings
    site = settings.get("SITE") or load(Path(settings["PATH"]))
    names = {name: settings[name] for name in ("SITENAME", "SITESUBTITLE", "SITEURL")}
    names["library"] = site.library
    compiled = CompiledTemplates(house_folder())
    environment = ThemeEnvironment(
        Path(settings["THEME"]), names, compiled, **settings["JINJA_ENVIRONMENT"]
    )
    settings["LIBRARY"] = site.library
    settings["COMPOUNDS"] = site.compounds
    settings["ENVIRONMENT"] = environment
    conversions: Conversions | None = settings["CONVERSIONS"]
    convert = conversions.html if conversions else render
    settings["EXCERPTS"] = excerpts = Excerpts(memory_folder(site.content))
    settings["MEMORIES"] = [excerpts, conversions] if conversions else [excerpts]
    settings["PROSE"] = Prose(site.library, environment, convert)
    if settings["AMENDED"] is None:
        settings |= sources(site, preview=settings["PREVIEW"])
    else:
        settings |= amended_sources(site, settings["AMENDED"])


def sources(site: Site, *, preview: bool) -> dict[str, Any]:
    """Settings that let Pelican read what the library shows, and copy what that links to."""
    hidden = () if preview else {document.url for document in site.library.unpublished}
    shown = [each for each in site.library.documents if each.url not in hidden]
    files = linked_files(shown)
    return _texts(shown) | {"STATIC_PATHS": [*STATIC_FOLDERS, *files]}


def amended_sources(site: Site, amended: Collection[str]) -> dict[str, Any]:
    """Settings that let Pelican read no texts but those at some addresses, and copy nothing."""
    chosen = [document for document in site.library.published if document.url in amended]
    return _texts(chosen) | {"STATIC_PATHS": [], "THEME_STATIC_PATHS": []}


def _texts(documents: Collection[Document]) -> dict[str, Any]:
    return {
        "DOCUMENTS": {each.file: each for each in documents},
        "ARTICLE_PATHS": [each.file for each in documents if isinstance(each, Dated)],
        "PAGE_PATHS": [each.file for each in documents if isinstance(each, Page)],
    }


def share_environment(generator: Generator) -> None:
    """Let Pelican's own pages have the same templates as ours, loaded once."""
    generator.env = generator.settings["ENVIRONMENT"]


def keep(pelican: Pelican) -> None:
    """Keep for the next build what took time to make."""
    settings = pelican.settings
    if settings["AMENDED"] is not None:  # less was needed: the rest would be forgotten
        return
    settings["ENVIRONMENT"].bytecode_cache.keep()
    if not settings["PREVIEW"]:  # which may need less too
        settings["EXCERPTS"].keep()


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(open_library)
    signals.generator_init.connect(share_environment)
    signals.finalized.connect(keep)
