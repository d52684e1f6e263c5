"""Drafts in a content folder: nothing overwritten, nothing twice, nothing half."""

import re
from datetime import date
from pathlib import Path

import pytest

from importers import import_text, write, writing
from importers.documents import Draft
from importers.writing import Deed
from knowledge.site import load
from knowledge.source import read_source
from tests.importers.accounting import DOCUMENTS

TODAY = date(2026, 1, 1)
POST = "3 maj 2014\n\nVägen in\n\nDet finns två dörrar."


def drafts(text: str, name: str = "x.txt") -> list[Draft]:
    return list(import_text(text, name, TODAY).drafts)


def everything() -> list[Draft]:
    return [
        draft
        for path in sorted(DOCUMENTS.glob("*.txt"))
        for draft in drafts(path.read_text(encoding="utf-8"), path.name)
    ]


def files(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_what_is_written_is_a_site_without_errors(tmp_path: Path) -> None:
    outcomes = write(everything(), tmp_path)
    assert {outcome.deed for outcome in outcomes} == {Deed.WRITTEN}
    site = load(tmp_path)
    assert len(site.library.documents) == len(outcomes) == len(files(tmp_path))


def test_the_folder_says_the_kind_and_the_header_the_origin(tmp_path: Path) -> None:
    [outcome] = write(drafts(POST), tmp_path)
    assert outcome.path == tmp_path / "inlagg" / "2014-05-03-vagen-in.md"
    header = read_source(outcome.path).header
    origin = header["import"].value
    assert isinstance(origin, dict)
    assert {key: node.value for key, node in origin.items()} == {
        "fil": "x.txt",
        "rader": "1-5",
        "avtryck": outcome.draft.fingerprint,
    }


def test_a_second_import_changes_nothing(tmp_path: Path) -> None:
    write(everything(), tmp_path)
    before = files(tmp_path)
    outcomes = write(everything(), tmp_path)
    assert {outcome.deed for outcome in outcomes} == {Deed.KNOWN}
    assert files(tmp_path) == before


def test_a_renamed_and_edited_file_is_known_again(tmp_path: Path) -> None:
    [first] = write(drafts(POST), tmp_path)
    moved = tmp_path / "inlagg" / "eget-namn.md"
    text = first.path.read_text(encoding="utf-8").replace("två dörrar", "tre dörrar")
    moved.write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))
    first.path.unlink()
    [again] = write(drafts(POST), tmp_path)
    assert (again.deed, again.path) == (Deed.KNOWN, moved)


def test_a_post_links_to_a_collection_that_was_renamed(tmp_path: Path) -> None:
    made = drafts((DOCUMENTS / "svar.txt").read_text(encoding="utf-8"))
    collection, post = write(made, tmp_path)
    assert "samling: vad-gor-en-samordnare" in post.path.read_text(encoding="utf-8")
    collection.path.rename(collection.path.with_name("samordnaren.md"))
    post.path.unlink()
    _, post = write(made, tmp_path)
    assert "samling: samordnaren\n" in post.path.read_text(encoding="utf-8")
    load(tmp_path)


def test_another_text_with_the_same_name_gets_its_own(tmp_path: Path) -> None:
    [first] = write(drafts(POST), tmp_path)
    before = first.path.read_bytes()
    [second] = write(drafts(POST + " Och en tredje."), tmp_path)
    assert second.path.name == "2014-05-03-vagen-in-2.md"
    assert second.taken == "2014-05-03-vagen-in.md"
    assert first.path.read_bytes() == before
    load(tmp_path)


def test_an_address_that_is_taken_counts_too(tmp_path: Path) -> None:
    (tmp_path / "inlagg").mkdir()
    mine = tmp_path / "inlagg" / "x.md"
    mine.write_text("---\ntitel: X\ndatum: 2014-01-01\nslug: vagen-in\n---\n", encoding="utf-8")
    [outcome] = write(drafts(POST), tmp_path)
    assert outcome.path.name == "2014-05-03-vagen-in-2.md"
    load(tmp_path)


def test_the_same_text_twice_at_once_is_written_once(tmp_path: Path) -> None:
    outcomes = write(drafts(POST) + drafts(POST), tmp_path)
    assert [outcome.deed for outcome in outcomes] == [Deed.WRITTEN, Deed.KNOWN]


def test_ids_are_new_in_the_whole_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "inlagg").mkdir()
    header = "---\ntitel: X\ndatum: 2014-01-01\naterkallade: [b3c4]\n---\n\n"
    old = f"{header}> Ord.\n> — deltagare ^h7k2\n"
    (tmp_path / "inlagg" / "gammalt.md").write_text(old, encoding="utf-8")
    seen: list[set[str]] = []

    def new_id(taken: set[str]) -> str:
        seen.append(set(taken))
        return f"n{len(seen):03}"

    monkeypatch.setattr(writing, "new_id", new_id)
    write(drafts((DOCUMENTS / "svar.txt").read_text(encoding="utf-8")), tmp_path)
    assert {"h7k2", "b3c4"} <= seen[0]
    assert seen[-1] == seen[0] | {"n001", "n002", "n003", "n004"}


def test_every_answer_has_an_id(tmp_path: Path) -> None:
    write(everything(), tmp_path)
    [path] = (tmp_path / "definitioner").glob("*.md")
    found = re.findall(
        r"^> — deltagare \^([a-z][a-z0-9]{3})$", path.read_text("utf-8"), re.MULTILINE
    )
    assert len(set(found)) == 5


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    outcomes = write(everything(), tmp_path / "ny", dry_run=True)
    assert {outcome.deed for outcome in outcomes} == {Deed.WOULD_WRITE}
    assert not (tmp_path / "ny").exists()


def test_a_name_taken_at_the_last_moment_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "inlagg" / "2014-05-03-vagen-in.md"
    render = writing.render

    def slow(*arguments: object) -> str:
        target.parent.mkdir(exist_ok=True)
        target.write_text("någon annans", encoding="utf-8")
        return render(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(writing, "render", slow)
    with pytest.raises(FileExistsError):
        write(drafts(POST), tmp_path)
    assert files(tmp_path) == {"inlagg/2014-05-03-vagen-in.md": "någon annans".encode()}


@pytest.mark.parametrize(
    "title",
    [
        'Att "mötas": en väg #1',
        "ja",
        "2012",
        "- streck",
        "[lista]",
        "'enkel'",
        "a: b # c",
        "*",
        "{x}",
        "Nej!",
    ],
)
def test_titles_are_read_back_to_the_letter(title: str, tmp_path: Path) -> None:
    [draft] = drafts(POST)
    fields = draft.fields | {"titel": title, "amnen": [title, "b"], "traff": {"deltagare": title}}
    changed = Draft(**{**vars(draft), "fields": fields})
    [outcome] = write([changed], tmp_path)
    header = read_source(outcome.path).header
    assert header["titel"].value == title
    tags = header["amnen"].value
    assert isinstance(tags, tuple)
    assert [node.value for node in tags] == [title, "b"]
    assert not header["titel"].comment
