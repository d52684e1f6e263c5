"""What every content file has: a name, an address, a status, and a body of Markdown."""

import re
from dataclasses import dataclass, field, replace
from dataclasses import fields as dataclass_fields
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from knowledge import body
from knowledge.addresses import Kind, address, kind_of, slug_of, slugify
from knowledge.fields import Fields
from knowledge.rendering import plain_text
from knowledge.signatures import looks_signed
from knowledge.verbatim import FENCED, verbatim_spans

PUBLISHED, DRAFT, HIDDEN = "publicerad", "utkast", "dold"
_PELICAN_STATUSES = {"published": PUBLISHED, "draft": DRAFT, "hidden": HIDDEN, "skip": HIDDEN}
_FOREIGN_HTML = re.compile(
    r"<(?:script|style|iframe|object|embed|form|o:p)\b|<[a-z][^>]*\s(?:on[a-z]+|style)\s*=",
    re.IGNORECASE,
)
_SUMMARY_LENGTH = 240
# A line that begins with 50 marks of quotes and lists, or stands as far in; a line across is none.
_TOO_DEEP = re.compile(
    r"^(?:(?:[ \t]*(?:>|[*+-][ \t]|\d+[.)][ \t])){50}(?=.*[^\s>*+-])|(?: {4}|\t){50}(?=[*+>\d-]))",
    re.MULTILINE,
)
# Block marks that a first paragraph of prose does not begin with.
_NO_PROSE = re.compile(
    r"^(?: {0,3}(?:#|>|!!!|!\[|\||<|\ue000|[*+-] |\d+[.)] |:|\[\^|\*\[|```|~~~|---|\{:)|    |\t)"
)


@dataclass(frozen=True, kw_only=True)
class Document:
    """One content file, checked.

    ``file`` is its path from the folder ``content``, ``inlagg/ett.md``; ``markdown`` its body with
    marks where quotes stand.
    """

    content: Path
    file: str
    kind: Kind
    slug: str
    slug_line: int = field(compare=False)  # 0 when the file's name gives the slug
    title: str
    lead: str | None
    status: str
    example: bool
    old_addresses: tuple[tuple[str, int], ...]
    links: tuple[body.Link, ...]
    markdown: str

    def __getstate__(self) -> dict[str, object]:
        """For pickle, which leaves a copy as UTF-8 with every string that it packs.

        To make a path takes longer than all the rest, and few are asked for.
        """
        state = self.__dict__ | {"markdown": self.markdown.encode("utf-8", "surrogatepass")}
        state.pop("path", None)
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        state["markdown"] = state["markdown"].decode("utf-8", "surrogatepass")
        self.__dict__.update(state)

    def says_the_same(self, other: "Document") -> bool:
        """Whether other pages can say the same of both: all is alike but the bodies."""
        same = type(self) is type(other) and replace(self, markdown="") == replace(
            other, markdown=""
        )
        return same and self.summary == other.summary

    @cached_property
    def path(self) -> Path:
        """Where the file is; it begins as the content folder was given."""
        return self.content / self.file

    @cached_property
    def url(self) -> str:
        """The address on the site, without leading slash."""
        return address(self.kind, self.slug)

    @property
    def is_findable(self) -> bool:
        """Whether those who search are to find its page."""
        return True

    @property
    def preview_url(self) -> str:
        """The address in the live server while it is not published."""
        return f"utkast/{self.url}"

    @property
    def kind_name(self) -> str:
        """The kind in the reader's words."""
        return self.kind.name

    @cached_property
    def summary(self) -> str:
        """The author's lead, or else the beginning of the first paragraph, as plain text."""
        if self.lead:
            return plain_text(self.lead)
        return _shortened(plain_text(_first_paragraph(self.markdown)))


def read_document(fields: Fields, markdown: str | None = None) -> Document:
    """Read the keys every kind has; a kind adds its own with ``parts_of``.

    :param markdown: the body with marks in place of quotes; when it is not given, the kind is one
        where no quotes can stand.
    """
    fields.ignore("category", "lang", "translation", "template", "underlag", "import")
    given = slugify(fields.text("slug") or "")
    slug = given or slug_of(fields.file)
    if not slug:
        fields.error("slug", "filens namn ger ingen adress; ge den ett namn med bokstäver")
    kind = kind_of(fields.file)
    if markdown is None:
        markdown = body.without_comments(fields.source)
        _refuse_quotes(fields)
    _mention_foreign_html(fields)
    _refuse_depths(fields)
    status = fields.choice("status", [PUBLISHED, DRAFT, HIDDEN], PUBLISHED, _PELICAN_STATUSES)
    return Document(
        content=fields.root,
        file=fields.file,
        kind=kind,
        slug=slug,
        slug_line=fields.line("slug") if given else 0,
        title=fields.required("titel", "Mötet mellan två system"),
        lead=fields.text("ingress"),
        status=status,
        example=fields.flag("exempel"),
        old_addresses=_old_addresses(fields, address(kind, slug)),
        links=tuple(body.links(fields.source)),
        markdown=markdown,
    )


def _mention_foreign_html(fields: Fields) -> None:
    """HTML pasted from elsewhere often brings what a careful web host lets no page do."""
    if "<" not in fields.source.body:
        return
    for number, line in body.text_lines(fields.source):
        if not line.lstrip().startswith(">") and _FOREIGN_HTML.search(line):
            message = (
                "inklistrad HTML som webbplatsen inte stöder; skriv texten i Markdown i stället"
            )
            fields.problems.remind(fields.source.path, number, message)


def _refuse_depths(fields: Fields) -> None:
    """Markdown within Markdown within Markdown: a converter follows it only so far."""
    if found := _TOO_DEEP.search(fields.source.body):
        line = fields.source.body_line + fields.source.body[: found.end()].count("\n")
        message = "raden står för djupt; texten har för många citat eller listor i varandra"
        fields.problems.error(fields.source.path, line, message)


def parts_of(document: Document) -> dict[str, Any]:
    """What a document was made of: ``Topic(**parts_of(document), description="…")``."""
    return {each.name: getattr(document, each.name) for each in dataclass_fields(document)}


def _refuse_quotes(fields: Fields) -> None:
    """A quote needs a day and a consent, which only a dated document has."""
    for number, line in body.text_lines(fields.source, indented=True):
        if ">" in line and looks_signed(line):
            message = (
                "citat kan bara stå i inlägg, definitionssamlingar, topplistor och rapporter; "
                "länka till citatet i stället: /citat/…/"
            )
            fields.problems.error(fields.source.path, number, message)


def _old_addresses(fields: Fields, own: str) -> tuple[tuple[str, int], ...]:
    """Addresses without leading slash, each with its line; not the one it has now."""
    line = fields.line("gammal_adress")
    addresses = {}
    for word in fields.texts("gammal_adress"):
        path = re.sub(r"^https?://[^/]+", "", word)
        path = unquote(re.split(r"[?#]", path)[0]).lstrip("/")
        parts = path.removesuffix("/").split("/")
        if {"", ".", ".."} & set(parts) or re.search(r"[\\\x00-\x1f]", path):
            fields.error("gammal_adress", f"”{word}” är ingen adress på en webbplats")
            continue
        name = parts[-1]
        path = "/".join(parts[:-1] if name == "index.html" else parts)
        addresses[path if "." in name and name != "index.html" else f"{path}/".lstrip("/")] = line
    addresses.pop(own, None)
    return tuple(addresses.items())


def _first_paragraph(markdown: str) -> str:
    """The first paragraph that is neither code, heading, list, box, table nor quote."""
    lines = markdown.split("\n")
    paragraph: list[str] = []
    number, skips = 0, False
    for start, end, _ in [*verbatim_spans(lines), (len(lines), len(lines), FENCED)]:
        for line in lines[number:start]:
            if not line.strip():
                skips = False
            elif not skips and not _NO_PROSE.match(line):
                paragraph.append(line)
                continue
            else:
                skips = True
            if paragraph:
                return "\n".join(paragraph)
        if paragraph:
            break
        number, skips = end, False
    return "\n".join(paragraph)


def _shortened(text: str) -> str:
    if len(text) <= _SUMMARY_LENGTH:
        return text
    return text[:_SUMMARY_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"
