"""A small site's pages, and the index that is made of them."""

import gzip
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from presentation import cbor
from presentation.pagefind_index import Listing, file_of, read
from presentation.search_index import make_index

Pages = dict[str, list[str]]


def page(title: str, *words: str) -> str:
    return html(f"<h1>{title}</h1><p>{' '.join(words)}</p>")


def html(text: str) -> str:
    return f"<html><body><nav>Meny</nav><main data-pagefind-body>{text}</main></body></html>"


def write(site: Path, path: str, html: str) -> None:
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    (site / path).write_text(html, encoding="utf-8")


def pages(site: Path) -> Pages:
    return {str(file.relative_to(site)): ["theme:mal"] for file in sorted(site.rglob("*.html"))}


def index(site: Path, memory: Path, these: Pages | None = None) -> dict[str, bytes]:
    """Make the index anew: what all its files say."""
    before = [*(site / "pagefind").rglob("*"), *(site / "sok").rglob("*.txt")]
    for file in before:
        if file.is_file():
            file.unlink()
    for folder in sorted((site / "pagefind").rglob("*"), reverse=True):
        folder.rmdir()
    if (site / "pagefind").exists():
        (site / "pagefind").rmdir()
    memory.mkdir(exist_ok=True)
    make_index(site, pages(site) if these is None else these, (), memory)
    return said(site, [*(site / "pagefind").rglob("*.*"), *(site / "sok").rglob("*.txt")])


def said(folder: Path, files: Iterable[Path]) -> dict[str, bytes]:
    """What files say; the same may be packed in several ways."""
    return {str(file.relative_to(folder)): unpacked(file) for file in files if file.is_file()}


def unpacked(file: Path) -> bytes:
    data = file.read_bytes()
    return gzip.decompress(data) if file.suffix.startswith(".pf_") else data


def without_order(bundle: Path) -> tuple[dict[str, bytes], list[Any], dict[str, Any]]:
    """What a bundle says, but for the order of filters and their values, which is any.

    :returns: files, the list of them, and the filters.
    """
    files = said(bundle, [*bundle.glob("fragment/*"), *bundle.glob("index/*")])
    listing = Listing.of(bundle)
    filters = dict(cbor.loads(read(file_of(bundle, "filter", name))) for _, name in listing.filters)
    assert len(list((bundle / "filter").iterdir())) == len(filters)
    assert listing.names == {file.stem for file in bundle.rglob("*_*") if file.parent != bundle}
    return files, list(listing._replace(filters=[])), {k: dict(v) for k, v in filters.items()}
