"""A whole small site, and the speed of a large one."""

import os
import sys
import time
from datetime import datetime
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slugify import slugify as transliterate

from knowledge.addresses import OWN_ADDRESSES, kind_of, slug_of, slugify
from knowledge.problems import ContentError
from knowledge.site import Site, load, source_files
from tests.knowledge.making import header, write_site

CONTENT = Path(__file__).resolve().parents[1] / "site"
NOW = datetime(2024, 6, 1)  # noqa: DTZ001


@pytest.fixture(scope="module")
def site() -> Site:
    return load(CONTENT, NOW)


def test_every_kind_is_read(site: Site) -> None:
    library = site.library
    assert [each.slug for each in library.posts] == ["ringen-sluts", "ringen-borjar", "pelikan"]
    assert len(library.definitions) == 3
    assert len(library.toplists) == 3
    assert len(library.reports) == 1
    assert [each.slug for each in library.topics] == ["rutiner", "vardag"]
    assert [each.slug for each in library.terms] == ["finsam", "remiss", "samklang"]
    assert {each.slug for each in library.pages} == {"om", "personuppgifter"}
    assert library.has_examples


def test_what_is_not_for_readers_is_not_among_what_they_see(site: Site) -> None:
    assert {each.slug for each in site.library.unpublished} == {"dold", "framtiden", "utkast"}
    shown = "".join(
        each.markdown + each.title + each.summary
        for each in (*site.library.dated, *site.library.topics, *site.library.terms)
    ) + "".join(quote.html + quote.speaker for quote in site.library.quotes)
    for secret in (
        "Kvastmossa",
        "Nattlav",
        "lapphandläggare",
        "låbärsmarsch",
        "ystgräs",
        "orgonglas",
        "kuggfrö",
        "orkfjäder",
        "g4mm",
        "f6jk",
    ):
        assert secret not in shown


def test_quotes_come_from_every_place_that_may_be_shown(site: Site) -> None:
    assert [quote.id for quote in site.library.quotes] == [
        "h7mn",
        "j8pq",
        "r7ng",
        "l1st",
        "b2sk",
        "c3ab",
        "d4ef",
        "e5gh",
    ]
    vardag = site.library.gatherings["vardag"]
    assert (vardag.quote_count, vardag.source_count, vardag.years_text) == (5, 4, "2011–2022")
    assert [finding.title for finding in vardag.findings] == ["Tid att tänka", "Utan tal"]


def test_the_lists_of_two_years(site: Site) -> None:
    newest, before = site.library.toplist_years
    assert [place.number for place in before.lists[0].places] == [1, 2, 3, 4, 5]
    assert newest.lists[0].coming == (1, 2)


def test_the_author_is_reminded_of_what_is_unsettled(site: Site) -> None:
    reminded = {(each.path.name, each.line) for each in site.reminders}
    assert ("gamla-svar.md", 6) in reminded
    assert ("vad-ar-samklang.md", 12) in reminded
    assert site.reminders == tuple(sorted(site.reminders))


def test_texts_cite_each_other(site: Site) -> None:
    by_slug = {each.slug: each for each in site.library.documents}
    assert [each.slug for each in site.library.cited_by(by_slug["ringen-borjar"])] == [
        "om",
        "ringen-sluts",
    ]
    assert [each.slug for each in site.library.cited_by(by_slug["ringen-sluts"])] == ["pelikan"]


def test_nothing_is_a_site_too(tmp_path: Path) -> None:
    assert load(tmp_path).library.documents == ()


def test_dot_files_and_static_folders_are_left_alone(tmp_path: Path) -> None:
    files = {
        "inlagg/.a.md": "",
        ".b/c.md": "",
        "bilder/d.md": "",
        "filer/e.md": "",
        "f.txt": "",
        "g.md": "x",
    }
    assert list(source_files(write_site(tmp_path, files))) == ["g.md"]


def test_a_suffix_in_capitals_would_not_be_built(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"a\.MD:1: döp om filen så att den slutar på \.md"):
        load(write_site(tmp_path, {"inlagg/a.MD": header()}))


def test_every_error_of_the_site_is_told_at_once(tmp_path: Path) -> None:
    files = {f"inlagg/{name}.md": header(datum="2024-02-30") for name in "cab"}
    with pytest.raises(ContentError) as caught:
        load(write_site(tmp_path, files | {"teman/x.md": "---\ntitel: [\n---\n"}))
    assert [problem.path.name for problem in caught.value.problems] == [
        "a.md",
        "b.md",
        "c.md",
        "x.md",
    ]


@pytest.mark.parametrize(
    ("path", "kind", "slug"),
    [
        ("inlagg/a.md", "inlagg", "a"),
        ("teman/2012-01-02-å b.md", "teman", "a-b"),
        ("x.md", "inlagg", "x"),
        ("blogg/2012/ÖN.md", "inlagg", "on"),
        ("pages/om.md", "sidor", "om"),
        ("sidor/om.md", "sidor", "om"),
        ("inlagg/2012-01-02.md", "inlagg", "2012-01-02"),
        ("teman.md", "inlagg", "teman"),
    ],
)
def test_the_folder_says_the_kind_and_the_name_the_slug(path: str, kind: str, slug: str) -> None:
    assert kind_of(path).folder == kind
    assert slug_of(path) == slug


def test_the_sites_own_addresses_are_written_as_addresses_are() -> None:
    assert slugify("Över gränsen: åtta råd – é & ß") == "over-gransen-atta-rad-e-ss"
    assert all(address == f"{slugify(address)}/" for address in OWN_ADDRESSES)


@given(st.text(alphabet="aAzZåÅäÄöÖ0127 .:?!-") | st.text())
def test_plain_words_are_written_as_the_library_writes_all_words(text: str) -> None:
    assert slugify(text) == transliterate(text)


def test_a_large_site_is_read_in_time_in_proportion(tmp_path: Path) -> None:
    """About 0.5 s for 1,000 files; the limit leaves room for a slow machine."""
    files = {"teman/vardag.md": "---\ntitel: V\nbeskrivning: x.\n---\n"}
    quotes = "> Vi ses på golvet.\n> — chef, träffen #vardag ^q{}x{}\n\n"
    for number in range(1000):
        body = "".join(quotes.format(number, each) for each in range(5))
        link = f"[x]({{filename}}p{(number * 7) % 1000}.md) [y](/teman/vardag/)\n"
        keys = {"amnen": f"[a, b{number % 50}]", "serie": f"S{number % 100}"}
        files[f"inlagg/p{number}.md"] = header(**keys) + "Text. " * 200 + "\n\n" + body + link
    content = write_site(tmp_path, files)
    start = time.perf_counter()
    library = load(content).library
    assert len(library.gatherings["vardag"].quotes) == 5000
    assert len(library.cited_by(library.topics[0])) == 1000
    assert time.perf_counter() - start < 10


def test_five_thousand_broken_links_are_told_of_in_reasonable_time(tmp_path: Path) -> None:
    """A moved folder must not make the search for near spellings take minutes."""
    files = {
        f"inlagg/p{number}.md": header()
        + "".join(f"[x]({{filename}}/flyttad/post-nummer-{each}.md)\n" for each in range(10))
        for number in range(500)
    }
    start = time.perf_counter()
    with pytest.raises(ContentError) as caught:
        load(write_site(tmp_path, files))
    assert len(caught.value.problems) == 5000
    assert time.perf_counter() - start < 10


def read(folder: Path, **files: str) -> set[str]:
    named = {f"{name.replace('__', '/')}.md": text for name, text in files.items()}
    return {each.path.stem for each in load(write_site(folder, named), NOW).library.documents}


def refusals(folder: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        load(folder, NOW)
    return [problem.message for problem in caught.value.problems]


def test_a_linked_folder_and_a_linked_file_are_content_too(tmp_path: Path) -> None:
    content, other = tmp_path / "content", write_site(tmp_path / "x", {"b.md": header()})
    write_site(content, {"inlagg/a.md": header()})
    (content / "inlagg/mer").symlink_to(other)
    (content / "inlagg/c.md").symlink_to(other / "b.md")
    (content / "inlagg/mer/runt").symlink_to(content)
    assert read(content) == {"a", "b", "c"}


@pytest.mark.skipif(sys.platform == "win32", reason="no such files, and links need a right")
def test_what_is_no_file_to_read_is_told(tmp_path: Path) -> None:
    content = write_site(tmp_path, {"a.md": header()})
    gone, pipe = content / "inlagg/borta.md", content / "inlagg/ror.md"
    gone.parent.mkdir()
    gone.symlink_to(content / "ingenstans.md")
    os.mkfifo(pipe)  # it would be waited for, for ever
    refused = "filen går inte att läsa: den finns inte, eller är ingen vanlig fil"
    assert refusals(tmp_path) == [refused, refused]


def test_two_names_that_look_the_same_are_said_to_be_two(tmp_path: Path) -> None:
    content = write_site(tmp_path, {f"inlagg/{normalize('NFC', 'möte')}.md": header()})
    (content / f"inlagg/{normalize('NFD', 'möte')}.md").write_text(header(), encoding="utf-8")
    if len([*content.rglob("*.md")]) < 2:
        pytest.skip("a system where they are one name")
    (message,) = refusals(tmp_path)
    assert message.startswith("adressen /inlagg/mote/ är redan tagen av")
    assert "namnen ser lika ut, men bokstäver med prickar är skrivna på två sätt" in message


def test_what_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read(tmp_path, inlagg__a=header())

    def refuse(*_: object, **__: object) -> bytes:
        raise PermissionError(13, "Permission denied", str(tmp_path))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", refuse)
        assert refusals(tmp_path) == ["filen går inte att läsa: du har inte rätt till det"]
    monkeypatch.setattr("os.scandir", refuse)
    assert refusals(tmp_path) == ["mappen går inte att läsa: du har inte rätt till det"]


@pytest.mark.parametrize(
    "address",
    [
        "/inlagg/sida/2/",
        "/teman/vardag/sida/3/",
        "/definitioner/a/citat.csv",
        "/teman/vardag/mote/",
        "/definitioner/a/kort/",
        "/arkiv/2011/",
        "/bilder/a.png",
        "/.samverkansbloggen",
        "/sok/index.html",
    ],
)
def test_no_old_address_stands_where_the_site_writes(tmp_path: Path, address: str) -> None:
    write_site(tmp_path, {"inlagg/a.md": header(gammal_adress=address)})
    (message,) = refusals(tmp_path)
    assert "är webbplatsens egen" in message


@pytest.mark.parametrize("address", ["/sida/2/", "/arkiv/2011/a.html", "/blogg/citat.csv"])
def test_an_old_address_elsewhere_is_let_be(tmp_path: Path, address: str) -> None:
    assert read(tmp_path, inlagg__a=header(gammal_adress=address)) == {"a"}


def test_a_document_that_is_not_read_is_mentioned(tmp_path: Path) -> None:
    for name in ("inlagg/a.docx", "inlagg/b.md.txt", "inlagg/c.pdf", "filer/d.docx"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")
    reminders = load(tmp_path).reminders
    assert [each.path.name for each in reminders] == ["a.docx", "b.md.txt"]
    # Word's own files can't be imported as they are.
    assert ["spara den som ren text" in each.message for each in reminders] == [True, False]


@pytest.mark.parametrize(
    "line",
    [
        "<script>alert(1)</script>",
        '<p style="color: red">Rött</p>',
        '<b onclick="x()">Knapp</b>',
        "Ur Word<o:p></o:p>",
        '<iframe src="https://example.org"></iframe>',
    ],
)
def test_pasted_html_that_a_strict_host_refuses_is_mentioned(tmp_path: Path, line: str) -> None:
    site = load(write_site(tmp_path, {"inlagg/a.md": f"{header()}{line}\n\n`{line}`\n"}))
    assert {each.line for each in site.reminders} <= {6, 8}
    assert any("inklistrad HTML" in each.message for each in site.reminders)
