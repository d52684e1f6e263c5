"""Numbers under five are found where they tell of people, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.small_numbers import LISTED, SPOKEN, TOLD, small_numbers

FEW = ["två", "tre", "fyra", "2", "3", "4", "Två", "Fyra"]
MANY = ["fem", "sju", "tolv", "5", "12", "34", "200", "tjugotvå", "några", "flera"]
PEOPLE = [
    *("deltagare", "handläggare", "enhetschefer", "kvinnor", "män", "ungdomar", "personer"),
    *("socialsekreterare", "kuratorer", "samhällslotsar", "arbetsgivare", "tjänstemän", "klienter"),
]
THINGS = [
    *("rum", "möten", "planer", "kommuner", "parter", "grupper", "timmar", "frågor", "huvudmän"),
    *("myndigheter", "telefonsamtal", "dagar", "mottagningar", "år", "tidigare insatser"),
]
SUCH = ["", "nya ", "unga ", "andra ", "mycket erfarna "]
HAPPENED = ["{} slutade.", "I maj kom {} till träffen.", "Vi intervjuade {}.", "{} har svarat."]
COULD = [
    "Bjud in {}.",
    "{} kan räcka.",
    "Det behövs {}.",
    "Minst {} svarade.",
    "Dela in {} per rum.",
]


def found(text: str, manner: str = TOLD) -> list[str]:
    return [text[start:end] for start, end in small_numbers(text, manner)]


@given(*map(st.sampled_from, (HAPPENED, FEW, SUCH, PEOPLE)))
def test_few_people_of_whom_something_is_told_are_found(
    sentence: str, number: str, such: str, people: str
) -> None:
    words = f"{number} {such}{people}"
    assert found(sentence.format(words)) == [words]


@given(*map(st.sampled_from, (HAPPENED, MANY, SUCH, PEOPLE)))
def test_five_and_more_are_not(sentence: str, number: str, such: str, people: str) -> None:
    assert found(sentence.format(f"{number} {such}{people}")) == []


@given(*map(st.sampled_from, (HAPPENED, FEW, THINGS)))
def test_things_are_not(sentence: str, number: str, things: str) -> None:
    assert found(sentence.format(f"{number} {things}")) == []


@given(*map(st.sampled_from, (COULD, FEW, SUCH, PEOPLE)))
def test_people_that_nobody_has_met_are_not(
    sentence: str, number: str, such: str, people: str
) -> None:
    assert found(sentence.format(f"{number} {such}{people}")) == []


@given(st.text(max_size=80), st.sampled_from([*FEW, "en av", "båda"]), st.text(max_size=80))
def test_any_text_is_read_and_what_is_found_stands_in_it(a: str, number: str, b: str) -> None:
    text = f"{a} {number} deltagare {b}"
    for manner in (TOLD, SPOKEN, LISTED):
        spans = list(small_numbers(text, manner))
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert spans == sorted(spans)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Båda handläggarna slutade.", ["Båda handläggarna"]),
        ("Vi hörde båda två cheferna.", ["båda två cheferna"]),
        ("Två av deltagarna har fått arbete.", ["Två av deltagarna"]),
        ("En av lotsarna slutade i maj.", ["En av lotsarna"]),
        ("Tre av de åtta deltagarna hoppade av.", ["Tre av de åtta deltagarna"]),
        ("Endast en handläggare svarade.", ["en handläggare"]),
        ("En enda deltagare gick vidare.", ["En enda deltagare"]),
        ("1 deltagare avbröt.", ["1 deltagare"]),
        ("Ett par deltagare hoppade av.", ["Ett par deltagare"]),
        ("De två cheferna beskriver samma problem.", ["två cheferna"]),
        ("alla fyra kontaktpersonerna", ["fyra kontaktpersonerna"]),
        ("Svar kom från 4 st deltagare.", ["4 st deltagare"]),
        ("12 deltagare avslutades, varav 3 kvinnor.", ["3 kvinnor"]),
        ("Två tackade nej och fyra ville vänta.", ["Två tackade", "fyra ville"]),
        ("Det var bara två som svarade.", ["två som svarade"]),
        ("Av 14 gick 3 till arbete och 2 till studier.", ["gick 3 till", "2 till studier"]),
        ("Medelvärdet (n = 3) är osäkert.", ["n = 3"]),
        ("Intervjuer med två chefer och tre lotsar.", ["två chefer", "tre lotsar"]),
    ],
)
def test_the_ways_in_which_few_are_told_of(text: str, words: list[str]) -> None:
    assert found(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Bjud in två chefer som vågar.",
        "Be alla skriva ner de tre personer som de ringde senast.",
        "- Fråga båda cheferna vad de sade.",
        "Tilliten mellan två personer följer inte med.",
        "Varje part bör utbilda två samtalsledare.",
        "Två eller tre personer gick med.",
        "Färre än fyra deltagare svarade.",
        "Fyra av tio deltagare fick arbete.",
        "Var och en av oss skrev en lapp.",
        "Alla barn ärvde något av båda föräldrarna.",
        "Det som bara en sade kan vara nytt.",
        "Tabell 3 Deltagare som slutade",
        "Kapitel 2 deltagare som slutade",
        "1,2 personer och 2–3 deltagare kom.",
        "Under 3 % personer slutade.",
        "De fyra parterna beslutade om budgeten.",
        "Efter tre veckor ringde handläggaren.",
        "Två gånger om året träffades cheferna.",
        "Man ska slippa vara två patienter, sade utredaren.",
        "Så höll hon vad hon hade lovat en enda människa.",
    ],
)
def test_what_is_no_count_of_real_people(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vi är bara två på kontoret.", ["Vi är bara två"]),
        ("Jag är ensam kurator här.", ["ensam kurator"]),
        ("Hos oss är jag den enda rehabkoordinatorn.", ["enda rehabkoordinatorn"]),
        ("Vi har två handläggare på enheten.", ["två handläggare"]),
        ("Vi är två myndigheter i samma hus.", []),
        ("Två handläggare räcker långt.", []),
        ("Jag är rädd för att vara den enda som gjorde så.", []),
    ],
)
def test_in_somebodys_own_words_the_present_tells_too(text: str, words: list[str]) -> None:
    assert found(text, SPOKEN) == words
    assert found(text) == []


def test_in_a_list_of_those_who_were_there_all_are_meant() -> None:
    assert found("arbetscoacher och tre arbetsgivare", LISTED) == ["tre arbetsgivare"]
    assert found("nio handläggare från fyra parter", LISTED) == []
