"""QR codes: whatever address a site has, a phone reads it back."""

import io
import re
from base64 import b64decode

import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from presentation.qr_codes import qr_image, qr_svg

PIXELS = 4  # a module's side
ADDRESS = st.from_regex(r"https://[a-z]{1,20}\.se/(teman|citat)/[a-z0-9-]{1,60}/", fullmatch=True)


def drawn(svg: str) -> Image.Image:
    """What a browser makes of it: dark runs of modules, as segno writes them (h7m2 0h1 …)."""
    box = re.search(r'viewBox="0 0 (\d+)', svg)
    assert box is not None
    side = int(box[1])
    picture = Image.new("L", (side * PIXELS, side * PIXELS), 255)
    pen = ImageDraw.Draw(picture)
    x = y = 0.0
    for move, numbers in re.findall(r"([Mmh])([-\d. ]+)", svg.rpartition(' d="')[2]):
        first, *rest = map(float, numbers.split())
        if move == "h":
            left, top = x * PIXELS, (y - 0.5) * PIXELS
            pen.rectangle((left, top, left + first * PIXELS - 1, top + PIXELS - 1), fill=0)
            x += first
        else:
            x, y = (first, rest[0]) if move == "M" else (x + first, y + rest[0])
    return picture


@settings(max_examples=60)
@given(ADDRESS)
def test_every_address_is_read_back(address: str) -> None:
    (code,) = zxingcpp.read_barcodes(drawn(str(qr_svg(address))))
    assert code.text == address


@settings(max_examples=20)
@given(ADDRESS, st.text("abcdefghjkmnpqrstuvwxyz23456789å/", max_size=6))
def test_a_code_made_of_its_parts_is_the_whole_addresss_own(address: str, ending: str) -> None:
    assert qr_svg(address, ending) == qr_svg(address + ending)


@settings(max_examples=30)
@given(ADDRESS, st.text("abcdefghjkmnpqrstuvwxyz23456789", max_size=16))
def test_a_picture_is_the_same_code(address: str, ending: str) -> None:
    html = str(qr_image(address, ending))
    data = re.search(r'src="data:image/png;base64,([^"]+)"', html)
    assert data is not None
    picture = Image.open(io.BytesIO(b64decode(data[1]))).convert("L")
    size = (picture.width * PIXELS, picture.height * PIXELS)
    same = drawn(str(qr_svg(address, ending)))
    assert picture.resize(size, Image.Resampling.NEAREST).tobytes() == same.tobytes()
    assert len(html) < len(qr_svg(address, ending)) / 3


def test_letters_of_swedish_are_read_back() -> None:
    (code,) = zxingcpp.read_barcodes(drawn(str(qr_svg("https://samverkan-i-örebro.se/"))))
    assert code.text == "https://samverkan-i-örebro.se/"
