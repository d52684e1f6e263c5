"""The whole site, with search; the last good one stays until a new one is whole."""

import re
from pathlib import Path
from subprocess import CalledProcessError

from commands.last_build import LastBuild
from commands.speaking import BuildError, say, tell_problems
from commands.staging import tidy
from knowledge.addresses import BUILD_MARKER
from knowledge.problems import ContentError


def build(
    content: Path,
    output: Path,
    site_url: str | None = None,
    *,
    search: bool = True,
    pdf: bool = False,
) -> int:
    """Build the site, if there is anything new to build.

    :param site_url: where it will live, for absolute addresses; None for a local build.
    :param search: make the search index too.
    :param pdf: make the cards as PDF too.
    :returns: 0, or 1 when something is wrong; then ``output`` is left as it was.
    """
    try:
        check_folders(content, output)
        check_address(site_url)
        chromium = needed_chromium() if pdf else None
        tidy(output.resolve())
        last = LastBuild(content, output, (site_url, search, chromium))
        renew(last, content, output, site_url, search=search, chromium=chromium)
    except ContentError as error:
        tell_problems(error.problems)
        return 1
    except BuildError as error:
        say(str(error))
        return 1
    except (OSError, CalledProcessError) as error:
        say(f"Bygget gick inte att slutföra: {error}")
        return 1
    say(f"Klart: {output}")
    return 0


def renew(
    last: LastBuild,
    content: Path,
    output: Path,
    site_url: str | None,
    *,
    search: bool,
    chromium: str | None,
) -> None:
    """Make the site, if what it is made of has changed since the last build."""
    changes = last.changes()
    if changes and not changes.files:
        for line in changes.notes:
            say(line)
        say("Inget är ändrat sedan förra bygget.")
        return
    # Loaded when it is needed: it takes longer than to see that nothing has changed.
    from commands.making import make_site

    last.begin()
    changed = changes.files if changes else None
    made = make_site(content, output, site_url, search=search, chromium=chromium, changed=changed)
    last.end(*made)


def needed_chromium() -> str:
    """The path of the machine's Chromium.

    :raises BuildError: when there is none, or none where the author says.
    """
    # Loaded when it is needed: it takes longer than to see that nothing has changed.
    from commands.chromium import find_chromium

    chromium = find_chromium()
    if chromium is None:
        raise BuildError(
            "Det behövs en Chromium för att göra PDF:er, och ingen finns på datorn. Installera "
            "Chromium eller Chrome, eller skriv var den finns i miljövariabeln BROWSER_BIN. "
            "Inget är byggt; utan --pdf går det att bygga ändå."
        )
    return chromium


def check_folders(content: Path, output: Path) -> None:
    """Refuse to build where something of the author's could be lost.

    :raises BuildError: when a folder is missing, or the output is somebody else's.
    """
    if not content.is_dir():
        raise BuildError(f"Mappen med texterna, {content}, finns inte.")
    inside, outside = content.resolve(), output.resolve()
    if inside == outside or inside.is_relative_to(outside) or outside.is_relative_to(inside):
        raise BuildError(f"Webbplatsen kan inte byggas i {output}: texterna finns i {content}.")
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
