"""A word is found in a chunk whatever stands around it."""

import pytest

from presentation import cbor
from presentation.index_chunks import chunk_of, forms_of, record_in, record_of, words_of
from presentation.pagefind_index import DamagedError

PLACES = cbor.dumps([5]) + cbor.dumps([])


def test_a_word_that_looks_as_it_begins_inside_another_is_told_from_it() -> None:
    # A Cyrillic letter ends with the byte that a word begins with, and d is a length of four.
    names = sorted(name.encode() for name in ("aуdbcde", "bcde", "öd"))
    chunk = chunk_of({name: record_of(name, {b"": {n: PLACES}}) for n, name in enumerate(names)})
    for n, name in enumerate(names):
        assert forms_of(chunk[record_in(chunk, name)]) == {b"": {n: PLACES}}
    for missing in (b"abc", b"zz"):
        with pytest.raises(DamagedError):
            record_in(chunk, missing)


def test_forms_stand_as_pagefind_comes_upon_them() -> None:
    only_in_metadata = cbor.dumps([]) + cbor.dumps([-1, 0])
    forms = {
        b"": {},
        b"sist": {7: PLACES},
        b"b": {3: only_in_metadata},
        b"c": {3: PLACES, 9: PLACES},
        b"forst": {2: PLACES, 3: PLACES},
        b"ingen": {},
    }
    record = record_of(b"ord", forms)
    assert list(forms_of(record)) == [b"", b"forst", b"c", b"b", b"sist"]
    assert forms_of(record)[b"c"] == forms[b"c"]
    assert chunk_of(words_of(chunk_of({b"ord": record}))) == chunk_of({b"ord": record})


@pytest.mark.parametrize("data", [b"", b"\x81\x81\x83", b"\x81\x80\x00", b"x" * 99])
def test_what_is_no_chunk_is_refused(data: bytes) -> None:
    with pytest.raises(DamagedError):
        words_of(data)
