"""Terms, themes and pages: what stands outside time."""

from knowledge.pages import Page, read_page
from knowledge.topics import read_topic
from tests.knowledge.making import errors, fields, term, topic


def test_a_term_goes_by_several_names() -> None:
    found = term("sip", titel="Samordnad plan", forkortning="SIP", galler_fran="2010-01-01")
    assert found.names == ("sip", "Samordnad plan", "SIP")
    assert found.valid_from is not None
    assert (found.valid_from.isoformat(), found.source) == ("2010-01-01", "boken")
    assert found.url == "begrepp/sip/"


def test_a_theme_has_what_a_meeting_needs() -> None:
    text = "---\ntitel: A\nbeskrivning: B.\nsamtalsfragor: [När, hur?]\nnyckelord: x, y\n---\nC."
    found = fields(text, "teman/a.md")
    theme = read_topic(found)
    assert (theme.questions, theme.keywords) == (("När", "hur?"), ("x", "y"))
    assert theme.url == topic("a").url == "teman/a/"


def page(body: str, name: str = "sidor/om.md") -> tuple[Page, list[str]]:
    found = fields(f"---\ntitel: Om\n---\n{body}", name)
    read = read_page(found)
    return read, errors(found.problems)


def test_a_page_stands_at_the_root() -> None:
    assert page("Text.")[0].url == "om/"
    assert page("Text.", "pages/about.md")[0].url == "about/"


def test_a_quote_needs_a_dated_text_with_a_consent() -> None:
    _, found = page("> Ord.\n> — chef ^h7k2\n")
    (error,) = found
    assert error.startswith("5: citat kan bara stå i inlägg, definitionssamlingar, topplistor och")
    assert page("> Ett ordspråk.\n> — okänd\n")[1] == []


def test_an_authors_comment_is_not_published() -> None:
    assert page("a\n<!-- b -->\nc")[0].markdown == "a\n\nc"
