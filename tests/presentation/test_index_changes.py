"""Where chunks begin and end is said as if all of them were new."""

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from presentation.index_changes import Chunk, _draw_borders

WORDS = st.sets(st.text("ab", min_size=1, max_size=5), min_size=8).map(sorted)


def chunk(words: Sequence[str], begins: str = "", ends: str = "", place: int = -1) -> Chunk:
    made = Chunk(begins, ends, place)
    made.words = {word.encode(): b"" for word in words}
    return made


def borders(chunks: Sequence[Chunk]) -> list[tuple[str, str]]:
    _draw_borders(chunks)
    return [(each.begins, each.ends) for each in chunks]


@given(WORDS, st.data())
def test_borders_are_those_of_chunks_that_all_are_new(
    words: list[str], data: st.DataObject
) -> None:
    ends = data.draw(st.sets(st.integers(1, len(words) - 1), min_size=2))
    parts = [words[begin:end] for begin, end in pairwise((0, *sorted(ends), len(words)))]
    drawn = borders([chunk(part) for part in parts])
    at = data.draw(st.integers(0, len(parts) - 1))
    left = data.draw(st.lists(st.sampled_from(parts[at]), unique=True)) if len(parts) > 1 else []
    others = [chunk(part, *drawn[n], place=n) for n, part in enumerate(parts)]
    others[at : at + 1] = [chunk(sorted(left))] * bool(left)
    parts[at : at + 1] = [sorted(left)] * bool(left)
    assert borders(others) == borders([chunk(part) for part in parts])
