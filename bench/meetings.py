"""What the projector's pages, the cards and the files to take along cost.

Made-up sites of many themes, and of large ones, are built with those pages and without them (the
seconds are the processor's, which others on the machine disturb less), with an address, so that
each card has its QR code. Then their sizes, and in a browser the time until the first slide is seen
and until a key has been answered; last, what a PDF of a page of cards takes.
"""

import gzip
import os
import re
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from statistics import median

from playwright.sync_api import Page

import pelicanconf
from bench.browser import opened
from bench.corpus import make_quotes, write_text, write_topics
from commands.card_pdfs import Press
from commands.chromium import find_chromium
from commands.pelican_run import run_pelican
from knowledge.derived import CARD_FORMS
from knowledge.site import load
from other_process import OtherProcess

SHAPES = ((100, 300), (12, 2300))  # themes, and the quotes of each
ADDRESS = "https://example.org/blogg"
_MEETING = ("plugins.meetings", "plugins.cards", "plugins.sorting", "plugins.offline")
_DRAWN_ONCE = "plugins.pictures"  # and then kept: the first of two sites would bear it all
_VISITS, _KEYS = 5, 20
_ANSWERED = """async (key) => {
    const start = performance.now();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    return performance.now() - start;
}"""


def show_meetings(shapes: Sequence[tuple[int, int]] = SHAPES) -> None:
    """Print what sites cost that have so many themes, and so many quotes on each."""
    for themes, quotes in shapes:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            _show(Path(folder), themes, quotes)


def _show(folder: Path, themes: int, quotes: int) -> None:
    content, site = folder / "content", folder / "site"
    write_content(content, themes, quotes)
    print(f"{themes} themes of {quotes} quotes", flush=True)
    for address in (ADDRESS, None):
        plain = OtherProcess(build_seconds, content, folder / "plain", address, _MEETING).answer()
        whole = OtherProcess(build_seconds, content, site, address, ()).answer()
        name = "with" if address else "without"
        print(f"  built {name} address: {whole:.1f} s, without meeting pages {plain:.1f} s")
        for name, page in largest_pages(site):
            data = page.read_bytes()
            print(f"    largest {name}: {len(data) / 1000:.0f} kB, {packed(data):.0f} compressed")
    with opened(site) as (browser_page, _):
        show_slides(browser_page)
    show_pdfs(content, site)
    print(flush=True)


def write_content(content: Path, themes: int, quotes: int) -> None:
    """Collections of quotes, whose themes come in turn."""
    topics = [f"tema{number}" for number in range(themes)]
    write_topics(content, topics)
    next_topic = cycle(topics)
    for text in make_quotes(themes * quotes):
        body = re.sub(r"#\w+", lambda _: f"#{next(next_topic)}", text.body)
        write_text(content, replace(text, body=body))


def build_seconds(
    content: Path, site: Path, address: str | None, without: tuple[str, ...]
) -> float:
    """What Pelican and its other process take to write a site, without some of the plugins."""
    read = load(content)
    plugins = [plugin for plugin in pelicanconf.PLUGINS if plugin not in (*without, _DRAWN_ONCE)]
    start = sum(os.times()[:4])
    run_pelican(read, site, address, search=False, settings={"PLUGINS": plugins})
    return sum(os.times()[:4]) - start


def largest_pages(site: Path) -> Iterator[tuple[str, Path]]:
    """The largest page of the projector, and of cards."""
    for name in ("mote", "kort"):
        pages = site.glob(f"teman/*/{name}/**/index.html")
        yield name, max(pages, key=lambda page: page.stat().st_size)


def packed(data: bytes) -> float:
    """Its size in kB as hosts send it."""
    return len(gzip.compress(data)) / 1000


def show_slides(page: Page) -> None:
    """Print how soon the first slide of a theme is seen, and how soon each key is answered."""
    seen = []
    for _ in range(_VISITS):
        page.goto("about:blank")
        page.goto("/teman/tema0/mote/")
        painted = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
        seen.append(page.wait_for_function(painted).json_value())
    print(f"  first slide seen after {median(seen):.0f} ms; answered with two frames (32 ms):")
    for key in ("ArrowRight", "ArrowLeft", "d", "End", "Home"):
        print(f"    {key}: {median(page.evaluate(_ANSWERED, key) for _ in range(_KEYS)):.0f} ms")
    print(f"    s: {median(page.evaluate(_ANSWERED, 's') for _ in range(4)):.0f} ms")


def show_pdfs(content: Path, site: Path) -> None:
    """Print what it takes to make the first theme's cards as PDF, and again."""
    chromium = find_chromium()
    assert chromium, "there is a browser: it has been used"  # noqa: S101
    page = site / "teman/tema0/kort/index.html"
    press = Press(chromium, site, None, content.with_name("kept"))
    for form in CARD_FORMS:
        start = time.perf_counter()
        press.make(page, form)
        made = time.perf_counter()
        press.make(page, form)
        again = time.perf_counter() - made
        size = page.with_name(f"{form}.pdf").stat().st_size
        print(f"  {form}.pdf: {made - start:.1f} s, again {again:.3f} s, {size / 1000:.0f} kB")
