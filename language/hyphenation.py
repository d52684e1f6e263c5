"""Words that a line's end cut in two: ``påpekan-`` / ``det`` becomes ``påpekandet``.

A hyphen that belongs to the word stays: ``närings- och``, ``SIP-`` / ``möte``.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

SOFT_HYPHEN = "\u00ad"
HYPHENS = "-\u2010\u2011" + SOFT_HYPHEN

# After ``närings-`` these say that the hyphen stands for the rest of a compound.
_SUSPENDING = frozenset(
    "och eller samt respektive resp till men alternativt och/eller eller/och såväl liksom & plus "
    "inklusive inkl".split()
)
# Words so common that a text need not show them for us to know that they are whole.
_COMMON = frozenset(
    "det att en ett den de är som på av för med inte har om vi jag så kan man du han hon var "
    "vad då när här där nu ut upp in ner från vid mot utan också bara mycket alla allt få ska vill "
    "blir sig sin sitt sina detta denna dessa deras oss er mig dig nej ja bra".split()
)
_WORD = re.compile(r"\w+(?:[-\u2010\u2011]\w+)*")
_INSIDE = re.compile(r"(?<![\w-])(?P<left>[^\W\d_]+(?:-[^\W\d_]+)*)[-\u2010] (?P<right>[^\W\d_]+)")
_TAIL = re.compile(rf"(?P<word>[^\W_]+(?:-[^\W_]+)*)[{HYPHENS}]$")
_HEAD = re.compile(r"\w+(?:/\w+)*|&")
_MANY, _HALF = 3, 0.5


class Cut(Enum):
    """What the hyphen at a cut turned out to be."""

    NONE = "none"  # no hyphen, or one that is a dash or stands for the rest of a compound
    REMOVED = "removed"
    KEPT = "kept"  # the word's own hyphen, put together without a space
    DOUBTFUL = "doubtful"


@dataclass(frozen=True)
class Vocabulary:
    """The words of a text, in lower case, without the pieces on both sides of a cut."""

    words: frozenset[str]
    ordered: tuple[str, ...]

    def knows(self, word: str) -> bool:
        """Whether the text has the word whole somewhere else."""
        return word.lower() in self.words

    def supports(self, joined: str, left: str) -> bool:
        """Whether another word of the text begins as ``joined`` does, well beyond ``left``."""
        word = joined.lower()
        wanted = max(len(left) + 2, 5)
        place = bisect_left(self.ordered, word)
        neighbours = self.ordered[max(0, place - 1) : place + 1]
        if any(_shared(word, other) >= wanted for other in neighbours):
            return True
        return any(
            word[:size] in self.words for size in range(len(word) - 1, max(len(left), 4), -1)
        )


def vocabulary(texts: Iterable[str]) -> Vocabulary:
    """Collect the words of ``texts``."""
    words: set[str] = set()
    for text in texts:
        whole = _INSIDE.sub(" ", text) if "- " in text or "\u2010 " in text else text
        whole = _TAIL.sub(" ", whole.rstrip()) if whole.rstrip()[-1:] in HYPHENS else whole
        words.update(word.lower() for word in _WORD.findall(whole))
    return Vocabulary(frozenset(words), tuple(sorted(words)))


def join_lines(before: str, after: str, known: Vocabulary) -> tuple[str, Cut]:
    """Put two lines of one paragraph together.

    >>> join_lines("ett påpekan-", "det som", vocabulary([]))[0]
    'ett påpekandet som'
    """
    before, after = before.rstrip(), after.lstrip()
    tail = _TAIL.search(before[-100:])
    head = _HEAD.match(after)
    if tail is None or head is None:
        return f"{before} {after}".strip(), Cut.NONE
    left, right = tail["word"], head.group()
    if before[-1] == SOFT_HYPHEN:
        return before[:-1] + after, Cut.REMOVED
    if right.lower() in _SUSPENDING and not known.knows(left + right):
        return f"{before} {after}", Cut.NONE
    own_hyphen = left.isupper() or left[-1].isdigit() or not right[0].islower()
    if own_hyphen or (known.knows(f"{left}-{right}") and not known.knows(left + right)):
        return before + after, Cut.KEPT
    return before[:-1] + after, Cut.REMOVED


@dataclass(frozen=True)
class Mended:
    """A text whose cut words are whole again, and which words were touched or left in doubt."""

    text: str
    joined: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()


def has_many_cuts(texts: Iterable[str], known: Vocabulary) -> bool:
    """Whether ``texts`` clearly are full of words cut within their lines."""
    verdicts = [
        known.knows(cut["left"] + cut["right"])
        or known.supports(cut["left"] + cut["right"], cut["left"])
        for text in texts
        for cut in _INSIDE.finditer(text)
        if _may_be_cut(cut)
    ]
    return sum(verdicts) >= _MANY and sum(verdicts) >= _HALF * len(verdicts)


def mend(text: str, known: Vocabulary, *, many: bool) -> Mended:
    """Join words that are cut within a line: ``påpekan- det``.

    :param known: the words of the whole document, the evidence for each join.
    :param many: what ``has_many_cuts`` said of the document.
    """
    joined: list[str] = []
    doubtful: list[str] = []

    def replace(cut: re.Match[str]) -> str:
        if not _may_be_cut(cut):
            return cut.group()
        whole = cut["left"] + cut["right"]
        if _is_certain(cut["left"], cut["right"], known, many=many):
            joined.append(whole)
            return whole
        doubtful.append(cut.group())
        return cut.group()

    return Mended(_INSIDE.sub(replace, text), tuple(joined), tuple(doubtful))


def _may_be_cut(cut: re.Match[str]) -> bool:
    return cut["right"].lower() not in _SUSPENDING and cut["right"][0].islower()


def _is_certain(left: str, right: str, known: Vocabulary, *, many: bool) -> bool:
    if left.isupper():
        return False
    whole = left + right
    if known.knows(whole):
        return True
    left_is_word = known.knows(left) or left.lower() in _COMMON
    right_is_word = known.knows(right) or right.lower() in _COMMON
    if left_is_word and right_is_word:
        return False
    return known.supports(whole, left) or many


def _shared(one: str, other: str) -> int:
    size = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        size += 1
    return size
