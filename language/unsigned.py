"""Blockquotes that may be a participant's words, though nobody has signed them.

*Jag skäms varje fredag* is what somebody said. What a book or a law says is introduced by its
name, or names a year or a paragraph. Signs decide, and the author with ``granskade``.
"""

import re
from collections.abc import Iterator

from knowledge import body
from knowledge.dated import NO, YES, Dated
from knowledge.definitions import Definitions
from knowledge.quotes import is_valid_id, read_signed
from knowledge.signatures import read_signature
from knowledge.source import Source
from knowledge.verbatim import COMMENT
from language.people import are_several, are_those, is_one

_FIRST_PERSON = re.compile(r"\b(?:jag|mig|mej|min|mitt|mina|vi|oss|vår|vårt|våra)\b", re.IGNORECASE)
_WRITTEN = re.compile(
    r"§|\]\(|https?:|\b(?:SOU|SFS|ISBN|prop\.|kap\.)|\([^()]*\b(?:1[6-9]|20)\d\d\b[^()]*\)"
    r"|\bkälla:",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:sa|sade|säger|svarade|svarar|berättade|berättar|tyckte|tycker|menade|undrade"
    r"|uttryckte|röst|röster)\b",
    re.IGNORECASE,
)
_ANYBODY = ("någon", "några", "flera", "många", "andra", "alla")
_LONGEST_ROLE = 4
_FIRST_WORDS = re.compile(r"\w[\w-]*(?: \w[\w-]*){0,5}")


def overlooked_blocks(document: Dated, source: Source) -> Iterator[tuple[int, str]]:
    """Unsigned blocks that seem to be somebody's words, by line, each with its first words.

    Where nobody has signed anything or consented, only a collection is about what people have said.
    """
    is_collection = isinstance(document, Definitions)
    has_words = is_collection or document.consent == YES or document.quotes or document.quote_ids
    if ">" not in source.body or not has_words:
        return
    for block, before, after_a_quote in _unsigned_blocks(source):
        words = " ".join(line.strip() for line in block.lines).strip()
        first = _FIRST_WORDS.search(words)
        said = is_collection or after_a_quote or _ends_with_a_speaker(block)
        if first and _seems_said(words, before, answers=said):
            yield block.line, first.group()


def _unsigned_blocks(source: Source) -> Iterator[tuple[body.Blockquote, str, bool]]:
    """Each with the line of text before it, and whether a signed one stands there instead."""
    before, after_a_quote = "", False
    for part in body.scan(source):
        text = body.as_written(part).rstrip()
        if isinstance(part, body.Comment) or not text:
            continue
        after_another, after_a_quote = after_a_quote, False
        if not isinstance(part, body.Blockquote):
            before = text.rpartition("\n")[2]
            continue
        after_a_quote = read_signed(part) is not None
        if not after_a_quote:
            yield part, before, after_another
        before = ""


def commented_quotes(document: Dated, source: Source) -> Iterator[tuple[int, str]]:
    """Quotes with an id within a comment, which no reader sees: the line and the id.

    Those that are withdrawn are meant not to be seen.
    """
    if document.consent == NO:
        return
    for start, end, sort in source.verbatim if "<!--" in source.body else ():
        for number in range(start, end) if sort == COMMENT else ():
            line = source.body_lines[number].strip().removeprefix("<!--").lstrip()
            signed = read_signature(line.lstrip("> \t")) if line.startswith(">") else None
            if signed and is_valid_id(signed.id) and signed.id not in document.withdrawn:
                yield source.body_line + number, signed.id


def _seems_said(words: str, before: str, *, answers: bool) -> bool:
    """Whether words, below the line ``before``, are rather spoken than written."""
    if _WRITTEN.search(words):
        return False
    if before.rstrip().endswith(":"):
        return _tells_who_said(before)
    return answers or bool(_FIRST_PERSON.search(words))


def _ends_with_a_speaker(block: body.Blockquote) -> bool:
    """Whether the last line is such as *(handläggare, träff)*, and another stands above it."""
    *above, last = [line.strip() for line in block.lines if line.strip()] or [""]
    role = last.strip("()*_ ").split(",")[0].split()
    return bool(above) and 0 < len(role) <= _LONGEST_ROLE and is_one(role[-1])


def _tells_who_said(line: str) -> bool:
    """Whether a line is such as *En av handläggarna sa så här:*."""
    words = re.findall(r"\w+", line)
    people = any(
        is_one(w) or are_several(w) or are_those(w) or w.lower() in _ANYBODY for w in words
    )
    return people and bool(_SAID.search(line)) and not _WRITTEN.search(line)
