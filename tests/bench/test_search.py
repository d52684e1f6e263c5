"""The figures of the search benchmark, on cases worked by hand."""

import math
from pathlib import Path

import pytest

from bench.search import DOCUMENTS, Query, documents_of, judge, read_queries, report

KEY = {"a": 2, "b": 1}
BEST = 3 / math.log2(2) + 1 / math.log2(3)  # what the order a, b gains


def test_all_that_is_relevant_first_and_nothing_else_is_perfect() -> None:
    figures = judge(["a", "b"], KEY)
    assert (figures.recall, figures.precision, figures.ndcg, figures.empty) == (1, 1, 1, False)


def test_nothing_found_is_nothing_won() -> None:
    figures = judge([], KEY)
    assert (figures.recall, figures.precision, figures.ndcg, figures.empty) == (0, 0, 0, True)


def test_recall_is_the_share_of_the_relevant_that_was_found_wherever_it_stands() -> None:
    assert judge(["b"], KEY).recall == 0.5
    assert judge([*"uvwxyz", "a", *"klmnop", "b"], KEY).recall == 1
    assert judge(["x"], KEY).recall == 0


@pytest.mark.parametrize(
    ("found", "precision"),
    [
        (["a", "x", "b", "y", "z"], 2 / 5),
        (["x", "y", "z", "u", "v", "a", "b"], 0),
        (["a"], 1),  # fewer than five are judged as they are
        (["x", "a"], 1 / 2),
    ],
)
def test_precision_is_the_share_of_the_first_five_that_are_relevant(
    found: list[str], precision: float
) -> None:
    assert judge(found, KEY).precision == pytest.approx(precision)


@pytest.mark.parametrize(
    ("found", "gain"),
    [
        (["a", "b"], BEST),
        (["b", "a"], 1 / math.log2(2) + 3 / math.log2(3)),
        (["x", "a"], 3 / math.log2(3)),
        (["a", "x", "b"], 3 + 1 / math.log2(4)),
        (["b"], 1),
        ([*"klmnopqrst", "a"], 0),  # the eleventh counts for nothing
    ],
)
def test_what_is_about_it_gains_more_the_earlier_it_comes(found: list[str], gain: float) -> None:
    assert judge(found, KEY).ndcg == pytest.approx(gain / BEST)


def test_more_relevant_than_ten_can_still_be_perfect() -> None:
    key = {f"d{n:02}": 1 for n in range(12)}
    assert judge(list(key), key).ndcg == pytest.approx(1)
    assert judge(list(key)[:6], key).recall == 0.5


def test_pages_of_one_document_count_once_where_the_first_stood() -> None:
    home = "http://127.0.0.1:1"
    start, document = next(iter(DOCUMENTS.items()))
    addresses = [f"{home}/om/", f"{home}{start}x/#y", f"{home}{start}z/?q=1", f"{home}/om/"]
    assert documents_of(addresses) == ["/om/", document]
    assert documents_of([]) == []


def test_the_key_is_read_line_by_line_below_its_heading(tmp_path: Path) -> None:
    file = tmp_path / "queries.tsv"
    file.write_text("fråga\tslag\tsvar\nen fråga\tord\t000:2 001-b:1\n", encoding="utf-8")
    assert read_queries(file) == [Query("en fråga", "ord", {"000": 2, "001-b": 1})]


def test_the_report_has_means_and_names_what_is_not_perfect() -> None:
    queries = [Query("bra", "ord", KEY), Query("halvbra", "ord", KEY)]
    text = report(queries, {"ours": [["a", "b"], ["a"]], "plain": [[], []]})
    ours, plain, *rest = text.splitlines()[1:]
    assert ours.split()[:2] == ["ours", "0.750"]
    assert plain.split() == ["plain", "0.000", "0.000", "0.000", "1.00"]
    assert len(rest) == 1
    assert "halvbra" in rest[0]
