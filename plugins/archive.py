"""The archive: everything dated, by year."""

from collections.abc import Iterator
from itertools import groupby

from knowledge.dated import Dated
from knowledge.pages import Page
from plugins.generator import LibraryGenerator, Output, TextFile, registration


class ArchivePage(LibraryGenerator):
    """The page /arkiv/, and the list of drafts in the live server."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield the archive."""
        years = groupby(self.library.dated, key=lambda document: document.date.year)
        variables = {"years": [(year, tuple(documents)) for year, documents in years]}
        yield Output("arkiv/", "archive", variables)
        if self.settings["PREVIEW"]:
            drafts = [each for each in self.library.unpublished if isinstance(each, Dated | Page)]
            yield Output("utkast/", "drafts", {"drafts": drafts}, findable=False)


register = registration(ArchivePage)
