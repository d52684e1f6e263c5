"""Glossary terms (begrepp): an abbreviation, a definition, its source, and since when it holds."""

from dataclasses import dataclass
from datetime import date

from knowledge.documents import Document, parts_of, read_document
from knowledge.fields import Fields


@dataclass(frozen=True, kw_only=True)
class Term(Document):
    """A term of the field. ``see_also`` holds slugs of other terms, checked by the library."""

    abbreviation: str | None
    source: str
    source_link: str | None
    valid_from: date | None
    see_also: tuple[str, ...]
    see_also_line: int

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that an author may use for the term."""
        return tuple(filter(None, (self.slug, self.title, self.abbreviation)))


def read_term(fields: Fields) -> Term:
    """Read a file of ``content/begrepp/``."""
    link = fields.text("kalla_lank")
    if link and not link.startswith(("https://", "http://")):
        fields.error("kalla_lank", "kalla_lank ska börja med https://")
    valid_from = fields.date("galler_fran")
    return Term(
        **parts_of(read_document(fields)),
        abbreviation=fields.text("forkortning"),
        source=fields.required("kalla", "lagen (2003:1210) om finansiell samordning"),
        source_link=link,
        valid_from=valid_from.date() if valid_from else None,
        see_also=fields.words("se_aven"),
        see_also_line=fields.line("se_aven"),
    )
