"""Inquiries (insamlingar): a question to ask a meeting, and what the answers come back as."""

import re
from dataclasses import dataclass

from knowledge.documents import Document, parts_of, read_document
from knowledge.fields import Fields

# The columns of a table of answers, whoever has made it; docs/handbok/samla-in.md says what is in
# each. An answer may be published if its last column begins with ”ja”.
ANSWER_COLUMNS = ("Tidstämpel", "Svar", "Roll", "Organisation", "Samtycke")

_LONGEST_FORM = 2331  # bytes: the most that a QR code of level M holds
_PUNCTUATION = (",", ".", ";", ":")  # comes along when an address is copied out of a text


@dataclass(frozen=True, kw_only=True)
class Inquiry(Document):
    """A question; its title is the question itself.

    ``form`` is the address of a form to answer in, and ``consent`` what a participant says yes to,
    when it is not what the site says.
    """

    form: str | None
    consent: str | None

    @property
    def is_findable(self) -> bool:
        """It is for those who were asked."""
        return False


def read_inquiry(fields: Fields) -> Inquiry:
    """Read a file of ``content/insamlingar/``."""
    form = fields.text("formular")
    if form and len(form.encode()) > _LONGEST_FORM:
        fields.error("formular", "adressen i formular är för lång för en QR-kod; ta en kortare")
    elif form and form.endswith(_PUNCTUATION):
        fields.error(
            "formular",
            f"adressen i formular slutar med ”{form[-1]}”, som inte hör till adressen; ta bort det",
        )
    elif form and not is_form_address(form):
        fields.error("formular", "formular ska vara formulärets hela adress, med https:// först")
    document = read_document(fields)
    return Inquiry(**parts_of(document), form=form, consent=fields.text("samtyckestext"))


def is_form_address(word: str) -> bool:
    """Whether answers can be sent there in private: a whole address that begins with https.

    One that no QR code has room for is none, and neither is one with the end of a sentence on it.
    """
    whole = re.fullmatch(r"https://[^\s/?#\"'<>]+\.[^\s\"'<>]+", word) is not None
    return whole and not word.endswith(_PUNCTUATION) and len(word.encode()) <= _LONGEST_FORM
