"""What has no theme yet, and themes proposed for it: written with a question mark, not published.

    > — handläggare, exempelträff #relationer? #vardag? ^h7k2

    ## En väg in {: frekvens=många teman="relationer?" }

The author takes the question mark away, or the word.
"""

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from knowledge import body
from knowledge.dated import Dated
from knowledge.documents import Document
from knowledge.identities import write_atomically
from knowledge.manuscript import PROPOSED
from knowledge.problems import Problem
from knowledge.quotes import Quote, SignedBlock, read_signed
from knowledge.reports import Report
from knowledge.source import Source, read_source

QUOTE, HEADING = "citat", "rubrik"
_NOT_WORDS = re.compile(
    r"\]\([^)]{0,500}\)|\[\^[^\]]{0,50}\]|\{[^}]{0,500}\}|<[^>]{0,500}>|https?://\S+"
)


class Item(NamedTuple):
    """A quote that may be shown, or a heading of a report: what can have themes.

    ``below`` is what stands under a heading, until the next. ``mark_line`` is the line that themes
    stand on, ``original`` that line as written. ``is_open`` says that none is given or proposed.
    """

    path: Path
    line: int
    kind: str
    id: str
    text: str
    below: str
    topics: tuple[str, ...]
    mark_line: int
    original: str
    is_open: bool


def unconfirmed(documents: Iterable[Document]) -> Iterator[Problem]:
    """A reminder of each proposed theme that waits for the author's answer."""
    for document in documents:
        for proposal in document.proposals if isinstance(document, Dated) else ():
            message = (
                f"temat ”{proposal.topic.slug}” är bara ett förslag; "
                "ta bort frågetecknet om det stämmer, annars hela ordet"
            )
            yield Problem(document.path, proposal.line, message)


def items(document: Dated) -> list[Item]:
    """The document's quotes and, in a report, its headings, in the order of the file.

    A heading that only says how many raised those under it is none.

    :raises SourceError: when the file can't be read any longer.
    """
    if not document.quotes and not isinstance(document, Report):
        return []
    source = read_source(document.path)
    lines = source.body_lines
    quotes = {quote.line: quote for quote in document.quotes}
    found = []
    for part, below in _with_what_stands_below(source, quotes):
        if isinstance(part, body.Heading):
            item = _heading(document, part, below)
        else:
            signed, quote = read_signed(part), quotes[part.line]
            item = _quote(document, signed, quote, lines, source.body_line) if signed else None
        if item:
            found.append(item)
    return sorted(found, key=lambda item: item.line)


def write_proposals(path: Path, proposals: Mapping[Item, Sequence[str]]) -> bool:
    """Write the slugs proposed for each item of a file where they belong; add nothing else.

    :returns: whether it was done: not when the file can't be written, or was saved meanwhile.
    """
    path = path.resolve()
    if not os.access(path, os.W_OK):
        return False
    pieces = re.split(rb"(\r\n|\r|\n)", path.read_bytes())
    for item, slugs in proposals.items():
        place = 2 * (item.mark_line - 1)
        line = pieces[place].decode("utf-8", "replace") if place < len(pieces) else ""
        if line.lstrip("\ufeff") != item.original:
            return False
        pieces[place] = _with_proposals(line, item.kind, slugs).encode()
    try:
        write_atomically(path, b"".join(pieces))
    except OSError:
        return False
    return True


def _with_what_stands_below(
    source: Source, quotes: Mapping[int, Quote]
) -> Iterator[tuple[body.Heading | body.Blockquote, str]]:
    """Headings with the words below them, and the blocks of the quotes that may be shown."""
    heading: body.Heading | None = None
    below: list[str] = []
    for part in body.scan(source):
        if isinstance(part, body.Heading):
            if heading:
                yield heading, "\n".join(below)
            heading, below = part, []
        else:
            below.append(_words(part, quotes))
        if isinstance(part, body.Blockquote) and part.line in quotes:
            yield part, ""
    if heading:
        yield heading, "\n".join(below)


def _words(part: body.Part, quotes: Mapping[int, Quote]) -> str:
    """The words of a part; none when it is a comment, or a quote that may not be shown."""
    match part:
        case body.Prose(text):
            return text
        case body.Box():
            return "\n".join([part.title, *part.lines])
        case body.Blockquote() if part.line in quotes:
            return quotes[part.line].plain
        case body.Blockquote() if not read_signed(part):
            return "\n".join(part.lines)
    return ""


def _heading(document: Dated, part: body.Heading, below: str) -> Item | None:
    section = next((each for each in document.sections if each.line == part.line), None)
    if section is None or not isinstance(document, Report):
        return None
    if any(heading.opens and heading.anchor == section.anchor for heading in document.headings):
        return None
    return Item(
        path=document.path,
        line=part.line,
        kind=HEADING,
        id="",
        text=section.title,
        below=_NOT_WORDS.sub(" ", below),
        topics=tuple(topic.slug for topic in section.topics),
        mark_line=part.line,
        original=part.original,
        is_open="teman" not in section.attributes,
    )


def _quote(
    document: Dated, signed: SignedBlock, quote: Quote, lines: Sequence[str], first: int
) -> Item:
    return Item(
        path=document.path,
        line=quote.line,
        kind=QUOTE,
        id=quote.id,
        text=quote.plain,
        below="",
        topics=tuple(topic.slug for topic in quote.topics),
        mark_line=signed.signed_line,
        original=lines[signed.signed_line - first],
        is_open=not (signed.topic_words or signed.proposed_words),
    )


def _with_proposals(line: str, kind: str, slugs: Sequence[str]) -> str:
    """The line with the slugs put in; what was there stays, space by space."""
    if kind == QUOTE:
        place = _end_of_speaker(line)
        return line[:place] + "".join(f" #{slug}{PROPOSED}" for slug in slugs) + line[place:]
    themes = f'teman="{" ".join(f"{slug}{PROPOSED}" for slug in slugs)}"'
    end = len(line.rstrip())
    place = len(line[: end - 1].rstrip())
    within = f"{line[:place]} {themes}{line[place:]}"
    heading = body.read_heading(within.lstrip("\ufeff"), 1)
    if heading and heading.attributes.endswith(themes):
        return within
    return f"{line[:end]} {{: {themes} }}{line[end:]}"


def _end_of_speaker(line: str) -> int:
    """Where a signed line's words end, before its id."""
    words = line.rstrip()
    while (last := words.split()[-1]).startswith("^"):
        words = words.removesuffix(last).rstrip()
    return len(words)
