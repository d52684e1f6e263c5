"""The stages between lines and drafts, each for itself."""

import pytest

from importers.answers import question_in, term_of
from importers.contents import without_contents
from importers.footnotes import Marker, extract, written
from importers.frequency import announcement, category_of
from importers.furniture import clear
from importers.levels import arrange
from importers.lines import Line, read_lines
from importers.sections import Section
from importers.titles import read_list_title, read_part
from importers.toplists import find_toplist
from importers.wrapping import wrap_width


def lines(text: str) -> list[Line]:
    return read_lines(text)[0]


def left(text: str) -> list[str]:
    return [line.text for line in clear(lines(text)).lines if not line.is_blank]


def test_unseen_signs_are_taken_away_and_told() -> None:
    found, notes = read_lines(
        "\ufeffsam\u00adverkan\x07 \u200bår\nde\ufb01nition\r\nA\u030a\x0csida"
    )
    assert [(line.number, line.text, line.page_start) for line in found] == [
        (1, "samverkan år", False),
        (2, "definition", False),
        (3, "Å", False),
        (3, "sida", True),
    ]
    assert [note.lines for note in notes] == [(1,), (1,), (2,)]


def test_page_numbers_grow() -> None:
    assert left("Text.\n\n1\n\nMer.\n\n2\n\nSlut.\n\n3") == ["Text.", "Mer.", "Slut."]
    assert left("Sida 1 av 9\n\nText.\n\n– 2 –\n\n3 (9)") == ["Text."]
    assert left("Svaret var\n\n42\n\noch inget annat.") == ["Svaret var", "42", "och inget annat."]
    assert left("Listan:\n\n2012\n\nText.\n\n2013") == ["Listan:", "2012", "Text.", "2013"]


def test_headings_that_come_again_are_no_running_headers() -> None:
    text = "Kvartal 1\n\nGenomfört\n\nAllt.\n\nKvartal 2\n\nGenomfört\n\nInget."
    assert left(text).count("Genomfört") == 2
    assert left(text).count("Kvartal 2") == 1


def test_headers_in_the_middle_of_sentences_and_at_page_ends() -> None:
    sentence = "Det här är ett stycke som går över sidan och"
    text = f"Titel\n\nEtt.\n\nTvå.\n\n{sentence}\n\nRapport X\n\nfortsätter här.\n\n" * 2
    assert "Rapport X" not in left(text)
    pages = "\x0c".join(f"Förbundet\nText {n} på sidan.\n{n}\n" for n in "abc")
    assert "Förbundet" not in left(pages)[1:]


def test_contents_are_left_out() -> None:
    text = "Innehåll\n\nInledning .......... 3\nMetod\t4\nResultat  12\n\nInledning\n\nText 3"
    kept, [note] = without_contents(lines(text))
    assert [line.text for line in kept if line.text] == ["Inledning", "Text 3"]
    assert note.lines == (1, 3, 4, 5)


def test_notes_that_begin_anew_on_each_page() -> None:
    text = "Ett.¹ Två m² och\n\n¹ Första noten.\n\ntre.¹\n\n¹ Andra noten.\n\n² Utan märke."
    kept, notes = extract(lines(text), None)
    assert [(note.label, note.text) for note in notes] == [
        ("1", "Första noten."),
        ("1-2", "Andra noten."),
    ]
    marker = Marker(notes)
    assert written(marker.mark("Ett.¹ Två m² och", (1,))) == "Ett.[^1] Två m² och"
    assert written(marker.mark("tre.¹", (5,))) == "tre.[^1-2]"
    assert [line.text for line in kept if line.text][-1] == "² Utan märke."


def test_wrapped_lines() -> None:
    wrapped = "Det här är en text som är bruten vid\nhögerkanten, så att nästa rads första\n"
    assert wrap_width(lines(wrapped * 3)) == 37
    assert wrap_width(lines("Kort.\nRad.\nOch.\nEn.\nTill.")) is None
    assert wrap_width(lines("Lång rad. " * 30 + "\nEn till. " * 30)) is None


@pytest.mark.parametrize(
    ("title", "base", "part", "clear_part"),
    [
        ("Samverkan (2)", "Samverkan", 2, True),
        ("Samverkan, del 2", "Samverkan", 2, True),
        ("Samverkan – del 2 av 3", "Samverkan", 2, True),
        ("Samverkan (del två)", "Samverkan", 2, True),
        ("Samverkan, del 2: verktygen", "Samverkan", 2, True),
        ("Samverkan 2/3", "Samverkan", 2, True),
        ("Samverkan II", "Samverkan", 2, False),
        ("Samverkan 2", "Samverkan", 2, False),
    ],
)
def test_parts_of_a_series(title: str, base: str, part: int, clear_part: bool) -> None:
    found = read_part(title)
    assert found is not None
    assert (found.base, found.part, found.is_clear) == (base, part, clear_part)


@pytest.mark.parametrize("title", ["Lagen (2012)", "Året 2012", "Samverkan", "Bara (kanske)", ""])
def test_titles_that_are_no_parts(title: str) -> None:
    assert read_part(title) is None


@pytest.mark.parametrize(
    ("title", "name", "places", "year"),
    [
        ("Årets tio bästa (plats 10-6)", "Årets tio bästa", (10, 6), None),
        ("Årets tio bästa 2012, plats 5–1", "Årets tio bästa", (5, 1), 2012),
        ("Tio i topp 2013 – plats 10 till 6", "Tio i topp", (10, 6), 2013),
        ("Topplistan (2014)", "Topplistan", None, 2014),
        ("Årets tio bästa, del 2", "Årets tio bästa", None, None),
    ],
)
def test_names_of_lists(
    title: str, name: str, places: tuple[int, int] | None, year: int | None
) -> None:
    found = read_list_title(title)
    assert (found.name, found.places, found.year) == (name, places, year)


@pytest.mark.parametrize(
    "form",
    ["{}) Rubrik", "{}. Rubrik", "Plats {}: Rubrik", "{} – Rubrik", "Nummer {} Rubrik", "#{} X"],
)
def test_forms_of_places(form: str) -> None:
    text = "\n\n".join(f"{form.format(place)}\nProsa om saken." for place in range(5, 0, -1))
    found = find_toplist("En lista", lines(text))
    assert found is not None
    assert found.numbers == (5, 4, 3, 2, 1)


def test_lists_that_are_not_ranked() -> None:
    steps = "1. Ring först.\n2. Skriv sedan.\n3. Vänta."
    assert find_toplist("Tre råd", lines(steps)) is None
    ranked = "1. Ringa\nProsa.\n\n2. Skriva\nProsa.\n\n3. Vänta\nProsa."
    assert find_toplist("Tre råd", lines(ranked)) is None
    found = find_toplist("Tio i topp", lines(ranked))
    assert found is not None
    assert found.numbers == (1, 2, 3)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Nu får ni deltagarnas svar på frågan - vad är tillit?", "Vad är tillit?"),
        ("Vi bad om svar på frågan: Vad är tillit? Här är de:", "Vad är tillit?"),
        ("Alla fick frågan ”Vad är tillit för dig?” och svarade så här:", "Vad är tillit för dig?"),
        ("Först åt vi. Vad svarade ni?", "Vad svarade ni?"),
    ],
)
def test_questions(text: str, question: str) -> None:
    assert question_in(text) == question


def test_terms() -> None:
    assert term_of("Vad är god samverkan?", "God samverkan (1)", "God samverkan") == "god samverkan"
    assert term_of("Vad betyder ”tillit” här?", "Höstens träff", "") == "tillit"
    assert term_of("Hur gick det?", "Vad är en lots?", "") == "lots"


@pytest.mark.parametrize(
    ("prose", "frequency", "words", "count"),
    [
        (
            "Här redovisas fem områden som flertalet grupper tog upp.",
            "många",
            "flertalet grupper",
            5,
        ),
        ("Nedan följer det som en eller två grupper nämnde.", "få", "en eller två grupper", None),
        (
            "Följande förslag lyftes bara fram av någon enstaka grupp.",
            "få",
            "någon enstaka grupp",
            None,
        ),
        ("De tre punkterna nämndes av alla grupper.", "många", "alla grupper", 3),
    ],
)
def test_announcements(prose: str, frequency: str, words: str, count: int | None) -> None:
    found = announcement("Rubrik", ["Något annat.", prose])
    assert found is not None
    assert (found.frequency, found.words, found.count) == (frequency, words, count)


@pytest.mark.parametrize(
    "prose",
    [
        "Många grupper tog upp att det behövs mer tid.",
        "På många olika sätt visar det följande vad som nämndes.",
        "En grupp ville ha ett nytt hus.",
        "Dessa två beskrev något annat.",
    ],
)
def test_prose_that_announces_nothing(prose: str) -> None:
    assert announcement("Rubrik", [prose]) is None


def test_categories() -> None:
    assert category_of("Gruppsamtalet – styrkorna") == "styrka"
    assert category_of("Vad som kan utvecklas", "Följande utvecklingsområden") == "utvecklingsbehov"
    assert category_of("Förändringsstrategier") == "strategi"
    assert category_of("Bakgrund") == ""


def levels(*texts: str) -> list[int]:
    return [section.level for section in arrange([Section(text, ("Prosa.",)) for text in texts])]


def test_levels_by_numbers() -> None:
    assert levels("1 Inledning", "1.1 Syfte", "1.1.1 Mål", "2 Metod", "Bilaga 1") == [2, 3, 4, 2, 2]
    assert levels("10 lärdomar", "2024 års resultat", "Slut") == [2, 2, 2]


def test_quarters_stand_under_the_heading_before_them() -> None:
    assert levels("Bakgrund", "Kvartal 1", "Kvartal 2") == [2, 2, 2]
    texts = ("Året", "Kvartal 1", "Gjort", "Kvartal 2", "Gjort", "Efteråt", "Ekonomi")
    found = arrange([Section(text, ("Prosa.",)) for text in texts])
    assert [section.level for section in found] == [2, 3, 4, 3, 4, 2, 2]
    assert found[0].attributes == ".tidslinje"
