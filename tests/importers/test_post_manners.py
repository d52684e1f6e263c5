"""Manners that real posts and letters have; each test is a class of fault once found."""

import pytest

from importers import import_text
from importers.documents import Answer, Draft, Matter
from tests.importers.accounting import check_every_line
from tests.importers.test_documents import TODAY, body, notes
from tests.importers.test_report_manners import read


def answers(drafts: list[Draft]) -> list[str]:
    return [part.text for draft in drafts for part in draft.body if isinstance(part, Answer)]


def test_answers_after_a_short_lead_with_an_item_on_two_lines() -> None:
    drafts = read(
        "9 november 2014\n\nVem äger den? (2)\n\nMandat är ett ord.\n\nI tisdags frågade jag tolv "
        "chefer: vad behöver du för att säga ja?\n\nSå här svarade de:\n\n1. Tid\n2. Att inte "
        "behöva\ndubbelkolla\n3. En budget\n   - hur liten som helst\n\nDet andra är bäst"
    )
    assert answers(drafts) == [
        "Tid",
        "Att inte behöva dubbelkolla",
        "En budget\n\nhur liten som helst",
    ]
    assert drafts[0].fields["fraga"] == "Vad behöver du för att säga ja?"
    assert "Det andra är bäst" in body(drafts[1])


def test_sentences_that_participants_ended_are_answers() -> None:
    drafts = read(
        "3 februari 2010\n\nVad är samsyn för dig?\n\nDen 28 januari 2010 bad jag tjugo deltagare "
        "att avsluta meningen ”Samsyn är när …”. De skrev på lappar. Så blev det:\n\n• vi ler\n"
        "• ingen ler\n• chefen nickar"
    )
    assert answers(drafts) == ["vi ler", "ingen ler", "chefen nickar"]
    assert drafts[0].fields["begrepp"] == "samsyn"
    assert drafts[0].fields["traff"] == {"datum": "2010-01-28", "deltagare": "tjugo deltagare"}


def test_an_author_s_own_list_is_no_collection() -> None:
    drafts = read(
        "5 februari 2013\n\nEn vanlig fråga\n\nJag får ofta frågan vad man ska läsa. Svaret beror "
        "på, men börja med:\n\n- En lag\n- En roman\n- En tidning\n- Ett brev\n- En ö\n- En karta"
    )
    assert not answers(drafts)


def test_lines_after_short_answers_are_no_part_of_them() -> None:
    drafts = read(
        "Torsdagen den 16 maj 2013\nRöster\nVi slutade dagen den 14 maj med en runda för alla som "
        "ville säga något. Frågan löd: Vad tar du med dig hem? Här är svaren.\n1) Att jag inte är "
        "ensam\n2) Modet att vänta kvar\n3) Frågan om vem som inte var här\nDet tredje svaret "
        "hänger kvar."
    )
    assert answers(drafts)[-1] == "Frågan om vem som inte var här"


def test_what_other_hosts_put_around_posts() -> None:
    first, second = read(
        "Frukost\nPublicerad den 3 mars 2015 av Berit Ek\n\nVi åt fil. Ingen sa något.\n\n"
        "Publicerat i Möten | Märkt mat, tillit | 1 kommentar\n\nNej\nPublicerad den 4 mars 2015 "
        "av Berit Ek\n\nDet är svårt.\n\nKommentarer (4)\nSkriv kommentar"
    )
    assert first.fields["amnen"] == ["Möten", "mat", "tillit"]
    assert body(first) == "Vi åt fil. Ingen sa något."
    assert body(second) == "Det är svårt."


def test_a_byline_before_the_date_and_a_title_above_a_post_s_first_sentences() -> None:
    [draft] = read("Gäst: Så gjorde vi\nAv Lena Ek, 7 sep 2012\n\nJag heter Lena. Här är min text.")
    assert (draft.fields["titel"], draft.fields["forfattare"]) == ("Gäst: Så gjorde vi", "Lena Ek")
    assert (draft.fields["datum"], body(draft)) == (
        "2012-09-07",
        "Jag heter Lena. Här är min text.",
    )


def test_an_e_mail_is_a_draft_without_its_addresses() -> None:
    [draft] = read(
        "Från: Kersti Ek <k@exempel.se>\nTill: alla@exempel.se\nSkickat: den 14 mars 2017 09:12\n"
        "Ämne: Anteckningar\n\nHej!\n\nVi ses den 4 april."
    )
    assert (draft.fields["titel"], draft.fields["status"]) == ("Anteckningar", "utkast")
    assert (draft.fields["datum"], draft.fields["forfattare"]) == ("2017-03-14 09:12", "Kersti Ek")
    assert body(draft) == "Hej!\n\nVi ses den 4 april."


HEADED = "Från: Kersti Ek <k@exempel.se>\nTill: Bo Ek\nSkickat: den 14 mars 2017\nÄmne: {}\n\n{}"
FAREWELL = "Med vänlig hälsning\n\nKersti Ek\nSamordnare\n070-123 45 67\nk@exempel.se"


@pytest.mark.parametrize(
    "answered",
    [
        "-----Ursprungligt meddelande-----\nFrån: Bo\nÄmne: Hej\n\nKan du skriva?",
        "________________________________\nFrån: Bo Ek\nSkickat: igår\nTill: Kersti\n\nKan du?",
        "Den 13 mars 2017 kl. 10:12 skrev Bo Ek <b@exempel.se>:\n\n> Kan du skriva?",
        "",
    ],
)
@pytest.mark.parametrize(
    "farewell", [FAREWELL, "Kersti Ek\n070-123 45 67", "Mvh Kersti", "--\nK", ""]
)
def test_of_an_e_mail_only_what_its_sender_wrote_in_it_is_kept(
    farewell: str, answered: str
) -> None:
    own = "Hej!\n\nVi ses den 4 april, och då pratar vi om hur vi når varandra."
    text = HEADED.format("SV: VB: Anteckningar", f"{own}\n\n{farewell}\n\n{answered}")
    imported = import_text(text, "x.txt", TODAY)
    (draft,) = imported.drafts
    assert (draft.fields["titel"], body(draft)) == ("Anteckningar", own)
    check_every_line(text, imported)


def test_what_follows_a_farewell_and_is_no_contact_stays() -> None:
    more = "PS. Lappen på dörren stod fel väg."
    text = HEADED.format("Lappen", f"Hej!\n\nDet går bra.\n\n{FAREWELL}\n\n{more}")
    (draft,) = read(text)
    assert body(draft) == f"Hej!\n\nDet går bra.\n\n{more}"
    asked = HEADED.format("Lappen", "Vänligen läs lappen på dörren.\n\nHej!")
    assert body(read(asked)[0]) == "Vänligen läs lappen på dörren.\n\nHej!"


def test_an_e_mail_that_only_sends_another_on_keeps_it() -> None:
    text = HEADED.format("VB: Lappen", "-----Ursprungligt meddelande-----\n\nLappen stod fel väg.")
    assert "Lappen stod fel väg." in body(read(text)[0])


def test_an_author_s_own_last_line_with_a_link_stays() -> None:
    text = "5 mars 2012\n\nMitten\n\nDet är en rörelse.\n\nLäs på http://exempel.se/mitten"
    [draft] = read(text)
    assert "exempel.se/mitten" in body(draft)
    assert notes(import_text(text, "x", TODAY), Matter.DOUBT)[0][0] == 7


@pytest.mark.parametrize(
    ("line", "is_held_back"),
    [
        ("Närvarande: Anna Lindqvist, Per Ek", True),
        ("Deltagare\n\nAnna Lindqvist, kommunen\nPer Ek", True),
        ("Vid protokollet\nÅsa Holmberg", True),
        ("Deltagare: 35 personer från sju kommuner", False),
        ("Deltagarna hade läst Anna Lindqvists bok.", False),
        ("Deltagare\n\nTrettio personer.\n\nAnna Lindqvist skrev boken.", False),
    ],
)
def test_notes_of_who_was_at_a_meeting_are_seen_by_nobody_yet(
    line: str, is_held_back: bool
) -> None:
    text = f"14 november 2019\n\nMöte om vägarna in\n\n{line}\n\nVi talade om vägarna in."
    imported = import_text(text, "x", TODAY)
    assert [draft.fields.get("status") for draft in imported.drafts] == [
        "utkast" if is_held_back else None
    ]
    assert is_held_back == any("vilka som var med" in note.text for note in imported.notes)
