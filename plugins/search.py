"""Search: its page, and its index. pelican-search decides what is indexed, Pagefind builds it.

Stork, which pelican-search was written for, was discontinued in 2023. The plugin builds its index
in one method, and that method is all that is replaced here.
"""

import asyncio
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pagefind.index import IndexConfig, PagefindIndex
from pelican import signals
from pelican.plugins.search.search import SearchSettingsGenerator

from knowledge.addresses import KINDS
from knowledge.library import Library
from language.compounds import Compounds
from language.hunspell import dictionary
from language.index_terms import IndexTerms
from language.vocabulary import vocabulary
from plugins.generator import LibraryGenerator, Output, TextFile
from presentation.shadow import Shadow

VOCABULARY_SIZE = 20_000
# What Pagefind adds for sites that have no search page of their own.
UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind")


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
        self._terms = index_terms(tuple(settings["COMPOUNDS"].items()))

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
        output = Path(self.output_path)
        files = [file["path"] for file in self.input_options["files"]]
        shadow = Shadow(self._terms.of)
        with TemporaryDirectory() as folder:
            self._copy(files, Path(folder), shadow)
            asyncio.run(self._index(folder))
        words = vocabulary(shadow.counts, self._terms, VOCABULARY_SIZE)
        lines = "\n\n".join(map("\n".join, words))
        (output / "sok" / "ordlista.txt").write_text(lines, encoding="utf-8")
        for pattern in UNUSED:
            for file in (output / "pagefind").glob(pattern):
                file.unlink()
        return f"indexed {len(files)} pages"

    def _copy(self, files: list[str], folder: Path, shadow: Shadow) -> None:
        """Copy the chosen pages, written for the engine.

        Pagefind takes a folder at once, but single files only ten a second.
        """
        for file in files:
            copy = folder / file
            copy.parent.mkdir(parents=True, exist_ok=True)
            html = (Path(self.output_path) / file).read_text(encoding="utf-8")
            filters = self._filters(file.removesuffix("index.html"))
            copy.write_text(shadow.of(html, filters), encoding="utf-8")

    def _filters(self, url: str) -> list[str]:
        """What a page is chosen by, beside what it says itself of its kind and year."""
        filters = [f"theme:{topic.slug}" for topic in self._library.topics_by_page.get(url, ())]
        return [*filters, "quotes:ja"] if url in self._library.pages_with_quotes else filters

    async def _index(self, folder: str) -> None:
        bundle = str(Path(self.output_path) / "pagefind")
        config = IndexConfig(force_language="sv", output_path=bundle)
        async with PagefindIndex(config=config) as index:
            await index.add_directory(folder)


@lru_cache(maxsize=1)
def index_terms(own: tuple[tuple[str, str], ...]) -> IndexTerms:
    """The terms of words; the live server's next build knows those of this one."""
    words = dictionary()
    return IndexTerms(words, Compounds(words, dict(own)))


class SearchPage(LibraryGenerator):
    """The page with the field and the hits."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield it, with the names that its script shows for what the index has keys for."""
        library = self.library
        names = {
            "kind": {kind.folder: kind.name for kind in KINDS} | {"citat": "Citat"},
            "theme": {topic.slug: topic.title for topic in library.topics},
            "abbreviations": [
                (term.abbreviation, term.title) for term in library.terms if term.abbreviation
            ],
        }
        variables = {"posts": library.posts[:5], "names": names}
        yield Output("sok/", "search", variables, findable=False)


def generators(_: object) -> list[type]:
    """The generators, for Pelican; the index is made when every page is written."""
    return [SearchPage, PagefindGenerator]


def register() -> None:
    """Connect to Pelican, in place of pelican-search's own registration."""
    signals.get_generators.connect(generators)
