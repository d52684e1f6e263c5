"""Posts (inlägg): dated articles, perhaps part of a series."""

from dataclasses import dataclass
from typing import NamedTuple

from knowledge.addresses import slugify
from knowledge.catalog import Catalog
from knowledge.dated import Dated, read_dated
from knowledge.documents import parts_of
from knowledge.fields import Fields


@dataclass(frozen=True, kw_only=True)
class Post(Dated):
    """A post. ``collection`` is the slug of the definitions collection it presents."""

    series_name: str | None
    part: int | None
    part_line: int
    collection: str | None
    collection_line: int


class Series(NamedTuple):
    """Posts that belong together, in order."""

    name: str
    slug: str
    posts: tuple[Post, ...]

    @property
    def url(self) -> str:
        """The address of the series' page."""
        return f"serier/{self.slug}/"

    @property
    def summary(self) -> str:
        """What the first part says of itself."""
        return self.posts[0].summary


def read_post(fields: Fields, catalog: Catalog) -> Post:
    """Read a file of ``content/inlagg/``, or of a plain Pelican blog."""
    series, part = fields.text("serie"), fields.number("del")
    if part and not series:
        fields.error("del", "del kräver också serie: seriens namn")
    if series and not slugify(series):
        fields.error("serie", f"”{series}” ger ingen adress; använd bokstäver")
    collection = fields.text("samling")
    dated, _ = read_dated(fields, catalog)
    return Post(
        **parts_of(dated),
        series_name=series,
        part=part,
        part_line=fields.line("del"),
        collection=collection,
        collection_line=fields.line("samling"),
    )
