"""The search index of a built site: Pagefind's bundle, and the vocabulary that mends a query."""

import asyncio
from collections.abc import Iterable, Mapping
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from pagefind.index import IndexConfig, PagefindIndex

from knowledge.library import Library
from language.index_terms import IndexTerms
from language.vocabulary import vocabulary
from presentation.shadow import Shadow

BUNDLE, VOCABULARY = "pagefind", "sok/ordlista.txt"
_VOCABULARY_SIZE = 10_000
_BATCH = 500  # pages
# What Pagefind adds for sites that have no search page of their own.
_UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind")


def filters_of(path: str, library: Library) -> list[str]:
    """What a page is chosen by, beside what it says itself of its kind and year."""
    url = path.removesuffix("index.html")
    filters = [f"theme:{topic.slug}" for topic in library.topics_by_page.get(url, ())]
    return [*filters, "quotes:ja"] if url in library.pages_with_quotes else filters


def make_index(site: Path, pages: Mapping[str, Iterable[str]], terms: IndexTerms) -> None:
    """Index pages of the folder ``site``, and write the bundle and the vocabulary in it.

    :param pages: each page's path, and its filters.
    """
    shadow = Shadow(terms.of)
    asyncio.run(_index(site, pages, shadow))
    words = vocabulary(shadow.counts, terms, _VOCABULARY_SIZE)
    (site / VOCABULARY).write_text("\n\n".join(map("\n".join, words)), encoding="utf-8")
    for pattern in _UNUSED:
        for file in (site / BUNDLE).glob(pattern):
            file.unlink()


async def _index(site: Path, pages: Mapping[str, Iterable[str]], shadow: Shadow) -> None:
    """Give Pagefind a folder of copies, and make the next while it reads.

    Pagefind's Python interface hears an answer only ten times a second, so pages aren't given one
    by one.
    """
    config = IndexConfig(force_language="sv", output_path=str(site / BUNDLE))
    waiting = iter(pages.items())
    with TemporaryDirectory() as name:
        async with PagefindIndex(config=config) as index:
            reading = []
            for number in count():
                folder = Path(name) / str(number)
                if not _copy(site, folder, islice(waiting, _BATCH), shadow):
                    break
                reading.append(asyncio.create_task(index.add_directory(str(folder))))
                await asyncio.sleep(0)
            await asyncio.gather(*reading)


def _copy(
    site: Path, folder: Path, pages: Iterable[tuple[str, Iterable[str]]], shadow: Shadow
) -> bool:
    """Write copies of pages, if there are any."""
    for path, filters in pages:
        copy = folder / path
        copy.parent.mkdir(parents=True, exist_ok=True)
        html = (site / path).read_text(encoding="utf-8")
        copy.write_text(shadow.of(html, filters), encoding="utf-8")
    return folder.is_dir()
