"""Definitions collections: the list of them, and their answers as data."""

from collections import defaultdict
from collections.abc import Iterator

from pelican import signals

from knowledge.definitions import Definitions
from plugins.generator import LibraryGenerator, Output, TextFile
from presentation.tables import quotes_csv, quotes_json


class DefinitionsPages(LibraryGenerator):
    """The list of /definitioner/, grouped by term; the collections themselves are articles."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield the list, and CSV and JSON for every collection."""
        groups: dict[str, list[Definitions]] = defaultdict(list)
        for collection in self.library.definitions:
            groups[collection.term_name or collection.question].append(collection)
        yield Output("definitioner/", "definitions_list", {"groups": tuple(groups.items())})
        for collection in self.library.definitions:
            quotes = [quote for quote in collection.quotes if quote.id]
            yield TextFile(f"{collection.url}citat.csv", quotes_csv(quotes, self.site_url))
            json = quotes_json(collection.title, collection.url, quotes, self.site_url)
            yield TextFile(f"{collection.url}citat.json", json)


def generators(_: object) -> type[LibraryGenerator]:
    """The generator, for Pelican."""
    return DefinitionsPages


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
