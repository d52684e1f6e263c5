"""Building: all of it or nothing, and nothing that isn't published."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
POST = "---\ntitel: {title}\ndatum: 2024-01-02\n---\n{body}\n"


def run_build(content: Path, output: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Run the task as make.py does, in a process of its own."""
    task = ["tasks.py", "build", f"--content={content}", f"--output={output}"]
    return subprocess.run(
        [sys.executable, *task, *options], cwd=ROOT, capture_output=True, encoding="utf-8"
    )


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "texter med å"
    (folder / "inlagg").mkdir(parents=True)
    write(folder, "inlagg/ett.md", POST.format(title="Ett", body="Första texten."))
    return folder


def write(content: Path, name: str, text: str) -> Path:
    path = content / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def everything(site: Path) -> dict[str, bytes]:
    return {str(f.relative_to(site)): f.read_bytes() for f in site.rglob("*") if f.is_file()}


def test_an_empty_content_folder_becomes_a_sensible_site(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    done = run_build(tmp_path / "content", tmp_path / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "site/index.html").is_file()
    assert (tmp_path / "site/pagefind/pagefind.js").is_file()


def test_when_something_is_wrong_the_last_good_site_stays(content: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert run_build(content, site).returncode == 0
    before = everything(site)
    write(content, "inlagg/tva.md", "---\ntitel: Två\ndatum: 2024-02-30\n---\nText\n")
    write(content, "inlagg/tre.md", "---\ntital: Tre\ndatum: 2024-03-01\n---\nText\n")
    done = run_build(content, site)
    assert done.returncode == 1
    assert f"{content}/inlagg/tva.md:3: datumet 2024-02-30 finns inte" in done.stderr
    assert "okänd nyckel ”tital”. Menade du ”titel”?" in done.stderr
    assert everything(site) == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".site")] == []


def test_a_folder_that_no_build_made_is_not_replaced(content: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mina filer"
    mine.mkdir()
    (mine / "roman.txt").write_text("mitt livs verk", encoding="utf-8")
    done = run_build(content, mine)
    assert done.returncode == 1
    assert "innehåller filer som inte kommer från ett bygge" in done.stdout
    assert (mine / "roman.txt").read_text(encoding="utf-8") == "mitt livs verk"


@pytest.mark.parametrize("place", [".", "inlagg", ".."])
def test_the_site_cannot_be_written_over_the_content(content: Path, place: str) -> None:
    done = run_build(content, content / place)
    assert done.returncode == 1
    assert "kan inte byggas i" in done.stdout
    assert (content / "inlagg/ett.md").is_file()


def test_a_removed_text_is_gone_at_the_next_build(content: Path, tmp_path: Path) -> None:
    write(content, "inlagg/tva.md", POST.format(title="Två", body="Andra texten."))
    assert run_build(content, tmp_path / "site").returncode == 0
    assert (tmp_path / "site/inlagg/tva/index.html").is_file()
    (content / "inlagg/tva.md").unlink()
    assert run_build(content, tmp_path / "site").returncode == 0
    assert not (tmp_path / "site/inlagg/tva").exists()


UNPUBLISHED = [
    ("inlagg/utkast.md", "status: utkast"),
    ("inlagg/dold.md", "status: dold"),
    ("inlagg/hidden.md", "status: hidden"),
    ("inlagg/draft.md", "status: draft\nslug: kvar\nurl: inlagg/kvar/\nsave_as: kvar.html"),
    ("inlagg/skip.md", "status: skip"),
    ("inlagg/framtid.md", "andrad: 2024-01-02"),
    ("inlagg/.gomd.md", ""),
    (".gomd/inlagg.md", ""),
    ("definitioner/utkast.md", "status: utkast\nfraga: Vad är {secret}?"),
    ("rapporter/utkast.md", "status: utkast"),
    ("sidor/gomd.md", "status: utkast"),
    ("begrepp/utkast.md", "status: utkast\nkalla: ingen"),
    ("teman/utkast.md", "status: utkast\nbeskrivning: inget"),
]


def secret_of(name: str) -> tuple[str, str]:
    """A word that only one of the unpublished texts has, and the id of its quote."""
    number = [each for each, _ in UNPUBLISHED].index(name)
    letter = "abcdefghijklm"[number]
    return f"Kvittergräs{letter * 3}", f"q7w{letter}"


@pytest.fixture(scope="module", params=[[], ["--site-url=https://exempel.se/blogg/"]])
def published(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, bytes]:
    """The files of a site with one text to show and many that are not."""
    folder = tmp_path_factory.mktemp("opublicerat")
    content = folder / "content"
    write(content, "inlagg/ett.md", POST.format(title="Ett", body="Första texten."))
    for name, header in UNPUBLISHED:
        secret, identity = secret_of(name)
        dated = not name.startswith(("sidor", "begrepp", "teman"))
        day = ("2999-01-01" if "framtid" in name else "2024-01-03") if dated else ""
        lines = [f"titel: {secret}", f"datum: {day}" if day else "", header.format(secret=secret)]
        front = "\n".join(line for line in lines if line)
        quote = f"> {secret}\n> — {secret} ^{identity}\n" if dated else ""
        write(content, name, f"---\n{front}\n---\n{secret}\n\n{quote}")
    done = run_build(content, folder / "site", *request.param)
    assert done.returncode == 0, done.stdout + done.stderr
    return everything(folder / "site")


@pytest.mark.parametrize("name", [name for name, _ in UNPUBLISHED])
def test_what_is_not_published_is_nowhere(published: dict[str, bytes], name: str) -> None:
    assert "inlagg/ett/index.html" in published
    secret, identity = secret_of(name)
    for path, data in published.items():
        assert secret.lower() not in path.lower()
        assert secret.lower().encode() not in data.lower(), path
        assert identity not in path
        assert identity.encode() not in data, path


def test_with_an_address_every_link_is_absolute(content: Path, tmp_path: Path) -> None:
    write(
        content,
        "inlagg/tva.md",
        POST.format(title="Två", body="[Ett]({filename}ett.md)\n\n> Ord.\n> — roll ^abcd"),
    )
    site = tmp_path / "site"
    done = run_build(content, site, "--site-url=https://exempel.se/blogg/")
    assert done.returncode == 0, done.stdout + done.stderr
    html = (site / "inlagg/tva/index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://exempel.se/blogg/inlagg/tva/">' in html
    assert 'href="https://exempel.se/blogg/inlagg/ett/"' in html
    assert 'href="https://exempel.se/blogg/citat/abcd/"' in html
    assert 'href="/' not in html
    assert "localhost" not in html
    feed = (site / "feeds/alla.atom.xml").read_text(encoding="utf-8")
    assert "https://exempel.se/blogg/inlagg/tva/" in feed
    assert "localhost" not in feed
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert "<loc>https://exempel.se/blogg/inlagg/ett/</loc>" in sitemap


def test_a_new_quote_gets_its_id_once_and_keeps_it(content: Path, tmp_path: Path) -> None:
    words = "> Ord.\n> — roll, träff"
    path = write(content, "inlagg/tva.md", POST.format(title="Två", body=words))
    first = run_build(content, tmp_path / "site")
    stored = path.read_text(encoding="utf-8")
    assert "tva.md: gav 1 citat fast id" in first.stdout
    identity = stored.rsplit("^", 1)[1].strip()
    assert stored == POST.format(title="Två", body=f"{words} ^{identity}")
    assert (tmp_path / "site/citat" / identity / "index.html").is_file()
    second = run_build(content, tmp_path / "site")
    assert "fast id" not in second.stdout
    assert path.read_text(encoding="utf-8") == stored


def test_a_theme_that_nobody_has_confirmed_is_listed(content: Path, tmp_path: Path) -> None:
    write(content, "teman/vardag.md", "---\ntitel: Vardag\nbeskrivning: x.\n---\n")
    body = "> Ord.\n> — chef #vardag? ^h7k2"
    write(content, "inlagg/tva.md", POST.format(title="Två", body=body))
    done = run_build(content, tmp_path / "site")
    assert done.returncode == 0
    assert "inlagg/tva.md:6: påminnelse: temat ”vardag” är bara ett förslag" in done.stdout


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_content_that_cannot_be_written_still_builds(content: Path, tmp_path: Path) -> None:
    path = write(content, "inlagg/tva.md", POST.format(title="Två", body="> Ord.\n> — roll"))
    path.chmod(0o444)
    assert run_build(content, tmp_path / "site").returncode == 0


def test_a_plain_pelican_blog_builds_as_it_is(tmp_path: Path) -> None:
    content = tmp_path / "blogg"
    write(
        content,
        "first.md",
        "Title: Min första post\nDate: 2010-12-03 10:20\nModified: 2010-12-05 19:30\n"
        "Category: Python\nTags: pelican, publicering\nSlug: min-post\nAuthors: A, B\n"
        "Summary: Kort om saken\n\nText med [länk]({filename}category/second.md) och\n"
        "![bild]({static}/images/x.png).\n",
    )
    write(content, "category/second.md", "Title: Andra: fortsättning\nDate: 2010-12-04\n\nMer.\n")
    write(content, "pages/about.md", "Title: Om mig\n\nEn sida.\n")
    write(content, "images/x.png", "inte riktigt en bild")
    site = tmp_path / "site"
    done = run_build(content, site)
    assert done.returncode == 0, done.stdout + done.stderr
    html = (site / "inlagg/min-post/index.html").read_text(encoding="utf-8")
    assert 'href="/inlagg/second/"' in html
    assert 'src="/images/x.png"' in html
    assert "3 december 2010" in html
    assert (site / "images/x.png").is_file()
    assert (site / "about/index.html").is_file()
    assert (site / "amnen/publicering/index.html").is_file()


def test_the_old_address_leads_to_the_new(content: Path, tmp_path: Path) -> None:
    text = "---\ntitel: Två\ndatum: 2024-01-02\ngammal_adress: /2011/10/tva.html\n---\nText\n"
    write(content, "inlagg/tva.md", text)
    site = tmp_path / "site"
    assert run_build(content, site).returncode == 0
    assert 'href="/inlagg/tva/"' in (site / "2011/10/tva.html").read_text(encoding="utf-8")


def test_hundreds_of_texts_are_built_whole(content: Path, tmp_path: Path) -> None:
    for number in range(300):
        body = f"Text {number}.\n\n> Ord {number}.\n> — roll ^a{number:03d}"
        write(content, f"inlagg/post-{number}.md", POST.format(title=f"Post {number}", body=body))
    site = tmp_path / "site"
    done = run_build(content, site)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(list((site / "inlagg").glob("post-*/index.html"))) == 300
    assert len(list((site / "citat").glob("*/index.html"))) == 300
    assert (site / "inlagg/sida/2/index.html").is_file()


def test_the_command_says_what_it_does(content: Path, tmp_path: Path) -> None:
    done = run_build(content, tmp_path / "site")
    assert done.stdout.splitlines()[0].startswith("Bygger 1 text och sökindex … ")
    assert done.stdout.splitlines()[-1] == f"Klart: {tmp_path / 'site'}"


def test_without_search_only_the_index_is_missing(content: Path, tmp_path: Path) -> None:
    whole, without = tmp_path / "hel", tmp_path / "utan sök"
    assert run_build(content, whole).returncode == 0
    done = run_build(content, without, "--no-search")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[0].startswith("Bygger 1 text … ")
    pages, indexed = everything(without), everything(whole)
    missing = indexed.keys() - pages.keys()
    assert {"pagefind/pagefind.js", "sok/ordlista.txt"} <= missing
    assert all(path.startswith(("pagefind/", "sok/ordlista")) for path in missing), missing
    assert pages == {path: indexed[path] for path in pages}


def test_two_builds_of_the_same_content_give_the_same_pages(
    built: Callable[..., Path], tmp_path: Path
) -> None:
    first = everything(built("content"))
    done = run_build(ROOT / "content", tmp_path / "site")
    assert done.returncode == 0
    second = everything(tmp_path / "site")
    pages = {path for path in first if not path.startswith("pagefind")}
    assert pages == {path for path in second if not path.startswith("pagefind")}
    assert all(first[path] == second[path] for path in pages)


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe is told of in another way here")
def test_that_nobody_reads_what_it_says_stops_no_build(content: Path, tmp_path: Path) -> None:
    nobody, mouth = os.pipe()
    os.close(nobody)
    task = ["make.py", "build", f"--content={content}", f"--output={tmp_path / 'site'}"]
    done = subprocess.run(
        [sys.executable, *task, "--no-search"], cwd=ROOT, stdout=mouth, stderr=subprocess.PIPE
    )
    os.close(mouth)
    assert done.stderr == b""
    assert (tmp_path / "site/inlagg/ett/index.html").is_file()
    assert (tmp_path / "site/sitemap.xml").is_file()
