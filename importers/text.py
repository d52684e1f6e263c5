"""Plain text, copied off a web page or extracted from a PDF, becomes drafts of content files."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from importers.attendance import attendance
from importers.documents import Imported, Note, doubt
from importers.drafting import Made, Origin
from importers.forms import read_table
from importers.furniture import clear
from importers.kinds import is_report
from importers.lines import Line, filled, read_lines
from importers.mail import read_mail
from importers.posts import read_post, series_parts, undated
from importers.reports import read_report
from importers.segments import Segment, find_title, split, without_preface
from importers.toplist_drafts import read_toplist, settle_announced
from importers.toplists import find_toplist
from importers.wrapping import wrap_width
from language.hyphenation import vocabulary


def import_text(
    text: str,
    name: str,
    fallback: date | None = None,
    questions: Mapping[str, str] = MappingProxyType({}),
) -> Imported:
    """Read one text and make what it holds: posts, collections, lists, or a report.

    :param name: the name of its file, for the headers of what is made.
    :param fallback: the day to write, as derived, where the text names none; today by default.
    :param questions: those of the site's inquiries, by their slugs, for a table of answers.
    :raises UnreadableError: for a table whose answers can't be read, or may not be published.
    """
    day = fallback or date.today()  # noqa: DTZ011
    if table := read_table(text, Origin(name, None, vocabulary([]), day), questions):
        return Imported(name, tuple(table.drafts), tuple(table.notes))
    lines, notes = read_lines(text)
    if not filled(lines):
        return Imported(name, (), tuple(notes))
    cleared = clear(lines)
    known = vocabulary(line.text for line in cleared.lines)
    origin = Origin(name, wrap_width(cleared.lines), known, day)
    made = _read(cleared.lines, origin)
    if note := attendance(cleared.lines):
        made.notes.append(note)
        _keep_back(made)
    all_notes = sorted(notes + cleared.notes + made.notes, key=_place)
    return Imported(name, tuple(settle_announced(made.drafts)), tuple(all_notes))


def _place(note: Note) -> tuple[int, str]:
    return (note.lines[0] if note.lines else 0, note.matter.value)


def _read(lines: list[Line], origin: Origin) -> Made:
    if not filled(lines):
        return Made()
    if mail := read_mail(lines):
        return _letter(*mail, origin)
    parts = split(lines)
    if not _has_toplist(parts.segments, lines) and is_report(lines, parts.segments):
        return read_report(lines, origin)
    made = Made()
    made.notes += parts.notes
    notes, keep = without_preface(parts.before)
    segments = list(parts.segments)
    if segments:
        made.notes += notes
    if keep or not segments:
        segments.insert(0, _undated(parts.before, made))
    _read_segments(segments, origin, made)
    return made


def _letter(segment: Segment, notes: Sequence[Note], origin: Origin) -> Made:
    """An e-mail is a post that nobody sees yet."""
    made = read_post(segment, origin, None)
    made.notes += notes
    _keep_back(made)
    return made


def _keep_back(made: Made) -> None:
    """Let nobody see it before its author says so."""
    for draft in made.drafts:
        draft.fields["status"] = "utkast"


def _has_toplist(segments: Sequence[Segment], lines: Sequence[Line]) -> bool:
    """Whether a ranked list is told; its places look like a report's numbered headings."""
    if segments:
        return any(find_toplist(segment.title, segment.lines) for segment in segments)
    return find_toplist(find_title(lines)[1], lines) is not None


def _undated(lines: Sequence[Line], made: Made) -> Segment:
    place, title = find_title(lines)
    first = filled(lines)[0].number
    made.notes.append(
        doubt([first], "sorten gick inte att känna igen; texten lästes som ett inlägg")
    )
    return undated(lines, title, place)


def _read_segments(segments: Sequence[Segment], origin: Origin, made: Made) -> None:
    parts = series_parts(segments, made)
    for segment, part in zip(segments, parts, strict=True):
        toplist = read_toplist(segment, origin)
        made.add(toplist or read_post(segment, origin, part))
