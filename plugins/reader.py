"""Gives Pelican the documents that the library has already read."""

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.contents import Category
from pelican.readers import BaseReader, Readers

from knowledge.dated import Dated
from knowledge.documents import PUBLISHED, Document
from knowledge.library import Library
from knowledge.site import SUFFIXES


class DocumentReader(BaseReader):  # type: ignore[misc]
    """Reads no file: looks the document up, and renders it."""

    enabled = True
    file_extensions = [suffix.removeprefix(".") for suffix in SUFFIXES]  # noqa: RUF012 - Pelican's

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The HTML and the metadata of a document, as Pelican wants them."""
        document: Document = self.settings["DOCUMENTS"][Path(source_path)]
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
        url = document.url if published else document.preview_url
        metadata |= {
            "document": document,
            "status": "published" if published else "draft",
            "template": document.kind.template,
            "summary": document.summary,
            "url": url,
            "save_as": f"{url}index.html",
        }
        return str(self.settings["PROSE"].html(document)), metadata


def add_reader(readers: Readers) -> None:
    """Let only our own reader read."""
    kept = {"static": readers.reader_classes["static"]}
    readers.reader_classes = kept | dict.fromkeys(DocumentReader.file_extensions, DocumentReader)


def register() -> None:
    """Connect to Pelican."""
    signals.readers_init.connect(add_reader)
