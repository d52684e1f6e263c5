"""A document's body as HTML, with its quotes, its links and what its headings say in place."""

import re
from collections.abc import Callable
from functools import cached_property, partial
from html import unescape
from urllib.parse import quote as url_quote

from jinja2 import Environment
from markupsafe import Markup

from knowledge.dated import Dated
from knowledge.documents import Document
from knowledge.library import Library
from knowledge.linking import REFERENCE, referred_path
from knowledge.manuscript import replace_marks
from knowledge.quotes import Quote
from knowledge.recommendations import Recommendation
from knowledge.rendering import render
from knowledge.reports import Finding, Report

_TAG = re.compile(r"<[a-zA-Z][^<>]*[\"']\s*[/{][^<>]*>")
_ADDRESS = re.compile(
    r"(?P<before>\s(?:href|src|poster|data)=(?P<sign>[\"']))(?P<address>[/{].*?)(?=(?P=sign))"
)


class Prose:
    """Renders documents of one library, for one address of the site."""

    def __init__(
        self,
        library: Library,
        environment: Environment,
        convert: Callable[[str], str] = render,
    ) -> None:
        """``environment`` has the theme's macros and ``SITEURL`` among its globals.

        :param convert: makes HTML of a body of Markdown.
        """
        self._environment = environment
        self._convert = convert
        self._library = library

    @cached_property
    def _urls(self) -> dict[str, str]:
        """The address of each file, by its path from the content folder."""
        hidden = {each.url for each in self._library.unpublished}
        return {
            each.file: each.preview_url if each.url in hidden else each.url
            for each in self._library.documents
        }

    def html(self, document: Document) -> Markup:
        """The body of ``document``, every link made for the site it stands on."""
        shown = self._shown(document)

        def linked(tag: re.Match[str]) -> str:
            return _ADDRESS.sub(
                lambda link: link["before"] + self._link(document, link["address"]), tag[0]
            )

        # Links first: a participant's words, which come after, are none.
        html = _TAG.sub(linked, self._convert(document.markdown))
        html = replace_marks(html, lambda *mark: shown.get(mark, str)())
        return Markup(html)  # noqa: S704 - the author's Markdown; participants' words are escaped

    def later(self, document: Document) -> Callable[[], Markup]:
        """What makes the same when it is asked for, once."""
        made: list[Markup] = []

        def html() -> Markup:
            if not made:
                made.append(self.html(document))
            return made[0]

        return html

    def _shown(self, document: Document) -> dict[tuple[str, str], Callable[[], str]]:
        """What is to stand at each mark in the body, made when it is asked for."""
        shown: dict[tuple[str, str], Callable[[], str]] = {}
        if isinstance(document, Dated):
            for quote in document.quotes:
                key = quote.id or f"rad-{quote.line}"
                shown["quote", key] = partial(self._quote, quote)
        if isinstance(document, Report):
            for finding in document.headings:
                shown["section", finding.anchor] = partial(self._section, finding)
            for each in document.recommendations:
                shown["recommendation", each.anchor] = partial(self._recommendation, each)
        return shown

    def _quote(self, quote: Quote) -> str:
        return self._macro("quote", "quote_figure", quote, show_source=False)

    def _section(self, finding: Finding) -> str:
        return self._macro("finding", "section_meta", finding)

    def _recommendation(self, recommendation: Recommendation) -> str:
        status = self._macro("recommendation", "recommendation_status", recommendation)
        return f'<div id="{recommendation.anchor}">{status}</div>'

    def _macro(self, file: str, name: str, *args: object, **options: object) -> str:
        module = self._environment.get_template(f"macros/{file}.html").module
        return str(getattr(module, name)(*args, **options))

    def _link(self, document: Document, address: str) -> str:
        """Where a link of the author's leads, for a site that perhaps stands in a folder.

        ``{filename}`` is a content file or, like ``{static}``, any other file below that folder.
        """
        site = self._environment.globals["SITEURL"]
        reference = REFERENCE.match(address)
        if reference is None:
            return address if address.startswith("//") else f"{site}{address}"
        path = referred_path(document.file, unescape(reference["path"]))
        return f"{site}/{url_quote(self._urls.get(path, path))}{address[reference.end() :]}"
