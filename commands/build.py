"""The whole site, with search: built aside, and put in place only when all of it is right."""

import logging
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pelican import Pelican, console
from pelican.settings import read_settings

from commands.speaking import counted, progress, say, tell_problems
from knowledge.identities import give_ids
from knowledge.problems import ContentError, shown
from knowledge.site import Site, load

ROOT = Path(__file__).resolve().parent.parent
# A folder with this file in it was written by a build, and may be replaced by the next.
MARKER = ".samverkansbloggen"


class BuildError(Exception):
    """The site could not be built; the message is for the author, in Swedish."""


def build(content: Path, output: Path, site_url: str | None = None) -> int:
    """Build the site.

    :param site_url: where it will live, for absolute addresses; None for a local build.
    :returns: 0, or 1 when something is wrong; then ``output`` is left as it was.
    """
    try:
        check_folders(content, output)
        site = read_content(content)
        doing = f"Bygger {counted(len(site.library.documents), 'text', 'texter')} och sökindex"
        with progress(doing), staged(output) as folder:
            run_pelican(site, folder, site_url)
    except ContentError as error:
        tell_problems(error.problems)
        return 1
    except BuildError as error:
        say(str(error))
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
    if output.is_dir() and any(output.iterdir()) and not (output / MARKER).exists():
        raise BuildError(
            f"Mappen {output} innehåller filer som inte kommer från ett bygge. "
            "Ange en tom mapp, eller flytta filerna."
        )


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
    folder = Path(tempfile.mkdtemp(prefix=f".{output.name}-", dir=output.parent))
    folder.chmod(0o755)
    try:
        yield folder
        (folder / MARKER).write_text("Mappen skrivs om av nästa bygge.\n", encoding="utf-8")
        swap(folder, output)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def swap(folder: Path, output: Path) -> None:
    """Put a finished folder in the place of the old one; ``folder`` then holds the old."""
    if not output.exists():
        folder.rename(output)
        return
    aside = Path(tempfile.mkdtemp(prefix=f".{output.name}-", dir=output.parent)) / "old"
    output.rename(aside)
    try:
        folder.rename(output)
    except OSError:
        aside.rename(output)
        raise
    finally:
        shutil.rmtree(aside.parent, ignore_errors=True)


def run_pelican(site: Site, folder: Path, site_url: str | None, *, preview: bool = False) -> None:
    """Let Pelican write the site into ``folder``.

    :raises BuildError: with what Pelican logged, if it logged any error; it exits 0 on most.
    """
    overrides = {
        "SITE": site,
        "PATH": str(site.content.resolve()),
        "OUTPUT_PATH": str(folder),
        "PREVIEW": preview,
    }
    if site_url:
        address = site_url.rstrip("/")
        overrides |= {"SITEURL": address, "FEED_BASE": address}
    config = ROOT / ("publishconf.py" if site_url else "pelicanconf.py")
    console.quiet = True
    with pelican_log() as errors:
        Pelican(read_settings(str(config), override=overrides)).run()
    if errors:
        raise BuildError("Pelican kunde inte bygga webbplatsen:\n" + "\n".join(errors))


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
