"""The search index of a built site: Pagefind's bundle, and the vocabulary that mends a query.

The vocabulary is a file of all words, and one for each letter that they begin with: most who
misspell a word have its first letter right, and need no more.
"""

import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from knowledge.library import Library
from language.vocabulary import vocabulary, words_by_letter
from memory import taken
from other_process import meanwhile
from presentation.bundle import amend_bundle, is_bundle, make_bundle, put_bundle
from presentation.known_terms import KnownTerms, Own
from presentation.shadow import EVERY_PAGE
from presentation.shadow_copies import ShadowCopies

BUNDLE, VOCABULARY, LETTERS = "pagefind", "sok/ordlista.txt", "sok/ordlista"
_WORDS = VOCABULARY.rpartition("/")[2]
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
        if copies.renew(site, pages) or not (folder / _WORDS).exists():
            # Of nothing Pagefind makes no index; of a page that no query finds, it does.
            nothing = copies.folder / "tom.html"
            if not pages:
                copies.folder.mkdir(exist_ok=True)
                nothing.write_text(f"<html>{EVERY_PAGE}</html>", encoding="utf-8")
            _index(folder, copies, terms)
            nothing.unlink(missing_ok=True)
        put_bundle(folder / BUNDLE, site / BUNDLE)
        _write_vocabulary((folder / _WORDS).read_text(encoding="utf-8"), site)


def amend_index(
    new: Path,
    write: Callable[[], None],
    site: Path,
    pages: Mapping[str, Sequence[str]],
    own: Own,
    memory: Path,
) -> bool:
    """Index pages of the folder ``new`` that are to take the place of those of ``site``.

    The bundle in ``site`` is amended; the vocabulary is written in ``new``, as the pages are.

    :param write: writes the pages; a copy of this process does it while the last index is loaded.
    :returns: False, and only the pages are written, when the last index that was made is not that
        of ``site``.
    """
    with taken(memory / "sok") as folder:
        with meanwhile(write):
            terms = KnownTerms(own, memory / "ord")
            terms.get_ready()
            copies = ShadowCopies(folder, terms)
        if not (is_bundle(folder / BUNDLE, site / BUNDLE) and copies.have(pages)):
            return False
        changed = copies.amend(new, pages)
        if changed:
            _index(folder, copies, terms)
        _write_vocabulary((folder / _WORDS).read_text(encoding="utf-8"), new)
        if changed:
            put_bundle(folder / BUNDLE, site / BUNDLE)
    return True


def _index(folder: Path, copies: ShadowCopies, terms: KnownTerms) -> None:
    words = copies.count()

    def write_words() -> None:
        classes = vocabulary(words, terms.known, _VOCABULARY_SIZE)
        (folder / _WORDS).write_text(_text(classes), encoding="utf-8")
        terms.keep()  # of all these words

    with meanwhile(write_words):
        _make_bundle(folder / BUNDLE, copies)
        copies.keep()


def _make_bundle(bundle: Path, copies: ShadowCopies) -> None:
    edited = copies.edited
    if not (edited and amend_bundle(copies.folder, copies.former, edited, bundle)):
        make_bundle(copies.folder, bundle)
    shutil.rmtree(copies.former, ignore_errors=True)


def _write_vocabulary(text: str, site: Path) -> None:
    (site / LETTERS).mkdir(parents=True, exist_ok=True)
    (site / VOCABULARY).write_text(text, encoding="utf-8")
    classes = [each.split() for each in text.split("\n\n")]
    for letter, of_letter in words_by_letter(classes).items():
        (site / LETTERS / f"{letter}.txt").write_text(_text(of_letter), encoding="utf-8")


def _text(classes: Sequence[Sequence[str]]) -> str:
    return "\n\n".join(map("\n".join, classes))
