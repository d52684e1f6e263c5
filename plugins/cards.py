"""Cards: each deck's quotes on sheets to print and cut."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from knowledge.decks import Deck
from plugins.generator import LibraryGenerator, Output, TextFile, registration
from presentation.cards import sheets
from presentation.qr_codes import qr_svg


class CardPages(LibraryGenerator):
    """``kort/`` below the page of each theme and collection that has quotes."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield them."""
        for deck in self.library.decks:
            late = partial(self._sheets, deck)
            yield Output(f"{deck.url}kort/", "cards", {"deck": deck}, findable=False, late=late)

    def _sheets(self, deck: Deck) -> dict[str, Any]:
        """Without a whole address there is nothing for a phone to go to."""
        codes = {}
        if self.site_url:
            urls = (deck.url, *(quote.url for quote in deck.quotes))
            codes = {url: qr_svg(f"{self.site_url}/{url}") for url in urls}
        return {"sheets": sheets(deck), "qr_codes": codes}


register = registration(CardPages)
