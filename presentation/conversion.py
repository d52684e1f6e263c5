"""Bodies of Markdown made HTML, each once: by an earlier build, or by this one in two processes."""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

import knowledge
from knowledge.rendering import render
from memory import Memory, fingerprint
from other_process import OtherProcess

_WORTH_A_PROCESS = 400  # bodies; fewer are converted while it starts
_CODE = [Path(knowledge.__file__).parent / name for name in ("rendering.py", "addresses.py")]


class Conversions:
    """Converts bodies, and keeps what they became in a folder."""

    def __init__(self, folder: Path) -> None:
        maker = fingerprint(_CODE, ["markdown"])
        self._memory: Memory[bytes, str] = Memory(folder / "html", maker)
        self._mine: list[str] = []
        self._others: list[str] = []
        self._other: OtherProcess[list[str]] | None = None

    def begin(self, bodies: Iterable[str]) -> None:
        """Convert what nobody has converted; another process begins with half of it at once."""
        new = []
        for body in dict.fromkeys(bodies):
            if (key := _key(body)) in self._memory:
                self._memory.recall(key, str)  # also if it is a copy of this process that asks
            else:
                new.append(body)
        half = len(new) // 2 if len(new) >= _WORTH_A_PROCESS else 0
        self._others, self._mine = new[:half], new[half:]
        if half:
            self._other = OtherProcess(convert_all, self._others)

    def html(self, body: str) -> str:
        """The HTML of a body, for one that was not begun with too."""
        self._finish()
        return self._memory.recall(_key(body), lambda: render(body))

    def keep(self) -> None:
        """Keep what was asked for, for the next build."""
        self._finish()
        self._memory.keep()

    def _finish(self) -> None:
        for body in self._mine:
            self._memory[_key(body)] = render(body)
        self._mine = []
        if self._other:
            for body, html in zip(self._others, self._other.answer(), strict=True):
                self._memory[_key(body)] = html
            self._other = None


def convert_all(bodies: Sequence[str]) -> list[str]:
    """The HTML of each."""
    return list(map(render, bodies))


def _key(body: str) -> bytes:
    return sha256(body.encode("utf-8", "surrogatepass")).digest()
