"""A web server for one's own machine: a static host that tells the browser what is new."""

import sys
import threading
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

EVENTS = "/__live"
_NO_PAGE = '<!doctype html><html lang="sv"><title>Inget att visa än</title><body></body></html>'
_SCRIPT = (Path(__file__).parent / "live.js").read_text(encoding="utf-8")


class Edition:
    """The folder that is served now, and what went wrong since; it may be renewed at any time."""

    def __init__(self, folder: Path) -> None:
        self._changed = threading.Condition()
        self._number = 0
        self.folder = folder
        self.problems = ""

    def renew(self, folder: Path) -> None:
        """Serve another folder from now on."""
        self._announce(folder, "")

    def report(self, problems: str) -> None:
        """Keep the folder, and show what is wrong."""
        self._announce(self.folder, problems)

    def _announce(self, folder: Path, problems: str) -> None:
        with self._changed:
            self.folder, self.problems = folder, problems
            self._number += 1
            self._changed.notify_all()

    def wait(self, seen: int, seconds: float) -> tuple[int, str]:
        """Wait until there is something newer than ``seen``, or the time is out.

        :returns: the number of the newest, and its problems.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._number != seen, seconds)
            return self._number, self.problems


class Handler(SimpleHTTPRequestHandler):
    """Files of the current edition, with a small script added to every page."""

    protocol_version = "HTTP/1.1"
    server: "Server"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing: the terminal is for the author."""

    def translate_path(self, path: str) -> str:
        """The file of the current edition that answers at a path."""
        self.directory = str(self.server.edition.folder)
        return super().translate_path(path)

    def do_GET(self) -> None:
        """Answer with a page, another file, or the stream of news."""
        if urlsplit(self.path).path == EVENTS:
            self._stream()
            return
        file = Path(self.translate_path(self.path))
        if file.is_dir() and urlsplit(self.path).path.endswith("/"):
            file = file / "index.html"
        if file.suffix == ".html" and file.is_file():
            self._page(file, HTTPStatus.OK)
        elif file.is_file() or (file / "index.html").is_file():
            super().do_GET()
        else:
            self._page(self.server.edition.folder / "404.html", HTTPStatus.NOT_FOUND)

    def end_headers(self) -> None:
        """Let nothing be kept: the next look may be at another edition."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def _page(self, file: Path, status: HTTPStatus) -> None:
        html = file.read_text(encoding="utf-8") if file.is_file() else _NO_PAGE
        script = f"<script>{_SCRIPT}</script>"
        data = html.replace("</body>", f"{script}</body>").encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _stream(self) -> None:
        """Server-sent events: one for each new edition, and a sign of life between."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        seen, problems = self.server.edition.wait(-1, 0)
        try:
            self._tell("hej", problems)
            while True:
                number, problems = self.server.edition.wait(seen, 15)
                self._tell("nytt" if number != seen else "hej", problems)
                seen = number
        except (BrokenPipeError, ConnectionResetError):
            return

    def _tell(self, event: str, problems: str) -> None:
        lines = "".join(f"data: {line}\n" for line in problems.split("\n"))
        self.wfile.write(f"event: {event}\n{lines}\n".encode())
        self.wfile.flush()


class Server(ThreadingHTTPServer):
    """Serves the current edition on this machine alone."""

    allow_reuse_address = sys.platform != "win32"  # there it would share a port that is taken

    def __init__(self, edition: Edition, port: int) -> None:
        self.edition = edition
        super().__init__(("127.0.0.1", port), Handler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that has gone on before it had its answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def open_server(edition: Edition, port: int) -> Server:
    """A server on 127.0.0.1, at ``port`` or the first free one of the twenty after it.

    :raises OSError: when none of them is free.
    """
    ports = range(port, min(port + 20, 65536))
    for candidate in ports:
        try:
            return Server(edition, candidate)
        except OSError:
            continue
    message = f"ingen port mellan {ports[0]} och {ports[-1]} är ledig"
    raise OSError(message)
