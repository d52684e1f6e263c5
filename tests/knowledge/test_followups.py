"""What came of a theme or a recommendation, day by day, and never before its day."""

from datetime import date, datetime
from pathlib import Path

import pytest

from commands.waiting import waiting
from knowledge.followups import Followup
from knowledge.library import Library
from knowledge.site import load
from knowledge.topics import read_topic
from tests.knowledge.making import errors, fields, header, write_site

NOW = datetime(2024, 6, 1, 12)  # noqa: DTZ001
THEME = "---\ntitel: A\nbeskrivning: B.\nuppfoljning:{}\n---\n"
BOX = """!!! rekommendation "{}"
    Status: pågår
    Uppföljning {}: Ett.
    Uppföljning 2024-06-02: Sedan.

"""


def test_a_theme_tells_what_happened_in_order_of_time() -> None:
    found = fields(
        THEME.format(
            "\n  2024-05-01: Listan är klar: äntligen."
            "\n  2023-02-03: Två möten\n    i veckan."
            "\n  2024-01-02 13:00: 'Rum #3'"
        ),
        "teman/a.md",
    )
    assert read_topic(found).followups == (
        Followup(date(2023, 2, 3), "Två möten i veckan."),
        Followup(date(2024, 1, 2), "Rum #3"),
        Followup(date(2024, 5, 1), "Listan är klar: äntligen."),
    )
    assert errors(found.problems) == []


@pytest.mark.parametrize(
    ("written", "error"),
    [
        (" Listan är klar.", "4: uppfoljning ska ha en rad för varje datum"),
        ("\n  - Listan är klar.", "5: uppfoljning ska ha en rad för varje datum"),
        ("\n  2024-02-30: Klart.", "5: datumet 2024-02-30 finns inte"),
        ("\n  i maj: Klart.", "5: datumet ”i maj” går inte att tyda"),
        ("\n  2024-05-01:", "5: texten efter 2024-05-01 saknas"),
        ("\n  2024-05-01: [a, b]", "5: texten efter 2024-05-01 saknas"),
        ("\n  2024-05-01: Rum #3", "5: ”#3” efter 2024-05-01 skulle falla bort"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(written: str, error: str) -> None:
    found = fields(THEME.format(written), "teman/a.md")
    read_topic(found)
    assert [line[: len(error)] for line in errors(found.problems)] == [error]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    files = {
        "teman/a.md": THEME.format("\n  2024-06-01: I dag.\n  2024-06-03: Sedan."),
        "rapporter/a.md": header() + BOX.format("Gammal", "2023-01-02"),
        "rapporter/b.md": header() + BOX.format("Ny", "2024-05-01"),
        "rapporter/c.md": header() + BOX.format("Kommande", "2024-06-04"),
        "rapporter/d.md": header(status="utkast") + BOX.format("Utkast", "2024-05-05"),
    }
    return load(write_site(tmp_path, files), NOW).library


def test_nothing_is_told_before_its_day(library: Library) -> None:
    (theme,) = library.topics
    assert [each.text for each in library.happened(theme.followups)] == ["I dag."]
    assert [each.title for each in library.followed_up] == ["Ny", "Gammal"]


def test_a_build_is_due_when_a_day_comes(library: Library) -> None:
    days = sorted({f"{each.when:%m-%d %H:%M}" for each in waiting(library)})
    assert days == ["06-02 00:00", "06-03 00:00", "06-04 00:00"]
