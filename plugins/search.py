"""Search: its page. The index is made when every page is written (plugins.search_index)."""

from collections.abc import Iterator

from knowledge.addresses import KINDS
from language.function_words import FUNCTION_WORDS
from plugins.generator import LibraryGenerator, Output, TextFile, registration


class SearchPage(LibraryGenerator):
    """The page with the field and the hits."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield it, with the names that its script shows for what the index has keys for."""
        library = self.library
        names = {
            "kind": {kind.folder: kind.name for kind in KINDS} | {"citat": "Citat"},
            "theme": {topic.slug: topic.title for topic in library.topics},
            "function_words": sorted(FUNCTION_WORDS),
            "abbreviations": [
                (term.abbreviation, term.title) for term in library.terms if term.abbreviation
            ],
        }
        variables = {"posts": library.posts[:5], "names": names}
        yield Output("sok/", "search", variables, findable=False)


register = registration(SearchPage)
