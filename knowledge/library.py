"""All that is known of a site: every document, and how they refer to each other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TypeVar

from knowledge.addresses import PAGE, address, slugify
from knowledge.comparisons import Comparison, compare
from knowledge.dated import Dated, Tag
from knowledge.decks import Deck, decks
from knowledge.definitions import Definitions
from knowledge.documents import HIDDEN, PUBLISHED, Document
from knowledge.followups import Followup
from knowledge.gatherings import Gathering, gather
from knowledge.inquiries import Inquiry
from knowledge.pages import Page
from knowledge.posts import Post, Series
from knowledge.quotes import Quote
from knowledge.recommendations import Recommendation
from knowledge.reports import Report
from knowledge.terms import Term
from knowledge.topics import Topic
from knowledge.toplists import Toplist, ToplistOfYear, ToplistYear, assemble

_Document = TypeVar("_Document", bound=Document)
_Dated = TypeVar("_Dated", bound=Dated)


@dataclass(frozen=True)
class Library:
    """Every document of a site, and what follows from them together.

    ``documents`` holds them all; everything else only what readers may see at ``now`` (naive
    Swedish wall-clock time): no draft, nothing hidden, nothing that waits for its day.
    ``cited`` says which document links to which: address → the addresses that link to it.
    """

    documents: tuple[Document, ...]
    now: datetime
    cited: Mapping[str, Sequence[str]]

    def _dated(self, kind: type[_Dated]) -> tuple[_Dated, ...]:
        every = (each for each in self.documents if isinstance(each, kind))
        return newest_first(each for each in every if each.is_published(self.now))

    def _standing(self, kind: type[_Document]) -> tuple[_Document, ...]:
        every = (each for each in self.documents if isinstance(each, kind))
        return tuple(each for each in every if each.status == PUBLISHED)

    @cached_property
    def posts(self) -> tuple[Post, ...]:
        """Posts, newest first."""
        return self._dated(Post)

    @cached_property
    def definitions(self) -> tuple[Definitions, ...]:
        """Definitions collections, newest first."""
        return self._dated(Definitions)

    @cached_property
    def toplists(self) -> tuple[Toplist, ...]:
        """Parts of top-ten lists, newest first."""
        return self._dated(Toplist)

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """Reports, newest first."""
        return self._dated(Report)

    @cached_property
    def dated(self) -> tuple[Dated, ...]:
        """Every dated document, newest first."""
        return self._dated(Dated)

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """Themes, in the order of their files."""
        return self._standing(Topic)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """Glossary terms, in the order of their files."""
        return self._standing(Term)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Pages, in the order of their files."""
        return self._standing(Page)

    @cached_property
    def inquiries(self) -> tuple[Inquiry, ...]:
        """Questions to ask a meeting, in the order of their files."""
        return self._standing(Inquiry)

    @cached_property
    def published(self) -> tuple[Document, ...]:
        """Every document that has a page."""
        return (*self.dated, *self.topics, *self.terms, *self.inquiries, *self.pages)

    @cached_property
    def unpublished(self) -> tuple[Document, ...]:
        """Drafts, hidden documents and those that wait for their day."""
        shown = {document.url for document in self.published}
        return tuple(document for document in self.documents if document.url not in shown)

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """Every published quote that has its id: newest source first, in its source's order."""
        return tuple(quote for document in self.dated for quote in document.quotes if quote.id)

    @cached_property
    def gatherings(self) -> dict[str, Gathering]:
        """Each theme with all that is gathered under it, by slug."""
        findings = (finding for report in self.reports for finding in report.findings)
        return gather(self.topics, self.quotes, findings)

    @cached_property
    def followed_up(self) -> tuple[Recommendation, ...]:
        """The reports' recommendations that something has come of, the latest first."""
        every = (each for report in self.reports for each in report.recommendations)
        days = [
            (happened[-1].date, each)
            for each in every
            if (happened := self.happened(each.followups))
        ]
        return tuple(each for _, each in sorted(days, key=lambda pair: pair[0], reverse=True))

    def happened(self, followups: Iterable[Followup]) -> tuple[Followup, ...]:
        """Those whose day has come; the others wait for it, as documents do."""
        return tuple(each for each in followups if each.date <= self.now.date())

    @cached_property
    def pages_with_quotes(self) -> frozenset[str]:
        """The addresses of pages that quotes stand on."""
        return frozenset(quote.source.url for quote in self.quotes)

    @cached_property
    def topics_by_page(self) -> dict[str, tuple[Topic, ...]]:
        """The themes of each page's quotes and headings, by address; a theme's own page has it."""
        found = {topic.url: {topic: None} for topic in self.topics}
        for topic, gathering in zip(self.topics, self.gatherings.values(), strict=True):
            for quote in gathering.quotes:
                found.setdefault(quote.source.url, {})[topic] = None
            for finding in gathering.findings:
                found.setdefault(finding.report.url, {})[topic] = None
        return {url: tuple(topics) for url, topics in found.items()}

    @cached_property
    def decks(self) -> tuple[Deck, ...]:
        """What a meeting can work with: each theme's quotes, and each collection's."""
        return tuple(decks(self.gatherings.values(), self.definitions))

    def deck_of(self, document: Document) -> Deck | None:
        """The deck of a theme or a collection, if it has quotes."""
        return self._decks.get(document.url)

    @cached_property
    def _decks(self) -> dict[str, Deck]:
        return {deck.url: deck for deck in self.decks}

    @cached_property
    def toplist_years(self) -> tuple[ToplistYear, ...]:
        """The lists of each year, newest year first."""
        written = (each for each in self.unpublished if isinstance(each, Toplist))
        return assemble(self.toplists, (each for each in written if each.status != HIDDEN))

    @cached_property
    def topic_numbers(self) -> dict[str, int]:
        """Each theme's number among the site's, from 1, by slug."""
        return {topic.slug: number for number, topic in enumerate(self.topics, start=1)}

    def ranking_of(self, toplist: Toplist) -> ToplistOfYear | None:
        """The list that a published part belongs to, with all its parts."""
        return self._rankings.get(toplist.url)

    @cached_property
    def _rankings(self) -> dict[str, ToplistOfYear]:
        every = (ranking for year in self.toplist_years for ranking in year.lists)
        return {part.url: ranking for ranking in every for part in ranking.parts}

    @cached_property
    def series(self) -> dict[str, Series]:
        """Series by slug, each with its published parts in order."""
        posts: dict[str, list[Post]] = defaultdict(list)
        for post in reversed(self.posts):
            if post.series_name:
                posts[slugify(post.series_name)].append(post)
        return {
            slug: Series(
                parts[0].series_name or "",
                slug,
                tuple(sorted(parts, key=lambda post: (not post.part, post.part or 0, post.date))),
            )
            for slug, parts in posts.items()
        }

    @cached_property
    def tags(self) -> dict[str, tuple[Tag, tuple[Dated, ...]]]:
        """Each tag with its documents, newest first, by slug."""
        names: dict[str, Tag] = {}
        documents: dict[str, list[Dated]] = defaultdict(list)
        for document in self.dated:
            for tag in document.tags:
                names.setdefault(tag.slug, tag)
                documents[tag.slug].append(document)
        return {slug: (names[slug], tuple(documents[slug])) for slug in names}

    @cached_property
    def has_examples(self) -> bool:
        """Whether any published document is example content."""
        return any(document.example for document in (*self.dated, *self.pages))

    def series_of(self, post: Post) -> Series | None:
        """The series that a post is part of."""
        return self.series.get(slugify(post.series_name)) if post.series_name else None

    def collection_of(self, post: Post) -> Definitions | None:
        """The answers that a post presents."""
        return self._by_collection.get(post.collection or "", (None, None))[0]

    def post_of(self, definitions: Definitions) -> Post | None:
        """The post that presents a collection of answers."""
        return self._by_collection.get(definitions.slug, (None, None))[1]

    @cached_property
    def _by_collection(self) -> dict[str, tuple[Definitions, Post | None]]:
        posts = {post.collection: post for post in reversed(self.posts)}
        return {each.slug: (each, posts.get(each.slug)) for each in self.definitions}

    def same_question(self, definitions: Definitions) -> tuple[Definitions, ...]:
        """Other collections on the same term, newest first."""
        same = self.definitions_by_subject.get(definitions.subject, ())
        return tuple(each for each in same if each is not definitions)

    @cached_property
    def comparisons(self) -> dict[str, Comparison]:
        """What was asked about in more than one year, by slug."""
        return compare(self.definitions)

    def collections_on(self, term: Term) -> tuple[Definitions, ...]:
        """Collections of answers about a term, newest first."""
        return self.definitions_by_subject.get(term.slug, ())

    @cached_property
    def definitions_by_subject(self) -> dict[str, tuple[Definitions, ...]]:
        """Collections on the same thing together, newest first."""
        found: dict[str, list[Definitions]] = defaultdict(list)
        for each in self.definitions:
            found[each.subject].append(each)
        return {subject: tuple(same) for subject, same in found.items()}

    def documents_on(self, term: Term) -> tuple[Dated, ...]:
        """Documents that name a term among their own, newest first."""
        return self._by_term.get(term.slug, ())

    @cached_property
    def _by_term(self) -> dict[str, tuple[Dated, ...]]:
        documents: dict[str, list[Dated]] = defaultdict(list)
        for document in self.dated:
            for term in document.terms:
                documents[term.slug].append(document)
        return {slug: tuple(found) for slug, found in documents.items()}

    def see_also(self, term: Term) -> tuple[Term, ...]:
        """The terms that a term refers to."""
        return tuple(each for each in self.terms if each.slug in term.see_also)

    def cited_by(self, document: Document) -> tuple[Document, ...]:
        """The published documents that link to this one, or to one of its quotes."""
        return tuple(
            self._by_url[url] for url in self.cited.get(document.url, ()) if url in self._by_url
        )

    @cached_property
    def _by_url(self) -> dict[str, Document]:
        return {document.url: document for document in self.published}

    def neighbours(self, document: Dated) -> tuple[Dated | None, Dated | None]:
        """The published documents of the same kind just before and just after, by date."""
        return self._neighbours.get(document.url, (None, None))

    @cached_property
    def _neighbours(self) -> dict[str, tuple[Dated | None, Dated | None]]:
        found: dict[str, tuple[Dated | None, Dated | None]] = {}
        for kind in (self.posts, self.definitions, self.toplists, self.reports):
            newest: Sequence[Dated] = kind
            for n, document in enumerate(newest):
                earlier = newest[n + 1] if n + 1 < len(newest) else None
                found[document.url] = (earlier, newest[n - 1] if n else None)
        return found

    def page(self, slug: str) -> Page | None:
        """The page with this slug, if there is one."""
        found = self._by_url.get(address(PAGE, slug))
        return found if isinstance(found, Page) else None


def newest_first(documents: Iterable[_Dated]) -> tuple[_Dated, ...]:
    """By date, the newest first; by slug within a day, so that the order never wavers."""
    by_slug = sorted(documents, key=lambda document: document.slug)
    return tuple(sorted(by_slug, key=lambda document: document.date, reverse=True))
