"""After an edit the index is that of all the pages, though Pagefind has read no other page."""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from presentation import bundle, index_chunks, merging, pagefind_index
from presentation.pagefind_index import CHUNK, NAME_LENGTH, Listing, file_of, read
from tests.presentation.indexing import (
    html,
    index,
    pages,
    unpacked,
    without_order,
    write,
)

WORDS = """samverkan samverkansinsatser möten vardag idé ide kafé kommunerna FoU covid19 ärende och
är regler böcker ansvar åtgärd öppna zon Ångström x1y naïv résumé resume""".split()
EDITED = "inlagg/3/index.html"
QUOTE = (
    '<figure class="quote" id="citat-{0}"><blockquote class="quote-text"><p>{1}</p></blockquote>'
    '<span class="quote-speaker">deltagare</span></figure>'
)
Edit = Callable[[str], str]


def text(*words: str, number: int = 3) -> str:
    mark = f'<a data-pagefind-filter="kind:k{number % 2}">Slag</a>'
    if number % 2 == 0:  # metadata that the edited page hasn't
        mark += '<b data-pagefind-meta="date">idé 2024</b>'
    words_of_page = f"<h1>Sida {number}</h1><p>{' '.join(words)}</p>"
    return html(f"<p data-pagefind-ignore>{mark}</p>{words_of_page}")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site of pages, whose index is in many chunks."""
    monkeypatch.setenv("PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE", "20")
    monkeypatch.setattr(index_chunks, "CHUNK_SIZE", 20)
    chance = random.Random(1)
    for number in range(12):
        words = [*chance.choices(WORDS, k=60), f"eget{number}", *"abc"]
        write(tmp_path / "site", f"inlagg/{number}/index.html", text(*words, number=number))
    (tmp_path / "site/sok").mkdir()
    return tmp_path / "site"


@pytest.fixture
def read_by_pagefind(monkeypatch: pytest.MonkeyPatch) -> list[set[str]]:
    """The pages that Pagefind has read, each time that it was run."""
    runs: list[set[str]] = []
    run = bundle._run_pagefind

    def noted(copies: Path, folder: Path) -> None:
        runs.append({file.parent.name for file in copies.rglob("*.html")})
        run(copies, folder)

    monkeypatch.setattr(bundle, "_run_pagefind", noted)
    return runs


def edit(site: Path, change: Edit, path: str = EDITED) -> None:
    before = (site / path).read_text("utf-8")
    after = change(before)
    assert after != before
    write(site, path, after)


def within(pattern: str, new: str) -> Edit:
    return lambda page: re.sub(pattern, new, page, count=1)


EDITS = {
    "a word at the end": within("</p></main>", " tillagt</p></main>"),
    "a word at the beginning, so that all others move": within("</h1><p>", "</h1><p>tillagt "),
    "a word that was there alone": within("eget3 ", ""),
    "a word that is first of all": within("</h1><p>", "</h1><p>aa "),
    "a word that is last of all": within("</h1><p>", "</h1><p>zzzzz "),
    "all words but one": lambda _: text("möten"),
    "other words, all of them": lambda _: text("helt", "andra", "ord", "idé", "Zürich"),
    "many more words": within("</p></main>", " ".join(WORDS * 30) + "</p></main>"),
    "a word a great many times": within("</p></main>", " vardag" * 3000 + "</p></main>"),
    "function words": within("</h1><p>", "</h1><p>och men eller att "),
    "accents": within("(idé|kafé|ide) ", "idè kafe "),
    "a heading": within("</p></main>", "</p><h2 id='mål'>Mål och ide</h2><p>Mer.</p></main>"),
    "a title": within("Sida 3", "En idé om vardag"),
    "a quote": within("</main>", QUOTE.format("h7k2", "Möten i vardagen") + "</main>"),
    "a longer text than a byte can count": within("</h1><p>", "</h1><p>" + "möten ny " * 200),
    "another filter": within("kind:k1", "kind:k2"),
    "a filter that others have": within("kind:k1", "kind:k0"),
    "a filter of its own": within("<h1>", '<i data-pagefind-filter="year:2026"></i><h1>'),
    "no filter": within(' data-pagefind-filter="kind:k1"', ""),
}


@pytest.mark.parametrize("name", EDITS)
def test_after_an_edit_it_is_byte_for_byte_that_of_all_pages(
    site: Path, tmp_path: Path, read_by_pagefind: list[set[str]], name: str
) -> None:
    index(site, tmp_path / "minne")
    before = without_order(site / "pagefind")
    edit(site, EDITS[name])
    index(site, tmp_path / "minne")
    merged = without_order(site / "pagefind")
    assert read_by_pagefind[1:] == [{"3"}]
    index(site, tmp_path / "tomt minne")
    assert merged == without_order(site / "pagefind") != before
    assert len(merged[1][2]) > 10  # chunks


def test_after_many_edits_it_is_byte_for_byte_that_of_all_pages(
    site: Path, tmp_path: Path, read_by_pagefind: list[set[str]]
) -> None:
    index(site, tmp_path / "minne")
    chance = random.Random(2)
    for turn, number in enumerate([*range(6)] * 2):
        words = chance.choices([*WORDS, "nytt", "nyare"], k=chance.randint(1, 90))
        words.append(f"tal{chance.random()}")
        write(site, f"inlagg/{number}/index.html", text(*words, number=number))
        index(site, tmp_path / "minne")
        if turn % 2:  # half of the edits are of an index that nobody has compared
            bundle.make_bundle(tmp_path / "minne/sok/kopior", tmp_path / "alla")
            assert without_order(site / "pagefind") == without_order(tmp_path / "alla")
    assert [len(each) for each in read_by_pagefind] == [12, *([1, 1, 12] * 6)]


def test_a_filter_may_be_the_first_of_all(
    site: Path, tmp_path: Path, read_by_pagefind: list[set[str]]
) -> None:
    for file in site.rglob("*.html"):
        path = str(file.relative_to(site))
        edit(site, lambda page: re.sub(r" data-pagefind-filter=\S+\"", "", page), path)
    unchosen: dict[str, list[str]] = {path: [] for path in pages(site)}
    index(site, tmp_path / "minne", unchosen)
    assert not (site / "pagefind/filter").exists() or not list((site / "pagefind/filter").iterdir())
    edit(site, EDITS["a filter of its own"])
    index(site, tmp_path / "minne", unchosen)
    merged = without_order(site / "pagefind")
    assert read_by_pagefind[1:] == [{"3"}]
    index(site, tmp_path / "tomt minne", unchosen)
    assert merged == without_order(site / "pagefind")
    assert list(merged[2]) == ["year"]


def test_an_edit_that_is_undone_gives_the_index_that_was(site: Path, tmp_path: Path) -> None:
    index(site, tmp_path / "minne")
    before = without_order(site / "pagefind")
    html_before = (site / EDITED).read_text("utf-8")
    edit(site, EDITS["other words, all of them"])
    index(site, tmp_path / "minne")
    write(site, EDITED, html_before)
    index(site, tmp_path / "minne")
    assert without_order(site / "pagefind") == before


def test_a_few_pages_of_a_large_site_are_merged_at_once(
    site: Path, tmp_path: Path, read_by_pagefind: list[set[str]]
) -> None:
    for number in range(12, 150):
        write(site, f"inlagg/{number}/index.html", text(f"eget{number}", number=number))
    index(site, tmp_path / "minne")
    for number in (3, 40, 149):
        edit(
            site,
            EDITS["a word at the beginning, so that all others move"],
            f"inlagg/{number}/index.html",
        )
    index(site, tmp_path / "minne")
    merged = without_order(site / "pagefind")
    assert read_by_pagefind[1:] == [{"3", "40", "149"}]
    index(site, tmp_path / "tomt minne")
    assert merged == without_order(site / "pagefind")


def test_withdrawn_words_are_nowhere(site: Path, tmp_path: Path) -> None:
    quote = QUOTE.format("h7k2", "Hemligheten viskades")
    edit(site, within("</main>", quote + "</main>"))
    index(site, tmp_path / "minne")
    said = ("hemlighet", "viskad", "h7k2", "hqjkqd")  # an id is written in letters
    assert any(found(site / "pagefind", said))
    edit(site, lambda page: page.replace(quote, ""))
    index(site, tmp_path / "minne")
    assert not any(found(site / "pagefind", said))
    assert not any(found(tmp_path / "minne/sok/pagefind", said))
    assert not any(found(tmp_path / "minne/sok/kopior", said))
    assert not (tmp_path / "minne/sok/tidigare").exists()


def found(folder: Path, words: tuple[str, ...]) -> list[Path]:
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert files
    return [
        file for file in files if any(word.encode() in unpacked(file).lower() for word in words)
    ]


CHANGES: dict[str, Callable[[Path], object]] = {
    "a page has come": lambda site: write(site, "inlagg/99/index.html", text("ny")),
    "a page has gone": lambda site: (site / "inlagg/5/index.html").unlink(),
    "many are others": lambda site: edit(site, EDITS["a word at the end"], "inlagg/4/index.html"),
    "it has a picture, which others may have": lambda site: edit(
        site, within("</h1>", "</h1><img src='/a.png' alt='En bild'>")
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_all_pages_are_read_when_other_pages_may_be_others(
    site: Path, tmp_path: Path, read_by_pagefind: list[set[str]], name: str
) -> None:
    index(site, tmp_path / "minne")
    edit(site, EDITS["a word at the end"])
    CHANGES[name](site)
    index(site, tmp_path / "minne")
    after = without_order(site / "pagefind")
    assert len(read_by_pagefind[-1]) >= 11
    index(site, tmp_path / "tomt minne")
    assert without_order(site / "pagefind") == after


DAMAGE: dict[str, Callable[[Path], object]] = {
    "empty": lambda file: file.write_bytes(b""),
    "cut": lambda file: file.write_bytes(file.read_bytes()[:-20]),
    "gone": lambda file: file.unlink(),
    "another's": lambda file: file.write_bytes(
        next(each for each in file.parent.glob("*.*") if each != file).read_bytes()
    ),
}


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize("pattern", ["index/*", "filter/*", "*.pf_meta"])
def test_a_damaged_index_is_made_anew(
    site: Path, tmp_path: Path, read_by_pagefind: list[set[str]], pattern: str, damage: str
) -> None:
    index(site, tmp_path / "minne")
    for file in list((tmp_path / "minne/sok/pagefind").glob(pattern)):
        DAMAGE[damage](file)
    edit(site, EDITS["another filter"])
    edit(site, EDITS["a word at the beginning, so that all others move"])
    index(site, tmp_path / "minne")
    after = without_order(site / "pagefind")
    assert len(read_by_pagefind[-1]) == 12
    index(site, tmp_path / "tomt minne")
    assert without_order(site / "pagefind") == after


@pytest.mark.parametrize("change", [("</p>", " nytt</p>"), ('weight="6"', 'weight="4"')])
def test_an_index_of_other_pages_is_made_anew(
    site: Path, tmp_path: Path, read_by_pagefind: list[set[str]], change: tuple[str, str]
) -> None:
    edit(site, within("</h1>", "</h1><h2>En rubrik</h2>"))  # the text is that of any heading
    index(site, tmp_path / "minne")
    copy = tmp_path / "minne/sok/kopior" / EDITED
    copy.write_text(copy.read_text("utf-8").replace(*change), "utf-8")
    edit(site, EDITS["a word at the end"])
    index(site, tmp_path / "minne")
    after = without_order(site / "pagefind")
    assert [len(each) for each in read_by_pagefind] == [12, 1, 12]
    index(site, tmp_path / "tomt minne")
    assert without_order(site / "pagefind") == after


def test_two_files_never_get_one_name(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read_by_pagefind: list[set[str]]
) -> None:
    index(site, tmp_path / "minne")
    name_of = pagefind_index.name_of
    same = name_of(b"")
    monkeypatch.setattr(merging, "name_of", lambda data: name_of(data) if data[0] == 123 else same)
    edit(site, EDITS["a word at the end"])
    index(site, tmp_path / "minne")
    after = without_order(site / "pagefind")
    assert [len(each) for each in read_by_pagefind] == [12, 1, 12]
    index(site, tmp_path / "tomt minne")
    assert without_order(site / "pagefind") == after


def test_an_index_with_a_longer_name_is_made_anew(
    site: Path, tmp_path: Path, read_by_pagefind: list[set[str]]
) -> None:
    index(site, tmp_path / "minne")
    kept = tmp_path / "minne/sok/pagefind"
    listing = Listing.of(kept)
    file = file_of(kept, CHUNK, listing.chunks[0][2])
    listing.chunks[0][2] = pagefind_index.name_of(read(file))[: NAME_LENGTH + 1]
    file.rename(file_of(kept, CHUNK, listing.chunks[0][2]))
    listing.write(kept)
    edit(site, EDITS["a word at the end"])
    index(site, tmp_path / "minne")
    after = without_order(site / "pagefind")
    assert len(read_by_pagefind[-1]) == 12
    index(site, tmp_path / "tomt minne")
    assert without_order(site / "pagefind") == after
