"""QR codes, for those who want on the phone what the room looks at (ISO/IEC 18004)."""

import segno
from markupsafe import Markup


def qr_svg(address: str) -> Markup:
    """An address as SVG to stand in a page, black on white also in the dark, with its quiet zone.

    Level M: a quarter of those who aim at a bad projector lose some of it.
    """
    code = segno.make(address, error="m", micro=False)
    return Markup(  # noqa: S704 - segno writes numbers and nothing of the address
        code.svg_inline(dark="#000", light="#fff", border=4, omitsize=True, svgclass="qr-code")
    )
