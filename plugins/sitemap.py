"""A sitemap of every page that was written and wants to be found."""

from functools import partial
from xml.sax.saxutils import escape

from plugins.generator import LibraryGenerator, SiteWriter, registration


class Sitemap(LibraryGenerator):
    """Lists the pages that the others have written."""

    def generate_output(self, writer: SiteWriter) -> None:
        """Write sitemap.xml, and robots.txt, which says where it is."""
        if not self.shows_new(()):
            return
        robots = f"User-agent: *\nAllow: /\nSitemap: {self.settings['FEED_BASE']}/sitemap.xml\n"
        writer.write_text("sitemap.xml", partial(self._text, writer.findable))
        writer.write_text("robots.txt", lambda: robots)

    def _text(self, files: set[str]) -> str:
        dates = {
            document.url: document.modified or document.date for document in self.library.dated
        }
        lines = []
        for file in sorted(files):
            url = file.removesuffix("index.html")
            if url == file or url.startswith("utkast/"):
                continue
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
