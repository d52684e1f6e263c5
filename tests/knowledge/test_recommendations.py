"""What a report proposes, and what came of it."""

from datetime import date

import pytest

from knowledge.followups import Followup
from knowledge.recommendations import Recommendation
from knowledge.rendering import render
from tests.knowledge.making import complaints, report


def box(head: str, title: str = '"Ta fram en mall"') -> str:
    lines = "\n".join(f"    {line}" for line in head.split("\n"))
    return f"!!! rekommendation {title}\n{lines}\n\n    Därför att **alla** vill.\n"


def only(head: str) -> Recommendation:
    (recommendation,) = report(box(head)).recommendations
    return recommendation


@pytest.mark.parametrize(
    ("word", "status", "name"),
    [
        ("föreslagen", "foreslagen", "Föreslagen"),
        ("Pågår", "pagar", "Pågår"),
        ("pagar", "pagar", "Pågår"),
        ("genomförd", "genomford", "Genomförd"),
        ("beslutad", "beslutad", "Beslutad"),
        ("AVSLAGEN", "avslagen", "Avslagen"),
    ],
)
def test_a_status_is_read_with_or_without_dots(word: str, status: str, name: str) -> None:
    found = only(f"Status: {word}")
    assert (found.status, found.status_name) == (status, name)
    assert found.title == "Ta fram en mall"
    assert found.url == "rapporter/a/#ta-fram-en-mall"


def test_what_happened_is_told_in_order_of_time() -> None:
    found = only(
        "Status: pågår\nUppföljning 2025-03-01: Uppdrag\ntill kansliet.\n"
        "Uppföljning 2024-01-02: Beslut."
    )
    assert found.followups == (
        Followup(date(2024, 1, 2), "Beslut."),
        Followup(date(2025, 3, 1), "Uppdrag till kansliet."),
    )


def test_the_text_of_the_box_stays_markdown() -> None:
    html = render(report(box("Status: pågår\n- en\n    - två")).markdown)
    assert "Status:" not in html
    assert "<strong>alla</strong>" in html
    assert html.count("<ul>") == 2
    assert '<p class="admonition-title">Ta fram en mall</p>' in html


@pytest.mark.parametrize(
    ("head", "title", "error"),
    [
        ("Status: pågåår", '"X"', "7: okänd status ”pågåår”. Menade du ”Pågår”?"),
        ("Varför", '"X"', "6: rekommendationen saknar status"),
        ("Status: pågår\nStatus: avslagen", '"X"', "8: rekommendationen har redan en status"),
        ("Status: pågår\nUppföljning: klar", '"X"', "8: uppföljningen saknar datum"),
        ("Status: pågår\nUppföljning 2024-02-30: x", '"X"', "8: datumet 2024-02-30 finns inte"),
        ("Status: pågår\nUppföljning 2024-02-03:", '"X"', "6: uppföljningen 2024-02-03 saknar"),
        ("Status: pågår", "Utan citattecken", "6: rekommendationen saknar rubrik"),
        ("Status: pågår", "”X”", "6: rutans rubrik ska stå inom raka citattecken"),
    ],
)
def test_what_is_wrong_in_a_box_is_told_with_its_line(head: str, title: str, error: str) -> None:
    assert [line[: len(error)] for line in complaints(box(head, title), "rapporter/a.md")] == [
        error
    ]


def test_a_misspelt_recommendation_is_not_published_as_just_a_box() -> None:
    assert complaints('!!! rekomendation "X"\n    Status: pågår', "rapporter/a.md") == [
        "6: okänd ruta ”rekomendation”. Menade du ”rekommendation”?"
    ]


def test_other_boxes_are_left_as_they_are() -> None:
    body = '!!! note "X"\n    Status: text\n\n!!! obs\n    Text'
    assert report(body).markdown == body
