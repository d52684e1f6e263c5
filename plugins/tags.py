"""Tags (ämnen): free subject words."""

from collections.abc import Iterator

from knowledge.derived import TEXTS_PER_PAGE
from language.sorting import sort_key
from plugins.generator import LibraryGenerator, Output, TextFile, paginate, registration


class TagPages(LibraryGenerator):
    """The pages of /amnen/."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield a page for every tag, and the list in Swedish alphabetical order."""
        tags = sorted(self.library.tags.values(), key=lambda entry: sort_key(entry[0].name))
        yield Output("amnen/", "tag_list", {"tags": [(tag, len(found)) for tag, found in tags]})
        for tag, documents in tags:
            for page in paginate(documents, tag.url, TEXTS_PER_PAGE):
                variables = {"tag": tag, "documents": page.items, **page.variables}
                yield Output(page.url, "tag", variables)


register = registration(TagPages)
