"""The live server says what waits for its day or a build: once, and where it would be missed."""

from pathlib import Path

import pytest

from commands.renewing import Renewal
from commands.serving import Newsstand
from tests.knowledge.making import header, write_site

TOPIC = "---\ntitel: {}\nbeskrivning: x\n---\n"


def test_new_quotes_and_texts_to_come_are_told_of_by_live(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    quotes = "> Ett.\n> — chef #vardag\n\n> Två.\n> — chef #vardag #rum\n\n"
    old = "> Tre.\n> — chef #rum #annat ^h7k2\n\n"
    files = {
        "teman/vardag.md": TOPIC.format("Vardag"),
        "teman/rum.md": TOPIC.format("Rum"),
        "teman/annat.md": TOPIC.format("Annat"),
        "inlagg/a.md": header() + quotes + old,
        "inlagg/b.md": header(titel="Två", datum="2062-11-20") + "Text.\n",
    }
    content = write_site(tmp_path / "content", files)
    monkeypatch.chdir(tmp_path)
    stand = Newsstand()
    renewal = Renewal(Path("content"), stand)
    renewal.renew()
    assert capsys.readouterr().out.splitlines()[1:] == [
        "content/inlagg/b.md: visas 20 november 2062",
        "content/inlagg/a.md: 2 nya citat visas på temasidor och i listor när du har kört build",
    ]
    assert stand.hint("/teman/vardag/") == "2 nya citat visas här när du har kört build"
    assert stand.hint("/teman/rum/mote/") == "1 nytt citat visas här när du har kört build"
    assert stand.hint("/teman/annat/") == stand.hint("/inlagg/a/") == stand.hint("/") == ""

    write_site(content, {"inlagg/a.md": header(titel="Nytt namn") + quotes + old})
    renewal.saved([content / "inlagg/a.md"])
    renewal.renew()
    assert "visas" not in capsys.readouterr().out

    write_site(content, {"inlagg/a.md": header() + old})
    renewal.saved([content / "inlagg/a.md"])
    renewal.renew()
    assert stand.hint("/teman/vardag/") == ""
