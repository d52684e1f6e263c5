"""Pages (sidor) that stand outside time: about, privacy, accessibility statement."""

from dataclasses import dataclass

from knowledge.documents import Document, parts_of, read_document
from knowledge.fields import Fields


@dataclass(frozen=True, kw_only=True)
class Page(Document):
    """A page of the site itself."""


def read_page(fields: Fields) -> Page:
    """Read a file of ``content/sidor/``."""
    fields.ignore("datum", "amnen", "forfattare", "andrad")
    return Page(**parts_of(read_document(fields)))
