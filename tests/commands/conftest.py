"""Live servers for the tests."""

import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.commands.living import ROOT


@pytest.fixture
def live(live_in: Callable[[Path], str]) -> Callable[[], str]:
    """Start the server on the fixture ``content``, and get its address."""
    return lambda: live_in(ROOT)


@pytest.fixture
def live_in(content: Path) -> Iterator[Callable[[Path], str]]:
    """Start a house's server; it is told to stop when the test is over, and must say goodbye."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    started: list[subprocess.Popen[str]] = []

    def start(house: Path) -> str:
        task = ["tasks.py", "live", f"--content={content}", f"--port={port}"]
        process = subprocess.Popen(
            [sys.executable, *task],
            cwd=house,
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
