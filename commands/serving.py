"""A web server for one's own machine: a static host that tells the browser what is new."""

import threading
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

EVENTS = "/__live"
_SCRIPT = (Path(__file__).parent / "live.js").read_text(encoding="utf-8")


class Edition:
    """The folder that is served now, and what went wrong since; it may be renewed at any time."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._number = 0
        self.folder = Path()
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

    def __init__(self, *args: object, edition: Edition, **options: object) -> None:
        self._edition = edition
        super().__init__(*args, directory=str(edition.folder), **options)  # type: ignore[arg-type]

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing: the terminal is for the author."""

    def do_GET(self) -> None:
        """Answer with a page, another file, or the stream of news."""
        self.directory = str(self._edition.folder)
        if urlsplit(self.path).path == EVENTS:
            self._stream()
            return
        file = Path(self.translate_path(self.path))
        if file.is_dir() and urlsplit(self.path).path.endswith("/"):
            file = file / "index.html"
        if file.suffix == ".html" and file.is_file():
            self._page(file, HTTPStatus.OK)
        elif file.exists():
            super().do_GET()
        else:
            self._page(self._edition.folder / "404.html", HTTPStatus.NOT_FOUND)

    def end_headers(self) -> None:
        """Let nothing be kept: the next look may be at another edition."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def _page(self, file: Path, status: HTTPStatus) -> None:
        html = file.read_text(encoding="utf-8") if file.is_file() else "<!doctype html>"
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
        seen, problems = self._edition.wait(-1, 0)
        try:
            self._tell("hej", problems)
            while True:
                number, problems = self._edition.wait(seen, 15)
                self._tell("nytt" if number != seen else "hej", problems)
                seen = number
        except (BrokenPipeError, ConnectionResetError):
            return

    def _tell(self, event: str, problems: str) -> None:
        lines = "".join(f"data: {line}\n" for line in problems.split("\n"))
        self.wfile.write(f"event: {event}\n{lines}\n".encode())
        self.wfile.flush()


def open_server(edition: Edition, port: int) -> ThreadingHTTPServer:
    """A server on 127.0.0.1, at ``port`` or the first free one of the twenty after it.

    :raises OSError: when none of them is free.
    """
    handler = partial(Handler, edition=edition)
    for candidate in range(port, port + 20):
        try:
            server = ThreadingHTTPServer(("127.0.0.1", candidate), handler)
        except OSError:
            continue
        server.daemon_threads = True
        return server
    message = f"ingen port mellan {port} och {port + 19} är ledig"
    raise OSError(message)
