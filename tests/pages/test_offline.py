"""The file to take along, as a meeting room has it: on a stick, without a network."""

import io
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdf
import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.pages.test_meetings import ids, slide_shown
from tests.pages.test_reading import violations

pytestmark = pytest.mark.browser
VIEWS = {"#start": "#innehall", "#lista": "#innehall", "#korten": "#korten"}
Opener = Callable[..., Page]


@pytest.fixture(scope="module")
def stick(built: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file, alone in a folder."""
    file = (
        built("content", "--site-url=https://example.org/blogg") / "teman/relationer/offline.html"
    )
    return Path(shutil.copy(file, tmp_path_factory.mktemp("sticka") / "relationer.html"))


@pytest.fixture
def open_file(browser: Browser, stick: Path) -> Iterator[Opener]:
    """Open it in a browser without a network; it may ask for nothing, and complain of nothing."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_(fragment: str = "", width: int = 1280, height: int = 720, **options: object) -> Page:
        size = {"width": width, "height": height}
        context = browser.new_context(viewport=size, offline=True, **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: complaints.append(request.url[:99]))
        page.goto(f"{stick.as_uri()}{fragment}")
        return page

    yield open_
    for context in contexts:
        context.close()
    asked = [each for each in complaints if not each.startswith(("data:", stick.as_uri()))]
    assert not asked


def test_every_key_of_the_projector_works(open_file: Opener) -> None:
    page = open_file()
    every = ids(page)
    assert len(every) > 10
    place = 0
    steps = dict.fromkeys(("ArrowRight", "ArrowDown", "PageDown", "Space"), 1)
    steps |= dict.fromkeys(("ArrowLeft", "ArrowUp", "PageUp", "Shift+Space"), -1)
    for key, step in steps.items():
        page.keyboard.press(key)
        place += step
        assert slide_shown(page) == every[place], key
    page.keyboard.press("End")
    assert slide_shown(page) == every[-1]
    page.keyboard.press("Home")
    assert slide_shown(page) == every[0]
    page.keyboard.press("d")
    assert slide_shown(page) in every[1:]
    page.keyboard.press("s")
    assert ids(page)[0] == every[0]
    assert sorted(ids(page)) == sorted(every)
    page.keyboard.press("s")
    assert ids(page) == every
    page.keyboard.press("t")
    expect(page.get_by_role("timer")).to_have_text("5:00")
    page.evaluate("document.documentElement.requestFullscreen = async () => { window.asked = 1; }")
    page.keyboard.press("f")
    assert page.evaluate("window.asked")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Tangenter")).to_be_visible()


def test_the_address_remembers_the_quote(open_file: Opener) -> None:
    page = open_file()
    for _ in range(3):
        page.keyboard.press("PageDown")
    third = ids(page)[3]
    assert page.evaluate("location.hash") == f"#{third}"
    page.reload()
    expect(page.get_by_role("button", name="Hjälp")).to_be_visible()
    assert slide_shown(page) == third
    assert slide_shown(open_file(f"#{third}")) == third


def test_the_list_and_the_cards_are_there_and_lead_back_to_the_quote(open_file: Opener) -> None:
    page = open_file()
    page.keyboard.press("PageDown")
    page.keyboard.press("PageDown")
    second = ids(page)[2]
    views = page.get_by_role("navigation", name="Visa som")
    views.get_by_role("link", name="Lista").click()
    assert page.locator(".slide").nth(1).evaluate("slide => slide.offsetHeight") < 500
    page.keyboard.press("d")  # keys of the slides rest
    assert page.evaluate("location.hash") == "#lista"
    expect(views.locator("[aria-current]")).to_have_text("Lista")
    views.get_by_role("link", name="Kort").click()
    expect(page.locator(".slide").first).to_be_hidden()
    expect(page.locator("figure.card").first).to_be_visible()
    views.get_by_role("link", name="Ett i taget").click()
    expect(page.locator("figure.card").first).to_be_hidden()
    assert slide_shown(page) == second
    page.keyboard.press("ArrowRight")
    assert slide_shown(page) == ids(page)[3]


def test_without_scripts_it_is_all_there(open_file: Opener) -> None:
    page = open_file(java_script_enabled=False)
    expect(page.get_by_role("button")).to_have_count(0)
    assert page.locator("html").evaluate("it => getComputedStyle(it).scrollSnapType") != "none"
    page.get_by_role("link", name="Lista").click()
    assert page.locator("html").evaluate("it => getComputedStyle(it).scrollSnapType") == "none"
    page.get_by_role("link", name="Kort").click()
    expect(page.locator("figure.card").first).to_be_visible()
    expect(page.locator(".slide").first).to_be_hidden()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_every_view_is_readable_for_all(open_file: Opener, width: int, scheme: str) -> None:
    page = open_file(width=width, color_scheme=scheme)
    for view in VIEWS:
        page.goto(f"{page.url.partition('#')[0]}{view}")
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator("h1:visible").count() == 1


def test_what_is_shown_is_what_is_printed(open_file: Opener) -> None:
    page = open_file()
    for view, shown in VIEWS.items():
        page.goto(f"{page.url.partition('#')[0]}{view}")
        said = page.locator(f"{shown} blockquote").all_text_contents()
        pdf = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
        printed = "".join("".join(sheet.extract_text() for sheet in pdf.pages).split())
        assert len(said) > 10
        for words in said:
            assert printed.count("".join(words.split())) == 1, (view, words)
        if view == "#korten":
            assert len(pdf.pages) == page.locator(".sheet").count()


def test_the_code_on_a_card_leads_to_its_quote(open_file: Opener) -> None:
    page = open_file("#korten", device_scale_factor=3)
    page.emulate_media(media="print")
    for place, path in ((".sheet.is-front", "teman/relationer/"), ("figure.card", "citat/")):
        picture = page.locator(f"{place} .qr-code").first.screenshot()
        (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)))
        assert code.text.startswith(f"https://example.org/blogg/{path}")
