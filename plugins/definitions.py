"""Definitions collections: the list of them, years side by side, and their answers as data."""

from collections.abc import Iterator
from functools import partial

from plugins.generator import LibraryGenerator, Output, TextFile, registration
from presentation.tables import quotes_csv, quotes_json


class DefinitionsPages(LibraryGenerator):
    """The list of /definitioner/, grouped by term; the collections themselves are articles."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield the list, the comparisons, and CSV and JSON for every collection."""
        groups = self.library.definitions_by_subject.values()
        yield Output("definitioner/", "definitions_list", {"groups": groups})
        for comparison in self.library.comparisons.values():
            yield Output(comparison.url, "comparison", {"comparison": comparison})
        for collection in self.library.definitions:
            quotes = [quote for quote in collection.quotes if quote.id]
            csv = partial(quotes_csv, quotes, self.site_url)
            yield TextFile(f"{collection.url}citat.csv", csv)
            json = partial(quotes_json, collection.title, collection.url, quotes, self.site_url)
            yield TextFile(f"{collection.url}citat.json", json)


register = registration(DefinitionsPages)
