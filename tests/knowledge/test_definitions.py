"""A collection holds every answer that may be shown, and says how many are left out and why."""

from knowledge.dated import WITHDRAWN, Omission
from tests.knowledge.making import complaints, definitions, errors, read_text, reminders

ANSWERS = """Prosa.

> Ett.
> — chef, träffen #vardag #rutiner ^aaaa

> Två.
> — chef, träffen #vardag ^bbbb

> Tre.
> — chef, träffen ^cccc

> Ett ordspråk utan avsändare.
"""


def test_every_signed_block_is_an_answer_with_or_without_a_theme() -> None:
    found = definitions(ANSWERS, begrepp="integrerad samverkan", insamling="På lappar: alla.")
    assert [(quote.number, quote.text) for quote in found.quotes] == [
        (1, "Ett."),
        (2, "Två."),
        (3, "Tre."),
    ]
    assert [(topic.slug, count) for topic, count in found.topics] == [("vardag", 2), ("rutiner", 1)]
    assert (found.question, found.term_name) == ("Vad är det?", "integrerad samverkan")
    assert found.gathering == "På lappar: alla."
    assert found.terms == ()


def test_a_term_that_is_in_the_glossary_is_known() -> None:
    assert [term.slug for term in definitions("", begrepp="SIP").terms] == ["sip"]


def test_the_rest_are_numbered_without_gaps_and_the_reasons_are_counted() -> None:
    found = definitions(
        ANSWERS, aterkallade="{aaaa: pekade ut någon, cccc: , zzzz: pekade ut någon}"
    )
    assert [(quote.number, quote.id) for quote in found.quotes] == [(1, "bbbb")]
    assert found.omissions == (Omission(2, "pekade ut någon"), Omission(1, WITHDRAWN))
    assert found.withdrawn == ("aaaa", "cccc", "zzzz")
    assert {identity for identity, _ in found.quote_ids} == {"aaaa", "bbbb", "cccc"}


def test_without_consent_nothing_is_shown() -> None:
    found = definitions(ANSWERS.replace("> Ett ordspråk utan avsändare.", "Slut."), samtycke="nej")
    assert found.quotes == ()
    assert found.topics == ()
    assert "Ett." not in found.markdown
    assert "Slut." in found.markdown


def test_old_answers_are_shown_without_names_and_the_author_is_reminded() -> None:
    document, problems = read_text(
        "---\ntitel: x\ndatum: 2024-01-02\nfraga: Vad?\nsamtycke: okänt\n---\n" + ANSWERS,
        "definitioner/a.md",
    )
    assert errors(problems) == []
    assert {quote.speaker for quote in document.quotes} == {"Deltagare"}  # type: ignore[attr-defined]
    assert reminders(problems)[0].startswith("5: samtycket är okänt")


def test_consent_is_unknown_until_somebody_has_said_so() -> None:
    found = definitions(ANSWERS, samtycke="")
    assert {quote.speaker for quote in found.quotes} == {"Deltagare"}


def test_a_withdrawal_of_what_is_gone_is_mentioned_and_a_misspelt_one_is_an_error() -> None:
    _, problems = read_text(
        "---\ntitel: x\ndatum: 2024-01-02\nfraga: Vad?\nsamtycke: ja\naterkallade: [zzzz]\n---\n"
        + ANSWERS,
        "definitioner/a.md",
    )
    assert errors(problems) == []
    assert reminders(problems) == [
        "6: inget citat i filen har id ”zzzz”; är det borttaget är allt som det ska"
    ]
    found = complaints(ANSWERS, "definitioner/a.md", fraga="Vad?", aterkallade="[aaab]")
    assert found == [
        "6: inget citat i filen har id ”aaab”; på rad 10 står ”aaaa”, läs det innan du rättar"
    ]


def test_the_occasion_says_when_and_where() -> None:
    traff = "{datum: 2011-10-17, datum_harlett: ja, plats: Salen, deltagare: nio, namn: Träffen}"
    occasion = definitions(ANSWERS, traff=traff).quotes[0].occasion
    assert occasion is not None
    assert (occasion.name, occasion.place, occasion.participants) == ("Träffen", "Salen", "nio")
    assert occasion.date_derived
    assert definitions(ANSWERS, traff=traff).quotes[0].date.isoformat() == "2011-10-17"
    assert definitions(ANSWERS).quotes[0].date.isoformat() == "2024-01-02"
