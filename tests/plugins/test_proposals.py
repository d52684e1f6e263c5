"""A theme that nobody has confirmed is in nothing that is written."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.plugins.test_consent import files

UNLIKE = re.compile(r"^pagefind/(?:filter/|.*\.pf_meta$|pagefind-entry\.json$)")
SITE = Path(__file__).resolve().parents[1] / "site"


def with_proposals(folder: Path) -> Path:
    """The small site, with a proposal on every signed line and report heading that can have one."""
    shutil.copytree(SITE, folder)
    for path in folder.rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"^(> — .*) (\^(?!kod)\w+)$", r"\1 #rutiner? \2", text, flags=re.MULTILINE)
        if path.parent.name == "rapporter":
            text = re.sub(r"^(##+ [^{\n]+)$", r'\1 {: teman="rutiner?" }', text, flags=re.MULTILINE)
        path.write_text(text, encoding="utf-8")
    return folder


def written(site: Path) -> dict[str, bytes]:
    """Every file of a site, but for those of Pagefind's that no two builds have alike."""
    named = ((path.relative_to(site).as_posix(), data) for path, data in files(site))
    return {name: data for name, data in named if not UNLIKE.search(name)}


def test_the_site_is_the_same_to_the_letter_with_proposals_and_without(
    built: Callable[..., Path], small_site: Path, tmp_path: Path
) -> None:
    folder = with_proposals(tmp_path / "content")
    changed = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.md"))
    assert changed.count("#rutiner? ^") > 5
    assert 'teman="rutiner?"' in changed
    pages, proposed = (written(site) for site in (small_site, built(str(folder))))
    assert pages.keys() == proposed.keys()
    assert [name for name in pages if pages[name] != proposed[name]] == []
