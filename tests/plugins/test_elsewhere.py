"""Where a text is shown elsewhere than on its own page: feeds, the sitemap, a year of lists."""

import re
from collections.abc import Callable
from pathlib import Path

import feedparser
import pytest

from tests.knowledge.making import header, write_site

SITE = "https://exempel.se/blogg"
WORDS = 'Hon skrev href="/x", "{filename}p.md" och id="abc" < 3'
FILES = {
    "bilder/a.png": "x",
    "teman/t.png": "x",
    "teman/vardag.md": "---\ntitel: Vardag & <i>\nbeskrivning: x\n---\n"
    "Bild ![a]({static}/bilder/a.png) ![t]({static}t.png)\n",
    "begrepp/b.md": "---\ntitel: B\nkalla: x\n---\n![a]({attach}/bilder/a.png)\n",
    "inlagg/p.md": header(
        titel="Om <div> & annat",
        exempel="ja",
        gammal_adress="[/2011/p/, /2011/q.html]",
        ingress="Ett < två",
    )
    + f"![a]({{static}}../bilder/a.png) [q](/citat/aaaa/)[^n]\n\n> {WORDS}\n"
    + "> — chef <b> #vardag ^aaaa\n\n[^n]: Not.\n",
    "topplistor/a.md": header(lista="Ett", ar="2024")
    + f"## 1. A\n\nNot[^n] ![a]({{static}}/bilder/a.png)\n\n> {WORDS}\n> — x ^bbbb\n\n[^n]: N.\n",
    "topplistor/b.md": header(lista="Två", ar="2024") + "## 1. B\n\nNot[^n].\n\n[^n]: N.\n",
    "definitioner/a.md": header(fraga="Vad?", begrepp="Samverkan"),
    "definitioner/b.md": header(fraga="Vad nu?", begrepp="samverkan"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, built: Callable[..., Path]) -> Path:
    content = write_site(tmp_path_factory.mktemp("content"), FILES)
    return built(str(content), f"--site-url={SITE}/")


def test_pictures_are_shown_on_every_kind_of_page(site: Path) -> None:
    for page in ("teman/vardag", "begrepp/b", "topplistor/2024", "inlagg/p"):
        html = (site / page / "index.html").read_text(encoding="utf-8")
        assert f'src="{SITE}/bilder/a.png"' in html, page
    assert (site / "teman/t.png").is_file()
    for file in site.rglob("*.[hx][tm][ml]*"):
        assert not re.search(r'="\{(static|attach|filename)', file.read_text(encoding="utf-8"))


def test_a_quote_is_the_same_words_wherever_it_is_shown(site: Path) -> None:
    escaped = WORDS.replace("<", "&lt;")
    for page in ("inlagg/p", "citat/aaaa", "teman/vardag", "topplistor/a", "topplistor/2024"):
        assert escaped in (site / page / "index.html").read_text(encoding="utf-8"), page
    for name in ("alla.atom", "teman/vardag.atom", "alla.rss", "teman/vardag.rss"):
        feed = feedparser.parse((site / f"feeds/{name}.xml").read_bytes(), sanitize_html=False)
        (entry,) = [each for each in feed.entries if "chef" in str(each)]
        assert escaped in (entry.content[0].value if "atom" in name else entry.summary), name


def test_titles_and_names_in_feeds_are_text_and_example_is_said(site: Path) -> None:
    feed = feedparser.parse((site / "feeds/alla.atom.xml").read_bytes(), sanitize_html=False)
    (post,) = [each for each in feed.entries if each.link.endswith("/inlagg/p/")]
    assert post.title == "Exempel: Om <div> & annat"
    assert post.summary == "Ett &lt; två"
    feed = feedparser.parse(
        (site / "feeds/teman/vardag.atom.xml").read_bytes(), sanitize_html=False
    )
    (quote,) = feed.entries
    assert quote.title.startswith("Exempel: chef <b>: ”Hon skrev")
    assert quote.summary == "Ur Om &lt;div&gt; &amp; annat"
    assert "<p>chef &lt;b&gt;</p>" in quote.content[0].value
    assert "Vardag & <i>" in feed.feed.title


def test_links_in_a_feed_hold_anywhere(site: Path) -> None:
    feed = feedparser.parse((site / "feeds/alla.atom.xml").read_bytes(), sanitize_html=False)
    (post,) = [each for each in feed.entries if each.link.endswith("/inlagg/p/")]
    targets = re.findall(r'<[^>]* (?:href|src|cite)="([^"]*)"', post.content[0].value)
    assert targets
    assert [each for each in targets if not each.startswith(f"{SITE}/")] == []


def test_a_footnote_in_a_year_of_lists_leads_to_its_own_list(site: Path) -> None:
    html = (site / "topplistor/2024/index.html").read_text(encoding="utf-8")
    for name in ("a", "b"):
        assert f'href="{SITE}/topplistor/{name}/#fn-n"' in html


def test_the_sitemap_lists_only_pages_to_be_found(site: Path) -> None:
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    listed = re.findall(f"<loc>{SITE}/(.*?)</loc>", sitemap)
    assert {"", "inlagg/p/", "citat/aaaa/", "teman/vardag/", "begrepp/b/"} <= set(listed)
    for address in listed:
        assert "noindex" not in (site / address / "index.html").read_text(encoding="utf-8")
    assert (site / "2011/p/index.html").is_file()


def test_collections_on_one_term_stand_together_however_it_is_spelt(site: Path) -> None:
    html = (site / "definitioner/index.html").read_text(encoding="utf-8")
    assert html.count('class="term-group"') == 1
