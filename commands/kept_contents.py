"""Pelican's contents of texts that are as they were: a new edition need not make them again."""

from collections.abc import Iterable, Mapping
from typing import Any

from pelican.contents import Article, Category, Content
from pelican.generators import CachingGenerator

from knowledge.dated import Dated
from knowledge.documents import Document


class KeptContents:
    """What Pelican's generators have instead of a cache on disk."""

    def __init__(self) -> None:
        self._contents: dict[type, dict[str, Content]] = {}

    def help(self, generator: CachingGenerator) -> None:
        """Let a generator find what the last one of its kind has made."""
        kept = _Kept(generator, self._contents.get(type(generator), {}))
        self._contents[type(generator)] = kept.made
        generator.get_cached_data = kept.recall
        generator.cache_data = kept.made.__setitem__
        generator.get_files = _files
        generator.add_source_path = _no_map


class _Kept:
    """The contents of the last edition, and those of the one that is made."""

    def __init__(self, generator: CachingGenerator, contents: Mapping[str, Content]) -> None:
        self._settings, self._context = generator.settings, generator.context
        self._contents = contents
        self._categories: dict[str, Category] = {}
        self.made: dict[str, Content] = {}

    def recall(self, path: str, default: Content | None) -> Content | None:
        """A copy of what is kept, with all that is another edition's made new."""
        kept, settings = self._contents.get(path), self._settings
        document: Document = settings["DOCUMENTS"][path]
        if kept is None or kept.document is not document:
            return default
        if isinstance(document, Dated):
            published = document.is_published(settings["LIBRARY"].now)
            if published != (kept.status == "published"):
                return default
        own: dict[str, Any] = {"_get_content": settings["PROSE"].later(document)}
        if isinstance(kept, Article):
            own["category"] = self._category(kept.category.name)
        new = object.__new__(type(kept))
        vars(new).update(
            vars(kept) | own,
            metadata=kept.metadata | own,
            settings=settings,
            _context=self._context,
        )
        self.made[path] = new
        return new

    def _category(self, name: str) -> Category:
        if name not in self._categories:
            self._categories[name] = Category(name, self._settings)
        return self._categories[name]


def _no_map(content: Content) -> None:
    """Pelican's map of sources is for links that it would make, and ours are made."""


def _files(paths: Iterable[str], exclude: object = None, extensions: object = None) -> set[str]:
    """The texts that the library has named, none of which Pelican need look for."""
    del exclude
    return set() if extensions else set(paths)
