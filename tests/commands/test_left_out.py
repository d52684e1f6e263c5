"""What a build leaves out of its libraries is missed by nobody."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LEFT_OUT = {
    "docutils.core",
    "lxml.etree",
    "pelican.server",
    "pygments.util",
    "rich.console",
    "soupsieve.css_parser",
    "urllib.request",
    "watchfiles.main",
}
SELDOM_USED = "dateutil.parser._parser"
ADDRESS = "https://exempel.se"
WITH_ALL = """
import sys
from pathlib import Path
from commands.build import build
sys.exit(build(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], search=False))
"""


def loaded(*command: str) -> set[str]:
    """The modules that a process in the house loads."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *command],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return set(re.findall(r"\| +([\w.]+)$", done.stderr, re.MULTILINE))


def files(site: Path) -> dict[Path, bytes]:
    return {f.relative_to(site): f.read_bytes() for f in site.rglob("*") if f.is_file()}


def test_every_file_is_the_same_with_all_of_it(tmp_path: Path) -> None:
    less, whole = tmp_path / "less", tmp_path / "whole"
    contents = [shutil.copytree(ROOT / "tests/site", tmp_path / name) for name in "ab"]
    options = [f"--content={contents[0]}", f"--output={less}", "--no-search"]
    assert not LEFT_OUT & loaded("tasks.py", "build", f"--site-url={ADDRESS}", *options)
    assert loaded("-c", WITH_ALL, str(contents[1]), str(whole), ADDRESS) >= LEFT_OUT
    assert files(less) == files(whole)


def test_what_is_seldom_used_is_loaded_when_a_text_needs_it(tmp_path: Path) -> None:
    post = tmp_path / "texter/inlagg/a.md"
    post.parent.mkdir(parents=True)
    site = tmp_path / "site"
    task = ["tasks.py", "build", f"--content={post.parents[1]}", f"--output={site}", "--no-search"]
    post.write_text("---\ntitel: A\ndatum: 2012-05-02\n---\nText.\n", encoding="utf-8")
    assert SELDOM_USED not in loaded(*task)
    as_pelicans_users_write = "Title: A\nDate: Thu, 3 May 2012 10:00:00\n\nText.\n"
    post.write_text(as_pelicans_users_write, encoding="utf-8")
    assert SELDOM_USED in loaded(*task)
    assert "2012-05-03" in (site / "inlagg/a/index.html").read_text(encoding="utf-8")
