"""Search: pelican-search decides what is indexed, Pagefind builds the index.

Stork, which pelican-search was written for, was discontinued in 2023. The plugin builds its index
in one method, and that method is all that is replaced here.
"""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pagefind.index import IndexConfig, PagefindIndex
from pelican import signals
from pelican.plugins.search.search import SearchSettingsGenerator

from knowledge.library import Library
from language.compounds import Compounds
from language.hunspell import dictionary
from presentation.shadow import shadow


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
        self._split = Compounds(dictionary(), settings["COMPOUNDS"]).split

    def get_input_files(self) -> list[dict[str, str]]:
        """Articles and pages, as the plugin chooses them, and the pages gathered from them."""
        library = self._library
        chosen: list[dict[str, str]] = super().get_input_files()
        return chosen + [
            {"path": f"{each.url}index.html", "url": f"/{each.url}", "title": each.title}
            for each in (*library.topics, *library.terms)
        ]

    def build_search_index(self, search_settings_path: Path) -> str:
        """Index the chosen files; the settings file for Stork is of no use to a reader."""
        search_settings_path.unlink()
        files = [file["path"] for file in self.input_options["files"]]
        with TemporaryDirectory() as folder:
            self._copy(files, Path(folder))
            asyncio.run(self._index(folder))
        return f"indexed {len(files)} pages"

    def _copy(self, files: list[str], folder: Path) -> None:
        """Copy the chosen pages, with the joints of compounds marked.

        Pagefind takes a folder at once, but single files only ten a second.
        """
        for file in files:
            copy = folder / file
            copy.parent.mkdir(parents=True, exist_ok=True)
            html = (Path(self.output_path) / file).read_text(encoding="utf-8")
            copy.write_text(shadow(html, self._split), encoding="utf-8")

    async def _index(self, folder: str) -> None:
        bundle = str(Path(self.output_path) / "pagefind")
        config = IndexConfig(force_language="sv", output_path=bundle)
        async with PagefindIndex(config=config) as index:
            await index.add_directory(folder)


def generators(_: object) -> type[SearchSettingsGenerator]:
    """The generator, for Pelican."""
    return PagefindGenerator


def register() -> None:
    """Connect to Pelican, in place of pelican-search's own registration."""
    signals.get_generators.connect(generators)
