"""The words of Pagefind's index, in chunks: a reader loads those that may have what is asked for.

A chunk is ``[[[word, postings, [[form, postings], ...]], ...]]`` in CBOR. A posting is
``[page, places, places in metadata]``: the page less the one before, and where on it the word
stands. A form is how a word was written that has lost its accents: *idé*, of *ide*. Words stand in
order, and a chunk ends with the word by which it has ``CHUNK_SIZE`` numbers in its postings.

In CBOR the first byte of a thing says whether it is a number, a text or an array, so that regular
expressions read it; and what needn't be understood is left as bytes.
"""

import re
from collections.abc import Mapping, Sequence
from operator import sub

from presentation import cbor
from presentation.pagefind_index import DamagedError

CHUNK_SIZE = 20_000
Words = dict[bytes, bytes]  # each word, and all that is written of it
Postings = dict[int, bytes]  # each page, and the places on it as they are written

_ARRAY = rb"(?:[\x80-\x97]|\x98.|\x99..|\x9a....)"  # its first bytes, which say how long it is
_NUMBER = rb"(?:[\x00-\x17\x20-\x37]|[\x18\x38].|[\x19\x39]..|[\x1a\x3a]....)"
_LETTERS = rb"(?:[\x00-\x7f]|[\xc0-\xdf].|[\xe0-\xef]..|[\xf0-\xf7]...)*+"
_TEXT = rb"(?:[\x60-\x77]|\x78.|\x79..)(" + _LETTERS + rb")"
_NUMBERS = _ARRAY + _NUMBER + rb"*+"
_POSTINGS = _ARRAY + rb"(?:\x83" + _NUMBER + _NUMBERS + _NUMBERS + rb")*+"
_FORMS = _ARRAY + rb"(?:\x82" + _TEXT + _POSTINGS + rb")*+"
_EACH_NUMBER = re.compile(_ARRAY + rb"*+" + _NUMBER, re.DOTALL)
_EACH_POSTING = re.compile(rb"\x83(" + _NUMBER + rb")(" + _NUMBERS * 2 + rb")", re.DOTALL)
_EACH_FORM = re.compile(rb"\x82" + _TEXT + rb"(" + _POSTINGS + rb")", re.DOTALL)
_WORD = re.compile(rb"\x83" + _TEXT + rb"(" + _POSTINGS + rb")(" + _FORMS + rb")", re.DOTALL)
_PLACES = re.compile(rb"(" + _NUMBERS + rb")(" + _NUMBERS + rb")", re.DOTALL)
_NONE = cbor.dumps([])


def words_of(chunk: bytes) -> Words:
    """The words of a chunk.

    :raises DamagedError: when it is no chunk.
    """
    words = {found[1]: found[0] for found in _WORD.finditer(chunk)}
    if chunk_of(words) != chunk:
        raise DamagedError
    return words


def chunk_of(words: Words) -> bytes:
    """The chunk that has these words."""
    return b"".join((cbor.array(1), cbor.array(len(words)), *words.values()))


def record_in(chunk: bytes, word: bytes) -> slice:
    """Where all that is written of a word stands in a chunk.

    :raises DamagedError: when it isn't there.
    """
    begins = b"\x83" + cbor.text(word)
    at = chunk.find(begins)
    if at < 0:
        raise DamagedError
    if chunk.find(begins, at + 1) < 0:
        found = _WORD.match(chunk, at)
    else:  # of these some stand in other words or numbers
        found = next((each for each in _WORD.finditer(chunk) if each[1] == word), None)
    if not found:
        raise DamagedError
    return slice(*found.span())


def cut(words: Words) -> list[Words]:
    """The words in chunks. All are full but the last, which may be empty."""
    chunks: list[Words] = [{}]
    size = 0
    for word, record in words.items():
        chunks[-1][word] = record
        size += len(_EACH_NUMBER.findall(_match(_WORD, record)[2]))
        if size >= CHUNK_SIZE:
            chunks.append({})
            size = 0
    return chunks


def forms_of(record: bytes) -> dict[bytes, Postings]:
    """What is written of a word: its postings, by ``b""``, and those of each form."""
    found = _match(_WORD, record)
    forms = {form: _postings(data) for form, data in _EACH_FORM.findall(found[3])}
    return {b"": _postings(found[2])} | forms


def record_of(word: bytes, forms: Mapping[bytes, Postings]) -> bytes:
    """What is to be written of a word that is on some page."""
    others = sorted(((form, on) for form, on in forms.items() if form and on), key=_order)
    written = (b"\x82" + cbor.text(form) + _written(on) for form, on in others)
    own = _written(forms.get(b"", {}))
    return b"".join((b"\x83", cbor.text(word), own, cbor.array(len(others)), *written))


def size_of(places: bytes) -> int:
    """How much a posting with these places adds to its chunk."""
    return 1 + len(_EACH_NUMBER.findall(places))


def renumbered(places: bytes, fields: Sequence[int]) -> bytes:
    """The same places, where the names of metadata have other numbers: 0 has the first."""
    found = _match(_PLACES, places)
    if found[2] == _NONE:
        return places
    # A name stands before its places, negative, so that it is told from them, and 0 too is.
    numbers = cbor.loads(found[2])
    return found[1] + cbor.dumps([n if n >= 0 else -1 - fields[-1 - n] for n in numbers])


def _match(pattern: re.Pattern[bytes], data: bytes) -> re.Match[bytes]:
    if found := pattern.fullmatch(data):
        return found
    raise DamagedError


def _postings(data: bytes) -> Postings:
    page, postings = 0, {}
    for step, places in _EACH_POSTING.findall(data):
        page += step[0] if len(step) == 1 else int.from_bytes(step[1:], "big")
        postings[page] = places
    return postings


def _written(postings: Postings) -> bytes:
    pages = sorted(postings)
    steps = map(cbor.number, map(sub, pages, (0, *pages)))
    each = (b"\x83" + step + postings[page] for step, page in zip(steps, pages, strict=True))
    return cbor.array(len(pages)) + b"".join(each)


def _order(form: tuple[bytes, Postings]) -> tuple[int, bool, bytes]:
    """Forms stand as Pagefind comes upon them: page by page, and in metadata last."""
    spelling, postings = form
    page = min(postings)
    return page, postings[page].startswith(_NONE), spelling
