"""A built site, amended: where only bodies are new, only the pages that show them are made."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

from commands.staging import beside, replace_files
from knowledge.catalog import catalog_of
from knowledge.documents import Document
from knowledge.readings import Readings
from knowledge.site import Site
from memory import FileState, memory_folder
from presentation.conversion import Conversions


def with_new_bodies(
    last: Site, readings: Readings, changed: Mapping[str, FileState]
) -> tuple[Site, tuple[Document, ...]] | None:
    """The last site with other bodies, and the texts that have them.

    The other texts are not looked at: what was checked between texts was not their bodies.

    :param readings: those that ``last`` was made of.
    :param changed: what has been saved since that site was built, as it was then, by its path from
        the content folder.
    :returns: None, when other pages than those that show the bodies may be others too.
    """
    catalog = catalog_of(last.library.documents)
    before = {document.file: document for document in last.library.published}
    new: list[Document] = []
    for file, state in changed.items():
        if file not in before or file not in readings.known or readings.known[file][0] != state:
            return None
        (reading,) = readings.read([file], last.content, catalog)
        if not reading.document or reading.errors:
            return None
        if not reading.document.says_the_same(before[file]):
            return None
        new.append(reading.document)
    return last.with_documents(new), tuple(new)


def amend(
    site: Site,
    documents: Sequence[Document],
    output: Path,
    site_url: str | None,
    *,
    search: bool,
) -> list[Path] | None:
    """Write the pages that show these texts anew in ``output``; each is replaced whole.

    :returns: the pages, and the folder of the search index; None, and nothing is done, when that
        has to be made of all.
    :raises BuildError: when Pelican can't make them; then all is left as it was.
    :raises OSError: when something can't be written; then no page has been replaced, or only by a
        whole one.
    """
    found = [document.url for document in documents if document.is_findable]
    with beside(output.resolve()) as folder:
        write = partial(_write, site, folder, site_url, frozenset(each.url for each in documents))
        if not search:
            write()
            return replace_files(folder, output)
        if (index := _amend_index(site, found, folder, write, output)) is None:
            return None
        return [*replace_files(folder, output), index]


def _write(site: Site, folder: Path, site_url: str | None, urls: frozenset[str]) -> None:
    """Write the pages that show the texts at these addresses."""
    # Loaded when it is needed: it takes longer than to see that other pages have changed too.
    from commands.pelican_run import run_pelican
    from pelicanconf import BODY_PLUGINS

    run_pelican(
        site,
        folder,
        site_url,
        conversions=Conversions(memory_folder(site.content)),
        search=False,
        settings={"AMENDED": urls, "PLUGINS": BODY_PLUGINS},
    )


def _amend_index(
    site: Site, urls: Iterable[str], folder: Path, write: Callable[[], None], output: Path
) -> Path | None:
    """The folder of the index, when it could be amended."""
    # As above: it has the dictionary with it.
    from presentation.search_index import BUNDLE, amend_index, filters_of

    paths = [f"{url}index.html" for url in urls]
    pages = {path: filters_of(path, site.library) for path in paths}
    own = tuple(site.compounds.items())
    done = amend_index(folder, write, output, pages, own, memory_folder(site.content))
    return output / BUNDLE if done else None
