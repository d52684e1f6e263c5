"""The locks that make.py installs from."""

import re
from pathlib import Path

import pytest

import command_line
import make

LOCKS = [command_line.SITE_LOCK, command_line.DEVELOPER_LOCK]


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_and_hashes_everything_and_names_no_host(name: str) -> None:
    text = Path(make.ROOT, name).read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index" not in text
    requirements = re.sub(r"#.*|\\\n", "", text).strip().splitlines()
    for requirement in filter(str.strip, requirements):
        assert re.match(r"[a-z0-9-]+==\S+( ; .*?)? +--hash=sha256:[0-9a-f]{64}", requirement)


def test_the_developers_lock_holds_all_of_the_sites() -> None:
    site, developers = (
        set(re.findall(r"^\S+==.*(?= \\)", Path(make.ROOT, name).read_text("utf-8"), re.MULTILINE))
        for name in LOCKS
    )
    assert site < developers
