"""Reports: the list of them."""

from collections.abc import Iterator

from pelican import signals

from plugins.generator import LibraryGenerator, Output, TextFile


class ReportPages(LibraryGenerator):
    """The list of /rapporter/; the reports themselves are articles."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield the list of reports."""
        yield Output("rapporter/", "report_list", {"reports": self.library.reports})


def generators(_: object) -> type[LibraryGenerator]:
    """The generator, for Pelican."""
    return ReportPages


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
