"""Bodies of Markdown made HTML, each once: by an earlier build, or by this one."""

from collections.abc import Iterable
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


class Conversions(Memory[bytes, str]):
    """Converts bodies, and keeps what they became in a folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder / "html", fingerprint(_CODE, ["markdown"]))
        self._ahead = Ahead([], self.learned)

    def begin(self, bodies: Iterable[str]) -> None:
        """Let another process begin with what nobody has converted, while this one prepares."""
        new = [body for body in bodies if _key(body) not in self]
        self._ahead = Ahead([partial(self.html, body) for body in new], self.learned)

    def gather(self) -> None:
        """Take over what the other process has come to. The rest is converted when asked for."""
        self._ahead.stop(self.learn)

    def html(self, body: str) -> str:
        """The HTML of a body."""
        return self.recall(_key(body), lambda: render(body))


def _key(body: str) -> bytes:
    return sha256(body.encode("utf-8", "surrogatepass")).digest()
