"""Links of a body, made for the site it stands on; a participant's words are left alone."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from knowledge.site import load
from presentation.prose import Prose
from tests.knowledge.making import header, write_site

MACRO = "{% macro quote_figure(quote, show_source) %}<q>{{ quote.html|safe }}</q>{% endmacro %}"
WORDS = 'Se href="/x" och "{filename}b.md" och <a href="/y">'


def html(folder: Path, body: str, site_url: str = "https://a.se/blogg") -> str:
    files = {
        "inlagg/a.md": header() + body,
        "inlagg/b.md": header(),
        "inlagg/u.md": header(status="utkast"),
        "bilder/å ä.png": "x",
        "inlagg/nara.png": "x",
    }
    site = load(write_site(folder, files))
    environment = Environment(loader=DictLoader({"macros/quote.html": MACRO}), autoescape=True)
    environment.globals["SITEURL"] = site_url
    document = next(each for each in site.library.documents if each.slug == "a")
    return str(Prose(site.library, environment).html(document))


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("{filename}b.md#del", "https://a.se/blogg/inlagg/b/#del"),
        ("{static}/bilder/%C3%A5%20%C3%A4.png", "https://a.se/blogg/bilder/%C3%A5%20%C3%A4.png"),
        ("{static}../bilder/%C3%A5%20%C3%A4.png", "https://a.se/blogg/bilder/%C3%A5%20%C3%A4.png"),
        ("{attach}nara.png", "https://a.se/blogg/inlagg/nara.png"),
        ("{filename}nara.png", "https://a.se/blogg/inlagg/nara.png"),
        ("/inlagg/b/", "https://a.se/blogg/inlagg/b/"),
        ("//b.se/", "//b.se/"),
        ("#del", "#del"),
        ("https://b.se/", "https://b.se/"),
    ],
)
def test_a_link_holds_on_a_site_in_a_folder(tmp_path: Path, link: str, target: str) -> None:
    assert f'<a href="{target}">' in html(tmp_path, f"[x]({link})")


def test_html_of_the_authors_own_is_linked_too(tmp_path: Path) -> None:
    body = "<p><img alt='a' src='{static}nara.png' title='Se /x'></p>"
    assert "src='/inlagg/nara.png' title='Se /x'" in html(tmp_path, body, "")


def test_words_that_look_like_links_are_left_to_the_letter(tmp_path: Path) -> None:
    found = html(tmp_path, f"`{WORDS}`\n\n> {WORDS}\n> — roll ^abcd\n")
    escaped = WORDS.replace("<", "&lt;").replace(">", "&gt;")
    assert found.count(escaped) == 2


def test_a_draft_links_to_a_draft_where_it_can_be_read(tmp_path: Path) -> None:
    link = html(tmp_path, "", "")
    assert link == ""
    site = load(
        write_site(tmp_path, {"inlagg/a.md": header(status="utkast") + "[x]({filename}u.md)"})
    )
    environment = Environment(autoescape=True)
    environment.globals["SITEURL"] = ""
    document = next(each for each in site.library.documents if each.slug == "a")
    found = Prose(site.library, environment).html(document)
    assert 'href="/utkast/inlagg/u/"' in found
