"""Feeds, Atom and RSS: the whole site, and each theme's quotes."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache, cached_property, partial
from html import escape
from typing import Any, TypeVar

from pelican.writers import Writer

from knowledge.dated import Dated
from knowledge.dates import TIMEZONE
from knowledge.documents import Document
from knowledge.quotes import Quote
from plugins.generator import LibraryGenerator, TextFile, registration

Item = TypeVar("Item", Dated, Quote)


@dataclass(frozen=True)
class Entry:
    """What Pelican's feed writer asks of an article; ``title`` and ``summary`` are HTML too.

    ``make`` gives the words, with addresses that hold anywhere.
    """

    title: str
    url: str
    date: datetime
    summary: str
    make: Callable[[], str]
    author: str

    @cached_property
    def html(self) -> str:
        """The words, made once for all the formats."""
        return self.make()

    def get_content(self, _site_url: str) -> str:
        """As Pelican calls it."""
        return self.html


class Feeds(LibraryGenerator):
    """Writes Pelican's own feeds, but with absolute addresses always."""

    def outputs(self) -> Iterator[TextFile]:
        """Yield the feed of everything dated, and one for each theme."""
        most = self.settings["FEED_MAX_ITEMS"]
        newest = self.library.dated[:most]
        yield from self._feeds("feeds/alla", None, self._entry, newest, bodies=newest)
        for gathering in self.library.gatherings.values():
            if not gathering.quotes:  # an empty feed would say that it is new each time
                continue
            topic, quotes = gathering.topic, gathering.quotes[:most]
            path = f"feeds/{topic.url.removesuffix('/')}"
            yield from self._feeds(path, escape(topic.title), self._quote_entry, quotes)

    def _entry(self, document: Dated) -> Entry:
        address = f"{self.settings['FEED_BASE']}/{document.url}"
        return self._made(
            document,
            document.title,
            document.summary,
            lambda: self.excerpts.whole(self.prose.html(document), address),
        )

    def _quote_entry(self, quote: Quote) -> Entry:
        title = f"{quote.speaker}: ”{shortened(quote.plain)}”"
        html = f"<blockquote>{quote.html}</blockquote><p>{escape(quote.speaker)}</p>"
        return self._made(quote, title, f"Ur {quote.source.title}", lambda: html)

    def _made(
        self, item: Dated | Quote, title: str, summary: str, make: Callable[[], str]
    ) -> Entry:
        date = item.source.date if isinstance(item, Quote) else item.date
        return Entry(
            escape(f"Exempel: {title}" if item.example else title),
            item.url,
            date.replace(tzinfo=TIMEZONE),
            escape(summary),
            make,
            author=self.settings["SITENAME"],
        )

    def _feeds(
        self,
        path: str,
        title: str | None,
        entry: Callable[[Item], Entry],
        items: Iterable[Item],
        bodies: tuple[Document, ...] = (),
    ) -> Iterator[TextFile]:
        base = self.settings["FEED_BASE"]
        context: dict[str, Any] = self.settings | {"SITEURL": base, "FEED_DOMAIN": base}
        entries = cache(lambda: list(map(entry, items)))

        def make(kind: str, file: str) -> str:
            # A writer remembers which feed it writes, and the live server may be asked for two.
            writer = Writer(self.settings["OUTPUT_PATH"], self.settings)
            feed = writer.write_feed(entries(), context, url=file, feed_type=kind, feed_title=title)
            return str(feed.writeString("utf-8"))

        for kind in ("atom", "rss"):
            file = f"{path}.{kind}.xml"
            yield TextFile(file, partial(make, kind, file), bodies)


def shortened(text: str, length: int = 60) -> str:
    """The beginning of a text, cut between words."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[:length].rsplit(" ", 1)[0] + " …"


register = registration(Feeds)
