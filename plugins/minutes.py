"""Minutes: each deck's quotes as text, for those who write down what a meeting said."""

from collections.abc import Iterator
from functools import partial

from plugins.generator import DataFile, LibraryGenerator, TextFile, registration
from presentation.minutes import quotes_markdown, quotes_word


class Minutes(LibraryGenerator):
    """``citat.md`` and ``citat.docx`` below the page of each theme and collection with quotes."""

    def outputs(self) -> Iterator[TextFile | DataFile]:
        """Yield them."""
        for deck in self.library.decks:
            yield TextFile(f"{deck.url}citat.md", partial(quotes_markdown, deck, self.site_url))
            yield DataFile(f"{deck.url}citat.docx", partial(quotes_word, deck, self.site_url))


register = registration(Minutes)
