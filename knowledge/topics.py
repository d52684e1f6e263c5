"""Themes (teman): what quotes and report headings are gathered under.

"Theme" is the look of the site in Pelican, so in code a quote's theme is a topic.
"""

from dataclasses import dataclass, field

from knowledge.documents import Document, parts_of, read_document
from knowledge.fields import Fields
from knowledge.followups import Followup, read_followups


@dataclass(frozen=True, kw_only=True)
class Topic(Document):
    """A theme with what a network meeting needs to talk about it, and what came of such talk."""

    description: str
    questions: tuple[str, ...]
    keywords: tuple[str, ...]
    followups: tuple[Followup, ...]


@dataclass(frozen=True)
class Proposal:
    """A theme that stands in a file with a question mark, until the author says yes or no."""

    topic: Topic
    line: int = field(compare=False)


def read_topic(fields: Fields) -> Topic:
    """Read a file of ``content/teman/``."""
    return Topic(
        **parts_of(read_document(fields)),
        description=fields.required("beskrivning", "Kontakter och möten mellan parterna."),
        questions=fields.texts("samtalsfragor"),
        keywords=fields.words("nyckelord"),
        followups=read_followups(fields),
    )
