"""Swedish dates as people write them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.dates import MONTHS
from language.dates import (
    WEEKDAYS,
    find_dates,
    find_relative,
    read_date_line,
    read_quarter,
)

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    ("line", "day", "time"),
    [
        ("fredag 28 oktober 2011", "2011-10-28", ""),
        ("28 oktober 2011", "2011-10-28", ""),
        ("2011-10-28", "2011-10-28", ""),
        ("Publicerad 28 oktober 2011", "2011-10-28", ""),
        ("Publicerat den 28 oktober 2011 av Anna Berg", "2011-10-28", ""),
        ("FREDAG DEN 28 OKTOBER 2011 KL. 10.20", "2011-10-28", "10:20"),
        ("fredag, 28:e okt. 2011, 9:05", "2011-10-28", "09:05"),
        ("den 2 oktober 2024", "2024-10-02", ""),
        ("Datum: 2024-03-01", "2024-03-01", ""),
        ("28/10 2011", "2011-10-28", ""),
        ("28.10.2011", "2011-10-28", ""),
        ("  28\u00a0oktober   2011 ", "2011-10-28", ""),
    ],
)
def test_date_lines(line: str, day: str, time: str) -> None:
    found = read_date_line(line)
    assert found is not None
    assert (found.day.isoformat(), found.time) == (day, time)


@pytest.mark.parametrize(
    "line",
    [
        "28 oktober 2011 var en bra dag",
        "31 februari 2011",
        "Året 2011",
        "den 28 oktober",
        "28 oktober 2011 kl. 25.10",
        "28 oktober 9999",
        "",
        "x" * 10_000,
        "²8 oktober 2011",
    ],
)
def test_lines_that_are_no_dates(line: str) -> None:
    assert read_date_line(line) is None


@given(DAYS)
def test_every_day_in_every_form(day: date) -> None:
    words = f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"
    for line in (words, words.capitalize(), f"Publicerad {words} kl. 12:00", day.isoformat()):
        found = read_date_line(line)
        assert found is not None
        assert found.day == day
        assert not found.weekday_is_wrong


@given(st.text())
def test_any_text_is_a_date_or_not(text: str) -> None:
    read_date_line(text)
    find_dates(text, 2020)
    find_relative(text, date(2020, 1, 1))
    read_quarter(text)


def test_a_wrong_weekday() -> None:
    found = read_date_line("måndag 28 oktober 2011")
    assert found is not None
    assert found.weekday_is_wrong


def test_dates_in_prose() -> None:
    text = (
        "Workshop den 2 oktober 2024, den 2e oktober, 3 maj eller 2024-10-04 men inte 99 maj 2024"
    )
    assert [(found.words, found.day.isoformat()) for found in find_dates(text, 2023)] == [
        ("den 2 oktober 2024", "2024-10-02"),
        ("den 2e oktober", "2023-10-02"),
        ("2024-10-04", "2024-10-04"),
    ]
    assert [found.words for found in find_dates(text)] == ["den 2 oktober 2024", "2024-10-04"]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("I måndags möttes vi", "2011-10-17"),
        ("i onsdags", "2011-10-12"),
        ("i går", "2011-10-18"),
        ("igår", "2011-10-18"),
        ("i förrgår", "2011-10-17"),
        ("förra torsdagen", "2011-10-13"),
        ("i förra veckans fredag", "2011-10-14"),
    ],
)
def test_relative_days(words: str, day: str) -> None:
    found = find_relative(words, date(2011, 10, 19))
    assert found is not None
    assert found.day.isoformat() == day


@given(DAYS.filter(lambda day: day.year > 1900), st.integers(0, 6))
def test_a_weekday_gone_by_is_within_the_last_week(written: date, weekday: int) -> None:
    name = "mån tis ons tors fre lör sön".split()[weekday]
    found = find_relative(f"i {name}dags", written)
    assert found is not None
    assert found.day.weekday() == weekday
    assert timedelta(1) <= written - found.day <= timedelta(7)


@pytest.mark.parametrize(
    ("heading", "last"),
    [
        ("Kvartal 1 2024", "2024-03-31"),
        ("Q2 2024", "2024-06-30"),
        ("Januari–mars 2024", "2024-03-31"),
        ("oktober till december 2024", "2024-12-31"),
        ("Tredje kvartalet 2024", "2024-09-30"),
        ("2024, kvartal 4", "2024-12-31"),
        ("Tertial 2 2024", "2024-08-31"),
        ("Kvartal 1 2024: uppstart", "2024-03-31"),
    ],
)
def test_quarters(heading: str, last: str) -> None:
    quarter = read_quarter(heading)
    assert quarter is not None
    assert str(quarter.last_day) == last


def test_headings_that_are_no_quarters() -> None:
    assert read_quarter("Kvartalsvis uppföljning") is None
    assert read_quarter("Kvartal 5") is None
    quarter = read_quarter("Kvartal 3")
    assert quarter is not None
    assert quarter.last_day is None
