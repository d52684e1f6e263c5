"""The pictures that stand beside links to the site where they are shared: each quote's, and one."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from memory import memory_folder
from plugins.generator import LibraryGenerator, SiteWriter, registration
from presentation.pictures import (
    PICTURE,
    KeptPictures,
    Picture,
    SitePicture,
    has_picture,
    picture_of,
)


class SharedPictures(LibraryGenerator):
    """``bild.png`` beside the page of each quote, and of the start page.

    A page's picture is told of by its whole address, so that a site without one needs none.
    """

    def generate_output(self, writer: SiteWriter) -> None:
        """Put them in the site; what was kept of words that are gone is taken away in any case."""
        if self.settings["PREVIEW"] or not self.shows_new(()):
            return
        folder = memory_folder(Path(self.settings["PATH"])) / "delningsbilder"
        if not self.site_url and not folder.exists():
            return
        pictures = dict(self._pictures())
        kept = KeptPictures(folder, pictures.values())
        kept.tidy()
        if self.site_url:
            for path, picture in pictures.items():
                writer.write_by(path, partial(kept.put, picture))

    def _pictures(self) -> Iterator[tuple[str, Picture]]:
        """Each by its file."""
        name = self.settings["SITENAME"]
        yield PICTURE, SitePicture(name, self.settings["SITESUBTITLE"])
        for quote in filter(has_picture, self.library.quotes):
            yield quote.url + PICTURE, picture_of(quote, name)


register = registration(SharedPictures)
