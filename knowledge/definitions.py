"""Definitions collections (definitionssamlingar): one question, and the participants' answers."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from knowledge.addresses import slugify
from knowledge.catalog import Catalog
from knowledge.dated import Dated, read_dated
from knowledge.documents import parts_of
from knowledge.fields import Fields
from knowledge.topics import Topic


@dataclass(frozen=True, kw_only=True)
class Definitions(Dated):
    """A question about a term, and every answer that may be shown."""

    question: str
    term_name: str | None
    gathering: str | None

    @property
    def asked_about(self) -> str:
        """What collections on the same thing have in common: the term, or else the question."""
        return self.term_name or self.question

    @property
    def subject(self) -> str:
        """What they have in common as an address: the glossary's, however the term is written.

        A question's is another than any term's, though it reads the same: ”Vad är tillit?” in
        short is ”Tillit?”, and only its author knows whether they are about one thing.
        """
        if self.terms:
            return self.terms[0].slug
        return slugify(self.term_name) if self.term_name else f"fraga/{slugify(self.question)}"

    @property
    def day(self) -> datetime:
        """When the question was asked, or else when the answers were published."""
        return self.occasion.date if self.occasion and self.occasion.date else self.date

    @property
    def year(self) -> int:
        """The year of that day."""
        return self.day.year

    @property
    def topics(self) -> tuple[tuple[Topic, int], ...]:
        """The answers' themes, most answers first."""
        counts = Counter(topic.slug for quote in self.quotes for topic in quote.topics)
        topics = {topic.slug: topic for quote in self.quotes for topic in quote.topics}
        return tuple((topics[slug], count) for slug, count in counts.most_common())


def read_definitions(fields: Fields, catalog: Catalog) -> Definitions:
    """Read a file of ``content/definitioner/``; ``begrepp`` need not be in the glossary."""
    term_name = fields.text("begrepp")
    known = (term_name,) if term_name and slugify(term_name) in catalog.terms else ()
    question = fields.required("fraga", "Vad är integrerad samverkan?")
    gathering = fields.text("insamling")
    dated, _ = read_dated(fields, catalog, terms=known)
    return Definitions(
        **parts_of(dated), question=question, term_name=term_name, gathering=gathering
    )
