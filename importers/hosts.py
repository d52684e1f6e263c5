"""What a blog host puts around a post: who posted it and when, labels, comments, share buttons."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from importers.documents import Note, doubt, left_out
from importers.lines import Line, filled

_LONGEST = 200
_LONG_PROSE = 200

# Lines that end a post wherever they stand.
_END = re.compile(
    r"^(?:(?:upplagd|upplagt|inlagt|inlagd|postat|postad) (?:av|kl\.?)\b.*"
    r"|(?:publicera[td]|skrive[nt]) av .{2,60} kl\.? ?\d{1,2}[.:]\d{2}.*"
    r"|(?:inga|\d{1,5}) (?:kommentar(?:er)?|svar)\s*(?:[:.].*|på [”\"].*|till [”\"].*)?"
    r"|(?:skicka|skriv|lämna|lägg till|publicera) (?:en )?(?:kommentar|reaktion).*"
    r"|kommentarer ?\(\d{1,5}\)"
    r"|(?:publicera[td] i|postat i|posted in|filed under)\b.*\|.*"
    r"|(?:posted by|no comments|post a comment|leave a (?:comment|reply)|share this|like this)\b.*"
    r"|lämna ett svar.*|avbryt svar.*"
    r"|prenumerera på(?:\s*:.*| inlägg.*| kommentarer.*)"
    r"|skicka (?:detta |det här )?(?:med|via) e-post.*|blogthis!.*"
    r"|dela (?:på|via|med|till|det här|detta)\s*:?\s*"
    r"(?:(?:x|twitter|facebook|linkedin|pinterest|e-post)\b.*)?"
    r"|(?:gilla|dela) (?:detta|det här)(?: inlägg(?:et)?)?:?(?: laddar.*)?"
    r"|länkar till det här inlägget.*|skapa en länk|reaktioner:.*)$",
    re.IGNORECASE,
)
# Lines that are the host's only when they stand at a post's end.
_TRAILING = re.compile(
    r"^(?:kl\.? ?\d{1,2}[.:]\d{2}|startsida|hem|nyare inlägg|äldre inlägg|senaste inlägg(?:en)?|"
    r"föregående inlägg.*|nästa inlägg.*|visa (?:mobil|webb)version|kommentera|svara|radera|"
    r"läs mer ?[»>…]*|drivs (?:av|med) .{1,40}|gilla|dela|tweeta|facebook|twitter|linkedin|"
    r"skriv ut|e-post|bloggarkiv.*|om mig|visa hela min profil|följ:?|översätt)$",
    re.IGNORECASE,
)
_LABELS = re.compile(
    r"^(?:etikett(?:er)?|taggar|tagg|taggad(?: med| som)?|kategori(?:er)?|ämne[nt]?|ämnesord|"
    r"publicera[td] i|postat i|posted in|labels|tags|filed under)\s*:?\s+(?P<labels>\S.*)$",
    re.IGNORECASE,
)
_SURE_LABELS = re.compile(
    r"^(?:etikett(?:er)?|taggar|kategori(?:er)?|ämnen|ämnesord|labels|tags)\s*:|"
    r"^(?:publicera[td] i|postat i|posted in|filed under)\b.*\|",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"^(?:märkt|taggat|taggad|tagged|etiketter)\s*:?\s+(?P<labels>\S.*)$", re.IGNORECASE
)
_NO_LABELS = frozenset({"okategoriserade", "okategoriserat", "uncategorized"})
_COMMENTS = re.compile(r"^\d{1,5} (?:kommentar(?:er)?|svar)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Cut:
    """A post's own lines, the labels it had, and what was left out."""

    lines: list[Line]
    labels: list[str]
    label_lines: frozenset[int]
    notes: list[Note]


def opens_comments(text: str) -> bool:
    """Whether readers' comments follow this line: ``3 kommentarer:``."""
    return _COMMENTS.match(text.strip()) is not None and _END.match(text.strip()) is not None


def is_footer(text: str) -> bool:
    """Whether the line is certainly the host's."""
    stripped = text.strip()
    return len(stripped) <= _LONGEST and _END.match(stripped) is not None


def cut(lines: Sequence[Line]) -> Cut:
    """Take off what the blog's host put at the end of a post."""
    end = _end_of_text(lines)
    labels: list[str] = []
    label_lines: set[int] = set()
    kept = []
    for place, line in enumerate(lines):
        found = _labels(line.text, after_end=place >= end)
        if found:
            labels += found
            label_lines.add(line.number)
        elif place < end:
            kept.append(line)
    gone = [line for line in filled(lines[end:]) if line.number not in label_lines]
    notes = _notes(gone)
    long = [line.number for line in gone if len(line.text) > _LONG_PROSE]
    if long:
        notes.append(
            doubt(long, "ett långt stycke efter bloggens sidfot utelämnades; hör det till texten?")
        )
    return Cut(kept, list(dict.fromkeys(labels)), frozenset(label_lines), notes)


def _notes(gone: Sequence[Line]) -> list[Note]:
    """Say of each run of lines what it was: the host's, or readers'."""
    among_comments = False
    said: list[tuple[str, Line]] = []
    for line in gone:
        is_host = not among_comments or is_footer(line.text)
        said.append(("bloggens sidfot" if is_host else "läsarkommentar", line))
        among_comments = among_comments or opens_comments(line.text)
    notes = []
    for what, run in groupby(said, key=itemgetter(0)):
        lines = [line for _, line in run]
        ends = dict.fromkeys((lines[0].text, lines[-1].text))
        words = " … ".join(f"”{_short(text)}”" for text in ends)
        notes.append(left_out([line.number for line in lines], f"{what}: {words}"))
    return notes


def _end_of_text(lines: Sequence[Line]) -> int:
    """The index of the first line that is the host's; the post's own lines stand before it."""
    end = next(
        (
            place
            for place, line in enumerate(lines)
            if is_footer(line.text) and _has_prose_before(lines, place)
        ),
        len(lines),
    )
    while end > 0 and (lines[end - 1].is_blank or _is_trailing(lines[end - 1].text)):
        end -= 1
    return end


def _has_prose_before(lines: Sequence[Line], place: int) -> bool:
    return any(len(line.text) > 1 for line in lines[:place])


def _is_trailing(text: str) -> bool:
    stripped = text.strip()
    return len(stripped) <= _LONGEST and (
        _TRAILING.match(stripped) is not None or _SURE_LABELS.match(stripped) is not None
    )


def _labels(text: str, *, after_end: bool) -> list[str]:
    stripped = text.strip()
    match = _LABELS.match(stripped) if len(stripped) <= _LONGEST else None
    if match is None or not (after_end or _SURE_LABELS.match(stripped)):
        return []
    if not after_end and match["labels"].rstrip().endswith((".", "?", "!", ":")):
        return []
    parts = [part.strip() for part in match["labels"].split("|")]
    said = [parts[0], *(found["labels"] for part in parts[1:] if (found := _MARKED.match(part)))]
    labels = [label.strip(" .#") for part in said for label in re.split(r"[,;]", part)]
    return [label for label in labels if label and label.lower() not in _NO_LABELS]


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else f"{words[:57]}…"
