"""The archive: everything dated, by year."""

from collections.abc import Iterator
from itertools import groupby

from knowledge.dated import Dated
from knowledge.pages import Page
from plugins.generator import LibraryGenerator, Output, TextFile, registration

ON_ONE_PAGE = 300  # texts; when there are more, each year has a page of its own


class ArchivePages(LibraryGenerator):
    """The page /arkiv/, pages of years if they are needed, and drafts in the live server."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield the archive."""
        dated = self.library.dated
        groups = groupby(dated, key=lambda document: document.date.year)
        years = {year: tuple(documents) for year, documents in groups}
        if len(dated) <= ON_ONE_PAGE:
            yield Output("arkiv/", "archive", {"years": years})
        else:
            yield Output("arkiv/", "archive_years", {"years": years})
            for year, documents in years.items():
                variables = {"year": year, "documents": documents, "years": years}
                yield Output(f"arkiv/{year}/", "archive_year", variables)
        if self.settings["PREVIEW"]:
            drafts = [each for each in self.library.unpublished if isinstance(each, Dated | Page)]
            yield Output("utkast/", "drafts", {"drafts": drafts}, findable=False)


register = registration(ArchivePages)
