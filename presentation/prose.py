"""A document's body as HTML, with its quotes, its links and what its headings say in place."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path, PurePosixPath
from urllib.parse import quote as url_quote
from urllib.parse import unquote

from jinja2 import Environment
from markupsafe import Markup

from knowledge.dated import Dated
from knowledge.documents import Document
from knowledge.library import Library
from knowledge.linking import normal_path
from knowledge.manuscript import MARK
from knowledge.quotes import Quote
from knowledge.recommendations import Recommendation
from knowledge.rendering import render
from knowledge.reports import Finding, Report

_FILE_LINK = re.compile(r'(?<=["\'])\{filename\}(?P<path>[^"\'#?]*)')


class Prose:
    """Renders documents of one library, for one address of the site."""

    def __init__(self, library: Library, content: Path, environment: Environment) -> None:
        """``environment`` has the theme's macros and ``SITEURL`` among its globals."""
        self._environment = environment
        self._content = content
        self._urls = {self._relative(each): each.url for each in library.documents}

    def _relative(self, document: Document) -> str:
        return document.path.relative_to(self._content).as_posix()

    def html(self, document: Document) -> Markup:
        """The body of ``document``; ``{static}`` links are left to Pelican."""
        shown = self._shown(document)
        html = render(document.markdown)
        html = MARK.sub(lambda mark: shown.get((mark["kind"], mark["key"]), lambda: "")(), html)
        folder = PurePosixPath(self._relative(document)).parent
        linked = _FILE_LINK.sub(lambda link: self._link(folder, link["path"]), html)
        return Markup(linked)  # noqa: S704 - the author's Markdown; participants' words are escaped

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

    def _link(self, folder: PurePosixPath, path: str) -> str:
        """Where a link to a content file leads; a file that is no page is left to Pelican."""
        words = unquote(path)
        inner = words.lstrip("/") if words.startswith("/") else (folder / words).as_posix()
        url = self._urls.get(normal_path(inner))
        if url is None:
            return "{static}" + path
        return f"{self._environment.globals['SITEURL']}/{url_quote(url)}"
