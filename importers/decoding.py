"""Bytes to text: what authors' files are written in."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import dataclass

_SIGNATURES = {
    b"%PDF": "en PDF; spara eller kopiera ut texten ur den först",
    b"\xd0\xcf\x11\xe0": "ett äldre dokument från Word eller Excel; spara texten som .txt först",
    b"{\\rtf": "ett RTF-dokument; spara texten som .txt först",
    b"\x89PNG": "en bild",
    b"\xff\xd8\xff": "en bild",
}
_ZIP = b"PK\x03\x04"
# Names that stand unpacked in the zip file that a document is.
_ZIPPED = {
    b"word/": "ett Word-dokument; spara texten som .txt först",
    b"xl/": "ett kalkylark från Excel; spara det som .csv först",
    b"ppt/": "en presentation från PowerPoint; kopiera texten till en .txt-fil först",
    b"application/vnd.oasis.": "ett dokument från LibreOffice; spara texten som .txt först",
    b"": "en zip-fil; packa upp den först",
}
_CONTROLS = bytes(sign for sign in range(32) if sign not in b"\t\n\v\f\r\x1b")
_MOST_CONTROLS = 0.01


class UnreadableError(Exception):
    """The bytes are no text; the message is for the author."""


@dataclass(frozen=True)
class Decoded:
    """A text, and the name of its encoding when it is not the expected UTF-8."""

    text: str
    encoding: str = ""


def decode(data: bytes) -> Decoded:
    """Read bytes as UTF-8, as UTF-16 when they say so, or else as Windows' old encoding.

    :raises UnreadableError: when they are no text.
    """
    if what := _known_format(data):
        raise UnreadableError(f"filen är {what}")
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return _decode_utf16(data)
    if b"\0" in data:
        raise UnreadableError("filen är ingen textfil (den innehåller NUL-tecken)")
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > _MOST_CONTROLS * len(data):
        raise UnreadableError("filen är ingen textfil (den är full av styrtecken)")
    try:
        return Decoded(data.removeprefix(BOM_UTF8).decode())
    except UnicodeDecodeError:
        pass
    try:
        return Decoded(data.decode("cp1252"), "Windows-1252")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise UnreadableError(
            f"filens teckenkodning går inte att känna igen (rad {line}); spara om den som UTF-8"
        ) from error


def _known_format(data: bytes) -> str:
    """What a file is that holds no plain text, and what to do then; empty for all other files."""
    if data.startswith(_ZIP):
        return next(what for name, what in _ZIPPED.items() if name in data)
    return next((what for start, what in _SIGNATURES.items() if data.startswith(start)), "")


def _decode_utf16(data: bytes) -> Decoded:
    try:
        text = data.decode("utf-16")
    except UnicodeDecodeError as error:
        raise UnreadableError("filen säger sig vara UTF-16 men går inte att läsa") from error
    if "\0" in text:
        raise UnreadableError("filen är ingen textfil (den innehåller NUL-tecken)")
    return Decoded(text, "UTF-16")
