"""The body of a dated document, understood: its quotes, its headings, its recommendations.

What has a meaning of its own is taken out of the Markdown, and a mark is left in its place. The
mark is filled when every document of the site is known; a quote that may not be shown leaves none.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from markdown.extensions.attr_list import get_attrs_and_remainder

from knowledge import body
from knowledge.addresses import (
    DEFINITIONS,
    PAGE_IDS,
    TOPLIST,
    anchor_of,
    has_own_folder,
    kind_of,
    slugify,
)
from knowledge.catalog import Catalog
from knowledge.fields import CURLY_MARKS, Fields
from knowledge.problems import did_you_mean
from knowledge.quotes import SignedBlock, is_valid_id, read_signed
from knowledge.recommendations import RecommendationBox, read_recommendation
from knowledge.rendering import plain_text
from knowledge.signatures import astray_mark, looks_signed, signs_in_the_middle
from knowledge.source import MARK_END, MARK_START
from knowledge.topics import Proposal, Topic
from knowledge.unsigned import misplaced_signature, signs_nothing

HEADING_KEYS = ("teman", "frekvens", "ord", "kategori")
PROPOSED = "?"
_PLACE = re.compile(r"^(?P<place>\d{1,3})[.)]\s+(?P<title>\S.*)$")
_CURLY_VALUE = re.compile(f"=[{CURLY_MARKS}]")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]")
_HTML_QUOTE = re.compile(r"<(?:blockquote|q)\b", re.IGNORECASE)
_SIGNS_NOTHING = (
    "raden ser ut att underteckna ett citat, men gör det inte: varje rad ska börja "
    "med ett enda >, den sista med > —, och en tom rad ska stå före och efter"
)
_UNSIGNED_THOUGH_REFUSED = (
    "citatblocket är inte undertecknat och skulle publiceras trots samtycke: nej; "
    "underteckna det, eller ta bort det"
)
_LINES_BELOW = 6
_MARK = re.compile(f"{MARK_START}(?P<kind>[a-z]+):(?P<key>[^{MARK_END}]*){MARK_END}")


def mark(kind: str, key: str) -> str:
    """What stands in the Markdown where a quote, a section or a recommendation is to be shown."""
    return f"{MARK_START}{kind}:{key}{MARK_END}"


def replace_marks(html: str, shown: Callable[[str, str], str]) -> str:
    """Put what is shown of each kind and key in its mark's place, or in that of its paragraph."""
    html = html.replace(f"<p>{MARK_START}", MARK_START).replace(f"{MARK_END}</p>", MARK_END)
    return _MARK.sub(lambda mark: shown(mark["kind"], mark["key"]), html)


@dataclass(frozen=True)
class Section:
    """A heading with its anchor, and what its attributes say, as written."""

    level: int
    title: str
    anchor: str
    line: int = field(compare=False)
    attributes: dict[str, str]
    topics: tuple[Topic, ...]
    place: int | None


class SignedQuote(NamedTuple):
    """A signed blockquote with its themes looked up."""

    block: SignedBlock
    topics: tuple[Topic, ...]


@dataclass
class Manuscript:
    """What a body turned out to hold, in order, and the Markdown that is left."""

    markdown: str = ""
    quotes: list[SignedQuote] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    recommendations: list[RecommendationBox] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)


class Reader:
    """Reads one body; every error is noted with its line."""

    def __init__(self, fields: Fields, catalog: Catalog, withheld: Iterable[str]) -> None:
        """``withheld`` holds the ids of quotes that may not be shown; ``*`` withholds them all."""
        self._fields = fields
        self._catalog = catalog
        self._withheld = set(withheld)
        self._anchors: dict[str, int] = {}  # and how many asked for the same one
        self._has_places = kind_of(fields.file) is TOPLIST
        # A plain Pelican blog's signed blockquotes are not ours, unless they say so.
        self._signed_as_ours = has_own_folder(fields.file) or fields.has("samtycke")
        self._tells_consent = kind_of(fields.file) is DEFINITIONS or fields.has("samtycke")
        self._unsigned: list[body.Blockquote] = []
        self._result = Manuscript()

    def read(self) -> Manuscript:
        """Read the whole body."""
        pieces: list[str] = []
        unsigned: body.Blockquote | None = None
        for part in body.scan(self._fields.source):
            if isinstance(part, body.Comment):
                pieces += [part.rest] * bool(part.rest)
                continue
            if isinstance(part, body.Prose):
                pieces.append(part.text)
                if part.text.strip():
                    unsigned = None
                continue
            if isinstance(part, body.Heading):
                pieces.append(self._heading(part))
            elif isinstance(part, body.Box):
                pieces.append(self._box(part))
            else:
                pieces.append(self._blockquote(part, unsigned))
            unsigned = (
                part if isinstance(part, body.Blockquote) and not self._signed(part) else None
            )
        self._refuse_stray_signatures()
        self._refuse_unsigned()
        self._result.markdown = "\n".join(pieces)
        return self._result

    def _refuse_stray_signatures(self) -> None:
        """A quote that is not read as one would be shown whether anybody has consented or not."""
        signed = {quote.block.signed_line for quote in self._result.quotes}
        for number, line in body.text_lines(self._fields.source, indented=True):
            if ("^" in line or "#" in line) and number not in signed and looks_signed(line):
                self._error(number, _SIGNS_NOTHING)
            elif line.strip().startswith(">") and not line.lstrip(" \t").startswith(">"):
                self._error(number, "ett hårt mellanslag står före >; ta bort det")
            elif "*" in self._withheld and _HTML_QUOTE.search(line):
                self._error(number, _UNSIGNED_THOUGH_REFUSED)

    def _error(self, line: int, message: str) -> None:
        self._fields.problems.error(self._fields.source.path, line, message)

    def _signed(self, block: body.Blockquote) -> SignedBlock | None:
        signed = read_signed(block)
        marked = signed and (signed.topic_words or signed.id)
        return signed if marked or self._signed_as_ours else None

    def _blockquote(self, block: body.Blockquote, before: body.Blockquote | None) -> str:
        signed = self._signed(block)
        if signed is None:
            self._check_unsigned(block, before)
            return block.original
        if before is not None:
            self._error(
                before.line,
                "citatblocket är inte undertecknat men följs direkt av ett som är det; "
                "hör de ihop ska den tomma raden emellan börja med >, annars behövs text emellan",
            )
        self._check_signed(block, signed)
        topics = self._find_topics(signed.topic_words, signed.signed_line)
        self._note_proposals(signed.proposed_words, signed.signed_line)
        self._result.quotes.append(SignedQuote(signed, topics))
        if "*" in self._withheld or signed.id in self._withheld:
            return ""
        return f"\n{block.indent}{mark('quote', signed.id or f'rad-{signed.line}')}\n"

    def _check_signed(self, block: body.Blockquote, signed: SignedBlock) -> None:
        if signs_in_the_middle(block.lines[: signed.signed_line - block.line]):
            self._error(block.line, "citatblocket är undertecknat två gånger; dela det i två")
        if not signed.text:
            self._error(signed.line, "citatet har en undertecknad rad men inga ord")
        if any(f"{mark}:" in self._fields.source.body for mark in _FOOTNOTE.findall(signed.text)):
            self._error(signed.line, "citatet har en fotnot; ett citat är bara deltagarens ord")
        if signed.id and not is_valid_id(signed.id):
            self._error(
                signed.signed_line,
                f"”^{signed.id}” kan inte vara ett citats id; det ska vara 3–16 tecken av "
                "a–z och 0–9 och börja med en bokstav",
            )
        if astray := astray_mark(signed.speaker, self._is_topic):
            self._error(signed.signed_line, astray)

    def _check_unsigned(self, block: body.Blockquote, before: body.Blockquote | None) -> None:
        """An ordinary blockquote is published: it must not be a quote that was signed wrongly."""
        if not self._signed_as_ours:
            return
        if line := signs_nothing(block, before):
            self._error(line, _SIGNS_NOTHING)
        else:
            self._unsigned.append(block)

    def _refuse_unsigned(self) -> None:
        """Words that were to be signed, or that nobody has consented to."""
        source = self._fields.source
        matters = self._tells_consent or bool(self._result.quotes)
        for block in self._unsigned:
            end = block.line - source.body_line + len(block.original.split("\n"))
            below = source.body_lines[end : end + _LINES_BELOW]
            meant = misplaced_signature(block, below, self._is_topic, consent_matters=matters)
            if meant:
                self._error(*meant)
            elif "*" in self._withheld:
                self._error(block.line, _UNSIGNED_THOUGH_REFUSED)

    def _is_topic(self, word: str) -> bool:
        return slugify(word) in self._catalog.topics

    def _find_topics(self, words: Iterable[str], line: int) -> tuple[Topic, ...]:
        found: dict[str, Topic] = {}
        for word in words:
            if topic := self._catalog.topics.get(slugify(word)):
                found[topic.slug] = topic
            else:
                self._error(line, self._catalog.explain_topic(word))
        return tuple(found.values())

    def _note_proposals(self, words: Iterable[str], line: int) -> None:
        for topic in self._find_topics(words, line):
            self._result.proposals.append(Proposal(topic, line))

    def _heading(self, heading: body.Heading) -> str:
        words, _ = get_attrs_and_remainder(self._straightened(heading))
        attributes = {key: value or "" for key, value in words if key not in (".", "id")}
        classes = [value for key, value in words if key == "."]
        place = _PLACE.match(heading.title) if heading.level == 2 and self._has_places else None
        given = next((value for key, value in words if key == "id"), "")
        title = plain_text(heading.title)
        themes = attributes.get("teman", "").split()
        confirmed = [word for word in themes if not word.endswith(PROPOSED)]
        fallback = f"plats-{place['place']}" if place else anchor_of(title)
        anchor = self._unique(given or fallback)
        if given in PAGE_IDS or given.startswith("citat-"):
            self._error(heading.line, f"id:t ”{given}” har sidan själv; välj ett annat")
        self._check_heading(title, heading)
        self._check_keys(attributes, heading.line)
        proposed = (word.removesuffix(PROPOSED) for word in themes if word.endswith(PROPOSED))
        self._note_proposals(proposed, heading.line)
        section = Section(
            heading.level,
            title,
            anchor,
            heading.line,
            attributes,
            self._find_topics(confirmed, heading.line),
            int(place["place"]) if place else None,
        )
        self._result.sections.append(section)
        rest = " ".join(
            [f"#{anchor}", *(f".{name}" for name in classes)]
            + [f'{key}="{value}"' for key, value in attributes.items() if key not in HEADING_KEYS]
        )
        line = f"{'#' * heading.level} {heading.title} {{: {rest} }}"
        if (attributes.keys() & set(HEADING_KEYS)) - ({"teman"} if not confirmed else set()):
            return f"{line}\n\n{mark('section', anchor)}\n"
        return line

    def _straightened(self, heading: body.Heading) -> str:
        """The heading's attributes, with a word processor's quotation marks as they should be."""
        if not _CURLY_VALUE.search(heading.attributes):
            return heading.attributes
        self._error(heading.line, 'citattecknen på rubriken är inte raka; skriv dem så här: " "')
        return re.sub(f"[{CURLY_MARKS}]", '"', heading.attributes)

    def _check_heading(self, title: str, heading: body.Heading) -> None:
        if not title:
            self._error(heading.line, "rubriken har inga ord")
        elif heading.level == 1:
            message = "rubriken är på samma nivå som textens titel; börja rubriker med ##"
            self._fields.problems.remind(self._fields.source.path, heading.line, message)

    def _check_keys(self, attributes: dict[str, str], line: int) -> None:
        for key in attributes:
            if key not in (*HEADING_KEYS, "lang", "title") and not key.startswith(
                ("data-", "aria-")
            ):
                hint = did_you_mean(key, HEADING_KEYS)
                self._error(line, f"okänd uppgift ”{key}” på rubriken.{hint}")

    def _box(self, box: body.Box) -> str:
        if not box.kind:
            message = 'rutans rubrik ska stå inom raka citattecken: !!! fakta "Rubrik"'
            self._error(box.line, message)
        if box.kind != body.RECOMMENDATION:
            if hint := did_you_mean(box.kind, [body.RECOMMENDATION]):
                self._error(box.line, f"okänd ruta ”{box.kind}”.{hint}")
            return box.original
        anchor = self._unique(anchor_of(box.title, "rekommendation"))
        recommendation = read_recommendation(box, anchor, self._error)
        self._result.recommendations.append(recommendation)
        lines = [mark("recommendation", anchor), "", *recommendation.rest]
        inner = "\n".join(f"{box.indent}    {line}" for line in lines)
        return f'{box.indent}!!! rekommendation "{recommendation.title}"\n{inner}'

    def _unique(self, anchor: str) -> str:
        candidate = anchor
        while candidate in self._anchors:
            self._anchors[anchor] += 1
            candidate = f"{anchor}-{self._anchors[anchor]}"
        self._anchors[candidate] = 1
        return candidate
