"""Which places words name. That the names are right was seen against two public lists."""

import pytest

from language.places import MUNICIPALITIES, REGIONS, places


def named(text: str) -> list[str]:
    return [text[start:end] for start, end in places(text)]


def test_every_municipality_and_region_is_known() -> None:
    assert len(set(MUNICIPALITIES)) == 290
    assert len(set(REGIONS)) == 21
    for name in (*MUNICIPALITIES, *REGIONS):
        assert named(f"en kurator från {name}.") == [name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Salas kurator", []),  # a word too: nothing around it says that it is a place
        ("kuratorn i Sala", ["Sala"]),
        ("Sala kommun har en lots", ["Sala kommun"]),
        ("Eksjös lotsar", ["Eksjös"]),
        ("Vara med kan alla", []),
        ("från Vara", ["Vara"]),
        ("i Lilla Edets kommun", ["Lilla Edets kommun"]),
        ("Malung-Sälen och Upplands Väsby", ["Malung-Sälen", "Upplands Väsby"]),
        ("i Region Jönköpings län", ["Region Jönköpings län"]),
        ("hos Region Skåne", ["Region Skåne"]),
        ("Västra Götalandsregionen", ["Västra Götalandsregionen"]),
        ("på Eksjökontoret", ["Eksjökontoret"]),
        ("vi i Håbo-teamet", ["Håbo-teamet"]),
        ("Jag bor i Valfors", ["Valfors"]),  # no such municipality, but it ends as localities do
        ("Valfors ligger långt bort", []),
        ("i Finsam, på Arbetsförmedlingen och i Sverige", []),
        ("Stadskontoret och Kommunalgruppen", []),
        ("i kommunen", []),
    ],
)
def test_a_place_is_found_where_it_is_one(text: str, found: list[str]) -> None:
    assert named(text) == found
