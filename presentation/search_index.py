"""The search index of a built site: Pagefind's bundle, and the vocabulary that mends a query."""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from knowledge.library import Library
from language.index_terms import index_terms
from language.vocabulary import vocabulary
from presentation.shadow import HIDDEN
from presentation.shadow_copies import Own, copy_pages

BUNDLE, VOCABULARY = "pagefind", "sok/ordlista.txt"
_VOCABULARY_SIZE = 10_000
# What Pagefind adds for sites that have no search page of their own.
_UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")


def filters_of(path: str, library: Library) -> list[str]:
    """What a page is chosen by, beside what it says itself of its kind and year."""
    url = path.removesuffix("index.html")
    filters = [f"theme:{topic.slug}" for topic in library.topics_by_page.get(url, ())]
    return [*filters, "quotes:ja"] if url in library.pages_with_quotes else filters


def make_index(site: Path, pages: Mapping[str, Sequence[str]], own: Own) -> None:
    """Index pages of the folder ``site``, and write the bundle and the vocabulary in it.

    :param pages: each page's path, and its filters.
    :param own: the author's segmentations, as ``index_terms`` has them.
    :raises subprocess.CalledProcessError: when Pagefind can't index them.
    """
    with TemporaryDirectory() as copies:
        counts = copy_pages(site, Path(copies), pages, own)
        if not pages:  # of nothing Pagefind makes no index: of a page that no query finds it does
            (Path(copies) / "tom.html").write_text(f"<html>{HIDDEN}</html>", encoding="utf-8")
        _run_pagefind(Path(copies), site / BUNDLE)
    words = vocabulary(counts, index_terms(own), _VOCABULARY_SIZE)
    (site / VOCABULARY).write_text("\n\n".join(map("\n".join, words)), encoding="utf-8")


def _run_pagefind(copies: Path, bundle: Path) -> None:
    """Its command line takes less time than its Python interface, and says when it fails.

    ``zxx`` is what isn't language (ISO 639-2): the words of the copies have their stems already.
    """
    options = {"site": copies, "output-path": bundle.resolve(), "force-language": "zxx"}
    command = [sys.executable, "-m", "pagefind", "--quiet"]
    command += [f"--{name}={value}" for name, value in options.items()]
    # It would read a configuration in the folder that one stands in.
    subprocess.run(command, cwd=copies, check=True, capture_output=True)
    for pattern in _UNUSED:
        for file in bundle.glob(pattern):
            file.unlink()
