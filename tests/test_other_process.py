"""Another process answers as this one would, or says that it cannot."""

import subprocess
from math import sqrt

import pytest

from other_process import OtherProcess


def test_it_answers_what_the_function_returns() -> None:
    one, two = OtherProcess(sorted, [2, 1]), OtherProcess(str.upper, "åäö")
    assert two.answer() == "ÅÄÖ"
    assert one.answer() == [1, 2]


def test_a_failure_is_no_answer(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        OtherProcess(sqrt, -1.0).answer()
    assert "math domain error" in capfd.readouterr().err
