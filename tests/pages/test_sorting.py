"""Sorting quotes into heaps in a real browser, which alone remembers them."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from presentation.tables import safe
from tests.pages.heaps import DECK, PATH, ids, store, stored

pytestmark = pytest.mark.browser

Opener = Callable[..., Page]


def reach(page: Page, name: str) -> None:
    """Press Tab until what is called so has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == name:
            return
    pytest.fail(f"{name} cannot be reached by the keyboard")


def test_a_keyboard_sorts_and_the_browser_remembers(sorting: Page) -> None:
    asked: list[str] = []
    sorting.on("request", lambda request: asked.append(request.url))
    first, second, third, *rest = ids(sorting, "osorterade")
    reach(sorting, "Fundera på")
    sorting.keyboard.press("Enter")
    assert ids(sorting, "hog-2") == [first]
    assert sorting.evaluate("document.activeElement.id") == f"citat-{second}"
    sorting.keyboard.press("1")
    sorting.keyboard.press("3")
    assert [ids(sorting, f"hog-{n}") for n in (1, 2, 3)] == [[second], [first], [third]]
    expect(sorting.locator("#lage")).to_have_text(
        f"Citat 3 ligger i ”Håller inte med”. {len(rest)} kvar att sortera."
    )
    assert asked == []
    kept = stored(sorting)
    assert json.loads(kept or "") == [
        {"name": "Håller med", "ids": [second]},
        {"name": "Fundera på", "ids": [first]},
        {"name": "Håller inte med", "ids": [third]},
    ]
    sorting.reload()
    expect(sorting.locator("#hog-1 .sort-card")).to_have_count(1)
    assert [ids(sorting, f"hog-{n}") for n in (1, 2, 3)] == [[second], [first], [third]]
    pressed = sorting.locator("#hog-2").get_by_role("button", pressed=True)
    expect(pressed).to_have_text("Fundera på")
    pressed.press("Enter")  # once more takes it out again, to where it was
    assert ids(sorting, "osorterade") == [first, *rest]
    assert sorting.evaluate("document.activeElement.id") == "hog-2-rubrik"


def test_a_group_has_its_own_headings(sorting: Page) -> None:
    first, second, *_ = ids(sorting, "osorterade")
    for number in ("1", "3"):
        sorting.locator("#osorterade .sort-card").first.press(number)
    sorting.get_by_text("Egna rubriker").click()
    for label, name in {
        "Hög 1": "  Gör  vi redan ",
        "Hög 2": "",
        "Hög 3": "Prövar vi",
        "En hög till": "Gör vi redan",
    }.items():
        sorting.get_by_label(label).fill(name)
    sorting.get_by_role("button", name="Använd rubrikerna").click()
    assert json.loads(stored(sorting) or "") == [
        {"name": "Gör vi redan", "ids": [first]},
        {"name": "Prövar vi", "ids": [second]},
    ]
    buttons = sorting.locator("#osorterade .sort-choices").first.get_by_role("button")
    assert buttons.all_inner_texts() == ["Gör vi redan", "Prövar vi"]
    sorting.get_by_label("Hög 1").fill("")
    sorting.get_by_role("button", name="Använd rubrikerna").click()
    assert ids(sorting, "hog-1") == [second]
    assert ids(sorting, "osorterade")[0] == first


def test_the_mouse_can_drag_a_card_there_and_back(sorting: Page) -> None:
    every = ids(sorting, "osorterade")
    sorting.locator("#osorterade .sort-card").nth(1).drag_to(sorting.locator("#hog-3"))
    assert ids(sorting, "hog-3") == [every[1]]
    sorting.locator("#hog-3 .sort-card").drag_to(sorting.locator("#osorterade h2"))
    assert ids(sorting, "osorterade") == every


def test_the_table_has_each_quote_to_the_letter_with_its_heap(
    sorting: Page, example_site: Path
) -> None:
    sorting.locator("#osorterade .sort-card").nth(1).press("2")
    with sorting.expect_download() as download:
        sorting.get_by_role("button", name="Ladda ned som CSV").click()
    data = download.value.path().read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    found = rows(data)
    assert [row["hög"] for row in found] == ["Fundera på"] + [""] * (len(found) - 1)
    site = {row["id"]: row for row in rows((example_site / DECK / "citat.csv").read_bytes())}
    assert len(found) == len(site)
    for row in found:
        assert row.pop("adress").endswith(site[row["id"]].pop("adress"))
        assert row.items() - {("hög", row["hög"])} <= site[row["id"]].items()


def rows(data: bytes) -> list[dict[str, str]]:
    text = io.StringIO(data.decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text, delimiter=";"))


def test_a_cell_is_never_a_formula_and_comes_back_whole(sorting: Page) -> None:
    words = ["=1+1", "+x", "-x", "@x", "\tx", "\rx", 'a;b "c"\n\nd', "å ä ö", "", "'=x", "a\r\nb"]
    made = sorting.evaluate(
        "(rows) => import('/theme/js/sorting/table.js').then(({ csv }) => csv(rows))", [words]
    )
    assert made.startswith("\ufeff")
    assert made.endswith("\r\n")
    (row,) = csv.reader(io.StringIO(made[1:], newline=""), delimiter=";")
    assert row == [safe(word) for word in words]


def test_what_is_withdrawn_or_damaged_is_in_no_heap(sorting: Page) -> None:
    first, second, *rest = every = ids(sorting, "osorterade")
    heap = {"name": "Håller med", "ids": [first, "z9zz", second, first, 7, None, {"id": first}]}
    store(sorting, json.dumps([heap, {"name": "Annat", "ids": [second, "z9zz"]}]))
    assert ids(sorting, "hog-1") == [first, second]
    assert ids(sorting, "hog-2") == []
    assert "z9zz" not in (stored(sorting) or "")
    expect(sorting.locator("#lage")).to_contain_text("finns inte längre på sidan")
    store(sorting, '[{"name":"Håller med","ids":["' + first)
    assert ids(sorting, "osorterade") == every
    expect(sorting.locator("#problem")).to_contain_text("gick inte att läsa")
    sorting.locator(f"#citat-{rest[0]}").press("3")
    assert ids(sorting, "hog-3") == [rest[0]]


@pytest.mark.parametrize(
    "text",
    [
        "null",
        '"x"',
        "[]",
        "[null, 1, [], {}]",
        '{"name": "A", "ids": ["h7k2"]}',
        '[{"name": " ", "ids": ["h7k2"]}, {"name": 3, "ids": []}, {"name": "A"}]',
        '[{"name": "A", "ids": "h7k2"}]',
        "\x00",
    ],
)
def test_what_makes_no_sense_is_as_nothing(sorting: Page, text: str) -> None:
    found = read_heaps(sorting, text)
    assert [heap["ids"] for heap in found["heaps"]] == [[], [], []]
    assert not found["isWhole"]


def test_a_heap_too_many_and_a_name_too_long_are_cut(sorting: Page) -> None:
    found = read_heaps(sorting, json.dumps([{"name": f"{n}" * 99, "ids": []} for n in range(30)]))
    assert [heap["name"] for heap in found["heaps"]] == [f"{n}" * 60 for n in range(8)]


def read_heaps(page: Page, text: str) -> Any:
    return page.evaluate(
        "(text) => import('/theme/js/sorting/heaps.js')"
        ".then(({ readHeaps }) => readHeaps(text, new Set(['h7k2'])))",
        text,
    )


@pytest.mark.parametrize(
    "script",
    [
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException(); } })",
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }",
    ],
)
def test_a_browser_that_cannot_keep_anything_says_so(open_page: Opener, script: str) -> None:
    page = open_page(PATH)
    page.add_init_script(script)
    page.reload()
    card = page.locator("#osorterade .sort-card").first
    card.get_by_role("button", name="Håller med", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("lät oss inte spara")
    expect(page.locator("#hog-1 .sort-card")).to_have_count(1)


def test_without_scripts_the_quotes_are_there_and_nothing_promises_more(
    open_page: Opener,
) -> None:
    page = open_page(PATH, java_script_enabled=False)
    expect(page.get_by_text("behöver webbläsaren JavaScript")).to_be_visible()
    expect(page.locator(".sort-card blockquote").last).to_be_visible()
    expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)


def test_the_heaps_are_readable_on_a_phone_in_the_dark_and_printed(visit: Opener) -> None:
    page = visit(PATH, width=320, scheme="dark")
    for number in "1231":
        page.locator("#osorterade .sort-card").first.press(number)
    page.get_by_text("Egna rubriker").click()
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Håller inte med")).to_be_visible()
    expect(page.locator("#hog-1 .sort-card").last).to_be_visible()
    expect(page.get_by_role("main").get_by_role("button").locator("visible=true")).to_have_count(0)
    top = "place => document.querySelector(place).getBoundingClientRect().top"
    assert page.evaluate(top, "#hog-3") < page.evaluate(top, "#osorterade")
    page.evaluate("localStorage.clear()")
