"""The words of the site, for a reader who misspells one or joins two that no text joins."""

from collections import Counter
from collections.abc import Mapping

from language.index_terms import IndexTerms
from language.stems import stem

_SHORTEST, _LONGEST = 3, 30  # letters of a word worth proposing


def vocabulary(counts: Mapping[str, int], terms: IndexTerms, size: int) -> list[list[str]]:
    """The commonest words, one for each stem, in classes: each is twice as common as the next.

    :param counts: how often each word stands in the texts, in any letter case.
    :returns: at most ``size`` words, in lower case, each class in order of its letters.
    """
    by_stem: dict[str, Counter[str]] = {}
    for word, count in counts.items():
        for each in {low := word.lower(), *terms.parts(low)}:
            if _SHORTEST <= len(each) <= _LONGEST and each.isalpha():
                by_stem.setdefault(stem(each), Counter())[each] += count
    classes: dict[int, list[str]] = {}
    commonest = sorted(by_stem.values(), key=Counter.total, reverse=True)[:size]
    for forms in commonest:
        classes.setdefault(forms.total().bit_length(), []).append(forms.most_common(1)[0][0])
    return [sorted(classes[count]) for count in sorted(classes, reverse=True)]
