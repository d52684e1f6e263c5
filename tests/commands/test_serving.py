"""What the live server answers before there is a site, and to a browser that hangs up."""

import socket
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.client import HTTPResponse
from pathlib import Path
from threading import Thread

import pytest

from commands.serving import Newsstand, Server, open_server
from tests.knowledge.making import write_site


@pytest.fixture
def server() -> Iterator[Server]:
    server = open_server(Newsstand(), 0)
    Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def ask(server: Server, path: str, method: str = "GET") -> tuple[int, str]:
    address = f"http://127.0.0.1:{server.server_port}{path}"
    request = urllib.request.Request(address, method=method)
    try:
        answer: HTTPResponse | urllib.error.HTTPError = urllib.request.urlopen(request, timeout=10)
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        return int(answer.status or 0), answer.read().decode("utf-8")


@pytest.mark.parametrize("path", ["/make.py", "/content/", "/.git/config", "/"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_before_the_first_site_nothing_of_the_authors_is_served(
    server: Server, path: str, method: str
) -> None:
    status, body = ask(server, path, method)
    assert status == 404
    assert "def main" not in body


def test_before_the_first_site_the_page_waits_for_it_and_shows_what_is_wrong(
    server: Server,
) -> None:
    assert "EventSource" in ask(server, "/")[1]


class Printed:
    """An edition with some pages, and files that lie in a folder."""

    def __init__(self, pages: dict[str, str], folder: Path | None = None) -> None:
        self._pages = pages
        files = folder.rglob("*.*") if folder else ()
        self.files = {each.relative_to(folder or each).as_posix(): each for each in files}

    def text(self, path: str) -> str | None:
        return self._pages.get(path)


def test_each_edition_is_served_at_once_and_no_folder_is_listed(
    server: Server, tmp_path: Path
) -> None:
    folder = write_site(tmp_path, {"theme/a.css": "x"})
    server.stand.show(Printed({"index.html": "ett", "om/index.html": "om"}, folder))
    assert ask(server, "/") == (200, "ett")
    assert ask(server, "/om") == ask(server, "/om/") == (200, "om")
    assert ask(server, "/theme/a.css") == (200, "x")
    assert ask(server, "/theme/")[0] == 404
    server.stand.show(Printed({"index.html": "två"}))
    assert ask(server, "/") == (200, "två")
    assert ask(server, "/theme/a.css")[0] == 404


def test_a_browser_that_hangs_up_is_no_news_to_the_author(
    server: Server, capfd: pytest.CaptureFixture[str]
) -> None:
    server.stand.show(Printed({"stor.html": "x" * 30_000_000}))
    for _ in range(3):
        with socket.create_connection(("127.0.0.1", server.server_port)) as browser:
            browser.sendall(b"GET /stor.html HTTP/1.1\r\nHost: x\r\n\r\n")
            browser.recv(1)
    time.sleep(0.5)
    assert capfd.readouterr().err == ""


def test_the_last_port_there_is_may_be_taken() -> None:
    stand = Newsstand()
    with open_server(stand, 65535), pytest.raises(OSError, match="mellan 65535 och 65535"):
        open_server(stand, 65535)
