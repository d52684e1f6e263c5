"""Lists: bullets, numbers, letters, and lists within lists."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from importers.blocks import Item
from importers.lines import Line
from importers.wrapping import continues
from language.sentences import ends_sentence, starts_low

_SIGNS = "•·▪▫◦‣●○■□►▸➢➤✓✔→\uf0b7\uf0a7\uf0d8\uf076\uf0fc"
_BULLET = re.compile(
    rf"^(?P<indent>\s*)(?:(?P<sign>[{_SIGNS}])\s*|(?P<plain>[-*+–—o])\s+)(?P<text>\S.*)$"
)
_NUMBER = re.compile(r"^(?P<indent>\s*)\(?(?P<number>\d{1,3})(?P<sign>[.)])\s+(?P<text>\S.*)$")
_LETTER = re.compile(r"^(?P<indent>\s*)(?P<text>\(?(?P<letter>[a-zåäö])[.)]\s+\S.*)$")
_DIALOGUE = re.compile(r"\b(?:säger|sade|sa|frågar|frågade|undrar|svarar|svarade)\b")
_TAB = 4


@dataclass(frozen=True)
class Marked:
    """A line that may begin an item, with its mark; ``number`` counts numbers and letters."""

    indent: int
    sign: str
    text: str
    number: int | None = None

    @property
    def is_sure(self) -> bool:
        """Whether the mark is a bullet and nothing else."""
        return self.sign in _SIGNS


def read_mark(text: str) -> Marked | None:
    """The mark that a line begins with, if any."""
    if bullet := _BULLET.match(text):
        return Marked(_columns(bullet["indent"]), bullet["sign"] or bullet["plain"], bullet["text"])
    if numbered := _NUMBER.match(text):
        sign = f"1{numbered['sign']}"
        return Marked(_columns(numbered["indent"]), sign, numbered["text"], int(numbered["number"]))
    if lettered := _LETTER.match(text):
        number = ord(lettered["letter"]) - ord("a") + 1
        return Marked(_columns(lettered["indent"]), "a)", lettered["text"], number)
    return None


def _columns(indent: str) -> int:
    return len(indent.expandtabs(_TAB))


def read_list(lines: Sequence[Line], start: int, width: int | None) -> tuple[list[Item], int]:
    """Read what may be a list from ``start`` on; blank lines may part its items.

    :returns: its items, and the index after its last line.
    """
    items: list[Item] = []
    marks: list[Marked] = []
    end = here = start
    while here < len(lines):
        line = lines[here]
        if line.is_blank:
            here += 1
            continue
        mark = read_mark(line.text)
        if mark and (mark.sign != "o" or any(m.sign != "o" for m in marks[-9:])):
            marks.append(mark)
            items.append(Item(mark.text.strip(), (line.number,), 0, mark.number))
        elif (
            end == here
            and items
            and (
                _goes_on(lines[here - 1].text, line.text, marks[-1], width)
                or _is_between(lines, here, marks[-1])
            )
        ):
            last = items[-1]
            items[-1] = replace(
                last, text=f"{last.text}\n{line.text.strip()}", lines=(*last.lines, line.number)
            )
        else:
            break
        here += 1
        end = here
    return _nested(items, marks), end


def _goes_on(before: str, after: str, mark: Marked, width: int | None) -> bool:
    indent = len(after) - len(after.lstrip())
    return indent > mark.indent or continues(before, after, width)


def _is_between(lines: Sequence[Line], here: int, mark: Marked) -> bool:
    """Whether a line without a mark ends an item's sentence, right before the list's next item."""
    following = read_mark(lines[here + 1].text) if here + 1 < len(lines) else None
    goes_on = starts_low(lines[here].text.lstrip()) and not ends_sentence(lines[here - 1].text)
    return goes_on and following is not None and _is_alike(following, mark)


def _nested(items: list[Item], marks: list[Marked]) -> list[Item]:
    """Give the items their depths: by indent, and where that is equal by the kind of mark."""
    stack: list[Marked] = []
    nested = []
    for item, mark in zip(items, marks, strict=True):
        while stack and mark.indent < stack[-1].indent:
            stack.pop()
        same = [place for place, other in enumerate(stack) if _is_alike(mark, other)]
        if same:
            del stack[same[-1] :]
        elif stack and mark.indent == stack[-1].indent and _is_higher(mark, stack[-1]):
            stack.pop()
        stack.append(mark)
        number = item.number if mark.sign.startswith("1") else None
        nested.append(replace(item, depth=len(stack) - 1, number=number))
    return nested


def _is_alike(mark: Marked, other: Marked) -> bool:
    return mark.sign == other.sign and mark.indent == other.indent


def _is_higher(mark: Marked, above: Marked) -> bool:
    """Whether ``mark`` begins a list of its own rather than one within ``above``'s."""
    return mark.number == 1 and above.number is None and not above.is_sure


def is_list(items: Sequence[Item], lines: Sequence[Line]) -> bool:
    """Whether what looks like items really are a list, not prose that begins with such signs."""
    marks = [mark for line in lines if (mark := read_mark(line.text))]
    first = marks[0]
    if first.is_sure:
        return True
    if first.number is not None:
        return len(items) > 1 and _counts(marks)
    if len(items) == 1:
        return False
    return not (first.sign in "–—" and _is_dialogue(items))


def _counts(marks: Sequence[Marked]) -> bool:
    """Whether the first mark's numbers follow each other."""
    numbers = [
        mark.number for mark in marks if mark.number is not None and _is_alike(mark, marks[0])
    ]
    pairs = list(itertools.pairwise(numbers))
    return bool(pairs) and all(later == number + 1 for number, later in pairs)


def _is_dialogue(items: Sequence[Item]) -> bool:
    return any(_DIALOGUE.search(item.text) for item in items) or (
        items[0].text.endswith("?") and not items[-1].text.endswith("?")
    )
