"""Cards as ``build --pdf`` makes them: whole words, right sizes, and nothing that was withdrawn."""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from math import ceil
from pathlib import Path

import pypdf
import pytest

from commands.chromium import find_chromium, print_pdf
from knowledge.decks import Deck
from knowledge.derived import CARD_FORMS
from knowledge.site import load
from presentation.cards import LARGE, LONGEST, PAGE, SMALL, sheets
from tests.pages.paper import Paper

ROOT = Path(__file__).resolve().parents[2]
SITE_URL = "https://example.org/blogg"
WORDS = "Vi behöver ses innan samverkansöverenskommelsen för rehabiliteringsinsatser skrivs. "
LENGTHS = [20, 150, 150, 40, 80, 149, 1, 150, 60, 151, 320, 320, 250, 321, 900, 1600]
PER_PAGE = {  # of each size, on a sheet of paper
    "kort": {SMALL: 8, LARGE: 4, PAGE: 1, LONGEST: 1},
    "vikkort": {SMALL: 4, LARGE: 2, PAGE: 1, LONGEST: 1},
    "stora-kort": {SMALL: 2, LARGE: 2, PAGE: 1, LONGEST: 1},
}
EMPTY_PAGES = {"kort": 1, "vikkort": 2, "stora-kort": 2}
SECRET = "Kvittergräs växer inte här."

Build = Callable[..., subprocess.CompletedProcess[str]]
Papers = dict[str, list[Paper]]
pytestmark = pytest.mark.browser


def write(content: Path, withdrawn: str = "") -> None:
    quotes = [
        f"> {(WORDS * 20)[:length].strip()}\n> — utvecklare {n}, exempelträff #vardag ^k{n:03}"
        for n, length in enumerate(LENGTHS, start=1)
    ]
    quotes.append(f"> {SECRET} *Inte alls.*\n> — röst, exempelträff #vardag ^hemb")
    quotes.append("> Ja.\n" * 9 + "> Nej.\n> — röst, exempelträff #vardag ^rad9")
    header = f"titel: Exempel\ndatum: 2024-01-02\nsamtycke: ja\naterkallade: [{withdrawn}]"
    (content / "inlagg").mkdir(parents=True, exist_ok=True)
    (content / "teman").mkdir(exist_ok=True)
    text = f"---\n{header}\n---\n" + "\n\n".join(quotes)
    (content / "inlagg/ett.md").write_text(text, encoding="utf-8")
    topic = "---\ntitel: Vardag\nbeskrivning: Om vardag.\nsamtalsfragor: [Vad ser du?]\n---\n"
    (content / "teman/vardag.md").write_text(topic, encoding="utf-8")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kort")


@pytest.fixture(scope="module")
def build(folder: Path) -> Build:
    """Build the content as it is, in a process of its own: `build("--pdf")`."""
    write(folder / "content")

    def run(*options: str, **environment: str) -> subprocess.CompletedProcess[str]:
        where = [f"--content={folder / 'content'}", f"--output={folder / 'site'}"]
        return subprocess.run(
            [sys.executable, "tasks.py", "build", "--no-search", *where, *options],
            cwd=ROOT,
            env={**os.environ, "SAMVERKANSBLOGGEN_MINNE": str(folder / "minne"), **environment},
            capture_output=True,
            encoding="utf-8",
        )

    return run


@pytest.fixture(scope="module")
def pdfs(build: Build, folder: Path) -> dict[str, pypdf.PdfReader]:
    """The PDF of each form, from a site with an address."""
    done = build("--pdf", f"--site-url={SITE_URL}")
    assert done.returncode == 0, done.stdout + done.stderr
    kort = folder / "site/teman/vardag/kort"
    return {form: pypdf.PdfReader(kort / f"{form}.pdf") for form in CARD_FORMS}


@pytest.fixture(scope="module")
def papers(pdfs: dict[str, pypdf.PdfReader]) -> dict[str, list[Paper]]:
    """What is painted on each page of them."""
    return {form: [*map(Paper, pdf.pages)] for form, pdf in pdfs.items()}


@pytest.fixture(scope="module")
def deck(pdfs: dict[str, pypdf.PdfReader], folder: Path) -> Deck:
    (found,) = load(folder / "content").library.decks
    return found


def words(text: str) -> str:
    return "".join(text.split())


def of_quotes(papers: Papers, form: str, deck: Deck) -> Iterator[tuple[str, Paper, list[str]]]:
    """The pages that quotes are on: their size, what is painted, and the quotes' addresses."""
    pages = iter(papers[form][1:])
    for sheet in sheets(deck.cards):
        count = PER_PAGE[form][sheet.size]
        for start in range(0, len(sheet.cards), count):
            cards = sheet.cards[start : start + count]
            yield sheet.size, next(pages), [f"{SITE_URL}/{card.quote.url}" for card in cards]


@pytest.mark.parametrize("form", CARD_FORMS)
def test_every_quote_is_printed_to_the_letter(
    pdfs: dict[str, pypdf.PdfReader], papers: Papers, deck: Deck, form: str
) -> None:
    pdf = pdfs[form]
    per_page = PER_PAGE[form]
    pages = sum(ceil(len(sheet.cards) / per_page[sheet.size]) for sheet in sheets(deck.cards))
    assert len(pdf.pages) == 1 + pages + EMPTY_PAGES[form]
    for page in pdf.pages:
        assert [round(float(side) / 72 * 25.4) for side in page.mediabox[2:]] == [210, 297]
    printed = words("".join(paper.text for paper in papers[form]))
    assert len(deck.quotes) == len(LENGTHS) + 2
    for number, quote in enumerate(deck.quotes, start=1):
        assert words(quote.plain) in printed
        assert words(quote.speaker) in printed
        assert words(f"Vardag {number} av {len(deck.quotes)}.") in printed


@pytest.mark.parametrize("form", CARD_FORMS)
def test_the_code_on_each_card_leads_to_its_quote(papers: Papers, deck: Deck, form: str) -> None:
    assert [*papers[form][0].codes] == [f"{SITE_URL}/teman/vardag/"]
    for _, paper, addresses in of_quotes(papers, form, deck):
        assert sorted(paper.codes) == sorted(addresses)


def lines_to_cut(paper: Paper) -> tuple[list[int], list[int]]:
    """Where the dashed lines are, from the left and from the top; a dash is some lines itself."""
    upright = Counter(round(x) for x, y, right, end in paper.lines if x == right and end - y > 0.2)
    level = Counter(round(y) for x, y, right, end in paper.lines if y == end and right - x > 0.2)
    across, down = (
        sorted(at for at, dashes in places.items() if dashes > 100) for places in (upright, level)
    )
    return across, down


@pytest.mark.parametrize(
    ("form", "size", "across", "down"),
    [
        ("kort", SMALL, [8, 105, 202], [8, 78, 148, 218, 288]),
        ("kort", LARGE, [8, 105, 202], [8, 148, 288]),
        ("vikkort", SMALL, [8, 202], [8, 78, 148, 218, 288]),
        ("vikkort", LARGE, [8, 202], [8, 148, 288]),
        ("vikkort", PAGE, [8, 202], [8, 288]),
        ("stora-kort", SMALL, [8, 202], [8, 148, 288]),
        ("stora-kort", PAGE, [8, 202], [8, 288]),
    ],
)
def test_cards_of_a_size_are_cut_alike(
    papers: Papers, deck: Deck, form: str, size: str, across: list[int], down: list[int]
) -> None:
    full = [
        paper
        for each, paper, addresses in of_quotes(papers, form, deck)
        if each == size and len(addresses) == PER_PAGE[form][size]
    ]
    assert full
    for paper in full:
        assert lines_to_cut(paper) == (across, down)


def test_a_folded_card_has_its_back_behind_its_front(papers: Papers, deck: Deck) -> None:
    for size, paper, addresses in of_quotes(papers, "vikkort", deck):
        if size == LONGEST:
            continue
        dots = [(x + right) / 2 for x, _, right, _ in paper.rectangles if right - x < 1]
        assert len(dots) > 50
        (left, *_, right), _ = lines_to_cut(paper)
        fold = sum(dots) / len(dots)
        assert max(dots) - min(dots) < 0.1
        assert abs((fold - left) - (right - fold)) < 0.3
        height = 280 / PER_PAGE["vikkort"][size]
        for number in range(len(addresses)):
            top, bottom = 8 + number * height, 8 + (number + 1) * height
            own = [x for x, y in paper.texts if top < y < bottom]
            assert any(x < fold for x in own)
            assert any(x > fold for x in own)
            (code,) = (at for at in paper.codes.values() if top <= at.top and at.bottom <= bottom)
            assert code.left > fold


@pytest.mark.parametrize("form", CARD_FORMS)
def test_no_word_lies_near_where_the_card_is_cut(papers: Papers, deck: Deck, form: str) -> None:
    for size, paper, addresses in of_quotes(papers, form, deck):
        beside = 2 if form == "kort" and size in (SMALL, LARGE) else 1
        height = 280 * beside / PER_PAGE[form][size]
        cuts = [8 + n * height for n in range(ceil(len(addresses) / beside) + 1)]
        assert [y for _, y in paper.texts if any(abs(y - cut) < 3 for cut in cuts)] == []


def test_a_pdf_says_its_title_and_language_and_when_nothing(
    pdfs: dict[str, pypdf.PdfReader],
) -> None:
    for pdf in pdfs.values():
        assert pdf.metadata is not None
        assert pdf.metadata.title == "Vardag som kort – Samverkansbloggen"
        assert pdf.metadata.creation_date is None
        root = {name: repr(value.get_object()) for name, value in pdf.root_object.items()}
        assert root["/MarkInfo"] == "{'/Type': '/MarkInfo', '/Marked': True}"
        assert root["/Lang"] == "'sv'"


def test_what_is_withdrawn_is_in_no_pdf_and_kept_nowhere(
    pdfs: dict[str, pypdf.PdfReader], build: Build, folder: Path
) -> None:
    site = folder / "site/teman/vardag/kort"
    before = {file.name: file.read_bytes() for file in site.glob("*.pdf")}
    (kept,) = folder.glob("minne/*/kort")
    assert len([*kept.iterdir()]) == len(before) == len(CARD_FORMS)

    write(folder / "content", withdrawn="hemb")
    without = build(f"--site-url={SITE_URL}")
    assert without.returncode == 0
    assert [*folder.glob("site/**/*.pdf")] == []
    assert not kept.exists()
    assert ".pdf" not in (site / "index.html").read_text(encoding="utf-8")

    done = build("--pdf", f"--site-url={SITE_URL}")
    assert "3 PDF:er av kort, 3 av dem nya" in done.stdout
    for form in CARD_FORMS:
        text = "".join(page.extract_text() for page in pypdf.PdfReader(site / f"{form}.pdf").pages)
        assert words(SECRET) not in words(text)
        assert (
            f'href="{form}.pdf" download="vardag-{form}.pdf"' in (site / "index.html").read_text()
        )
    assert len([*kept.iterdir()]) == len(CARD_FORMS)


def test_a_page_becomes_the_same_pdf_each_time(tmp_path: Path) -> None:
    page = tmp_path / "sida.html"
    page.write_text("<!doctype html><title>Sida</title><p>Ord.", encoding="utf-8")
    chromium = find_chromium()
    assert chromium is not None
    assert print_pdf(chromium, page) == print_pdf(chromium, page)
    assert [*tmp_path.iterdir()] == [page]


def test_without_a_chromium_nothing_is_built(build: Build, folder: Path, tmp_path: Path) -> None:
    before = {file: file.read_bytes() for file in (folder / "site").rglob("*.*")}
    done = build("--pdf", "--site-url=https://annan.se", PATH=str(tmp_path), BROWSER_BIN="")
    assert done.returncode == 1
    assert done.stdout.startswith("Det behövs en Chromium för att göra PDF:er")
    assert done.stdout.count("\n") == 1
    assert {file: file.read_bytes() for file in (folder / "site").rglob("*.*")} == before


def test_a_chromium_that_fails_leaves_the_site_as_it_was(build: Build, folder: Path) -> None:
    broken = folder / "chromium"
    broken.write_text("#!/bin/sh\necho 'Trasig.' >&2\nexit 3\n", encoding="utf-8")
    broken.chmod(0o755)
    before = {file: file.read_bytes() for file in (folder / "site").rglob("*.*")}
    done = build("--pdf", "--site-url=https://annan.se", BROWSER_BIN=str(broken))
    assert done.returncode == 1
    assert f"Chromium ({broken}) gjorde ingen PDF: Trasig." in done.stdout
    assert {file: file.read_bytes() for file in (folder / "site").rglob("*.*")} == before
