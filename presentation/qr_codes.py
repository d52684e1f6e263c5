"""QR codes, for those who want on the phone what the room looks at (ISO/IEC 18004).

Of addresses of one length, each bit turns the same modules whatever the others are: the error
correction is a linear code, and the mask is always the same. So a code for each of thousands of
quotes is a sum, a hundred times as quick as to work each out from the beginning.
"""

from base64 import b64encode
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from struct import pack
from zlib import compress, crc32

from markupsafe import Markup

# Every mask can be read; to look for the best of the eight takes six times as long as the rest.
_MASK = 3
_QUIET = 4  # modules of white around


@lru_cache(maxsize=4096)  # a quote has its code on the cards of its themes and of its collection
def qr_svg(address: str, ending: str = "") -> Markup:
    """An address as SVG to stand in a page, black on white also in the dark, with its quiet zone.

    Level M: a quarter of those who aim at a bad projector lose some of it.

    :param ending: the rest of the address, where many differ only in that.
    """
    return _drawn(*_code(address, ending))


def qr_image(address: str, ending: str = "") -> Markup:
    """The same as a picture (PNG) that is its own address, in less than a third of the bytes."""
    picture = b64encode(_painted(*_code(address, ending))).decode()
    html = f'<img class="qr-code" alt="" src="data:image/png;base64,{picture}">'
    return Markup(html)  # noqa: S704 - letters, and nothing of the address


def _code(address: str, ending: str) -> tuple[int, int]:
    """A code's modules, as ``_modules`` gives them."""
    rest = ending.encode()
    length = len(address.encode()) + len(rest)
    side, modules = _modules(address.encode().ljust(length, b"\0"))
    for bit in _bits(int.from_bytes(rest, "big")):
        modules ^= _turned(length, bit)
    return side, modules


@lru_cache(maxsize=64)
def _modules(content: bytes) -> tuple[int, int]:
    """The modules on a side, and all of them as the bits of a number; rows are of whole bytes."""
    # Loaded when it is needed: only a site with an address has codes.
    import segno

    code = segno.make(content, error="m", mode="byte", micro=False, mask=_MASK)
    side = len(code.matrix)
    row = 8 * _bytes_of_row(side)
    bits = "".join("".join(map(str, modules)).ljust(row, "0") for modules in code.matrix)
    return side, int(bits, 2)


@cache
def _turned(length: int, bit: int) -> int:
    """The modules that a bit turns; bits are counted from the end of the content."""
    _, with_it = _modules((1 << bit).to_bytes(length, "big"))
    _, without = _modules(bytes(length))
    return with_it ^ without


def _bits(number: int) -> Iterator[int]:
    while number:
        yield (number & -number).bit_length() - 1
        number &= number - 1


def _bytes_of_row(side: int) -> int:
    return -(-side // 8)


def _drawn(side: int, modules: int) -> Markup:
    width, whole = _bytes_of_row(side), side + 2 * _QUIET
    data = modules.to_bytes(side * width, "big")
    path = "".join(
        f"M{_QUIET} {_QUIET + y}.5" + "".join(map(_RUNS.__getitem__, data[y * width :][:width]))
        for y in range(side)
    )
    return Markup(  # noqa: S704 - numbers, and nothing of the address
        f'<svg viewBox="0 0 {whole} {whole}" class="qr-code"><path fill="#fff" '
        f'd="M0 0h{whole}v{whole}h-{whole}z"/><path stroke="#000" d="{path}"/></svg>'
    )


def _runs(eight: int) -> str:
    """What a pen does over eight modules: it draws the dark ones and passes the others."""
    runs = ((bit, len(list(same))) for bit, same in groupby(f"{eight:08b}"))
    return "".join(f"h{length}" if bit == "1" else f"m{length} 0" for bit, length in runs)


_RUNS = [_runs(eight) for eight in range(256)]


def _painted(side: int, modules: int) -> bytes:
    """A PNG of one bit a module, where white is 1 (ISO/IEC 15948)."""
    width, whole = _bytes_of_row(side), side + 2 * _QUIET
    white = b"\xff" * (width + 1)
    rows = [white] * whole
    data = modules.to_bytes(side * width, "big")
    for y in range(side):
        dark = int.from_bytes(data[y * width :][:width], "big") << _QUIET
        rows[_QUIET + y] = (int.from_bytes(white, "big") ^ dark).to_bytes(width + 1, "big")
    parts = (
        (b"IHDR", pack(">IIBBBBB", whole, whole, 1, 0, 0, 0, 0)),
        (b"IDAT", compress(b"".join(b"\0" + row for row in rows))),  # 0: the row as it is
        (b"IEND", b""),
    )
    chunks = (
        pack(">I", len(data)) + kind + data + pack(">I", crc32(kind + data)) for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
