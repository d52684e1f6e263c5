"""Who renames a text learns at the next build how the old address can lead on."""

from pathlib import Path

import pytest

from commands.build import build
from tests.knowledge.making import header, write_site


def test_a_text_with_a_new_address_is_told_of_until_the_old_one_leads_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    texts = {f"inlagg/{name}.md": header(titel=name) + "Text.\n" for name in ("a", "b", "c", "d")}
    content = write_site(Path("content"), texts)

    def told() -> list[str]:
        assert build(content, Path("site"), search=False) == 0
        return [line for line in capsys.readouterr().out.splitlines() if "gammal_adress" in line]

    assert told() == []
    (content / "inlagg/a.md").rename(content / "inlagg/nytt.md")
    (content / "inlagg/b.md").write_text(header(titel="b", slug="bb") + "Text.\n")
    (content / "inlagg/c.md").unlink()
    (content / "inlagg/d.md").write_text(header(titel="d", status="utkast") + "Text.\n")
    end = "så leder gamla länkar rätt."
    assert told() == [
        (
            "content/inlagg/nytt.md: texten fanns på /inlagg/a/. "
            f"Skriv ”gammal_adress: /inlagg/a/” i huvudet, {end}"
        ),
        (
            "content/inlagg/b.md: texten fanns på /inlagg/b/. "
            f"Skriv ”gammal_adress: /inlagg/b/” i huvudet, {end}"
        ),
        (
            "/inlagg/c/ finns inte längre. "
            f"Har texten en ny adress skriver du ”gammal_adress: /inlagg/c/” där, {end}"
        ),
    ]
    (content / "inlagg/nytt.md").rename(content / "inlagg/nyast.md")
    text = header(titel="a", gammal_adress="/inlagg/nytt/") + "Text.\n"
    (content / "inlagg/nyast.md").write_text(text)
    assert told() == []
