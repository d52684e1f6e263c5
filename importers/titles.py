"""What titles say: which part of a series, which places of a list, and what looks like a title."""

import re
from dataclasses import dataclass

from language.numerals import CARDINAL_PATTERN, ORDINAL_PATTERN, number

LONGEST = 110
_MOST_WORDS = 16
_QUOTES = "\"”’'»"
_ENDS = (*".,;:…", "")
_NUMBERED_WORD = re.compile(r"^(?:\w+\s+)?\d+(?:\.\d+)*\.$")  # ``Plats 10.``
_MOST_PARTS = 40
_COUNT = rf"(?:\d{{1,2}}|[ivx]{{1,4}}|{CARDINAL_PATTERN})"
_GAP = r"[\s,:;–—-]*"
_CLEAR_PARTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?P<base>.*\S)\s*\((?:del\s+)?(?P<part>{_COUNT})(?:\s*(?:av|/|:)\s*{_COUNT})?\)$",
        rf"^(?P<base>.*?\S){_GAP}\bdel\s+(?P<part>{_COUNT})(?:\s*(?:av|/)\s*{_COUNT})?\)?$",
        rf"^(?P<base>.*?\S){_GAP}\bdel\s+(?P<part>{_COUNT})(?:\s*(?:av|/)\s*{_COUNT})?\s*[:–—-]\s*\S.*$",
        rf"^(?P<base>.*?\S){_GAP}\b(?P<part>{ORDINAL_PATTERN}) delen$",
        r"^(?P<base>.*\S)\s+(?P<part>\d{1,2})\s*(?:/|av)\s*\d{1,2}$",
        r"^(?P<base>.*\S)\s+#(?P<part>\d{1,2})$",
    )
)
_UNCLEAR_PART = re.compile(rf"^(?P<base>.*\S){_GAP}\s(?P<part>\d{{1,2}}|[IVX]{{1,4}})$")
_PLACE_WORD = r"(?:plats(?:erna)?|placering(?:arna)?|nummer|nr\.?)"
_PLACES = re.compile(
    rf"{_GAP}\(?\s*{_PLACE_WORD}?\s*(?P<first>\d{{1,2}})\s*(?:[–—-]|till|t\.o\.m\.)\s*(?P<last>\d{{1,2}})\s*\)?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})(?!\d)")
_PART_WORDS = re.compile(rf"{_GAP}\(?\bdel\s+{_COUNT}(?:\s*(?:av|/)\s*{_COUNT})?\)?", re.IGNORECASE)
_TOPLIST = re.compile(
    rf"\b(?:topplista\w*|topplistor|tio[- ]i[- ]topp|topp[- ]?(?:{_COUNT})|"
    rf"(?:{_COUNT}) (?:bästa|viktigaste|största|främsta|hetaste|höjdpunkter)|"
    r"(?:årets|bästa|lista\w*)\b.*\bplats)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class PartTitle:
    """A title that says which part of a series it is; ``is_clear`` when it can mean no other."""

    base: str
    part: int
    is_clear: bool


def read_part(title: str) -> PartTitle | None:
    """Read the part from ``Samverkan (2)``, ``Samverkan, del 2 av 3``, ``Samverkan II``.

    >>> read_part("Integrerad samverkan – del 2 av 3")
    PartTitle(base='Integrerad samverkan', part=2, is_clear=True)
    """
    for pattern in (*_CLEAR_PARTS, _UNCLEAR_PART):
        if (match := pattern.match(title)) and (part := number(match["part"])):
            base = match["base"].rstrip(" ,:;–—-(")
            if base and 0 < part <= _MOST_PARTS:
                return PartTitle(base, part, pattern is not _UNCLEAR_PART)
    return None


@dataclass(frozen=True)
class ListTitle:
    """A list's title: its name without part and year, and the places and the year it names."""

    name: str
    places: tuple[int, int] | None
    year: int | None


def read_list_title(title: str) -> ListTitle:
    """Read ``Årets tio bästa 2012 (plats 10-6)``.

    >>> read_list_title("Årets tio bästa 2012 (plats 10-6)")
    ListTitle(name='Årets tio bästa', places=(10, 6), year=2012)
    """
    match = _PLACES.search(title)
    places = (int(match["first"]), int(match["last"])) if match else None
    name = _PLACES.sub(" ", title)
    name = _PART_WORDS.sub(" ", name)
    year = _YEAR.search(name)
    if year:
        name = re.sub(r"\(\s*\)", " ", name.replace(year["year"], " ", 1))
    name = re.sub(r"\s+(?=[,:;])", "", re.sub(r"\s+", " ", name)).strip(" ,:;–—-(.!")
    return ListTitle(name or title.strip(), places, int(year["year"]) if year else None)


def names_toplist(title: str) -> bool:
    """Whether a title says that a ranked list follows."""
    return _TOPLIST.search(title) is not None


def is_title_like(text: str) -> bool:
    """Whether a line could be a title or a heading: short, no sentence, beginning as names do."""
    stripped = text.strip()
    if not stripped or len(stripped) > LONGEST or len(stripped.split()) > _MOST_WORDS:
        return False
    if stripped.rstrip(_QUOTES)[-1:] in _ENDS and not _NUMBERED_WORD.match(stripped):
        return False
    first = re.search(r"[^\W_]", stripped)
    return (
        first is not None
        and (first.group().isupper() or first.group().isdigit())
        and re.search(r"[^\W\d_]", stripped) is not None
        and stripped[0] not in "-–—*•·>|"
    )
