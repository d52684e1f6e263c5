"""Top-ten lists: each year put together, and all the years."""

from collections.abc import Iterator

from markupsafe import Markup
from pelican import signals

from knowledge.rendering import split_sections
from plugins.generator import LibraryGenerator, Output, TextFile


class ToplistPages(LibraryGenerator):
    """The pages of /topplistor/; the parts themselves are articles."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield a page for each year, and the list of years."""
        years = self.library.toplist_years
        yield Output("topplistor/", "toplist_list", {"toplist_years": years})
        for year in years:
            place_html: dict[str, Markup] = {}
            for part in (part for ranking in year.lists for part in ranking.parts):
                sections = split_sections(
                    self.prose.html(part), {item.anchor for item in part.items}
                )
                for item in part.items:
                    place_html[item.url] = Markup(sections.get(item.anchor, ""))  # noqa: S704
            yield Output(year.url, "toplist_year", {"toplist_year": year, "place_html": place_html})


def generators(_: object) -> type[LibraryGenerator]:
    """The generator, for Pelican."""
    return ToplistPages


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)
