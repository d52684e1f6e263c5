"""Copies of a site's pages for the search engine, in a folder where the last build's are."""

import pickle
import shutil
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from memory import fingerprint, load, save
from other_process import OtherProcess, share
from presentation.known_terms import KnownTerms
from presentation.shadow import Shadow, main_part, words_of

_CODE = sorted(Path(__file__).parent.glob("*.py"))
_WORTH_A_PROCESS = 300  # pages; fewer are copied while it starts
_PAGES_PER_EDITED = 50  # when more of them are edited, they are not few


class Page(NamedTuple):
    """What a page was when it was copied: its digest, and its words with their numbers, packed."""

    digest: bytes
    words: bytes


class ShadowCopies:
    """The copies in one folder; only what has changed is copied again.

    :param folder: nobody else's while this is used.

    ``edited`` are the pages that have been copied anew, if they are few, and all other pages are as
    they were; ``former`` is where their last copies are.
    """

    def __init__(self, folder: Path, terms: KnownTerms) -> None:
        self.folder = folder / "kopior"
        self.former = folder / "tidigare"
        self.edited: tuple[str, ...] = ()
        self._state = folder / "sidor"
        self._terms = terms
        self._maker = fingerprint(_CODE, ["pagefind"]) + terms.maker
        self._pages: dict[str, Page] = {}
        self._counts: Counter[str] = Counter()
        self._uncounted: list[Page] = []
        if known := load(self._state, self._maker):
            self._pages, self._counts = known
        else:  # nobody knows which of the copies are of pages that are still there
            shutil.rmtree(self.folder, ignore_errors=True)

    def have(self, pages: Iterable[str]) -> bool:
        """Whether these pages were copied by the last build, as far as is known."""
        return self._pages.keys() >= set(pages)

    def renew(self, site: Path, pages: Mapping[str, Sequence[str]]) -> bool:
        """Let the copies be those of these pages of ``site``.

        :param pages: each page's path, and its filters.
        :returns: whether anything had changed.
        """
        gone = self._pages.keys() - pages.keys()
        for path in gone:
            (self.folder / path).unlink(missing_ok=True)
            self._forget(path)
        return self._renew(site, pages, changed=bool(gone))

    def amend(self, site: Path, pages: Mapping[str, Sequence[str]]) -> bool:
        """Let the copies of these pages be those of ``site``; the others are as they were."""
        return self._renew(site, pages, changed=False)

    def count(self) -> Mapping[str, int]:
        """How often each word stands in the pages."""
        for page in self._uncounted:
            self._counts.update(_unpacked(page))
        self._uncounted = []
        self._counts = +self._counts  # without the words that no page has any more
        return self._counts

    def keep(self) -> None:
        """Keep what is known of the pages, and of their words when they have been counted."""
        save(self._state, self._maker, (self._pages, self._counts))

    def _renew(self, site: Path, pages: Mapping[str, Sequence[str]], *, changed: bool) -> bool:
        new = [
            (path, filters)
            for path, filters in pages.items()
            if path not in self._pages
            or self._pages[path].digest != _digest((site / path).read_text("utf-8"), filters)
        ]
        if not changed:
            self._keep_former([path for path, _ in new])
        for path, page in self._copied(site, new):
            self._forget(path)
            self._pages[path] = page
            self._uncounted.append(page)
        return bool(new or changed)

    def _keep_former(self, paths: Sequence[str]) -> None:
        """Keep the last copies of these pages, if they are few, and not new."""
        if len(paths) > max(1, len(self._pages) // _PAGES_PER_EDITED):
            return
        if not all(path in self._pages and (self.folder / path).exists() for path in paths):
            return
        for path in paths:
            (self.former / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / path).replace(self.former / path)
        self.edited = tuple(paths)

    def _forget(self, path: str) -> None:
        if page := self._pages.pop(path, None):
            self._counts.subtract(_unpacked(page))

    def _copied(
        self, site: Path, pages: Sequence[tuple[str, Sequence[str]]]
    ) -> Iterable[tuple[str, Page]]:
        if len(pages) < _WORTH_A_PROCESS:
            return copy(site, self.folder, pages, self._terms)
        # First the words: of two that copy pages, each would meet nearly all.
        self._terms.look_up(_words(site / path for path, _ in pages))
        where = site.resolve(), self.folder.resolve()
        with OtherProcess(copy, *where, pages[1::2], self._terms) as other:
            return [*copy(site, self.folder, pages[::2], self._terms), *other.answer()]


def _words(files: Iterable[Path]) -> set[str]:
    words: set[str] = set()

    def read(file: Path) -> None:
        words.update(words_of(main_part(file.read_text("utf-8"))))

    share([partial(read, file) for file in files], lambda: words, words.update)
    return words


def copy(
    site: Path, copies: Path, pages: Iterable[tuple[str, Sequence[str]]], terms: KnownTerms
) -> list[tuple[str, Page]]:
    """Copy pages, and tell what they were."""
    shadow = Shadow(terms.of)
    copied = []
    for path, filters in pages:
        file = copies / path
        file.parent.mkdir(parents=True, exist_ok=True)
        shadow.counts.clear()
        html = (site / path).read_text(encoding="utf-8")
        file.write_text(shadow.of(html, filters), encoding="utf-8")
        words = zlib.compress(pickle.dumps(dict(shadow.counts)), level=1)
        copied.append((path, Page(_digest(html, filters), words)))
    return copied


def _unpacked(page: Page) -> dict[str, int]:
    words: dict[str, int] = pickle.loads(zlib.decompress(page.words))  # noqa: S301 - see memory
    return words


def _digest(html: str, filters: Sequence[str]) -> bytes:
    return sha256("\n".join((main_part(html), *filters)).encode()).digest()
