"""The start page."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from knowledge.quotes import Quote
from plugins.generator import LibraryGenerator, Output, TextFile, registration


class StartPage(LibraryGenerator):
    """What this is, and ways in."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield the start page; every list may be empty."""
        library = self.library
        yield Output(
            "",
            "index",
            {
                "posts": library.posts[:6],
                "featured_quote": featured(library.quotes, library.now),
                "gatherings": self.gatherings_by_name(),
                "definitions": library.definitions,
                "toplist_years": library.toplist_years,
                "reports": library.reports,
                "terms_count": len(library.terms),
            },
        )
        yield Output("404.html", "404", findable=False)


def featured(quotes: Sequence[Quote], now: datetime) -> Quote | None:
    """One quote short enough to stand large; another one each week."""
    short = [quote for quote in quotes if 40 <= len(quote.plain) <= 180]
    return short[now.isocalendar().week % len(short)] if short else None


register = registration(StartPage)
