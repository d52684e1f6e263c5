"""Meetings: each deck's quotes one at a time, for a projector."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from knowledge.decks import Deck
from plugins.generator import LibraryGenerator, Output, TextFile, registration
from presentation.qr_codes import qr_svg


class MeetingPages(LibraryGenerator):
    """``mote/`` below the page of each theme and collection that has quotes."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield them. They say nothing that other pages don't: nobody needs to find them."""
        for deck in self.library.decks:
            late = partial(self._slides, deck)
            yield Output(f"{deck.url}mote/", "meeting", {"deck": deck}, findable=False, late=late)

    def _slides(self, deck: Deck) -> dict[str, Any]:
        """Without a whole address there is nothing for a phone to go to."""
        code = qr_svg(f"{self.site_url}/{deck.url}") if self.site_url else ""
        return {"cards": deck.cards, "qr_code": code}


register = registration(MeetingPages)
