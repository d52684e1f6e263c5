"""The live server's work behind each save."""

import weakref
from collections.abc import Mapping
from pathlib import Path

from commands.renewing import Renewal
from commands.serving import Newsstand, Shown
from tests.commands.living import write


class Stand(Newsstand):
    """It remembers what it has shown, but keeps none of it."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[weakref.ref[Shown]] = []

    def show(self, edition: Shown, hints: Mapping[str, str] | None = None) -> None:
        super().show(edition, hints)
        self.shown.append(weakref.ref(edition))


def test_earlier_editions_are_let_go_of_though_the_author_never_rests(tmp_path: Path) -> None:
    stand = Stand()
    renewal = Renewal(tmp_path, stand)
    for number in range(15):
        write(tmp_path, "ett.md", f"Rubrik {number}", "Text.")
        renewal.saved([tmp_path / "inlagg/ett.md"])
        renewal.renew()
    assert len(stand.shown) == 15
    assert sum(edition() is not None for edition in stand.shown) < 10
    assert "Rubrik 14" in str(stand.edition and stand.edition.text("inlagg/ett/index.html"))
