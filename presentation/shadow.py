"""The copy of a page that only the search engine reads.

Pagefind knows no Swedish: it folds å, ä and ö, cuts *vägen* but not *mötet*, and takes *vardag* for
a form of *vård*. So it is given a text where every word shows its terms (``IndexTerms``), written
with ``q`` and another letter, which no Swedish word has together:

    mötet                 mqotqzet                          qz: here ends the stem
    samverkansinsatserna  samverkansinsatqzserna samverkqx insatqx      qx: a term, not to be shown

Pagefind finds what a word begins with: who asks for ``mqotqz`` gets every form of *möte*, and
nothing else. ``q`` itself is ``qq``, and the digits of a quote's id are ``qb`` to ``qm``.

A function word is veiled, in signs that are no letters to Pagefind, and is a term once at the end
of the page: a list of each *och* would be large, and be loaded with whatever stands beside it in
the alphabet. So that term begins with ``qz``: such lists stand together, behind the other words.

The result page reads the text back (``theme/static/js/search/shadow.js``). What a reader sees is
never touched.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from html import escape, unescape
from unicodedata import normalize

from language.function_words import FUNCTION_WORDS

STEM, HIDDEN = "qz", "qx"
EVERY_PAGE = STEM + HIDDEN  # a term of no word, that every page has where its text ends
_VEIL = 0xF0000  # added to a letter's number, it gives a sign for private use
# Letters that Pagefind would fold. The letters' case is kept as Pagefind cuts a word where a
# capital follows a small letter.
_LETTERS = {"å": "qa", "ä": "qe", "ö": "qo", "q": "qq"}
_SMALL = str.maketrans(
    _LETTERS | {letter.upper(): written.capitalize() for letter, written in _LETTERS.items()}
)
_CAPITALS = str.maketrans({letter.upper(): written.upper() for letter, written in _LETTERS.items()})
_INNER_CAPITAL = re.compile(r"(?<=[^\W\d_A-ZÅÄÖ])(?=[A-ZÅÄÖ])|(?<=[A-ZÅÄÖ])(?=[A-ZÅÄÖ][a-zåäö])")

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
_ID_TEXT = re.compile(rf"{_ID}>([^<]*)")
_DIGITS = {str(digit): "q" + letter for digit, letter in enumerate("bcdfghjklm")}
_SMALL_AND_DIGITS = str.maketrans({"q": "qq"} | _DIGITS)
_CELL = re.compile(r"</(?:dt|dd|th|td|li)>")  # Pagefind would join what stands on both sides
_WORD = re.compile(r"([^\W_]+)")
_PIECE = re.compile(r"\d+|[^\W\d_]+")
Terms = Callable[[str], Sequence[str]]


class Shadow:
    """Makes the copies, and counts their words.

    :param terms: the terms of a word in lower case, the first of them a beginning of the word.
    """

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._written = _Written(terms)
        self.counts: Counter[str] = Counter()

    def of(self, html: str, filters: Iterable[str] = ()) -> str:
        """The main part of a page for the engine: all words as terms, but no names and no code.

        :param filters: what else the page is chosen by: ``theme:relationer``.
        """
        pieces = _TAG.split(main_part(html))
        left_out, quote = _LeftOut(), ""
        words: set[str] = set()
        for n in range(1, len(pieces), 2):
            if part := _PART_OF_QUOTE.match(pieces[n]):
                quote = "" if part["end"] else part["id"] or quote
                pieces[n] = _named(pieces[n], part, quote)
            elif _CELL.match(pieces[n]):
                pieces[n] += " "
            is_left_out = left_out.after(pieces[n])
            if pieces[n + 1].isspace() or _NAMED.search(pieces[n]):
                continue
            if is_left_out:  # code is shown as it is
                pieces[n + 1] = pieces[n + 1].replace("q", "qq").replace("Q", "Qq")
            elif _ID in pieces[n]:
                pieces[n + 1] = self._id(pieces[n + 1])
            else:
                pieces[n + 1] = self._text(pieces[n + 1], words)
        marks = "".join(f'<i data-pagefind-filter="{each}"></i>' for each in filters)
        pieces[-2:-2] = [f"{marks} {' '.join((EVERY_PAGE, *self._veiled(words)))}"]
        return f'<!doctype html><html lang="sv"><body>{"".join(pieces)}</body></html>'

    def _text(self, text: str, words: set[str]) -> str:
        pieces = _WORD.split(normalize("NFC", unescape(text)).replace("\u00ad", ""))
        found = pieces[1::2]
        words.update(found)
        self.counts.update(found)
        pieces[1::2] = map(self._written.__getitem__, found)
        return escape("".join(pieces), quote=False)

    def _id(self, text: str) -> str:
        """A quote's id as one word of letters: it is asked for as a whole.

        Pagefind cuts a word at its digits, and a list of each *h* that an id begins with would be
        large.
        """
        if text.isalpha():
            return self._written[text].partition(" ")[0]
        return text.translate(_SMALL_AND_DIGITS) + STEM

    def _veiled(self, words: Iterable[str]) -> list[str]:
        """The terms of those of a page's words that are veiled."""
        veiled = {word.lower() for word in words if _is_veiled(word)}
        terms = {term for word in veiled for term in self._terms(word)}
        return [STEM + _fold(term) + HIDDEN for term in sorted(terms)]


def main_part(html: str) -> str:
    """The main part of a page: all that its copy is made of."""
    found = _MAIN.search(html)
    return found[0] if found else ""


def words_of(main: str) -> set[str]:
    """The words of a main part that the index asks of, in lower case, and perhaps a few more."""
    text = normalize("NFC", unescape(_TAG.sub(" ", main))).replace("\u00ad", "")
    words = set(_WORD.findall(text))
    mixed = {word for word in words if not word.isalpha()}
    pieces = {piece for word in mixed for piece in _PIECE.findall(word)}
    return {word.lower() for word in words - mixed.intersection(_ID_TEXT.findall(main)) | pieces}


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


class _Written(dict[str, str]):
    """How each word is written, worked out once."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms

    def __missing__(self, word: str) -> str:
        self[word] = self._write(word)
        return self[word]

    def _write(self, word: str) -> str:
        if _is_veiled(word):
            return "".join(chr(_VEIL + ord(letter)) for letter in word)
        pieces = _PIECE.findall(word)
        if len(pieces) > 1 and "".join(pieces) == word:  # covid19: asked for as covid and 19
            shown = "".join(_fold(piece) + _mark(piece) for piece in pieces)
            found = dict.fromkeys(term for each in pieces for term in self._terms(each.lower()))
            return " ".join((shown, *(_fold(term) + HIDDEN for term in found)))
        first, *others = self._terms(word.lower())
        *before, last = _INNER_CAPITAL.split(word)  # FoU
        if before:
            shown = "".join(_fold(piece) + _mark(piece) for piece in (*before, last))
            others = list(dict.fromkeys((word.lower(), first, *others)))
        else:
            stem, ending = word[: len(first)], word[len(first) :]
            shown = _fold(stem, word) + _mark(stem) + _fold(ending, word)
        return " ".join((shown, *(_fold(term) + HIDDEN for term in others)))


def _is_veiled(word: str) -> bool:
    """Whether it is a function word, and no abbreviation."""
    return word.lower() in FUNCTION_WORDS and (len(word) == 1 or not word.isupper())


def _fold(text: str, word: str = "") -> str:
    """Write the letters of ``text``, a piece of ``word``."""
    return text.translate(
        _CAPITALS if len(word or text) > 1 and (word or text).isupper() else _SMALL
    )


def _mark(stem: str) -> str:
    return STEM.upper() if len(stem) > 1 and stem[-1].isupper() else STEM


def _named(tag: str, part: re.Match[str], quote: str) -> str:
    """Name the parts of a quote: Pagefind keeps where a named thing is and what it says.

    A theme's name is no word of the text, here as elsewhere.
    """
    if part["topic"]:
        name = f'<i id="tema-{quote}-{part["topic"]}"></i>' if quote else ""
        return f"{name}{tag[:-1]} data-pagefind-ignore>"
    name = "ord" if part["words"] else "vem" if part["speaker"] else ""
    return f'{tag[:-1]} id="{name}-{quote}">' if name and quote else tag
