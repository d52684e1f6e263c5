"""A quote without consent, and a text that is not published, are in nothing that is written."""

import gzip
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from string import ascii_letters, digits

import pytest

from presentation.shadow_words import veiled

# Words of tests/site that stand only in what may not be shown.
WITHHELD = [
    "Nattlav",  # samtycke: nej
    "Kvastmossa",  # withdrawn
    "lapphandläggare",  # consent unknown: the speaker
    "blåbärsmarsch",
    "tystgräs",
    "morgonglas",
    "skuggfrö",
    "Isranunkel",  # a follow-up that waits for its day
    "sorkfjäder",  # an author's own comment
    "g4mm",
    "f6jk",
]


LETTERS = ascii_letters + digits + "åäöÅÄÖ"
UNVEILED = str.maketrans(dict(zip(veiled(LETTERS), LETTERS, strict=True)))


def files(site: Path) -> Iterator[tuple[Path, bytes]]:
    """Every file of a site with its content; Pagefind's are packed, and so are Word's."""
    for path in site.rglob("*"):
        if path.suffix == ".docx":
            with zipfile.ZipFile(path) as package:
                yield from ((path, package.read(name)) for name in package.namelist())
        elif path.is_file():
            data = path.read_bytes()
            data = gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data
            yield path, data
            if path.suffix == ".pf_fragment":  # letters that the engine doesn't read, as they are
                yield path, data[12:].decode().translate(UNVEILED).encode()


def test_the_words_are_there_to_be_withheld() -> None:
    folder = Path(__file__).resolve().parents[1] / "site"
    source = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.md"))
    for word in WITHHELD:
        assert word in source, word


@pytest.mark.parametrize("options", [[], ["--site-url=https://exempel.se"]])
def test_withheld_words_are_nowhere(built: Callable[..., Path], options: list[str]) -> None:
    for path, data in files(built("tests/site", *options)):
        for word in WITHHELD:
            assert word.lower().encode() not in data.lower(), f"{word} in {path}"
            assert word.lower() not in str(path).lower()


def test_the_search_index_holds_what_may_be_shown(small_site: Path) -> None:
    fragments = [data for path, data in files(small_site) if path.suffix == ".pf_fragment"]
    # See presentation.shadow_words.
    assert any(b"varandrqz" in data for data in fragments)
    assert any(b"Att vi hqorqz" in data for data in fragments)


def test_no_number_counts_a_withheld_quote(page: Callable[..., object], small_site: Path) -> None:
    import json

    data = json.loads((small_site / "teman/vardag/citat.json").read_text(encoding="utf-8"))
    assert {quote["id"] for quote in data["citat"]} == {"b2sk", "c3ab", "h7mn", "r7ng", "j8pq"}
    theme = str(page("teman/vardag/"))
    assert "5 citat" in theme
    assert "6 citat" not in theme
    assert "7 citat" not in theme


def test_a_collection_that_may_not_be_shown_says_so_without_a_number(
    page: Callable[..., object],
) -> None:
    text = str(page("definitioner/tysta-svar/"))
    assert "samtyck" in text
    assert "1 svar" not in text
