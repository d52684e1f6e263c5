"""Reports: the list of them."""

from collections.abc import Iterator

from plugins.generator import LibraryGenerator, Output, TextFile, registration

MOST_FOLLOWED_UP = 20


class ReportPages(LibraryGenerator):
    """The list of /rapporter/; the reports themselves are articles."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield the list of reports."""
        followed_up = self.library.followed_up[:MOST_FOLLOWED_UP]
        variables = {"reports": self.library.reports, "followed_up": followed_up}
        yield Output("rapporter/", "report_list", variables)


register = registration(ReportPages)
