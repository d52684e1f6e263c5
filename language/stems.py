"""A light Swedish stemmer: the endings of inflection are cut off, so that forms of a word meet.

The same rules are in ``theme/static/js/search/stem.js``, for the words of a query. A stem is always
the beginning of its word. What no rule can know (*städer*, *regler*) the dictionary tells: see
``index_terms``.
"""

import re

_VOWELS = frozenset("aeiouyåäöé")
_OPEN = frozenset("aeouyåäö")  # a stem doesn't end so: "boet" is not "bo" and "et"
_ENDINGS = frozenset(
    "andenas andena andets andet anden ande ernas arnas ornas ades erna arna orna enas ade ats ens "
    "ets ena ers ars ors ans en et er ar or an as es at ad a e".split()
)
# By a word's last two letters, or its last one, the endings that it may have; the longest first.
_BY_LAST = {
    last: sorted((e for e in _ENDINGS if last.endswith(e) or e[-2:] == last), key=len, reverse=True)
    for last in {ending[-size:] for ending in _ENDINGS for size in (1, 2)}
}
_OF_LONGER = frozenset("an ans ad at ats".split())  # "plan" and "stat" are whole,
_WHOLE = re.compile(r"(?:plan|man|organ|stad|grad|blad|rad|stat|plats|sats)s?$")  # also as parts
_NEUTER = re.compile(r"(?:[ilv]g|isk|iv|sam|bar|[ae]ll|full|lös)t$")
_HET = re.compile(r"het(?:s|en|ens|er|ers|erna|ernas)?$")


def stem(word: str) -> str:
    """What the forms of ``word``, in lower case, have in common.

    >>> stem("mötet"), stem("mötenas"), stem("insats"), stem("insatserna"), stem("gemensamma")
    ('möt', 'möt', 'insat', 'insat', 'gemensam')
    """
    if "het" in word and (found := _HET.search(word)):
        return word[: found.start() + 3]
    short = _without_ending(word)
    if short == word and _NEUTER.search(word):
        short = word[:-1]
    if len(short) > 4 and short[-1] == "s" and short[-2] not in _VOWELS and short[-2] != "s":
        genitive = short == word and not word.endswith("ats")  # insats is whole
        short = _without_ending(short[:-1]) if genitive else short[:-1]
    return short[:-1] if short.endswith("mm") else short


def _without_ending(word: str) -> str:
    for ending in _BY_LAST.get(word[-2:], _BY_LAST.get(word[-1:], ())):
        short = word.removesuffix(ending)
        if short == word or (ending in _OF_LONGER and _WHOLE.search(word)):
            continue
        shortest = 4 if ending in _OF_LONGER else 3
        if len(short) >= shortest and short[-1] not in _OPEN and not _VOWELS.isdisjoint(short):
            return short
    return word
