"""``compounds`` shows what search makes of words."""

from pathlib import Path

import pytest

from commands.compounds import compounds


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "ord.txt"


def test_every_word_is_shown_with_its_joints_in_the_order_given(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text("samverkan\n\n  Samverkansinsatser \r\nsamverkan\nhelhet", encoding="utf-8")
    (tmp_path / "sammansattningar.txt").write_text("hel|het\n", encoding="utf-8")
    assert compounds(file, tmp_path) == 0
    assert capsys.readouterr().out == (
        "samverkan\tsamverkan\n"
        "Samverkansinsatser\tSamverkans|insatser\n"
        "samverkan\tsamverkan\n"
        "helhet\thel|het\n"
    )


def test_a_file_that_cannot_be_read_is_explained(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert compounds(file, tmp_path) == 1
    assert f"{file}: filen finns inte" in capsys.readouterr().err
    file.write_bytes(b"bl\xe5")
    assert compounds(file, tmp_path) == 1
    assert "filen är inte UTF-8" in capsys.readouterr().err


def test_a_broken_segmentation_of_the_authors_is_told(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text("helhet\n", encoding="utf-8")
    (tmp_path / "sammansattningar.txt").write_text("hel het\n", encoding="utf-8")
    assert compounds(file, tmp_path) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "sammansattningar.txt:1: ”hel het” ska vara ett ord" in captured.err
