"""The whole site, with search: built aside, and put in place only when all of it is right."""

import logging
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from glob import escape
from pathlib import Path
from traceback import extract_tb

from jinja2 import TemplateError
from pelican import Pelican, console
from pelican.settings import read_settings

from commands.speaking import counted, progress, say, tell_problems, tell_reminders
from knowledge.addresses import BUILD_MARKER
from knowledge.identities import give_ids
from knowledge.problems import ContentError, shown
from knowledge.proposals import unconfirmed
from knowledge.site import Site, load

ROOT = Path(__file__).resolve().parent.parent
_LONGEST_BUILD = 24 * 60 * 60


class BuildError(Exception):
    """The site could not be built; the message is for the author, in Swedish."""


def build(content: Path, output: Path, site_url: str | None = None, *, search: bool = True) -> int:
    """Build the site.

    :param site_url: where it will live, for absolute addresses; None for a local build.
    :param search: make the search index too.
    :returns: 0, or 1 when something is wrong; then ``output`` is left as it was.
    """
    try:
        check_folders(content, output)
        check_address(site_url)
        tidy(output.resolve())
        site = read_content(content)
        tell_reminders(sorted(unconfirmed(site.library.documents)))
        doing = f"Bygger {counted(len(site.library.documents), 'text', 'texter')}"
        with progress(doing + " och sökindex" * search), staged(output) as folder:
            run_pelican(site, folder, site_url, search=search)
    except ContentError as error:
        tell_problems(error.problems)
        return 1
    except BuildError as error:
        say(str(error))
        return 1
    except OSError as error:
        say(f"Bygget gick inte att slutföra: {error}")
        return 1
    say(f"Klart: {output}")
    return 0


def check_folders(content: Path, output: Path) -> None:
    """Refuse to build where something of the author's could be lost.

    :raises BuildError: when a folder is missing, or the output is somebody else's.
    """
    if not content.is_dir():
        raise BuildError(f"Innehållsmappen {content} finns inte.")
    inside, outside = content.resolve(), output.resolve()
    if inside == outside or inside.is_relative_to(outside) or outside.is_relative_to(inside):
        raise BuildError(f"Mappen {output} kan inte vara utmapp: den överlappar {content}.")
    if output.exists() and not output.is_dir():
        raise BuildError(f"{output} är en fil; ange en mapp.")
    if output.is_dir() and any(output.iterdir()) and not (output / BUILD_MARKER).exists():
        raise BuildError(
            f"Mappen {output} innehåller filer som inte kommer från ett bygge. "
            "Ange en tom mapp, eller flytta filerna."
        )


def check_address(site_url: str | None) -> None:
    """Refuse an address that no link can begin with.

    :raises BuildError: when it is not a whole address, or has more to it than a host and a path.
    """
    if site_url and not re.fullmatch(r"https?://[^\s/?#\"'<>]+(?:/[^\s?#\"'<>]*)?", site_url):
        raise BuildError(f"”{site_url}” är ingen adress; skriv till exempel https://exempel.se")


def read_content(content: Path, *, store_ids: bool = True) -> Site:
    """Read and check the content, and give an id to every quote that lacks one.

    :param store_ids: write new ids into the author's files; the live server does not, since
        an open editor could write its own text over them.
    :raises ContentError: with every error of the content folder.
    """
    site = load(content)
    given = give_ids(site.library) if store_ids else {}
    for path, ids in given.items():
        say(f"{shown(path)}: gav {len(ids)} citat fast id: {', '.join(ids)}")
    return load(content) if given else site


@contextmanager
def staged(output: Path) -> Iterator[Path]:
    """A folder beside ``output`` to build in; it takes the place of ``output`` if all goes well."""
    output = output.resolve()
    output.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{output.name}-ny-", dir=output.parent))
    folder.chmod(0o755)
    try:
        yield folder
        (folder / BUILD_MARKER).write_text("Mappen skrivs om av nästa bygge.\n", encoding="utf-8")
        swap(folder, output)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def tidy(output: Path) -> None:
    """Mend what a build that was killed has left: no output, or a half-made one beside it."""
    if not output.exists() and aside(output).exists():
        aside(output).rename(output)
    for folder in output.parent.glob(f".{escape(output.name)}-ny-*"):
        if time.time() - folder.stat().st_mtime > _LONGEST_BUILD:
            shutil.rmtree(folder, ignore_errors=True)


def aside(output: Path) -> Path:
    """Where the last site is for the moment between two renames."""
    return output.with_name(f".{output.name}-gammal")


def swap(folder: Path, output: Path) -> None:
    """Put a finished folder in the place of the old one."""
    try:
        if output.exists():
            shutil.rmtree(aside(output), ignore_errors=True)
            output.rename(aside(output))
        folder.rename(output)
    finally:
        tidy(output)
    shutil.rmtree(aside(output), ignore_errors=True)


def run_pelican(
    site: Site, folder: Path, site_url: str | None, *, preview: bool = False, search: bool = True
) -> None:
    """Let Pelican write the site into ``folder``.

    :raises BuildError: with what Pelican logged, if it logged any error; it exits 0 on most.
    """
    overrides = {
        "SITE": site,
        "PATH": str(site.content.resolve()),
        "OUTPUT_PATH": str(folder),
        "PREVIEW": preview,
        "SEARCH_INDEX": search,
    }
    if site_url:
        address = site_url.rstrip("/")
        overrides |= {"SITEURL": address, "FEED_BASE": address}
    config = ROOT / ("publishconf.py" if site_url else "pelicanconf.py")
    console.quiet = True
    if "" not in sys.path:
        # Pelican would put it first, and plugins of the folder one stands in before ours.
        sys.path.append("")
    with pelican_log() as errors:
        try:
            Pelican(read_settings(str(config), override=overrides)).run()
        except TemplateError as error:
            raise BuildError(f"{place_of(error)}fel i mallen: {error}") from error
    if errors:
        raise BuildError("Pelican kunde inte bygga webbplatsen:\n" + "\n".join(errors))


def place_of(error: TemplateError) -> str:
    """The template and the line that an error comes from, if it comes from any."""
    frames = reversed(extract_tb(error.__traceback__))
    template = next((each for each in frames if each.filename.endswith(".html")), None)
    return f"{shown(Path(template.filename))}:{template.lineno}: " if template else ""


@contextmanager
def pelican_log() -> Iterator[list[str]]:
    """Gather what Pelican and its plugins log as errors."""
    errors: list[str] = []

    class Gather(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            errors.append(record.getMessage())

    handler = Gather(logging.ERROR)
    logging.getLogger().addHandler(handler)
    try:
        yield errors
    finally:
        logging.getLogger().removeHandler(handler)
