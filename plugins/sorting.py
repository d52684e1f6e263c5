"""Sorting: each deck's quotes to put in heaps, which only the reader's own browser remembers."""

from collections.abc import Iterator

from plugins.generator import LibraryGenerator, Output, TextFile, registration


class SortingPages(LibraryGenerator):
    """``sortera/`` below the page of each theme and collection that has quotes."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield them. They say nothing that other pages don't: nobody needs to find them."""
        for deck in self.library.decks:
            yield Output(f"{deck.url}sortera/", "sorting", {"deck": deck}, findable=False)


register = registration(SortingPages)
