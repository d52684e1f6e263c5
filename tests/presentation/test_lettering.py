"""Words on a picture: all of them, in the order they were said, within the picture's edges."""

from hypothesis import given, settings
from hypothesis import strategies as st

from presentation.lettering import CUT, Face, set_largest

FACE = Face("newsreader.woff2", axis=40, leading=1.15)
SIZES = (104, 80, 60, 41)
SIGNS = st.sampled_from("aäåöÅWmil.,-– ")
TEXT = st.lists(st.text(SIGNS, max_size=120), min_size=1, max_size=4).map("\n".join)


@settings(max_examples=80)
@given(TEXT)
def test_no_word_is_lost_changed_or_outside(text: str) -> None:
    set_ = set_largest(f"Så {text}", FACE, SIZES, 980, 370)
    assert set_.height <= 370
    assert set_.width <= 980 + set_.size // 4
    shown = "".join("".join(set_.lines).split())
    said = "".join(f"Så {text}".split())
    if set_.is_cut:
        assert set_.lines[-1].endswith(CUT)
        assert said.startswith(shown.removesuffix("…"))
    else:
        assert shown == said


def test_a_short_text_is_large_and_a_long_one_small() -> None:
    short, long = (
        set_largest(text, FACE, SIZES, 980, 370) for text in ("Ja.", "Ja och nej. " * 15)
    )
    assert (short.size, short.lines) == (104, ("Ja.",))
    assert long.size < 104
    assert not long.is_cut


def test_only_a_text_that_fits_in_no_size_is_cut_and_between_words() -> None:
    words = "Samverkan är att ses."
    whole, cut = (set_largest(" ".join([words] * n), FACE, SIZES, 980, 370) for n in (16, 40))
    assert (whole.size, whole.is_cut) == (41, False)
    assert (cut.size, cut.is_cut) == (41, True)
    assert cut.lines[-1].removesuffix(CUT).split()[-1].strip(".") in words


def test_lines_are_even() -> None:
    lines = set_largest(
        "Vi ses på golvet, inte i remissen och inte i mejlet", FACE, (80,), 980, 370
    )
    lengths = [len(line) for line in lines.lines]
    assert min(lengths) > max(lengths) * 0.7


def test_the_speakers_own_lines_are_kept() -> None:
    assert set_largest("Ett\n\ntvå", FACE, SIZES, 980, 370).lines == ("Ett", "två")
