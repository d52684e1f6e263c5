"""Minutes: each deck's quotes as Markdown, for those who write down what a meeting said."""

from collections.abc import Iterator
from functools import partial

from plugins.generator import LibraryGenerator, Output, TextFile, registration
from presentation.minutes import quotes_markdown


class Minutes(LibraryGenerator):
    """``citat.md`` beside the page of each theme and collection that has quotes."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield them."""
        for deck in self.library.decks:
            yield TextFile(f"{deck.url}citat.md", partial(quotes_markdown, deck, self.site_url))


register = registration(Minutes)
