"""Posts: what Pelican's own posts are, and a little more."""

from datetime import datetime

from knowledge.posts import Post
from tests.knowledge.making import complaints, errors, post, read_text


def test_a_plain_pelican_post_is_read_as_it_is() -> None:
    header = "Title: A: b\nDate: 2010-12-03 10:20\nTags: x, Å ä\nCategory: y"
    text = header + "\nSlug: ny\nAuthor: Z\nStatus: draft\n\nBody."
    document, problems = read_text(text)
    assert errors(problems) == []
    assert isinstance(document, Post)
    assert (document.title, document.url, document.status) == ("A: b", "inlagg/ny/", "utkast")
    assert document.date == datetime(2010, 12, 3, 10, 20)  # noqa: DTZ001
    assert [(tag.name, tag.url) for tag in document.tags] == [
        ("x", "amnen/x/"),
        ("Å ä", "amnen/a-a/"),
    ]
    assert document.authors == ("Z",)


def test_a_part_needs_its_series() -> None:
    assert complaints("", **{"del": "2"}) == ["5: del kräver också serie: seriens namn"]
    assert complaints("", serie="🙂") == ["5: ”🙂” ger ingen adress; använd bokstäver"]


def test_the_summary_is_the_lead_or_the_first_paragraph_of_prose() -> None:
    assert post("Text.", ingress="Kort *ingress*: så.").summary == "Kort ingress: så."
    before = "# R\n\n> Citat.\n\n- punkt\nlat\n\n```\nkod\n\nmer kod\n```\n\n![b](x)\n\n"
    paragraph = "Det *första* [stycket](/om/).[^1]\n> x\n\nNästa."
    assert post(before + paragraph).summary == "Det första stycket."
    assert post("2012. *Ett år.*").summary == ""
    assert post("").summary == ""
    assert post("ord " * 100).summary.endswith("ord …")
    assert len(post("ord " * 100).summary) <= 242


def test_the_summary_says_nothing_of_what_is_withheld() -> None:
    assert post(" > Ord.\n > — chef ^h7k2\n\nText.", samtycke="nej").summary == "Text."
    assert post(" > Ord.\n > — chef ^h7k2\n\nText.").summary == "Text."


def test_old_addresses_are_cleaned_and_the_present_one_is_none() -> None:
    found = post(
        "",
        gammal_adress="[/2011/10/x.html?m=1, 'https://a.se/%C3%A5/', b/index.html, c, /inlagg/a/]",
    )
    assert [url for url, _ in found.old_addresses] == ["2011/10/x.html", "å/", "b/", "c/"]
    assert complaints("", gammal_adress="[../x, a//b, '']") == [
        "5: ”../x” är ingen adress på en webbplats",
        "5: ”a//b” är ingen adress på en webbplats",
    ]
