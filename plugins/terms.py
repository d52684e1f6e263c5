"""Glossary terms."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from knowledge.terms import Term
from language.sorting import sort_key
from plugins.generator import LibraryGenerator, Output, TextFile, registration


class TermPages(LibraryGenerator):
    """The pages of /begrepp/."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield a page for every term, and the list in Swedish alphabetical order."""
        terms = sorted(self.library.terms, key=lambda term: sort_key(term.title))
        yield Output("begrepp/", "term_list", {"terms": terms})
        for term in terms:
            variables = {"term": term, "collections": self.library.collections_on(term)}
            late = partial(self._html, term)
            yield Output(term.url, "term", variables, late=late, bodies=(term,))

    def _html(self, term: Term) -> dict[str, Any]:
        return {"term_html": self.prose.html(term)}


register = registration(TermPages)
