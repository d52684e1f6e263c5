"""``python -m bench.search_cost``: what the search costs the author in time, the reader in bytes.

The index of a made-up site is made in turn by us and by plain Pagefind. It gets the same site
without our marks: every page is indexed, quote pages too. The reader's bytes are all that a browser
with an empty cache is sent from opening the search page until the first hits are there.
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
        sent = first_answer(site, query)
        parts: dict[str, str | tuple[str, ...]] = {
            "fonts": "/theme/fonts/",
            "the rest of the page": ("/sok/", "/theme/"),
        }
        sizes = {name: _size(sent, start) / 1000 for name, start in parts.items()}
        sizes["the rest of the page"] -= sizes["fonts"]
        sizes["Pagefind"] = _size(sent, "/pagefind/") / 1000
        shares = ", ".join(f"{name} {size:.0f}" for name, size in sizes.items())
        print(f"first answer, {query!r}: {_size(sent, '/') / 1000:.0f} kB ({shares})")


def first_answer(site: Path, query: str) -> Sent:
    """What a browser with an empty cache is sent until the first hits are shown."""
    with opened(site) as (page, sent):
        page.goto(f"/sok/?q={quote(query)}")
        page.locator("#sokresultat > li").first.wait_for()
        return list(sent)


def _size(sent: Sent, start: str | tuple[str, ...]) -> int:
    return sum(size for address, size in sent if address.startswith(start))


if __name__ == "__main__":
    main()
