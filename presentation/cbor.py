"""CBOR (RFC 8949): of all it can say, texts, whole numbers, and arrays of a known length.

There is one way of writing each: the shortest.
"""

from functools import cache
from typing import Any

_NUMBER, _NEGATIVE, _TEXT, _ARRAY = 0, 1, 3, 4
_INLINE = 24  # numbers below it stand in the first byte


def loads(data: bytes) -> Any:
    """Read the value that ``data`` is.

    :raises ValueError: when it is of another kind.
    """
    return _item(data, 0)[0]


def dumps(value: Any) -> bytes:
    """Write a text, a number, or an array of such and of arrays."""
    if isinstance(value, int):
        return number(value)
    if isinstance(value, str):
        return text(value.encode())
    return array(len(value)) + b"".join(map(dumps, value))


@cache
def number(value: int) -> bytes:
    """Write a number."""
    return _head(_NEGATIVE, -1 - value) if value < 0 else _head(_NUMBER, value)


def text(value: bytes) -> bytes:
    """Write a text that is UTF-8 already."""
    return _head(_TEXT, len(value)) + value


def array(length: int) -> bytes:
    """Write what an array begins with."""
    return _head(_ARRAY, length)


def _head(kind: int, argument: int) -> bytes:
    if argument < _INLINE:
        return bytes((kind << 5 | argument,))
    power = next(power for power in range(4) if argument < 1 << (8 << power))
    return bytes((kind << 5 | (_INLINE + power),)) + argument.to_bytes(1 << power, "big")


def _item(data: bytes, at: int) -> tuple[Any, int]:
    """The item at a place, and where it ends."""
    kind, argument = data[at] >> 5, data[at] & 31
    at += 1
    if argument >= _INLINE:
        end = at + (1 << (argument - _INLINE))
        argument, at = int.from_bytes(data[at:end], "big"), end
    if kind == _NUMBER:
        return argument, at
    if kind == _NEGATIVE:
        return -1 - argument, at
    if kind == _TEXT:
        return data[at : at + argument].decode(), at + argument
    if kind == _ARRAY:
        return _items(data, at, argument)
    raise ValueError(f"CBOR of kind {kind}")


def _items(data: bytes, at: int, length: int) -> tuple[list[Any], int]:
    values = []
    for _ in range(length):
        value, at = _item(data, at)
        values.append(value)
    return values, at
