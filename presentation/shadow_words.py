"""How the engine's copy of a page writes a word.

A term is written with ``q`` and another letter, which no Swedish word has together; what the engine
shall not read is veiled: each letter is a combining sign (here they stand as capitals).

    mötet                 mqotqz $ET                    qz: a term ends; $: no space before this
    samverkansinsatserna  samverkansinsatqz $SERNA Samverkqz Insatqz     a capital: not to be shown
    mötet, once more      MÖTET
    Mötet                 ^Mqotqz $ET                   ^: to be shown, in spite of its capital
    1024                  1024qz                        where it is not to be shown: ~1024qz

Of a word with a sign Pagefind asks far more than of one with a capital, and most are not shown.
Pagefind finds what a word begins with: who asks for ``mqotqz`` gets every form of *möte*, and
nothing else. ``q`` itself is ``qq``, and the digits of a quote's id are ``qb`` to ``qm``. Combining
signs are no letters to Pagefind, but where it ends a sentence.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from string import ascii_lowercase, ascii_uppercase
from typing import NamedTuple

from language.function_words import FUNCTION_WORDS

STEM, HIDDEN, SHOWN, ATTACHED = "qz", "~", "^", "$"
_ITSELF = "qy"  # the sign after it means nothing else
# The letters that can be veiled, also in theme/static/js/search/shadow.js. The signs that have
# other forms (U+0340 to U+0345) are left out.
_LETTERS = "abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ0123456789éÉüÜ"
_SIGNS = [*map(chr, range(0x300, 0x340)), *map(chr, range(0x346, 0x370))]
_VEIL = str.maketrans(dict(zip(_LETTERS, _SIGNS, strict=False)))
_BEGINS_WITH_CAPITAL = re.compile(r"(?<!\S)(?=[A-Z])")
_UNVEILED = re.compile("[^\u0300-\u036f]")
_ESCAPED = str.maketrans(
    {sign: _ITSELF + sign for sign in (HIDDEN, SHOWN, ATTACHED, *map(chr, range(0x300, 0x370)))}
)
_LEFT_AS_IT_IS = _ESCAPED | str.maketrans({"q": "qq", "Q": "Qq"})
# Letters that Pagefind would fold. The letters' case is kept as Pagefind cuts a word where a
# capital follows a small letter.
_FOLDED = {"å": "qa", "ä": "qe", "ö": "qo", "q": "qq"}
_SMALL = str.maketrans(
    _FOLDED | {letter.upper(): written.capitalize() for letter, written in _FOLDED.items()}
)
_CAPITALS = str.maketrans({letter.upper(): written.upper() for letter, written in _FOLDED.items()})
_INNER_CAPITAL = re.compile(r"(?<=[^\W\d_A-ZÅÄÖ])(?=[A-ZÅÄÖ])|(?<=[A-ZÅÄÖ])(?=[A-ZÅÄÖ][a-zåäö])")
_DIGITS = {str(digit): "q" + letter for digit, letter in enumerate("bcdfghjklm")}
_SMALL_AND_DIGITS = str.maketrans({"q": "qq"} | _DIGITS)

Terms = Callable[[str], Sequence[str]]


class Written(NamedTuple):
    """A word as the copy writes it: as nothing to the engine, or as its terms.

    :ivar lower: the word in lower case.
    :ivar veiled: the word to be read back, and not found; none, when a letter has no sign.
    :ivar shown: the word as its own term; none, when Pagefind would cut it.
    :ivar ending: what of the word follows its term, veiled.
    :ivar terms: all its terms, folded; that of ``shown`` first.
    :ivar whole: the word and all its terms, where each of them is read and weighs nothing extra.
    """

    lower: str
    veiled: str
    shown: str
    ending: str
    terms: tuple[str, ...]
    whole: str


class Writing(dict[str, Written]):
    """How each word is written, worked out once.

    :param terms: the terms of a word in lower case, the first of them a beginning of the word.
    """

    def __init__(self, terms: Terms) -> None:
        self._terms = terms

    def __missing__(self, word: str) -> Written:
        self[word] = self._write(word)
        return self[word]

    def _write(self, word: str) -> Written:
        low, back = word.lower(), veiled(word)
        if is_function_word(word):
            return Written(low, back, "", "", (), back)
        first, *others = self._terms(low)
        pieces = _INNER_CAPITAL.split(word)
        if len(pieces) > 1:  # FoU
            each = (low, first, *others, *map(str.lower, pieces))
            terms = tuple(dict.fromkeys(map(folded, each)))
            return Written(low, back, "", "", terms, _with_terms(back, terms))
        stem, ending = word[: len(first)], back[len(first) :]
        shown = stem.translate(_CAPITALS if len(word) > 1 and word.isupper() else _SMALL)
        shown += STEM.upper() if len(stem) > 1 and stem[-1].isupper() else STEM
        shown = SHOWN + shown if shown[0] in ascii_uppercase else shown
        terms = tuple(dict.fromkeys(map(folded, (first, *others))))
        whole = _with_terms(f"{shown} {ATTACHED}{ending}" if ending else shown, terms[1:])
        return Written(low, back if is_veiled(back) else "", shown, ending, terms, whole)


def _with_terms(word: str, terms: Iterable[str]) -> str:
    return " ".join((word, *(hidden(term, is_read=True) for term in terms)))


def is_function_word(word: str) -> bool:
    """Whether it is a function word, and no abbreviation."""
    return word.lower() in FUNCTION_WORDS and (len(word) == 1 or not word.isupper())


def folded(term: str) -> str:
    """Write a term in lower case."""
    return term.translate(_SMALL)


def written_id(name: str) -> str:
    """A quote's id as one term: it is asked for as a whole.

    Pagefind cuts a word at its digits, and a list of each *h* that an id begins with would be
    large.
    """
    return name.translate(_SMALL_AND_DIGITS) + STEM


def hidden(term: str, *, is_read: bool) -> str:
    """A term that is not to be shown, and whether the engine reads it."""
    if not is_read and is_veiled(back := veiled(term)):
        return HIDDEN + back + ATTACHED
    return (term[0].upper() if term[0] in ascii_lowercase else HIDDEN + term[0]) + term[1:] + STEM


def veiled(text: str) -> str:
    """Letters as signs that the engine doesn't read; a letter that has no sign is as it was."""
    return text.translate(_VEIL)


def is_veiled(text: str) -> bool:
    """Whether the engine reads nothing of it."""
    return not _UNVEILED.search(text)


def escaped(text: str) -> str:
    """What stands between words, and may have signs that mean something here."""
    return text.translate(_ESCAPED)


def left_as_it_is(text: str) -> str:
    """Code, which is shown and has no terms; a word may go on right after it."""
    return _BEGINS_WITH_CAPITAL.sub(SHOWN, text.translate(_LEFT_AS_IT_IS))
