"""Old addresses that lead on to where a text lives now."""

from collections.abc import Iterator

from plugins.generator import LibraryGenerator, Output, TextFile, registration


class Redirects(LibraryGenerator):
    """A small page at every old address."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield a page for every old address of a published document."""
        library = self.library
        for document in library.published:
            for address, _ in document.old_addresses:
                variables = {"target": document.url, "title": document.title}
                yield Output(address_file(address), "redirect", variables, findable=False)


def address_file(address: str) -> str:
    """The file that answers at an old address, as a static host looks for it."""
    name = address.rstrip("/").rsplit("/", 1)[-1]
    return address if "." in name else f"{address.rstrip('/')}/"


register = registration(Redirects)
