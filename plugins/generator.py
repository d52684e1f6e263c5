"""What every page-writing plugin shares. No plugin itself."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, Template
from pelican import signals
from pelican.writers import Writer

from knowledge.derived import page_urls
from knowledge.documents import Document
from knowledge.gatherings import Gathering
from knowledge.library import Library
from language.sorting import sort_key
from memory import Memory
from other_process import share
from presentation.excerpts import Excerpts
from presentation.prose import Prose
from presentation.templates import Rendering


@dataclass
class Output:
    """A page to write: where, with which template, and the variables of its own.

    ``bodies`` are the texts that stand on it whole, or in part.
    """

    url: str
    template: str
    variables: dict[str, Any] = field(default_factory=dict)
    findable: bool = True  # whether it has something of its own to find, for the sitemap
    late: Callable[[], dict[str, Any]] = dict  # variables that are made when the page is rendered
    bodies: tuple[Document, ...] = ()

    @property
    def path(self) -> str:
        """The file that answers at the address."""
        return f"{self.url}index.html" if self.url.endswith("/") or not self.url else self.url


class TextFile(NamedTuple):
    """A file of data to write beside the pages; ``make`` gives its text."""

    path: str
    make: Callable[[], str]
    bodies: tuple[Document, ...] = ()


class DataFile(NamedTuple):
    """The same for a file that is no text; ``make`` gives its bytes."""

    path: str
    make: Callable[[], bytes]
    bodies: tuple[Document, ...] = ()


class LateTemplate(NamedTuple):
    """A template that asks for the last of its variables when it is rendered."""

    template: Template
    late: Callable[[], dict[str, Any]]

    @property
    def name(self) -> str | None:
        """The template's own."""
        return self.template.name

    def render(self, context: dict[str, Any]) -> str:
        """As Pelican's writer calls it."""
        return self.template.render(context | self.late())


class SiteWriter(Writer):  # type: ignore[misc]
    """Pelican's writer, which can write what has no template too, and tells what can be found.

    All is written when all is known, on two cores.
    """

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        """As Pelican calls it."""
        super().__init__(output_path, settings)
        self.findable: set[str] = set()
        self._files: list[Callable[[], None]] = []

    def write_file(self, *asked: Any, **options: Any) -> None:
        """Note a page to write, as Pelican and its plugins call it."""
        if page := Rendering.asked_for(*asked, **options):
            self._files.append(partial(self._write_page, page))
            if page.is_findable:
                self.findable.add(page.path)

    def write_text(self, path: str, make: Callable[[], str]) -> None:
        """Note a text to write as it is."""
        self.write_data(path, lambda: make().encode())

    def write_data(self, path: str, make: Callable[[], bytes]) -> None:
        """Note data to write."""
        self._files.append(partial(self._write_data, path, make))

    def write_by(self, path: str, write: Callable[[Path], None]) -> None:
        """Note a file that is neither: ``write`` is told where it is to be."""
        self._files.append(partial(write, Path(self.output_path, path)))

    def finish(self) -> None:
        """Write the pages and the data."""
        if self.settings["AMENDED"] is None:  # else there are few
            self.settings["ENVIRONMENT"].load_all()
        if conversions := self.settings["CONVERSIONS"]:
            conversions.gather()
        memories: Sequence[Memory[Any, Any]] = self.settings["MEMORIES"]
        asked = [memory.asked for memory in memories]
        share(
            self._files,
            lambda: list(map(Memory.learned, memories, asked)),
            lambda learned: list(map(Memory.learn, memories, learned)),
        )
        self._files = []

    def _write_page(self, page: Rendering) -> None:
        self._write_data(page.path, lambda: page().encode())
        path = os.path.join(self.output_path, page.path)  # noqa: PTH118
        signals.content_written.send(path, context=page.names)

    def _write_data(self, path: str, make: Callable[[], bytes]) -> None:
        # Without the objects of pathlib, which take as long as the system does to write a page.
        data = make()
        file = os.path.join(self.output_path, path)  # noqa: PTH118
        os.makedirs(os.path.dirname(file), exist_ok=True)  # noqa: PTH103, PTH120
        with open(file, "wb") as opened:  # noqa: PTH123
            opened.write(data)


class LibraryGenerator:
    """A Pelican generator that writes what ``outputs`` yields."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], **_: object) -> None:
        """As Pelican calls it; the library and the templates are in ``settings``."""
        # Pelican's is copied for each page, and large; what all pages know the environment has.
        self.context = {"localsiteurl": context["localsiteurl"]}
        self.settings = settings
        self.library: Library = settings["LIBRARY"]
        self.prose: Prose = settings["PROSE"]
        self.excerpts: Excerpts = settings["EXCERPTS"]
        self.site_url: str = settings["SITEURL"]
        self._environment: Environment = settings["ENVIRONMENT"]
        self._amended: frozenset[str] | None = settings["AMENDED"]

    def gatherings_by_name(self) -> tuple[Gathering, ...]:
        """The themes with what they gather, in Swedish alphabetical order."""
        every = self.library.gatherings.values()
        return tuple(sorted(every, key=lambda gathering: sort_key(gathering.topic.title)))

    def outputs(self) -> Iterator[Output | TextFile | DataFile]:
        """Yield every file to write."""
        raise NotImplementedError

    def shows_new(self, bodies: Iterable[Document]) -> bool:
        """Whether a page with the bodies of these texts is to be written: in most builds it is."""
        return self._amended is None or any(each.url in self._amended for each in bodies)

    def generate_output(self, writer: SiteWriter) -> None:
        """Write them all."""
        find = cache(self._environment.get_template)  # Jinja looks longer for what it has found
        for output in self.outputs():
            if not self.shows_new(output.bodies):
                continue
            if isinstance(output, TextFile):
                writer.write_text(output.path, output.make)
            elif isinstance(output, DataFile):
                writer.write_data(output.path, output.make)
            else:
                template = LateTemplate(find(f"{output.template}.html"), output.late)
                writer.write_file(
                    output.path,
                    template,
                    self.context,
                    url=output.url,
                    findable=output.findable,
                    **output.variables,
                )


def registration(generator: type[LibraryGenerator]) -> Callable[[], None]:
    """What a plugin has as its ``register``: it connects the generator to Pelican."""

    def generators(_: object) -> type[LibraryGenerator]:
        return generator

    return partial(connect_last, generators)


def connect_last(generators: Callable[..., object]) -> None:
    """Let Pelican ask for these generators after those of all plugins that are connected now.

    So they have the order of the settings, also where an earlier run of this process has connected
    some of them: what writes the pages must come when all are known.
    """
    signals.get_generators.disconnect(generators)
    signals.get_generators.connect(generators)


@dataclass(frozen=True)
class ListPage:
    """One page of a long list, with the variables its pagination needs."""

    url: str
    items: tuple[Any, ...]
    number: int
    count: int
    previous_url: str | None
    next_url: str | None

    @property
    def variables(self) -> dict[str, Any]:
        """What the pagination macro asks for."""
        return {
            "page_number": self.number,
            "page_count": self.count,
            "previous_url": self.previous_url,
            "next_url": self.next_url,
        }


def paginate(items: Sequence[Any], url: str, size: int) -> Iterator[ListPage]:
    """Part a list into pages of ``size``, at ``page_urls``."""
    urls = page_urls(items, url, size)
    for n, page_url in enumerate(urls):
        yield ListPage(
            page_url,
            tuple(items[n * size : (n + 1) * size]),
            n + 1,
            len(urls),
            urls[n - 1] if n else None,
            urls[n + 1] if n + 1 < len(urls) else None,
        )
