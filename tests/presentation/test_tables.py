"""Quotes as data: what goes in comes out again, and no cell is a formula."""

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presentation.tables import quotes_csv, quotes_json
from tests.knowledge.making import WORDS, definitions, quotes_of

SITE = "https://example.org"


def rows(table: str) -> list[dict[str, str]]:
    assert table.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(table[1:], newline=""), delimiter=";"))


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_every_cell_comes_back_and_none_is_a_formula(lines: list[str]) -> None:
    quotes = quotes_of("> x\n" + "".join(f"> {line}\n" for line in lines) + "> — chef ^h7k2\n")
    (quote,) = quotes
    for start in ("", "=", "+", "-", "@", "\t", "\r"):
        changed = replace(quote, text=start + quote.text, speaker=f"{start}chef")
        (row,) = rows(quotes_csv([changed], SITE))
        assert row["citat"] == ("'" if start else "") + changed.plain
        assert row["sagt av"] == ("'" if start else "") + changed.speaker
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())


def test_the_table_opens_right_in_a_swedish_excel() -> None:
    quotes = definitions(
        '> Ett; "två"\n>\n> tre\n> — chef #vardag #rutiner ^h7k2\n',
        traff="{namn: Träffen, datum: 2011-10-17, datum_harlett: ja}",
        exempel="ja",
    ).quotes
    assert quotes_csv(quotes, SITE) == (
        "\ufeffid;citat;sagt av;källa;datum;datum härlett;tillfälle;teman;exempel;adress\r\n"
        'h7k2;"Ett; ""två""\n\ntre";chef;Ett;2011-10-17;ja;Träffen;vardag, rutiner;ja;'
        "https://example.org/citat/h7k2/\r\n"
    )


@pytest.mark.parametrize("site", ["", SITE])
def test_json_has_the_same_and_keeps_its_letters(site: str) -> None:
    quotes = quotes_of("> Å *ä* ö <b>\n> — chef #vardag ^h7k2\n")
    text = quotes_json("Tema: vardag", "teman/vardag/", quotes, site)
    assert "Å ä ö <b>" in text
    data = json.loads(text)
    assert data["adress"] == f"{site}/teman/vardag/"
    assert data["citat"] == [
        {
            "id": "h7k2",
            "citat": "Å ä ö <b>",
            "sagt av": "chef",
            "källa": "Ett",
            "datum": "2024-01-02",
            "datum härlett": False,
            "tillfälle": None,
            "teman": ["vardag"],
            "exempel": False,
            "adress": f"{site}/citat/h7k2/",
        }
    ]


def test_nothing_withdrawn_is_in_the_data() -> None:
    quotes = quotes_of(
        "> Hemligt.\n> — chef ^h7k2\n\n> Öppet.\n> — chef ^b2sk\n", aterkallade="[h7k2]"
    )
    assert [row["id"] for row in rows(quotes_csv(quotes, SITE))] == ["b2sk"]
    assert "Hemligt" not in quotes_csv(quotes, SITE) + quotes_json("T", "t/", quotes, SITE)
