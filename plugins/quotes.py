"""Quotes: a page of its own for each."""

from collections.abc import Iterator

from plugins.generator import LibraryGenerator, Output, TextFile, registration
from presentation.pictures import has_picture


class QuotePages(LibraryGenerator):
    """The pages of /citat/."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield a page for every published quote."""
        for document in self.library.dated:
            quotes = [quote for quote in document.quotes if quote.id]
            around = [None, *quotes, None]
            for number, quote in enumerate(quotes, start=1):
                yield Output(
                    quote.url,
                    "quote",
                    {
                        "quote": quote,
                        "document": document,
                        "previous": around[number - 1],
                        "next": around[number + 1],
                        "has_picture": bool(self.site_url) and has_picture(quote),
                    },
                )


register = registration(QuotePages)
