"""The command ``import``: texts from elsewhere into the content folder, all of it told."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import islice
from pathlib import Path

from importers import import_text, write
from importers.decoding import UnreadableError, decode
from importers.documents import Draft, Imported, Note
from importers.toplist_drafts import is_settled, settle_announced
from importers.writing import Deed, Outcome
from knowledge.addresses import DEFINITIONS, INQUIRY
from knowledge.inquiries import Inquiry
from knowledge.problems import reason, shown
from knowledge.readings import NOTHING, read_file

_WIDEST = 12  # line numbers shown before the rest is only counted


def import_documents(files: Sequence[Path], content: Path, dry_run: bool) -> int:
    """Import ``files`` into ``content`` and say in Swedish what became of every line.

    :returns: 0, or 1 when a file could not be read or written.
    """
    if not files:
        _complain("ange minst en fil att importera")
        return 1
    failed = False
    read: list[Imported] = []
    questions = _questions(content)
    for file in files:
        imported = _read(file, questions, many=len(files) > 1)
        failed = failed or imported is None
        if imported is not None:
            read.append(imported)
    drafts = settle_announced(draft for imported in read for draft in imported.drafts)
    try:
        outcomes = write(drafts, content, dry_run=dry_run)
    except OSError as error:
        _complain(f"kunde inte skriva {shown(Path(error.filename))}: {reason(error)}")
        return 1
    rest = iter(outcomes)
    for imported in read:
        _tell(imported, list(islice(rest, len(imported.drafts))))
    _sum_up(outcomes, dry_run=dry_run)
    return 1 if failed else 0


def _questions(content: Path) -> dict[str, str]:
    """The questions of the inquiries that can be read, by their slugs."""
    files = sorted((content / INQUIRY.folder).glob("*.md"))
    read = (read_file(file, content, NOTHING).document for file in files)
    return {each.slug: each.title for each in read if isinstance(each, Inquiry)}


def _read(file: Path, questions: Mapping[str, str], *, many: bool) -> Imported | None:
    """Read one file; None when it holds nothing that can be imported."""
    if many:
        print(f"Läser {shown(file)} …", flush=True)
    try:
        return _imported(file, questions)
    except FileNotFoundError:
        _complain(f"{shown(file)}: filen finns inte")
    except IsADirectoryError:
        _complain(f"{shown(file)}: är en mapp; ange filerna i den")
    except (UnreadableError, OSError) as error:
        _complain(f"{shown(file)}: {error}")
    return None


def _imported(file: Path, questions: Mapping[str, str]) -> Imported:
    decoded = decode(file.read_bytes())
    changed = datetime.fromtimestamp(file.stat().st_mtime).astimezone().date()
    if not decoded.text.strip("\ufeff \t\r\n\f\v\xa0"):
        raise UnreadableError("filen är tom")
    if decoded.encoding:
        print(f"{file.name}: filen är inte UTF-8 utan lästes som {decoded.encoding}")
    day = min(changed, date.today())  # noqa: DTZ011
    imported = import_text(decoded.text, file.name, day, questions)
    if not imported.drafts:
        raise UnreadableError("filen innehåller ingen text att importera")
    return imported


def _tell(imported: Imported, outcomes: Sequence[Outcome]) -> None:
    print(f"\n{imported.name}")
    for outcome in outcomes:
        print(f"  {_deed(outcome)}")
    if outcomes and all(outcome.deed is Deed.KNOWN for outcome in outcomes):
        return
    drafts = [outcome.draft for outcome in outcomes]
    notes = [note for note in imported.notes if not is_settled(note, drafts)]
    for note in _relevant(notes, outcomes):
        print(f"{imported.name}:{_lines(note.lines)}: {note.matter.value}: {note.text}")


def _relevant(notes: Iterable[Note], outcomes: Sequence[Outcome]) -> Iterator[Note]:
    """The notes, except those on documents that were imported before."""
    known = {
        number
        for outcome in outcomes
        if outcome.deed is Deed.KNOWN
        for number in outcome.draft.body_lines | outcome.draft.field_lines
    }
    return (note for note in notes if not note.lines or not known.issuperset(note.lines))


def _deed(outcome: Outcome) -> str:
    draft = outcome.draft
    span = draft.span.replace("-", "–")
    text = f"{outcome.deed.value}: {shown(outcome.path)} ({_what(draft)}, rad {span})"
    if outcome.taken:
        text += f"; namnet {outcome.taken} är redan taget av en annan text"
    return text


def _what(draft: Draft) -> str:
    if draft.kind is DEFINITIONS:
        return f"definitionssamling med {len(draft.body)} svar"
    return draft.kind.name.lower()


def _lines(numbers: Sequence[int]) -> str:
    """``7``, ``16, 18, 20`` or ``20–53``."""
    ordered = sorted(set(numbers))
    spans: list[tuple[int, int]] = []
    for number in ordered:
        if spans and number == spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], number)
        else:
            spans.append((number, number))
    shown = [str(a) if a == b else f"{a}–{b}" for a, b in spans[:_WIDEST]]
    rest = f" och {len(spans) - _WIDEST} till" if len(spans) > _WIDEST else ""
    return ", ".join(shown) + rest


def _sum_up(outcomes: Sequence[Outcome], *, dry_run: bool) -> None:
    known = sum(outcome.deed is Deed.KNOWN for outcome in outcomes)
    new = len(outcomes) - known
    verb = "skulle skapas" if dry_run else "skapades"
    print(f"\n{new} {'fil' if new == 1 else 'filer'} {verb}", end="")
    print(f", {known} fanns redan" if known else "", end=".\n")
    if dry_run:
        print("Ingenting skrevs (--dry-run).")


def _complain(message: str) -> None:
    print(message, file=sys.stderr, flush=True)
