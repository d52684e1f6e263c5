"""Who is measured: ours, plain Pelican and Hugo, each with the same texts in a format of its own.

Each has a folder to itself, where everything that it reads, writes and remembers lies.
"""

import shutil
import subprocess
import sys
from abc import ABC, abstractmethod
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import ClassVar

from bench.corpus import Text, write_text, write_topics
from bench.measuring import Command
from memory import memory_folder

HUGO_SITE = Path(__file__).parent / "hugo"
_PAGEFIND = [sys.executable, "-m", "pagefind", "--site"]
_PLAIN_SETTINGS = """
PATH = {path!r}
OUTPUT_PATH = {output!r}
PLUGINS = []
THEME = "simple"
SITEURL = "http://localhost:8000"
TIMEZONE = "Europe/Stockholm"
DEFAULT_LANG = "sv"
DEFAULT_PAGINATION = 20
DIRECT_TEMPLATES = ["index", "tags", "categories", "archives"]
AUTHOR_SAVE_AS = ""
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
FEED_ALL_ATOM = "feeds/all.atom.xml"
FEED_MAX_ITEMS = 30
"""


class Contender(ABC):
    """One way to make a site; with ``search``, an index for Pagefind too."""

    name: ClassVar[str]
    index_name: ClassVar[str] = "Pagefind"

    def __init__(self, folder: Path, *, search: bool = False) -> None:
        self.folder = folder
        self.search = search
        self.output = folder / "site"
        self.title = f"{self.name} + {self.index_name}" if search else self.name

    def begin(self, texts: Iterable[Text]) -> None:
        """Write all the texts, and what else the site needs."""
        for text in texts:
            self.write(text)

    @abstractmethod
    def write(self, text: Text) -> None:
        """Write one text, over what it was."""

    @abstractmethod
    def commands(self) -> list[Command]:
        """What an author runs, one after another, to have the site built."""

    def clear(self) -> None:
        """Take away all that earlier builds have left: the site, and what they remember."""
        for folder in (self.output, *self.memories()):
            shutil.rmtree(folder, ignore_errors=True)

    def memories(self) -> tuple[Path, ...]:
        """Folders that a build keeps for the next one."""
        return ()


class Served(Contender):
    """One that can also show the site while it is written."""

    @abstractmethod
    def live_command(self, port: int) -> Command:
        """What an author runs to see each save on ``http://127.0.0.1:port``."""

    def address(self, text: Text) -> str:
        """Where the text is."""
        return f"/{text.folder}/{text.slug}/"


class Ours(Served):
    """Samverkansbloggen, by its front door."""

    name = "ours"
    index_name = "search"

    def begin(self, texts: Iterable[Text]) -> None:
        """Write the themes too."""
        write_topics(self.folder / "content")
        super().begin(texts)

    def write(self, text: Text) -> None:
        """Write a content file."""
        write_text(self.folder / "content", text)

    def commands(self) -> list[Command]:
        """One task."""
        return [
            self._task("build", f"--output={self.output}", *["--no-search"] * (not self.search))
        ]

    def memories(self) -> tuple[Path, ...]:
        """What it has worked out."""
        return (memory_folder(self.folder / "content"),)

    def check_command(self) -> Command:
        """What looks for an author's mistakes, and builds nothing."""
        return self._task("check")

    def live_command(self, port: int) -> Command:
        """The live server, which has search."""
        return self._task("live", f"--port={port}")

    def _task(self, name: str, *options: str) -> Command:
        return [sys.executable, "make.py", name, f"--content={self.folder / 'content'}", *options]


class PlainPelican(Contender):
    """Pelican as it comes, with the theme "simple" and no plugin."""

    name = "plain Pelican"

    def begin(self, texts: Iterable[Text]) -> None:
        """Write the settings too."""
        super().begin(texts)
        settings = _PLAIN_SETTINGS.format(
            path=str(self.folder / "content"), output=str(self.output)
        )
        self._settings.write_text(settings, encoding="utf-8")

    def write(self, text: Text) -> None:
        """Write a file with Pelican's header."""
        header = (
            f"Title: {text.title}\nDate: {text.day}\nSlug: {text.slug}\n"
            f"Tags: {', '.join(text.tags)}\nCategory: {text.category}\n"
        )
        _write(self.folder / "content" / f"{text.slug}.md", f"{header}\n{text.body}\n")

    def commands(self) -> list[Command]:
        """Pelican, and Pagefind when there is to be search."""
        build = [sys.executable, "-m", "pelican", "-q", "-s", str(self._settings)]
        return [build, *[[*_PAGEFIND, str(self.output)]] * self.search]

    @property
    def _settings(self) -> Path:
        return self.folder / "settings.py"


class Hugo(Served):
    """Hugo with the layouts of ``bench/hugo``, on as many cores as it wants."""

    name = "Hugo"

    def begin(self, texts: Iterable[Text]) -> None:
        """Copy the layouts too."""
        shutil.copytree(HUGO_SITE, self._source)
        super().begin(texts)

    def write(self, text: Text) -> None:
        """Write a file with Hugo's header; all kinds are posts."""
        header = (
            f"title: {text.title}\ndate: {text.day}\n"
            f"tags: [{', '.join(text.tags)}]\ncategories: [{text.category}]\n"
        )
        _write(self._source / f"content/inlagg/{text.slug}.md", f"---\n{header}---\n{text.body}\n")

    def commands(self) -> list[Command]:
        """Hugo, and Pagefind when there is to be search."""
        build = [*self._hugo(), "--destination", str(self.output), "--quiet"]
        return [build, *[[*_PAGEFIND, str(self.output)]] * self.search]

    def memories(self) -> tuple[Path, ...]:
        """Its cache and what it has made of assets."""
        return self._cache, self._source / "resources"

    def live_command(self, port: int) -> Command:
        """Its own server, as it comes: pages in memory, and only what changed made anew."""
        return [*self._hugo("server"), "--bind", "127.0.0.1", "--port", str(port)]

    def address(self, text: Text) -> str:
        """All kinds are posts."""
        return f"/inlagg/{text.slug}/"

    def _hugo(self, *task: str) -> list[str]:
        folders = ["--source", str(self._source), "--cacheDir", str(self._cache)]
        return [str(hugo_program()), *task, *folders, "--noBuildLock"]

    @property
    def _source(self) -> Path:
        return self.folder / "hugo"

    @property
    def _cache(self) -> Path:
        return self.folder / "cache"


def hugo_program() -> Path:
    """The program itself: the package's own command is a Python that starts it."""
    name = "hugo.exe" if sys.platform == "win32" else "hugo"
    return Path(str(distribution("hugo").locate_file(f"hugo/binaries/{name}")))


def hugo_trouble() -> str:
    """Why Hugo can't run here, or nothing."""
    try:
        subprocess.run([hugo_program(), "version"], check=True, capture_output=True)
    except (PackageNotFoundError, OSError, subprocess.CalledProcessError) as error:
        return f"Hugo can't run here: {error}"
    return ""


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
