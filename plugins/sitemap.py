"""A sitemap of every page that was written and wants to be found."""

from typing import Any
from xml.sax.saxutils import escape

from pelican import signals

from plugins.generator import LibraryGenerator, SiteWriter, registration


class Sitemap(LibraryGenerator):
    """Notes each page as it is written, and lists them last."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], **rest: object) -> None:
        """As Pelican calls it."""
        super().__init__(context, settings, **rest)
        self._files: set[str] = set()
        signals.content_written.connect(self._note)

    def _note(self, _path: str, context: dict[str, Any]) -> None:
        file = context["output_file"]
        drafted = file.startswith("utkast/")
        if file.endswith("index.html") and context.get("findable", True) and not drafted:
            self._files.add(file)

    def generate_output(self, writer: SiteWriter) -> None:
        """Write sitemap.xml, and robots.txt, which says where it is."""
        robots = f"User-agent: *\nAllow: /\nSitemap: {self.settings['FEED_BASE']}/sitemap.xml\n"
        writer.write_text("sitemap.xml", self._text)
        writer.write_text("robots.txt", lambda: robots)

    def _text(self) -> str:
        dates = {
            document.url: document.modified or document.date for document in self.library.dated
        }
        lines = []
        for file in sorted(self._files):
            url = file.removesuffix("index.html")
            day = f"<lastmod>{dates[url]:%Y-%m-%d}</lastmod>" if url in dates else ""
            lines.append(
                f"<url><loc>{escape(self.settings['FEED_BASE'])}/{escape(url)}</loc>{day}</url>"
            )
        namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
        return "\n".join(
            [
                '<?xml version="1.0" encoding="utf-8"?>',
                f'<urlset xmlns="{namespace}">',
                *lines,
                "</urlset>\n",
            ]
        )


register = registration(Sitemap)
