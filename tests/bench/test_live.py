"""From save to page, tried on a few texts."""

from pathlib import Path

import pytest

import bench.live
import command_line
import make
from bench.contenders import Hugo, Ours, hugo_trouble
from bench.corpus import make_texts

TROUBLE = hugo_trouble()


@pytest.mark.skipif(bool(TROUBLE), reason=TROUBLE)
@pytest.mark.skipif(
    not make.installed(command_line.DEVELOPER_LOCK), reason="make.py has not made .venv yet"
)
def test_a_save_is_seen_in_both_servers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench.live, "PAUSE_SECONDS", 0.1)
    bench.live.compare_live(
        [Hugo(tmp_path / "hugo"), Ours(tmp_path / "ours")], list(make_texts(5)), saves=1
    )
    rows = {line.split()[0]: line.split()[1:] for line in capsys.readouterr().out.splitlines()[2:4]}
    assert rows.keys() == {"Hugo", "ours"}
    assert [rows["Hugo"][n] for n in (1, 4)] == ["1.00", "1.00"]
    assert all(float(figure) > 0 for figures in rows.values() for figure in figures)
