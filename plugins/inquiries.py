"""Inquiries: a page to print and to show for each, and the table that its answers belong in."""

import logging
from collections.abc import Iterator
from functools import partial
from typing import Any

from knowledge.inquiries import Inquiry, is_form_address
from language.sorting import sort_key
from plugins.generator import LibraryGenerator, Output, TextFile, registration
from presentation.qr_codes import qr_svg
from presentation.tables import answers_csv

_log = logging.getLogger(__name__)


class InquiryPages(LibraryGenerator):
    """The pages of /insamlingar/. They are for those who were asked: nobody else need find them."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield a page and an empty table for every inquiry, and the list of them."""
        form: str = self.settings["FORM_URL"]
        if form and not is_form_address(form):
            _log.error(
                "FORM_URL i pelicanconf.py ska vara en hel adress, med https:// först "
                "och inget skiljetecken sist"
            )
        inquiries = sorted(self.library.inquiries, key=lambda inquiry: sort_key(inquiry.title))
        yield Output("insamlingar/", "inquiry_list", {"inquiries": inquiries}, findable=False)
        for inquiry in inquiries:
            variables = {"inquiry": inquiry, "form": inquiry.form or form}
            late = partial(self._made, inquiry, inquiry.form or form)
            yield Output(
                inquiry.url, "inquiry", variables, findable=False, late=late, bodies=(inquiry,)
            )
            yield TextFile(f"{inquiry.url}svar.csv", answers_csv)

    def _made(self, inquiry: Inquiry, form: str) -> dict[str, Any]:
        code = qr_svg(form) if form else ""
        return {"introduction": self.prose.html(inquiry), "qr_code": code}


register = registration(InquiryPages)
