"""Minutes: what Markdown shows of a quote is the quote, sign for sign."""

from dataclasses import replace

from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from knowledge.decks import Deck
from knowledge.quotes import Quote
from presentation.minutes import quotes_markdown
from tests.knowledge.making import WORDS, definitions, quotes_of

SITE = "https://example.org"
QUESTIONS = ("Vad känner ni igen?", "1. Vad # förvånar?")


def deck(quotes: tuple[Quote, ...]) -> Deck:
    lead = "Det lilla, och det stora."
    return Deck("teman/vardag/", "Vardag", "Tema", lead, "vardag", QUESTIONS, quotes, False)


def shown(text: str) -> BeautifulSoup:
    return BeautifulSoup(markdown(text), "html.parser")


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_what_markdown_shows_is_what_was_said(lines: list[str]) -> None:
    (quote,) = quotes_of("> x\n" + "".join(f"> {line}\n" for line in lines) + "> — chef ^h7k2\n")
    (block,) = shown(quotes_markdown(deck((quote,)), SITE)).select("blockquote")
    assert "".join(block.get_text().split()) == "".join(quote.plain.split())
    assert {tag.name for tag in block.find_all(True)} <= {"p", "br"}


def test_signs_that_mean_something_to_markdown_are_shown() -> None:
    (quote,) = quotes_of("> x\n> — chef ^h7k2\n")
    for words in (
        "# ett",
        "- två\n- tre",
        "1. fyra",
        "<script>fem</script>",
        "a\n===\nb",
        "![s](x)",
    ):
        changed = replace(quote, text=words)
        (block,) = shown(quotes_markdown(deck((changed,)), SITE)).select("blockquote")
        assert " ".join(block.get_text().split()) == " ".join(words.split())
        assert {tag.name for tag in block.find_all(True)} <= {"p", "br"}


def test_each_quote_has_its_speaker_its_source_and_its_address() -> None:
    quotes = definitions(
        "> Ett.\n>\n> Två.\n> — chef_1 #vardag ^h7k2\n",
        traff="{namn: Träffen, datum: 2011-10-17, datum_harlett: ja}",
        exempel="ja",
    ).quotes
    text = quotes_markdown(deck(quotes), SITE)
    assert text.endswith(
        "## 1 citat\n\nOrdningen är ingen rangordning.\n\n### Citat 1\n\n> Ett.\n>\n> Två.\n\n"
        "— chef\\_1, ur ”Ett”, 17 oktober 2011 (datumet är härlett). Exempel. "
        "https://example.org/citat/h7k2/\n"
    )
    assert [item.get_text() for item in shown(text).select("ol li")] == list(QUESTIONS)
