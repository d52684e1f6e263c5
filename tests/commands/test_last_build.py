"""A build sees that nothing has changed, and never takes something for nothing."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from commands import last_build
from commands.build import build
from commands.last_build import Changes, LastBuild, next_week
from memory import memory_folder

POST = "---\ntitel: Ett\ndatum: 2024-01-0{}\n---\nText om möten.\n"
UNCHANGED = "Inget är ändrat sedan förra bygget."
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content/inlagg"
    folder.mkdir(parents=True)
    (folder / "ett.md").write_text(POST.format(1), encoding="utf-8")
    return folder.parent


@pytest.fixture
def site(content: Path, tmp_path: Path, capsys: Capture) -> Path:
    """Built once, without search."""
    assert build(content, tmp_path / "site", search=False) == 0
    assert UNCHANGED not in capsys.readouterr().out
    return tmp_path / "site"


def says_unchanged(content: Path, site: Path, capsys: Capture, **options: object) -> bool:
    assert build(content, site, **{"search": False, **options}) == 0  # type: ignore[arg-type]
    return UNCHANGED in capsys.readouterr().out


def test_a_build_of_nothing_new_leaves_every_file_as_it_is(
    content: Path, site: Path, capsys: Capture
) -> None:
    before = {path: path.stat() for path in site.rglob("*")}
    assert says_unchanged(content, site, capsys)
    assert {path: path.stat() for path in site.rglob("*")} == before


@pytest.mark.parametrize(
    "change",
    [
        lambda content, _: (content / "inlagg/ett.md").write_text(POST.format(2), "utf-8"),
        lambda content, _: (content / "inlagg/tva.md").write_text(POST.format(3), "utf-8"),
        lambda content, _: (content / "inlagg/ett.md").rename(content / "inlagg/en.md"),
        lambda content, _: (content / "filer").mkdir(),
        lambda _, site: (site / "index.html").unlink(),
        lambda _, site: (site / "index.html").write_text("någon annan", encoding="utf-8"),
        lambda _, site: (site / "främmande.txt").touch(),
    ],
)
def test_whatever_has_changed_is_built(
    content: Path, site: Path, capsys: Capture, change: Callable[[Path, Path], object]
) -> None:
    change(content, site)
    assert not says_unchanged(content, site, capsys)
    assert "Ett" in (site / "index.html").read_text(encoding="utf-8")


def test_the_same_content_with_other_options_is_built(
    content: Path, site: Path, capsys: Capture
) -> None:
    assert not says_unchanged(content, site, capsys, site_url="https://exempel.se")
    assert not says_unchanged(content, site, capsys, search=True)
    assert (site / "pagefind").is_dir()
    assert says_unchanged(content, site, capsys, search=True)


def test_the_same_content_in_another_output_is_built(
    content: Path, site: Path, tmp_path: Path, capsys: Capture
) -> None:
    assert not says_unchanged(content, tmp_path / "annan", capsys)
    assert says_unchanged(content, site, capsys)


@pytest.mark.parametrize("record", ["", "{}", "[]", '{"until": 3}', "\0"])
def test_a_damaged_record_is_as_none(
    content: Path, site: Path, capsys: Capture, record: str
) -> None:
    (file,) = memory_folder(content).glob("bygge-*")
    file.write_text(record, encoding="utf-8")
    assert not says_unchanged(content, site, capsys)


def test_a_post_that_waits_for_its_day_is_built_when_it_comes(
    content: Path, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    soon = datetime.now() + timedelta(hours=36)  # noqa: DTZ005 - near enough
    post = POST.replace("2024-01-0{}", f"{soon:%Y-%m-%d %H:%M}")
    (content / "inlagg/sedan.md").write_text(post, encoding="utf-8")
    monkeypatch.setattr(last_build, "next_week", lambda now: now + timedelta(weeks=1))
    assert build(content, tmp_path / "site", search=False) == 0
    assert says_unchanged(content, tmp_path / "site", capsys)
    monkeypatch.setattr(last_build, "swedish_now", lambda: soon + timedelta(hours=3))
    assert LastBuild(content, tmp_path / "site", (None, False)).changes() is None


def test_what_has_its_day_while_another_text_is_amended_is_built_next(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    soon = datetime(2026, 11, 24, 8)  # noqa: DTZ001 - wall-clock time
    monkeypatch.setattr(last_build, "swedish_now", lambda: soon - timedelta(minutes=1))
    (tmp_path / "site").mkdir()
    first = LastBuild(content, tmp_path / "site", ())
    first.begin()
    first.end([], [soon])
    last = LastBuild(content, tmp_path / "site", ())
    assert last.changes()
    monkeypatch.setattr(last_build, "swedish_now", lambda: soon + timedelta(minutes=1))
    last.begin()
    last.end([], [])
    assert last.changes() is None


def test_the_start_pages_quote_is_another_each_week() -> None:
    sunday = datetime(2026, 11, 22, 23, 59)  # noqa: DTZ001 - wall-clock time
    assert next_week(sunday) == datetime(2026, 11, 23)  # noqa: DTZ001
    assert next_week(next_week(sunday)) == datetime(2026, 11, 30)  # noqa: DTZ001


def test_a_build_over_midnight_shows_the_quote_of_the_week_that_it_began_in(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = iter([datetime(2026, 11, 22, 23, 59)])  # noqa: DTZ001 - wall-clock time
    monday = datetime(2026, 11, 23, 0, 1)  # noqa: DTZ001
    monkeypatch.setattr(last_build, "swedish_now", lambda: next(times, monday))
    last = LastBuild(content, tmp_path / "site", ())
    last.begin()
    (tmp_path / "site").mkdir()
    last.end([], [])
    assert last.changes() is None


def test_what_an_author_should_settle_is_told_each_time(
    content: Path, tmp_path: Path, capsys: Capture
) -> None:
    (content / "teman").mkdir()
    (content / "teman/vardag.md").write_text(
        "---\ntitel: Vardag\nbeskrivning: Om vardag.\n---\n", encoding="utf-8"
    )
    post = POST.format(1) + "\n> Vi ses.\n> — handläggare, exempelträff #vardag? ^h7k2\n"
    (content / "inlagg/ett.md").write_text(post, encoding="utf-8")
    for _ in range(2):
        assert build(content, tmp_path / "site", search=False) == 0
        assert "påminnelse" in capsys.readouterr().out


def test_a_content_folder_that_leads_round_in_a_circle_is_built_each_time(
    content: Path, tmp_path: Path, capsys: Capture
) -> None:
    try:
        (content / "filer").symlink_to(content, target_is_directory=True)
    except OSError:
        pytest.skip("no links to folders here")
    for _ in range(2):
        assert not says_unchanged(content, tmp_path / "site", capsys)


def test_what_was_saved_while_it_was_built_is_new(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = LastBuild(content, tmp_path / "site", ())
    last.begin()
    (content / "inlagg/ett.md").write_text(POST.format(2), encoding="utf-8")
    (tmp_path / "site").mkdir()
    last.end([], [])
    changes = last.changes()
    assert changes
    assert list(changes.files) == ["inlagg/ett.md"]
    last.begin()
    last.end(["minns"], [])
    assert last.changes() == Changes({}, ("minns",))
    monkeypatch.setattr(last_build, "ROOT", tmp_path)  # another house
    assert last.changes() is None


def test_another_name_of_the_folder_is_no_reason_to_take_old_for_new(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One site is behind the other, and what both were made of is kept under another name."""
    monkeypatch.chdir(tmp_path)
    assert build(Path("content"), tmp_path / "site", search=False) == 0
    (content / "inlagg/nytt.md").write_text(POST.format(3), encoding="utf-8")
    assert build(Path("content"), tmp_path / "annan", search=False) == 0
    assert build(content, tmp_path / "site", search=False) == 0
    assert (tmp_path / "site/inlagg/nytt/index.html").exists()


def test_what_is_told_again_has_paths_as_they_are_named_now(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    later = POST.format(1).replace("2024", "2062")
    (content / "inlagg/sedan.md").write_text(later, encoding="utf-8")
    site, elsewhere = tmp_path / "site", tmp_path / "annanstans"
    elsewhere.mkdir()
    for folder, named in ((tmp_path, "content"), (elsewhere, str(content))):
        monkeypatch.chdir(folder)
        for _ in range(2):
            assert build(Path(named), site, search=False) == 0
            assert f"{named}/inlagg/sedan.md: visas" in capsys.readouterr().out
