"""The cards as PDF, ready to print: each page of cards in each of its forms."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import memory
from commands.chromium import print_pdf
from commands.speaking import progress
from knowledge.derived import CARD_FORMS, card_pages
from knowledge.library import Library
from memory import ROOT, fingerprint
from presentation.cards import in_form

_MADE_BY = (Path(__file__), ROOT / "commands" / "chromium.py")


def make_card_pdfs(library: Library, press: "Press") -> None:
    """Put them beside the pages.

    :raises BuildError: when Chromium can't make them.
    """
    jobs = [(page, form) for page in press.pages(library) for form in CARD_FORMS]
    new = [job for job in jobs if not press.has_kept(*job)]
    doing = f"Gör {len(jobs)} PDF:er av kort, {len(new)} av dem nya"
    with progress(doing), ThreadPoolExecutor(os.cpu_count()) as pool:
        for _ in pool.map(lambda job: press.make(*job), jobs):
            pass
    press.forget_the_rest()


class Press:
    """Makes PDFs of a site's pages, and keeps each for the next build, by what is in its page.

    :param site: the folder of the site.
    :param site_url: its address, if it has one.
    :param kept: a folder for what is kept.
    """

    def __init__(self, chromium: str, site: Path, site_url: str | None, kept: Path) -> None:
        self._chromium, self._site, self._kept = chromium, site, kept
        self._address = (site_url or "").rstrip("/")
        theme = [*site.glob("theme/css/*"), *site.glob("theme/fonts/*")]
        about = Path(chromium).stat()
        made_by = fingerprint([*_MADE_BY, *theme])
        self._maker = f"{made_by} {chromium} {about.st_size} {about.st_mtime_ns}"
        self._used: set[Path] = set()
        kept.mkdir(parents=True, exist_ok=True)

    def pages(self, library: Library) -> Iterator[Path]:
        """Every page of cards."""
        for deck in library.decks:
            yield from (self._site / url / "index.html" for url in card_pages(deck))

    def has_kept(self, page: Path, form: str) -> bool:
        """Whether the PDF need not be made."""
        return self._place(in_form(page.read_text("utf-8"), form)).exists()

    def make(self, page: Path, form: str) -> None:
        """Put the PDF beside its page, made now or before.

        :raises BuildError: when Chromium can't make it.
        """
        html = in_form(page.read_text("utf-8"), form)
        place = self._place(html)
        self._used.add(place)
        pdf = memory.load(place, self._maker)
        if pdf is None:
            pdf = self._printed(html)
            memory.save(place, self._maker, pdf)
        page.with_name(f"{form}.pdf").write_bytes(pdf)

    def forget_the_rest(self) -> None:
        """Throw away what nobody has asked for: its words may have been withdrawn."""
        for file in self._kept.iterdir():
            if file not in self._used:
                file.unlink(missing_ok=True)

    def _place(self, html: str) -> Path:
        return self._kept / sha256(f"{self._maker}\n{html}".encode()).hexdigest()

    def _printed(self, html: str) -> bytes:
        """Styles and fonts are those of the folder, wherever the site will live."""
        theme, here = f'="{self._address}/theme/', f'="{self._site.as_uri()}/theme/'
        with TemporaryDirectory(prefix=".pdf-", dir=self._site) as work:
            page = Path(work, "sida.html")
            page.write_text(html.replace(theme, here), encoding="utf-8")
            return print_pdf(self._chromium, page)
