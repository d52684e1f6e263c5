"""What stands on the pages of each kind, for the small site of tests/site."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from commands.build import build
from knowledge.addresses import PAGE_IDS
from knowledge.rendering import render
from plugins import archive
from tests.knowledge.making import post
from tests.plugins.conftest import words

ROOT = Path(__file__).resolve().parents[2]
Reader = Callable[[str], BeautifulSoup]


def hrefs(soup: Tag) -> set[str]:
    return {str(link["href"]) for link in soup.find_all("a", href=True)}


# Where a text of the author's stands on a page.
TEMPLATES = (
    *("base", "post", "report", "toplist", "definitions", "topic", "term", "inquiry", "page"),
    *("macros/article", "macros/quote", "macros/finding", "macros/site"),
)


def test_no_heading_gets_an_id_that_the_page_has_itself() -> None:
    ids = {
        each
        for name in TEMPLATES
        for each in re.findall(
            r'\bid="([a-z-]+)"', (ROOT / f"theme/templates/{name}.html").read_text("utf-8")
        )
    }
    assert ids == PAGE_IDS
    for each in PAGE_IDS:
        heading = f"## {each.replace('-', ' ').capitalize()}"
        for markdown in (heading, post(heading).markdown):
            assert f'id="{each}-2"' in render(markdown)


def test_a_theme_gathers_its_quotes_with_who_where_and_when(page: Reader) -> None:
    theme = page("teman/vardag/")
    quotes = {str(figure["id"]): figure for figure in theme.select("figure.quote")}
    assert list(quotes) == ["citat-h7mn", "citat-j8pq", "citat-r7ng", "citat-b2sk", "citat-c3ab"]
    first = quotes["citat-b2sk"]
    text = " ".join(first.get_text(" ").split())
    for part in ("Att vi hör varandra.", "handläggare, provträffen", "Vad är samklang?"):
        assert part in text
    assert "17 oktober 2011" in text
    assert "/definitioner/vad-ar-samklang/#citat-b2sk" in hrefs(first)
    assert "/citat/b2sk/" in hrefs(first)


def test_a_theme_counts_what_it_shows(page: Reader) -> None:
    counts = page("teman/vardag/").select_one("dl.counts")
    assert counts is not None
    rows = {
        " ".join(row.dt.get_text().split()): row.dd.get_text()
        for row in counts.find_all("div")
        if row.dt and row.dd
    }
    assert rows == {"Citat": "5", "Källor": "4", "År": "2011–2022", "Rubriker i en rapport": "2"}


def test_many_and_few_stand_side_by_side_in_the_reports_own_words(page: Reader) -> None:
    rules = page("teman/rutiner/")
    many, few = rules.select(".voices-columns > div")
    assert "Kompetenta medarbetare" in many.get_text()
    assert "många, i vissa fall flertalet" in many.get_text()
    assert "Tid att tänka" in few.get_text()
    assert "en grupp" in few.get_text()
    assert "Ordningen är ingen rangordning" in words(rules)
    assert "/rapporter/provdagen/#kompetenta-medarbetare" in hrefs(many)


def test_a_report_has_many_and_few_side_by_side_in_its_own_order(page: Reader) -> None:
    report = page("rapporter/provdagen/")
    many, few = report.select(".voices-index .voices-columns > div")
    titles = [link.get_text() for link in many.select(".finding-title a")]
    assert titles == ["Kompetenta medarbetare", "Korta vägar"]
    assert [link.get_text() for link in few.select(".finding-title a")] == ["Tid att tänka"]
    assert "En ensam röst kan ha sett det som många missade" in words(report)
    assert "/rapporter/provdagen/#tid-att-tanka" in hrefs(few)


def test_a_theme_says_which_others_occur_with_it(page: Reader) -> None:
    companions = page("teman/vardag/").select_one("ul.companions")
    assert companions is not None
    assert " ".join(companions.get_text(" ").split()) == "Rutiner 1 citat"


def test_the_map_of_themes_says_in_a_table_what_it_draws(page: Reader) -> None:
    themes = page("teman/")
    rows = [" ".join(row.get_text(" ").split()) for row in themes.select(".topic-map tbody tr")]
    assert rows == [
        "Rutiner 3 Vardag och långsiktighet (1)",
        "Vardag och långsiktighet 5 Rutiner (1)",
    ]
    assert len(themes.select(".topic-map svg path")) == 1


def test_a_theme_has_its_questions_and_its_data(page: Reader) -> None:
    theme = page("teman/vardag/")
    assert theme.select("section.questions li")
    assert {"/teman/vardag/citat.csv", "/teman/vardag/citat.json"} <= hrefs(theme)
    assert "/teman/vardag/citat.md" in hrefs(theme)
    assert "/feeds/teman/vardag.atom.xml" in hrefs(theme)


def test_each_quote_has_a_page_with_its_source_and_themes(page: Reader) -> None:
    quote = page("citat/r7ng/")
    text = words(quote)
    assert 'Vi kom i samma båt, med <script>alert("två")</script> & olika åror. 🚣' in text
    assert "samordnare, provträff" in text
    assert "/inlagg/ringen-sluts/#citat-r7ng" in hrefs(quote)
    assert "/teman/vardag/" in hrefs(quote)
    assert not quote.main.find_all("script") if quote.main else False


def test_where_consent_is_unknown_nobody_is_named(page: Reader) -> None:
    assert "Deltagare" in words(page("citat/e5gh/"))


def test_an_article_links_each_quote_to_its_theme_and_address(page: Reader) -> None:
    figure = page("inlagg/ringen-sluts/").select_one("#citat-r7ng")
    assert figure is not None
    assert {"/teman/vardag/", "/citat/r7ng/"} <= hrefs(figure)


def test_an_article_says_where_it_is_cited(page: Reader) -> None:
    assert "/inlagg/ringen-sluts/" in hrefs(page("inlagg/ringen-borjar/"))
    cited = page("definitioner/vad-ar-samklang/")
    assert "/inlagg/ringen-sluts/" in hrefs(cited)
    assert "Sidor som hänvisar hit" in words(cited)


def test_answers_are_numbered_without_gaps_and_what_is_left_out_is_said(page: Reader) -> None:
    collection = page("definitioner/vad-ar-samklang/")
    numbers = [" ".join(each.get_text().split()) for each in collection.select(".quote-number")]
    assert numbers == ["Svar 1", "Svar 2", "Svar 3"]
    text = words(collection)
    assert "Svaren skrevs på lappar i slutet av träffen." in text
    assert "1 svar: deltagaren bad om det" in text
    assert "1 svar: ord som pekade ut någon" in text
    assert "Provträffen" in text
    assert "17 oktober 2011" in text
    assert "nio myndigheter" in text
    assert "härlett" in text


def test_csv_opens_right_in_swedish_excel_and_runs_no_formula(small_site: Path) -> None:
    data = (small_site / "definitioner/gamla-svar/citat.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in data
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows[0]["citat"] == "'=Ett svar som börjar med ett likhetstecken; och har semikolon."


def test_the_year_of_a_list_is_put_together_and_what_is_to_come_is_said(page: Reader) -> None:
    whole = words(page("topplistor/2022/"))
    for number in range(1, 6):
        assert str(number) in whole
    coming = words(page("topplistor/2023/"))
    assert "kommer" in coming
    assert "28 december 2023" in coming
    assert {"/topplistor/2022/", "/topplistor/2023/"} <= hrefs(page("topplistor/"))


def test_a_report_says_how_many_and_what_came_of_it(page: Reader) -> None:
    report = page("rapporter/provdagen/")
    text = words(report)
    assert "många, i vissa fall flertalet" in text
    assert "Pågår" in text
    assert "1 mars 2015" in text
    assert "Styrelsen gav kansliet i uppdrag att ta fram ett förslag." in text
    assert report.select_one("section.timeline h3") is not None
    assert len(report.select("section.columns > .columns-part")) == 2
    assert report.select_one("section.appendix table") is not None
    assert report.select_one("div.footnote li") is not None
    assert report.select_one("div.admonition.fakta") is not None


def test_a_theme_says_what_happened_day_by_day(page: Reader) -> None:
    happened = page("teman/vardag/").select_one("section.happened")
    assert happened is not None
    days = [str(day["datetime"]) for day in happened.select("dt time")]
    assert days == ["2022-03-04", "2023-04-05"]
    assert "Provgruppen ses varje tisdag." in happened.get_text()
    assert not page("teman/rutiner/").select(".happened")


def test_the_reports_page_gathers_what_came_of_recommendations(page: Reader) -> None:
    happened = page("rapporter/").select_one("section.happened")
    assert happened is not None
    text = " ".join(happened.get_text(" ").split())
    for part in ("Pågår", "Rapport från provdagen", "1 mars 2015", "Styrelsen gav kansliet"):
        assert part in text
    assert "/rapporter/provdagen/#ta-fram-en-gemensam-mall" in hrefs(happened)
    index = page("rapporter/provdagen/").select_one(".recommendation-index tbody th")
    assert index is not None
    assert "Senast uppföljd 1 mars 2015" in " ".join(index.get_text(" ").split())


def test_a_series_leads_from_part_to_part(page: Reader) -> None:
    assert {"/inlagg/ringen-borjar/", "/inlagg/ringen-sluts/"} <= hrefs(page("serier/ringarna/"))
    text = words(page("inlagg/ringen-sluts/"))
    assert "Del 2 av 2" in text
    assert "/inlagg/ringen-borjar/" in hrefs(page("inlagg/ringen-sluts/"))


def test_tags_gather_documents(page: Reader) -> None:
    assert "/inlagg/ringen-sluts/" in hrefs(page("amnen/arenden/"))


def test_terms_stand_in_swedish_order_and_know_where_they_are_used(page: Reader) -> None:
    assert "/inlagg/ringen-sluts/" in hrefs(page("begrepp/finsam/"))
    assert "/definitioner/vad-ar-samklang/" in hrefs(page("begrepp/samklang/"))


def test_the_archive_holds_everything_dated(page: Reader) -> None:
    archive = hrefs(page("arkiv/"))
    for address in ("/inlagg/ringen-sluts/", "/rapporter/provdagen/", "/definitioner/gamla-svar/"):
        assert address in archive


def test_an_archive_of_many_texts_has_a_page_for_each_year(tmp_path: Path) -> None:
    folder = tmp_path / "content/inlagg"
    folder.mkdir(parents=True)
    for number in range(archive.ON_ONE_PAGE + 1):
        day = f"20{11 + number % 3}-05-{number % 28 + 1:02}"
        text = f"---\ntitel: Text {number}\ndatum: {day}\namnen: [allt]\n---\nOrd.\n"
        (folder / f"t{number}.md").write_text(text, encoding="utf-8")
    assert build(tmp_path / "content", tmp_path / "site", search=False) == 0

    def links(address: str) -> set[str]:
        html = (tmp_path / "site" / address / "index.html").read_text(encoding="utf-8")
        return hrefs(BeautifulSoup(html, "html.parser"))

    texts = {f"/inlagg/t{number}/" for number in range(archive.ON_ONE_PAGE + 1)}
    years = {f"/arkiv/{year}/" for year in (2011, 2012, 2013)}
    assert {link for link in links("arkiv/") if link.startswith("/arkiv/2")} == years
    shown = [links(year.strip("/")) & texts for year in years]
    assert set.union(*shown) == texts
    assert sum(map(len, shown)) == len(texts)
    pages = ["amnen/allt/", *(f"amnen/allt/sida/{number}/" for number in range(2, 8))]
    assert texts <= set.union(*map(links, pages))


def test_the_old_address_still_answers(page: Reader) -> None:
    assert "/inlagg/ringen-sluts/" in hrefs(page("2012/05/ringen-sluts.html"))


def test_example_content_is_marked(page: Reader) -> None:
    assert "Exempel" in words(page("definitioner/vad-ar-samklang/"))
    assert "Exempel" in words(page("citat/b2sk/"))
    assert "Exempel" not in words(page("citat/r7ng/"))


def test_images_and_files_come_along(small_site: Path) -> None:
    assert (small_site / "bilder/ringar.svg").is_file()
    assert (small_site / "filer/bilaga.txt").is_file()


def test_a_heading_of_the_authors_may_say_what_one_of_the_sites_does(tmp_path: Path) -> None:
    finding = '{{: frekvens={} teman="vardag" }}\n\nText.\n'
    for name, text in {
        "teman/vardag.md": "---\ntitel: Vardag\nbeskrivning: Om vardag.\nsamtalsfragor: [Vad?]\n"
        "uppfoljning: {2024-09-12: Klart.}\n---\n## Citaten\n\n## Vad hände sen?",
        "rapporter/ett.md": "---\ntitel: Ett\ndatum: 2024-01-02\n---\n"
        f"## Många och få {finding.format('många')}\n## Annat {finding.format('få')}",
    }.items():
        file = tmp_path / "content" / name
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
    assert build(tmp_path / "content", tmp_path / "site", search=False) == 0
    for path in ("teman/vardag", "rapporter/ett"):
        html = (tmp_path / "site" / path / "index.html").read_text(encoding="utf-8")
        ids = [each["id"] for each in BeautifulSoup(html, "html.parser").select("[id]")]
        assert len(ids) == len(set(ids)), ids
