"""The joints of a Swedish compound: ``samverkans|insatser``, ``arbets|marknads|åtgärd``.

A word is cut where its parts are cheapest. What a part costs depends on how sure the dictionary is
that it may stand first or last, on its length (short parts are dear) and on the linking s (which is
rewarded). A whole word that the dictionary knows has a cost too, so a compound of two sure parts is
cut, and a chance likeness is not. See ``compound_nouns`` for nouns that the dictionary has, and
``compound_words`` for what it doesn't say.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise

from language.compound_nouns import KnownNouns
from language.compound_parts import LIKELY, MIDDLE_ONLY, SHORT_PRICE, SURE, PartCosts
from language.compound_words import (
    AFTER_ERA,
    AFTER_LONGER,
    INSTITUTIONS,
    NOT_AFTER_UNKNOWN,
    NOT_LAST,
    ONLY_LAST,
    PARTICLES,
    WHOLE,
)
from language.hunspell import AGENT, Dictionary, is_word

JOINT = "|"
SHORTEST, LONGEST = 7, 60  # letters of a word that may be cut

# See compound_parts: a sure part costs 1.
_WHOLE_KNOWN, _WHOLE_UNKNOWN, _WHOLE_FIRST = 3.0, 5.0, 2.2
_UNKNOWN_LINKED, _UNKNOWN_FIRST = 1.4, 2.7
_DERIVED_LAST = 1.2
_S_TAKEN = 0.8  # fjäril|slarv: the s belongs to the left
_AFTER_PARTICLE = 1.0  # förar|bete: för- begins a known word

_LETTERS = re.compile(r"[^\W\d_]+")
_SPEAKABLE_END = re.compile(r"[aeiouyåäö].*[^aeiouyåäö][^s]?s?$|[aeiouyåäö].*o$")
_DERIVED = (
    *("ning", "ningen", "ningens", "ningar", "ningarna"),
    *("ing", "ingen", "ingens", "ingar", "ingarna"),
    *("ande", "andet", "are", "ares", "aren", "arens", "arna", "arnas"),
)

_SHIP = ("kap", "kaps", "kapet", "kapets", "kapen", "kapens")

Parts = tuple[str, ...]
Way = tuple[float, Parts]  # what it costs, and the parts


class Compounds:
    """Finds joints, each word once.

    :param own: the author's words: a word in lower case and its segmentation. One without a joint
        is whole, and a part that other words may have.
    """

    def __init__(self, words: Dictionary, own: Mapping[str, str] | None = None) -> None:
        self._words = words
        self._own = {word: tuple(cut.split(JOINT)) for word, cut in (own or {}).items()}
        self._found: dict[str, Parts] = {}
        self._costs = PartCosts(words, self._own)
        self._nouns = KnownNouns(words, self._costs)

    def split(self, text: str) -> str:
        """``text`` with its joints marked; letters and everything between words stay as they are.

        >>> from language.hunspell import dictionary
        >>> Compounds(dictionary()).split("Samverkansinsatser")
        'Samverkans|insatser'
        """
        return _LETTERS.sub(lambda word: JOINT.join(self.parts(word[0])), text)

    def parts(self, word: str) -> Parts:
        """The parts of one word, one part when it is no compound."""
        low = word.lower()
        if low == word:
            return self._parts(word)
        return _cut(word, _joints(self._parts(low))) if len(low) == len(word) else (word,)

    def _parts(self, word: str) -> Parts:
        if word not in self._found:
            self._found[word] = self._find_parts(word)
        return self._found[word]

    def _find_parts(self, word: str) -> Parts:
        if (own := self._authors(word)) is not None:
            return own
        if not SHORTEST <= len(word) <= LONGEST or self._is_name(word):
            return (word,)
        joints = self._outermost(word)
        if not joints:
            return (word,)
        *firsts, last = _cut(word, joints)
        inner = [part for first in firsts for part in self._first_parts(first)]
        return (*inner, *self._parts(last))

    def _outermost(self, word: str) -> list[int]:
        """The joints of the cheapest way; a form has those of the word that it comes from."""
        joints = _joints(self._cheapest(word))
        cuts = [set(_joints(self._cheapest(base))) for base in self._bases(word)]
        if not cuts:
            return joints
        allowed = set.union(*cuts)
        agreed = {joint for joint in set.intersection(*cuts) if self._is_known(word, joint)}
        return sorted(agreed | allowed.intersection(joints))

    def _is_known(self, word: str, joint: int) -> bool:
        """Whether what follows is a form of something: ``back|stag``, but not ``back|stage``."""
        last = word[joint:]
        stems = self._words.stems(last) or self._words.stems(last.removesuffix("s"))
        return bool(stems) or self._is_derived(word[:joint], last)

    def _authors(self, word: str) -> Parts | None:
        """What the author has said of the word, or of the word that it is a form of."""
        if not self._own:
            return None
        for base in (word, *(stem.base for stem in self._words.stems(word))):
            own = self._own.get(base)
            if own and word.startswith("".join(own[:-1])):
                return _cut(word, [joint for joint in _joints(own) if joint < len(word)])
        return None

    def _is_name(self, word: str) -> bool:
        """Of a place or a person; an institution's is cut as other words are."""
        names = self._words.names
        if names.isdisjoint((word, word.rstrip("s"))) or self._words.knows(word):
            return False
        ends = (self._words.stems(word[joint:]) for joint in range(3, len(word) - 3))
        return INSTITUTIONS.isdisjoint(stem.base for stems in ends for stem in stems)

    def _bases(self, word: str) -> set[str]:
        """The entries that a form comes from: it has no joint that they haven't.

        An agent's noun (deltaga: deltagare) is no form of the verb.
        """
        stems = [stem for stem in self._words.stems(word) if is_word(stem) and stem.undone != AGENT]
        bases = {stem.base for stem in stems}
        return set() if word in bases else bases

    def _first_parts(self, part: str) -> Parts:
        """A first part that is itself a compound: ``arbetsmarknads``."""
        if part in self._own:
            return self._own[part]
        if len(part) < SHORTEST or self._is_whole(part.removesuffix("s")):
            return (part,)
        ways = self._ways_to_begin(part)
        found: list[Way] = [(_WHOLE_FIRST, (part,))]
        for joint in range(2, len(part) - 1):
            way, cost = ways[joint], self._costs.first(part[joint:])
            if way is not None and cost is not None:
                found.append((way[0] + cost, (*way[1], part[joint:])))
        return min(found)[1]

    def _cheapest(self, word: str) -> Parts:
        if self._is_whole(word):
            return (word,)
        derived = self._begins_with_particle(word)
        known = derived or self._words.knows(word)
        found: list[Way] = [(_WHOLE_KNOWN if known else _WHOLE_UNKNOWN, (word,))]
        found += self._ways_to_cut(word, known=known, derived=derived)
        for cost, joint in () if derived else self._nouns.ways(word):
            if not self._is_chance(word[:joint], word[joint:]):
                found.append((cost, _cut(word, [joint])))
        return min(found)[1]

    def _ways_to_cut(self, word: str, *, known: bool, derived: bool) -> Iterator[Way]:
        """The ways whose first parts may be first parts, or are none that anybody knows."""
        ways = self._ways_to_begin(word)
        for joint in range(2, len(word) - 1):
            way = ways[joint]
            if way is None and (derived or (known and not _may_be_linked(word, joint))):
                continue  # nothing begins so: its end needn't be judged
            last = word[joint:]
            cost = self._last_here(word, joint)
            if cost is None or (joint < 4 and not known and self._words.is_verb_form(last)):
                continue  # frö|hålla: it is misspelt
            if not derived:
                yield from self._unknown_first(word, joint, cost, known=known)
            if way is not None:
                cost += self._s_taken(way[1][-1], last)
                cost += _AFTER_PARTICLE * (derived and word[joint - 1] != "s")
                yield way[0] + cost, (*way[1], last)

    def _is_whole(self, word: str) -> bool:
        return any(stem.base in WHOLE for stem in self._words.stems(word)) or word in WHOLE

    def _begins_with_particle(self, word: str) -> bool:
        rests = (word[size:] for size in range(2, len(word) - 4) if word[:size] in PARTICLES)
        return any(map(self._words.knows, rests))

    def _ways_to_begin(self, word: str) -> list[Way | None]:
        """For each place in the word the cheapest row of first parts that ends there."""
        ways: list[Way | None] = [None] * len(word)
        ways[0] = (0.0, ())
        for start, before in enumerate(ways):  # what ends at ``start`` is known when it is its turn
            if before is None:
                continue
            shortest = 3 if start else 2  # tur|is|tur
            for end in range(start + shortest, len(word) - 1):
                cost = self._costs.first(word[start:end])
                if cost is None:
                    continue
                way, best = (before[0] + cost, (*before[1], word[start:end])), ways[end]
                if best is None or way[0] < best[0]:
                    ways[end] = way
        return ways

    def _last_here(self, word: str, joint: int) -> float | None:
        """What the rest of the word costs as its last part, there."""
        first, last = word[:joint], word[joint:]
        if self._is_chance(first, last):
            return None
        cost = self._costs.last(last)
        return _DERIVED_LAST if cost is None and self._is_derived(first, last) else cost

    def _is_chance(self, first: str, last: str) -> bool:
        """Whether the word only looks as if it ended in ``last``."""
        return (
            (last.startswith(AFTER_ERA) and self._words.is_verb(f"{first}ra"))
            or (len(first) < 4 and any(s.base in AFTER_LONGER for s in self._words.stems(last)))
            or (first.endswith("p") and last == "par")  # workshop|par
            or (first.endswith("s") and last in _SHIP)  # medlems|kap
            or (first.endswith("del") and last.startswith("ta"))  # del|tagande
        )

    def _is_derived(self, first: str, last: str) -> bool:
        """Whether a verb made ``last``: ``marknads|spaning``; few need no s: ``bok|föring``."""
        if not last.endswith(_DERIVED):
            return False
        verbs = {last.removesuffix(end) + "a" for end in _DERIVED if last.endswith(end)}
        if not verbs.isdisjoint(ONLY_LAST):
            return True
        long = (verb for verb in verbs - NOT_LAST if len(verb) > 3)
        return first[-1] == "s" and any(map(self._words.is_verb, long))

    def _s_taken(self, first: str, last: str) -> float:
        """The price of an s that would rather link: ``fjäril|slarv``."""
        if first[-1] == "s" or last[0] != "s" or len(last) < 5:
            return 0
        alone, linked = self._costs.first(first), self._costs.first(f"{first}s")
        if alone is None or linked is None or alone < MIDDLE_ONLY or alone <= linked:
            return 0
        return _S_TAKEN if self._costs.last(last[1:]) is not None else 0

    def _unknown_first(self, word: str, joint: int, cost: float, *, known: bool) -> Iterator[Way]:
        """A first part that no dictionary has: ``tillvägagångs|sätt``, ``finsam|förbund``."""
        first, last = word[:joint], word[joint:]
        if cost > _DERIVED_LAST:
            return
        linked = _may_be_linked(word, joint)
        unknown = self._costs.last(first) is None and first[:-1] not in self._words.entries
        if linked and unknown:
            yield _UNKNOWN_LINKED + cost, (first, last)
        if known or cost > self._dearest_last(first) or self._asks_for_known_first(last):
            return
        long_enough = len(first) >= (5 if len(last) < 7 else 4)
        if long_enough and _SPEAKABLE_END.search(first) and not _is_prefix(first):
            yield _UNKNOWN_FIRST + cost, (first, last)

    def _asks_for_known_first(self, last: str) -> bool:
        """Short words, verbs, and what is often an ending, are no sign of a joint alone."""
        if len(last) < 5 or last.endswith("ande") or self._words.is_verb_form(last):
            return True
        return any(stem.base in NOT_AFTER_UNKNOWN for stem in self._words.stems(last))

    def _dearest_last(self, first: str) -> float:
        """After a name the word may be short: ``nobel|priset``."""
        return SURE + SHORT_PRICE if first in self._words.names else LIKELY


def _may_be_linked(word: str, joint: int) -> bool:
    """Whether what stands before the joint may be a long first part with its linking s."""
    return joint > 7 and word[joint - 1] == "s" and len(word) - joint > 3


def _is_prefix(first: str) -> bool:
    """Whether there is nothing but a particle, and a letter or two."""
    return any(first[:size] in PARTICLES for size in range(max(2, len(first) - 2), len(first) + 1))


def _joints(parts: Sequence[str]) -> list[int]:
    """How many letters there are before each joint."""
    return list(accumulate(map(len, parts[:-1])))


def _cut(word: str, joints: Sequence[int]) -> Parts:
    places = [0, *joints, len(word)]
    return tuple(word[start:end] for start, end in pairwise(places))
