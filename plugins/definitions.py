"""Definitions collections: the list of them, and their answers as data."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from knowledge.addresses import slugify
from knowledge.definitions import Definitions
from plugins.generator import LibraryGenerator, Output, TextFile, registration
from presentation.tables import quotes_csv, quotes_json


class DefinitionsPages(LibraryGenerator):
    """The list of /definitioner/, grouped by term; the collections themselves are articles."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield the list, and CSV and JSON for every collection."""
        groups: dict[str, list[Definitions]] = defaultdict(list)
        for collection in self.library.definitions:
            groups[slugify(collection.asked_about)].append(collection)
        named = tuple((each[0].asked_about, each) for each in groups.values())
        yield Output("definitioner/", "definitions_list", {"groups": named})
        for collection in self.library.definitions:
            quotes = [quote for quote in collection.quotes if quote.id]
            csv = partial(quotes_csv, quotes, self.site_url)
            yield TextFile(f"{collection.url}citat.csv", csv)
            json = partial(quotes_json, collection.title, collection.url, quotes, self.site_url)
            yield TextFile(f"{collection.url}citat.json", json)


register = registration(DefinitionsPages)
