"""The words of the site, for a reader who misspells one or joins two that no text joins."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from language.stems import stem

LETTERS = "abcdefghijklmnopqrstuvwxyz"
_FOLDED = str.maketrans("åäöéü", "aaoeu")  # as theme/static/js/search/vocabulary.js does
_SHORTEST, _LONGEST = 3, 30  # letters of a word worth proposing


def vocabulary(
    counts: Mapping[str, int], parts: Callable[[str], Sequence[str]], size: int
) -> list[list[str]]:
    """The commonest words, one for each stem, in classes: each is twice as common as the next.

    :param counts: how often each word stands in the texts, in any letter case.
    :param parts: the words that a compound is made of, none when it is no compound.
    :returns: at most ``size`` words, in lower case, each class in order of its letters.
    """
    by_stem: dict[str, Counter[str]] = {}
    for word, count in counts.items():
        for each in {low := word.lower(), *parts(low)}:
            if _SHORTEST <= len(each) <= _LONGEST and each.isalpha():
                by_stem.setdefault(stem(each), Counter())[each] += count
    classes: dict[int, list[str]] = {}
    commonest = sorted(by_stem, key=lambda stem: (-by_stem[stem].total(), stem))[:size]
    for forms in map(by_stem.__getitem__, commonest):
        form = min(forms, key=lambda form: (-forms[form], form))
        classes.setdefault(forms.total().bit_length(), []).append(form)
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
