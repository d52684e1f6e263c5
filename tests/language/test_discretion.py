"""What `check` asks an author to look at twice, where, and how the author says that it is done."""

from itertools import chain
from pathlib import Path

import pytest

from knowledge.site import load
from language.discretion import indiscretions
from tests.knowledge.making import header, write_site

TOPIC = "---\ntitel: Vardag\nbeskrivning: Om vardag.\n---\n"


def reminders(folder: Path, text: str, name: str = "inlagg/a.md") -> list[str]:
    """The reminders of one text, with their lines; its body begins on line 6."""
    write_site(folder, {name: text, "teman/vardag.md": TOPIC})
    found = chain.from_iterable(map(indiscretions, load(folder).library.documents))
    return [f"{each.line}: {each.message}" for each in found]


def seen(folder: Path, text: str, name: str = "inlagg/a.md") -> list[str]:
    """The lines of the reminders, each with the words that it quotes."""
    return [f"{line.split(':')[0]} {line.split('”')[1]}" for line in reminders(folder, text, name)]


def test_each_reminder_says_what_was_seen_and_what_can_be_done(tmp_path: Path) -> None:
    body = """> Vi på vårdcentralen i Valfors ringer tillbaka.
> — kurator, Sala kommun ^h7k2

> Jag och två kollegor slutade.
> — handläggare ^k3mp

Tre deltagare slutade. En grupp från Valfors tog upp bussen.

| Vem | Antal |
|---|---:|
| Skolan | 3 |
"""
    assert (
        "\n".join(reminders(tmp_path, header() + body)) + "\n"
        == """\
7: den undertecknade raden nämner ”Sala kommun”, så att den som talar kan kännas igen; \
skriv rollen eller platsen mindre exakt, \
eller lägg till ”h7k2” i granskade om du har prövat saken
6: citatet nämner ”vårdcentralen i Valfors”, så att den som talar kan kännas igen; \
fråga personen, eller låt citatet utgå med aterkallade, \
eller lägg till ”h7k2” i granskade om du har prövat saken
9: citatet nämner ”två kollegor”, så få att de kan kännas igen; \
fråga den som talar, eller låt citatet utgå med aterkallade, \
eller lägg till ”k3mp” i granskade om du har prövat saken
12: ”Tre deltagare” gäller så få att de kan kännas igen; skriv ”några” eller ”färre än fem”, \
eller lägg till ”Tre deltagare” i granskade om du har prövat saken
12: ”Valfors” kan avslöja vilka få det gäller; skriv platsen mindre exakt, eller ta bort den, \
eller lägg till ”Valfors” i granskade om du har prövat saken
16: tabellraden ”Skolan” räknar människor och har ett tal under fem; \
slå ihop rader, eller skriv ”färre än fem”, \
eller lägg till ”Skolan” i granskade om du har prövat saken
"""
    )


def test_a_persons_name_is_told_once_in_a_text_and_settled_by_the_name(tmp_path: Path) -> None:
    body = "".join(f"> Ord {n}.\n> — Prov Provsson, chef ^k3m{n}\n\n" for n in range(3))
    name = "Prov Provsson"
    (told,) = reminders(tmp_path, header() + body)
    assert told.startswith(f"7: den undertecknade raden nämner ”{name}”, som ser ut som en persons")
    assert told.endswith(f", eller lägg till ”{name}” i granskade om du har prövat saken")
    assert reminders(tmp_path, header(granskade=f"[{name}]") + body) == []
    assert [line[:2] for line in reminders(tmp_path, header(granskade="[k3m0]") + body)] == ["11"]
    assert reminders(tmp_path, header(samtycke="okant") + body) == []


def test_what_the_author_has_reviewed_is_silent(tmp_path: Path) -> None:
    body = """> Vi i Valfors är bara två på kontoret.
> — kurator i Sala ^h7k2

> Vi i Valfors har tid.
> — kurator

Tre deltagare slutade.
"""
    names = "[^h7k2, valfors, tre  Deltagare]"
    assert reminders(tmp_path, header(granskade=names) + body) == []


def test_a_review_of_what_is_no_longer_there_is_told(tmp_path: Path) -> None:
    text = header(granskade="[h7k2, tre deltagare]") + "Fyra deltagare slutade.\n"
    found = reminders(tmp_path, text)
    assert [line.partition(":")[0] for line in found] == ["7", "5", "5"]
    assert "”h7k2” i granskade svarar inte mot någon påminnelse" in found[1]


def test_who_spoke_is_only_told_where_it_is_shown(tmp_path: Path) -> None:
    body = "> Vi ses på golvet.\n> — kurator i Sala ^h7k2\n"
    assert seen(tmp_path, header() + body) == ["7 Sala"]
    assert seen(tmp_path, header(samtycke="okant") + body) == []


@pytest.mark.parametrize(
    "keys", [{"samtycke": "nej"}, {"aterkallade": "[h7k2]"}, {"status": "dold"}]
)
def test_words_that_are_not_shown_give_nobody_away(keys: dict[str, str], tmp_path: Path) -> None:
    body = "> Vi på vårdcentralen i Valfors.\n> — kurator i Sala ^h7k2\n"
    assert reminders(tmp_path, header(**keys) + body) == []


def test_a_draft_is_looked_at_before_it_is_published(tmp_path: Path) -> None:
    assert seen(tmp_path, header(status="utkast") + "Tre deltagare slutade.\n") == [
        "7 Tre deltagare"
    ]


def test_what_readers_see_of_the_header_is_looked_at(tmp_path: Path) -> None:
    text = header(
        titel="Två lotsar slutade",
        ingress="I maj ringde tre deltagare.",
        traff="{plats: Sala, deltagare: tre arbetsgivare och nio handläggare från fyra parter}",
        forfattare="Två samtalsledare",
    )
    assert seen(tmp_path, text) == ["2 Två lotsar", "5 tre deltagare", "6 tre arbetsgivare"]


def test_the_line_is_that_of_the_words(tmp_path: Path) -> None:
    body = """## Två lotsar slutade {: #lotsar }

Ett stycke som
går över flera rader. Här hade *tre*
deltagare slutat, och en [av lotsarna](/teman/vardag/)
slutade också.

- En punkt.
- Båda cheferna svarade.

!!! fakta "Fyra deltagare svarade"
    Två kuratorer kom.
"""
    assert seen(tmp_path, header() + body) == [
        "6 Två lotsar",
        "9 tre deltagare",
        "10 en av lotsarna",
        "14 Båda cheferna",
        "16 Fyra deltagare",
        "17 Två kuratorer",
    ]


def test_code_and_comments_are_not_read(tmp_path: Path) -> None:
    body = "<!-- Tre deltagare slutade. -->\n\n```\nTre deltagare slutade.\n```\n"
    assert reminders(tmp_path, header() + body) == []


def test_a_place_under_what_few_raised_is_told(tmp_path: Path) -> None:
    body = """## Det många såg {: frekvens=många }

### Bussen

Den går till Valfors.

## Det få såg {: frekvens=få }

### Tåget

Det går till Valfors, men inte till Sala.

# Sist

Där ligger Valfors.
"""
    keys = header(traff="{plats: Sala}")
    assert seen(tmp_path, keys + body, "rapporter/a.md") == ["17 Valfors"]


def test_a_place_that_many_raised_is_no_ones(tmp_path: Path) -> None:
    body = "Flera grupper tog upp bussen till Valfors. Vi träffades i Eksjö.\n"
    assert reminders(tmp_path, header() + body) == []


def test_the_reminders_of_the_example_content_are_no_more_than_they_should(
    tmp_path: Path,
) -> None:
    content = Path(__file__).resolve().parents[2] / "content"
    assert not any(list(indiscretions(each)) for each in load(content).library.documents)


@pytest.mark.parametrize(
    "contact",
    ["070-123 45 67", "08-123 45 67", "+46 70 123 45 67", "a.b@exempel.se", "19800101-1234"],
)
def test_what_leads_to_one_person_is_seen_in_a_quote(tmp_path: Path, contact: str) -> None:
    text = header(samtycke="ja") + f"> Nå mig på {contact}.\n> — handläggare, träff #vardag ^h7k2\n"
    assert [line.split(" ", 1)[1] for line in seen(tmp_path, text)] == [contact]


def test_dates_years_and_case_numbers_lead_to_nobody(tmp_path: Path) -> None:
    words = "Den 2024-05-14, åren 2010-2014, 2012:1 och 10 000 kronor"
    text = header(samtycke="ja") + f"> {words}.\n> — handläggare, träff #vardag ^h7k2\n"
    assert seen(tmp_path, text) == []


def test_a_name_among_a_participants_words_is_told_of(tmp_path: Path) -> None:
    body = "> Det var Eva-Lena Bergqvist som ringde.\n> — chef ^h7k2\n"
    name = "Eva-Lena Bergqvist"
    (told,) = reminders(tmp_path, header() + body)
    assert told.startswith(f"6: citatet nämner ”{name}”, som ser ut som en persons namn; ")
    assert reminders(tmp_path, header(granskade="[h7k2]") + body) == []


def test_a_number_that_is_one_persons_is_told_of_in_the_authors_own_text(tmp_path: Path) -> None:
    body = "Ring Anna Svensson, 070-123 45 67, om 19850112-1234.\n"
    assert seen(tmp_path, header() + body) == ["6 070-123 45 67", "6 19850112-1234"]
    assert reminders(tmp_path, header(granskade="[070-123 45 67, 19850112-1234]") + body) == []
    office = "Ring kansliet på 010-123 45 67. Org.nr 222000-1875, dnr 2024-1234, info@exempel.se."
    assert reminders(tmp_path, header() + office) == []
