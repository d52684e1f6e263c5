"""Tables that count people, and have rows of fewer than five."""

import pytest

from language.tables import is_table, small_cells


def rows(table: str) -> list[tuple[str, str]]:
    lines = list(enumerate(table.strip().splitlines(), start=1))
    assert is_table([line for _, line in lines])
    return [(row.label, row.cell) for row in small_cells(lines)]


@pytest.mark.parametrize(
    ("table", "found"),
    [
        ("| Vem | Antal |\n|---|---:|\n| Socialtjänsten | 61 |\n| Skolan | 3 |", [("Skolan", "3")]),
        ("Kommun | Kvinnor | Män\n--- | --- | ---\nDen lilla | 12 | 4", [("Den lilla", "4")]),
        ("| Deltagare | 2023 | 2024 |\n|---|---|---|\n| Unga | 14 | 2 |", [("Unga", "2")]),
        ("| Följd | Antal deltagare |\n|--|--|\n| **Arbete** | tre |", [("Arbete", "tre")]),
        ("| Följd | Antal |\n|--|--|\n| Kuratorer | 2 st |", [("Kuratorer", "2 st")]),
        ("| Vem | Antal |\n|--|--|\n| Skolan | 3 (4 %) |", [("Skolan", "3 (4 %)")]),
        ("| Vem | Andel |\n|--|--|\n| Skolan | 3 % |", []),
        ("| Vem | Antal |\n|--|--|\n| Skolan | färre än fem |\n| Vården | 0 |", []),
        ("| Fråga | Antal |\n|--|--|\n| Om tid | 3 |", []),
        ("| Mål | Median |\n|--|--|\n| Första svar | 3 arbetsdagar |", []),
        ("| Deltagare | Plats |\n|--|--|\n| Unga | 2 |", []),
        ("| Kvartal | Möten |\n|--|--|\n| 2 | 3 |", []),
    ],
)
def test_a_row_that_counts_fewer_than_five_people(table: str, found: list[tuple[str, str]]) -> None:
    assert rows(table) == found


def test_a_line_with_bars_is_no_table() -> None:
    assert not is_table(["a | b", "c | d"])
    assert not is_table(["| a |"])
