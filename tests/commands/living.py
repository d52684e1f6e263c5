"""What an author and a browser do with a live server."""

import json
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
POST = "---\ntitel: {title}\ndatum: 2024-01-02\n{header}---\n{body}\n"
PATIENCE_SECONDS = 20
_LIVE_SCRIPT = re.compile(rb'<script data-version="[^"]*">.*?</script>(?=</body>)', re.DOTALL)


def write(content: Path, name: str, title: str, body: str, header: str = "") -> None:
    """Save a post."""
    path = content / "inlagg" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(POST.format(title=title, body=body, header=header), encoding="utf-8")


def change(path: Path, old: str, new: str) -> None:
    """Save a file with some words changed."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def get(address: str) -> str:
    """What a browser gets, be it a page or a page that says that there is none."""
    return get_bytes(address).decode("utf-8")


def eventually_told(address: str, *words: str) -> None:
    """Listen until the server tells a browser of problems with these words."""
    end = time.monotonic() + PATIENCE_SECONDS
    while True:
        with urllib.request.urlopen(f"{address}/__live?page=/", timeout=10) as stream:
            told = json.loads(stream.readline().removeprefix(b"data: "))["problems"]
        if all(word in told for word in words):
            return
        assert time.monotonic() < end, f"{words} were never told of, but {told}"
        time.sleep(0.02)


def get_bytes(address: str) -> bytes:
    """The same, as it comes."""
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return bytes(answer.read())
    except urllib.error.HTTPError as error:
        with error:
            return error.read()


def eventually(address: str, *words: str, gone: str = "") -> None:
    """Look at a page until it has the words, and has ``gone`` no more."""
    end = time.monotonic() + PATIENCE_SECONDS
    while True:
        page = get(address)
        if all(word in page for word in words) and not (gone and gone in page):
            return
        assert time.monotonic() < end, f"{words} never came at {address}, or {gone} stayed"
        time.sleep(0.02)


def built(content: Path, output: Path) -> Path:
    """Build the content folder as it is."""
    task = ["build", f"--content={content}", f"--output={output}", "--no-search"]
    done = subprocess.run(
        [sys.executable, "tasks.py", *task],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return output


def eventually_as_built(address: str, site: Path) -> None:
    """Compare every file of a built site with what is served, until there is no difference."""
    end = time.monotonic() + PATIENCE_SECONDS
    while different := list(differences(address, site)):
        assert time.monotonic() < end, f"not as built: {different}"
        time.sleep(0.1)


def differences(address: str, site: Path) -> Iterator[str]:
    """The paths where something else is served than what was built."""
    for file in sorted(site.rglob("*")):
        path = file.relative_to(site).as_posix()
        hidden = any(part.startswith(".") for part in path.split("/"))
        if file.is_file() and not hidden and not path.startswith(("pagefind/", "sok/ordlista")):
            served = _LIVE_SCRIPT.sub(
                b"", get_bytes(f"{address}/{path.removesuffix('index.html')}")
            )
            if served != file.read_bytes():
                yield path
