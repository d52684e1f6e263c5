"""Which themes meet in the same quotes, as a drawing: themes in a column, and arcs between them.

A column can be read on a telephone, and with a hundred themes, where a circle could not.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from knowledge.gatherings import Gathering
from knowledge.topics import Topic

NEAREST = 5  # companions told of each theme
_ROW = 30  # pixels, as are all lengths
_LABELS = 290
_WIDEST_ARC = 180
_THICKEST = 11


class Row(NamedTuple):
    """A theme, its number of quotes, and the themes that it meets most, the commonest first."""

    topic: Topic
    quotes: int
    companions: tuple[tuple[Topic, int], ...]
    others: int  # themes that it meets too, not told here
    x: int
    y: int


@dataclass(frozen=True)
class Arc:
    """Two themes' quotes in common, drawn from one row to the other."""

    path: str
    width: float
    count: int


class TopicMap(NamedTuple):
    """What the drawing and its table show: the same."""

    rows: tuple[Row, ...]
    arcs: tuple[Arc, ...]
    width: int
    height: int


def topic_map(gatherings: Sequence[Gathering]) -> TopicMap | None:
    """Draw the themes that share a quote with another, in the order they come.

    :returns: None when no themes meet.
    """
    meeting = [gathering for gathering in gatherings if gathering.companions]
    if not meeting:
        return None
    rows = tuple(_row(gathering, n) for n, gathering in enumerate(meeting))
    heights = {row.topic.slug: row.y for row in rows}
    pairs = {
        (min(ends), max(ends)): count
        for row in rows
        for topic, count in row.companions
        if (ends := (row.y, heights[topic.slug]))
    }
    most = max(pairs.values())
    thinnest_first = sorted(pairs.items(), key=lambda pair: (pair[1], pair[0]))
    arcs = tuple(_arc(*ends, count, most) for ends, count in thinnest_first)
    reach = max(_reach(upper, lower) for upper, lower in pairs)
    return TopicMap(rows, arcs, _LABELS + reach + _ROW, _ROW * len(rows))


def _row(gathering: Gathering, place: int) -> Row:
    companions = gathering.companions
    y = place * _ROW + _ROW // 2
    told, others = companions[:NEAREST], len(companions[NEAREST:])
    return Row(gathering.topic, gathering.quote_count, told, others, _LABELS, y)


def _arc(upper: int, lower: int, count: int, most: int) -> Arc:
    x, height = _LABELS + _ROW // 2, (lower - upper) // 2
    path = f"M{x} {upper}A{_reach(upper, lower)} {height} 0 0 1 {x} {lower}"
    return Arc(path, round(1 + (_THICKEST - 1) * (count - 1) / max(1, most - 1), 1), count)


def _reach(upper: int, lower: int) -> int:
    return min((lower - upper) // 2, _WIDEST_ARC)
