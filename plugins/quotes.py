"""Quotes: a page of its own for each."""

from collections.abc import Iterator

from pelican import signals

from plugins.generator import LibraryGenerator, Output, TextFile


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
                    },
                )


def generators(_: object) -> type[LibraryGenerator]:
    """The generator, for Pelican."""
    return QuotePages


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
