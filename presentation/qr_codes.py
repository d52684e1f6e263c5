"""QR codes, for those who want on the phone what the room looks at (ISO/IEC 18004)."""

from functools import lru_cache

import segno
from markupsafe import Markup

# Every mask can be read; to look for the best of the eight takes six times as long as the rest.
_MASK = 3


@lru_cache(maxsize=4096)  # a quote has its code on the cards of its themes and of its collection
def qr_svg(address: str) -> Markup:
    """An address as SVG to stand in a page, black on white also in the dark, with its quiet zone.

    Level M: a quarter of those who aim at a bad projector lose some of it.
    """
    code = segno.make(address, error="m", micro=False, mask=_MASK)
    return Markup(  # noqa: S704 - segno writes numbers and nothing of the address
        code.svg_inline(dark="#000", light="#fff", border=4, omitsize=True, svgclass="qr-code")
    )
