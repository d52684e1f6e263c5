"""Cards: each deck's quotes on sheets to print, cut and fold."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from knowledge.decks import Deck
from knowledge.derived import CARDS_PER_PAGE
from plugins.generator import LibraryGenerator, ListPage, Output, TextFile, paginate, registration
from presentation.cards import sheets
from presentation.qr_codes import qr_svg


class CardPages(LibraryGenerator):
    """``kort/`` below the page of each theme and collection that has quotes, in parts if long."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield them."""
        for deck in self.library.decks:
            for page in paginate(deck.cards, f"{deck.url}kort/", CARDS_PER_PAGE):
                variables = {"deck": deck, "pdf": self.settings["PDF"], **page.variables}
                late = partial(self._late, deck, page)
                yield Output(page.url, "cards", variables, findable=False, late=late)

    def _late(self, deck: Deck, page: ListPage) -> dict[str, Any]:
        """Without a whole address there is nothing for a phone to go to."""
        codes = {}
        if self.site_url:
            codes[deck.url] = qr_svg(f"{self.site_url}/{deck.url}")
            for card in page.items:
                url = card.quote.url
                codes[url] = qr_svg(f"{self.site_url}/citat/", url.removeprefix("citat/"))
        return {"sheets": sheets(page.items), "qr_codes": codes}


register = registration(CardPages)
