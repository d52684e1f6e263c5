"""What was done to the heaps by mistake is taken back, and what a finger slipped on is not done."""

import pytest
from playwright.sync_api import Page, expect

from tests.pages.heaps import ids, stored

pytestmark = pytest.mark.browser


def test_one_button_clears_all_and_a_slip_can_be_undone(sorting: Page) -> None:
    every = ids(sorting, "osorterade")
    sorting.locator(".sort-choices button").first.click()
    sorting.get_by_role("button", name="Rensa allt").click()
    assert stored(sorting) is None
    assert ids(sorting, "osorterade") == every
    sorting.get_by_role("button", name="Ångra").click()
    assert ids(sorting, "hog-1") == every[:1]
    assert every[0] in (stored(sorting) or "")
    sorting.get_by_role("button", name="Rensa allt").click()
    sorting.reload()
    expect(sorting.get_by_role("button", name="Rensa allt")).to_be_visible()
    expect(sorting.get_by_role("button", name="Ångra")).to_be_hidden()
    assert ids(sorting, "osorterade") == every


def test_the_last_card_can_be_taken_back_and_the_one_before_it(sorting: Page) -> None:
    first, second, third, *rest = every = ids(sorting, "osorterade")
    undo = sorting.get_by_role("button", name="Ångra")
    expect(undo).to_be_hidden()
    for number in "121":
        sorting.locator("#osorterade .sort-card").first.press(number)
    sorting.locator("#hog-1").get_by_role("button", pressed=True).first.click()
    assert [ids(sorting, f"hog-{n}") for n in (1, 2)] == [[third], [second]]
    undo.click()
    assert [ids(sorting, f"hog-{n}") for n in (1, 2)] == [[first, third], [second]]
    assert sorting.evaluate("document.activeElement.id") == f"citat-{first}"
    sorting.keyboard.press("Control+z")
    expect(sorting.locator("#lage")).to_have_text(
        f"Ångrat. Citat 3 ligger bland de osorterade. {len(rest) + 1} kvar att sortera."
    )
    assert sorting.evaluate("document.activeElement.id") == f"citat-{third}"
    assert third not in (stored(sorting) or "")
    for _ in range(2):
        undo.click()
    expect(undo).to_be_hidden()
    assert ids(sorting, "osorterade") == every


def test_ctrl_z_in_a_heading_is_the_headings_own(sorting: Page) -> None:
    first, *_ = ids(sorting, "osorterade")
    sorting.locator("#osorterade .sort-card").first.press("1")
    sorting.get_by_text("Egna rubriker").click()
    sorting.get_by_label("Hög 1").press_sequentially("!")
    sorting.get_by_label("Hög 1").press("Control+z")
    assert ids(sorting, "hog-1") == [first]


def test_a_finger_that_slips_sorts_one_card(sorting: Page) -> None:
    first, second, third, *_ = ids(sorting, "osorterade")
    sorting.locator("#osorterade .sort-card").first.focus()
    sorting.keyboard.down("1")
    sorting.wait_for_timeout(350)  # held down: only then does a keyboard begin to repeat it
    sorting.keyboard.down("1")
    sorting.keyboard.up("1")
    assert ids(sorting, "hog-1") == [first]
    assert sorting.evaluate("document.activeElement.id") == f"citat-{second}"
    slip = """() => { for (let n = 0; n < 2; n += 1) document.activeElement.dispatchEvent(
        new KeyboardEvent("keydown", { key: "2", bubbles: true })) }"""
    sorting.evaluate(slip)
    assert ids(sorting, "hog-2") == [second]
    button = sorting.locator(f"#citat-{third}").get_by_role("button", name="Håller inte med")
    button.dispatch_event(
        "click", {"detail": 2}
    )  # the second of a double click, the card before gone
    assert ids(sorting, "hog-3") == []
