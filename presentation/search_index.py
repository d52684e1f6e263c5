"""The search index of a built site: Pagefind's bundle, and the vocabulary that mends a query."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from knowledge.library import Library
from language.vocabulary import vocabulary
from memory import taken
from presentation.bundle import copy_bundle, make_bundle
from presentation.known_terms import KnownTerms, Own
from presentation.shadow import HIDDEN
from presentation.shadow_copies import ShadowCopies

BUNDLE, VOCABULARY = "pagefind", "sok/ordlista.txt"
_VOCABULARY_SIZE = 10_000


def filters_of(path: str, library: Library) -> list[str]:
    """What a page is chosen by, beside what it says itself of its kind and year."""
    url = path.removesuffix("index.html")
    filters = [f"theme:{topic.slug}" for topic in library.topics_by_page.get(url, ())]
    return [*filters, "quotes:ja"] if url in library.pages_with_quotes else filters


def make_index(site: Path, pages: Mapping[str, Sequence[str]], own: Own, memory: Path) -> None:
    """Index pages of the folder ``site``, and write the bundle and the vocabulary in it.

    :param pages: each page's path, and its filters.
    :param own: the author's segmentations, as ``index_terms`` has them.
    :param memory: a folder where what this build makes is kept for the next.
    :raises subprocess.CalledProcessError: when Pagefind can't index them.
    """
    terms = KnownTerms(own, memory / "ord")
    with taken(memory / "sok") as folder:
        copies = ShadowCopies(folder, terms)
        bundle, words = folder / BUNDLE, folder / "ordlista.txt"
        if copies.renew(site, pages) or not words.exists():
            if (
                not pages
            ):  # of nothing Pagefind makes no index: of a page that no query finds, it does
                copies.folder.mkdir(exist_ok=True)
                (copies.folder / "tom.html").write_text(f"<html>{HIDDEN}</html>", encoding="utf-8")
            make_bundle(copies.folder, bundle)
            classes = vocabulary(copies.counts, terms.parts, _VOCABULARY_SIZE)
            words.write_text("\n\n".join(map("\n".join, classes)), encoding="utf-8")
            terms.keep()
        copy_bundle(bundle, site / BUNDLE)
        (site / VOCABULARY).write_bytes(words.read_bytes())
