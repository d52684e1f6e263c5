"""What stands around an e-mail's own words: how it ends, and the messages that it answers."""

import re
from collections.abc import Sequence
from itertools import takewhile

from importers.documents import Note, left_out
from importers.lines import Line, filled
from language.recognition import contact_details

HEADER = re.compile(
    r"^(?P<key>från|till|kopia|cc|hemlig kopia|bcc|svar till|reply-to|skickat|datum|ämne|bilagor|"
    r"bifogade filer|prioritet|from|to|sent|date|subject|attachments|importance)"
    r"\s*:\s*(?P<value>.*)$",
    re.IGNORECASE,
)
FEWEST = 3  # of such lines make a header
_HEAD = 2 * FEWEST  # lines that they stand on
_ANSWERED = re.compile(
    r"^[-_ ]*(?:ursprungligt meddelande|vidarebefordrat meddelande|original message|"
    r"forwarded message)[-_ ]*$"
    r"|^(?:den|on)\b.{6,80}\b(?:skrev|wrote)\b.{0,80}:$",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^(?i:(?:med )?(?:många |bästa |vänliga?|varma?|soliga)? ?hälsning(?:ar)?\b.{0,40}$)"
    r"|^(?i:vänligen|mvh|(?:kind|best) regards)[,.!]?(?:\s+[A-ZÅÄÖ][\w-]+){0,3}$|^--$"
)
_FROM_A_DEVICE = re.compile(
    r"^(?:skickat från|hämta outlook|sent from|get outlook)\b", re.IGNORECASE
)
# What the sender goes on with, below a greeting.
_MORE = re.compile(r"^(?:p\.? ?s\b|[-–•*] |\d+[.)] |#)", re.IGNORECASE)
_LONGEST_CONTACT = 70
_MOST_CONTACTS = 10


def own_words(lines: Sequence[Line]) -> tuple[list[Line], list[Note]]:
    """What the sender has written, without the farewell and the messages that this one answers."""
    answered = _answered(lines)
    own = list(lines[:answered])
    if not filled(own):  # all of it is what was sent on
        return list(lines), []
    start, end = _farewell(own)
    notes = [
        left_out([line.number for line in filled(part)], what)
        for part, what in (
            (lines[answered:], "tidigare meddelanden i brevet"),
            (own[start:end], "hälsning och kontaktuppgifter"),
        )
        if filled(part)
    ]
    return own[:start] + own[end:], notes


def _answered(lines: Sequence[Line]) -> int:
    """Where the message that this one answers begins; the end, when there is none."""
    for place, line in enumerate(lines):
        if _ANSWERED.match(line.text.strip()) or _opens_header(lines[place : place + _HEAD]):
            drawn = takewhile(lambda above: not above.text.strip("-_ "), reversed(lines[:place]))
            return place - len(list(drawn))
    return len(lines)


def _opens_header(lines: Sequence[Line]) -> bool:
    """Whether lines begin with the header of a message: who sent it, when, to whom."""
    if not lines or not HEADER.match(lines[0].text.strip()):
        return False
    return all(HEADER.match(line.text.strip()) for line in filled(lines)[:FEWEST])


def _farewell(lines: Sequence[Line]) -> tuple[int, int]:
    """From where to where a message ends with a greeting, and who is to be reached how."""
    for place, line in enumerate(lines):
        if _GREETING.match(line.text.strip()) or _FROM_A_DEVICE.match(line.text.strip()):
            contacts = list(takewhile(_is_contact, lines[place + 1 :]))
            few = filled(contacts)[: _MOST_CONTACTS + 1]
            end = len(contacts) if len(few) <= _MOST_CONTACTS else contacts.index(few[-1])
            return place, place + 1 + end
    return _contacts_last(lines), len(lines)


def _is_contact(line: Line) -> bool:
    return len(line.text) <= _LONGEST_CONTACT and not _MORE.match(line.text.strip())


def _contacts_last(lines: Sequence[Line]) -> int:
    """Where a last paragraph of names and numbers begins; the end, when the last one is none."""
    end = len(lines)
    while end and lines[end - 1].is_blank:
        end -= 1
    start = end
    while start and not lines[start - 1].is_blank:
        start -= 1
    last = lines[start:end]
    short = 1 < len(last) <= _MOST_CONTACTS and all(map(_is_contact, last))
    return start if short and any(contact_details(line.text) for line in last) else len(lines)
