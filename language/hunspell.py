"""The Swedish dictionary of the package ``hunspell-sv``: its words, its flags, its inflection.

Only what compounds need is read. ``.dic`` has a word and its flags on each line; ``.aff`` says what
ending each flag stands for. A word's form is found by undoing endings, so nothing is expanded.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.metadata import files
from pathlib import Path
from typing import NamedTuple

from language.endings import Ending, Undoing, ending
from memory import fingerprint, house_folder, load, save

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


class Stem(NamedTuple):
    """An entry that a form comes from: the entry, its flags, and the flag that was undone."""

    base: str
    flags: str
    undone: str


class Dictionary:
    """The words of the dictionary and their inflection."""

    def __init__(
        self, entries: dict[str, str], inflections: Sequence[Ending], linkings: Sequence[Ending]
    ) -> None:
        self.entries = entries
        self.names = {word.lower() for word in entries if word[0].isupper()} - entries.keys()
        self._undoing = Undoing(inflections)
        self._linkings = Undoing(linkings)
        self._inflections: dict[str, list[Ending]] = {}  # by their flags
        for each in inflections:
            self._inflections.setdefault(each.flag, []).append(each)
        self._stems: dict[str, tuple[Stem, ...]] = {}

    def stems(self, form: str) -> tuple[Stem, ...]:
        """The entries that ``form`` is an inflected form of, itself first when it is one."""
        if form not in self._stems:
            own = self.entries.get(form)
            itself = () if own is None else (Stem(form, own, ""),)
            self._stems[form] = (*itself, *_undone(form, self._undoing, self.entries))
        return self._stems[form]

    def linked(self, part: str) -> list[str]:
        """The entries that have ``part`` as their form for the beginning of a compound."""
        return [stem.base for stem in _undone(part, self._linkings, self.entries)]

    def forms(self, base: str) -> set[str]:
        """The inflected forms of an entry, itself among them."""
        flags = self.entries[base]
        endings = (each for flag in flags for each in self._inflections.get(flag, ()))
        return {base, *(form for each in endings if (form := each.of(base)))}

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


_VERB = frozenset("KLMNmP")  # the flags of a verb's endings
AGENT = "T"  # who does it: sökare
_NOUN = frozenset("BCEFGHI" + AGENT)  # the flags of a noun's forms


def _undone(form: str, endings: Undoing, entries: Mapping[str, str]) -> list[Stem]:
    found = []
    for added, restored, alike in endings[form[-Undoing.LETTERS :]]:
        base = form.removesuffix(added) + restored
        flags = entries.get(base)
        if flags and form.endswith(added) and form != added:
            fitting = (one for one in alike if one.flag in flags and one.fits(base))
            found += [Stem(base, flags, one.flag) for one in fitting]
    return found


def is_word(stem: Stem) -> bool:
    """Whether the entry stands on its own, and somebody has looked at it."""
    return ONLY_INSIDE not in stem.flags and stem.flags != UNCERTAIN


@cache
def dictionary() -> Dictionary:
    """The dictionary of the package, read once."""
    words, rules = _file("sv_SE_expanded.dic"), _file("sv_SE_expanded.aff")
    try:
        entries = kept_entries(words, house_folder() / "ordbok")
    except OSError:  # nothing can be kept here
        entries = read_entries(words)
    return Dictionary(entries, *read_rules(rules.read_text("utf-8").splitlines()))


def kept_entries(words: Path, kept: Path) -> dict[str, str]:
    """The entries of a file, as they were once understood: that takes most of the time."""
    maker = fingerprint([Path(__file__)], ["hunspell-sv"])
    if known := load(kept, maker):
        return dict(zip(*(part.decode().split("\n") for part in known), strict=True))
    entries = read_entries(words)
    save(kept, maker, ["\n".join(part).encode() for part in (entries, entries.values())])
    return entries


def _file(name: str) -> Path:
    """A file of the package, which puts them in Python's ``share/hunspell``."""
    for file in files("hunspell-sv") or ():
        if file.name == name:
            return Path(str(file.locate()))
    raise FileNotFoundError(name)


def read_entries(words: Path) -> dict[str, str]:
    """Each word of a file with its flags; a word on several lines has the flags of all."""
    entries: dict[str, str] = {}
    for line in words.read_text("utf-8").splitlines():
        word, _, flags = line.partition("/")
        if _FORBIDDEN not in flags and word.isalpha():
            flags = UNCERTAIN if flags == _FROM_TRANSLATIONS else flags
            entries[word] = entries.get(word, "") + flags
    return entries


def read_rules(lines: Iterable[str]) -> tuple[list[Ending], list[Ending]]:
    """The endings of inflection, and those that a word gets at the beginning of a compound.

    A line is ``SFX flag strip add/flags condition``; ``0`` is nothing.
    """
    inflections, linkings = [], []
    for line in lines:
        match line.split():
            case ["SFX", flag, strip, add, condition, *_] if strip.isalnum():
                added, _, further = add.replace("0", "").partition("/")
                restored = strip.replace("0", "")
                if not further and flag not in _NO_INFLECTION:
                    inflections.append(ending(flag, restored, added, condition))
                elif not LEADS.isdisjoint(further) and flag != _HYPHENATED:
                    linkings.append(ending(flag, restored, added, condition))
    return inflections, linkings
