"""A web server for one's own machine: it shows the newest edition, and tells the browser of it."""

import json
import sys
import threading
from collections.abc import Mapping
from html import escape
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import parse_qs, quote, unquote, urlsplit
from zlib import crc32

from commands.speaking import BuildError

EVENTS = "/__live"
_EMPTY = (
    '<!doctype html><html lang="sv"><title>{title}</title><body><pre>{text}</pre></body></html>'
)
_SCRIPT = (Path(__file__).parent / "live.js").read_text(encoding="utf-8")


class Shown(Protocol):
    """What can be shown: pages and other texts that are made, and files that lie somewhere."""

    files: dict[str, Path]

    def text(self, path: str) -> str | bytes | None:
        """The text at a path, or its data; None when there is none."""


class Newsstand:
    """What is shown now, and what went wrong since; both may change at any time."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._number = 0
        self._looks = 0
        self.edition: Shown | None = None
        self.problems = ""
        self._hints: Mapping[str, str] = {}
        self.index: dict[str, Path] = {}

    def show(self, edition: Shown, hints: Mapping[str, str] | None = None) -> None:
        """Show another edition from now on.

        :param hints: what an author is told beside some pages: how their addresses begin, and what.
        """
        self._hints = hints or {}
        self._announce(edition, "")

    def hint(self, address: str) -> str:
        """What an author is told beside a page."""
        path = file_of(address)
        return next((text for url, text in self._hints.items() if path.startswith(url)), "")

    def report(self, problems: str) -> None:
        """Keep the edition, and show what is wrong."""
        self._announce(self.edition, problems)

    def refresh(self, *, looks: bool = False) -> None:
        """Show again what has changed in the edition.

        :param looks: whether pages look other than they did, though they read the same.
        """
        self._looks += looks
        self._announce(self.edition, self.problems)

    def _announce(self, edition: Shown | None, problems: str) -> None:
        with self._changed:
            self.edition, self.problems = edition, problems
            self._number += 1
            self._changed.notify_all()

    def wait(self, seen: int, seconds: float) -> int:
        """Wait until there is something newer than ``seen``, or the time is out."""
        with self._changed:
            self._changed.wait_for(lambda: self._number != seen, seconds)
            return self._number

    def page(self, address: str) -> "Page | None":
        """What is made for an address, if anything is; a page of its own when it can't be made."""
        try:
            text = self.edition.text(file_of(address)) if self.edition else None
        except BuildError as error:
            text = _EMPTY.format(title="Sidan går inte att visa", text=escape(str(error)))
            return Page(text, HTTPStatus.INTERNAL_SERVER_ERROR, self._looks)
        return None if text is None else Page(text, HTTPStatus.OK, self._looks)

    def missing(self) -> "Page":
        """What is shown at an address where nothing is."""
        text = self.edition.text("404.html") if self.edition else None
        text = text or _EMPTY.format(title="Inget att visa än", text="")
        return Page(text, HTTPStatus.NOT_FOUND, self._looks)

    def file(self, address: str) -> Path | None:
        """The file that lies at an address, if one does."""
        path = file_of(address)
        return self.index.get(path) or (self.edition.files.get(path) if self.edition else None)


class Page:
    """A text or data with its status, and a version that tells whether a browser has another."""

    def __init__(self, text: str | bytes, status: HTTPStatus, looks: int) -> None:
        self.status = status
        self.data = text.encode() if isinstance(text, str) else text
        self.version = f"{looks}-{crc32(self.data):08x}"

    def with_script(self) -> bytes:
        """The page as a browser gets it."""
        script = f'<script data-version="{self.version}">{_SCRIPT}</script>'
        return self.data.replace(b"</body>", f"{script}</body>".encode())


def file_of(address: str) -> str:
    """The path of the file that answers at an address, in the folder that a build would write."""
    path = unquote(address).lstrip("/")
    return f"{path}index.html" if path.endswith("/") or not path else path


class Handler(SimpleHTTPRequestHandler):
    """Answers from the newsstand, with a small script added to every page."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # which waits 40 ms between what is said of a file and the file
    server: "Server"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing: the terminal is for the author."""

    def translate_path(self, path: str) -> str:
        """The file that answers at a path, for the library, which is asked when there is one."""
        return str(self.server.stand.file(urlsplit(path).path))

    def do_GET(self) -> None:
        """Answer with a page, another file, or the stream of news."""
        if urlsplit(self.path).path == EVENTS:
            self._stream()
        elif not self._made():
            super().do_GET()

    def do_HEAD(self) -> None:
        """Answer as to GET, without the page itself."""
        if not self._made():
            super().do_HEAD()

    def end_headers(self) -> None:
        """Let nothing be kept: the next look may be at another edition."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def _made(self) -> bool:
        """Answer with what is made, and not with a file; say whether that was so."""
        stand, address = self.server.stand, urlsplit(self.path).path
        page = stand.page(address)
        kind = self.guess_type(file_of(address))
        if page and kind != "text/html":
            self._send(page.status, page.data, kind)
        elif page:
            self._send(page.status, page.with_script(), "text/html; charset=utf-8")
        elif stand.file(address):
            return False
        elif stand.page(f"{address}/"):
            self._send(HTTPStatus.MOVED_PERMANENTLY, b"", "text/html", to=f"{address}/")
        else:
            page = stand.missing()
            self._send(page.status, page.with_script(), "text/html; charset=utf-8")
        return True

    def _send(self, status: HTTPStatus, data: bytes, kind: str, to: str = "") -> None:
        self.send_response(status)
        if to:
            self.send_header("Location", quote(unquote(to)))
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _stream(self) -> None:
        """Server-sent events: which version the page has now, at every change and now and then."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        stand = self.server.stand
        (address,) = parse_qs(urlsplit(self.path).query).get("page", ["/"])
        seen = -1
        try:
            while True:
                seen = stand.wait(seen, 15)
                page = stand.page(address) or stand.missing()
                news = {
                    "version": page.version,
                    "problems": stand.problems,
                    "hint": stand.hint(address),
                }
                self.wfile.write(f"data: {json.dumps(news)}\n\n".encode())
                self.wfile.flush()
        except (BrokenPipeError, ConnectionResetError):
            return


class Server(ThreadingHTTPServer):
    """Serves what the newsstand shows, on this machine alone."""

    allow_reuse_address = sys.platform != "win32"  # there it would share a port that is taken

    def __init__(self, stand: Newsstand, port: int) -> None:
        self.stand = stand
        super().__init__(("127.0.0.1", port), Handler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that has gone on before it had its answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def open_server(stand: Newsstand, port: int) -> Server:
    """A server on 127.0.0.1, at ``port`` or the first free one of the twenty after it.

    :raises OSError: when none of them is free.
    """
    ports = range(port, min(port + 20, 65536))
    for candidate in ports:
        try:
            return Server(stand, candidate)
        except OSError:
            continue
    message = f"ingen port mellan {ports[0]} och {ports[-1]} är ledig"
    raise OSError(message)
