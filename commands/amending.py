"""A built site, amended: where only bodies are new, only the pages that show them are made."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from commands.staging import beside, replace_files
from knowledge.documents import Document
from knowledge.readings import Known
from knowledge.site import Site
from memory import FileState, memory_folder
from pelicanconf import BODY_PLUGINS
from presentation.conversion import Conversions
from presentation.search_index import amend_index, filters_of


def new_bodies(
    changed: Mapping[str, FileState], before: Known, site: Site
) -> tuple[Document, ...] | None:
    """The texts that are shown on the same pages as in the last build, but with other bodies.

    :param changed: what has been saved since that build, as it was then.
    :param before: what had been read before ``site`` was.
    :returns: None, when the other pages may be others too.
    """
    now = {str(document.path): document for document in site.library.published}
    found = []
    for name, state in changed.items():
        known, reading = before.get(Path(name), ((), None))
        document = now.get(name)
        if not (document and reading and reading.document) or known != state:
            return None
        if not document.says_the_same(reading.document):
            return None
        found.append(document)
    return tuple(found)


def amend(
    site: Site,
    documents: Sequence[Document],
    output: Path,
    site_url: str | None,
    *,
    search: bool,
) -> bool:
    """Write the pages that show these texts anew in ``output``; each is replaced whole.

    :returns: False, and nothing is done, when the search index has to be made of all the pages.
    :raises BuildError: when Pelican can't make them; then all is left as it was.
    """
    from commands.pelican_run import run_pelican

    urls = frozenset(document.url for document in documents)
    found = [document.url for document in documents if document.is_findable]
    with beside(output.resolve()) as folder:
        run_pelican(
            site,
            folder,
            site_url,
            conversions=Conversions(memory_folder(site.content)),
            search=False,
            settings={"AMENDED": urls, "PLUGINS": BODY_PLUGINS},
        )
        if search and not _amend_index(site, found, folder, output):
            return False
        replace_files(folder, output)
    return True


def _amend_index(site: Site, urls: Iterable[str], folder: Path, output: Path) -> bool:
    paths = [f"{url}index.html" for url in urls]
    pages = {path: filters_of(path, site.library) for path in paths}
    own = tuple(site.compounds.items())
    return amend_index(folder, output, pages, own, memory_folder(site.content))
