"""Words that were to be signed are never published without a word to the author."""

import pytest

from tests.knowledge.making import complaints, post, read_text, reminders

MESSAGES = {
    "same line": "underteckningen står på samma rad som citatets ord; "
    "skriv den på en egen rad: > — ",
    "no dash": "raden ser ut att underteckna citatet, men börjar inte med ett tankstreck; "
    "skriv > — ",
    "outside": "raden ser ut att underteckna citatet ovanför, men står utanför det; "
    "skriv den direkt under orden: > — ",
    "marks": "temat står bland citatets ord, och ingen rad undertecknar citatet; "
    "lägg till en rad sist: > — vem ",
}
ELSE = ". Är det inte en deltagares ord säger du vem i texten före citatet"
BOOK = "> Alla ska ha rätt att förstå besluten.\n"


@pytest.mark.parametrize("keys", [{}, {"samtycke": ""}], ids=["consent", "no consent"])
@pytest.mark.parametrize(
    ("body", "line", "message", "signature"),
    [
        ("> Ljug inte.\n\n— chef, träff #vardag\n", 8, "outside", "chef, träff #vardag"),
        ("> Ljug inte.\n\n\nchef, träff #vardag\n", 9, "outside", "chef, träff #vardag"),
        ("> Ljug inte.\n\n- chef #vardag #rutiner\n", 8, "outside", "chef #vardag #rutiner"),
        ("> Ljug inte.\n\n*— chef* #vardag\n", 8, "outside", "chef #vardag"),
        ("> Ljug inte.\n\n(chef, träff) #vardag\n", 8, "outside", "chef, träff #vardag"),
        ("> Läser vi? – chef, träff #vardag\n", 6, "same line", "chef, träff #vardag"),
        ("> Läser vi. - chef # vardag\n", 6, "same line", "chef #vardag"),
        ("> Ett\n> stycke. — chef #vardag?\n", 7, "same line", "chef #vardag"),
        ("> Varje fredag.\n> chef, träff #vardag\n", 7, "no dash", "chef, träff #vardag"),
        ("> Varje fredag.\n> chef, träff # vardag\n", 7, "no dash", "chef, träff #vardag"),
        ("> Varje fredag.\n>\n> *— chef* #vardag\n", 8, "no dash", "chef #vardag"),
        ("> Varje fredag.\n> (chef, träff) #vardag\n", 7, "no dash", "chef, träff #vardag"),
        ("> Varje fredag.\n> &mdash; chef #vardag\n", 7, "no dash", "chef #vardag"),
        ("> Varje fredag. #vardag\n", 6, "marks", "#vardag"),
        ("> Varje #vardag är lik.\n", 6, "marks", "#vardag"),
        ("> Varje fredag.\n> chef #vardag.\n", 7, "marks", "#vardag"),
        ("> Varje fredag.\n> #vardag #rutiner\n", 7, "no dash", "vem #vardag #rutiner"),
    ],
)
def test_a_theme_on_a_quote_that_is_signed_wrongly_says_how_to_sign_it(
    body: str, line: int, message: str, signature: str, keys: dict[str, str]
) -> None:
    line -= "samtycke" in keys
    assert complaints(body, **keys) == [f"{line}: {MESSAGES[message]}{signature}"]


@pytest.mark.parametrize(
    ("body", "line", "message", "signature"),
    [
        ("> Ljug inte.\n\n— chef, träff\n", 8, "outside", f"chef, träff{ELSE}"),
        ("> Ljug inte.\n\n*— Chef, träff*\n\nMer.\n", 8, "outside", f"Chef, träff{ELSE}"),
        ("> Läser vi? – chef, träff\n", 6, "same line", "chef, träff"),
        ("> Varje fredag.\n> *— chef*\n", 7, "no dash", "chef"),
        ("> Varje fredag.\n> chef, träff #okant\n", 7, "no dash", "chef, träff #okant"),
    ],
)
def test_without_a_theme_it_is_told_where_consent_matters(
    body: str, line: int, message: str, signature: str
) -> None:
    told = f"{line}: {MESSAGES[message]}{signature}"
    assert complaints(body) == [told]
    other = f"> Annat.\n> — chef ^h7k2\n\nText.\n\n{body}"
    assert complaints(other, samtycke="")[-1] == told.replace(str(line), str(line + 4), 1)
    assert complaints(body, samtycke="") == []
    assert complaints(body, "definitioner/a.md", samtycke="", fraga="Vad?") == [told]


@pytest.mark.parametrize(
    "body",
    [
        f"Språklagen säger:\n\n{BOOK}\nSå är det.\n",
        f"{BOOK}\n– Det tycker jag också.\n\n– Inte jag\n",
        f"{BOOK}\n– den första saken\n– den andra saken\n",
        f"{BOOK}\n– en sak\n\n– en sak till\n",
        f"{BOOK}\n## En rubrik #vardag\n",
        f"{BOOK}\n- en enda punkt\n",
        f"{BOOK}\n---\n",
        f"{BOOK}\nMer om detta står i en text om #vardag.\n",
        "> Vi är stolta över laget! #samverkan\n",
        r"> Vi är stolta över laget! \#vardag" + "\n",
        "> – Läser vi planen?\n> – Inte jag\n",
        "> Läser vi planen? – Inte jag.\n",
        "> Det gäller – som alltid – den enskilde\n",
        "> En mening om tillit – det som bär\n",
        "> Rum #2 och rum #3\n",
        "> Läs [mer](/om/#vardag) om `kod#vardag`.\n",
        "> # En rubrik\n>\n> Text.\n",
        "> *Hela stycket i kursiv*\n>\n> *och ett till*\n",
        "> Text ur boken.\n> (Antonovsky 1987, s. 12)\n",
    ],
)
def test_a_quotation_from_a_book_or_a_law_is_left_alone(body: str) -> None:
    found = post(f"> Ord.\n> — chef ^h7k2\n\nText.\n\n{body}")
    assert len(found.quotes) == 1


def test_a_refused_quote_that_is_signed_wrongly_says_how_to_sign_it() -> None:
    body = "> Ljug inte.\n> chef, träff #vardag\n"
    assert complaints(body, samtycke="nej") == [f"7: {MESSAGES['no dash']}chef, träff #vardag"]


@pytest.mark.parametrize(
    ("signature", "message"),
    [
        ("— chef, träff # vardag", "temat ska stå sist på raden och utan mellanslag: #vardag"),
        ("— chef, träff # vadag", "temat ska stå sist på raden och utan mellanslag: #vadag"),
        ("— chef #vardag, träff", "temat ska stå sist på raden och utan mellanslag: #vardag"),
        ("— chef #vardag. ^h7k2", "temat ska stå sist på raden och utan mellanslag: #vardag"),
        ("— chef#vardag", "temat ska stå sist på raden och utan mellanslag: #vardag"),
        ("— chef ^ h7k2 #vardag", "id:t ska stå sist på raden och utan mellanslag: ^h7k2"),
        ("— chef ^h7k2, träff", "id:t ska stå sist på raden och utan mellanslag: ^h7k2"),
    ],
)
def test_a_mark_that_would_be_read_as_part_of_who_spoke_is_an_error(
    signature: str, message: str
) -> None:
    assert complaints(f"> Ord.\n> {signature}\n") == [f"7: {message}"]


def test_a_group_with_a_number_has_no_theme() -> None:
    (quote,) = post("> Ord.\n> — grupp # 2, träff 3 ^h7k2\n").quotes
    assert quote.speaker == "grupp # 2, träff 3"


def test_a_forgotten_signature_stops_nothing_by_itself() -> None:
    assert reminders(read_text("---\ntitel: Ett\ndatum: 2024-01-02\n---\n> Ord.\n")[1]) == []
