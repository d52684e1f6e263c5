"""The projector in a real browser: every key, the deep link, no scripts, large letters."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser, Page, expect

PATH = "/teman/relationer/mote/"
pytestmark = pytest.mark.browser

Opener = Callable[..., Page]


def slide_shown(page: Page) -> str:
    """The id of the slide that fills the window."""
    shown: str = page.evaluate(
        "[...document.querySelectorAll('.slide')]"
        ".find((slide) => Math.abs(slide.getBoundingClientRect().top) < 2)?.id ?? ''"
    )
    return shown


def ids(page: Page) -> list[str]:
    found: list[str] = page.eval_on_selector_all(".slide", "all => all.map((slide) => slide.id)")
    return found


@pytest.fixture
def projector(visit: Opener) -> Page:
    page = visit(PATH, width=1280, height=720)
    expect(page.locator("#verktyg")).to_be_visible()
    return page


def test_every_key_of_a_keyboard_and_a_clicker_turns_the_slides(projector: Page) -> None:
    every = ids(projector)
    place = 0
    steps = dict.fromkeys(("ArrowRight", "ArrowDown", "PageDown", "Space"), 1)
    steps |= dict.fromkeys(("ArrowLeft", "ArrowUp", "PageUp", "Shift+Space"), -1)
    for key, step in steps.items():
        projector.keyboard.press(key)
        place += step
        assert slide_shown(projector) == every[place], key
    projector.keyboard.press("End")
    assert slide_shown(projector) == every[-1]
    projector.keyboard.press("ArrowRight")
    assert slide_shown(projector) == every[-1]
    projector.keyboard.press("Home")
    assert slide_shown(projector) == every[0]
    projector.keyboard.press("ArrowLeft")
    assert slide_shown(projector) == every[0]


def test_a_slides_heading_has_focus_so_that_a_screen_reader_reads_it(projector: Page) -> None:
    projector.keyboard.press("ArrowRight")
    focused = projector.evaluate("document.activeElement.textContent")
    assert re.search(r"citat 1 av \d+", focused)
    assert projector.locator("[role=application]").count() == 0


def test_a_reload_and_a_shared_link_show_the_same_slide(open_page: Opener) -> None:
    projector = open_page(PATH, width=1280, height=720)
    expect(projector.locator("#verktyg")).to_be_visible()
    third = ids(projector)[3]
    for _ in range(3):
        projector.keyboard.press("ArrowRight")
    # Playwright's own page.url may lag behind what replaceState has written.
    assert projector.evaluate("location.pathname + location.hash") == f"{PATH}#{third}"
    projector.reload()
    expect(projector.locator("#verktyg")).to_be_visible()
    assert slide_shown(projector) == third
    assert projector.evaluate("history.length") <= 2


def test_swiping_takes_the_address_along(projector: Page) -> None:
    projector.mouse.wheel(0, 700)
    second = ids(projector)[1]
    expect(projector).to_have_url(re.compile(f"#{second}$"))


def test_shuffling_keeps_every_quote_and_can_be_undone(projector: Page) -> None:
    every = ids(projector)
    orders = set()
    for _ in range(4):
        projector.keyboard.press("s")
        mixed = ids(projector)
        assert mixed[0] == every[0]
        assert sorted(mixed) == sorted(every)
        orders.add(tuple(mixed))
        assert slide_shown(projector) == mixed[1]
        projector.keyboard.press("S")
        assert ids(projector) == every
        assert slide_shown(projector) == mixed[1]
    assert orders != {tuple(every)}


def test_a_card_drawn_is_another_quote(projector: Page) -> None:
    for _ in range(5):
        before = slide_shown(projector)
        projector.keyboard.press("d")
        assert slide_shown(projector) not in {before, "start", ""}


def test_the_timer_is_seen_counts_down_and_ends(open_page: Opener) -> None:
    page = open_page("/")
    page.clock.install()
    page.goto(page.url.rstrip("/") + PATH)
    timer = page.get_by_role("timer")
    page.keyboard.press("t")
    expect(timer).to_have_text("5:00")
    page.clock.run_for(61_000)
    expect(timer).to_have_text("3:59")
    page.clock.run_for(240_000)
    expect(timer).to_have_text("Tiden är ute")
    page.keyboard.press("t")
    expect(timer).to_be_hidden()


def test_help_opens_with_a_question_mark_and_keys_rest_meanwhile(projector: Page) -> None:
    projector.keyboard.press("?")
    expect(projector.get_by_role("dialog", name="Tangenter")).to_be_visible()
    projector.keyboard.press("ArrowRight")
    assert slide_shown(projector) == "start"
    projector.keyboard.press("Escape")
    expect(projector.get_by_role("dialog")).to_be_hidden()


def test_f_fills_the_screen_and_leaves_it(projector: Page) -> None:
    projector.evaluate(
        "document.documentElement.requestFullscreen = async () => { window.asked = true; }"
    )
    projector.keyboard.press("f")
    assert projector.evaluate("window.asked")


def test_a_browsers_own_keys_are_left_alone(projector: Page) -> None:
    projector.keyboard.press("Alt+d")
    projector.keyboard.press("Control+ArrowRight")
    projector.keyboard.press("Shift+ArrowRight")
    assert slide_shown(projector) == "start"


def test_space_presses_the_button_that_has_focus(projector: Page) -> None:
    projector.get_by_role("button", name="Ta tid").focus()
    projector.keyboard.press("Space")
    expect(projector.get_by_role("timer")).to_be_visible()
    assert slide_shown(projector) == "start"


def test_a_quote_of_320_signs_fits_a_bad_projector(projector: Page) -> None:
    words = ("Vi behöver ses innan samverkansöverenskommelsen ska skrivas om. " * 6)[:319] + "."
    height = projector.evaluate(
        """(words) => {
        const slide = document.querySelectorAll(".slide")[1];
        const text = slide.querySelector("blockquote");
        text.className = "slide-text";
        text.innerHTML = "";
        text.append(Object.assign(document.createElement("p"), { textContent: words }));
        return slide.offsetHeight;
        }""",
        words,
    )
    assert height == 720
    size = projector.locator(".slide-text").first.evaluate(
        "text => parseFloat(getComputedStyle(text).fontSize)"
    )
    assert size >= 48


def test_without_scripts_every_slide_is_there_and_scrolling_stops_at_it(open_page: Opener) -> None:
    page = open_page(PATH, width=1280, height=720, java_script_enabled=False)
    expect(page.locator("#verktyg")).to_be_hidden()
    expect(page.locator(".slide blockquote").last).to_be_attached()
    snaps = page.locator("html").evaluate("root => getComputedStyle(root).scrollSnapType")
    assert snaps == "y mandatory"


def test_what_is_taller_than_the_window_is_read_to_its_end_and_back(open_page: Opener) -> None:
    page = open_page(PATH, width=320, height=256)  # as a window of 1280 by 1024 at 400 %
    expect(page.locator("#verktyg")).to_be_visible()
    slide = page.locator(".slide").first
    bottom = "slide => Math.round(slide.getBoundingClientRect().bottom)"
    assert slide.evaluate(bottom) > 2 * 256
    bottoms = [slide.evaluate(bottom)]
    while bottoms[-1] > 256:
        page.keyboard.press("Space")
        bottoms.append(slide.evaluate(bottom))
        assert 256 <= bottoms[-1] < bottoms[-2]
        assert bottoms[-2] - bottoms[-1] < 256 - 50  # nothing is passed over under the buttons
    page.keyboard.press("Space")
    assert slide_shown(page) == ids(page)[1]
    page.keyboard.press("ArrowUp")
    assert slide_shown(page) == "start"


def test_every_first_slide_fits_a_bad_projector(
    projector: Page, address: str, example_site: Path
) -> None:
    for file in example_site.glob("*/*/mote/index.html"):
        projector.goto(f"{address}/{file.parent.relative_to(example_site).as_posix()}/")
        height = projector.locator(".slide").first.evaluate("slide => slide.offsetHeight")
        assert height == 720, file


@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_need_not_scroll_sideways(open_page: Opener, width: int) -> None:
    page = open_page(PATH, width=width, height=700)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.keyboard.press("t")
    expect(page.get_by_role("timer")).to_be_in_viewport(ratio=0.99)


def test_a_pressed_button_is_seen_in_the_readers_own_colours(open_page: Opener) -> None:
    page = open_page(PATH, forced_colors="active")
    page.keyboard.press("t")
    pressed, paper = (
        page.locator(place).evaluate("it => getComputedStyle(it).backgroundColor")
        for place in ("[data-does=time]", "#verktyg")
    )
    assert pressed != paper


def test_the_help_is_readable_for_all(projector: Page) -> None:
    projector.keyboard.press("?")
    assert Axe().run(projector).response["violations"] == []


def test_the_qr_code_leads_to_the_page_with_all_quotes(
    built: Callable[..., Path], browser: Browser
) -> None:
    site = built("content", "--site-url=https://example.org/blogg")
    svg = re.search(
        r"<svg.*?</svg>", (site / PATH[1:] / "index.html").read_text("utf-8"), re.DOTALL
    )
    assert svg is not None
    page = browser.new_page()
    page.set_content(f'<div style="width: 173px">{svg[0]}</div>')
    picture = Image.open(io.BytesIO(page.locator("svg").screenshot()))
    page.close()
    (code,) = zxingcpp.read_barcodes(picture)
    assert code.text == "https://example.org/blogg/teman/relationer/"
