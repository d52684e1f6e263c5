"""A quote, and the site itself, as pictures to stand beside a link: PNG, 1200 × 630 pixels.

The letters are the site's own fonts, the colours those of ``tokens.css`` on light paper. The same
picture is always the same bytes.
"""

import re
from functools import cache
from io import BytesIO

from PIL import Image, ImageChops, ImageDraw

from memory import ROOT
from presentation.lettering import Face, Setting, set_largest

WIDTH, HEIGHT = 1200, 630
TOKENS = ROOT / "theme" / "static" / "css" / "tokens.css"

_VOICE = Face("newsreader.woff2", axis=40, leading=1.15)
_SITE = Face("schibsted-grotesk.woff2", axis=550, leading=1.3)
_STRONG = Face("schibsted-grotesk.woff2", axis=750, leading=1.1)
_WORD_SIZES = (104, 94, 86, 78, 71, 65, 60, 55, 51, 47, 44, 41)  # the last is read in a thumbnail
_SPEAKER_SIZE, _LABEL_SIZE, _EXAMPLE_SIZE, _NAME_SIZE = 34, 28, 24, 38
_TITLE_SIZES, _SUBTITLE_SIZES, _SITE_MARK, _SITE_LEFT = (82, 72, 60, 50), (46, 38), 270, 356
_QUOTATION_MARK = Setting(_VOICE, 190, ("”",))
_MARGIN, _GAP, _STRIP = 48, 22, 92
_LEFT = 168  # where the words begin; the mark of quotation hangs before them
_PAPER = HEIGHT - _STRIP  # how high it is
_MARK = 60
_FINER = 4  # how much larger the circles are drawn, to be made smooth
# The circles of the site's mark (theme/templates/macros/mark.html), in a square of 40.
_CIRCLES = {"circle-a": (20.0, 14.2), "circle-b": (13.8, 24.9), "circle-c": (26.2, 24.9)}
_RADIUS, _LINE = 11, 2
# Inks and what they lie on, by their names in tokens.css; the palette has the shades between.
_INKS = {
    "ink": "paper",
    "topic-dot": "paper",
    "on-deep": "deep",
    "on-deep-soft": "deep",
    **dict.fromkeys(_CIRCLES, "deep"),
    "on-marker": "marker",
}
_SHADES = 6


def quote_png(words: str, speaker: str, label: str, hue: str, site: str, *, example: bool) -> bytes:
    """A quote in letters as large as its length allows; one that is too long says that it is cut.

    :param label: what the quote is called: ``Citat h7k2``.
    :param hue: the class of its theme's colour; empty when it has none.
    """
    width = WIDTH - _LEFT - _MARGIN
    signed = set_largest(speaker, _SITE, (_SPEAKER_SIZE,), width, 3 * _SPEAKER_SIZE)
    room = _PAPER - 2 * _MARGIN - _GAP - signed.height
    said = set_largest(words, _VOICE, _WORD_SIZES, width, room)
    top = (_PAPER - said.height - _GAP - signed.height) // 2
    picture = _ground(site).copy()
    _write(picture, _QUOTATION_MARK, _MARGIN, top + 8, "topic-dot")
    _write(picture, said, _LEFT, top, "ink")
    _write(picture, signed, _LEFT, top + said.height + _GAP, "ink")
    _write_label(picture, f"{label}, förkortat" if said.is_cut else label, example=example)
    return _png(picture, hue)


def site_png(name: str, subtitle: str) -> bytes:
    """The site's mark, its name and what it is about, for pages without a picture of their own."""
    width = WIDTH - _SITE_LEFT - _MARGIN
    title = set_largest(name, _STRONG, _TITLE_SIZES, width, HEIGHT // 2)
    about = set_largest(subtitle, _SITE, _SUBTITLE_SIZES, width, HEIGHT // 3)
    top = (HEIGHT - title.height - _GAP - about.height) // 2
    picture = Image.new("L", (WIDTH, HEIGHT), _number("on-deep", 0))
    picture.paste(_mark(_SITE_MARK), (_MARGIN, (HEIGHT - _SITE_MARK) // 2))
    _write(picture, title, _SITE_LEFT, top, "on-deep")
    _write(picture, about, _SITE_LEFT, top + title.height + _GAP, "on-deep-soft")
    return _png(picture, "")


@cache
def _ground(site: str) -> Image.Image:
    """What every quote lies on: paper, and a strip with the site's mark and name."""
    picture = Image.new("L", (WIDTH, HEIGHT), _number("ink", 0))
    picture.paste(_number("on-deep", 0), (0, _PAPER, WIDTH, HEIGHT))
    picture.paste(_mark(_MARK), (_MARGIN, _PAPER + (_STRIP - _MARK) // 2))
    name = set_largest(site, _STRONG, (_NAME_SIZE,), WIDTH // 2, 2 * _NAME_SIZE)
    _write(picture, name, _LEFT, _PAPER + (_STRIP - name.height) // 2, "on-deep")
    return picture


def _mark(size: int) -> Image.Image:
    """Three circles, and what they have in common."""
    unit, fine = size * _FINER / 40, (size * _FINER, size * _FINER)
    drawn = Image.new("L", (size, size), _number("on-deep", 0))
    core = Image.new("L", fine, 255)
    rings = {}
    for ink, (x, y) in _CIRCLES.items():
        disc, rings[ink] = Image.new("L", fine, 0), Image.new("L", fine, 0)
        centre, line = (x * unit, y * unit), round(_LINE * unit)
        ImageDraw.Draw(disc).circle(centre, _RADIUS * unit, fill=255)
        ImageDraw.Draw(rings[ink]).circle(centre, _RADIUS * unit + line / 2, None, 255, line)
        _lay(drawn, disc, ink, shade=1)
        core = ImageChops.darker(core, disc)
    for ink, ring in rings.items():
        _lay(drawn, ring, ink)
    _lay(drawn, core, "on-deep")
    return drawn


def _lay(drawn: Image.Image, shape: Image.Image, ink: str, shade: int = _SHADES - 1) -> None:
    """Put ink where a shape is, whatever is there before."""
    smooth = shape.reduce(_FINER)
    numbers = [_number(ink, round(value / 255 * shade)) for value in range(256)]
    drawn.paste(smooth.point(numbers), mask=smooth.point([0] * 64 + [255] * 192))


def _write_label(picture: Image.Image, label: str, *, example: bool) -> None:
    """At the right end of the strip."""
    name = Setting(_SITE, _LABEL_SIZE, (label,))
    left = WIDTH - _MARGIN - name.width
    _write(picture, name, left, _PAPER + (_STRIP - name.height) // 2, "on-deep-soft")
    if example:
        word = Setting(_SITE, _EXAMPLE_SIZE, ("Exempel",))
        left, top = left - word.width - 32, _PAPER + (_STRIP - word.height) // 2
        box = (left - 12, top - 4, left + word.width + 12, top + word.height + 4)
        picture.paste(_number("on-marker", 0), box)
        _write(picture, word, left, top, "on-marker")


def _write(picture: Image.Image, setting: Setting, left: int, top: int, ink: str) -> None:
    """Lines of text and the ground around them, the corner of the first at a place."""
    around = setting.size // 4
    right = left + setting.width + around
    picture.paste(_number(ink, 0), (left - around, top, right, top + setting.height))
    pen = ImageDraw.Draw(picture)
    for number, line in enumerate(setting.lines):
        base = top + number * setting.leading + setting.size * 4 // 5
        pen.text((left, base), line, fill=_number(ink), font=setting.font, anchor="ls")


def _number(ink: str, shade: int = _SHADES - 1) -> int:
    """The number of a colour in the palette.

    Between the number of an ink (``shade`` is the last) and that of its ground (0) are those of the
    shades between them; so letters that are drawn with numbers are as smooth as with colours.
    """
    return [*_INKS].index(ink) * _SHADES + shade


@cache
def _palette(hue: str) -> bytes:
    css = TOKENS.read_text(encoding="utf-8")
    light = css.partition("@media")[0]
    colours = {
        name: bytes.fromhex(value)
        for name, value in re.findall(r"--([\w-]+): #([0-9a-f]{6})\b", light)
    }
    dot = re.search(rf"\.{hue} {{.*--topic-dot: #([0-9a-f]{{6}})", css) if hue else None
    colours["topic-dot"] = bytes.fromhex(dot[1]) if dot else colours["control"]
    return bytes(
        round(a + (b - a) * shade / (_SHADES - 1))
        for ink, ground in _INKS.items()
        for shade in range(_SHADES)
        for a, b in zip(colours[ground], colours[ink], strict=True)
    )


def _png(picture: Image.Image, hue: str) -> bytes:
    picture.putpalette(_palette(hue))
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()
