"""What no rule of Markdown can find in a text where the sign that it needs isn't.

Python-Markdown asks every rule of every text, and most texts are plain: to look for the sign first
takes half of the time, and gives the same HTML.
"""

import re
from collections.abc import Callable, Iterable
from functools import partial
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import NormalizeWhitespace
from markdown.util import ETX, STX

Test = Callable[[Element, str], bool]

# Each rule by Python-Markdown's name for it, and signs one of which is in all that it finds.
_INLINE = {
    "backtick": ["`"],
    "escape": ["\\"],
    "footnote": ["[^"],
    "reference": ["["],
    "link": ["["],
    "image_link": ["!["],
    "image_reference": ["!["],
    "short_reference": ["["],
    "short_image_ref": ["!["],
    "autolink": ["<"],
    "automail": ["<"],
    "linebreak": ["\n"],
    "html": ["<"],
    "entity": ["&"],
    "em_strong": ["*", "_"],
}
_BLOCKS = {
    "admonition": ["!!!", "    "],  # what is indented may go on with one
    "table": ["|"],
    "hashheader": ["#"],
    "setextheader": ["\n=", "\n-"],
    "hr": ["-", "_", "*"],
    "deflist": [":"],
    "quote": [">"],
    "footnote": ["[^"],
    "reference": ["]:"],
    "abbr": ["*["],
}
_NOT_NORMAL = ["\t", "\r", STX, ETX]


class NeededSigns(Extension):
    """Lets rules that others have registered be asked only of texts with the signs they need."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Change the rules of ``md``."""
        for name, signs in _INLINE.items():
            pattern = md.inlinePatterns[name]
            sought = _Sought(pattern.getCompiledRegExp(), signs)
            pattern.compiled_re = sought  # type: ignore[assignment]
        for name, signs in _BLOCKS.items():
            processor = md.parser.blockprocessors[name]
            test = partial(_test, processor.test, signs)
            processor.test = test  # type: ignore[method-assign]
        md.preprocessors.register(_Whitespace(md), "normalize_whitespace", 30)


class _Whitespace(NormalizeWhitespace):
    """What it normalizes, it looks for everywhere in the text; most texts have none of it."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        if any(sign in text for sign in _NOT_NORMAL) or any(map(str.isspace, lines)):
            return super().run(lines)
        return [*lines, "", ""]


class _Sought:
    """A regular expression, as far as an inline rule is asked for it."""

    def __init__(self, expression: re.Pattern[str], signs: Iterable[str]) -> None:
        self._expression = expression
        self._signs = signs

    def finditer(self, text: str, start: int) -> Iterable[re.Match[str]]:
        for sign in self._signs:
            if sign in text:
                return self._expression.finditer(text, start)
        return ()


def _test(test: Test, signs: Iterable[str], parent: Element, block: str) -> bool:
    for sign in signs:
        if sign in block:
            return test(parent, block)
    return False
