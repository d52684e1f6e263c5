"""Bodies of Markdown made HTML, each once: by an earlier build, or by this one."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from pathlib import Path

import knowledge
from knowledge.rendering import render
from memory import Memory, fingerprint
from other_process import Ahead

_CODE = [
    Path(knowledge.__file__).parent / f"{name}.py"
    for name in ("rendering", "needed_signs", "addresses")
]
_ENCODING = "utf-8", "surrogatepass"


class Conversions(Memory[bytes, bytes]):
    """Converts bodies, and keeps what they became in a folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder / "html", fingerprint(_CODE, ["markdown"]))
        self._ahead = Ahead([], self.learned)

    @contextmanager
    def begun(self, bodies: Iterable[str]) -> Iterator[None]:
        """While this process prepares, another one converts what nobody has converted before.

        It has stopped at the end, also if there was never anything to ``gather`` it for.
        """
        new = [body for body in bodies if _key(body) not in self]
        self._ahead = Ahead([partial(self.html, body) for body in new], self.learned)
        try:
            yield
        finally:
            self.gather()

    def gather(self) -> None:
        """Take over what the other process has come to. The rest is converted when asked for."""
        self._ahead.stop(self.learn)

    def html(self, body: str) -> str:
        """The HTML of a body."""
        return self.recall(_key(body), lambda: _encoded(render(body))).decode(*_ENCODING)


def _key(body: str) -> bytes:
    return sha256(_encoded(body)).digest()


def _encoded(text: str) -> bytes:
    """As it is kept: pickle leaves a copy as UTF-8 with every string that it packs."""
    return text.encode(*_ENCODING)
