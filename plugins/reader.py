"""Gives Pelican the documents that the library has already read."""

import os
from functools import partial
from typing import Any

from pelican import signals
from pelican.contents import Category
from pelican.generators import ArticlesGenerator
from pelican.readers import BaseReader, Readers

from knowledge.dated import Dated
from knowledge.documents import PUBLISHED, Document
from knowledge.library import Library
from knowledge.readings import SUFFIXES


class DocumentReader(BaseReader):  # type: ignore[misc]
    """Reads no file: looks the document up. It is rendered when its page is."""

    enabled = True
    file_extensions = [suffix.removeprefix(".") for suffix in SUFFIXES]  # noqa: RUF012 - Pelican's

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The metadata of a document, as Pelican wants them; its HTML is asked for later."""
        file = relative_to(self.settings["PATH"], source_path)
        document: Document = self.settings["DOCUMENTS"][file]
        library: Library = self.settings["LIBRARY"]
        published = document.status == PUBLISHED
        metadata: dict[str, Any] = {"title": document.title, "slug": document.slug}
        if isinstance(document, Dated):
            published = document.is_published(library.now)
            metadata["date"] = document.date
            # Pelican writes no draft without a category.
            metadata["category"] = Category(document.kind_name, self.settings)
            if document.modified:
                metadata["modified"] = document.modified
        # Pelican remembers what it has asked for, but not in the live server (EditionMaker).
        prose = self.settings["PROSE"]
        html = prose.later(document) if self.settings["PREVIEW"] else partial(prose.html, document)
        url = document.url if published else document.preview_url
        metadata |= {
            "document": document,
            "status": "published" if published else "draft",
            "template": document.kind.template,
            "summary": document.summary,
            "url": url,
            "save_as": f"{url}index.html",
            # What Pelican's content asks for its HTML, when it has it.
            "_get_content": html,
        }
        return "", metadata


def relative_to(folder: str, path: str) -> str:
    """The path of a file from a folder that it is in, with slashes.

    The root of a drive has a separator at its end, other folders have none.
    """
    return path.removeprefix(folder).lstrip(os.sep).replace(os.sep, "/")


def add_reader(readers: Readers) -> None:
    """Let only our own reader read."""
    kept = {"static": readers.reader_classes["static"]}
    readers.reader_classes = kept | dict.fromkeys(DocumentReader.file_extensions, DocumentReader)


def forget_categories(generator: ArticlesGenerator) -> None:
    """Pelican goes through all articles for each article of a category, though we want no page."""
    generator.categories = []


def register() -> None:
    """Connect to Pelican."""
    signals.readers_init.connect(add_reader)
    signals.article_generator_finalized.connect(forget_categories)
