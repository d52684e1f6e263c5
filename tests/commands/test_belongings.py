"""What an author puts in a built site stays there, and nothing that was withdrawn stays with it."""

from pathlib import Path

import pytest

from commands.build import build
from knowledge.addresses import BUILD_MARKER
from tests.knowledge.making import header, write_site

THEME = "---\ntitel: Vardag\nbeskrivning: x\n---\n"
KEPT = "Det du själv har lagt i ut ligger kvar: "
OWN = {
    "CNAME": "www.example.se",
    ".git/HEAD": "ref: refs/heads/main",
    "bilder/min.png": "bild",
    "teman/vardag/anteckning åäö.txt": "anteckning",
    "prov/a/b.html": "prov",
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    quote = "> Ett.\n> — chef #vardag ^h7k2\n"
    files = {"teman/vardag.md": THEME, "inlagg/a.md": header() + quote}
    return write_site(tmp_path / "content", files)


@pytest.fixture
def output(content: Path, tmp_path: Path) -> Path:
    assert build(content, tmp_path / "ut", search=False) == 0
    return tmp_path / "ut"


def said(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return [line for line in capsys.readouterr().out.splitlines() if line.startswith(KEPT)]


def test_what_an_author_has_put_there_stays_and_is_told(
    content: Path, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_site(output, OWN)
    (output / ".git/refs").mkdir()
    (output / "länk").symlink_to("CNAME")
    (output / "länk till mapp").symlink_to("prov")
    (output / "länk till intet").symlink_to("borta")
    write_site(content, {"inlagg/a.md": header(titel="Annat")})
    for address in (None, "https://example.org"):
        assert build(content, output, address, search=False) == 0
        assert said(capsys) == [
            KEPT + ".git/, CNAME, bilder/, länk, länk till intet, länk till mapp, prov/, "
            "teman/vardag/anteckning åäö.txt"
        ]
        for name, text in OWN.items():
            assert (output / name).read_text(encoding="utf-8") == text
        assert (output / ".git/refs").is_dir()
        assert all((output / f"länk{to}").is_symlink() for to in ("", " till mapp", " till intet"))
        assert "Annat" in (output / "inlagg/a/index.html").read_text(encoding="utf-8")


def test_it_stays_when_only_a_body_is_new(content: Path, output: Path) -> None:
    write_site(output, OWN)
    for words in ("Ett ord.", "Två ord."):
        write_site(content, {"inlagg/b.md": header() + words})
        assert build(content, output, search=False) == 0
    assert words in (output / "inlagg/b/index.html").read_text(encoding="utf-8")
    for name, text in OWN.items():
        assert (output / name).read_text(encoding="utf-8") == text


def test_what_the_site_no_longer_has_is_nobodys_own(
    content: Path, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (output / "citat/h7k2/index.html").exists()
    write_site(output, {".DS_Store": "x", "prov/.DS_Store": "x"})
    write_site(output, {"pagefind/pagefind.js": "x", "sok/ordlista/a.txt": "återkallat"})
    write_site(content, {"inlagg/a.md": header(aterkallade="[h7k2]")})
    assert build(content, output, search=False) == 0
    assert said(capsys) == []
    for gone in (
        "citat/h7k2",
        "teman/vardag/mote",
        ".DS_Store",
        "prov",
        "pagefind",
        "sok/ordlista",
    ):
        assert not (output / gone).exists()


def test_no_file_of_an_authors_gives_way_to_a_page(
    content: Path, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_site(output, {"om/index.html": "min egen"})
    write_site(content, {"sidor/om.md": "---\ntitel: Om\n---\nText.\n"})
    assert build(content, output, search=False) == 1
    told = capsys.readouterr().out
    assert f"{output.resolve() / 'om'} kommer inte från ett bygge" in told
    assert (output / "om/index.html").read_text(encoding="utf-8") == "min egen"
    assert (output / "citat/h7k2/index.html").exists()


def test_what_was_linked_to_is_nobodys_own_whatever_its_name(
    content: Path, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = content / "bilder/a\u2028b\x85.svg"
    picture.parent.mkdir()
    picture.write_text("<svg/>", encoding="utf-8")
    for title in ("Ett", "Två"):
        write_site(content, {"inlagg/b.md": header(titel=title)})
        assert build(content, output, search=False) == 0
        assert (output / "bilder" / picture.name).exists()
    picture.unlink()
    assert build(content, output, search=False) == 0
    assert not (output / "bilder").exists()
    assert said(capsys) == []


def test_of_a_site_that_an_earlier_version_built_nobody_can_tell(
    content: Path, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_site(output, {BUILD_MARKER: "Mappen skrivs om av nästa bygge.\n", "CNAME": "x"})
    assert build(content, output, search=False) == 0
    assert said(capsys) == []
