"""The live server: an author saves, and the browser shows it."""

import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.commands.living import PATIENCE_SECONDS, ROOT, eventually, get, write


@pytest.fixture
def content(tmp_path: Path) -> Path:
    write(tmp_path, "ett.md", "Ett", "Första lydelsen.")
    write(tmp_path, "halvfardig.md", "Halvfärdig", "Ännu inte klar.", "status: utkast\n")
    return tmp_path


def test_what_is_saved_is_shown_and_drafts_too(content: Path, live: Callable[[], str]) -> None:
    address = live()
    assert "Första lydelsen." in get(f"{address}/inlagg/ett/")
    assert "Ännu inte klar." in get(f"{address}/utkast/inlagg/halvfardig/")
    assert "Halvfärdig" in get(f"{address}/utkast/")
    write(content, "ett.md", "Ett", "Andra lydelsen.")
    eventually(f"{address}/inlagg/ett/", "Andra lydelsen.")
    write(content, "nytt.md", "Nytt", "Alldeles nytt.")
    eventually(f"{address}/inlagg/nytt/", "Alldeles nytt.")


def test_every_save_counts_also_those_that_come_during_a_build(
    content: Path, live: Callable[[], str]
) -> None:
    address = live()
    for number in range(25):
        write(content, "ett.md", "Ett", f"Lydelse {number}.")
        time.sleep(0.05)
    eventually(f"{address}/inlagg/ett/", "Lydelse 24.")


def test_live_writes_nothing_into_an_authors_files(content: Path, live: Callable[[], str]) -> None:
    body = "> Ord utan id.\n> — roll"
    write(content, "ett.md", "Ett", body)
    address = live()
    assert "Ord utan id." in get(f"{address}/inlagg/ett/")
    assert (content / "inlagg/ett.md").read_text(encoding="utf-8").endswith(f"{body}\n")


def test_a_page_that_is_missing_says_so(live: Callable[[], str]) -> None:
    address = live()
    with pytest.raises(urllib.error.HTTPError) as error:
        urllib.request.urlopen(f"{address}/finns-inte/", timeout=10)
    assert error.value.code == 404
    assert "text/html" in error.value.headers["Content-Type"]
    error.value.close()


def test_nobody_else_on_the_network_can_reach_it(live: Callable[[], str]) -> None:
    assert live().startswith("http://127.0.0.1:")


def server_with_index(content: Path, memory: Path) -> subprocess.Popen[str]:
    """A server that has just begun to make its search index, in a folder of this memory."""
    before = {*memory.glob("*/live-????????")}
    task = ["tasks.py", "live", f"--content={content}", "--port=0"]
    process = subprocess.Popen(
        [sys.executable, *task],
        cwd=ROOT,
        env=os.environ | {"SAMVERKANSBLOGGEN_MINNE": str(memory)},
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    end = time.monotonic() + PATIENCE_SECONDS
    while not {path.parent for path in memory.glob("*/live-????????/*")} - before:
        if time.monotonic() > end:
            process.kill()
            pytest.fail("no index was begun")
        time.sleep(0.01)
    return process


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", ["SIGHUP", "SIGKILL"])
def test_a_server_that_is_ended_leaves_nothing_for_longer_than_until_the_next(
    content: Path, tmp_path_factory: pytest.TempPathFactory, number: str
) -> None:
    memory = tmp_path_factory.mktemp("minne")
    with server_with_index(content, memory) as process:
        process.send_signal(getattr(signal, number))
        assert ("Avslutat." in process.communicate()[0]) is (number != "SIGKILL")
    if number == "SIGKILL":
        (left,) = memory.glob("*/live-????????")
        with server_with_index(content, memory) as process:
            is_left = left.exists()
            process.terminate()
        assert not is_left
    assert [*memory.glob("*/live-*")] == []


def test_another_folder_in_the_place_of_the_content_is_seen(
    content: Path, live: Callable[[], str]
) -> None:
    address = live()
    aside = content.with_name("undan")
    content.rename(aside)
    shutil.copytree(aside, content)
    write(content, "ett.md", "Ett", "Ur kopian.")
    eventually(f"{address}/inlagg/ett/", "Ur kopian.")
    write(content, "ett.md", "Ett", "Ur kopian igen.")
    eventually(f"{address}/inlagg/ett/", "Ur kopian igen.")
    shutil.rmtree(content)
    time.sleep(0.5)
    aside.rename(content)
    eventually(f"{address}/inlagg/ett/", "Första lydelsen.")


@pytest.mark.browser
def test_the_browser_reloads_and_shows_what_is_wrong(
    content: Path, live: Callable[[], str], browser: Browser
) -> None:
    page = browser.new_page()
    page.goto(f"{live()}/inlagg/ett/")
    expect(page.get_by_role("main")).to_contain_text("Första lydelsen.")
    write(content, "ett.md", "Ett", "Andra lydelsen.")
    expect(page.get_by_role("main")).to_contain_text("Andra lydelsen.", timeout=20_000)
    write(content, "ett.md", "Ett", "Text", "okand: nyckel\n")
    expect(page.get_by_role("alert")).to_contain_text("okänd nyckel", timeout=20_000)
    expect(page.get_by_role("main")).to_contain_text("Andra lydelsen.")
    write(content, "ett.md", "Ett", "Tredje lydelsen.")
    expect(page.get_by_role("main")).to_contain_text("Tredje lydelsen.", timeout=20_000)
    expect(page.get_by_role("alert")).to_have_count(0)
    page.close()


def test_an_error_at_the_start_is_told_and_mended_by_a_save(
    content: Path, live: Callable[[], str]
) -> None:
    write(content, "ett.md", "Ett", "Text", "okand: nyckel\n")
    address = live()
    write(content, "ett.md", "Ett", "Lagad.")
    eventually(f"{address}/inlagg/ett/", "Lagad.")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one process")
def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    task = ["tasks.py", "live", f"--content={tmp_path / 'saknas'}"]
    done = subprocess.run(
        [sys.executable, *task], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=30
    )
    assert done.returncode == 1
    assert "finns inte" in done.stdout
