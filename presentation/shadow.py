r"""The copy of a page that only the search engine reads.

Pagefind knows no Swedish: it folds å, ä and ö, cuts *vägen* but not *mötet*, and takes *vardag* for
a form of *vård*. So it is given a text where every word is written as its terms (``IndexTerms``),
each closed by a letter that no text has, which leaves nothing for Pagefind to cut or to lengthen:

    möte                  moɔtǀ~^       the stem, the mark, and a sign for what was cut off
    samverkansinsatserna  samverkansinsatǀ@% samverkǀ\ insatǀ\        with two terms not shown

The result page reads it back (``theme/static/js/search/shadow.js``). What a reader sees is never
touched.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

END = "ǀ"  # U+01C0, a letter: it belongs to the word
HIDDEN = "\\"  # after a term that is not shown
# Vowels with a letter after them that Pagefind doesn't fold.
LETTERS = {"å": "aɑ", "ä": "aɛ", "ö": "oɔ", "Å": "AⱭ", "Ä": "AƐ", "Ö": "OƆ"}
# What was cut off is two signs: Pagefind drops ASCII punctuation. The 64 that are common.
_SIGNS = "~^$%@={}"
CUTS = tuple(
    " a er e en ar et an s t as erna or ade ande ser at ma ad ens arna mer es sen se ets mans "
    "ernas ats orna ades ans met ers me serna andets ena andet mar ars sens arnas anden sar men "
    "mande ors mas sa man sande marna sas set mor sorna mens sarna ornas sat enas made "
    "andena".split(" ")
)
SIGNS = {cut: _SIGNS[n // 8] + _SIGNS[n % 8] for n, cut in enumerate(CUTS)}

_MAIN = re.compile(r"<main.*</main>", re.DOTALL)
_TAG = re.compile(r"(<[^>]*>)")
# What stands right after such a tag is a name, to be shown and counted as it is.
_NAMED = re.compile(r"data-pagefind-(?:filter|meta)=\"[^\"\[]*\"")
_CODE = re.compile(r"<(/?)(?:code|pre|script|style|svg)\b")
_PART_OF_QUOTE = re.compile(
    r"<(?:figure [^>]*id=\"citat-(?P<id>[^\"]+)|blockquote class=\"(?P<words>quote-text)"
    r"|span class=\"(?P<speaker>quote-speaker)|a class=\"topic-link [^>]*/teman/(?P<topic>[^/]+)/)"
)
_WORD = re.compile(r"(&(?:[a-zA-Z]+|#\w+);|[^\W\d_]+|\d+)")
# Where Pagefind cuts a word by itself: FoU, SIPar.
_INNER_CAPITAL = re.compile(r"(?<=[^\W\d_A-ZÅÄÖ])(?=[A-ZÅÄÖ])|(?<=[A-ZÅÄÖ])(?=[A-ZÅÄÖ][a-zåäö])")
_SIGN_FOLLOWS = re.compile(r"[~^$%@={}\\]")
_FOLDED = str.maketrans(LETTERS)

Terms = Callable[[str], Sequence[str]]


class Shadow:
    """Makes the copies, and counts their words.

    :param terms: the terms of a word in lower case, the first of them a beginning of the word.
    """

    def __init__(self, terms: Terms) -> None:
        self._written = _Written(terms)
        self.counts: Counter[str] = Counter()

    def of(self, html: str, filters: Iterable[str] = ()) -> str:
        """The main part of a page for the engine: all words as terms, but no names and no code.

        :param filters: what else the page is chosen by: ``theme:relationer``.
        """
        found = _MAIN.search(html)
        pieces = _TAG.split(found[0] if found else "")
        code, quote = 0, ""
        for n in range(1, len(pieces), 2):
            tag = pieces[n]
            if mark := _CODE.match(tag):
                code += -1 if mark[1] else 1
            elif part := _PART_OF_QUOTE.match(tag):
                quote = part["id"] or quote
                pieces[n] = _with_id(tag, part, quote)
            if not code and not _NAMED.search(tag) and not pieces[n + 1].isspace():
                pieces[n + 1] = self._text(pieces[n + 1])
        marks = "".join(f'<i data-pagefind-filter="{each}"></i>' for each in filters)
        pieces[-2:-2] = [marks]  # inside the main part
        return f'<!doctype html><html lang="sv"><body>{"".join(pieces)}</body></html>'

    def _text(self, text: str) -> str:
        pieces = _WORD.split(text)
        words = pieces[1::2]
        self.counts.update(words)
        pieces[1::2] = map(self._written.__getitem__, words)
        if _SIGN_FOLLOWS.search(text):
            for n in range(1, len(pieces), 2):
                if pieces[n].endswith(END) and _SIGN_FOLLOWS.match(pieces[n + 1]):
                    pieces[n] += SIGNS[""]
        return "".join(pieces)


class _Written(dict[str, str]):
    """How each word is written, worked out once; entities of HTML are left as they are."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms

    def __missing__(self, word: str) -> str:
        self[word] = word if word[0] == "&" else self._write(word)
        return self[word]

    def _write(self, word: str) -> str:
        terms = self._terms(word.lower())
        shown, cut = word[: len(terms[0])], word[len(terms[0]) :]
        if cut not in SIGNS or _INNER_CAPITAL.search(word):
            shown, cut, terms = _INNER_CAPITAL.sub(END, word), "", (word, *terms)
        ending = SIGNS[cut] if cut else ""
        others = (f" {term}{END}{HIDDEN}" for term in terms[1:])
        return f"{shown}{END}{ending}{''.join(others)}".translate(_FOLDED)


def _with_id(tag: str, part: re.Match[str], quote: str) -> str:
    """Name the parts of a quote: Pagefind then keeps where they are and what they say."""
    if part["words"]:
        return f'{tag[:-1]} id="ord-{quote}">'
    if part["speaker"]:
        return f'{tag[:-1]} id="vem-{quote}">'
    if part["topic"] and quote:
        return f'{tag[:-1]} id="tema-{quote}-{part["topic"]}">'
    return tag
