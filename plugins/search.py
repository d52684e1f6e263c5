"""Search: its page, and its index. pelican-search decides what is indexed, Pagefind builds it.

Stork, which pelican-search was written for, was discontinued in 2023. The plugin builds its index
in one method, and that method is all that is replaced here.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.plugins.search.search import SearchSettingsGenerator

from knowledge.addresses import KINDS
from knowledge.library import Library
from language.function_words import FUNCTION_WORDS
from memory import memory_folder
from plugins.generator import LibraryGenerator, Output, TextFile
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


class SearchPage(LibraryGenerator):
    """The page with the field and the hits."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield it, with the names that its script shows for what the index has keys for."""
        library = self.library
        names = {
            "kind": {kind.folder: kind.name for kind in KINDS} | {"citat": "Citat"},
            "theme": {topic.slug: topic.title for topic in library.topics},
            "pages": sum(map(len, (library.dated, library.topics, library.terms, library.pages))),
            "function_words": sorted(FUNCTION_WORDS),
            "abbreviations": [
                (term.abbreviation, term.title) for term in library.terms if term.abbreviation
            ],
        }
        variables = {"posts": library.posts[:5], "names": names}
        yield Output("sok/", "search", variables, findable=False)


def generators(pelican: Pelican) -> list[type]:
    """The generators, for Pelican; the index is made when every page is written."""
    return [SearchPage, *[PagefindGenerator] * pelican.settings["SEARCH_INDEX"]]


def register() -> None:
    """Connect to Pelican, in place of pelican-search's own registration."""
    signals.get_generators.connect(generators)
