"""How many raised what: said by the report, inherited by what stands under it."""

import pytest

from knowledge.rendering import render
from knowledge.reports import FEW, MANY
from tests.knowledge.making import complaints, report

BODY = """## Styrkor {: frekvens=många kategori=styrka ord="många, i vissa fall flertalet" }

### Kompetens {: teman="rutiner vardag" }

Text.

### Vägar

## Behov {: frekvens=få kategori=behov }

### Tid {: teman="vardag" frekvens="en grupp" }

#### Detalj

## Utan tal {: teman=individ }

## Bara text

### Under text
"""


def test_a_heading_inherits_how_many_from_the_section_it_stands_under() -> None:
    found = [(f.title, f.frequency, f.words, f.category, f.section) for f in report(BODY).findings]
    own = "många, i vissa fall flertalet"
    assert found == [
        ("Kompetens", MANY, own, "styrka", "Styrkor"),
        ("Vägar", MANY, own, "styrka", "Styrkor"),
        ("Tid", FEW, "en grupp", "behov", "Behov"),
        ("Detalj", FEW, "en grupp", "behov", "Tid"),
        ("Utan tal", None, None, None, "Utan tal"),
    ]


def test_a_category_of_an_import_is_spelt_as_it_is_read() -> None:
    body = "## Vägar {: frekvens=få kategori=framgangsfaktor }\n\n### En dörr\n"
    assert [finding.category for finding in report(body).findings] == ["framgångsfaktor"]


def test_a_section_that_only_says_how_many_is_no_finding_of_its_own() -> None:
    found = report(BODY)
    assert [heading.title for heading in found.headings if heading.opens] == ["Styrkor", "Behov"]
    assert [topic.slug for topic in found.findings[0].topics] == ["rutiner", "vardag"]
    assert found.findings[0].url == "rapporter/a/#kompetens"


def test_a_heading_that_says_how_many_by_itself_is_a_finding() -> None:
    (finding,) = report("## Läget\n\n### Bemötande {: frekvens=få }\n").findings
    assert (finding.title, finding.frequency, finding.opens) == ("Bemötande", FEW, False)


def test_what_headings_say_is_no_html_attribute() -> None:
    html = render(report(BODY).markdown)
    assert '<h2 id="styrkor">Styrkor</h2>' in html
    for word in ("frekvens", "teman", "kategori", "ord="):
        assert word not in html


@pytest.mark.parametrize(
    ("word", "frequency"),
    [
        ("många", MANY),
        ("manga", MANY),
        ("flertalet", MANY),
        ("majoriteten", MANY),
        ("alla", MANY),
        ("merparten", MANY),
        ("de flesta", MANY),
        ("en majoritet", MANY),
        ("en stor del", MANY),
        ("ett stort antal", MANY),
        ("få", FEW),
        ("fa", FEW),
        ("några", FEW),
        ("någon", FEW),
        ("enstaka", FEW),
        ("en grupp", FEW),
        ("två grupper", FEW),
        ("en eller två", FEW),
        ("ett fåtal", FEW),
    ],
)
def test_the_words_of_reports_are_understood(word: str, frequency: str) -> None:
    (finding,) = report(f'## A {{: frekvens="{word}" }}').findings
    assert finding.frequency == frequency
    assert finding.words == (None if word in (MANY, FEW) else word)


@pytest.mark.parametrize("word", ["inte många", "blått", "", "inga", "ej alla"])
def test_a_word_that_leaves_doubt_is_an_error(word: str) -> None:
    (error,) = complaints(f'## A {{: frekvens="{word}" }}', "rapporter/a.md")
    assert error.startswith(f"6: okänt ord för hur många: ”{word}”.")


def test_sections_of_structure_are_drawn_as_such() -> None:
    timeline = "## Året {: .tidslinje }\n\n### K1\n\nA.\n\n### K2\n\nB.\n\n"
    columns = "## Spår {: .spalter }\n\n### V\n\n### H\n\n"
    body = f"{timeline}{columns}## Bilaga {{: .bilaga }}\n\nC.[^1]\n\n[^1]: Not.\n"
    html = render(report(body).markdown)
    assert html.count('<div class="timeline-part">') == 2
    assert html.count('<div class="columns-part">') == 2
    assert html.index('<section class="appendix">') < html.index('class="footnote"')
    assert html.index("</section>", html.index("appendix")) < html.index('<div class="footnote"')


def test_the_outline_has_the_two_uppermost_levels() -> None:
    found = report("## A\n\n### B\n\n#### C\n", rapporttyp="uppföljning", bestallare="X: Y")
    assert [section.title for section in found.outline] == ["A", "B"]
    assert (found.report_type, found.report_type_name) == ("uppfoljning", "Uppföljningsrapport")
    assert found.client == "X: Y"


def test_heading_attributes_and_recommendations_belong_in_reports() -> None:
    body = '## A {: teman="vardag" }\n\n!!! rekommendation "X"\n    Status: pågår\n'
    assert complaints(body) == [
        "6: ”teman” på en rubrik gäller bara i rapporter",
        "8: rekommendationer kan bara stå i rapporter; välj en annan ruta",
    ]
