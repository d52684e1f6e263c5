"""Whether a theme's pages stay light, tried on a few quotes."""

import pytest

import bench.growth
import command_line
import make


@pytest.mark.skipif(
    not make.installed(command_line.DEVELOPER_LOCK), reason="make.py has not made .venv yet"
)
def test_the_largest_page_of_a_theme_is_told_and_judged(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert bench.growth.show_theme_pages(60)
    assert "60 quotes on 12 themes" in capsys.readouterr().out
    monkeypatch.setattr(bench.growth, "LARGEST_PAGE", 1000)
    assert not bench.growth.show_theme_pages(60)
