"""Pages as a reader's browser shows them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

# What a careful host sends. Pagefind compiles WebAssembly, hence wasm-unsafe-eval.
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; worker-src 'self'"
)


@pytest.fixture(scope="session")
def address(serve: Callable[..., str], example_site: Path) -> str:
    """Where the example site is served, under a strict content security policy."""
    return serve(example_site, headers={"Content-Security-Policy": POLICY})


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Open a page: `open_page("/sok/", width=320, java_script_enabled=False)`.

    When the test is over, no page may have asked another host for anything or complained.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_(path: str, width: int = 1280, height: int = 900, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "request",
            lambda request: (
                None
                if request.url.startswith((address, "data:", "blob:"))
                else complaints.append(f"asked for {request.url}")
            ),
        )
        page.goto(address + path)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not complaints, complaints
