"""Keys as typed values, and every mistake told of in Swedish."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.dates import parse_date
from tests.knowledge.making import LINE, errors, fields, header


@given(st.datetimes(min_value=datetime(1900, 1, 1)))  # noqa: DTZ001
def test_a_written_date_comes_back(when: datetime) -> None:
    minute = when.replace(second=0, microsecond=0)
    assert parse_date(minute.isoformat(" ", "minutes")) == minute
    assert parse_date(minute.date().isoformat()) == minute.replace(hour=0, minute=0)


def date_or_message(text: str) -> datetime | str:
    try:
        return parse_date(text)
    except ValueError as error:
        return str(error)


@given(LINE | st.text(st.sampled_from("0123456789-/.: TZ+octAprilj"), max_size=24))
def test_a_date_is_read_in_one_way_or_refused_in_swedish(text: str) -> None:
    found = date_or_message(text)
    assert found.startswith("datumet ") if isinstance(found, str) else found.tzinfo is None


@pytest.mark.parametrize(
    "text",
    ["10/11/2011", "2011", "oktober", "19 oktober 2011", "12:30", "3", "2011-10-19 10:00 QQT", ""],
)
def test_a_date_that_leaves_something_to_guess_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="går inte att tyda"):
        parse_date(text)


@pytest.mark.parametrize(
    "text", ["2011-02-30", "2011-13-01", "2011-10-19 25:00", "9999-12-31T23:59-1200"]
)
def test_a_date_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"datumet {text} finns inte"):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("26-11-20", " Menade du 2026-11-20?"),
        ("26-11-20 14:30", " Menade du 2026-11-20 14:30?"),
        ("261120", " Menade du 2026-11-20?"),
        ("99-01-01", " Menade du 1999-01-01?"),
        ("20 November 26", " Menade du 2026-11-20?"),
        ("31/12/69", " Menade du 2069-12-31?"),
        ("11/20/26", " Menade du 2026-11-20?"),
        ("20/11/26", " Menade du 2020-11-26 eller 2026-11-20?"),
        ("5/11/26", " Menade du 2005-11-26 eller 2026-11-05?"),
        ("26-13-45", ""),
    ],
)
def test_a_year_of_two_figures_is_refused_with_what_it_can_be(text: str, proposal: str) -> None:
    assert date_or_message(text) == f"datumet ”{text}” har ett årtal med två siffror.{proposal}"


@pytest.mark.parametrize(
    ("text", "proposal"),
    [("0026-11-20", " Menade du 2026-11-20?"), ("19 October 1811", "")],
)
def test_a_year_before_1900_is_refused(text: str, proposal: str) -> None:
    assert date_or_message(text) == f"datumet {text} har ett årtal före 1900.{proposal}"


@pytest.mark.parametrize("zone", ["Z", "+00:00", " +0000"])
def test_a_date_with_a_zone_becomes_the_time_on_a_swedish_clock(zone: str) -> None:
    assert parse_date(f"2011-07-01T10:00{zone}").isoformat() == "2011-07-01T12:00:00"


def test_what_pelican_reads_in_only_one_way_is_read() -> None:
    assert parse_date("19 October 2011").isoformat() == "2011-10-19T00:00:00"
    assert parse_date("31 Dec 2011 23:30 UTC").isoformat() == "2012-01-01T00:30:00"


@pytest.mark.parametrize(
    "key", ["amnen", "Ämnen", "ämnen", "a\u0308mnen", "tags", "Tags", "keywords"]
)
def test_a_key_may_be_spelt_with_rings_and_dots_or_in_pelicans_way(key: str) -> None:
    assert fields(f"---\n{key}: [a, b]\n---\n").words("amnen") == ("a", "b")


@pytest.mark.parametrize(
    "written", ["[a, b c]", "a, b c", "a; b c", "\n  - a\n  - b c", "[a, a, b c]"]
)
def test_a_list_may_be_written_in_many_ways(written: str) -> None:
    assert fields(f"---\namnen: {written}\n---\n").words("amnen") == ("a", "b c")


def test_a_question_with_commas_and_colons_stays_whole() -> None:
    text = "---\nsamtalsfragor:\n  - När, och hur: nu?\n  - Var?\n---\n"
    assert fields(text).texts("samtalsfragor") == ("När, och hur: nu?", "Var?")
    assert fields("---\nsamtalsfragor: När, och hur?\n---\n").texts("samtalsfragor") == (
        "När, och hur?",
    )


def test_no_item_of_a_list_is_dropped_without_a_word() -> None:
    found = fields("---\namnen: [SIP: en väg, b]\naterkallade: {p4rt: [a]}\n---\n")
    assert found.words("amnen") == ("b",)
    assert found.pairs("aterkallade") == {"p4rt": ("", 3)}
    assert [line.split(":")[0] for line in errors(found.problems)] == ["2", "3"]


def test_a_broken_header_list_is_an_error_and_not_a_word() -> None:
    found = fields("---\namnen: [a, b] c\n---\n")
    assert found.words("amnen") == ()
    assert errors(found.problems) == ["2: amnen ska vara en lista: [ett, två]"]


def test_what_would_fall_off_after_a_hash_is_an_error_in_text_but_not_after_a_choice() -> None:
    found = fields(header(titel="Del #2", samtycke="nej # sagt", amnen="#ett, #två", ingress="#x"))
    assert found.text("titel") == "Del"
    assert found.choice("samtycke", ["ja", "nej"], default="ja") == "nej"
    found.words("amnen")
    found.text("ingress")
    assert [line[:12] for line in errors(found.problems)] == [
        "2: ”#2” efte",
        "5: ”#ett, #t",
        "6: ”#x” efte",
    ]


def test_an_unknown_key_is_told_of_with_the_nearest_right_one() -> None:
    found = fields("---\ntitel: x\nsamtycka: nej\n---\n")
    found.text("titel")
    found.text("samtycke")
    found.finish()
    assert errors(found.problems) == ["3: okänd nyckel ”samtycka”. Menade du ”samtycke”?"]


def test_two_spellings_of_one_key_are_an_error_unless_they_add_to_a_list() -> None:
    found = fields("---\ntitel: a\ntitle: b\ntags: x\nkeywords: [y]\nurl: a/\nsave_as: b/\n---\n")
    assert found.text("titel") == "a"
    assert found.words("amnen") == ("x", "y")
    assert found.texts("gammal_adress") == ("a/", "b/")
    assert errors(found.problems) == ["3: ”title” och ”titel” är samma nyckel; behåll en av dem"]


def test_what_is_not_there_is_nothing() -> None:
    found = fields("---\ntitel: x\namnen: []\ntraff: {}\ningress:\n---\n")
    assert found.words("amnen") == ()
    assert found.within("traff") is None
    assert found.text("ingress") is None
    assert found.date("datum") is None
    assert found.number("del") is None
    assert found.flag("exempel") is False
    assert errors(found.problems) == []


@pytest.mark.parametrize(
    ("word", "number"),
    [("1", 1), ("10", 10), ("0", None), ("-1", None), ("1.5", None), ("två", None), ("1e3", None)],
)
def test_a_number_is_a_whole_number_from_one(word: str, number: int | None) -> None:
    found = fields(f"---\ndel: {word}\n---\n")
    assert found.number("del") == number
    assert bool(found.problems.errors) is (number is None)
