"""What `new` wrote for the author to replace, and which is on its way to the readers."""

import re
from collections.abc import Iterator
from functools import cache

from commands.new import left_to_write
from knowledge.body import text_lines
from knowledge.documents import PUBLISHED, Document
from knowledge.front_matter import Node
from knowledge.problems import Problem
from knowledge.source import Source, SourceError, read_source

_MARKS = re.compile(r"^[\s>#—-]*(?:\d+\. )?|\s+[{#^].*$")
_QUOTED = re.compile(r'"([^"]+)"')
_phrases = cache(left_to_write)


def leftovers(document: Document) -> Iterator[Problem]:
    """The phrases of a starter that still stand in a text which is no draft."""
    if document.status != PUBLISHED:
        return
    try:
        text = document.path.read_text(encoding="utf-8", errors="ignore")
        if not any(phrase in text for phrase in _phrases()):  # as in nearly all files
            return
        source = read_source(document.path)
    except (OSError, SourceError):  # changed since it was read
        return
    for line, words in _pieces(source):
        if words in _phrases():
            message = f"”{words}” står kvar från den ifyllda filen; skriv din egen text där"
            yield Problem(document.path, line, message)


def _pieces(source: Source) -> Iterator[tuple[int, str]]:
    """What can be a phrase: values of the header, lines of the body, and what they have in ""."""
    for node in source.header.values():
        yield from _values(node)
    for number, line in text_lines(source):
        yield number, _MARKS.sub("", line)
        yield from ((number, words) for words in _QUOTED.findall(line))


def _values(node: Node) -> Iterator[tuple[int, str]]:
    if isinstance(node.value, str):
        yield node.line, node.value
        return
    inner = node.value.values() if isinstance(node.value, dict) else node.value
    for each in inner:
        yield from _values(each)
