"""The words of the site, for a reader who misspells one or joins two that no text joins."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from language.function_words import FUNCTION_WORDS
from language.index_terms import Known
from language.stems import stem

LETTERS = "abcdefghijklmnopqrstuvwxyz"
_FOLDED = str.maketrans("åäöéü", "aaoeu")  # as theme/static/js/search/vocabulary.js does
_SHORTEST, _LONGEST = 3, 30  # letters of a word worth proposing


def vocabulary(
    counts: Mapping[str, int], known: Callable[[Iterable[str]], Mapping[str, Known]], size: int
) -> list[list[str]]:
    """The commonest words, one for each stem, in classes: each is twice as common as the next.

    Function words are left out: who asks for another word means none of them.

    :param counts: how often each word stands in the texts, in any letter case.
    :param known: what is known of words in lower case.
    :returns: at most ``size`` words, in lower case, each class in order of its letters.
    """
    totals: dict[str, int] = {}
    for word, count in counts.items():
        low = word.lower()
        totals[low] = totals.get(low, 0) + count
    terms_and_parts = known(totals)
    for word, count in list(totals.items()):
        parts = terms_and_parts[word][1]
        for part in {*parts} - {word} if parts else ():
            totals[part] = totals.get(part, 0) + count
    by_stem: dict[str, list[str]] = {}
    for word in totals:
        if _SHORTEST <= len(word) <= _LONGEST and word.isalpha() and word not in FUNCTION_WORDS:
            one = terms_and_parts[word][0][0] if word in terms_and_parts else stem(word)
            by_stem.setdefault(one, []).append(word)
    of_stem = {one: sum(map(totals.__getitem__, forms)) for one, forms in by_stem.items()}
    classes: dict[int, list[str]] = {}
    # Of two that are as common, the first by its letters.
    for one in sorted(sorted(of_stem), key=of_stem.__getitem__, reverse=True)[:size]:
        form, *others = by_stem[one]
        if others:
            form = min(form, *others, key=lambda form: (-totals[form], form))
        classes.setdefault(of_stem[one].bit_length(), []).append(form)
    return [sorted(classes[count]) for count in sorted(classes, reverse=True)]


def words_by_letter(classes: Sequence[Sequence[str]]) -> dict[str, list[list[str]]]:
    """The same classes for each of ``LETTERS``, of the words that begin with it or a form of it.

    >>> words_by_letter([["bil", "åka"], ["ö"]])["a"]
    [['åka'], []]
    """
    found: dict[str, list[list[str]]] = {letter: [[] for _ in classes] for letter in LETTERS}
    for number, words in enumerate(classes):
        for word in words:
            if of_letter := found.get(word[0].translate(_FOLDED)):
                of_letter[number].append(word)
    return found
