"""The map of themes: what is drawn is what quotes have in common, and the table says the same."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.gatherings import gather
from presentation.topic_map import NEAREST, TopicMap, topic_map
from tests.knowledge.making import only_quote, topic

SLUGS = ("ett", "fem", "fyra", "sex", "sju", "tre", "tva", "vardag")
TOPICS = {slug: topic(slug) for slug in SLUGS}
QUOTE = only_quote("Ord.")


def drawn(themes: Sequence[Sequence[str]]) -> TopicMap | None:
    quotes = [replace(QUOTE, topics=tuple(TOPICS[slug] for slug in slugs)) for slugs in themes]
    return topic_map(list(gather(TOPICS.values(), quotes, ()).values()))


def test_themes_that_never_meet_make_no_map() -> None:
    assert drawn([["ett"], ["tva"]]) is None


def test_the_thicker_the_arc_the_more_quotes() -> None:
    found = drawn([["ett", "tva"], ["ett", "tva"], ["ett", "tva"], ["tva", "tre"], ["fyra"]])
    assert found is not None
    assert [row.topic.slug for row in found.rows] == ["ett", "tre", "tva"]
    assert [(arc.count, arc.width) for arc in found.arcs] == [(1, 1), (3, 11)]


@given(st.lists(st.lists(st.sampled_from(SLUGS), min_size=1, unique=True), min_size=1, max_size=9))
def test_every_arc_is_a_pair_of_the_table_and_every_pair_an_arc(themes: list[list[str]]) -> None:
    found = drawn(themes)
    pairs = {
        frozenset((row.topic.slug, other.slug)): count
        for row in (found.rows if found else ())
        for other, count in row.companions
    }
    assert sorted(pairs.values()) == [arc.count for arc in (found.arcs if found else ())]
    for pair, count in pairs.items():
        assert count == sum(pair <= set(slugs) for slugs in themes)
    for row in found.rows if found else ():
        together = {slug for slugs in themes if row.topic.slug in slugs for slug in slugs}
        assert len(row.companions) == min(NEAREST, len(together) - 1)
        assert row.others == len(together) - 1 - len(row.companions)


@pytest.mark.parametrize("count", [2, 8])
def test_nothing_is_drawn_outside(count: int) -> None:
    found = drawn([SLUGS[:count]])
    assert found is not None
    assert found.height >= max(row.y for row in found.rows)
    assert found.width > max(row.x for row in found.rows) + 15
