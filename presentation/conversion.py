"""Bodies of Markdown made HTML, each once: by an earlier build, or by this one."""

from hashlib import sha256
from pathlib import Path

import knowledge
from knowledge.rendering import render
from memory import Memory, fingerprint

_CODE = [
    Path(knowledge.__file__).parent / f"{name}.py"
    for name in ("rendering", "needed_signs", "addresses")
]


class Conversions(Memory[bytes, str]):
    """Converts bodies, and keeps what they became in a folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder / "html", fingerprint(_CODE, ["markdown"]))

    def html(self, body: str) -> str:
        """The HTML of a body."""
        key = sha256(body.encode("utf-8", "surrogatepass")).digest()
        return self.recall(key, lambda: render(body))
