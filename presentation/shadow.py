"""The copy of a page that only the search engine reads.

Pagefind knows no Swedish: it folds å, ä and ö, cuts *vägen* but not *mötet*, and takes *vardag* for
a form of *vård*. So it is given a text where every word shows its terms (``IndexTerms``), as
``shadow_words`` writes them.

A term stands once on a page, where it weighs most, and weighs as much as all its occurrences
together: an index of all of them would be large where a word is common. Elsewhere the word is
veiled, in signs that are no letters to Pagefind; the result page reads it back
(``theme/static/js/search/shadow.js``). What a reader sees is never touched.

A function word is always veiled, and is a term where the page ends: a list of each *och* would be
loaded with whatever stands beside it in the alphabet. So that term begins with ``qz``: such lists
stand together, behind the other words.
"""

import re
from collections import Counter
from collections.abc import Iterable
from html import unescape
from unicodedata import normalize

from knowledge.source import MARK_START
from presentation.shadow_text import Texts
from presentation.shadow_words import (
    STEM,
    Terms,
    Writing,
    folded,
    left_as_it_is,
    written_id,
)

EVERY_PAGE = STEM * 2  # a term of no word, that every page has where its text ends

_MAIN = re.compile(r"<main.*</main>", re.DOTALL)
_TAG = re.compile(r"(<!--.*?-->|<[^>]*>)", re.DOTALL)
# What stands right after such a tag is a name, to be shown and counted as it is.
_NAMED = re.compile(r"data-pagefind-(?:filter|meta)=\"[^\"\[]*\"")
_LEFT_OUT = re.compile(
    r"<(?:(code|pre|script|style|svg|nav|form|template)\b|(\w+)[^>]* data-pagefind-ignore)"
)
_EMPTY = re.compile(r"<(?:img|input|br|hr|source|col|wbr)\b|.*/>$", re.DOTALL)
_PART_OF_QUOTE = re.compile(
    r"<(?:figure [^>]*id=\"citat-(?P<id>[^\"]+)|(?P<end>/figure)>"
    r"|blockquote class=\"(?P<words>quote-text)|span class=\"(?P<speaker>quote-speaker)"
    r"|a class=\"topic-link [^>]*/teman/(?P<topic>[^/]+)/)"
)
_ID = 'class="quote-id"'
_ID_WITH_DIGITS = re.compile(rf"{_ID}>[^<]*\d[^<]*")
_CELL = re.compile(r"</(?:dt|dd|th|td|li)>")  # Pagefind would join what stands on both sides
_HEADING = re.compile(r"<(/?)h([1-6])\b")
_WORD = re.compile(r"(\d+|[^\W\d_]+)")
_WHOLE = re.compile(r"[^\W_]+")


class Shadow:
    """Makes the copies, and counts their words.

    :param terms: the terms of a word in lower case, the first of them a beginning of the word.
    """

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._writing = Writing(terms)
        self.counts: Counter[str] = Counter()

    def of(self, html: str, filters: Iterable[str] = ()) -> str:
        """The main part of a page for the engine: all words as terms, but no names and no code.

        :param filters: what else the page is chosen by: ``theme:relationer``.
        """
        pieces = _TAG.split(main_part(html))
        left_out, quote, weight = _LeftOut(), "", 1
        texts, plain = Texts(self._writing), []
        for n in range(1, len(pieces), 2):
            if part := _PART_OF_QUOTE.match(pieces[n]):
                quote = "" if part["end"] else part["id"] or quote
                pieces[n] = _named(pieces[n], part, quote)
            elif found := _HEADING.match(pieces[n]):
                weight = 1 if found[1] else 8 - int(found[2])  # as Pagefind does
            elif _CELL.match(pieces[n]):
                pieces[n] += " "
            is_left_out = left_out.after(pieces[n])
            if pieces[n + 1].isspace() or _NAMED.search(pieces[n]):
                continue
            if is_left_out:
                pieces[n + 1] = left_as_it_is(pieces[n + 1])
            elif _ID in pieces[n] and not pieces[n + 1].isalpha():
                pieces[n + 1] = written_id(pieces[n + 1])
            else:
                plain.append(_plain(pieces[n + 1]))
                texts.add(n + 1, _WORD.split(plain[-1]), weight)
        self.counts.update(_WHOLE.findall(" ".join(plain)))
        texts.write_in(pieces)
        marks = "".join(f'<i data-pagefind-filter="{each}"></i>' for each in filters)
        pieces[-2:-2] = [f"{marks} {' '.join((EVERY_PAGE, *self._function_words(texts.words)))}"]
        return f'<!doctype html><html lang="sv"><body>{"".join(pieces)}</body></html>'

    def _function_words(self, words: Iterable[str]) -> list[str]:
        """The terms of those of a page's words that are veiled everywhere."""
        found = {word.lower() for word in words if not self._writing[word].terms}
        terms = {term for word in found for term in self._terms(word)}
        return [STEM + folded(term) + STEM for term in sorted(terms)]


def main_part(html: str) -> str:
    """The main part of a page: all that its copy is made of."""
    found = _MAIN.search(html)
    return found[0] if found else ""


def words_of(main: str) -> set[str]:
    """The words of a main part that the index asks of, in lower case, and perhaps a few more."""
    text = _plain(_TAG.sub(" ", _ID_WITH_DIGITS.sub(">", main)))
    words = set(_WHOLE.findall(text))
    parts = (_WORD.findall(word) for word in words if not word.isalpha())
    return {word.lower() for word in words.union(*parts)}


def _plain(text: str) -> str:
    """What a text says, without the places where a word may be parted."""
    return normalize("NFC", unescape(text)).replace("\u00ad", "")


class _LeftOut:
    """Follows the tags of a page through what isn't indexed: code, and what says so itself."""

    def __init__(self) -> None:
        self._name = ""
        self._depth = 0

    def after(self, tag: str) -> bool:
        """Whether what stands after the tag is left out."""
        if self._depth:
            if re.match(rf"</?{self._name}\b", tag):
                self._depth += -1 if tag[1] == "/" else 1
        elif (begin := _LEFT_OUT.search(tag)) and not _EMPTY.match(tag):
            self._name, self._depth = begin[1] or begin[2], 1
        return self._depth > 0


def _named(tag: str, part: re.Match[str], quote: str) -> str:
    """Name the parts of a quote: Pagefind keeps where a named thing is and what it says.

    Such a name begins with a sign that no author's text can have, so no heading is taken for one.
    A theme's name is no word of the text, here as elsewhere.
    """
    if part["topic"]:
        name = f'<i id="{MARK_START}tema-{quote}-{part["topic"]}"></i>' if quote else ""
        return f"{name}{tag[:-1]} data-pagefind-ignore>"
    name = "ord" if part["words"] else "vem" if part["speaker"] else ""
    return f'{tag[:-1]} id="{MARK_START}{name}-{quote}">' if name and quote else tag
