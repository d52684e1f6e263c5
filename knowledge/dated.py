"""What every dated document has besides: a day, an occasion, tags, terms, quotes with consent."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import NamedTuple

from knowledge.addresses import REPORT, kind_of, slugify
from knowledge.body import Link
from knowledge.catalog import Catalog
from knowledge.dates import EXAMPLE
from knowledge.documents import PUBLISHED, Document, parts_of, read_document
from knowledge.fields import Fields
from knowledge.manuscript import HEADING_KEYS, Manuscript, Reader, Section
from knowledge.problems import nearest
from knowledge.quotes import ANONYMOUS, Occasion, Origin, Quote, is_valid_id
from knowledge.terms import Term
from knowledge.topics import Proposal

YES, NO, UNKNOWN = "ja", "nej", "okant"
_NO_DATE = datetime(1, 1, 1)  # noqa: DTZ001 - wall-clock time; the missing date is an error
_UNKNOWN_CONSENT = (
    "samtycket är okänt: citaten visas utan att säga vem som talar. "
    "Ta reda på vad deltagarna fick veta och skriv samtycke: ja eller nej"
)
WITHDRAWN = "deltagaren har tagit tillbaka sitt samtycke"


class Tag(NamedTuple):
    """A free subject word (ämne)."""

    name: str
    slug: str

    @property
    def url(self) -> str:
        """The address of the tag's page."""
        return f"amnen/{self.slug}/"


@dataclass(frozen=True)
class Omission:
    """How many of a document's quotes are left out, and why, in the author's words."""

    count: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class Dated(Document):
    """A document with a day: what Pelican calls an article.

    ``quotes`` holds those that may be shown; ``quote_ids`` every id that is taken, with its line,
    and ``unidentified`` the signed lines that have none yet. ``withdrawn`` holds the ids that the
    author has taken back, ``withdrawn_lines`` the same with their lines. ``proposals`` are themes
    that nobody has confirmed: no quote and no heading has them. ``reviewed`` holds ids and words
    that the author has found to give nobody away, with their lines.
    """

    date: datetime
    date_derived: bool
    modified: datetime | None
    authors: tuple[str, ...]
    tags: tuple[Tag, ...]
    terms: tuple[Term, ...]
    occasion: Occasion | None
    consent: str
    omissions: tuple[Omission, ...]
    withdrawn: tuple[str, ...]
    origin: Origin
    quotes: tuple[Quote, ...]
    quote_ids: tuple[tuple[str, int], ...] = field(compare=False)
    unidentified: tuple[int, ...] = field(compare=False)
    sections: tuple[Section, ...]
    withdrawn_lines: tuple[tuple[str, int], ...] = field(compare=False)
    proposals: tuple[Proposal, ...]
    reviewed: tuple[tuple[str, int], ...]

    def says_the_same(self, other: Document) -> bool:
        """Besides, no quote waits for an id, and no other ids are taken than before."""
        if not isinstance(other, Dated) or self.unidentified:
            return False
        ids, others = ([identity for identity, _ in each.quote_ids] for each in (self, other))
        return ids == others and super().says_the_same(other)

    def is_published(self, now: datetime) -> bool:
        """Whether readers may see it at ``now`` (naive, Swedish wall-clock time)."""
        return self.status == PUBLISHED and self.date <= now


def read_dated(
    fields: Fields, catalog: Catalog, terms: tuple[str, ...] | None = None
) -> tuple[Dated, Manuscript]:
    """Read what every dated kind has, and the body; a kind adds its own with ``parts_of``.

    :param terms: words for glossary terms, when the kind has read ``begrepp`` itself.
    """
    consent = fields.choice("samtycke", [YES, NO, UNKNOWN], default=UNKNOWN)
    withdrawn = {word.lstrip("^"): why for word, why in fields.pairs("aterkallade").items()}
    manuscript = Reader(fields, catalog, ["*"] if consent == NO else withdrawn).read()
    _check_withdrawals(fields, manuscript, withdrawn)
    _check_report_signs(fields, manuscript)
    document = read_document(fields, manuscript.markdown)
    links = _links_outside_quotes(document.links, manuscript)
    if manuscript.quotes and consent == UNKNOWN and document.status == PUBLISHED:
        fields.remind("samtycke", _UNKNOWN_CONSENT)
    date = _date(fields)
    occasion = _occasion(fields)
    derived = fields.flag("datum_harlett")
    origin = Origin(
        document.title, document.url, document.kind_name, date, derived, document.example, occasion
    )
    dated = Dated(
        **parts_of(replace(document, links=links)),
        date=date,
        date_derived=derived,
        modified=fields.date("andrad"),
        authors=fields.words("forfattare"),
        tags=_tags(fields),
        terms=_terms(fields, catalog, fields.words("begrepp") if terms is None else terms),
        occasion=occasion,
        consent=consent,
        omissions=tuple(
            Omission(count, reason)
            for reason, count in Counter(
                text or WITHDRAWN for text, _ in withdrawn.values()
            ).items()
        ),
        withdrawn=tuple(withdrawn),
        origin=origin,
        quotes=_quotes(origin, manuscript, consent, withdrawn),
        quote_ids=tuple(
            (quote.block.id, quote.block.signed_line)
            for quote in manuscript.quotes
            if is_valid_id(quote.block.id)
        ),
        unidentified=tuple(
            quote.block.signed_line for quote in manuscript.quotes if not quote.block.id
        ),
        sections=tuple(manuscript.sections),
        withdrawn_lines=tuple((word, line) for word, (_, line) in withdrawn.items()),
        proposals=tuple(manuscript.proposals),
        reviewed=tuple(
            (word.lstrip("^"), line) for word, (_, line) in fields.pairs("granskade").items()
        ),
    )
    return dated, manuscript


def _date(fields: Fields) -> datetime:
    date = fields.date("datum")
    if date is None and not fields.has("datum"):
        fields.error("datum", f"datum saknas; skriv till exempel ”datum: {EXAMPLE}”")
    return date or _NO_DATE


def _links_outside_quotes(links: Iterable[Link], manuscript: Manuscript) -> tuple[Link, ...]:
    """A participant's words are no links, whatever they look like."""
    blocks = [quote.block for quote in manuscript.quotes]
    inside = {n for block in blocks for n in range(block.line, block.signed_line)}
    return tuple(link for link in links if link.line not in inside)


def _check_withdrawals(
    fields: Fields, manuscript: Manuscript, withdrawn: dict[str, tuple[str, int]]
) -> None:
    """A withdrawal that is misspelt would leave somebody's words on the site."""
    ids = {quote.block.id: quote.block.line for quote in manuscript.quotes if quote.block.id}
    for word, (_, line) in withdrawn.items():
        if word in ids:
            continue
        path = fields.source.path
        if not is_valid_id(word):
            fields.problems.error(path, line, f"”{word}” kan inte vara ett citats id")
        elif near := nearest(word, ids):  # no proposal: it may be somebody else's
            message = f"inget citat i filen har id ”{word}”; på rad {ids[near]} står ”{near}”, "
            fields.problems.error(path, line, f"{message}läs det innan du rättar")
        else:
            message = f"inget citat i filen har id ”{word}”; är det borttaget är allt som det ska"
            fields.problems.remind(path, line, message)


def _check_report_signs(fields: Fields, manuscript: Manuscript) -> None:
    """Only a report gathers what headings and recommendations say; elsewhere it would be lost."""
    if kind_of(fields.file) is REPORT:
        return
    for section in manuscript.sections:
        for key in section.attributes.keys() & set(HEADING_KEYS):
            message = f"”{key}” på en rubrik gäller bara i rapporter"
            fields.problems.error(fields.source.path, section.line, message)
    for box in manuscript.recommendations:
        message = "rekommendationer kan bara stå i rapporter; välj en annan ruta"
        fields.problems.error(fields.source.path, box.line, message)


def _quotes(
    origin: Origin, manuscript: Manuscript, consent: str, withdrawn: Collection[str]
) -> tuple[Quote, ...]:
    """The quotes that may be published, numbered without gaps."""
    if consent == NO:
        return ()
    known = consent == YES
    shown = [quote for quote in manuscript.quotes if quote.block.id not in withdrawn]
    return tuple(
        Quote(
            id=quote.block.id,
            text=quote.block.text,
            speaker=(known and quote.block.speaker) or ANONYMOUS,
            topics=quote.topics,
            number=number,
            source=origin,
            line=quote.block.line,
        )
        for number, quote in enumerate(shown, start=1)
    )


def _tags(fields: Fields) -> tuple[Tag, ...]:
    tags = {slugify(word): Tag(word, slugify(word)) for word in fields.words("amnen")}
    return tuple(tag for slug, tag in tags.items() if slug)


def _terms(fields: Fields, catalog: Catalog, words: tuple[str, ...]) -> tuple[Term, ...]:
    terms = {}
    for word in words:
        if term := catalog.terms.get(slugify(word)):
            terms[term.slug] = term
        else:
            fields.error("begrepp", catalog.explain_term(word))
    return tuple(terms.values())


def _occasion(fields: Fields) -> Occasion | None:
    inner = fields.within("traff")
    if inner is None:
        return None
    occasion = Occasion(
        name=inner.text("namn"),
        date=inner.date("datum"),
        date_derived=inner.flag("datum_harlett"),
        place=inner.text("plats"),
        participants=inner.text("deltagare"),
    )
    inner.finish()
    return occasion
