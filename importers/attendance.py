"""Notes of a meeting say who was there, and whoever has the notes need not have asked them."""

import re
from collections.abc import Sequence
from itertools import dropwhile, takewhile

from importers.documents import Note, doubt
from importers.lines import Line
from language.names import people_named

_PRESENT = re.compile(
    r"^\W*(?:(?:ej )?närvarande|frånvarande|deltagare|deltagande|deltog|närvarolista|"
    r"vid protokollet|protokollförare|(?:mötes)?sekreterare|juster(?:are|as|at)|ordförande)\b",
    re.IGNORECASE,
)


def attendance(lines: Sequence[Line]) -> Note | None:
    """What to tell of the line that says who was at a meeting, by name; None when none does."""
    for place, line in enumerate(lines):
        if _PRESENT.match(line.text):
            below = dropwhile(lambda each: each.is_blank, lines[place + 1 :])
            those = (line, *takewhile(lambda each: not each.is_blank, below))
            if any(any(people_named(each.text)) for each in those):
                message = "här står vilka som var med; texten är ett utkast tills de får nämnas"
                return doubt([line.number], message)
    return None
