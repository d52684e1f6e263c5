"""Where Swedish sentences end, as far as signs can tell."""

import re
from collections.abc import Iterable, Iterator

ABBREVIATIONS = frozenset(
    "t.ex bl.a m.m m.fl o.s.v osv dvs d.v.s s.k f.d fr.o.m t.o.m p.g.a m.a.o i.s.f e.d etc ca resp "
    "jfr ev exkl inkl kap nr sid st tel kl f.n f.ö o.d el forts avd bil dnr enl ex".split()
)
# Words that no Swedish sentence ends in: what follows belongs to it.
UNFINISHED = frozenset(
    "och eller samt men att som i på av för till med från om vid mellan hos genom utan under över "
    "mot efter inför inom ur åt bland enligt är var blir en ett den det de vår våra sin sitt sina "
    "deras dess varje olika dels både såväl såsom än när där kan ska skall bör måste har "
    "hade".split()
)
_END = re.compile(r"[.!?…][\"'”’»)\]\d¹²³⁴⁵⁶⁷⁸⁹⁰]{0,8}(?:\[\^?\w{1,4}\])?$")
_BOUNDARY = re.compile(r"(?<=[.!?…])[\"”’»)¹²³⁴⁵⁶⁷⁸⁹⁰]{0,4}\s+(?=[\"“”»(–-]?\s?[A-ZÅÄÖÉÜ0-9])")


def last_word(text: str) -> str:
    """The last word of ``text`` in lower case, with the stops of an abbreviation within it."""
    words = text[-80:].split()
    return words[-1].strip("\"'”’»()[],;:").lower() if words else ""


def ends_sentence(text: str) -> bool:
    """Whether ``text`` ends as a sentence does; an abbreviation's full stop is no end.

    >>> [ends_sentence(t) for t in ("Det går.", "Gick det?”", "möten, t.ex.", "utan slut")]
    [True, True, False, False]
    """
    stripped = text[-80:].rstrip()
    return bool(_END.search(stripped)) and not ends_in_abbreviation(stripped)


def ends_in_abbreviation(text: str) -> bool:
    """Whether the last word is an abbreviation with its full stop."""
    word = last_word(text)
    return word.endswith(".") and word.rstrip(".") in ABBREVIATIONS


def is_unfinished(text: str) -> bool:
    """Whether the last word is one that a sentence cannot end in."""
    return last_word(text) in UNFINISHED


def sentences(text: str) -> list[str]:
    """``text`` cut at sentence ends; joined with spaces it has the same words."""
    parts = (text[start:end].strip() for start, end in sentence_spans(text))
    return [part for part in parts if part]


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of ``text`` begins and ends; together they are the whole."""
    start = 0
    for boundary in _BOUNDARY.finditer(text):
        if ends_in_abbreviation(text[max(start, boundary.start() - 80) : boundary.start()]):
            continue
        yield start, boundary.end()
        start = boundary.end()
    yield start, len(text)


def widest(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those spans that lie in no other, in order.

    >>> widest([(3, 5), (0, 2), (2, 7)])
    [(0, 2), (2, 7)]
    """
    kept: list[tuple[int, int]] = []
    for start, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return kept


def starts_low(text: str) -> bool:
    """Whether ``text`` goes on in lower case, as the rest of a broken sentence does."""
    return bool(re.match(r"[\"”(’']?[a-zåäöéü]", text))
