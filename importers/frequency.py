"""How many raised what follows: announcements such as ``De sju punkterna har många nämnt``."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from language.numerals import CARDINAL_PATTERN, number
from language.sentences import sentences

MANY, FEW = "många", "få"
_FEWEST_COUNTED = 2
_MOST_COUNTED = 30

_PEOPLE = (
    r"(?:grupper(?:na)?|gruppen|grupp|deltagare(?:n|na)?|personer|kommuner(?:na)?|"
    r"verksamheter(?:na)?|medarbetare(?:n|na)?|svarande|respondenter(?:na)?|parter(?:na)?|"
    r"(?:de )?(?:intervjuade|tillfrågade)|"
    r"organisationer(?:na)?|håll|bord(?:en)?)"
)
# After ``många`` these count other things than people.
_OTHERS = (
    r"(?!\s+(?:olika|fall|sätt|saker|år|gånger|delar|områden|strukturer|frågor|arbeten|"
    r"avseenden|skäl|av de))"
)
_MANY_WORD = (
    rf"(?:många\b{_OTHERS}|flertalet\b|ett flertal\b|majoriteten\b|en (?:klar )?majoritet\b|"
    rf"merparten\b|de (?:allra )?flesta\b|flera(?: av)?(?: de)? {_PEOPLE}|"
    rf"samtliga(?: {_PEOPLE})?\b|alla(?: av)?(?: de)? {_PEOPLE})"
)
_FEW_WORD = (
    rf"(?:enstaka\b|ett fåtal\b|ett par {_PEOPLE}|några (?:få )?{_PEOPLE}|några få\b|"
    r"några\b(?=,|\s+(?:eller|och|enstaka|har|av|lyfte|nämnde|tog)\b)|någon\b|"
    rf"(?:en|ett|två)(?: enda)?(?: av)? {_PEOPLE}|en (?=eller|och|samt)|"
    rf"(?<=\bav )få\b|få\b(?= (?:{_PEOPLE}|har|tog|nämnde|lyfte|sade|talade|skrev)))"
)
_BETWEEN = (
    r"(?:\s*,?\s*(?:(?:och|eller|samt|respektive|bara|endast|möjligen|eventuellt|kanske|högst|"
    r"till och med|ibland|ofta|(?:i )?(?:vissa|några|enstaka) fall)\s*,?\s*){0,4})"
)
_PHRASE = re.compile(
    rf"\b(?:(?P<many>{_MANY_WORD})|(?P<few>{_FEW_WORD}))"
    rf"(?:{_BETWEEN}(?:{_MANY_WORD}|{_FEW_WORD}))*"
    rf"(?:\s+{_PEOPLE}|\s+av (?:de )?{_PEOPLE})?(?:\s+till\b)?",
    re.IGNORECASE,
)
_RAISED = re.compile(
    r"\b(?:t(?:og|ar|as|ogs|agit|agits|a)(?: \w+){0,2}? upp|nämn\w*|lyft\w*|framför\w*|framkom\w*|"
    r"framhåll\w*|framhöll\w*|påtal\w*|påpek\w*|pek(?:ar|ade|at)|ang[ae]v\w*|ange[rst]\w*|"
    r"uppg[ae]v\w*|svara\w*|berör\w*|återkom\w*|efterfråg\w*|uttryck\w*|beskr[ie]v\w*|"
    r"formulera\w*|delas? av|såg|ser som|sade\b|talade om|skrev\b|hade med|menade|ansåg|"
    r"upplev\w*|önska\w*|föreslog\w*)",
    re.IGNORECASE,
)
_COUNTED = (
    r"(?:punkter(?:na)?|teman(?:a)?|områden(?:a)?|huvudområden(?:a)?|förslag(?:en)?|"
    r"strategier(?:na)?|rubriker(?:na)?|behov(?:en)?|styrkor(?:na)?|utvecklingsbehov(?:en)?|"
    r"utvecklingsområden(?:a)?|hinder|hindren|framgångsfaktorer(?:na)?|"
    r"förändringsstrategier(?:na)?|delar(?:na)?|avsnitt(?:en)?|kategorier(?:na)?|"
    r"slutsatser(?:na)?|lärdomar(?:na)?|kommentarer(?:na)?|utmaningar(?:na)?|"
    r"möjligheter(?:na)?|frågor(?:na)?|risker(?:na)?|insatser(?:na)?|spår(?:en)?|steg(?:en)?|"
    r"saker|problem(?:en)?|ämnen|idéer|synpunkter|önskemål)"
)
# ``Tre enstaka förslag``; not ``Den enskilda nivån``.
_IN_HEADING = re.compile(
    r"\b(?:(?P<few>sporadisk\w*|enstaka|enskilda)|(?P<many>vanlig\w*|återkommande|gemensamma))\b"
    rf"(?:\s+\w+){{0,2}}?\s+{_COUNTED}",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"\b(?:nedan(?:stående)?|följer|följande(?=\s*[.:]?$)|(?:i )?det följande|härnäst|redovisas|"
    r"presenteras|"
    r"först de|först tas|här (?:är|kommer|redovisar|listas|följer)|"
    rf"(?:dessa|följande|de)(?: [a-zåäö]+)? {_COUNTED}|"
    r"(?:punkterna|temana|rubrikerna|teman) (?:nedan|har|är|var|vilka|som))\b",
    re.IGNORECASE,
)
_COUNT = re.compile(
    rf"\b(?P<count>{CARDINAL_PATTERN}|\d{{1,2}})\s+"
    rf"(?:till antalet\b|(?:[a-zåäö]+\s+){{0,2}}?{_COUNTED}\b)",
    re.IGNORECASE,
)
_HEADING_COUNT = re.compile(
    rf"^(?P<count>{CARDINAL_PATTERN}|\d{{1,2}})[¹²³⁴-⁹⁰]*\s+\w+", re.IGNORECASE
)
_CATEGORIES = {
    "utvecklingsbehov": r"utvecklings(?:behov|områd|punkt)|förbättrings(?:områd|behov)"
    r"|behöver (?:utvecklas|förbättras)",
    "hinder": r"hinder|hindr|svårighet|svaghet|brister|i vägen",
    "strategi": r"strategi(?:er|n)",
    "framgangsfaktor": r"framgångsfaktor|fungerar bra|fungerade|framgångar",
    "styrka": r"styrk(?:a|or|orna)\b",
    "utmaning": r"utmaning",
    "mojlighet": r"möjlighet(?:er|erna)\b",
    "risk": r"\brisk(?:er|erna)?\b",
    "forslag": r"\b(?:förslag|förslagen|idéer)\b",
    "behov": r"\bbehov(?:en)?\b",
    "lardom": r"lärdom",
}
_CATEGORY_PATTERNS = {slug: re.compile(stems, re.IGNORECASE) for slug, stems in _CATEGORIES.items()}


@dataclass(frozen=True)
class Announcement:
    """What a section says of the headings under it: how many raised them, and how many they are."""

    frequency: str
    words: str
    count: int | None


def announcement(heading: str, paragraphs: Sequence[str]) -> Announcement | None:
    """What a section's heading and own prose announce; None when they say nothing of frequency."""
    found = [
        (sentence, phrase)
        for text in paragraphs
        for sentence in sentences(text)
        if (phrase := _announced(sentence))
    ]
    first = [pair for pair in found if re.search(r"\bförst\b", pair[0], re.IGNORECASE)]
    own = _heading_phrase(heading)
    agreeing = [pair for pair in found if own is None or _frequency(pair[1]) == _frequency(own)]
    chosen = (first or agreeing[-1:])[:1]
    if not chosen and own is None:
        return None
    count = heading_count(heading) or next(
        (size for sentence, _ in chosen if (size := _count_in(sentence))), None
    )
    counted = count or next((size for text in paragraphs[-2:] if (size := counted_in(text))), None)
    phrases = [phrase for _, phrase in chosen] + ([own] if own else [])
    return Announcement(_frequency(phrases[-1]), _words(phrases[0]), counted)


def _announced(sentence: str) -> re.Match[str] | None:
    own = re.sub(r"\([^()]*\)", " ", sentence)
    points = own.rstrip().endswith(":") or _POINTING.search(own) or _count_in(own)
    return _PHRASE.search(own) if points and _RAISED.search(own) else None


def _frequency(phrase: re.Match[str]) -> str:
    return MANY if phrase["many"] else FEW


def _words(phrase: re.Match[str]) -> str:
    """The document's own words for how many."""
    own = phrase.group() if phrase.re is _PHRASE else phrase["many"] or phrase["few"]
    return str(own).strip(" ,")


def says_how_many(text: str) -> bool:
    """Whether a line that leads up to a list says how many raised what the list holds."""
    return _PHRASE.search(text) is not None and _RAISED.search(text) is not None


def _heading_phrase(heading: str) -> re.Match[str] | None:
    """The words in a heading that say how many raised what stands under it."""
    phrase = _PHRASE.search(heading)
    if phrase is not None and _RAISED.search(heading):
        return phrase
    return _IN_HEADING.search(heading)


def heading_count(heading: str) -> int | None:
    """How many headings a section's own heading says that it holds: ``Fyra rörelser``."""
    match = _HEADING_COUNT.match(heading)
    size = number(match["count"]) if match else None
    return size if size and _FEWEST_COUNTED <= size <= _MOST_COUNTED else None


def _count_in(sentence: str) -> int | None:
    for match in _COUNT.finditer(sentence):
        size = number(match["count"])
        if size and _FEWEST_COUNTED <= size <= _MOST_COUNTED:
            return size
    return None


def counted_in(text: str) -> int | None:
    """How many things a text says that it points out: ``har vi identifierat tre områden``."""
    return next((size for sentence in sentences(text) if (size := _count_in(sentence))), None)


def category_of(*texts: str) -> str:
    """The category, such as ``styrka``, that the first text with one names."""
    for text in texts:
        for slug, pattern in _CATEGORY_PATTERNS.items():
            if pattern.search(text):
                return slug
    return ""
