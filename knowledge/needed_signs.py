"""What no rule of Markdown can find in a text where the sign that it needs isn't.

Python-Markdown asks every rule of every text, and most texts are plain: to look for the sign first
takes a third to a half of the time, and gives the same HTML.
"""

import re
from collections.abc import Callable, Iterable
from functools import partial
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import NormalizeWhitespace
from markdown.treeprocessors import InlineProcessor
from markdown.util import ETX, STX

Run = Callable[[list[str]], list[str]]
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
    "linebreak": ["  \n"],
    "html": ["<"],
    "entity": ["&"],
    "em_strong": ["*", "_"],
}
_ANY_INLINE = {sign for signs in _INLINE.values() for sign in signs}
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
_PREPROCESSORS = {
    "fenced_code_block": ["```", "~~~"],
    "html_block": ["<", "&"],
}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_TOC = "[TOC]"  # where a table of contents is to stand
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
        for name, signs in _PREPROCESSORS.items():
            preprocessor = md.preprocessors[name]
            run = partial(_run, preprocessor.run, signs)
            preprocessor.run = run  # type: ignore[method-assign]
        md.preprocessors.register(_Whitespace(md), "normalize_whitespace", 30)
        md.treeprocessors.register(_Inline(md), "inline", 20)
        toc = md.treeprocessors["toc"]
        toc.run = partial(_name_headings, toc.run)  # type: ignore[method-assign]


class _Whitespace(NormalizeWhitespace):
    """What it normalizes, it looks for everywhere in the text; most texts have none of it."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        if any(sign in text for sign in _NOT_NORMAL) or any(map(str.isspace, lines)):
            return super().run(lines)
        return [*lines, "", ""]


class _Inline(InlineProcessor):
    """Asks no inline rule of a text without any of their signs.

    The method is the library's own: were it called otherwise, all rules would be asked.
    """

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        for sign in _ANY_INLINE:
            if sign in data:
                every: str = super()._InlineProcessor__handleInline(data, patternIndex)  # type: ignore[misc]
                return every
        return data


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


def _name_headings(run: Callable[[Element], object], root: Element) -> None:
    """Headings that have their ids need none, nor a table of contents that nobody has asked for."""
    for each in root.iter():
        if each.tag in _HEADINGS and ("id" not in each.attrib or "data-toc-label" in each.attrib):
            break
        if each.text and _TOC in each.text:
            break
    else:
        return
    run(root)


def _run(run: Run, signs: Iterable[str], lines: list[str]) -> list[str]:
    text = "\n".join(lines)
    return run(lines) if any(sign in text for sign in signs) else lines


def _test(test: Test, signs: Iterable[str], parent: Element, block: str) -> bool:
    for sign in signs:
        if sign in block:
            return test(parent, block)
    return False
