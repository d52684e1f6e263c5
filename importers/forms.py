"""A table of answers to an inquiry, as a form or a meeting makes it: one answer on each row.

docs/handbok/samla-in.md says what its columns hold, and that an answer whose last one doesn't begin
with *Ja* may not be published.
"""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO

from importers.decoding import UnreadableError
from importers.documents import Answer, Note, Value, doubt, fact, left_out
from importers.drafting import Made, Origin, Parts, make_draft
from importers.markdown import escape_quote
from knowledge.addresses import DEFINITIONS, slug_of
from knowledge.inquiries import ANSWER_COLUMNS

_STAMP, _ANSWER, _ROLE, _ORGANISATION, _CONSENT = ANSWER_COLUMNS
_DELIMITERS = ";,\t"
_YES = re.compile(r"ja\b", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NOT_IN_SIGNATURES = re.compile(r"[\s#^]+")
UNKNOWN_QUESTION = "Vilken fråga svarade deltagarna på?"


@dataclass(frozen=True)
class _Row:
    """One answer, and the lines that it stands on."""

    lines: range
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column.casefold(), "").strip()

    @property
    def day(self) -> str:
        """The day that it came; empty when that isn't told, or is none."""
        found = _DAY.match(self[_STAMP])
        try:
            return date.fromisoformat(found[0]).isoformat() if found else ""
        except ValueError:
            return ""

    @property
    def answer(self) -> Answer:
        told = (_NOT_IN_SIGNATURES.sub(" ", self[each]) for each in (_ROLE, _ORGANISATION))
        speaker = ", ".join(filter(None, map(str.strip, told)))
        return Answer(escape_quote(self[_ANSWER]), speaker or "deltagare")


def read_table(text: str, origin: Origin, questions: Mapping[str, str]) -> Made | None:
    """A definitions collection of the answers that may be published; None when it is no such table.

    :param questions: those of the site's inquiries, by their slugs.
    :raises UnreadableError: when it can't be told what stands in which column, or none of it may be
        published.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    delimiter = _delimiter(text.split("\n", maxsplit=1)[0])
    if delimiter is None:
        return None
    columns, *rows = _rows(text, delimiter)
    answered = [row for row in rows if row[_ANSWER]]
    shown = [row for row in answered if _YES.match(row[_CONSENT])]
    if not shown:
        raise UnreadableError(f"inget av tabellens {len(answered)} svar har samtycke")
    question, about_question = _question(origin.name, questions)
    days = sorted(day for row in shown if (day := row.day))
    parts = Parts(
        kind=DEFINITIONS,
        stem=question,
        fields=_fields(question, days, origin),
        body=tuple(row.answer for row in shown),
        body_lines=[line for row in shown for line in row.lines],
        field_lines=(),
        known_by=[row[_ANSWER] for row in shown],
    )
    withheld = [row for row in answered if row not in shown]
    notes = [*_about_columns(columns), about_question, *_about_withheld(withheld)]
    return Made([make_draft(origin, parts)], notes)


def _delimiter(first_line: str) -> str | None:
    """What parts the columns; None when they are not those of a table of answers."""
    wanted = {_ANSWER.casefold(), _CONSENT.casefold()}
    for delimiter in _DELIMITERS:
        names = next(csv.reader([first_line], delimiter=delimiter), [])
        if wanted <= {name.strip().casefold() for name in names}:
            return delimiter
    return None


def _rows(text: str, delimiter: str) -> Iterator[_Row]:
    """The row of columns, each by its own name, and the rows of answers."""
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    reader = csv.reader(StringIO(text), delimiter=delimiter, strict=True)
    try:
        names = next(reader)
        columns = [name.strip().casefold() for name in names]
        for name in ANSWER_COLUMNS:
            if columns.count(name.casefold()) > 1:
                raise UnreadableError(f"tabellen har två kolumner som heter {name}")
        yield _Row(range(1, reader.line_num + 1), dict(zip(columns, names, strict=True)))
        start = reader.line_num + 1
        for cells in reader:
            if any(cells[len(columns) :]):  # what stands under Samtycke may be something else
                raise UnreadableError(
                    f"rad {start} har fler celler än tabellen har kolumner; "
                    "sätt citattecken runt ett svar med skiljetecknet i"
                )
            yield _Row(range(start, reader.line_num + 1), dict(zip(columns, cells, strict=False)))
            start = reader.line_num + 1
    except csv.Error as error:
        message = f"tabellen går inte att läsa vid rad {reader.line_num}: ett citattecken saknas"
        raise UnreadableError(message) from error


def _about_columns(columns: _Row) -> Iterator[Note]:
    yield fact(columns.lines, "en tabell med svar; den blev ett utkast till en definitionssamling")
    ours = {each.casefold() for each in ANSWER_COLUMNS}
    for column, name in columns.cells.items():
        if column not in ours:
            yield left_out(columns.lines, f"kolumnen ”{name.strip()}”")


def _about_withheld(rows: Sequence[_Row]) -> Iterator[Note]:
    if rows:
        number = "ett" if len(rows) == 1 else str(len(rows))
        yield left_out([line for row in rows for line in row.lines], f"{number} svar utan samtycke")


def _question(name: str, questions: Mapping[str, str]) -> tuple[str, Note]:
    """The question of the inquiry that the file is named after, or of the only one there is."""
    named = questions.get(slug_of(name))
    only = next(iter(questions.values())) if len(questions) == 1 else None
    if found := named or only:
        return found, doubt([1], f"frågan är insamlingens: ”{found}”")
    return UNKNOWN_QUESTION, doubt([1], "frågan står inte i tabellen; skriv den i titel och fraga")


def _fields(question: str, days: list[str], origin: Origin) -> dict[str, Value]:
    fields: dict[str, Value] = {"titel": question}
    if days:
        fields["datum"] = days[-1]
    else:
        fields |= {"datum": origin.fallback.isoformat(), "datum_harlett": "ja"}
    fields["fraga"] = question
    if days and days[0] == days[-1]:
        fields["traff"] = {"datum": days[0]}
    return fields | {"samtycke": "ja", "status": "utkast"}
