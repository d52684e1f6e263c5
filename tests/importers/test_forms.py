"""A table of answers becomes a collection of those that may be published, word for word."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.check import check
from commands.import_documents import import_documents
from importers import import_text
from importers.decoding import UnreadableError
from importers.documents import Answer, Imported, Matter
from knowledge.quotes import Quote
from knowledge.site import load
from tests.knowledge.making import LINE, write_site

COLUMNS = "Tidstämpel;Svar;Roll;Organisation;Samtycke"
TODAY = date(2026, 11, 28)
QUESTION = "Vad gör ett möte värt resan?"


def imported(*rows: str, columns: str = COLUMNS, **options: object) -> Imported:
    return import_text("\n".join((columns, *rows)), "svar.csv", TODAY, **options)  # type: ignore[arg-type]


def answers(*rows: str, columns: str = COLUMNS) -> list[Answer | str]:
    (draft,) = imported(*rows, columns=columns).drafts
    return list(draft.body)


def notes(found: Imported, matter: Matter) -> list[tuple[tuple[int, ...], str]]:
    return [(note.lines, note.text) for note in found.notes if note.matter is matter]


def test_an_answer_is_signed_with_role_and_organisation() -> None:
    assert answers(
        "2026-11-20 14:05;Att vi ses.;handläggare;Försäkringskassan;Ja, det får publiceras",
        ";Kort.;;;ja",
        ";Fika.;chef;;JA",
    ) == [
        Answer("Att vi ses.", "handläggare, Försäkringskassan"),
        Answer("Kort.", "deltagare"),
        Answer("Fika.", "chef"),
    ]


@pytest.mark.parametrize("consent", ["", "Nej", "Jag vill inte", "inte ja", "?", "Jaså"])
def test_an_answer_without_consent_is_left_out_counted_and_never_repeated(consent: str) -> None:
    found = imported(f";Hemligt;chef;;{consent}", ";Öppet;;;Ja")
    assert [part.text for part in found.drafts[0].body if isinstance(part, Answer)] == ["Öppet"]
    assert notes(found, Matter.LEFT_OUT) == [((2,), "ett svar utan samtycke")]
    assert "Hemligt" not in repr(found)


def test_when_no_answer_may_be_published_nothing_is_made() -> None:
    with pytest.raises(UnreadableError, match="inget av tabellens 2 svar har samtycke"):
        imported(";Ett;;;", ";Två;;;Nej")


def test_columns_may_come_in_any_order_with_others_that_are_left_out() -> None:
    columns = "E-post,samtycke , SVAR"
    found = imported("a@b.se,Ja,Ett", columns=columns)
    assert found.drafts[0].body == (Answer("Ett"),)
    assert notes(found, Matter.LEFT_OUT) == [((1,), "kolumnen ”E-post”")]
    assert "a@b.se" not in repr(found)
    assert answers("Ja\tEtt", columns="Samtycke\tSvar") == [Answer("Ett")]


def test_an_answer_may_have_many_lines_and_rows_keep_their_numbers() -> None:
    found = imported(';"Ett ""citat"".\r\n\r\nTvå.";;;Ja', ";Hemligt;;;", ";;;;", ";Tre;;;Ja")
    (draft,) = found.drafts
    assert draft.body == (Answer('Ett "citat".\n\nTvå.'), Answer("Tre"))
    assert draft.body_lines == {2, 3, 4, 7}
    assert notes(found, Matter.LEFT_OUT) == [((5,), "ett svar utan samtycke")]


def test_a_row_that_never_ends_is_told_and_nothing_is_made_of_what_it_swallows() -> None:
    with pytest.raises(UnreadableError, match="rad 3: ett citattecken saknas"):
        imported(';"Ett;;;Ja', ";Två;;;Ja")


@pytest.mark.parametrize(
    ("columns", "row", "why"),
    [
        (COLUMNS, ";Nej; men;chef;Ja, så sa vi;Nej", "rad 2 har fler celler än tabellen"),
        ("Svar;Samtycke;samtycke", "Ett;Nej;Ja", "två kolumner som heter Samtycke"),
    ],
)
def test_where_it_cannot_be_told_what_the_consent_is_nothing_is_made(
    columns: str, row: str, why: str
) -> None:
    with pytest.raises(UnreadableError, match=why):
        imported(row, columns=columns)
    assert answers(";Ett;;;Ja;;") == [Answer("Ett")]  # empty cells say nothing


def test_a_table_of_something_else_is_text() -> None:
    assert imported("Möte;12", columns="Ämne;Antal").drafts[0].kind.folder == "inlagg"


def test_the_day_is_that_of_the_last_answer_and_the_meetings_when_there_is_one() -> None:
    one = imported("2026-11-20 14:05;Ett;;;Ja", "2026-11-20;Två;;;Ja").drafts[0].fields
    assert (one["datum"], one["traff"]) == ("2026-11-20", {"datum": "2026-11-20"})
    two = imported("2026-11-20;Ett;;;Ja", "2026-11-22;Två;;;Ja").drafts[0].fields
    assert two["datum"] == "2026-11-22"
    assert "traff" not in two
    for stamp in ("", "i går", "2026-13-45", "0000-01-01"):
        none = imported(f"{stamp};Ett;;;Ja").drafts[0].fields
        assert (none["datum"], none["datum_harlett"]) == ("2026-11-28", "ja")


def test_the_question_is_the_inquirys_and_else_for_the_author_to_write() -> None:
    both = {"svar": QUESTION, "annan": "Vad annars?"}
    named, only, unknown = (
        imported(";Ett;;;Ja", questions=questions)
        for questions in (both, {"annan": "Vad annars?"}, {})
    )
    assert named.drafts[0].fields["fraga"] == QUESTION
    assert only.drafts[0].fields["fraga"] == "Vad annars?"
    assert notes(only, Matter.DOUBT) == [((1,), "frågan är insamlingens: ”Vad annars?”")]
    assert notes(unknown, Matter.DOUBT) == [
        ((1,), "frågan står inte i tabellen; skriv den i titel och fraga")
    ]


def quotes(content: Path) -> list[Quote]:
    for file in (content / "definitioner").glob("*.md"):
        file.write_text(file.read_text("utf-8").replace("status: utkast\n", ""), "utf-8")
    return [quote for each in load(content).library.definitions for quote in each.quotes]


def test_the_authors_site_has_the_answers_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = f"---\ntitel: {QUESTION}\n---\nText.\n"
    content = write_site(tmp_path / "content", {"insamlingar/motet.md": page})
    table = tmp_path / "Svar på frågan.csv"
    table.write_text(
        f"{COLUMNS}\n2026-11-20;Att vi *ses* & <b>#fikar ^x.;chef #x;;Ja\n", "utf-8-sig"
    )
    assert import_documents([table], content, dry_run=False) == 0
    assert import_documents([table], content, dry_run=False) == 0
    assert "1 fanns redan" in capsys.readouterr().out
    assert check(content) == 0
    (quote,) = quotes(content)
    assert (quote.plain, quote.speaker) == ("Att vi ses & <b>#fikar ^x.", "chef x")
    assert [each.question for each in load(content).library.definitions] == [QUESTION]


@given(st.lists(st.tuples(LINE, st.sampled_from(["Ja", "Nej", ""])), min_size=1, max_size=5))
def test_whatever_is_answered_only_what_may_be_is_taken(rows: list[tuple[str, str]]) -> None:
    quoted = [f';"{words.replace(chr(34), chr(34) * 2)}";;;{consent}' for words, consent in rows]
    wanted = [words.strip() for words, consent in rows if consent == "Ja" and words.strip()]
    if not wanted:
        with pytest.raises(UnreadableError):
            imported(*quoted)
        return
    (draft,) = imported(*quoted).drafts
    assert len(draft.body) == len(wanted)
