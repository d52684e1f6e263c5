"""Pages as a reader's browser shows them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Page,
    Request,
    expect,
)

from tests.pages.heaps import PATH

# What a careful host sends. Pagefind compiles WebAssembly, hence wasm-unsafe-eval.
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; worker-src 'self'"
)
Opener = Callable[..., Page]


@pytest.fixture(scope="session")
def address(serve: Callable[..., str], example_site: Path) -> str:
    """Where the example site is served, under a strict content security policy."""
    return serve(example_site, headers={"Content-Security-Policy": POLICY})


@pytest.fixture(scope="session")
def complaints() -> list[str]:
    """What pages have complained of, or asked other hosts for, since the last test."""
    return []


@pytest.fixture(autouse=True)
def no_complaints(complaints: list[str]) -> Iterator[None]:
    """When a test is over, no page may have asked another host for anything or complained."""
    yield
    told = [*complaints]
    complaints.clear()
    assert not told, told


@pytest.fixture(scope="session")
def new_page(address: str, complaints: list[str]) -> Callable[[BrowserContext], Page]:
    """A page in a window, whose complaints are heard."""

    def listen(message: ConsoleMessage) -> None:
        if message.type == "error":
            complaints.append(message.text)

    def follow(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            complaints.append(f"asked for {request.url}")

    def refuse(dialog: Dialog) -> None:
        complaints.append(dialog.message)
        dialog.dismiss()

    def new(context: BrowserContext) -> Page:
        page = context.new_page()
        page.on("console", listen)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", follow)
        page.on("dialog", refuse)
        return page

    return new


@pytest.fixture
def open_page(
    browser: Browser, address: str, new_page: Callable[[BrowserContext], Page]
) -> Iterator[Opener]:
    """Open a page in a window of its own: `open_page("/sok/", java_script_enabled=False)`."""
    contexts: list[BrowserContext] = []

    def open_(path: str, width: int = 1280, height: int = 900, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = new_page(context)
        page.goto(address + path)
        return page

    yield open_
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def visit(
    browser: Browser, address: str, new_page: Callable[[BrowserContext], Page]
) -> Iterator[Opener]:
    """Go to a page in the window that other tests have used, which takes a third of the time."""
    page = new_page(browser.new_context())

    def go(path: str, width: int = 1280, height: int = 900, scheme: str = "light") -> Page:
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(media="null", color_scheme="dark" if scheme == "dark" else "light")
        page.goto(address + path)
        return page

    yield go
    page.context.close()


@pytest.fixture(scope="session")
def search_page(
    browser: Browser, address: str, new_page: Callable[[BrowserContext], Page]
) -> Iterator[Page]:
    """The search page, for `ask`, which leaves it as it was."""
    page = new_page(browser.new_context())
    page.goto(f"{address}/sok/")
    yield page
    page.context.close()


@pytest.fixture
def sorting(visit: Opener) -> Iterator[Page]:
    """The page with nothing sorted yet, and afterwards nothing kept."""
    page = visit(PATH)
    expect(page.locator("#hogar")).to_be_visible()
    page.evaluate("document.fonts.ready.then(() => true)")  # nothing more is asked for by itself
    yield page
    page.evaluate("localStorage.clear()")
