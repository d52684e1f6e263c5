"""A site whose pages are made when they are asked for: Pelican says how, and writes nothing."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from jinja2 import TemplateError
from pelican import signals
from pelican.contents import Content
from pelican.generators import CachingGenerator, Generator, StaticGenerator
from pelican.readers import Readers
from pelican.writers import Writer

from commands.kept_contents import KeptContents
from commands.pelican_run import ROOT, place_of, run_pelican
from commands.speaking import BuildError
from knowledge.documents import Document
from knowledge.site import Site
from presentation.templates import Rendering

TEMPLATES, STATIC = ROOT / "theme" / "templates", ROOT / "theme" / "static"


class Edition:
    """The pages and files of one library, by path; a page is made when somebody asks for it."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.settings: dict[str, Any] = {}
        self.recorded: dict[str, Callable[[], str | bytes]] = {}
        self.files: dict[str, Path] = dict(theme_files())
        self._patches: dict[str, Rendering] = {}
        self._made: dict[str, tuple[Callable[[], str | bytes], str | bytes]] = {}

    def text(self, path: str) -> str | bytes | None:
        """The text of a page, or the data of another file that is made; None when there is none.

        :raises BuildError: when its template fails.
        """
        make = self._patches.get(path) or self.recorded.get(path)
        if make is None:
            return None
        maker, text = self._made.get(path, (None, ""))
        if maker is not make:
            try:
                text = make()
            except TemplateError as error:
                raise BuildError(f"{place_of(error)}fel i mallen: {error}") from error
            self._made[path] = make, text
        return text

    def try_templates(self) -> None:
        """Make one page with each template.

        :raises BuildError: when one fails.
        """
        pages = (make for make in self.recorded.values() if isinstance(make, Rendering))
        for path in {page.template.name: page.path for page in pages}.values():
            self.text(path)

    def warm_up(self, path: Path) -> None:
        """Make the page of a text, and so all that pages ask of a library the first time."""
        if path.is_relative_to(self.site.content):
            page = self._page_of(path.relative_to(self.site.content).as_posix())
            if page:
                self.text(page.path)

    def patch(self, document: Document) -> bool:
        """Put a text as it is now in the place of what it was, on its own page.

        :returns: False when that takes another edition: it is new, or has another address.
        """
        page = self._page_of(document.file)
        if page is None:
            return False
        name, old = next(
            (name, each) for name, each in page.variables.items() if isinstance(each, Content)
        )
        new = self._content(document, type(old), page.context)
        if (new.save_as, new.template) != (old.save_as, old.template):
            return False
        patched = replace(page, variables={**page.variables, name: new})
        self._patches[page.path] = patched
        self.text(page.path)  # while nothing else is at work
        return True

    def _page_of(self, file: str) -> Rendering | None:
        """The page of the text in a file, if it has one that is Pelican's own."""
        document = self.settings["DOCUMENTS"].get(file)
        for url in (document.url, document.preview_url) if document else ():
            page = self.recorded.get(f"{url}index.html")
            if isinstance(page, Rendering) and {"article", "page"} & page.variables.keys():
                return page
        return None

    def _content(self, document: Document, kind: type, context: Mapping[str, Any]) -> Content:
        """A text as Pelican's generators read it."""
        settings = {**self.settings, "DOCUMENTS": {document.file: document}}
        readers = Readers(settings)
        return readers.read_file(settings["PATH"], document.file, kind, context=context)


class Recorder(Writer):  # type: ignore[misc]
    """Pelican's writer, but it only notes in an edition what it would have written."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        super().__init__(output_path, settings)
        edition: Edition = settings["EDITION"]
        self.findable: set[str] = set()
        self._recorded = edition.recorded

    def write_file(self, *asked: Any, **options: Any) -> None:
        """As Pelican and its plugins call it."""
        if page := Rendering.asked_for(*asked, **options):
            self._recorded[page.path] = page
            if page.is_findable:
                self.findable.add(page.path)

    def write_text(self, path: str, make: Callable[[], str]) -> None:
        """Note a file of text."""
        self._recorded[path] = make

    def write_data(self, path: str, make: Callable[[], bytes]) -> None:
        """Note a file of data."""
        self._recorded[path] = make

    def finish(self) -> None:
        """Pages are made when somebody asks for them."""


class EditionMaker:
    """Makes editions, and keeps from one to the next what costs most."""

    def __init__(self) -> None:
        # Pelican would remember every content for as long as we live.
        for name in ("get_content", "get_summary"):
            method = vars(Content)[name]
            setattr(Content, name, getattr(method, "func", method))
        self._contents = KeptContents()

    def make(self, site: Site) -> Edition:
        """Let Pelican make an edition of a site.

        :raises BuildError: when it can't.
        """
        edition = Edition(site)
        settings = {"WRITER": Recorder, "EDITION": edition, "THEME_STATIC_PATHS": []}
        # Nothing is written in the output, which need not be there.
        output = site.content / "inget"
        with self._listening(edition):
            run_pelican(site, output, None, preview=True, search=False, settings=settings)
        return edition

    @contextmanager
    def _listening(self, edition: Edition) -> Iterator[None]:
        def begin(generator: Generator) -> None:
            if not edition.settings:
                edition.settings = generator.settings
                # All at once, so that no page is made with templates that are edited later.
                generator.settings["ENVIRONMENT"].load_all()
            if isinstance(generator, CachingGenerator):
                self._contents.help(generator)

        def note_files(generator: StaticGenerator) -> None:
            """Files are served from where they lie."""
            for each in generator.staticfiles:
                edition.files[each.save_as] = site_path(edition.site, each.source_path)
            generator.context["staticfiles"] = []

        with (
            signals.generator_init.connected_to(begin),
            signals.static_generator_finalized.connected_to(note_files),
        ):
            yield


def site_path(site: Site, path: str) -> Path:
    """A file below the content folder, as the folder was given."""
    return site.content / Path(path).relative_to(site.content.resolve())


def theme_files() -> Iterator[tuple[str, Path]]:
    """The theme's own files, by the path where they are served."""
    for file in STATIC.rglob("*"):
        path = file.relative_to(STATIC)
        if file.is_file() and not any(part.startswith(".") for part in path.parts):
            yield f"theme/{path.as_posix()}", file
