"""The terms of words, each word's worked out once and remembered."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

import language
from language.index_terms import IndexTerms, index_terms
from memory import Memory, fingerprint

_CODE = sorted(Path(language.__file__).parent.glob("*.py"))
Own = tuple[tuple[str, str], ...]
Known = tuple[tuple[str, ...], tuple[str, ...]]  # a word's terms, and its parts


class KnownTerms:
    """What ``IndexTerms`` says of words; the dictionary is only loaded for a new one.

    :param own: the author's segmentations, as ``index_terms`` has them.
    :param file: where they are kept.
    """

    def __init__(self, own: Own, file: Path) -> None:
        self.made_of = own, file
        self.maker = f"{fingerprint(_CODE, ['hunspell-sv'])} {own}"
        self._memory: Memory[str, Known] = Memory(file, self.maker)

    def of(self, word: str) -> tuple[str, ...]:
        """The terms of ``word``, in lower case: its stem first."""
        return self._known(word)[0]

    def parts(self, word: str) -> tuple[str, ...]:
        """The words that a compound is made of, none when it is no compound."""
        return self._known(word)[1]

    def learn(self, known: Mapping[str, Known]) -> None:
        """Take over what another process has worked out."""
        for word, value in known.items():
            self._memory[word] = value

    @property
    def new(self) -> dict[str, Known]:
        """What was not known before."""
        return self._memory.new

    def keep(self) -> None:
        """Keep what was asked for."""
        self._memory.keep()

    @cached_property
    def _terms(self) -> IndexTerms:
        return index_terms(self.made_of[0])

    def _known(self, word: str) -> Known:
        return self._memory.recall(word, lambda: (self._terms.of(word), self._terms.parts(word)))
