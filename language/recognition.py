"""Places and offices that words name, so that whoever spoke may be recognised by them.

*Vårdcentralen i Valfors* has one curator. *Försäkringskassan* has thousands of officers, and is no
office.
"""

import re
from collections.abc import Iterator

from language.people import are_several, are_those, is_one
from language.places import places
from language.sentences import widest
from language.telling import is_told

_NAME = re.compile(r"(?<![\w-])[A-ZÅÄÖ][\wåäö]+")
_NO_NAMES = frozenset("Sverige Norden Europa EU Det Den De Vi Jag Men Och I På Som Att".split())
# What there are several of in a municipality, or one in each; with and without article.
_UNITS = tuple(
    stem + ending
    for stem in (
        "arbetsförmedling arbetsmarknadsenhet avdelning boende bostad enhet familjecentral "
        "försäkringskassa gymnasie gymnasium hälsocentral kansli komvux kontor lasarett mottagning "
        "psykiatri sjukhus skola socialtjänst träffpunkt verkstad vårdcentral"
    ).split()
    for ending in ("", "en", "et", "iet", "n", "t")
)
# What may be called by a name that stands before it.
_HOUSES = tuple(
    "familjecentral folkhögskola gymnasium hälsocentral lasarett mottagning vårdcentral".split()
)
_PART = r"(?:kommunen|orten|byn|staden|kontoret|enheten|vårdcentralen|mottagningen|skolan|gruppen)"
_PARTS = r"(?:kommunerna|orterna|byarna|kontoren|enheterna|vårdcentralerna|mottagningarna|skolorna)"
# Told apart from the others, without a name.
_POINTED_OUT = re.compile(
    rf"\b[Dd]e[nt]\s+(?:minsta|största|lilla|stora|enda|nordligaste|sydligaste|yttersta)\s+{_PART}\b"
    rf"|\b(?:[Ee]n|[Ee]tt|[Tt]vå)\s+av\s+(?:de|våra)\s+(?:\w+\s+)?{_PARTS}\b"
)
_APART = re.compile(r"(?:minsta|största|lilla|stora|enda|ligaste|yttersta|av de|av våra) ")
_NEXT_WORD = re.compile(r"\s+(\w+)")
_UNION = re.compile(
    rf"\b(?:[Ss]amordningsförbundet|[Ss]amordningsförbund|Finsam)\s+{_NAME.pattern}"
    rf"|\b{_NAME.pattern}\s+[Ss]amordningsförbund\b"
)
_CONTACT = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\d-])(?:\d{2})?\d{6}[-+]\d{4}(?!\d)"
    r"|(?<![\d-])(?:\+46 ?|0)\d{1,3}[- /]?\d{2,3}(?: ?\d{2}){2}(?!\d)"
)
_FIGURES = re.compile(r"[+0-9][0-9 /+-]{9,}")  # found ten times as fast as what they may be
_PERSONAL = re.compile(
    # An organisation's number has no month in it.
    r"(?<![\d-])(?:\d{2})?\d{2}(?:0[1-9]|1[0-2])\d{2}[-+]\d{4}(?!\d)"
    r"|(?<![\d-])(?:\+46 ?|0)7\d[- /]?\d{2,3}(?: ?\d{2}){2}(?!\d)"
)
_OCCASION = (
    r"(?:träff|möte|sammankomst|workshop|dialog|konferens|seminari|intervju|utbildning|forum|"
    r"enkät|dag)"
)
_NAMES_OCCASION = re.compile(_OCCASION, re.IGNORECASE)
_MET_AT = re.compile(rf"{_OCCASION}\w*\s+(?:i|på|vid)\s+$", re.IGNORECASE)
_MANY = re.compile(
    r"\b(?:alla|samtliga|flera|många|fem|sex|sju|åtta|nio|tio|[5-9]|\d{2,3}|deltagarna|grupperna)\b",
    re.IGNORECASE,
)
_FEW = re.compile(
    r"\b(?:en|någon|ett|två|tre|fyra|[1-4])\s+(?:av\s+(?:(?:de|våra)\s+)?)?(\w+)(?:\s+(\w+))?"
)
_GROUPS = "grupp grupper grupperna kommun kommuner verksamhet verksamheter enhet enheter".split()


def named_places(text: str) -> list[tuple[int, int]]:
    """Where ``text`` names a place or an office, or points one out among a few, from and to.

    Where people met tells nobody apart: *träffen i Valfors* is no such place.

    >>> text = "Vårdcentralen i Valfors, i den minsta kommunen, ringde Försäkringskassan."
    >>> [text[start:end] for start, end in named_places(text)]
    ['Vårdcentralen i Valfors', 'den minsta kommunen']
    """
    found = [*places(text), *_offices(text)]
    if _APART.search(text):
        found += [each.span() for each in _POINTED_OUT.finditer(text)]
    spans = widest(found)
    return [each for each in spans if not _MET_AT.search(text, max(0, each[0] - 60), each[0])]


def _offices(text: str) -> Iterator[tuple[int, int]]:
    """Where an office has a name: *vårdcentralen i Valfors*, *Lindens vårdcentral*."""
    for name in _NAME.finditer(text):
        start, end = name.span()
        within = start > 1 and (text[start - 2].isalnum() or text[start - 2] == ",")
        word = name.group()
        if not within or word in _NO_NAMES or word.lower().endswith(_UNITS):
            continue
        before = text[max(0, start - 40) : start]
        words = before.split()[-2:] if before[-1:].isspace() else []
        if len(words) == 2 and words[1] in ("i", "på", "vid"):
            words.pop()
        if words and words[-1].isalpha() and words[-1].lower().endswith(_UNITS):
            yield start - len(before) + before.rindex(words[-1]), end
        after = _NEXT_WORD.match(text, end) if words else None
        if after and after[1].lower().endswith(_HOUSES):
            yield start, after.end()


def contact_details(text: str) -> list[tuple[int, int]]:
    """Where ``text`` has what leads to one person: an e-mail address, a telephone number, an id.

    >>> text = "Ring 070-123 45 67 eller skriv till a.b@exempel.se, inte 2024-05-14."
    >>> [text[start:end] for start, end in contact_details(text)]
    ['070-123 45 67', 'a.b@exempel.se']
    """
    return [found.span() for found in _CONTACT.finditer(text)]


def personal_numbers(text: str) -> list[tuple[int, int]]:
    """Where an author's own text has a number that is one person's: a mobile telephone, an id.

    An office has telephone numbers and addresses that are to be found.

    >>> text = "Ring Anna på 070-123 45 67, eller kansliet på 010-123 45 67."
    >>> [text[start:end] for start, end in personal_numbers(text)]
    ['070-123 45 67']
    """
    runs = (run.span() for run in _FIGURES.finditer(text))
    return [found.span() for run in runs for found in _PERSONAL.finditer(text, *run)]


def named_in_signature(speaker: str) -> list[tuple[int, int]]:
    """Where a quote's signature names what may tell who spoke, from and to.

    The occasion and its place tell nothing, and of many nobody can be picked out.

    >>> speaker = "kurator, vårdcentralen i Valfors, nätverksträff i Nyby 2024"
    >>> [speaker[start:end] for start, end in named_in_signature(speaker)]
    ['vårdcentralen i Valfors']
    """
    if _MANY.search(speaker):
        return []
    found = []
    for part in re.finditer(r"[^,]+", speaker):
        if not _NAMES_OCCASION.search(part.group()):
            unions = (each.span() for each in _UNION.finditer(part.group()))
            spans = widest([*named_places(part.group()), *unions])
            found += [(part.start() + start, part.start() + end) for start, end in spans]
    return found


def tells_of_few(sentence: str) -> bool:
    """Whether a sentence tells of what one or a few have done or said.

    >>> tells_of_few("En grupp från Valfors tog upp bussen."), tells_of_few("En buss gick dit.")
    (True, False)
    """
    voices = (word for found in _FEW.findall(sentence.lower()) for word in found if word)
    return any(map(_is_voice, voices)) and is_told(sentence)


def _is_voice(word: str) -> bool:
    return word in _GROUPS or is_one(word) or are_several(word) or are_those(word)
