"""What documents may refer to by name: themes and terms."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from knowledge.addresses import slugify
from knowledge.documents import DRAFT, PUBLISHED, Document
from knowledge.problems import did_you_mean, shown
from knowledge.terms import Term
from knowledge.topics import Topic


@dataclass(frozen=True)
class Catalog:
    """Topics by slug, and terms by every name they go under; ``unpublished`` holds the others."""

    topics: Mapping[str, Topic]
    terms: Mapping[str, Term]
    unpublished: tuple[Topic | Term, ...] = ()

    def explain_topic(self, word: str) -> str:
        """What an author should know of a theme that is none here."""
        drafts = (each for each in self.unpublished if isinstance(each, Topic))
        draft = next((each for each in drafts if each.slug == slugify(word)), None)
        if draft:
            return (
                f"temat ”{word}” är {_state(draft)}: ta bort raden med status i {shown(draft.path)}"
            )
        return f"okänt tema ”{word}”.{did_you_mean(word, self.topics)}"

    def explain_term(self, word: str) -> str:
        """What an author should know of a term that is none here."""
        drafts = (each for each in self.unpublished if isinstance(each, Term))
        slug = slugify(word)
        draft = next((each for each in drafts if slug in map(slugify, each.names)), None)
        if draft:
            where = shown(draft.path)
            return f"begreppet ”{word}” är {_state(draft)}: ta bort raden med status i {where}"
        names = {name: None for term in self.terms.values() for name in term.names}
        return f"okänt begrepp ”{word}”.{did_you_mean(word, names)}"


def _state(document: Document) -> str:
    return "ett utkast" if document.status == DRAFT else "dolt"


def catalog_of(documents: Iterable[Document]) -> Catalog:
    """The catalog of a site's documents: only what is published can be referred to."""
    every = [each for each in documents if isinstance(each, Topic | Term)]
    published = [each for each in every if each.status == PUBLISHED]
    terms = [each for each in published if isinstance(each, Term)]
    return Catalog(
        {each.slug: each for each in published if isinstance(each, Topic)},
        {slugify(name): term for term in terms for name in term.names},
        tuple(each for each in every if each.status != PUBLISHED),
    )
