"""Numbers under five that tell of people: so few that they may be recognised.

*Två deltagare slutade* does. *Två rum*, *bjud in två chefer* and *två av tio deltagare* don't.
"""

import re
from collections.abc import Callable, Iterator
from itertools import islice

from language.numerals import number
from language.people import are_several, are_those, is_one
from language.sentences import sentence_spans, widest
from language.telling import asks, is_told

TOLD, SPOKEN, LISTED = "told", "spoken", "listed"
_FEW = ("två", "tre", "fyra", "2", "3", "4")
# Where a number may begin: ”en” is an article, but for what stands around it.
_NUMBER = re.compile(
    r"\b(?:(?:två|tre|fyra|båda|bägge)\b|ett\s+par\b|en\s+(?:av|enda)\b"
    r"|(?<=bara )en\b|(?<=blott )en\b|(?<=endast )en\b|(?<=enbart )en\b|[1-4]\b)",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\w+|[^\w\s]")
# After these a number is a limit, an alternative, a place in order, or part of another.
_NO_COUNT = frozenset(
    "minst minimum högst max maximalt eller till varje än fler färre del fas figur grupp kapitel "
    "kvartal nivå nr nummer per rad sida steg tabell vecka år kl klockan".split()
)
_ONLY = ("bara", "blott", "endast", "enbart")
_POINTING = ("alla", "de", "dem", "dessa", "deras", "mina", "våra", "oss")
# What may stand between a number and its noun.
_SUCH = re.compile(r"(?!(?:efter|gånger|inte|med|mot|utan|vid)\b)\w+[aet]")
_LONGEST_GAP = 2
_FARTHEST_NOUN = 12
_LONGEST_SENTENCE = 1000  # longer ones are data, and looked at piece by piece
_NEAR = 100  # signs before a number that say what it is
_ROUND = (3, 4, 5, 10, 100)  # three of four, two of ten: a share, and no count
_POSSIBLE = re.compile(r"\b(?:kan|ska|skall|bör|får|måste|skulle|borde|låt)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:–()]|\b(?:att|som)\b")
_FIRST_PERSON = re.compile(r"\b(?:jag|vi|oss|mig|min|mina|vår|vårt|våra)\b", re.IGNORECASE)
_ABOUT_US = re.compile(
    r"\bvi\s+(?:är|var|blev)\s+(?:\w+\s+)?(?:två|tre|fyra|[2-4])(?=\s*(?:[.,;:!?–)]|$)"
    r"|\s+(?:som|på|här|hos|i|av|kvar|stycken|från|och|inom|men|när|nu|ute|totalt)\b)",
    re.IGNORECASE,
)
_ONLY_ONE = re.compile(r"\b(?P<words>(?:enda|ensam)\s+(?P<role>\w+?)(?:e?n)?)\b", re.IGNORECASE)
_ANYBODY = ("barn", "individ", "människa", "person")
# What only people do: the number stands for them without a noun.
_DID = (
    r"ansåg|avböjde|avled|avstod|berättade|deltog|flyttade|hoppade|intervjuades|menade|praktiserade|"
    r"sa|sade|saknade|sjukskrevs|slutade|studerade|svarade|tackade|tyckte|uppgav|upplevde|ville|"
    r"önskade|började\s+(?:\w+\s+)?(?:arbeta|jobba|studera)|"
    r"fick\s+(?:\w+\s+)?(?:anställning|arbete|jobb|praktik|praktikplats|sjukersättning)|"
    r"gick\s+(?:i\s+pension|inte\s+att\s+nå|till|vidare)|"
    r"(?:blev|var)\s+(?:\w+\s+)?(?:anställda?|arbetslösa?|föräldralediga?|kritiska?|kvinnor|män|"
    r"missnöjda?|negativa?|nöjda?|positiva?|sjuka?|sjukskrivna?|tveksam\w*)"
)
_THEY = re.compile(
    rf"\b(?:en|två|tre|fyra|[1-4])(?:\s+av\s+dem)?(?:\s+som)?\s+(?:{_DID})\b", re.IGNORECASE
)
_BEFORE_THEM = re.compile(
    r"(?:^|[,;:(–]|(?<!\bsom )\b(?:bara|de|endast|enbart|men|medan|och|varav))\s*$",
    re.IGNORECASE,
)
_WENT = re.compile(
    r"\b(?:gick|kom)\s+(?:två|tre|fyra|[1-4])\s+(?:till|vidare)\b"
    r"|\b(?:två|tre|fyra|[1-4])\s+till\s+(?:arbete|praktik|studier)\b",
    re.IGNORECASE,
)
_PERHAPS = re.compile(
    r"\b(?:två|tre|fyra|båda|bägge|ett par|en av|en enda|enda|ensam|[1-4]"
    r"|bara en|blott en|endast en|enbart en)\b"
)
_SAMPLE = re.compile(r"\bn\s*=\s*[1-4]\b", re.IGNORECASE)


def small_numbers(text: str, manner: str = TOLD) -> Iterator[tuple[int, int]]:
    """Where ``text`` has a number under five that tells of people, from and to, in order.

    :param manner: ``SPOKEN`` for somebody's own words, in which the present too tells of what is
        (*vi är två*); ``LISTED`` for a list of those that were there, in which all are.

    >>> text = "Tre chefer svarade. Bjud in två till nästa möte."
    >>> [text[start:end] for start, end in small_numbers(text)]
    ['Tre chefer']
    """
    if not _PERHAPS.search(text.lower()):
        return
    pieces = (range(*span, _LONGEST_SENTENCE) for span in sentence_spans(text))
    for piece in pieces:
        for start in piece:
            sentence = text[start : min(start + _LONGEST_SENTENCE, piece.stop)]
            if _PERHAPS.search(sentence.lower()):
                spans = [*_counted(sentence, manner), *_without_noun(sentence, manner)]
                yield from ((start + first, start + last) for first, last in widest(spans))


def _without_noun(sentence: str, manner: str) -> Iterator[tuple[int, int]]:
    for found in _THEY.finditer(sentence):
        start = found.start()
        if _BEFORE_THEM.search(sentence, max(0, start - _NEAR), start):
            yield found.span()
    for pattern in (_WENT, _SAMPLE, _ABOUT_US) if manner == SPOKEN else (_WENT, _SAMPLE):
        yield from (found.span() for found in pattern.finditer(sentence))
    for found in _ONLY_ONE.finditer(sentence):
        role = found["role"].lower()
        somebody = is_one(role) and role not in _ANYBODY
        if somebody and _is_real(sentence, found.start(), manner, meant=False):
            yield found.span("words")


def _counted(sentence: str, manner: str) -> Iterator[tuple[int, int]]:
    """The spans of numbers with their nouns."""
    for start in [found.start() for found in _NUMBER.finditer(sentence)]:
        before = _TOKEN.findall(sentence[max(0, start - _NEAR) : start].lower())[-2:]
        tokens = list(islice(_TOKEN.finditer(sentence, start), _FARTHEST_NOUN))
        found = _people_from(before + [each.group().lower() for each in tokens], len(before))
        if found is None or _is_part_of_number(sentence, tokens[0].span()):
            continue
        last, meant = found
        if _is_real(sentence, start, manner, meant=meant):
            yield start, tokens[last - len(before)].end()


def _is_real(sentence: str, start: int, manner: str, *, meant: bool) -> bool:
    """Whether the people at ``start`` are some that there were or are, and not anybody."""
    if manner == LISTED:
        return True
    if asks(sentence) or _POSSIBLE.search(
        _CLAUSE.split(sentence[max(0, start - _NEAR) : start])[-1]
    ):
        return False
    if is_told(sentence):
        return True
    if _POSSIBLE.search(sentence):
        return False
    return meant or (manner == SPOKEN and bool(_FIRST_PERSON.search(sentence)))


def _is_part_of_number(sentence: str, span: tuple[int, int]) -> bool:
    """Whether a figure is only a piece of ”1,2”, ”2–3” or ”4 %”."""
    before, after = sentence[: span[0]][-2:], sentence[span[1] :][:2]
    return bool(re.search(r"\d\W$|[§.,/:–-]$", before) or re.match(r"\W?\d|\s?%|[–-]", after))


def _people_from(words: list[str], first: int) -> tuple[int, bool] | None:
    """The last word for the few people whose number is at ``first``; if they are those meant."""
    word, before = words[first], words[first - 1] if first else ""
    after = words[first + 1] if first + 1 < len(words) else ""
    if before in _NO_COUNT:
        return None
    if word in ("båda", "bägge"):
        found = _people(words, first + (2 if after == "två" else 1), (are_those,))
        return found if found and words[found[0]] != "föräldrarna" else None  # a set phrase
    if word in _FEW and after == "av":
        return _people_of(words, first + 2)
    if word in _FEW:
        skipped = first + (2 if after in ("st", "stycken") else 1)
        found = _people(words, skipped, (are_those, are_several))
        return (found[0], found[1] or before in _POINTING) if found else None
    if word == "ett" and after == "par":
        return _people(words, first + 2, (are_several,))
    return _one_from(words, first)


def _one_from(words: list[str], first: int) -> tuple[int, bool] | None:
    """As ``_people_from``, for one: ”1 deltagare”, ”bara en deltagare”, ”en av deltagarna”."""
    word, before, after = words[first], words[:first], words[first + 1 : first + 2]
    if word == "1" or (word == "en" and before[-1:] and before[-1] in _ONLY):
        return _people(words, first + 1, (is_one,))
    if word == "en" and after == ["enda"]:
        found = _people(words, first + 2, (is_one,))
        return found if found and words[found[0]] not in _ANYBODY else None
    if word == "en" and after == ["av"] and before[-2:] != ["var", "och"]:
        found = _people_of(words, first + 2)
        return (found[0], False) if found else None
    return None


def _people_of(words: list[str], first: int) -> tuple[int, bool] | None:
    """As ``_people``, for the whole that a few are of: ”(två av) de åtta deltagarna”."""
    if words[first : first + 1] == ["oss"]:
        return first, False
    while words[first : first + 1] and words[first] in _POINTING:
        first += 1
    whole = number(words[first]) if first < len(words) else None
    if whole is None:
        return _people(words, first, (are_those,))
    return None if whole in _ROUND else _people(words, first + 1, (are_those, are_several))


def _people(
    words: list[str], first: int, sorts: tuple[Callable[[str], bool], ...]
) -> tuple[int, bool] | None:
    """The noun for people that stands at ``first`` or after adjectives, if it is of ``sorts``."""
    found = None
    for place in range(first, min(first + _LONGEST_GAP + 1, len(words))):
        sort = next((each for each in sorts if each(words[place])), None)
        if sort:
            found = place, sort is are_those  # ”unga”, perhaps of ”unga kvinnor”
        elif found or not _SUCH.fullmatch(words[place]):
            break
    return found
