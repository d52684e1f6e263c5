"""A site made from a content folder: what takes time, and what is heavy to load."""

import shutil
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from commands.amending import amend, with_new_bodies
from commands.moving import moved_pages
from commands.reading import keep_amended, keep_readings, recall_readings
from commands.speaking import counted, progress, reminder_lines, say
from commands.staging import staged
from commands.waiting import waiting
from knowledge.documents import Document
from knowledge.identities import give_ids
from knowledge.linking import links_to_pdfs
from knowledge.problems import ContentError, shown
from knowledge.proposals import unconfirmed
from knowledge.readings import Readings
from knowledge.site import Site, load
from memory import FileState, memory_folder
from presentation.conversion import Conversions


class Made(NamedTuple):
    """What is to be known of a site that was made, beside its files.

    ``notes`` are what the author was told of it, ``publications`` when what waits for its
    day is to be shown; ``replaced`` the only files that were written, or folders with all of them,
    if that is known.
    """

    notes: list[str]
    publications: list[datetime]
    replaced: list[Path] | None


def make_site(
    content: Path,
    output: Path,
    site_url: str | None,
    *,
    search: bool,
    chromium: str | None = None,
    changed: Mapping[str, FileState] | None = None,
) -> Made:
    """Read the content, and build the site.

    :param chromium: what makes the cards as PDF, if they are to be made.
    :param changed: what was saved since the last build, as it was then, if nothing else is new.
    :raises ContentError: with every error of the content, links to PDFs that are not made too.
    :raises BuildError: when Pelican can't build it, or Chromium make a PDF.
    """
    readings, last = recall_readings(content)
    amended = with_new_bodies(last, readings, changed) if last and changed else None
    site, documents = amended or (read_content(content, readings), ())
    if chromium is None and (astray := [*links_to_pdfs(site.library)]):
        raise ContentError(astray)
    later = waiting(site.library)
    notes = [*reminder_lines(sorted(unconfirmed(site.library.documents))), *map(str, later)]
    for line in notes:
        say(line)
    for line in moved_pages(last.library, site.library) if last and not documents else ():
        say(line)
    replaced = None
    if documents:
        keep_amended(content, readings, [document.file for document in documents])
        replaced = _amend(site, documents, output, site_url, search=search)
    if replaced is None:
        _make_all(site, readings, output, site_url, search=search, chromium=chromium)
    return Made(notes, [each.when for each in later], replaced)


def _amend(
    site: Site, documents: Sequence[Document], output: Path, site_url: str | None, *, search: bool
) -> list[Path] | None:
    doing = f"Bygger om {counted(len(documents), 'text', 'texter')}"
    with progress(doing + " och sökindex" * search):
        return amend(site, documents, output, site_url, search=search)


def _make_all(
    site: Site,
    readings: Readings,
    output: Path,
    site_url: str | None,
    *,
    search: bool,
    chromium: str | None,
) -> None:
    conversions = Conversions(memory_folder(site.content))
    bodies = (document.markdown for document in site.library.published)
    doing = f"Bygger {counted(len(site.library.documents), 'text', 'texter')}"
    with conversions.begun(bodies), staged(output) as folder:
        keep_readings(site.content, readings, site)
        with progress(doing + " och sökindex" * search):
            from commands.pelican_run import run_pelican

            run_pelican(
                site,
                folder,
                site_url,
                conversions=conversions,
                search=search,
                settings={"PDF": chromium is not None},
            )
        kept = memory_folder(site.content) / "kort"
        if chromium:
            # Loaded when it is needed, which is seldom.
            from commands.card_pdfs import Press, make_card_pdfs

            make_card_pdfs(site.library, Press(chromium, folder, site_url, kept))
        else:  # they may have words that were withdrawn, and nobody looks them through
            shutil.rmtree(kept, ignore_errors=True)
    conversions.keep()


def read_content(content: Path, readings: Readings) -> Site:
    """Read and check the content, and give an id to every quote that lacks one.

    :raises ContentError: with every error of the content folder.
    """
    site = load(content, readings=readings)
    given = give_ids(site.library)
    for path, ids in given.items():
        say(f"{shown(path)}: gav {len(ids)} citat fast id: {', '.join(ids)}")
    if given:
        site = load(content, readings=readings)
    return site
