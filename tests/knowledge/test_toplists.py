"""A list's places: in the author's order, each exactly once, or announced."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.problems import Problems
from knowledge.toplists import Toplist, assemble, check_together
from tests.knowledge.making import complaints, errors, header, read_text, reminders, toplist

PLACES = st.sets(st.integers(1, 12), min_size=1)


def part(numbers: list[int], name: str = "a", **keys: str) -> Toplist:
    return toplist("\n\n".join(f"## {n}. Plats {n}\n\nText." for n in numbers), name, **keys)


def missing(*parts: Toplist) -> list[str]:
    problems = Problems()
    check_together(parts, problems)
    return errors(problems)


@pytest.mark.parametrize(
    "heading", ["## 10. Kaffe", "## 10) Kaffe", "##10. Kaffe", "## 10.  Kaffe ##"]
)
def test_a_place_may_be_written_in_several_ways(heading: str) -> None:
    (place,) = toplist(heading).items
    assert (place.number, place.title, place.anchor) == (10, "Kaffe", "plats-10")
    assert place.url == "topplistor/a/#plats-10"


def test_two_parts_become_one_list_from_place_one() -> None:
    first = part(
        [5, 4, 3], datum="2022-12-20", platser="5-3", kommer="2-1", kommer_datum="2022-12-28"
    )
    second = part([2, 1], "b", datum="2022-12-28", platser="2–1", lista="ÅRETS FEM")
    (year,) = assemble([second, first])
    (whole,) = year.lists
    assert [place.number for place in whole.places] == [1, 2, 3, 4, 5]
    assert (whole.coming, whole.coming_date) == ((), None)
    assert [each.slug for each in whole.parts] == ["a", "b"]
    assert (year.year, year.url, first.year_url) == (2024, "topplistor/2024/", "topplistor/2024/")
    assert missing(first, second) == []


def test_an_announced_part_is_shown_as_coming() -> None:
    (year,) = assemble([part([5, 4, 3], kommer="2-1", kommer_datum="2024-12-28")])
    assert year.lists[0].coming == (1, 2)
    assert year.lists[0].coming_date == date(2024, 12, 28)


def test_lists_of_different_names_and_years_stand_apart() -> None:
    parts = [part([1]), part([1], "b", lista="Annat"), part([1], "c", ar="2023")]
    assert [(year.year, len(year.lists)) for year in assemble(parts)] == [(2024, 2), (2023, 1)]
    assert missing(*parts) == []


@given(PLACES, PLACES)
def test_every_place_stands_in_exactly_one_part(first: set[int], second: set[int]) -> None:
    parts = [part(sorted(numbers), name) for name, numbers in {"a": first, "b": second}.items()]
    found = missing(*parts)
    doubled = [line for line in found if "finns redan" in line]
    assert len(doubled) == len(first & second)
    everything = first | second
    assert any("saknas" in line for line in found) is (
        everything != set(range(1, max(everything) + 1))
    )


@pytest.mark.parametrize(
    ("numbers", "message"),
    [
        ([5, 3, 2, 1], "1: plats 4 saknas; kommer den senare, skriv ”kommer: 4”"),
        ([10, 9], "1: plats 1–8 saknas; kommer den senare, skriv ”kommer: 8-1”"),
        ([5, 3, 1], "1: plats 2, 4 saknas"),
    ],
)
def test_a_missing_place_is_named(numbers: list[int], message: str) -> None:
    assert missing(part(numbers)) == [message]


def test_places_are_checked_against_what_the_part_covers() -> None:
    body = "## 3. Tre\n\n## 2. Två\n\n## 2. Två igen"
    keys = {"lista": "Årets", "ar": "2024", "platser": "3-1"}
    assert complaints(body, "topplistor/a.md", **keys) == [
        "13: plats 2 finns redan på rad 11",
        "7: plats 1 saknas bland rubrikerna",
    ]
    keys["platser"] = "2"
    assert "9: plats 3 ligger utanför platser: 2-2" in complaints(body, "topplistor/a.md", **keys)


def test_a_heading_that_was_perhaps_meant_as_a_place_is_mentioned() -> None:
    text = header(lista="Årets", ar="2024") + "## 1. Ett\n\n## 2 Två\n\n## 2023 års lista"
    assert [line[:20] for line in reminders(read_text(text, "topplistor/a.md")[1])] == [
        "10: rubriken ”2 Två”"
    ]


def test_a_part_without_name_or_year_causes_no_further_errors() -> None:
    document, problems = read_text(header() + "## 5. Fem", "topplistor/a.md")
    assert isinstance(document, Toplist)
    assert len(errors(problems)) == 2
    assert missing(document) == []
    assert assemble([document]) == ()


def test_a_part_that_is_written_but_waits_is_shown_as_coming() -> None:
    first, second = part([5, 4, 3], platser="5-3"), part([2, 1], "b", status="utkast")
    (year,) = assemble([first], [second])
    (whole,) = year.lists
    assert [place.number for place in whole.places] == [3, 4, 5]
    assert whole.coming == (1, 2)
    assert missing(first, second) == []
