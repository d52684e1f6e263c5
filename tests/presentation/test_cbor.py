"""What Pagefind writes is read, and written as it writes it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presentation import cbor

VALUES = st.recursive(
    st.integers(-(2**64), 2**64 - 1) | st.text(),
    lambda values: st.lists(values, max_size=30),
)


@given(VALUES)
def test_what_is_written_is_read_back(value: object) -> None:
    assert cbor.loads(cbor.dumps(value)) == value


@pytest.mark.parametrize(  # of RFC 8949, appendix A
    ("value", "written"),
    [
        (0, "00"),
        (23, "17"),
        (24, "1818"),
        (255, "18ff"),
        (256, "190100"),
        (1000000, "1a000f4240"),
        (1000000000000, "1b000000e8d4a51000"),
        (-1, "20"),
        (-1000, "3903e7"),
        ("ü", "62c3bc"),
        ([], "80"),
        ([1, [2, 3]], "8201820203"),
    ],
)
def test_everything_is_written_in_the_shortest_way(value: object, written: str) -> None:
    assert cbor.dumps(value).hex() == written


@pytest.mark.parametrize("data", ["f5", "a0", "40"])
def test_what_is_something_else_is_refused(data: str) -> None:
    with pytest.raises(ValueError, match="kind"):
        cbor.loads(bytes.fromhex(data))
