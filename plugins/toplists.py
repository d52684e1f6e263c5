"""Top-ten lists: each year put together, and all the years."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from markupsafe import Markup

from knowledge.toplists import ToplistYear
from plugins.generator import LibraryGenerator, Output, TextFile, registration


class ToplistPages(LibraryGenerator):
    """The pages of /topplistor/; the parts themselves are articles."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield a page for each year, and the list of years."""
        years = self.library.toplist_years
        yield Output("topplistor/", "toplist_list", {"toplist_years": years})
        for year in years:
            variables, late = {"toplist_year": year}, partial(self._places, year)
            parts = tuple(part for ranking in year.lists for part in ranking.parts)
            yield Output(year.url, "toplist_year", variables, late=late, bodies=parts)

    def _places(self, year: ToplistYear) -> dict[str, Any]:
        """What is said of each place, cut out of the parts' own pages."""
        place_html: dict[str, Markup] = {}
        for part in (part for ranking in year.lists for part in ranking.parts):
            address = f"{self.site_url}/{part.url}"
            sections = self.excerpts.sections(
                self.prose.html(part), address, [item.anchor for item in part.items]
            )
            for item in part.items:
                place_html[item.url] = Markup(sections[item.anchor])  # noqa: S704
        return {"place_html": place_html}


register = registration(ToplistPages)
