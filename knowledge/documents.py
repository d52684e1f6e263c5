"""What every content file has: a name, an address, a status, and a body of Markdown."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypedDict

from knowledge import body
from knowledge.addresses import Kind, address, kind_of, slug_of, slugify
from knowledge.fields import Fields
from knowledge.rendering import plain_text

PUBLISHED, DRAFT, HIDDEN = "publicerad", "utkast", "dold"
_PELICAN_STATUSES = {"published": PUBLISHED, "draft": DRAFT, "hidden": HIDDEN, "skip": HIDDEN}
_SUMMARY_LENGTH = 240
# Block marks that a first paragraph of prose does not begin with.
_NO_PROSE = re.compile(r"^(?:#|>|!|\||<|\ue000|[*+-] |\d+[.)] |:|\[\^|```|~~~|---|    |\t)")


@dataclass(frozen=True, kw_only=True)
class Document:
    """One content file, checked. ``markdown`` is its body with marks where quotes stand."""

    path: Path
    kind: Kind
    slug: str
    title: str
    lead: str | None
    status: str
    example: bool
    old_addresses: tuple[tuple[str, int], ...]
    links: tuple[body.Link, ...]
    markdown: str

    @property
    def url(self) -> str:
        """The address on the site, without leading slash."""
        return address(self.kind, self.slug)

    @property
    def kind_name(self) -> str:
        """The kind in the reader's words."""
        return self.kind.name

    @cached_property
    def summary(self) -> str:
        """The author's lead, or else the beginning of the first paragraph, as plain text."""
        if self.lead:
            return plain_text(self.lead)
        paragraphs = re.split(r"\n\s*\n", self.markdown.strip("\n"))
        first = next((part for part in paragraphs if part and not _NO_PROSE.match(part)), "")
        return _shortened(plain_text(first))


class CommonFields(TypedDict):
    """The arguments that every kind of document shares."""

    path: Path
    kind: Kind
    slug: str
    title: str
    lead: str | None
    status: str
    example: bool
    old_addresses: tuple[tuple[str, int], ...]
    links: tuple[body.Link, ...]
    markdown: str


def common_fields(fields: Fields, markdown: str | None = None) -> CommonFields:
    """Read the keys every kind has.

    :param markdown: the body with marks in place of quotes; the body as it is when not given.
    """
    relative = fields.source.path.relative_to(fields.root)
    fields.ignore("category", "lang", "translation", "template", "underlag", "import")
    slug = slugify(fields.text("slug") or "") or slug_of(relative)
    if not slug:
        fields.error("slug", "filens namn ger ingen adress; ge den ett namn med bokstäver")
    status = fields.choice(
        "status", [PUBLISHED, DRAFT, HIDDEN, *_PELICAN_STATUSES], default=PUBLISHED
    )
    return CommonFields(
        path=fields.source.path,
        kind=kind_of(relative),
        slug=slug,
        title=fields.required("titel", "Mötet mellan två system"),
        lead=fields.text("ingress"),
        status=_PELICAN_STATUSES.get(status, status),
        example=fields.flag("exempel"),
        old_addresses=_old_addresses(fields),
        links=tuple(body.links(fields.source)),
        markdown=fields.source.body if markdown is None else markdown,
    )


def _old_addresses(fields: Fields) -> tuple[tuple[str, int], ...]:
    """Addresses without leading slash, each with its line."""
    line = fields.line("gammal_adress")
    addresses = []
    for word in fields.texts("gammal_adress"):
        path = re.sub(r"^https?://[^/]+", "", word).split("?")[0].split("#")[0].lstrip("/")
        if not path or ".." in path.split("/"):
            fields.error("gammal_adress", f"”{word}” är ingen adress på en webbplats")
        else:
            addresses.append((path, line))
    return tuple(addresses)


def _shortened(text: str) -> str:
    if len(text) <= _SUMMARY_LENGTH:
        return text
    return text[:_SUMMARY_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"
