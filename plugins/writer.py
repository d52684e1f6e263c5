"""Gives Pelican our writer, or another that the settings ask for: the live server has its own."""

from pelican import Pelican, signals

from plugins.generator import SiteWriter


def writer(pelican: Pelican) -> type:
    """The class of the writer, for Pelican."""
    chosen: type = pelican.settings.get("WRITER", SiteWriter)
    return chosen


def register() -> None:
    """Connect to Pelican."""
    signals.get_writer.connect(writer)
