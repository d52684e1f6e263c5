"""Words that somebody said and nobody signed are asked about; what a book or a law says is not."""

from pathlib import Path

import pytest

from tests.knowledge.making import header
from tests.language.test_discretion import reminders

SIGNED = "> Ord.\n> — chef ^h7k2\n\n"


def found(folder: Path, body: str, **keys: str) -> list[str]:
    """The first words of each block that is asked about."""
    told = reminders(folder, header(**keys) + body)
    return [each.split("”")[1] for each in told if "är inte undertecknat" in each]


def answers(folder: Path, body: str) -> list[str]:
    """The same in a collection of answers."""
    told = reminders(folder, header(fraga="Vad är det?") + body, "definitioner/b.md")
    return [each.split("”")[1] for each in told if "är inte undertecknat" in each]


@pytest.mark.parametrize(
    "body",
    [
        f"{SIGNED}Text.\n\n> Jag skäms varje fredag.\n",
        f"> Vi läser inte planen.\n\nText.\n\n{SIGNED}",
        f"{SIGNED}En av handläggarna sa så här:\n\n> Planen ligger i lådan.\n",
        f"{SIGNED}> Planen ligger i lådan.\n",
        f"{SIGNED}> Planen ligger i lådan.\n> (handläggare, träff)\n",
        f"{SIGNED}Text.\n\n> Planen ligger i lådan.\n> enhetschef, träff\n",
        f"{SIGNED}Text.\n\n> Planen ligger i lådan.\n>\n> (kommunal handläggare)\n",
        "> Jag skäms.\n\nText.\n\n> Ord.\n> — chef #vardag\n",
    ],
)
def test_what_somebody_seems_to_have_said_is_asked_about(tmp_path: Path, body: str) -> None:
    assert len(found(tmp_path, body)) == 1
    assert len(found(tmp_path, body, samtycke="okant")) == 1


@pytest.mark.parametrize(
    "body",
    [
        "> Ingen läser planen.\n",
        f"{SIGNED}Text.\n\n> Ett gammalt ordspråk.\n",
        f"{SIGNED}Så här står det i språklagen:\n\n> Språket ska vara vårdat.\n",
        f"{SIGNED}Antonovsky skriver:\n\n> Jag undrade varför de var friska.\n",
        f"{SIGNED}> Vi har alla ett ansvar. (Antonovsky 1987, s. 12)\n",
        f"{SIGNED}> Vi läser [hela lagen](https://exempel.se/lag).\n",
        f"{SIGNED}> Språket ska vara vårdat, enkelt och begripligt (11 §).\n",
    ],
)
def test_a_quotation_from_a_book_or_a_law_is_no_cause_for_asking(tmp_path: Path, body: str) -> None:
    assert found(tmp_path, body) == []


def test_where_somebody_has_consented_the_first_words_are_asked_about_too(tmp_path: Path) -> None:
    body = "> Jag skäms varje fredag.\n"
    assert len(found(tmp_path, body)) == 1
    assert found(tmp_path, body, samtycke="okant") == []  # the starters say so
    assert found(tmp_path, body, samtycke="") == []


def test_in_a_collection_every_answer_without_a_signature_is_asked_about(tmp_path: Path) -> None:
    law = "Lagen säger:\n\n> Insatserna ska samordnas.\n\n"
    body = f"{law}Svaren:\n\nText.\n\n> Något bra.\n\nText.\n\n{SIGNED}"
    assert answers(tmp_path, body) == ["Något bra …"]
    assert answers(tmp_path, "> Något bra, tycker många.\n") == ["Något bra …"]


def test_the_author_is_told_how_to_sign_and_how_to_settle_it(tmp_path: Path) -> None:
    body = f"{SIGNED}Text.\n\n> Jag skäms varje fredag och varje måndag, året om.\n"
    (told,) = reminders(tmp_path, header() + body)
    words = "Jag skäms varje fredag och varje"
    assert told == (
        f"11: citatblocket ”{words} …” är inte undertecknat; är det en deltagares ord, "
        "skriv vem på sista raden (> — handläggare, träff), "
        f"eller lägg till ”{words}” i granskade om du har prövat saken"
    )
    assert reminders(tmp_path, header(granskade=f"[{words}]") + body) == []


def test_a_quote_that_a_comment_hides_is_told_of(tmp_path: Path) -> None:
    body = "Text.\n\n<!-- Vänta med detta.\n\n> Ord.\n> — chef #vardag ^h7k2\n-->\n"
    (told,) = reminders(tmp_path, header() + body)
    assert told.startswith("11: citatet ^h7k2 står i en kommentar och visas inte; ta bort ")
    assert reminders(tmp_path, header(granskade="[h7k2]") + body) == []
    assert reminders(tmp_path, header(aterkallade="[h7k2]") + body) == []
    assert reminders(tmp_path, header(samtycke="nej") + body) == []
    assert reminders(tmp_path, header() + body.replace(" ^h7k2", "")) == []  # the starters' example
