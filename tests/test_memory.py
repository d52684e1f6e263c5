"""What a build keeps for the next is only saved work: it can be lost, damaged or old."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from memory import Memory, fingerprint, house_folder, load, memory_folder, save

Numbers = Memory[str, int]


def never() -> int:
    pytest.fail("it was known")


def remembered(file: Path, maker: str = "a", **numbers: int) -> None:
    memory = Numbers(file, maker)
    for name, number in numbers.items():
        memory.recall(name, lambda number=number: number)  # type: ignore[misc]
    memory.keep()


def test_what_was_worked_out_once_is_known_to_the_next_build(tmp_path: Path) -> None:
    remembered(tmp_path / "tal", ett=1, två=2)
    memory = Numbers(tmp_path / "tal", "a")
    assert (memory.recall("ett", never), memory.recall("två", never)) == (1, 2)
    assert [path.name for path in tmp_path.iterdir()] == ["tal"]


def test_what_a_build_did_not_ask_for_is_forgotten(tmp_path: Path) -> None:
    remembered(tmp_path / "tal", ett=1, två=2)
    remembered(tmp_path / "tal", ett=1)
    assert "två" not in Numbers(tmp_path / "tal", "a")


def test_what_another_process_learned_is_kept_too(tmp_path: Path) -> None:
    remembered(tmp_path / "tal", ett=1, två=2, tre=3)
    mine, others = Numbers(tmp_path / "tal", "a"), Numbers(tmp_path / "tal", "a")
    for each in (mine, others):  # when the two were still one
        each.recall("ett", never)
    both = others.asked
    others.recall("två", never)
    others.recall("fyra", lambda: 4)
    assert others.learned(since=both) == ({"fyra": 4}, ["två"])
    mine.learn(others.learned())
    mine.keep()
    kept = Numbers(tmp_path / "tal", "a")
    assert [name in kept for name in ("ett", "två", "tre", "fyra")] == [True, True, False, True]
    assert kept.recall("fyra", never) == 4


def test_another_maker_knows_nothing(tmp_path: Path) -> None:
    remembered(tmp_path / "tal", ett=1)
    assert "ett" not in Numbers(tmp_path / "tal", "b")


class Renamed:
    """As a class of an earlier version, which nobody can unpack any more."""

    def __setstate__(self, state: object) -> None:
        raise AttributeError(state)


def test_what_another_maker_kept_is_not_even_unpacked(tmp_path: Path) -> None:
    unpackable = Renamed()
    unpackable.__dict__["name"] = "of that time"
    save(tmp_path / "tal", "a", unpackable)
    assert load(tmp_path / "tal", "b") is None
    with pytest.raises(AttributeError):
        load(tmp_path / "tal", "a")


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-1],
        lambda data: data[:20],
        lambda _: b"",
        lambda data: data[:40] + b"x" + data[41:],
        lambda _: b"hej" * 100,
    ],
)
def test_a_damaged_file_is_as_none(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    file = tmp_path / "tal"
    remembered(file, ett=1)
    file.write_bytes(damage(file.read_bytes()))
    assert "ett" not in Numbers(file, "a")
    remembered(file, ett=1)
    assert "ett" in Numbers(file, "a")


def test_what_a_killed_build_was_writing_is_taken_away(tmp_path: Path) -> None:
    (tmp_path / "tal.0123abcd").write_bytes(b"ord")
    (tmp_path / "tal-annat.0123abcd").write_bytes(b"ord")
    remembered(tmp_path / "tal", ett=1)
    assert {path.name for path in tmp_path.iterdir()} == {"tal", "tal-annat.0123abcd"}


def test_nothing_is_lost_when_it_cannot_be_kept(tmp_path: Path) -> None:
    memory = Numbers(tmp_path / "finns inte" / "tal", "a")
    assert memory.recall("ett", lambda: 1) == 1
    memory.keep()


def test_a_change_in_the_code_is_another_maker(tmp_path: Path) -> None:
    code = tmp_path / "kod.py"
    code.write_text("1", encoding="utf-8")
    before = fingerprint([code], ["markdown"])
    assert fingerprint([code], ["markdown"]) == before
    code.write_text("2", encoding="utf-8")
    assert fingerprint([code], ["markdown"]) != before


def test_each_content_folder_has_its_own_and_the_forgotten_ones_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAMVERKANSBLOGGEN_MINNE", str(tmp_path))
    one, other = memory_folder(Path("a")), memory_folder(Path("b"))
    assert len({one, other, house_folder()}) == 3
    os.utime(one, (0, 0))
    (tmp_path / "borta").symlink_to("ingenstans")  # as one that another build has taken away
    assert memory_folder(Path("b")) == other
    assert not one.exists()
