"""Gives Pelican our writer, or another that the settings ask for: the live server has its own."""

from pelican import Pelican, signals

from plugins.generator import LibraryGenerator, SiteWriter, connect_last


def writer(pelican: Pelican) -> type:
    """The class of the writer, for Pelican."""
    chosen: type = pelican.settings.get("WRITER", SiteWriter)
    return chosen


class LastPages(LibraryGenerator):
    """Writes the pages that the generators before it have asked for."""

    def generate_output(self, writer: SiteWriter) -> None:
        """Write them, since all are known now."""
        writer.finish()


def last_pages(_: Pelican) -> type[LibraryGenerator]:
    """The class of the generator, for Pelican."""
    return LastPages


def register() -> None:
    """Connect to Pelican."""
    signals.get_writer.connect(writer)
    connect_last(last_pages)
