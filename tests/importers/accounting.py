"""Whether every word of a source is where the importer says that it is."""

import re
from collections import Counter
from pathlib import Path

from bs4 import BeautifulSoup

from importers.documents import Answer, Draft, Imported, Matter
from importers.lines import Line, read_lines
from knowledge.quotes import _EMPHASIS, _ESCAPED
from knowledge.rendering import render

DOCUMENTS = Path(__file__).parent / "documents"
SAMPLES = Path(__file__).parents[3] / "shared" / "samples"

_MARK = re.compile(
    r"^\s*(?:(?:på\s+)?(?:plats(?:\s+(?:nr\.?|nummer))?|nummer|nr\.?|#)\s*(?=\d)"
    r"|(?:på\s+)?(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|"
    r"tolfte)\s+plats(?:en)?\b)",
    re.IGNORECASE,
)
_O = re.compile(r"^\s*o(?=\s)")


def letters(text: str) -> str:
    """The letters of a text and nothing else: what importing must not change."""
    return "".join(filter(str.isalpha, text))


def shown(draft: Draft) -> str:
    """The words of a draft as a reader sees them."""
    return "\n".join(
        _words(part.text) if isinstance(part, Answer) else _html_words(part) for part in draft.body
    )


def _words(quote: str) -> str:
    return _ESCAPED.sub(r"\1", _EMPHASIS.sub(r"\1", quote))


def _html_words(markdown: str) -> str:
    soup = BeautifulSoup(render(markdown), "html.parser")
    assert not soup.find_all(["script", "a", "blockquote", "img", "dl"], class_=False)
    for extra in soup.select("a.footnote-backref, a.footnote-ref"):
        extra.decompose()
    return soup.get_text()


def source_lines(text: str) -> list[Line]:
    """The lines of a source that have words."""
    return [line for line in read_lines(text)[0] if not line.is_blank]


def check_every_line(text: str, imported: Imported) -> None:
    """Each line with words is in exactly one document, or in the list of what was left out."""
    places: Counter[int] = Counter()
    for draft in imported.drafts:
        places.update(draft.body_lines)
        places.update(draft.field_lines)
    for note in imported.notes:
        if note.matter is Matter.LEFT_OUT:
            places.update(set(note.lines))
    numbers = Counter(line.number for line in source_lines(text))
    assert set(places) == set(numbers)
    assert not [number for number, count in places.items() if count > numbers[number]]


def check_every_letter(text: str, imported: Imported) -> None:
    """The bodies hold the letters of their lines, and no others."""
    if len({line.number for line in source_lines(text)}) < len(source_lines(text)):
        return  # a page's end within a line: a number does not say which part is meant
    for draft in imported.drafts:
        lines = [line.text for line in source_lines(text) if line.number in draft.body_lines]
        ranked = draft.kind.folder == "topplistor"
        source = [letters(_MARK.sub("", line) if ranked else _O.sub("", line)) for line in lines]
        found = letters(shown(draft))
        if draft.kind.folder == "rapporter":  # its notes stand last
            assert Counter(found) == Counter("".join(source))
        else:
            assert found == "".join(source)
