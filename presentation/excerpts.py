"""Articles' HTML, whole or in part, made to stand elsewhere: in feeds, and on a year's page."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from knowledge import rendering
from knowledge.rendering import html_elsewhere, split_sections
from memory import Memory, fingerprint


class Excerpts(Memory[bytes, dict[str, str]]):
    """Cuts articles, and keeps the cuttings: to parse HTML takes longer than to write the feeds."""

    def __init__(self, folder: Path) -> None:
        """``folder`` is where it is kept."""
        maker = fingerprint([Path(rendering.__file__)], ["beautifulsoup4"])
        super().__init__(folder / "utdrag", maker)

    def whole(self, html: str, address: str) -> str:
        """An article whose every link says all of where it leads."""
        key = _key("", html, address)
        return self.recall(key, lambda: {"": html_elsewhere(html, address)})[""]

    def sections(self, html: str, address: str, anchors: Iterable[str]) -> dict[str, str]:
        """What follows the headings with these ids, by id."""
        wanted = list(anchors)
        key = _key(*wanted, html, address)
        return self.recall(key, lambda: split_sections(html, address, wanted))


def _key(*parts: str) -> bytes:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).digest()
