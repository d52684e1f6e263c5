"""A real browser before a built site, and what it is sent."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Page, sync_playwright

from commands.chromium import find_chromium, quiet_options

_TEXT = (".html", ".css", ".js", ".txt", ".json", ".svg", "/")

Sent = list[tuple[str, int]]  # an address, and the bytes of its answer


@contextmanager
def opened(site: Path) -> Iterator[tuple[Page, Sent]]:
    """A page of a browser that sees the site, served on this machine alone, and what it was sent.

    Text is sent compressed, as hosts do.
    """
    sent: Sent = []

    class Handler(SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            address = self.path.partition("?")[0]
            file = Path(self.translate_path(address))
            file = file / "index.html" if file.is_dir() else file
            if not file.is_file():
                self.send_error(404)
                return
            body = file.read_bytes()
            is_text = address.endswith(_TEXT)
            body = gzip.compress(body, mtime=0) if is_text else body
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(file))
            if is_text:
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            sent.append((address, len(body)))

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=quiet_options())
        yield browser.new_page(base_url=f"http://127.0.0.1:{server.server_port}"), sent
        browser.close()
    server.shutdown()
    server.server_close()
