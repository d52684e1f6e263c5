"""Bodies are converted once, and always to what they would be converted to alone."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.rendering import render
from presentation import conversion
from presentation.conversion import Conversions

ROOT = Path(__file__).resolve().parents[2]
BODIES = [f"## Rubrik {n}\n\nText med *å*, ä och ö.[^1]\n\n[^1]: Not {n}.\n" for n in range(9)]


@pytest.fixture
def forgetful(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing may be converted any more."""

    def refuse(body: str) -> str:
        pytest.fail(f"converted again: {body}")

    with monkeypatch.context() as patch:
        patch.setattr(conversion, "render", refuse)
        yield


def convert(folder: Path) -> None:
    conversions = Conversions(folder)
    assert [conversions.html(body) for body in BODIES] == list(map(render, BODIES))
    conversions.keep()


def test_what_an_earlier_build_converted_is_not_converted_again(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    convert(tmp_path)
    request.getfixturevalue("forgetful")
    again = Conversions(tmp_path)
    assert [again.html(body) for body in BODIES] == list(map(render, BODIES))


def test_a_lone_half_of_a_sign_does_no_harm(tmp_path: Path) -> None:
    assert Conversions(tmp_path).html("\ud800") == render("\ud800")


# Fails while there is another process, which can be waited for; afterwards there is none.
_FAILS = """
import os, sys
from pathlib import Path
from presentation.conversion import Conversions
try:
    with Conversions(Path(sys.argv[1])).begun(f"{n} *ord* " * 2000 for n in range(400)):
        os.waitpid(-1, os.WNOHANG)
        print("at work")
        raise OSError("something went wrong")
except OSError as error:
    print(error)
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    print("alone")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="no copies are made of a process here")
def test_the_process_that_converts_ahead_ends_with_what_failed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _FAILS, str(tmp_path)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert ended.stdout.splitlines() == ["at work", "something went wrong", "alone"]
