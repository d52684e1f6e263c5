"""Pages that were in the last build, and have no address in this one."""

from collections.abc import Iterator

from knowledge.documents import Document
from knowledge.library import Library
from knowledge.problems import shown

_MOST = 5  # when a whole folder has moved, all of it needs no line each


def moved_pages(last: Library, library: Library) -> Iterator[str]:
    """What to tell the author of each text that readers had an address to, and have no more."""
    answering = {document.url for document in library.documents}
    answering |= {url for document in library.documents for url, _ in document.old_addresses}
    gone = [document for document in last.published if document.url not in answering]
    for document in gone[:_MOST]:
        key = f"gammal_adress: /{document.url}"
        if heir := _heir(document, last, library):
            told = f"{shown(heir.path)}: texten fanns på /{document.url}. Skriv ”{key}” i huvudet"
        else:
            told = (
                f"/{document.url} finns inte längre. Har texten en ny adress skriver du ”{key}” där"
            )
        yield f"{told}, så leder gamla länkar rätt."
    if len(gone) > _MOST:
        yield f"{len(gone) - _MOST} adresser till finns inte längre."


def _heir(document: Document, last: Library, library: Library) -> Document | None:
    """The text that is the same one at another address: in the same file, or a new one named so."""
    before = {each.path for each in last.documents}
    for each in library.published:
        renamed = each.path not in before and each.title == document.title
        if each.kind == document.kind and (renamed or each.path == document.path):
            return each
    return None
