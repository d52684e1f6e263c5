"""The search index. pelican-search decides what is indexed, Pagefind builds it.

Stork, which pelican-search was written for, was discontinued in 2023. The plugin builds its index
in one method, and that method is all that is replaced here.
"""

from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.plugins.search.search import SearchSettingsGenerator

from knowledge.library import Library
from memory import memory_folder
from plugins.generator import connect_last
from presentation.search_index import filters_of, make_index


class PagefindGenerator(SearchSettingsGenerator):  # type: ignore[misc]
    """pelican-search's generator with Pagefind behind it."""

    def __init__(
        self,
        context: dict[str, Any],
        settings: dict[str, Any],
        path: str,
        theme: str,
        output_path: str,
    ) -> None:
        """As Pelican calls it."""
        super().__init__(context, settings, path, theme, output_path)
        self._library: Library = settings["LIBRARY"]
        self._own = tuple(settings["COMPOUNDS"].items())
        self._memory = memory_folder(Path(path))

    def get_input_files(self) -> list[dict[str, str]]:
        """Articles and pages, as the plugin chooses them, and the pages gathered from them.

        A quote is found on the page that it stands on, and shown as a hit of its own.
        """
        library = self._library
        chosen: list[dict[str, str]] = super().get_input_files()
        return chosen + [
            {"path": f"{each.url}index.html", "url": f"/{each.url}", "title": each.title}
            for each in (*library.topics, *library.terms)
        ]

    def build_search_index(self, search_settings_path: Path) -> str:
        """Index the chosen files; the settings file for Stork is of no use to a reader."""
        search_settings_path.unlink()
        paths = [file["path"] for file in self.input_options["files"]]
        pages = {path: filters_of(path, self._library) for path in paths}
        make_index(Path(self.output_path), pages, self._own, self._memory)
        return f"indexed {len(pages)} pages"


def generators(pelican: Pelican) -> list[type]:
    """The generator, for Pelican, if there is to be an index."""
    return [PagefindGenerator] * pelican.settings["SEARCH_INDEX"]


def register() -> None:
    """Connect to Pelican, in place of pelican-search's own registration."""
    connect_last(generators)
