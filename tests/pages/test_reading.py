"""Every kind of page is readable: for a screen reader, on a phone, in the dark, and printed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

KINDS = {
    "start": "/",
    "post": "/inlagg/tre-ringar-i-varandra/",
    "posts": "/inlagg/",
    "definitions": "/definitioner/vad-ar-integrerad-samverkan-2023/",
    "collections": "/definitioner/",
    "years": "/definitioner/ar-for-ar/integrerad-samverkan/",
    "toplist part": "/topplistor/arets-tio-2025-plats-10-6/",
    "toplist year": "/topplistor/2023/",
    "toplists": "/topplistor/",
    "report": "/rapporter/workshop-styrkor-och-behov-2024/",
    "follow-up": "/rapporter/uppfoljning-gemensam-ingang-2022/",
    "framework": "/rapporter/ramverk-for-samverkansdialog-2020/",
    "reports": "/rapporter/",
    "theme": "/teman/relationer/",
    "themes": "/teman/",
    "meeting": "/teman/relationer/mote/",
    "sorting": "/teman/relationer/sortera/",
    "term": "/begrepp/sip/",
    "terms": "/begrepp/",
    "inquiry": "/insamlingar/vad-gor-ett-mote-vart-resan/",
    "inquiries": "/insamlingar/",
    "tag": "/amnen/metod/",
    "tags": "/amnen/",
    "series": "/serier/tre-ringar/",
    "all series": "/serier/",
    "archive": "/arkiv/",
    "search": "/sok/",
    "page": "/om/",
    "statement": "/tillganglighet/",
}
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],  # all are found; the rest isn't described node by node
}


@pytest.fixture(scope="module")
def quote_path(example_site: Path) -> str:
    """The page of some quote."""
    return f"/citat/{min(folder.name for folder in (example_site / 'citat').iterdir())}/"


def violations(page: Page) -> list[str]:
    results = Axe().run(page, options=RULES).response
    return [
        f"{each['id']}: {node['html'][:120]} {node['failureSummary'][:200]}"
        for each in results["violations"]
        for node in each["nodes"]
    ]


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_to_complain_of(
    visit: Callable[..., Page], kind: str, scheme: str
) -> None:
    width = 1280 if scheme == "light" else 360
    assert violations(visit(KINDS[kind], width=width, scheme=scheme)) == []


@pytest.mark.browser
def test_axe_finds_nothing_on_a_quote_and_the_missing_page(
    visit: Callable[..., Page], quote_path: str
) -> None:
    for path in (quote_path, "/404.html"):
        for scheme in ("light", "dark"):
            assert violations(visit(path, scheme=scheme)) == [], path


@pytest.mark.browser
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_sticks_out_at_320_pixels(visit: Callable[..., Page], kind: str) -> None:
    page = visit(KINDS[kind], width=320, height=640)
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= 320, f"{kind} is {width} pixels wide"


@pytest.mark.browser
def test_a_keyboard_reaches_the_content_first(visit: Callable[..., Page]) -> None:
    page = visit("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent").strip() == "Hoppa till innehållet"
    page.keyboard.press("Enter")
    target = page.evaluate("location.hash").removeprefix("#")
    assert page.evaluate(f"document.getElementById('{target}').tagName") == "MAIN"


@pytest.mark.browser
def test_answers_can_be_filtered_by_theme_with_the_keyboard_and_without_scripts(
    open_page: Callable[..., Page],
) -> None:
    page = open_page(KINDS["definitions"], java_script_enabled=False)
    answers = page.locator("figure.quote")
    every = answers.count()
    shown = answers.locator("visible=true").count()
    assert shown == every == 20
    choices = page.get_by_role("radio")
    assert choices.count() > 3
    choices.first.focus()
    page.keyboard.press("ArrowDown")
    filtered = answers.locator("visible=true").count()
    assert 0 < filtered < every
    page.keyboard.press("ArrowUp")
    assert answers.locator("visible=true").count() == every


@pytest.mark.browser
def test_a_printed_page_has_the_words_and_not_the_menus(visit: Callable[..., Page]) -> None:
    page = visit(KINDS["theme"])
    page.emulate_media(media="print")
    assert not page.locator("header nav").first.is_visible()
    assert page.locator("figure.quote").first.is_visible()


@pytest.mark.browser
def test_focus_can_be_seen(visit: Callable[..., Page]) -> None:
    page = visit("/teman/")
    for _ in range(12):
        page.keyboard.press("Tab")
        style = page.evaluate(
            "(() => { const s = getComputedStyle(document.activeElement);"
            " return [s.outlineStyle, parseFloat(s.outlineWidth)] })()"
        )
        assert style[0] != "none"
        assert style[1] >= 2
