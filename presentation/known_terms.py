"""The terms of words, each word's worked out once and remembered."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

import language
from language.index_terms import Known, index_terms
from memory import Memory, fingerprint
from other_process import OtherProcess

_CODE = sorted(Path(language.__file__).parent.glob("*.py"))
_WORTH_PROCESSES = 4_000  # words; fewer are looked up while they start
Own = tuple[tuple[str, str], ...]


class KnownTerms:
    """What ``IndexTerms`` says of words; the dictionary is only loaded for a new one.

    :param own: the author's segmentations, as ``index_terms`` has them.
    :param file: where they are kept.
    """

    def __init__(self, own: Own, file: Path) -> None:
        self._own = own
        self.maker = f"{fingerprint(_CODE, ['hunspell-sv'])} {own}"
        self._memory: Memory[str, Known] = Memory(file, self.maker)

    def get_ready(self) -> None:
        """Load the dictionary, as a new word will."""
        index_terms(self._own)

    def of(self, word: str) -> tuple[str, ...]:
        """The terms of ``word``, in lower case: its stem first."""
        return self._memory.recall(word, partial(self._look_up, word))[0]

    def known(self, words: Iterable[str]) -> dict[str, Known]:
        """All that is known of words, in lower case."""
        return self._memory.recall_all(words, self._look_up)

    def _look_up(self, word: str) -> Known:
        return index_terms(self._own).known(word)

    def look_up(self, words: Iterable[str]) -> None:
        """Know these words, in lower case; two other processes look up many new ones.

        Words that begin alike ask the same of the dictionary, so each has its half of the alphabet.
        The dictionary takes room, and is gone with them.
        """
        new = sorted(word for word in set(words) if word not in self._memory)
        if len(new) < _WORTH_PROCESSES:
            self.known(new)
            return
        half = len(new) // 2
        with (
            OtherProcess(look_up, new[:half], self._own) as one,
            OtherProcess(look_up, new[half:], self._own) as another,
        ):
            for word, known in (*one.answer(), *another.answer()):
                self._memory[word] = known

    def keep(self) -> None:
        """Keep what is known of the words that have been asked for."""
        self._memory.keep()


def look_up(words: Iterable[str], own: Own) -> list[tuple[str, Known]]:
    """Words, and what the dictionary says of them."""
    terms = index_terms(own)
    return [(word, terms.known(word)) for word in words]
