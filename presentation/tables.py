"""Quotes as data for others: CSV that opens right in a Swedish Excel, and JSON."""

import csv
import io
import json
from collections.abc import Iterable

from knowledge.inquiries import ANSWER_COLUMNS
from knowledge.quotes import Quote

_COLUMNS = (
    *("id", "citat", "sagt av", "källa", "datum", "datum härlett", "tillfälle", "teman"),
    *("exempel", "adress"),
)
# A spreadsheet takes a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def quotes_csv(quotes: Iterable[Quote], site_url: str) -> str:
    """A table of quotes: semicolons, a BOM and CRLF, as Excel in Swedish wants it.

    A cell that would be read as a formula gets an apostrophe before it.
    """
    table = io.StringIO()
    writer = csv.writer(table, delimiter=";", lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for quote in quotes:
        row = _record(quote, site_url)
        row["teman"] = ", ".join(topic.title for topic in quote.topics)
        writer.writerow(safe(_words(row[key])) for key in _COLUMNS)
    return "\ufeff" + table.getvalue()


def quotes_json(title: str, url: str, quotes: Iterable[Quote], site_url: str) -> str:
    """The same quotes as JSON, under the name and address of what gathers them."""
    records = [_record(quote, site_url) for quote in quotes]
    data = {"titel": title, "adress": f"{site_url}/{url}", "citat": records}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def answers_csv() -> str:
    """A table without rows for the answers to an inquiry, made for the same Excel."""
    return "\ufeff" + ";".join(ANSWER_COLUMNS) + "\r\n"


def _record(quote: Quote, site_url: str) -> dict[str, object]:
    return {
        "id": quote.id,
        "citat": quote.plain,
        "sagt av": quote.speaker,
        "källa": quote.source.title,
        "datum": quote.date.isoformat(),
        "datum härlett": quote.date_derived,
        "tillfälle": quote.occasion.name if quote.occasion else None,
        "teman": [topic.slug for topic in quote.topics],
        "exempel": quote.example,
        "adress": f"{site_url}/{quote.url}",
    }


def _words(value: object) -> str:
    """A value as a cell: yes and no in Swedish, nothing as nothing."""
    if isinstance(value, bool):
        return "ja" if value else "nej"
    return str(value or "")


def safe(cell: str) -> str:
    """The cell with an apostrophe before what would be read as a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
