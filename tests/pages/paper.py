"""What is on a page of a PDF, in millimetres from its top left corner."""

from functools import cached_property
from typing import Any, NamedTuple

import zxingcpp
from PIL import Image, ImageDraw
from pypdf import PageObject

MM = 25.4 / 72  # a point
_DOTS = 12  # of a picture, for each millimetre
_SHAPES = (b"re", b"m", b"l", b"Tm")


class Box(NamedTuple):
    """Where something is painted: a rectangle, or a line."""

    left: float
    top: float
    right: float
    bottom: float


class Paper:
    """A page, read once: its text and where lines of it begin, and what is painted."""

    def __init__(self, page: PageObject) -> None:
        self.rectangles: list[Box] = []
        self.lines: list[Box] = []
        self.texts: list[tuple[float, float]] = []
        self._height = float(page.mediabox.height)
        self._pen: tuple[float, float] = (0, 0)
        self.text = page.extract_text(visitor_operand_before=self._note)

    def _note(self, operator: bytes, operands: Any, matrix: list[float], _: object) -> None:
        """What pypdf has come to, and how it is scaled and moved; nothing is turned."""
        numbers = [float(each) for each in operands] if operator in _SHAPES else []
        if operator == b"re":
            x, y, width, height = numbers
            self.rectangles.append(self._box(matrix, (x, y), (x + width, y + height)))
        elif operator == b"Tm":
            at = (numbers[4], numbers[5])
            self.texts.append(self._box(matrix, at, at)[:2])
        elif numbers:
            before, self._pen = self._pen, (numbers[0], numbers[1])
            if operator == b"l":
                self.lines.append(self._box(matrix, before, self._pen))

    def _box(
        self, matrix: list[float], one: tuple[float, float], other: tuple[float, float]
    ) -> Box:
        across, _, _, up, right, above = matrix
        xs = sorted((x * across + right) * MM for x, _ in (one, other))
        ys = sorted((self._height - (y * up + above)) * MM for _, y in (one, other))
        return Box(xs[0], ys[0], xs[1], ys[1])

    @cached_property
    def codes(self) -> dict[str, Box]:
        """The QR codes, read, with where they are: each is dark lines on a white square."""
        found = {}
        for square in self.rectangles:
            side = square.right - square.left
            if not (10 < side < 60 and abs(square.bottom - square.top - side) < 0.1):
                continue
            dark = [each for each in self.lines if _is_in(square, each)]
            picture = Image.new("L", (round(side * _DOTS),) * 2, 255)
            pen = ImageDraw.Draw(picture)
            row = min(each.bottom for each in dark)
            module = sorted({round(each.top, 2) for each in dark})[1] - round(row, 2)
            for each in dark:
                x, y = each.left - square.left, each.top - square.top - module / 2
                edges = (x, y, x + each.right - each.left, y + module)
                left, top, right, bottom = (round(edge * _DOTS) for edge in edges)
                pen.rectangle((left, top, right - 1, bottom - 1), fill=0)
            found.update({code.text: square for code in zxingcpp.read_barcodes(picture)})
        return found


def _is_in(outer: Box, inner: Box) -> bool:
    return (
        outer.left <= inner.left
        and inner.right <= outer.right
        and outer.top <= inner.top
        and inner.bottom <= outer.bottom
    )
