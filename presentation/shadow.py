"""The copy of a page that only the search engine reads, with the joints of compounds marked.

Pagefind finds ``insatser`` in ``samverkans|insatser``, and the whole word too. The page that a
reader sees never has the marks, and the result page takes them away again.
"""

import re
from collections.abc import Callable

_TAG = re.compile(r"(<[^>]*>)")
# What stands right after such a tag is a name, to be shown and counted as it is.
_NAMED = re.compile(r"data-pagefind-(?:filter|meta)=\"[^\"\[]*\"")
_CODE = re.compile(r"<(/?)(?:code|pre|script|style|svg)\b")


def shadow(html: str, split: Callable[[str], str]) -> str:
    """``html`` with ``split`` applied to the text of its main part, but to no names and no code."""
    before, main, rest = html.partition("<main")
    inner, end, after = rest.partition("</main>")
    pieces = _TAG.split(main + inner)
    code = 0
    for n in range(1, len(pieces), 2):
        if tag := _CODE.match(pieces[n]):
            code += -1 if tag[1] else 1
        if not code and not _NAMED.search(pieces[n]):
            pieces[n + 1] = split(pieces[n + 1])
    return before + "".join(pieces) + end + after
