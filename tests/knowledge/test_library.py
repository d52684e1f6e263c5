"""What follows from all documents together: only what readers may see, and true counts."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from knowledge.definitions import Definitions
from knowledge.library import Library
from knowledge.problems import ContentError
from knowledge.site import load
from knowledge.terms import Term
from tests.knowledge.making import header, write_site

NOW = datetime(2024, 6, 1, 12)  # noqa: DTZ001
TOPIC = "---\ntitel: {0}\nbeskrivning: x.\n---\n"
TERM = "---\ntitel: Plan\nforkortning: SIP\nkalla: x\nse_aven: [plan]\n---\nBetyder.\n"
Make = Callable[..., Library]


@pytest.fixture
def library(tmp_path: Path) -> Make:
    def make(now: datetime = NOW, **files: str) -> Library:
        named = {f"{name.replace('__', '/')}.md": text for name, text in files.items()}
        topics = {f"teman/{slug}.md": TOPIC.format(slug) for slug in ("rutiner", "vardag")}
        return load(write_site(tmp_path, topics | named), now).library

    return make


def quote(identity: str, tags: str = "") -> str:
    return f"> Ord {identity}.\n> — chef{tags} ^{identity}\n\n"


def slugs(documents: object) -> list[str]:
    return [each.slug for each in documents]  # type: ignore[attr-defined]


def test_a_text_is_published_on_its_minute_and_not_before(library: Make) -> None:
    text = header(datum="2024-06-01 12:00") + quote("aaaa", " #vardag")
    early = library(NOW - timedelta(minutes=1), inlagg__a=text)
    assert early.quotes == ()
    assert early.gatherings["vardag"].quote_count == 0
    assert slugs(early.unpublished) == ["a"]
    assert [each.id for each in library(NOW, inlagg__a=text).quotes] == ["aaaa"]


@pytest.mark.parametrize("status", ["utkast", "dold", "draft", "hidden", "skip"])
def test_what_is_not_published_counts_nowhere(library: Make, status: str) -> None:
    text = header(status=status, amnen="x", serie="S", begrepp="SIP") + quote("aaaa", " #vardag")
    found = library(inlagg__b=text, inlagg__a=header(), begrepp__plan=TERM)
    assert found.quotes == ()
    assert found.tags == {}
    assert found.series == {}
    assert found.gatherings["vardag"].source_count == 0
    assert slugs(found.dated) == ["a"]
    assert found.documents_on(found.terms[0]) == ()
    assert found.neighbours(found.posts[0]) == (None, None)


def test_a_theme_gathers_quotes_newest_source_first_with_true_counts(library: Make) -> None:
    found = library(
        inlagg__gammal=header(datum="2011-01-02")
        + quote("aaaa", " #vardag")
        + quote("bbbb", " #vardag #rutiner"),
        inlagg__ny=header(datum="2023-01-02") + quote("cccc", " #vardag"),
        inlagg__tagen=header(datum="2024-01-02", aterkallade="[dddd]")
        + quote("dddd", " #vardag #rutiner"),
        rapporter__r=header(datum="2009-01-02") + '## A {: teman="vardag" frekvens=få }\n',
    )
    vardag = found.gatherings["vardag"]
    assert [each.id for each in vardag.quotes] == ["cccc", "aaaa", "bbbb"]
    assert (vardag.quote_count, vardag.source_count, vardag.years_text) == (3, 2, "2011–2023")
    assert vardag.report_count == 1
    assert [(topic.slug, count) for topic, count in vardag.companions] == [("rutiner", 1)]
    assert [finding.title for finding in vardag.findings.few] == ["A"]
    assert (vardag.findings.many, vardag.findings.others) == ((), ())
    assert found.gatherings["rutiner"].years_text == "2011"


def test_a_series_has_its_parts_in_order_whatever_their_dates(library: Make) -> None:
    found = library(
        inlagg__a=header(serie="Resan", datum="2024-03-01", **{"del": "1"}),
        inlagg__b=header(serie="RESAN!", datum="2024-01-01", **{"del": "10"}),
        inlagg__c=header(serie="Resan", datum="2024-02-01"),
        inlagg__d=header(serie="Resan", datum="2024-04-01", **{"del": "2"}),
    )
    assert slugs(found.series["resan"].posts) == ["a", "d", "b", "c"]
    assert found.series["resan"].url == "serier/resan/"
    series = found.series_of(found.posts[0])
    assert series is found.series["resan"]


def test_texts_know_who_links_to_them_and_each_only_once(library: Make) -> None:
    found = library(
        inlagg__a=header(gammal_adress="/gammal.html") + "[x]({filename}b.md)",
        inlagg__b=header() + quote("aaaa") + "[a](/inlagg/a/#del) [själv](/inlagg/b/)",
        inlagg__c=header()
        + "[x](/citat/aaaa/) [y](../b/) [z](/gammal.html) [å](/inlagg/b/index.html)",
        inlagg__d=header(status="utkast") + "[x](/inlagg/b/)",
    )
    by_slug = {post.slug: post for post in found.posts}
    assert slugs(found.cited_by(by_slug["b"])) == ["a", "c"]
    assert slugs(found.cited_by(by_slug["a"])) == ["b", "c"]
    assert found.cited_by(by_slug["c"]) == ()


def test_neighbours_are_of_the_same_kind_and_in_order_of_time(library: Make) -> None:
    found = library(
        inlagg__a=header(datum="2024-01-01"),
        inlagg__b=header(datum="2024-01-03"),
        inlagg__c=header(datum="2024-01-03"),
        rapporter__r=header(datum="2024-01-02"),
    )
    assert slugs(found.posts) == ["b", "c", "a"]
    earlier, later = found.neighbours(found.posts[1])
    assert earlier is found.posts[2]
    assert later is found.posts[0]


def test_collections_find_their_post_their_term_and_each_other(library: Make) -> None:
    found = library(
        definitioner__ny=header(fraga="Vad?", begrepp="SIP", datum="2024-01-01"),
        definitioner__gammal=header(fraga="Vad?", begrepp="sip", datum="2010-01-01"),
        definitioner__annan=header(fraga="Vad?", begrepp="annat"),
        definitioner__utkast=header(fraga="Vad?", begrepp="nytt", status="utkast"),
        inlagg__p=header(samling="ny"),
        begrepp__plan=TERM,
    )
    newest = next(each for each in found.definitions if each.slug == "ny")
    assert slugs(found.same_question(newest)) == ["gammal"]
    (draft,) = found.unpublished
    assert isinstance(draft, Definitions)
    assert found.same_question(draft) == ()
    presented = found.post_of(newest)
    assert presented is found.posts[0]
    assert found.collection_of(presented) is newest
    (term,) = found.terms
    assert isinstance(term, Term)
    assert slugs(found.collections_on(term)) == ["ny", "gammal"]
    assert slugs(found.see_also(term)) == ["plan"]


def test_a_quote_without_id_waits_for_one(library: Make) -> None:
    found = library(inlagg__a=header() + "> Ord.\n> — chef #vardag\n")
    assert found.quotes == ()
    assert len(found.posts[0].quotes) == 1


@pytest.mark.parametrize(
    "link",
    [
        "/teman/vardag/",
        "/teman/vardag",
        "/teman/",
        "/teman/vardag/citat.csv",
        "/citat/aaaa/",
        "/serier/s/",
        "/amnen/x/",
        "/topplistor/2024/",
        "/om/",
        "/okand/",
        "#del",
        "https://a.se/teman/x/",
        "mailto:a@b.se",
        "../../teman/vardag/",
        "/feeds/x.xml",
        "{filename}a.md",
        "{filename}/inlagg/a.md#del",
        "{filename}../teman/vardag.md",
        "/filer/f.txt",
        "{static}/filer/f.txt",
        "{static}../filer/f.txt",
        "/teman/vardag/?a=b#c",
    ],
)
def test_links_that_lead_somewhere_are_let_be(library: Make, tmp_path: Path, link: str) -> None:
    write_site(tmp_path, {"filer/f.txt": "x"})
    text = header(serie="S", amnen="x") + quote("aaaa") + f"[x]({link})\n"
    place = header(lista="L", ar="2024") + "## 1. Ett"
    assert library(inlagg__a=text, topplistor__t=place).posts[0].links is not None


@pytest.mark.parametrize(
    "link",
    [
        "/teman/vardagen/",
        "/citat/bbbb/",
        "/serier/x/",
        "/amnen/y/",
        "/topplistor/2023/",
        "/teman/vardag/x/",
        "/teman/vardag/sida/2/",
        "/teman/vardag/svar.csv",
        "/teman/vardag/kort/sida/2/",
        "/teman/vardag/kort/sida/2/kort.pdf",
        "/inlagg/a/citat.csv",
        "/inlagg/sida/2/",
        "/inlagg/citat.csv",
        "/citat/bbbb/bild.png",
        "/amnen/x/sida/2/",
        "x.jpg",
        "{filename}x.md",
        "{static}/filer/x.txt",
        "{tag}x",
        "b.md",
        "www.a.se",
        "/filer/x.txt",
        "{filename}../../../etc/passwd",
        "vardag/",
        "/citat/cccc/",
        "{static}a.md",
        "{attach}/teman/vardag.md",
        "{static}/filer/.gomd.png",
        "{static}" + 300 * "a",
        "/filer/" + 300 * "a",
    ],
)
def test_links_that_lead_nowhere_are_errors(library: Make, tmp_path: Path, link: str) -> None:
    write_site(tmp_path, {"filer/.gomd.png": "x"})
    text = header(aterkallade="[cccc]", amnen="x")
    text += quote("aaaa", " #vardag") + quote("cccc") + f"[x]({link})\n"
    with pytest.raises(ContentError) as caught:
        library(inlagg__a=text)
    (problem,) = caught.value.problems
    assert f"länken {link}" in problem.message
    assert problem.line == 14
