"""``python -m bench.search``: how well the search finds, in a real browser on a built site.

The documents of ``--samples`` are imported and built as an author would; the queries of ``--gold``
say which documents are relevant, and how much: 2 about it, 1 mentions it. Beside ours stands plain
Pagefind on the same pages.
"""

import argparse
import math
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import quote, urlsplit

from playwright.sync_api import Page

from bench.browser import opened

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
# Which of the key's documents a page of the built site belongs to.
DOCUMENTS = {
    "/rapporter/": "000",
    "/inlagg/integrerad-samverkan-2/": "001-a",
    "/inlagg/integrerad-samverkan-1/": "001-b",
    "/definitioner/": "001-b",
    "/citat/": "001-b",
    "/topplistor/": "002",
}
# What a reader's script does with Pagefind as it comes.
PLAIN = """async (query) => {
  const pagefind = await import("/plain/pagefind.js");
  const { results } = await pagefind.search(query);
  const pages = await Promise.all(results.slice(0, 30).map((result) => result.data()));
  return pages.map((page) => page.url);
}"""


@dataclass(frozen=True)
class Query:
    """What a reader types, and the documents that answer it."""

    text: str
    kind: str
    grades: dict[str, int]


@dataclass(frozen=True)
class Figures:
    """How well one query was answered, each between 0 and 1."""

    recall: float
    precision: float
    ndcg: float
    empty: bool


def read_queries(path: Path) -> list[Query]:
    """Read ``query<TAB>kind<TAB>document:grade …``, under a heading."""
    queries = []
    for line in path.read_text("utf-8").splitlines()[1:]:
        text, kind, relevant = line.split("\t")
        pairs = (each.rsplit(":", 1) for each in relevant.split())
        queries.append(Query(text, kind, {document: int(grade) for document, grade in pairs}))
    return queries


def judge(found: Sequence[str], grades: dict[str, int]) -> Figures:
    """Judge documents in the order they were found: recall, precision at 5, nDCG at 10."""
    gains = [grades.get(document, 0) for document in found]
    best = sorted(grades.values(), reverse=True)
    top = gains[:5]
    return Figures(
        recall=sum(1 for document in grades if document in found) / len(grades),
        precision=sum(1 for gain in top if gain) / len(top) if top else 0.0,
        ndcg=_dcg(gains[:10]) / _dcg(best[:10]),
        empty=not found,
    )


def _dcg(gains: Sequence[int]) -> float:
    return sum((2.0**gain - 1) / math.log2(place + 2) for place, gain in enumerate(gains))


def documents_of(addresses: Sequence[str]) -> list[str]:
    """The documents that pages belong to, each once, in order."""
    paths = (urlsplit(address).path for address in addresses)
    found = (
        next((name for start, name in DOCUMENTS.items() if path.startswith(start)), path)
        for path in paths
    )
    return list(dict.fromkeys(found))


def ours(page: Page, query: str) -> list[str]:
    """The addresses of the hits that the search page shows."""
    page.goto(f"/sok/?q={quote(query)}")
    page.wait_for_function("/träff|citat/i.test(document.getElementById('sokstatus').textContent)")
    script = "items => items.map(item => item.querySelector('a').href)"
    return list(page.locator("#sokresultat > li").evaluate_all(script))


def plain(page: Page, query: str) -> list[str]:
    """The addresses that Pagefind gives by itself."""
    return list(page.evaluate(PLAIN, query))


def build(samples: Sequence[Path], folder: Path) -> Path:
    """Build a site of the documents, with plain Pagefind's index of it in ``plain/``."""
    content, site = folder / "content", folder / "site"
    content.mkdir()
    task = [sys.executable, "make.py"]
    run = partial(subprocess.run, check=True, cwd=ROOT, capture_output=True)
    run([*task, "import", *map(str, samples), f"--content={content}"])
    run([*task, "build", f"--content={content}", f"--output={site}"])
    run([sys.executable, "-m", "pagefind", "--site", str(site), "--output-subdir", "plain"])
    return site


def report(queries: Sequence[Query], answers: dict[str, list[list[str]]]) -> str:
    """A table: each search's figures, and where ours is less than perfect."""
    lines = [f"{'':<8}{'recall':>8}{'P@5':>8}{'nDCG@10':>9}{'empty':>7}"]
    for name, found in answers.items():
        figures = [judge(each, query.grades) for query, each in zip(queries, found, strict=True)]
        means = [
            statistics.mean(getattr(each, field) for each in figures)
            for field in ("recall", "precision", "ndcg", "empty")
        ]
        lines.append(f"{name:<8}{means[0]:>8.3f}{means[1]:>8.3f}{means[2]:>9.3f}{means[3]:>7.2f}")
    for query, each in zip(queries, answers["ours"], strict=True):
        figures_of = judge(each, query.grades)
        if min(figures_of.recall, figures_of.precision, figures_of.ndcg) < 1:
            lines.append(f"  {query.text} ({query.kind}): {each}, key {query.grades}")
    return "\n".join(lines)


def main() -> None:
    """Build, ask, print."""
    parser = argparse.ArgumentParser(prog="bench.search", description=__doc__)
    parser.add_argument("--samples", type=Path, default=SHARED / "samples")
    parser.add_argument("--gold", type=Path, default=SHARED / "gold" / "queries-dev.tsv")
    options = parser.parse_args()
    queries = read_queries(options.gold)
    searches: dict[str, Callable[[Page, str], list[str]]] = {"ours": ours, "plain": plain}
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        site = build(sorted(options.samples.glob("0*.txt")), Path(name))
        with opened(site) as (page, _):
            page.goto("/sok/")
            answers = {
                each: [documents_of(search(page, query.text)) for query in queries]
                for each, search in searches.items()
            }
    print(report(queries, answers))


if __name__ == "__main__":
    main()
