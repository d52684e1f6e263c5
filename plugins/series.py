"""Series of posts."""

from collections.abc import Iterator

from plugins.generator import LibraryGenerator, Output, TextFile, registration


class SeriesPages(LibraryGenerator):
    """The pages of /serier/."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield a page for every series, and the list of them."""
        every = tuple(self.library.series.values())
        yield Output("serier/", "series_list", {"all_series": every})
        for series in every:
            yield Output(series.url, "series", {"series": series})


register = registration(SeriesPages)
