"""``python -m bench.search_typing``: how long a reader who types waits for each letter's hits.

Words are typed on the search page of the example site, in a real browser, a letter when the last
one's answer is there; in the last round a while after it, as a person does, while the search is at
work with what it puts off. Time is counted from the letter until the hits are in the page and it is
about to be painted. The first letter is typed as soon as the page has come, and may wait for the
search to be loaded, too. The aim is at most 100 ms for each letter.
"""

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from playwright.sync_api import Page

from bench.browser import opened

ROOT = Path(__file__).resolve().parent.parent
PAUSES_MS = (0, 0, 200)  # of each round
AIM_MS = 100
# Common and rare words, a compound, two words, a function word, an ending, a word misspelt.
QUERIES = (
    *("samverkan", "kaffe", "handläggare", "arbetsgivare", "möte remiss"),
    *("vad är samtycke", "långsiktighet", "samvekran", "försäkringskasan"),
)
# Each answer is told on the status line, also one without hits.
_WATCH = """() => {
  const [field, status] = ["sokord", "sokstatus"].map((id) => document.getElementById(id));
  let typed;
  window.waits = [];
  field.addEventListener("input", () => { typed = performance.now(); }, { capture: true });
  new MutationObserver(() => {
    if (!typed || !/ för /.test(status.textContent)) return;
    const start = typed;
    typed = undefined;
    requestAnimationFrame(() => window.waits.push(performance.now() - start));
  }).observe(status, { childList: true });
}"""


def main() -> None:
    """Build, type, print."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        site = Path(name) / "site"
        build = [sys.executable, "make.py", "build", f"--output={site}"]
        subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
        with opened(site) as (page, _):
            rounds = [[typed(page, query, pause) for query in QUERIES] for pause in PAUSES_MS]
    for query, *waits in zip(QUERIES, *rounds, strict=True):
        print(f"{query:<20}{_figures(chain(*waits))}")
    words = list(chain(*rounds))
    print(f"{'each first letter':<20}{_figures(waits[0] for waits in words)}")
    print(f"{'letters 2 to 4':<20}{_figures(chain(*(waits[1:4] for waits in words)))}")
    print(f"{'all later letters':<20}{_figures(chain(*(waits[4:] for waits in words)))}")
    print(f"{'every letter':<20}{_figures(chain(*words))}")


def typed(page: Page, query: str, pause: int) -> list[float]:
    """Milliseconds from each letter of a query to its hits, on a page just opened."""
    page.goto("/sok/")
    page.locator("#sokord").focus()
    page.evaluate(_WATCH)
    for number, letter in enumerate(query, start=1):
        page.keyboard.type(letter)
        page.wait_for_function("number => window.waits.length === number", arg=number)
        page.wait_for_timeout(pause)
    waits: list[float] = page.evaluate("window.waits")
    return waits


def _figures(waits: Iterable[float]) -> str:
    ordered = sorted(waits)
    late = sum(wait > AIM_MS for wait in ordered)
    figures = {
        "median": statistics.median(ordered),
        "95th percentile": statistics.quantiles(ordered, n=20, method="inclusive")[-1],
        "worst": ordered[-1],
    }
    shown = ", ".join(f"{name} {wait:3.0f}" for name, wait in figures.items())
    return f"{shown} ms; {late} of {len(ordered)} letters over {AIM_MS} ms"


if __name__ == "__main__":
    main()
