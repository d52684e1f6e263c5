"""Ids are given once, at signed lines, and nothing else in a file is touched."""

import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.dated import Dated
from knowledge.identities import give_ids, write_atomically
from knowledge.problems import ContentError
from knowledge.site import load
from tests.knowledge.making import LINE, header, write_site

QUOTE = "> Ord.\n> — chef #vardag{}\n\n"
TOPIC = "---\ntitel: Vardag\nbeskrivning: x.\n---\n"


def site(folder: Path, files: dict[str, str]) -> Path:
    return write_site(folder, {"teman/vardag.md": TOPIC} | files)


@given(
    lines=st.lists(
        LINE
        | st.sampled_from(
            [
                "> Ord.\n> — chef",
                "> Två.\n> -- chef #vardag  ",
                "",
                "```",
                "- a\n\n    > Tre.\n    > – b\t",
                "> Har redan.\n> — chef ^h7k2",
                "> Utan.\n— chef",
            ]
        ),
        max_size=8,
    ),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    bom=st.sampled_from([b"", b"\xef\xbb\xbf"]),
)
def test_only_ids_are_added_and_only_once(lines: list[str], end: str, bom: bytes) -> None:
    with TemporaryDirectory() as name:
        content = site(Path(name), {})
        path = content / "inlagg" / "a.md"
        path.parent.mkdir()
        text = header() + "\n\n".join(lines) + "\n"
        before = bom + text.replace("\n", end).encode()
        path.write_bytes(before)
        try:
            (document,) = (d for d in load(content).library.documents if isinstance(d, Dated))
        except ContentError:
            return
        awaiting = document.unidentified
        given_ids = give_ids(load(content).library)
        after = path.read_bytes()
        ids = given_ids.get(path, [])
        assert len(ids) == len(awaiting) == len(set(ids))
        old, new = (re.split(rb"\r\n|\r|\n", data) for data in (before, after))
        changed = [n for n, pair in enumerate(zip(old, new, strict=True), 1) if pair[0] != pair[1]]
        assert changed == list(awaiting)
        for line, identity in zip(awaiting, ids, strict=True):
            assert new[line - 1] == old[line - 1].rstrip(b" \t") + f" ^{identity}".encode()
        assert re.findall(rb"\r\n|\r|\n", before) == re.findall(rb"\r\n|\r|\n", after)
        assert give_ids(load(content).library) == {}
        assert path.read_bytes() == after


def test_ids_are_unique_on_the_whole_site_drafts_and_withheld_quotes_too(tmp_path: Path) -> None:
    files = {
        "inlagg/a.md": header() + QUOTE.format("") * 30,
        "inlagg/b.md": header(status="utkast") + QUOTE.format("") * 30,
        "definitioner/c.md": header(fraga="Vad?", samtycke="nej") + QUOTE.format("") * 30,
    }
    ids = [
        each for found in give_ids(load(site(tmp_path, files)).library).values() for each in found
    ]
    assert len(ids) == len(set(ids)) == 90
    load(tmp_path)


def test_a_file_saved_since_it_was_read_is_left_alone(tmp_path: Path) -> None:
    library = load(site(tmp_path, {"inlagg/a.md": header() + QUOTE.format("")})).library
    changed = header() + "En ny rad före.\n\n" + QUOTE.format("")
    write_site(tmp_path, {"inlagg/a.md": changed})
    assert give_ids(library) == {}
    assert (tmp_path / "inlagg/a.md").read_text(encoding="utf-8") == changed


def test_a_linked_file_stays_a_link_and_keeps_its_mode(tmp_path: Path) -> None:
    content = site(tmp_path / "content", {"inlagg/b.md": header(titel="B")})
    real = write_site(tmp_path, {"annan/a.md": header() + QUOTE.format("")}) / "annan" / "a.md"
    real.chmod(0o640)
    (content / "inlagg" / "a.md").symlink_to(real)
    (ids,) = give_ids(load(content).library).values()
    assert (content / "inlagg" / "a.md").is_symlink()
    assert f"^{ids[0]}" in real.read_text(encoding="utf-8")
    assert real.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in real.parent.iterdir()] == ["a.md"]


def test_nothing_is_left_behind_when_writing_fails(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(OSError, match="a"):
        write_atomically(tmp_path / "a", b"x")
    assert os.listdir(tmp_path) == ["a"]  # noqa: PTH208
