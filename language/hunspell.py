"""The Swedish dictionary of the package ``hunspell-sv``: its words, its flags, its inflection.

Only what compounds need is read. ``.dic`` has a word and its flags on each line; ``.aff`` says what
ending each flag stands for. A word's form is found by undoing endings, so nothing is expanded.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache
from importlib.metadata import files
from pathlib import Path
from typing import NamedTuple

# Flags: what may stand first or in the middle, last, nowhere but in a compound, and nowhere at all.
LEADS = frozenset("XU")
ENDS = "Y"
ONLY_INSIDE = "Z"
_FORBIDDEN = "%"
_HYPHENATED = "r"  # its form for compounds has a hyphen
# What a translation memory added: any form of anything, flagged as if it went with all.
_FROM_TRANSLATIONS = "XY"
UNCERTAIN = "@"
_NO_INFLECTION = frozenset("0123456789bdejk")  # digits, hyphens, -bor, words of their own


class Rule(NamedTuple):
    """An entry may have the ending if it has the flag, and fits."""

    flag: str
    fits: Callable[[str], re.Match[str] | None]


class Stem(NamedTuple):
    """An entry that a form comes from: the entry, its flags, and the flag that was undone."""

    base: str
    flags: str
    undone: str


# How to undo an ending: take it off, restore a string, and see that one of the rules allows it.
Endings = dict[str, dict[str, list[Rule]]]
Sizes = dict[str, tuple[int, ...]]


class Dictionary:
    """The words of the dictionary and their inflection."""

    def __init__(self, entries: dict[str, str], inflections: Endings, linkings: Endings) -> None:
        self.entries = entries
        self.names = {word.lower() for word in entries if word[0].isupper()} - entries.keys()
        self._inflections = inflections
        self._linkings = linkings
        self._inflection_sizes = _sizes(inflections)
        self._linking_sizes = _sizes(linkings)
        self._stems: dict[str, list[Stem]] = {}
        self._forms: dict[str, set[str]] = {}
        self._inflected: dict[str, list[tuple[str, str, Rule]]] = {}
        for added, endings in inflections.items():
            for restored, rules in endings.items():
                for rule in rules:
                    self._inflected.setdefault(rule.flag, []).append((added, restored, rule))

    def stems(self, form: str) -> list[Stem]:
        """The entries that ``form`` is an inflected form of, itself first when it is one."""
        if form not in self._stems:
            own = self.entries.get(form)
            itself = [] if own is None else [Stem(form, own, "")]
            self._stems[form] = itself + self._undone(
                form, self._inflections, self._inflection_sizes
            )
        return self._stems[form]

    def linked(self, part: str) -> list[Stem]:
        """The entries that have ``part`` as their form for the beginning of a compound."""
        return self._undone(part, self._linkings, self._linking_sizes)

    def forms(self, base: str) -> set[str]:
        """The inflected forms of an entry, itself among them."""
        if base not in self._forms:
            ways = (way for flag in self.entries[base] for way in self._inflected.get(flag, ()))
            self._forms[base] = {base} | {
                base[: len(base) - len(restored)] + added
                for added, restored, rule in ways
                if base.endswith(restored) and rule.fits(base)
            }
        return self._forms[base]

    def knows(self, form: str) -> bool:
        """Whether ``form`` is a word that stands on its own."""
        return any(is_word(stem) for stem in self.stems(form))

    def stands_alone(self, word: str) -> bool:
        """Whether ``word`` is an entry that is a word of its own."""
        flags = self.entries.get(word)
        return flags is not None and ONLY_INSIDE not in flags and flags != UNCERTAIN

    def is_verb(self, word: str) -> bool:
        """Whether ``word`` is the infinitive of a verb."""
        return not _VERB.isdisjoint(self.entries.get(word, ""))

    def is_verb_form(self, form: str) -> bool:
        """Whether ``form`` is of a verb and of nothing else: ``sökte``, not ``sökande``."""
        stems = [stem for stem in self.stems(form) if stem.flags != UNCERTAIN]
        return bool(stems) and not form.endswith("nde") and all(map(self._is_of_verb, stems))

    def _is_of_verb(self, stem: Stem) -> bool:
        as_noun = _NOUN.intersection(stem.undone or stem.flags.replace(AGENT, ""))
        return stem.base[-1] == "a" and self.is_verb(stem.base) and not as_noun

    def _undone(self, form: str, endings: Endings, sizes: Sizes) -> list[Stem]:
        found = []
        for size in sizes.get(form[-2:], sizes.get(form[-1:], sizes[""])):
            cut = len(form) - size
            if cut < 1:
                break
            for restored, rules in endings.get(form[cut:], {}).items():
                base = form[:cut] + restored
                if flags := self.entries.get(base):
                    for flag, fits in rules:
                        if flag in flags and fits(base):
                            found.append(Stem(base, flags, flag))
        return found


_VERB = frozenset("KLMNmP")  # the flags of a verb's endings
AGENT = "T"  # who does it: sökare
_NOUN = frozenset("BCEFGHI" + AGENT)  # the flags of a noun's forms


def is_word(stem: Stem) -> bool:
    """Whether the entry stands on its own, and somebody has looked at it."""
    return ONLY_INSIDE not in stem.flags and stem.flags != UNCERTAIN


@cache
def dictionary() -> Dictionary:
    """The dictionary of the package, read once."""
    words, rules = _file("sv_SE_expanded.dic"), _file("sv_SE_expanded.aff")
    inflections, linkings = read_rules(rules.read_text("utf-8").splitlines())
    return Dictionary(read_entries(words.read_text("utf-8").splitlines()), inflections, linkings)


def _file(name: str) -> Path:
    """A file of the package, which puts them in Python's ``share/hunspell``."""
    for file in files("hunspell-sv") or ():
        if file.name == name:
            return Path(str(file.locate()))
    raise FileNotFoundError(name)


def _sizes(endings: Endings) -> Sizes:
    """How long the endings are that a word may have, by its last two letters, or the last."""
    tails = {ending[-size:] for ending in endings for size in (1, 2) if ending} | {""}
    return {
        tail: tuple(sorted({len(e) for e in endings if tail.endswith(e) or e[-2:] == tail}))
        for tail in tails
    }


def read_entries(lines: Iterable[str]) -> dict[str, str]:
    """Each word with its flags; a word on several lines has the flags of all."""
    entries: dict[str, str] = {}
    for line in lines:
        word, _, flags = line.partition("/")
        if _FORBIDDEN not in flags and word.isalpha():
            flags = UNCERTAIN if flags == _FROM_TRANSLATIONS else flags
            entries[word] = entries.get(word, "") + flags
    return entries


def read_rules(lines: Iterable[str]) -> tuple[Endings, Endings]:
    """The endings of inflection, and those that a word gets at the beginning of a compound.

    A line is ``SFX flag strip add/flags condition``; ``0`` is nothing.
    """
    inflections: Endings = {}
    linkings: Endings = {}
    for line in lines:
        match line.split():
            case ["SFX", flag, strip, add, condition, *_]:
                added, _, further = add.replace("0", "").partition("/")
                fits = re.compile(f"(?:{condition})$").search
                restored, rule = strip.replace("0", ""), Rule(flag, fits)
                if not further and flag not in _NO_INFLECTION:
                    inflections.setdefault(added, {}).setdefault(restored, []).append(rule)
                elif not LEADS.isdisjoint(further) and flag != _HYPHENATED:
                    linkings.setdefault(added, {}).setdefault(restored, []).append(rule)
    return inflections, linkings
