"""A build that is stopped, or cannot be finished, loses nothing and says why in plain words."""

import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader, StrictUndefined, TemplateError

from commands import build
from commands.build import check_address
from commands.pelican_run import place_of
from commands.speaking import BuildError
from commands.staging import aside, staged, swap, tidy
from tests.knowledge.making import header, write_site

ROOT = Path(__file__).resolve().parents[2]


def site(folder: Path, words: str) -> Path:
    return write_site(folder, {"index.html": words})


def words(folder: Path) -> str:
    return (folder / "index.html").read_text(encoding="utf-8")


def test_a_finished_site_takes_the_place_of_the_last(tmp_path: Path) -> None:
    output = site(tmp_path / "ut", "gammal")
    with staged(output) as folder:
        site(folder, "ny")
        assert words(output) == "gammal"
    assert words(output) == "ny"
    assert [path.name for path in tmp_path.iterdir()] == ["ut"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", ["SIGTERM", "SIGHUP"])
def test_a_build_that_is_told_to_end_leaves_nothing(tmp_path: Path, number: str) -> None:
    content = shutil.copytree(ROOT / "tests/site", tmp_path / "texter")
    task = ["tasks.py", "build", f"--content={content}", f"--output={tmp_path / 'ut'}"]
    with subprocess.Popen([sys.executable, *task], cwd=ROOT, stdout=subprocess.PIPE) as process:
        while not [*tmp_path.glob(".ut-ny-*")]:
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(getattr(signal, number))
        process.communicate()
    assert process.returncode == 130
    assert [path.name for path in tmp_path.iterdir()] == ["texter"]


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError])
@pytest.mark.parametrize("when", [1, 2])
def test_the_last_site_is_put_back_when_the_swap_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException], when: int
) -> None:
    output, folder = site(tmp_path / "ut", "gammal"), site(tmp_path / "ny", "ny")
    rename, calls = Path.rename, []

    def stopping(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == when:
            raise error
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", stopping)
    with pytest.raises(error):
        swap(folder, output)
    assert words(output) == "gammal"


def test_after_a_build_that_was_killed_between_its_renames_the_last_site_comes_back(
    tmp_path: Path,
) -> None:
    output = tmp_path / "ut"
    site(aside(output), "gammal")
    content = write_site(tmp_path / "content", {"inlagg/a.md": header(datum="")})
    assert build.build(content, output) == 1
    assert words(output) == "gammal"


def test_what_a_killed_build_left_is_cleared_away_but_not_what_another_is_at(
    tmp_path: Path,
) -> None:
    left = site(tmp_path / ".ut-ny-abcdefgh", "x")
    with staged(tmp_path / "ut") as other:
        assert not left.exists()
        site(aside(tmp_path / "ut"), "gammal")
        tidy(tmp_path / "ut")
        assert other.exists()
        assert not (tmp_path / "ut").exists()
        site(other, "ny")
    assert [path.name for path in tmp_path.iterdir()] == ["ut"]


def test_after_a_build_that_was_killed_after_its_renames_the_last_site_goes(tmp_path: Path) -> None:
    output, last = site(tmp_path / "ut", "ny"), site(aside(tmp_path / "ut"), "återkallat")
    tidy(output)
    assert words(output) == "ny"
    assert not last.exists()


def test_a_place_that_cannot_be_written_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = write_site(tmp_path / "content", {"inlagg/a.md": header()})
    (tmp_path / "fil").write_text("x", encoding="utf-8")
    assert build.build(content, tmp_path / "fil" / "ut") == 1
    assert "gick inte att slutföra" in capsys.readouterr().out


@pytest.mark.parametrize(
    "address",
    ["exempel.se", "javascript:alert(1)", "https://", 'https://a.se/"x', "https://a.se/?a", "x y"],
)
def test_an_address_that_no_link_can_begin_with_is_refused(address: str) -> None:
    with pytest.raises(BuildError, match="ingen adress"):
        check_address(address)


@pytest.mark.parametrize("address", [None, "https://a.se", "http://a.se:80/blogg/", "https://å.se"])
def test_other_addresses_are_not(address: str | None) -> None:
    check_address(address)


def test_an_error_in_a_template_says_where(tmp_path: Path) -> None:
    write_site(tmp_path, {"a.html": "x\n{{ saknas }}\n", "b.html": "\n\n{% if %}"})
    environment = Environment(
        loader=FileSystemLoader(tmp_path), undefined=StrictUndefined, autoescape=True
    )
    for name, line in (("a.html", 2), ("b.html", 3)):
        with pytest.raises(TemplateError) as caught:
            environment.get_template(name).render()
        assert place_of(caught.value).endswith(f"{name}:{line}: ")
    with pytest.raises(TemplateError) as caught:
        Environment(loader=DictLoader({}), autoescape=True).get_template("saknas.html")
    assert place_of(caught.value) == ""


@pytest.mark.parametrize("settings", ["pelicanconf.py", "publishconf.py"])
def test_pelican_builds_by_itself_too(tmp_path: Path, settings: str) -> None:
    content = write_site(tmp_path / "content", {"inlagg/a.md": header()})
    pelican = [str(Path(sys.executable).with_name("pelican")), "-s", str(ROOT / settings)]
    done = subprocess.run(
        [*pelican, "--fatal", "errors", "-o", str(tmp_path / "ut"), str(content)],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "ut/inlagg/a/index.html").is_file()
