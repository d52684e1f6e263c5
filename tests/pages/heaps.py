"""A page where quotes are sorted, and what lies where on it."""

from playwright.sync_api import Page, expect

DECK = "teman/relationer/"
PATH = f"/{DECK}sortera/"
KEY = f"sortera:{PATH}"


def ids(page: Page, heap: str) -> list[str]:
    found: list[str] = page.eval_on_selector_all(
        f"#{heap} .sort-card", "all => all.map((card) => card.dataset.id)"
    )
    return found


def stored(page: Page) -> str | None:
    text: str | None = page.evaluate(f"localStorage.getItem('{KEY}')")
    return text


def store(page: Page, text: str) -> None:
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    page.reload()
    expect(page.locator("#hogar")).to_be_visible()
