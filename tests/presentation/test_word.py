"""Minutes for Word: a word processor reads the records' words, with styles to go on with."""

import io
import zipfile
from dataclasses import replace
from xml.etree import ElementTree as ET

import docx
from docx.document import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.decks import Deck
from knowledge.quotes import Quote
from presentation.minutes import quotes_word
from tests.knowledge.making import WORDS, definitions, quotes_of

SITE = "https://example.org"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DECK = Deck(
    *("teman/a&b/", "Vardag & <fest>", "Tema", "Det lilla, och det stora.", "vardag"),
    *(("Vad känner ni igen?", "1. Vad # förvånar?"), (), False),
)
COLLECTION = definitions(
    "> Ett *mycket* litet.\n>\n> Två.  \n> Tre <b>&amp;</b>.\n> — chef_1 #vardag ^h7k2\n\n"
    "> Fyra.\n> — Åsa ^c3ab\n",
    traff="{namn: Träffen, datum: 2011-10-17, datum_harlett: ja}",
    exempel="ja",
)


def opened(quotes: tuple[Quote, ...], site: str = SITE) -> Document:
    return docx.Document(io.BytesIO(quotes_word(replace(DECK, quotes=quotes), site)))


def in_style(document: Document, name: str) -> list[str]:
    return [each.text for each in document.paragraphs if each.style and each.style.name == name]


@settings(max_examples=30)
@given(st.lists(WORDS, min_size=1, max_size=4))
def test_what_word_shows_is_what_was_said(lines: list[str]) -> None:
    (quote,) = quotes_of("> x\n" + "".join(f"> {line}\n" for line in lines) + "> — chef ^h7k2\n")
    said = "\n".join(in_style(opened((quote,)), "Quote"))
    assert "".join(said.split()) == "".join(quote.plain.split())


def test_headings_quotes_and_lists_are_what_word_knows_as_such() -> None:
    document = opened(COLLECTION.quotes)
    assert in_style(document, "Heading 1") == [DECK.title]
    assert in_style(document, "Heading 2") == ["Att samtala om", "2 citat"]
    assert in_style(document, "Heading 3") == ["Citat 1", "Citat 2"]
    assert in_style(document, "List Number") == list(DECK.questions)
    assert in_style(document, "Quote") == ["Ett mycket litet.", "Två.\nTre <b>&amp;</b>.", "Fyra."]
    emphasized = [
        run.text
        for each in document.paragraphs
        for run in each.runs
        if run.style.name == "Emphasis"
    ]
    assert emphasized == ["mycket"]


def test_each_quote_has_its_speaker_its_source_and_its_address() -> None:
    document = opened(COLLECTION.quotes)
    assert in_style(document, "Citatets källa") == [
        f"— {speaker}, ur ”Ett”, 17 oktober 2011 (datumet är härlett). Exempel. {SITE}/citat/{id_}/"
        for speaker, id_ in (("chef_1", "h7k2"), ("Åsa", "c3ab"))
    ]
    links = [(link.text, link.address) for each in document.paragraphs for link in each.hyperlinks]
    urls = (DECK.url, "citat/h7k2/", "citat/c3ab/")
    assert links == [(f"{SITE}/{url}", f"{SITE}/{url}") for url in urls]


def test_a_site_that_is_not_on_the_web_has_no_links_that_lead_nowhere() -> None:
    document = opened(COLLECTION.quotes, site="")
    assert not any(each.hyperlinks for each in document.paragraphs)
    assert in_style(document, "Citatets källa")[0].endswith("Exempel. /citat/h7k2/")


def test_the_document_says_its_title_and_that_it_is_swedish() -> None:
    document = opened(COLLECTION.quotes)
    assert (document.core_properties.title, document.core_properties.language) == (
        DECK.title,
        "sv-SE",
    )
    languages = [each.get(f"{W}val") for each in document.styles.element.iter(f"{W}lang")]
    assert languages == ["sv-SE"]
    used = {each.style.style_id for each in document.paragraphs if each.style}
    assert used <= {each.style_id for each in document.styles}


def test_every_part_is_whole_and_told_of() -> None:
    package = zipfile.ZipFile(
        io.BytesIO(quotes_word(replace(DECK, quotes=COLLECTION.quotes), SITE))
    )
    assert package.testzip() is None
    names = package.namelist()
    assert names[0] == "[Content_Types].xml"
    for name in names:
        ET.fromstring(package.read(name))
    types = ET.fromstring(package.read(names[0]))
    told = {str(each.get("PartName")).lstrip("/") for each in types if each.get("PartName")}
    assert told == {name for name in names[1:] if not name.endswith(".rels")}


def test_a_document_is_the_same_whenever_it_is_made() -> None:
    package = zipfile.ZipFile(io.BytesIO(quotes_word(DECK, SITE)))
    days = {each.date_time for each in package.infolist()}
    assert days == {(1980, 1, 1, 0, 0, 0)}
    assert b"<dcterms:" not in package.read("docProps/core.xml")
