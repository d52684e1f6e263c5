"""Files to take along: each deck as projector, list and cards, for a room without a network."""

from collections.abc import Iterator
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from plugins.generator import LibraryGenerator, Output, registration
from presentation.cards import sheets
from presentation.inlining import data_address, policy, script, styles
from presentation.offline import Part, parts
from presentation.qr_codes import qr_image

_STYLES = ("tokens", "base", "layout", "meeting", "cards", "offline")


class OfflineFiles(LibraryGenerator):
    """``offline.html`` below the page of each theme and collection that has quotes."""

    def outputs(self) -> Iterator[Output]:
        """Yield them. They say nothing that other pages don't: nobody needs to find them."""
        for deck in self.library.decks:
            for part in parts(deck, self.site_url):
                variables = {"deck": deck, "part": part}
                late = partial(self._inside, part)
                yield Output(part.url, "offline", variables, findable=False, late=late)

    def _inside(self, part: Part) -> dict[str, Any]:
        """Without a whole address there is nothing for a phone to go to."""
        codes = {}
        if self.site_url:
            codes[part.deck.url] = qr_image(f"{self.site_url}/{part.deck.url}")
            for card in part.cards:
                url = card.quote.url
                codes[url] = qr_image(f"{self.site_url}/citat/", url.removeprefix("citat/"))
        return {"sheets": sheets(part.cards), "qr_codes": codes, **self._same}

    @cached_property
    def _same(self) -> dict[str, Any]:
        """What is the same in all of them."""
        static = Path(self.settings["THEME"]) / "static"
        style, code = styles(static, _STYLES), script(static / "js" / "meeting.js")
        return {
            "style": style,
            "script": code,
            "policy": policy(style, code),
            "icon": data_address(static / "img" / "favicon.svg"),
        }


register = registration(OfflineFiles)
