"""Words cut at line ends, and hyphens that belong to their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.hyphenation import Cut, has_many_cuts, join_lines, mend, vocabulary

TEXT = "samordning individer personliga erfarenheter medarbetare förbunds-nivå viktigt att det"
KNOWN = vocabulary([TEXT])
NOTHING = vocabulary([])


@pytest.mark.parametrize(
    ("before", "after", "whole", "cut"),
    [
        ("ett sam-", "arbete till", "ett samarbete till", Cut.REMOVED),
        ("ett sam\u00ad", "arbete", "ett samarbete", Cut.REMOVED),
        ("ett sam\u2010", "arbete", "ett samarbete", Cut.REMOVED),
        ("närings-", "och budgetår", "närings- och budgetår", Cut.NONE),
        ("över-", "respektive under", "över- respektive under", Cut.NONE),
        ("SIP-", "möte", "SIP-möte", Cut.KEPT),
        ("2024-", "talet", "2024-talet", Cut.KEPT),
        ("Öst-", "Sverige", "Öst-Sverige", Cut.KEPT),
        ("förbunds-", "nivå", "förbunds-nivå", Cut.KEPT),
        ("ett ord -", "och ett till", "ett ord - och ett till", Cut.NONE),
        ("ett ord –", "och", "ett ord – och", Cut.NONE),
        ("ett ord", "till", "ett ord till", Cut.NONE),
    ],
)
def test_lines(before: str, after: str, whole: str, cut: Cut) -> None:
    assert join_lines(before, after, KNOWN) == (whole, cut)


@given(st.text(), st.text())
def test_joining_loses_no_letter(before: str, after: str) -> None:
    whole, _ = join_lines(before, after, NOTHING)
    assert [c for c in whole if c.isalnum()] == [c for c in before + after if c.isalnum()]


@pytest.mark.parametrize(
    ("text", "mended", "doubtful"),
    [
        ("in- dividers behov", "individers behov", ()),
        ("erfaren- heterna", "erfarenheterna", ()),
        ("det är viktigt- det är sant", "det är viktigt- det är sant", ("viktigt- det",)),
        ("vård- och stöd-, hem- eller skola", "vård- och stöd-, hem- eller skola", ()),
        ("SIP- möte", "SIP- möte", ("SIP- möte",)),
        ("kloka- modiga", "kloka- modiga", ("kloka- modiga",)),
        ("ett ord - ett till", "ett ord - ett till", ()),
    ],
)
def test_inside_lines(text: str, mended: str, doubtful: tuple[str, ...]) -> None:
    found = mend(text, KNOWN, many=False)
    assert (found.text, found.doubtful) == (mended, doubtful)


def test_a_text_full_of_cuts_vouches_for_those_it_does_not_know() -> None:
    texts = ["in- divider med per- sonliga erfaren- heter", "av kom- muner"]
    known = vocabulary([TEXT, *texts])
    assert has_many_cuts(texts, known)
    assert mend(texts[1], known, many=True).text == "av kommuner"
    assert not has_many_cuts(["kloka- modiga", "ett- tu"], known)


@given(st.text("ab- åS", max_size=60), st.booleans())
def test_mending_loses_no_letter(text: str, many: bool) -> None:
    found = mend(text, KNOWN, many=many)
    assert [c for c in found.text if c.isalpha()] == [c for c in text if c.isalpha()]
    assert len(text) - len(found.text) == 2 * len(found.joined)
