"""The live server: an author saves, and the browser shows it."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

ROOT = Path(__file__).resolve().parents[2]
POST = "---\ntitel: {title}\ndatum: 2024-01-02\n{header}---\n{body}\n"


def write(content: Path, name: str, title: str, body: str, header: str = "") -> None:
    path = content / "inlagg" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(POST.format(title=title, body=body, header=header), encoding="utf-8")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    write(tmp_path, "ett.md", "Ett", "Första lydelsen.")
    write(tmp_path, "halvfardig.md", "Halvfärdig", "Ännu inte klar.", "status: utkast\n")
    return tmp_path


@pytest.fixture
def live(content: Path) -> Iterator[Callable[[], str]]:
    """Start the server; it is told to stop when the test is over, and must say goodbye."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    started: list[subprocess.Popen[str]] = []

    def start() -> str:
        task = ["-m", "invoke", "--write-pyc", "live", f"--content={content}", f"--port={port}"]
        process = subprocess.Popen(
            [sys.executable, *task],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        started.append(process)
        assert process.stdout is not None
        for line in process.stdout:
            if "http://127.0.0.1:" in line:
                return line.split()[-1].rstrip("/")
        pytest.fail("the server did not start")

    yield start
    for process in started:
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate(timeout=20)
        assert "Avslutat." in rest
        assert process.returncode == 0


def get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=10) as answer:
        return str(answer.read().decode("utf-8"))


def eventually(address: str, words: str) -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        try:
            if words in get(address):
                return
        except urllib.error.HTTPError:
            pass
        time.sleep(0.05)
    pytest.fail(f"”{words}” never came at {address}")


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
        get(f"{address}/finns-inte/")
    assert error.value.code == 404
    assert "text/html" in error.value.headers["Content-Type"]
    error.value.close()


def test_nobody_else_on_the_network_can_reach_it(live: Callable[[], str]) -> None:
    assert live().startswith("http://127.0.0.1:")


def test_a_server_that_is_told_to_end_leaves_nothing_behind(content: Path) -> None:
    task = ["-m", "invoke", "--write-pyc", "live", f"--content={content}", "--port=0"]
    temporary = content.parent / "tillfälligt"
    temporary.mkdir()
    with subprocess.Popen(
        [sys.executable, *task],
        cwd=ROOT,
        env=os.environ | {"TMPDIR": str(temporary)},
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if "Avsluta med Ctrl-C" in line:
                break
        process.terminate()
        assert "Avslutat." in process.stdout.read()
    assert process.returncode == 0
    assert list(temporary.iterdir()) == []


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
    task = ["-m", "invoke", "live", f"--content={tmp_path / 'saknas'}"]
    done = subprocess.run(
        [sys.executable, *task], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=30
    )
    assert done.returncode == 1
    assert "finns inte" in done.stdout
