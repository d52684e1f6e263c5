"""Small things that templates ask for."""

import pytest

from presentation.filters import (
    answers_apart,
    hue,
    join_words,
    number,
    reading_minutes,
    swedish_date,
)
from tests.knowledge.making import post

FIGURE = '<figure class="quote answer">x</figure>'


def test_the_introduction_stands_apart_from_the_answers() -> None:
    html = f"<p>Inledning.</p>\n{FIGURE}\n<p>Slut.</p>"
    assert answers_apart(html) == ("<p>Inledning.</p>\n", f"{FIGURE}\n<p>Slut.</p>")


@pytest.mark.parametrize("around", ["<div><p>Ruta</p>{}</div>", "<ul><li>{}</li></ul>"])
def test_an_answer_within_something_is_not_cut_out_of_it(around: str) -> None:
    html = around.format(FIGURE)
    assert answers_apart(html) == ("", html)


def test_without_answers_all_is_introduction() -> None:
    assert answers_apart("<p>Inledning.</p>") == ("<p>Inledning.</p>", "")


def test_dates_numbers_and_lists_are_swedish() -> None:
    assert swedish_date(post("x").date) == "2 januari 2024"
    assert number(12800) == "12\u00a0800"
    assert join_words(["a", "b", "c"]) == "a, b och c"


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (1, 1), (200, 1), (201, 2), (1000, 5)])
def test_a_text_takes_a_minute_for_each_200_words_to_read(words: int, minutes: int) -> None:
    html = "<p class='a b c'>" + "ord</p>\n<p>" * words + "</p>"
    assert reading_minutes(html) == minutes


def test_a_theme_has_one_hue_of_twelve() -> None:
    hues = {hue(f"tema-{n}") for n in range(200)}
    assert hues == {f"hue-{n}" for n in range(1, 13)}
