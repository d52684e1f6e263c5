"""An e-mail copied with its header: the subject is its title, and the day it was sent its date."""

import re
from collections.abc import Sequence
from dataclasses import replace

from importers.documents import Note, doubt, fact, left_out
from importers.letters import FEWEST, HEADER, own_words
from importers.lines import Line, filled
from importers.segments import Segment
from language.dates import DateLine, read_date_line

_ANSWERS = re.compile(r"^(?:(?:sv|re|vb|vs|fw|fwd)\s*:\s*)+", re.IGNORECASE)
_DATES = {"skickat", "datum", "sent", "date"}
_TITLES = {"ämne", "subject"}
_SENDERS = {"från", "from"}
_ADDRESS = re.compile(r"\s*[<\[(]?[\w.+-]+@[\w.-]+[>\])]?\s*")


def read_mail(lines: Sequence[Line]) -> tuple[Segment, list[Note]] | None:
    """The message that a text is; None when it does not begin as one."""
    found: dict[str, tuple[Line, str]] = {}
    for line in filled(lines):
        match = HEADER.match(line.text.strip())
        if match is None:
            break
        found[match["key"].lower()] = (line, match["value"].strip())
    subject = next((found[key] for key in _TITLES & found.keys()), None)
    if len(found) < FEWEST or subject is None or not subject[1]:
        return None
    date_line, date = _date(found)
    used = {subject[0].number, date_line}
    others = [line.number for line, _ in found.values() if line.number not in used]
    last = max(line.number for line, _ in found.values())
    rest, around = own_words([line for line in lines if line.number > last])
    title = _ANSWERS.sub("", subject[1]) or subject[1]
    segment = Segment(date, date_line, title, subject[0].number, tuple(rest), tuple(lines))
    message = "ett e-postbrev; det är ett utkast tills du vet att det får visas"
    return segment, [
        doubt([subject[0].number], message),
        left_out(others, "brevets avsändare och mottagare"),
        *around,
        *[fact([subject[0].number], "”SV:” och dylikt togs bort ur titeln")]
        * (title != subject[1]),
    ]


def _date(found: dict[str, tuple[Line, str]]) -> tuple[int | None, DateLine | None]:
    """The line of the day it was sent, and that day, with the sender's name."""
    sender = next((found[key][1] for key in _SENDERS & found.keys()), "")
    for key in _DATES & found.keys():
        line, value = found[key]
        if date := read_date_line(value):
            return line.number, replace(date, author=_ADDRESS.sub("", sender).strip(' "'))
    return None, None
