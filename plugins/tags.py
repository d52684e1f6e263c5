"""Tags (ämnen): free subject words."""

from collections.abc import Iterator

from language.sorting import sort_key
from plugins.generator import LibraryGenerator, Output, TextFile, registration


class TagPages(LibraryGenerator):
    """The pages of /amnen/."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield a page for every tag, and the list in Swedish alphabetical order."""
        tags = sorted(self.library.tags.values(), key=lambda entry: sort_key(entry[0].name))
        yield Output("amnen/", "tag_list", {"tags": [(tag, len(found)) for tag, found in tags]})
        for tag, documents in tags:
            yield Output(tag.url, "tag", {"tag": tag, "documents": documents})


register = registration(TagPages)
