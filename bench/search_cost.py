"""``python -m bench.search_cost``: what the search costs the author in time, the reader in bytes.

The index of a made-up site is made in turn by us and by plain Pagefind. It gets the same site
without our marks: every page is indexed, quote pages too. The reader's bytes are what a browser
with an empty cache is sent from opening the search page until the first answer is there: all hits
that are shown without asking, in their fonts. Beside it, until nothing more comes: the filters with
their numbers.
"""

import argparse
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

from bench.browser import Sent, opened
from bench.corpus import write_corpus
from knowledge.site import load
from language.index_terms import index_terms
from presentation.search_index import filters_of, make_index

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 3
_PATIENCE_MS = 120_000
_DRAWN = "/robots.txt"  # asked for when the hits are drawn: what was sent before it is known
_TELL = f"""new MutationObserver((_, observer) => {{
  if (!document.querySelector("#sokresultat > li")) return;
  observer.disconnect();
  fetch("{_DRAWN}");
}}).observe(document, {{ subtree: true, childList: true }})"""
_PARTS = {
    "fonts": r"/theme/fonts/",
    "the rest of the page": r"/theme/|/sok/$",
    "vocabulary": r"/sok/ordlista",
    "Pagefind": r"/pagefind/(wasm|pagefind)",
    "index": r"/pagefind/index/",
    "pages": r"/pagefind/fragment/",
}
_MARK = re.compile(r" data-pagefind-[a-z]+(=\"[^\"]*\")?")


def main() -> None:
    """Build, measure, print."""
    parser = argparse.ArgumentParser(prog="bench.search_cost", description=__doc__)
    parser.add_argument("--posts", type=int, default=1000)
    posts = parser.parse_args().posts
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        content, site = Path(name) / "content", Path(name) / "site"
        write_corpus(content, posts)
        build = [sys.executable, "make.py", "build", f"--content={content}", f"--output={site}"]
        subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
        print(f"{posts} texts, {len(list((site / 'citat').iterdir()))} quotes")
        show_times(content, site)
        show_bytes(site)


def show_times(content: Path, site: Path) -> None:
    """Index in turn with plain Pagefind and with ours, and print medians and the ratio."""
    bare = site.with_name("bare")
    for page in site.rglob("*.html"):
        copy = bare / page.relative_to(site)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(_MARK.sub("", page.read_text("utf-8")), "utf-8")
    library = load(content).library
    documents = (*library.dated, *library.topics, *library.terms, *library.pages)
    paths = [f"{document.url}index.html" for document in documents]
    pages = {path: filters_of(path, library) for path in paths}
    taken: dict[str, list[float]] = {"plain Pagefind": [], "ours": []}
    for number in range(ROUNDS):
        shutil.rmtree(bare / "pagefind", ignore_errors=True)
        shutil.rmtree(site / "pagefind")
        index_terms.cache_clear()
        start = time.perf_counter()
        command = [sys.executable, "-m", "pagefind", "--site", str(bare)]
        subprocess.run(command, check=True, capture_output=True)
        taken["plain Pagefind"].append(time.perf_counter() - start)
        start = time.perf_counter()
        make_index(site, pages, (), site.with_name(f"minne-{number}"))
        taken["ours"].append(time.perf_counter() - start)
    plain = statistics.median(taken["plain Pagefind"])
    for name, seconds in taken.items():
        median = statistics.median(seconds)
        print(f"index, {name:<15}{median:>8.2f} s{median / plain:>7.2f}")


def show_bytes(site: Path) -> None:
    """The first answer to words of several kinds."""
    classes = (site / "sok/ordlista.txt").read_text("utf-8").split("\n\n")
    commonest, common, rare = (classes[n].split()[-1] for n in (2, len(classes) // 2, -1))
    queries = (commonest, common, rare, f"{common} {rare}", f"{common[:-1]}x{common[-1]}")
    for query in queries:
        first, all_of_it = first_answer(site, query)
        shares = ", ".join(f"{name} {size:.0f}" for name, size in _shares(first).items() if size)
        print(f"first answer, {query!r}: {_size(first):.0f} kB ({shares});", end=" ")
        print(f"with filters {_size(all_of_it):.0f} kB")


def first_answer(site: Path, query: str) -> tuple[Sent, Sent]:
    """What a browser with an empty cache is sent until the first answer is there, and all of it."""
    with opened(site) as (page, sent):
        page.add_init_script(_TELL)
        page.goto(f"/sok/?q={quote(query)}")
        page.locator("#sokfilter").wait_for(timeout=_PATIENCE_MS)
        page.wait_for_load_state("networkidle")
    end = [address for address, _ in sent].index(_DRAWN)
    fonts = [each for each in sent[end:] if re.match(_PARTS["fonts"], each[0])]
    return [*sent[:end], *fonts], [each for each in sent if each[0] != _DRAWN]


def _shares(sent: Sent) -> dict[str, float]:
    """What each part of the search is of it, in kB."""
    shares = dict.fromkeys(_PARTS, 0.0)
    for address, size in sent:
        name = next(name for name, start in _PARTS.items() if re.match(start, address))
        shares[name] += size / 1000
    return shares


def _size(sent: Sent) -> float:
    return sum(size for _, size in sent) / 1000


if __name__ == "__main__":
    main()
