"""Whole documents of the sorts that authors have, and what must come out of them."""

from datetime import date
from pathlib import Path
from time import perf_counter

import pytest

from importers import import_text
from importers.documents import Answer, Draft, Imported, Matter
from tests.importers.accounting import DOCUMENTS, check_every_letter, check_every_line

TODAY = date(2026, 1, 1)


def read(name: str) -> Imported:
    return import_text((DOCUMENTS / name).read_text(encoding="utf-8"), name, TODAY)


def only(imported: Imported) -> Draft:
    [draft] = imported.drafts
    return draft


def body(draft: Draft) -> str:
    return "\n\n".join(part for part in draft.body if isinstance(part, str))


def headings(draft: Draft) -> list[str]:
    return [line for line in body(draft).split("\n") if line.startswith("#")]


def notes(imported: Imported, matter: Matter) -> list[tuple[int, str]]:
    return [(note.lines[0], note.text) for note in imported.notes if note.matter is matter]


@pytest.mark.parametrize("path", sorted(DOCUMENTS.glob("*.txt")), ids=lambda path: path.stem)
def test_every_line_and_letter_is_accounted_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for variant in (text, text.replace("\n", "\r\n"), "\ufeff" + text):
        imported = import_text(variant, path.name, TODAY)
        check_every_line(variant, imported)
        check_every_letter(variant, imported)


def test_line_ends_make_no_difference() -> None:
    text = (DOCUMENTS / "fyra-inlagg.txt").read_text(encoding="utf-8")
    assert import_text(text.replace("\n", "\r\n"), "x", TODAY) == import_text(text, "x", TODAY)


def test_follow_up_with_numbers_quarters_and_appendix() -> None:
    imported = read("uppfoljning.txt")
    report = only(imported)
    assert report.fields["titel"] == "Uppföljningsrapport 2024"
    assert report.fields["rapporttyp"] == "uppfoljning"
    assert report.fields["forfattare"] == ["Ylva Brandt", "Kerstin Modig"]
    assert report.fields["bestallare"] == "Samordningsförbundet Exempelbygden"
    assert (report.fields["datum"], report.fields["datum_harlett"]) == ("2024-12-31", "ja")
    assert headings(report) == [
        "## 1 Sammanfattning",
        "## 2 Mål och målgrupp",
        "### 2.1 Mål",
        "### 2.2 Målgrupp",
        "## 3 Uppföljning per kvartal {: .tidslinje }",
        "### Kvartal 1 2024",
        "### Kvartal 2 2024",
        "### Kvartal 3 2024",
        "### Kvartal 4 2024",
        "## 4 Ekonomi",
        "## Bilaga 1 Så räknade vi {: .bilaga }",
    ]
    assert "\n- personer med försörjningsstöd\n    - som saknar planering" in body(report)
    assert "| Post | Budget | Utfall |\n| --- | --- | --- |\n| Personal | 1 450 |" in body(report)
    assert "båda hållen samtidigt.[^1]" in body(report)
    assert body(report).endswith(
        "[^1]: Uppgifterna kommer från insatsens egna anteckningar "
        "och är inte avstämda mot parternas system."
    )
    assert (7, "innehållsförteckning") in notes(imported, Matter.LEFT_OUT)


def test_hard_wrapped_report_with_running_headers() -> None:
    imported = read("radbruten-rapport.txt")
    report = only(imported)
    assert report.fields["datum"] == "2023-06-14"
    assert "datum_harlett" not in report.fields
    assert headings(report) == [
        "## Inledning",
        "## Vad som fungerade",
        "## Vad som stod i vägen",
        "## Slutsatser",
    ]
    text = body(report)
    assert "och de möttes var tredje vecka" in text
    assert "närings- och budgetår" in text
    assert "samma deltagare, och det är svårt" in text
    assert "hålla aktuell även under sommaren\n- ett fast klockslag" in text
    assert "\n    - också för korta frågor\n" in text
    assert notes(imported, Matter.LEFT_OUT) == [
        (17, "sidhuvud eller sidfot: ”Samverkan i vardagen 1”")
    ]


def test_quarters_with_the_same_headings_under_each() -> None:
    report = only(read("delarsrapport.txt"))
    assert report.fields["titel"] == "Delårsrapport januari–december 2023"
    assert headings(report)[:5] == [
        "## Inledning",
        "## Arbetet under året {: .tidslinje }",
        "### Kvartal 1",
        "#### Genomfört",
        "#### Planerat",
    ]
    assert headings(report)[-4:] == [
        "## Samlad bedömning",
        "## Ekonomi",
        "## Bilaga 1: Deltagare per kommun {: .bilaga }",
        "## Bilaga 2: Begrepp {: .bilaga }",
    ]
    assert "|  | Budget | Utfall |" in body(report)
    assert "i samarbete med regionen" in body(report)


def test_sections_that_say_how_many_raised_what() -> None:
    report = only(read("dialogdag.txt"))
    assert report.fields["traff"] == {"datum": "2022-11-09"}
    assert headings(report) == [
        "## Så läser du sammanställningen",
        (
            "## Det som fungerar bra {: frekvens=många kategori=framgangsfaktor "
            'ord="flertalet grupper" }'
        ),
        "### Korta vägar mellan handläggare",
        "### En gemensam ingång",
        "### Chefer som frågar",
        (
            "## Det som behöver utvecklas {: frekvens=många kategori=utvecklingsbehov "
            'ord="många grupper" }'
        ),
        "### Tid för planering",
        "### Gemensamma begrepp",
        "### Uppföljning efter avslut",
        "### Stöd till den som är ny",
        '## Två enstaka förslag {: frekvens=få kategori=forslag ord="en grupp" }',
        "### Ett gemensamt arkiv",
        "### En dag i veckan i samma hus",
        "## Avslutande reflektion",
        "## Vad händer nu",
    ]


def test_evaluation_with_notes_in_square_brackets_and_lettered_list() -> None:
    report = only(read("utvardering.txt"))
    assert report.fields["forfattare"] == ["Kajsa Lind", "Per Ek"]
    assert report.fields["datum"] == "2020-02-02"
    text = body(report)
    assert "två kommuner[^1] och" in text
    assert "\n\n[^1]: Norrby och Söderby.\n\n[^2]: Se bilagan för urvalet." in text
    assert "- a) parterna inrättar" in text
    assert '## Styrkor {: frekvens=många kategori=styrka ord="majoriteten av de intervjuade" }' in (
        headings(report)
    )
    assert "## Rekommendationer" in headings(report)


def test_four_posts_oldest_first_with_comments_and_labels() -> None:
    imported = read("fyra-inlagg.txt")
    assert [draft.fields["titel"] for draft in imported.drafts] == [
        "Att ringa först",
        "Mötets fyra delar – del 1",
        "Mötets fyra delar – del 2",
        "Vad är ett mandat?",
    ]
    first, second, third, fourth = imported.drafts
    assert first.fields["datum"] == "2014-02-03 08:15"
    assert first.fields["amnen"] == ["vardag", "telefon"]
    assert (second.fields["serie"], second.fields["del"]) == ("Mötets fyra delar", 1)
    assert (third.fields["serie"], third.fields["del"]) == ("Mötets fyra delar", 2)
    assert headings(second) == ["## Vad en inledning gör"]
    assert "1. En fråga i taget.\n2. Den som vet mest" in body(third)
    assert "kollections" not in body(third)
    assert "serie" not in fourth.fields
    out = dict(notes(imported, Matter.LEFT_OUT))
    assert out[1] == "står före den första datumraden: ”Bloggen om mellanrummen”"
    assert out[11] == "bloggens sidfot: ”Upplagd av M. Exempel kl. 08:15” … ”Skicka en kommentar”"
    assert out[27] == "läsarkommentar: ”Anonym” … ”Tack för detta.”"
    assert (48, "veckodagen stämmer inte: 2014-05-06 var en tisdag") in notes(
        imported, Matter.DOUBT
    )


def test_titles_above_their_dates() -> None:
    first, second = read("tva-dorrar-wordpress.txt").drafts
    assert (first.fields["titel"], first.fields["forfattare"]) == ("Vägen in", "Anna Berg")
    assert first.fields["amnen"] == ["Möten", "Vardag"]
    assert second.fields["datum"] == "2014-05-09"
    assert body(second).startswith("Ingen frågar efter den.")


def test_parts_in_roman_numerals_need_each_other() -> None:
    second, first, alone = read("romerska-delar.txt").drafts
    assert (second.fields["serie"], second.fields["del"]) == ("Gränsen", 2)
    assert (first.fields["serie"], first.fields["del"]) == ("Gränsen", 1)
    assert "serie" not in alone.fields
    [imported] = import_text("12 maj 2016\n\nGränsen II\n\nBara en del.", "x", TODAY).drafts
    assert "serie" not in imported.fields


def test_answers_in_a_post_with_another_list() -> None:
    collection, post = read("svar.txt").drafts
    assert collection.fields["fraga"] == "Vad gör en samordnare när ingen ser på?"
    assert collection.fields["begrepp"] == "samordnare"
    assert collection.fields["traff"] == {
        "datum": "2019-05-14",
        "datum_harlett": "ja",
        "deltagare": "fjorton samordnare",
    }
    assert collection.fields["samtycke"] == "okant"
    assert collection.fields["insamling"] == "Efter lunch skrev alla på lappar."
    answers = [part.text for part in collection.body if isinstance(part, Answer)]
    assert len(answers) == 5
    assert answers[1] == "Läser en överenskommelse från 2011 och *förstår* den."
    assert post.collection == collection.fingerprint
    assert "- alla får lika lång tid\n" in body(post)
    assert body(post).endswith("Nästa gång skriver jag om hur lapparna sorterades.")
    assert "Ringer ett samtal till" not in body(post)


def test_countdown_in_one_part() -> None:
    imported = read("tio-i-topp.txt")
    toplist = only(imported)
    assert toplist.fields["lista"] == "Tio i topp: årets ord för oss som samordnar"
    assert (toplist.fields["ar"], toplist.fields["platser"]) == (2015, "10-1")
    assert "kommer" not in toplist.fields
    assert [line[:6] for line in headings(toplist)] == ["## 10."] + [
        f"## {place}. " for place in range(9, 0, -1)
    ]
    assert "## 5. Tillit" in headings(toplist)
    assert body(toplist).endswith(
        "svårare att mena.\n\n* * *\n\nGott nytt år till er alla, och tack för att ni läser!"
    )


def test_countdown_in_two_parts() -> None:
    first, second = only(read("plats-10-6.txt")), only(read("plats-5-1.txt"))
    assert (first.fields["platser"], first.fields["kommer"]) == ("10-6", "5-1")
    assert second.fields["platser"] == "5-1"
    assert "kommer" not in second.fields
    assert first.fields["lista"] == second.fields["lista"] == "Årets tio ljusglimtar"
    assert first.stem != second.stem
    assert headings(second)[0] == "## 5. Den gemensamma kön"


def test_two_posts_that_claim_the_same_part() -> None:
    post = "{} maj 2014\n\nGränsen (1)\n\nNågot om gränser {}.\n\n"
    text = post.format(3, "förr") + post.format(4, "nu") + "5 maj 2014\n\nGränsen\n\nOch före dem."
    imported = import_text(text, "x", TODAY)
    assert ["del" in draft.fields for draft in imported.drafts] == [True, False, False]
    told = [text for _, text in notes(imported, Matter.DOUBT)]
    assert "del 1 av ”Gränsen” finns redan i filen; inlägget fick ingen del" in told
    assert "är inlägget första delen av serien ”Gränsen”? Det fick ingen del" in told


@pytest.mark.parametrize(
    "piece",
    [
        "– Jag sa att det är så\n1. x\n",
        "a\tb\tc\nd  e\n",
        "ett stycke som fortsätter på nästa rad och är långt nog för att gå vidare\n\n",
        "ord ord ord sam-\n",
        "Text med märke.¹ Och mer text.\n\n¹ Noten.\n\n",
        "Text med märke1 och mer text.\n\n1 Noten.\n\n",
        "Kapitel 1. Om\nMånga nämnde två saker:\n• ett\n",
        "28 oktober 2011\n",
        "Rubrik om något\n\nDe tre teman som många nämnde redovisas nedan.\n\n",
        "Sidhuvud  1\n\n12\n\n",
        "*[a](`_<&#",
        "a- b",
        "Hej\n",
    ],
)
def test_large_texts_take_no_more_than_their_share_of_time(piece: str) -> None:
    times = []
    for size in (12_000, 96_000):
        text = "Rapport\n\n" + piece * (size // len(piece))
        start = perf_counter()
        import_text(text, "x", TODAY)
        times.append(perf_counter() - start)
    assert times[1] < 40 * max(times[0], 0.02)  # eight times as much; the square would be 64
