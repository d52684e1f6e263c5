"""What Pelican only logs is an error to us, whichever process it is logged in."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Logs an error for one page: for the first that the other process writes, if it writes any.
_LOGS = """
import logging, os, sys
from pathlib import Path
from commands.build import build
from plugins.generator import SiteWriter

first, noted, write = os.getpid(), Path(sys.argv[1]) / "noted", SiteWriter._write_page

def write_page(self, page):
    if os.getpid() != first and not noted.exists():
        noted.write_text(page.path)
    if noted.exists() and noted.read_text() == page.path:
        logging.getLogger("pelican").error("något gick fel")
    write(self, page)

SiteWriter._write_page = write_page
site = Path(sys.argv[1]) / "site"
print(build(Path("content"), site, search=False), noted.exists(), site.exists())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="no copies are made of a process here")
def test_an_error_that_the_other_process_logs_stops_the_build(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _LOGS, str(tmp_path)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "något gick fel" in ended.stdout
    assert ended.stdout.splitlines()[-1] == "1 True False"
