"""Places and offices by which whoever spoke may be recognised, and what tells of few."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.recognition import named_in_signature, named_places, tells_of_few


def named(text: str) -> list[str]:
    return [text[start:end] for start, end in named_places(text)]


def signed(speaker: str) -> list[str]:
    return [speaker[start:end] for start, end in named_in_signature(speaker)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vårdcentralen i Valfors ringer alltid tillbaka.", ["Vårdcentralen i Valfors"]),
        ("Vi på vårdcentralen Tranan har tid.", ["vårdcentralen Tranan"]),
        ("Där finns Tranans vårdcentral.", ["Tranans vårdcentral"]),
        ("Försäkringskassan i Eksjö hör av sig.", ["Försäkringskassan i Eksjö"]),
        ("Alla på Eksjökontoret vet.", ["Eksjökontoret"]),
        ("Det är medborgarkontoret i en av de sex kommunerna.", ["en av de sex kommunerna"]),
        ("Vi kom från den minsta kommunen.", ["den minsta kommunen"]),
        ("Försäkringskassan, Arbetsförmedlingen och kommunen var med.", []),
        ("Vi ringde Försäkringskassan från kontoret.", []),
        ("Vi gick till vårdcentralen.", []),
        ("Vid träffen i Eksjö sade vi så.", []),  # where all of them were
        ("På nätverksmötet i Sala bestämdes det.", []),
        ("På kontoret. Vi satt kvar.", []),
        ("En av parterna i Sverige.", []),
    ],
)
def test_what_is_named_and_would_tell_who_spoke(text: str, words: list[str]) -> None:
    assert named(text) == words


@given(st.text(max_size=60), st.sampled_from(["Eksjö", "vårdcentralen i Valfors", "Nora"]))
def test_any_text_is_read(text: str, place: str) -> None:
    words = f"{text} {place}, {text}"
    for spans in (named_places(words), named_in_signature(words)):
        assert spans == sorted(spans)
        assert all(0 <= start < end <= len(words) for start, end in spans)


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        ("kurator, vårdcentralen i Valfors", ["vårdcentralen i Valfors"]),
        ("enhetschef, Sala kommun, exempelträff 2024", ["Sala kommun"]),
        ("kuratorerna på vårdcentralen Tranan", ["vårdcentralen Tranan"]),
        ("två handläggare från Eksjö", ["Eksjö"]),
        ("en grupp, Nora kommun", ["Nora kommun"]),
        ("samordnare, Samordningsförbundet Norra Ån", ["Samordningsförbundet Norra"]),
        ("handläggare, nätverksträff i Västerås 2024", []),
        ("alla fyrtio deltagare från Eksjö", []),
        ("12 handläggare från Eksjö", []),
        ("handläggare, Försäkringskassan", []),
        ("förtroendevald i en förbundsstyrelse", []),
        ("Deltagare", []),
    ],
)
def test_what_of_a_signature_tells_who_spoke(speaker: str, words: list[str]) -> None:
    assert signed(speaker) == words


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("En grupp tog upp bussen till Valfors.", True),
        ("Det är något som endast en grupp lyfte fram.", True),
        ("Två kommuner svarade att det går bra.", True),
        ("En ung deltagare berättade om vårdcentralen.", True),
        ("En av handläggarna i Eksjö menar det.", True),
        ("Flera grupper tog upp bussen.", False),
        ("En buss gick till Valfors.", False),
        ("En handläggare kan ringa.", False),
    ],
)
def test_what_tells_of_one_or_a_few(sentence: str, told: bool) -> None:
    assert tells_of_few(sentence) == told
