"""What an author should look at twice, since somebody may be recognised by it.

A person's name in a signature, a place or an office that one person, or one or a few groups, have
named, and numbers under five that tell of people. Whether it does any harm only the author can
say, and does with ``granskade``.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import zip_longest

from knowledge import body
from knowledge.dated import Dated
from knowledge.documents import HIDDEN, Document
from knowledge.fields import normal_key
from knowledge.front_matter import Node
from knowledge.problems import Problem
from knowledge.quotes import Quote, SignedBlock, read_signed
from knowledge.reports import FEW, Report
from knowledge.source import Source, SourceError, read_source
from language.names import people_named
from language.passages import Passage, passages
from language.recognition import (
    contact_details,
    named_in_signature,
    named_places,
    personal_numbers,
    tells_of_few,
)
from language.sentences import sentence_spans
from language.small_numbers import LISTED, SPOKEN, small_numbers
from language.tables import small_cells
from language.unsigned import commented_quotes, overlooked_blocks

_IN_SIGNATURE = (
    "den undertecknade raden nämner ”{words}”, så att den som talar kan kännas igen; "
    "skriv rollen eller platsen mindre exakt"
)
_NAME = (
    "den undertecknade raden nämner ”{words}”, som ser ut som en persons namn; "
    "skriv rollen i stället"
)
_IN_QUOTE = (
    "citatet nämner ”{words}”, så att den som talar kan kännas igen; "
    "fråga personen, eller låt citatet utgå med aterkallade"
)
_IN_QUOTE_FEW = (
    "citatet nämner ”{words}”, så få att de kan kännas igen; "
    "fråga den som talar, eller låt citatet utgå med aterkallade"
)
_NAME_IN_QUOTE = (
    "citatet nämner ”{words}”, som ser ut som en persons namn; "
    "fråga personen, eller låt citatet utgå med aterkallade"
)
_LEADS_TO_ONE = "”{words}” leder till en enda person; fråga personen, eller ta bort det"
_FEW_TOLD = "”{words}” gäller så få att de kan kännas igen; skriv ”några” eller ”färre än fem”"
_FEW_IN_ROW = (
    "tabellraden ”{words}” räknar människor och har ett tal under fem; "
    "slå ihop rader, eller skriv ”färre än fem”"
)
_PLACE_OF_FEW = (
    "”{words}” kan avslöja vilka få det gäller; skriv platsen mindre exakt, eller ta bort den"
)
_UNSIGNED = (
    "citatblocket ”{words} …” är inte undertecknat; är det en deltagares ord, "
    "skriv vem på sista raden (> — handläggare, träff)"
)
_COMMENTED = (
    "citatet {words} står i en kommentar och visas inte; ta bort kommentarens tecken om det ska det"
)
_REVIEWED = ", eller lägg till ”{name}” i granskade om du har prövat saken"
_LONGEST_SECTION = 100_000  # the last one goes on to the end of the file
_NOTHING_REVIEWED = (
    "”{name}” i granskade svarar inte mot någon påminnelse; "
    "ta bort det, eller se efter om texten har ändrats"
)


@dataclass(frozen=True)
class _Sight:
    """Something seen: the words, and the id of the quote that they stand in, if any.

    A person who ``speaks_on`` may sign the next quote too: that is told once.
    """

    line: int
    message: str
    words: str
    id: str = ""
    speaks_on: bool = False

    @property
    def name(self) -> str:
        """What an author writes to say that it is reviewed."""
        return self.words if self.speaks_on else self.id or self.words

    def is_reviewed(self, name: str) -> bool:
        return name == self.id or _folded(name) == _folded(self.words)


def indiscretions(document: Document) -> Iterator[Problem]:
    """A reminder of each thing that may give somebody away, and is not said to be reviewed.

    Hidden documents have none, and neither have quotes that may not be shown.
    """
    if isinstance(document, Dated) and document.status != HIDDEN:
        with suppress(SourceError):  # gone since it was read
            yield from _of_document(document, read_source(document.path))


def _of_document(document: Dated, source: Source) -> Iterator[Problem]:
    sights = [
        *_in_header(source),
        *_not_as_quotes(document, source),
        *_in_body(document, source),
    ]
    told: set[str] = set()
    for sight in sights:
        if sight.speaks_on and sight.words in told:
            continue
        if not any(sight.is_reviewed(name) for name, _ in document.reviewed):
            message = sight.message.format(words=sight.words)
            hint = _REVIEWED.format(name=sight.name)
            yield Problem(document.path, sight.line, message + hint)
            told.add(sight.words)
    for name, line in document.reviewed:
        if not any(sight.is_reviewed(name) for sight in sights):
            yield Problem(document.path, line, _NOTHING_REVIEWED.format(name=name))


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())


def _in_header(source: Source) -> Iterator[_Sight]:
    """What readers see of the header in lists, and as the occasion of each quote."""
    for key, node in source.header.items():
        name = normal_key(key)
        if name in ("titel", "ingress") and isinstance(node.value, str):
            for start, end in small_numbers(node.value):
                yield _Sight(node.line, _FEW_TOLD, node.value[start:end])
        elif name == "traff" and isinstance(node.value, dict):
            yield from _among_participants(node.value)


def _among_participants(occasion: dict[str, Node]) -> Iterator[_Sight]:
    for key, node in occasion.items():
        if normal_key(key) == "deltagare" and isinstance(node.value, str):
            for start, end in small_numbers(node.value, LISTED):
                yield _Sight(node.line, _FEW_TOLD, node.value[start:end])


def _in_body(document: Dated, source: Source) -> Iterator[_Sight]:
    signed: set[int] = set()
    quotes = {quote.line: quote for quote in document.quotes}
    for part in body.scan(source) if ">" in source.body else ():
        block = read_signed(part) if isinstance(part, body.Blockquote) else None
        if block:
            signed.update(range(block.line, block.signed_line + 1))
            if quote := quotes.get(block.line):
                yield from _in_quote(quote, block)
    few = _lines_of_few(document)
    met_at = (document.occasion and document.occasion.place) or ""
    for passage in passages(source, signed):
        if passage.is_table:
            for row in small_cells(passage.lines):
                yield _Sight(row.line, _FEW_IN_ROW, row.label or row.cell)
        else:
            yield from _in_passage(passage, met_at, raised_by_few=passage.lines[0][0] in few)


def _not_as_quotes(document: Dated, source: Source) -> Iterator[_Sight]:
    """What may be a participant's words, and is shown as none, or not shown."""
    for line, words in overlooked_blocks(document, source):
        yield _Sight(line, _UNSIGNED, words)
    for line, identity in commented_quotes(document, source):
        yield _Sight(line, _COMMENTED, f"^{identity}", identity)


def _in_quote(quote: Quote, block: SignedBlock) -> Iterator[_Sight]:
    """The words of one voice, and what of its signature is shown."""
    for start, end in people_named(quote.speaker):
        words = quote.speaker[start:end]
        yield _Sight(block.signed_line, _NAME, words, quote.id, speaks_on=True)
    for start, end in [*named_in_signature(quote.speaker), *contact_details(quote.speaker)]:
        yield _Sight(block.signed_line, _IN_SIGNATURE, quote.speaker[start:end], quote.id)
    for start, end in people_named(quote.plain):
        yield _Sight(quote.line, _NAME_IN_QUOTE, quote.plain[start:end], quote.id)
    for start, end in [*named_places(quote.plain), *contact_details(quote.plain)]:
        yield _Sight(quote.line, _IN_QUOTE, quote.plain[start:end], quote.id)
    for start, end in small_numbers(quote.plain, SPOKEN):
        yield _Sight(quote.line, _IN_QUOTE_FEW, quote.plain[start:end], quote.id)


def _in_passage(passage: Passage, met_at: str, *, raised_by_few: bool) -> Iterator[_Sight]:
    """The author's own words; ``met_at`` is where everybody met, which tells nobody apart."""
    text = passage.text
    for start, end in small_numbers(text):
        yield _Sight(passage.line_at(start), _FEW_TOLD, text[start:end])
    for start, end in personal_numbers(text):
        yield _Sight(passage.line_at(start), _LEADS_TO_ONE, text[start:end])
    named = [span for span in named_places(text) if text[slice(*span)] not in met_at]
    for first, last in sentence_spans(text) if named else ():
        if raised_by_few or tells_of_few(text[first:last]):
            for start, end in named:
                if first <= start < last:
                    yield _Sight(passage.line_at(start), _PLACE_OF_FEW, text[start:end])


def _lines_of_few(document: Dated) -> set[int]:
    """The lines of a report that stand under what only few have raised."""
    if not isinstance(document, Report):
        return set()
    few = {heading.anchor for heading in document.headings if heading.frequency == FEW}
    lines: set[int] = set()
    for section, following in zip_longest(document.sections, document.sections[1:]):
        if section.anchor in few:
            end = following.line if following else section.line + _LONGEST_SECTION
            lines.update(range(section.line, end))
    return lines
