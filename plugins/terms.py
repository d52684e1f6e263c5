"""Glossary terms."""

from collections.abc import Iterator

from language.sorting import sort_key
from plugins.generator import LibraryGenerator, Output, TextFile, registration


class TermPages(LibraryGenerator):
    """The pages of /begrepp/."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield a page for every term, and the list in Swedish alphabetical order."""
        terms = sorted(self.library.terms, key=lambda term: sort_key(term.title))
        yield Output("begrepp/", "term_list", {"terms": terms})
        for term in terms:
            variables = {
                "term": term,
                "term_html": self.prose.html(term),
                "collections": self.library.collections_on(term),
            }
            yield Output(term.url, "term", variables)


register = registration(TermPages)
