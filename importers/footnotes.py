"""Footnotes: marks in the text, and notes that page ends left in the middle of it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from importers.documents import Note, doubt
from importers.lines import Line
from importers.wrapping import continues
from language.sentences import ends_sentence

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_FIGURES = str.maketrans(_RAISED, "0123456789")
_NOTE = re.compile(
    rf"^\s*(?:(?P<raised>[{_RAISED}]{{1,3}})\s*|\[(?P<square>\d{{1,3}})\]\s+|(?P<paren>\d{{1,2}})\)\s+"
    r"|(?P<plain>\d{1,2})\s+(?=[A-ZÅÄÖ]))(?P<text>\S.*)$"
)
_RAISED_MARK = re.compile(rf"(?<!\s)(?<!^)(?P<number>[{_RAISED}]{{1,3}})")
_SQUARE_MARK = re.compile(r"(?<=\S)[ ]?\[(?P<number>\d{1,3})\]")
_PAREN_MARK = re.compile(r"(?<=[^\W\d_])(?P<number>\d{1,2})\)|(?<=[.,;:”\"])(?P<number2>\d{1,2})\)")
_PLAIN_MARK = re.compile(  # an extracted text has lost what was raised: ``deltagare1``
    r"(?<=[^\W\d_]{3})(?P<number>\d{1,2})(?=[\s.,;:)]|$)|(?<=[^\W\d_][.,])(?P<number2>\d{1,2})(?=\s|$)"
)
_UNIT = re.compile(r"(?:^|[\s\d/])(?:[kdcm]?m|x|n|r|s)$")
_STYLES = ("raised", "square", "paren", "plain")
# What a mark in the text becomes until Markdown is written; never in an author's text.
_FENCE = "\ue001"
_PLACEHOLDER = re.compile(f"{_FENCE}([^{_FENCE}]*){_FENCE}")


@dataclass(frozen=True)
class Footnote:
    """A note as the source has it: the number on its mark, its style, its words."""

    number: int
    style: str
    text: str
    lines: tuple[int, ...]
    label: str = ""


def extract(lines: Sequence[Line], width: int | None) -> tuple[list[Line], list[Footnote]]:
    """Take the notes out of the text that has marks for them."""
    found = _find(lines, width)
    marked = _marked_numbers(lines, {number for note in found for number in note.lines})
    notes = [note for note in found if (note.style, note.number) in marked]
    places = {line.number: place for place, line in enumerate(lines)}
    notes = [
        note
        for note in notes
        if note.style != "plain" or _ends_page(lines, note, places[note.lines[-1]])
    ]
    gone = {number for note in notes for number in note.lines}
    kept: list[Line] = []
    page_start = False
    for line in lines:
        if line.number in gone:
            page_start = True
            kept.append(Line(line.number, ""))
        else:
            kept.append(
                replace(line, page_start=line.page_start or (page_start and not line.is_blank))
            )
            page_start = page_start and line.is_blank
    return kept, _labelled(notes)


def _find(lines: Sequence[Line], width: int | None) -> list[Footnote]:
    """Lines that begin as notes do, where a paragraph or another note begins, with what follows."""
    found: list[Footnote] = []
    here = 0
    previous_end = 0
    while here < len(lines):
        match = _NOTE.match(lines[here].text) if _may_begin(lines, here, previous_end) else None
        if match is None:
            here += 1
            continue
        end = here + 1
        while end < len(lines) and _goes_on(lines, end, width):
            end += 1
        style = next(name for name in _STYLES if match[name])
        number = int(match[style].translate(_FIGURES))
        text = "\n".join(
            [match["text"].strip(), *(line.text.strip() for line in lines[here + 1 : end])]
        )
        numbers = tuple(line.number for line in lines[here:end])
        found.append(Footnote(number, style, text, numbers))
        here = previous_end = end
    return found


def _ends_page(lines: Sequence[Line], note: Footnote, place: int) -> bool:
    """Whether a note whose mark is a plain figure stands last on its page, a whole sentence."""
    below = next((line for line in lines[place + 1 :] if not line.is_blank), None)
    at_end = below is None or below.page_start or _NOTE.match(below.text) is not None
    return at_end and ends_sentence(note.text)


def _may_begin(lines: Sequence[Line], here: int, previous_end: int) -> bool:
    line = lines[here]
    return not line.is_blank and (
        here == 0 or here == previous_end or line.page_start or lines[here - 1].is_blank
    )


def _goes_on(lines: Sequence[Line], here: int, width: int | None) -> bool:
    line = lines[here]
    if line.is_blank or line.page_start or _NOTE.match(line.text):
        return False
    return continues(lines[here - 1].text, line.text, width)


def _marks(text: str) -> list[tuple[str, int, int, int]]:
    """The marks of a text: style, number, start, end."""
    found = []
    if any(sign in text for sign in _RAISED):
        for mark in _RAISED_MARK.finditer(text):
            if not _UNIT.search(text[max(0, mark.start() - 4) : mark.start()]):
                number = int(mark["number"].translate(_FIGURES))
                found.append(("raised", number, mark.start(), mark.end()))
    if "[" in text:
        found += [
            ("square", int(mark["number"]), mark.start(), mark.end())
            for mark in _SQUARE_MARK.finditer(text)
        ]
    if ")" in text:
        for mark in _PAREN_MARK.finditer(text):
            number = int(mark["number"] or mark["number2"])
            found.append(("paren", number, mark.start(), mark.end()))
    for mark in _PLAIN_MARK.finditer(text):
        number = int(mark["number"] or mark["number2"])
        found.append(("plain", number, mark.start(), mark.end()))
    return sorted(found, key=lambda mark: mark[2])


def _marked_numbers(lines: Sequence[Line], notes: set[int]) -> set[tuple[str, int]]:
    return {
        (style, number)
        for line in lines
        if line.number not in notes
        for style, number, _, _ in _marks(line.text)
    }


def _labelled(notes: list[Footnote]) -> list[Footnote]:
    """Labels that differ, also where the numbers begin anew on each page."""
    used: dict[str, int] = {}
    labelled = []
    for note in notes:
        label = str(note.number)
        used[label] = used.get(label, 0) + 1
        label = label if used[label] == 1 else f"{label}-{used[label]}"
        labelled.append(replace(note, label=label))
    return labelled


class Marker:
    """Puts references where the marks are. A mark means the next note with its number."""

    def __init__(self, notes: Sequence[Footnote]) -> None:
        self._notes = notes
        self._same: dict[tuple[str, int], list[Footnote]] = {}
        for note in notes:
            self._same.setdefault((note.style, note.number), []).append(note)
        self._referred: set[str] = set()
        self.notes: list[Note] = []

    def mark(self, text: str, lines: tuple[int, ...]) -> str:
        """Replace the marks in ``text`` by placeholders that ``written`` turns into Markdown."""
        parts: list[str] = []
        done = 0
        for style, number, start, end in _marks(text):
            note = self._note_for(style, number, lines[0] if lines else 0)
            if note is None:
                if style == "raised":
                    message = (
                        f"notmärket {text[start:end]} har ingen not; det står kvar som det var"
                    )
                    self.notes.append(doubt(lines[:1], message))
                continue
            self._referred.add(note.label)
            parts += [text[done:start], f"{_FENCE}{note.label}{_FENCE}"]
            done = end
        return "".join([*parts, text[done:]])

    def _note_for(self, style: str, number: int, line: int) -> Footnote | None:
        same = self._same.get((style, number), [])
        place = bisect_left(same, line, key=lambda note: note.lines[0])
        return same[min(place, len(same) - 1)] if same else None

    def unreferred(self) -> list[Footnote]:
        """Notes that no mark leads to."""
        return [note for note in self._notes if note.label not in self._referred]


def written(markdown: str) -> str:
    """Markdown with its references to notes."""
    return _PLACEHOLDER.sub(r"[^\1]", markdown)
