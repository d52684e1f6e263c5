"""Feeds, Atom and RSS: the whole site, and each theme's quotes."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pelican import signals
from pelican.writers import Writer

from knowledge.fields import TIMEZONE
from knowledge.quotes import Quote
from plugins.generator import LibraryGenerator

MAX_ITEMS = 30


@dataclass(frozen=True)
class Entry:
    """What Pelican's feed writer asks of an article."""

    title: str
    url: str
    date: datetime
    summary: str
    html: str
    author: str

    def get_content(self, _site_url: str) -> str:
        """The words, with addresses that hold anywhere."""
        return self.html


class Feeds(LibraryGenerator):
    """Writes Pelican's own feeds, but with absolute addresses always."""

    def generate_output(self, writer: Writer) -> None:
        """Write the feed of everything dated, and one for each theme."""
        recent = self.library.dated[:MAX_ITEMS]
        entries = [
            self._entry(each.title, each.url, each.date, each.summary, str(self.prose.html(each)))
            for each in recent
        ]
        self._write(writer, entries, "feeds/alla", None)
        for gathering in self.library.gatherings.values():
            newest = sorted(gathering.quotes, key=lambda quote: quote.source.date, reverse=True)
            quotes = [self._quote_entry(quote) for quote in newest[:MAX_ITEMS]]
            self._write(
                writer, quotes, f"feeds/{gathering.topic.url.strip('/')}", gathering.topic.title
            )

    def _quote_entry(self, quote: Quote) -> Entry:
        title = f"{quote.speaker}: ”{shortened(quote.plain)}”"
        summary = f"Ur {quote.source.title}"
        html = f"<blockquote>{quote.html}</blockquote><p>{quote.speaker}</p>"
        return self._entry(title, quote.url, quote.source.date, summary, html)

    def _entry(self, title: str, url: str, date: datetime, summary: str, html: str) -> Entry:
        base = self.settings["FEED_BASE"]
        html = re.sub(r'(?<= )((?:href|src)=")/(?!/)', rf"\g<1>{base}/", html)
        html = html.replace('="{static}', f'="{base}')
        return Entry(
            title,
            url,
            date.replace(tzinfo=TIMEZONE),
            summary,
            html,
            author=self.settings["SITENAME"],
        )

    def _write(self, writer: Writer, entries: list[Entry], path: str, title: str | None) -> None:
        base = self.settings["FEED_BASE"]
        context: dict[str, Any] = self.context | {"SITEURL": base, "FEED_DOMAIN": base}
        for kind in ("atom", "rss"):
            writer.write_feed(
                entries, context, f"{path}.{kind}.xml", feed_type=kind, feed_title=title
            )


def shortened(text: str, length: int = 60) -> str:
    """The beginning of a text, cut between words."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[:length].rsplit(" ", 1)[0] + " …"


def generators(_: object) -> type[LibraryGenerator]:
    """The generator, for Pelican."""
    return Feeds


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
