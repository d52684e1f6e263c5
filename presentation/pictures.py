"""Pictures to stand beside links to the site, each drawn once and kept by what it shows."""

import re
import shutil
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from unicodedata import normalize

from knowledge.quotes import Quote
from memory import ROOT, fingerprint
from presentation.filters import hue

PICTURE = "bild.png"  # beside a page
# The signs that both of our fonts have.
_SIGNS = re.compile("[\\n\\t -~\xa0§©«°±²³´·»-ÏÑ-Ýß-ïñ-ýÿı–—‘’‚“”„•…′″‹›⁄€−]*")
_MADE_OF = (
    *(ROOT / "presentation" / name for name in ("drawing.py", "lettering.py")),
    *(ROOT / "theme/static/fonts").glob("*.woff2"),
    ROOT / "theme/static/css/tokens.css",
)
_LONGEST_BUILD_SECONDS = 24 * 60 * 60


@dataclass(frozen=True)
class QuotePicture:
    """What is seen of a quote."""

    words: str
    speaker: str
    label: str
    hue: str
    site: str
    example: bool

    def png(self) -> bytes:
        """Draw it."""
        from presentation.drawing import quote_png

        return quote_png(
            self.words, self.speaker, self.label, self.hue, self.site, example=self.example
        )


@dataclass(frozen=True)
class SitePicture:
    """What is seen of the site as a whole."""

    name: str
    subtitle: str

    def png(self) -> bytes:
        """Draw it."""
        from presentation.drawing import site_png

        return site_png(self.name, self.subtitle)


Picture = QuotePicture | SitePicture


def has_picture(quote: Quote) -> bool:
    """Whether our fonts have every sign: a picture that lacked one would not be to the letter."""
    return bool(_SIGNS.fullmatch(normalize("NFC", quote.plain + quote.speaker)))


def picture_of(quote: Quote, site: str) -> QuotePicture:
    """A quote in its theme's colour."""
    colour = hue(quote.topics[0].slug) if quote.topics else ""
    words, speaker = (normalize("NFC", text) for text in (quote.plain, quote.speaker))
    return QuotePicture(words, speaker, f"Citat {quote.id}", colour, site, quote.example)


class KeptPictures:
    """Pictures in a folder where several builds may find them.

    :param pictures: all that the site has.
    """

    def __init__(self, folder: Path, pictures: Iterable[Picture]) -> None:
        self._folder = folder
        maker = fingerprint(_MADE_OF, ["pillow"])
        self._names = {picture: _name(picture, maker) for picture in pictures}

    def put(self, picture: Picture, file: Path) -> None:
        """Let a picture be a file of the site; it is drawn if nobody has done so."""
        kept = self._folder / self._names[picture]
        if not _is_whole(kept):
            _draw(picture, kept)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        shutil.copyfile(kept, file)  # no link: what others do to the site's file is not to be kept

    def tidy(self) -> None:
        """Keep no picture of what the site has no more."""
        kept = {file.name: file for file in self._folder.glob("*")}
        for name in kept.keys() - {*self._names.values()}:
            file = kept[name]
            with suppress(OSError):
                # Another build may be writing what is not a whole picture yet.
                if _is_whole(file) or time.time() - file.stat().st_mtime > _LONGEST_BUILD_SECONDS:
                    file.unlink()


def _draw(picture: Picture, file: Path) -> None:
    file.parent.mkdir(exist_ok=True)
    new = file.with_name(f"{file.name}.{token_hex(4)}")
    try:
        new.write_bytes(picture.png())
        new.replace(file)
    finally:
        new.unlink(missing_ok=True)


def _name(picture: Picture, maker: str) -> str:
    return sha256(f"{maker} {picture!r}".encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _is_whole(file: Path) -> bool:
    """Whether it is there: a machine that stopped may leave a file of nothing."""
    try:
        return not file.suffix and file.stat().st_size > 0
    except OSError:
        return False
