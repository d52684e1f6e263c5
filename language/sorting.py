"""Swedish alphabetical order: å, ä and ö come last, and é sorts as e."""

import unicodedata

_LAST = {"å": "{a", "ä": "{b", "ö": "{c", "æ": "{b", "ø": "{c"}


def sort_key(text: str) -> str:
    """A key to sort Swedish words by, ignoring case and other accents.

    >>> sorted(["öppen", "ärende", "zon", "åtgärd", "Avtal"], key=sort_key)
    ['Avtal', 'zon', 'åtgärd', 'ärende', 'öppen']
    """
    signs = (_LAST.get(sign) or _plain(sign) for sign in unicodedata.normalize("NFC", text).lower())
    return "".join(signs)


def _plain(sign: str) -> str:
    return unicodedata.normalize("NFD", sign)[0]
