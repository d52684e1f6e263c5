"""An index made from what the last build left is the one that would be made from nothing."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from presentation import bundle, known_terms, search_index, shadow_copies
from presentation.pagefind_index import LANGUAGE, Listing, packed_listing
from tests.presentation.indexing import index, page, pages, write

WORDS = "samverkansinsatser möten vardag kommunerna handlingsplan regler böcker ansvar".split()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Some pages, no index."""
    folder = tmp_path / "site"
    for number, word in enumerate(WORDS):
        write(folder, f"inlagg/{number}/index.html", page(f"Sida {number}", word, *WORDS[:number]))
    (folder / "sok").mkdir()
    return folder


@pytest.fixture
def pagefind(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many pages Pagefind was given, each time that it was run."""
    runs: list[int] = []
    run = bundle._run_pagefind

    def counted(copies: Path, folder: Path) -> None:
        runs.append(len(list(copies.rglob("*.html"))))
        run(copies, folder)

    monkeypatch.setattr(bundle, "_run_pagefind", counted)
    return runs


CHANGES: list[Callable[[Path], object]] = [
    lambda site: write(site, "inlagg/3/index.html", page("Sida 3", "helt", "andra", "ord")),
    lambda site: write(site, "inlagg/9/index.html", page("Ny sida", "nyansering", "regler")),
    lambda site: (site / "inlagg/2/index.html").unlink(),
    lambda site: (site / "inlagg/2/index.html").rename(site / "inlagg/0/index.html"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_after_a_change_it_is_byte_for_byte_the_same(
    site: Path, tmp_path: Path, change: Callable[[Path], object]
) -> None:
    before = index(site, tmp_path / "minne")
    change(site)
    warm = index(site, tmp_path / "minne")
    assert warm == index(site, tmp_path / "tomt minne")
    assert warm != before


def test_when_no_page_has_changed_pagefind_has_nothing_to_do(
    site: Path, tmp_path: Path, pagefind: list[int]
) -> None:
    before = index(site, tmp_path / "minne")
    write(
        site, "inlagg/1/index.html", (site / "inlagg/1/index.html").read_text("utf-8") + "<!---->"
    )
    assert index(site, tmp_path / "minne") == before
    assert len(pagefind) == 1


def test_a_page_that_is_chosen_by_other_filters_has_changed(
    site: Path, tmp_path: Path, pagefind: list[int]
) -> None:
    index(site, tmp_path / "minne")
    # Several filters, and values of one, Pagefind 1.5.2 lists in any order.
    others = pages(site) | {"inlagg/1/index.html": []}
    warm = index(site, tmp_path / "minne", others)
    assert warm == index(site, tmp_path / "tomt minne", others)
    assert len(pagefind) == 3


def test_two_processes_make_the_same(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = index(site, tmp_path / "minne")
    monkeypatch.setattr(shadow_copies, "_WORTH_A_PROCESS", 2)
    assert index(site, tmp_path / "tomt minne") == alone


def test_what_two_processes_have_looked_up_nobody_looks_up_again(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = "covid19 FoU sam&shy;ordning s&amp;j<b>ledning</b> 2026 OCH <code>kodord</code>".split()
    write(site, "inlagg/9/index.html", page("Ovanligt skrivet", *words))
    alone = index(site, tmp_path / "minne")
    monkeypatch.setattr(shadow_copies, "_WORTH_A_PROCESS", 2)
    monkeypatch.setattr(known_terms, "_WORTH_PROCESSES", 2)
    monkeypatch.setattr(known_terms, "index_terms", lambda _: pytest.fail("it was looked up"))
    assert index(site, tmp_path / "tomt minne") == alone
    assert index(site, tmp_path / "tomt minne") == alone


def test_words_of_pages_that_are_as_they_were_are_not_looked_up_again(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index(site, tmp_path / "minne")
    write(site, "inlagg/9/index.html", page("Sida 9", WORDS[0]))
    index(site, tmp_path / "minne")
    monkeypatch.setattr(known_terms, "index_terms", lambda _: pytest.fail("it was looked up"))
    write(site, "inlagg/9/index.html", page("Sida 9", *WORDS))
    index(site, tmp_path / "minne")


@pytest.mark.parametrize("damaged", ["sok/sidor", "ord"])
def test_a_damaged_memory_is_as_none(site: Path, tmp_path: Path, damaged: str) -> None:
    memory = tmp_path / "minne"
    index(site, memory)
    (memory / damaged).write_bytes((memory / damaged).read_bytes()[:100])
    write(site, "inlagg/3/index.html", page("Sida 3", "ändrad"))
    assert index(site, memory) == index(site, tmp_path / "tomt minne")


def test_a_page_that_is_gone_is_in_no_index_though_its_copy_is_nobodys(
    site: Path, tmp_path: Path
) -> None:
    write(site, "inlagg/9/index.html", page("Sida 9", "hemligheten"))
    index(site, tmp_path / "minne")
    (tmp_path / "minne/sok/sidor").write_bytes(b"of another version of the house")
    (site / "inlagg/9/index.html").unlink()
    after = index(site, tmp_path / "minne")
    assert not any(b"hemlighet" in data for data in after.values())
    assert after == index(site, tmp_path / "tomt minne")


def test_an_index_is_not_amended_when_nobody_knows_its_pages(site: Path, tmp_path: Path) -> None:
    index(site, tmp_path / "minne")
    edited = {path: its for path, its in pages(site).items() if "/3/" in path}
    (tmp_path / "minne/sok/sidor").write_bytes(b"damaged")
    written = tmp_path / "skriven"
    assert not search_index.amend_index(site, written.touch, site, edited, (), tmp_path / "minne")
    assert written.exists()


def test_an_index_that_could_not_be_made_leaves_nothing_half_made(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = tmp_path / "minne"
    index(site, memory)
    write(site, "inlagg/3/index.html", page("Sida 3", "ändrad"))
    with monkeypatch.context() as patch:
        patch.setattr(search_index, "amend_bundle", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            index(site, memory)
    assert [path.name for path in memory.iterdir()] == ["ord"]
    assert index(site, memory) == index(site, tmp_path / "tomt minne")


def test_two_builds_at_a_time_are_both_right(site: Path, tmp_path: Path) -> None:
    alone = index(site, tmp_path / "tomt minne")
    other = tmp_path / "annan"
    for path in pages(site):
        write(other, path, (site / path).read_text("utf-8"))
    (other / "sok").mkdir()
    made: dict[str, dict[str, bytes]] = {}
    memory = tmp_path / "minne"
    memory.mkdir()
    threads = [
        Thread(target=lambda folder=folder: made.update({folder.name: index(folder, memory)}))
        for folder in (site, other)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == {"site": alone, "annan": alone}


def test_what_is_published_is_not_what_the_next_build_writes_in(site: Path, tmp_path: Path) -> None:
    index(site, tmp_path / "minne")
    entry = (site / "pagefind/pagefind-entry.json").read_bytes()
    other = tmp_path / "annan"
    write(other, "a/index.html", page("En helt annan", "webbplats"))
    (other / "sok").mkdir()
    index(other, tmp_path / "minne")
    assert (site / "pagefind/pagefind-entry.json").read_bytes() == entry


def test_files_whose_names_would_be_the_same_are_doubtful() -> None:
    short = f"{LANGUAGE}_1234567"
    assert bundle._doubtful([short, f"{LANGUAGE}_7654321"]) == set()
    assert bundle._doubtful([short, f"{short}8"]) == {short, f"{short}8"}


def test_a_doubtful_file_is_made_anew(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pagefind: list[int]
) -> None:
    before = index(site, tmp_path / "minne")
    monkeypatch.setattr(bundle, "_doubtful", set)  # as if all names had been made longer
    for file in (tmp_path / "minne/sok/pagefind/fragment").iterdir():
        file.unlink()  # never written to: the site may have it too
        file.write_bytes(b"another page")
    write(site, "inlagg/9/index.html", page("Sida 9", "ny"))
    after = index(site, tmp_path / "minne")
    assert b"another page" not in after.values()
    assert len(pagefind) == 3
    same = {name for name in before if re.search(r"fragment|index/", name)} & after.keys()
    assert all(before[name] == after[name] for name in same)


def test_the_list_of_all_files_says_the_same_in_fewer_bytes(site: Path, tmp_path: Path) -> None:
    write(site, "inlagg/9/index.html", page("Lång sida", *WORDS * 100))
    index(site, tmp_path / "minne")
    bundle._run_pagefind(tmp_path / "minne/sok/kopior", tmp_path / "pagefind")
    ours, theirs = Listing.of(site / "pagefind"), Listing.of(tmp_path / "pagefind")
    assert ours._replace(pages=[]) == theirs._replace(pages=[])
    for (name, words), (same_name, exactly) in zip(ours.pages, theirs.pages, strict=True):
        assert (name, words % 32) == (same_name, 0)
        assert abs(words - max(32, exactly)) <= 16
    names = b"".join(b"\x82\x6bzxx_%07x\x19\x02\x7f" % (n**5 % 2**28) for n in range(3000))
    assert len(packed_listing(names)) < 0.95 * len(gzip.compress(names))
