"""The author's own segmentations."""

from pathlib import Path

from knowledge.compounds import read_compounds
from knowledge.problems import Problems
from knowledge.site import load


def read(folder: Path, text: str) -> tuple[dict[str, str], list[str]]:
    (folder / "sammansattningar.txt").write_text(text, encoding="utf-8")
    problems = Problems()
    found = read_compounds(folder, problems)
    return found, [f"{each.line}: {each.message}" for each in problems.errors]


def test_a_line_is_a_word_with_its_joints(tmp_path: Path) -> None:
    text = "# en rad om filen\n\nhel|het  # en anmärkning\r\n  Finsam\nhel|het\n"
    assert read(tmp_path, text) == ({"helhet": "hel|het", "finsam": "finsam"}, [])


def test_a_bad_line_is_an_error_and_the_others_are_read(tmp_path: Path) -> None:
    found, errors = read(tmp_path, "hel||het\n|hel\ntvå ord\nhel|het\nhelh|et\n")
    assert found == {"helhet": "hel|het"}
    example = "ska vara ett ord med | mellan delarna, till exempel hel|het"
    assert errors == [
        f"1: ”hel||het” {example}",
        f"2: ”|hel” {example}",
        f"3: ”två ord” {example}",
        "5: ordet ”helhet” delas på ett annat sätt längre upp: hel|het",
    ]


def test_the_file_need_not_be_there(tmp_path: Path) -> None:
    assert load(tmp_path).compounds == {}


def test_the_site_knows_them(tmp_path: Path) -> None:
    read(tmp_path, "hel|het\n")
    assert load(tmp_path).compounds == {"helhet": "hel|het"}
