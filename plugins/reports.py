"""Reports: the list of them."""

from collections.abc import Iterator

from plugins.generator import LibraryGenerator, Output, TextFile, registration


class ReportPages(LibraryGenerator):
    """The list of /rapporter/; the reports themselves are articles."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield the list of reports."""
        yield Output("rapporter/", "report_list", {"reports": self.library.reports})


register = registration(ReportPages)
