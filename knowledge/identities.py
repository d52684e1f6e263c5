"""Giving quotes their permanent ids, in the files where they stand."""

import os
import re
import tempfile
from pathlib import Path

from knowledge.dated import Dated
from knowledge.library import Library
from knowledge.quotes import new_id
from knowledge.signatures import read_signature


def give_ids(library: Library) -> dict[Path, list[str]]:
    """Store an id after the signed line of every quote that lacks one; nothing else is touched.

    A file that cannot be written, or has changed since it was read, is left as it is.

    :returns: the files that were changed, with the ids given.
    """
    dated = [document for document in library.documents if isinstance(document, Dated)]
    taken = {identity for document in dated for identity, _ in document.quote_ids}
    taken |= {identity for document in dated for identity in document.withdrawn}
    given: dict[Path, list[str]] = {}
    for document in dated:
        if not (lines := document.unidentified):
            continue
        path = document.path.resolve()
        if not os.access(path, os.W_OK):
            continue
        pieces = re.split(rb"(\r\n|\r|\n)", path.read_bytes())
        if not all(_awaits_id(pieces, line) for line in lines):
            continue  # it has been saved since it was read; the next build comes to it
        ids = [_add_id(pieces, line, taken) for line in lines]
        try:
            write_atomically(path, b"".join(pieces))
        except OSError:
            continue
        given[document.path] = ids
    return given


def _awaits_id(pieces: list[bytes], line: int) -> bool:
    """Whether a line, counted from 1, is still a signed one without an id."""
    words = b"".join(pieces[2 * (line - 1) : 2 * line - 1]).decode("utf-8", "replace")
    signature = read_signature(words.lstrip("\ufeff \t>"))
    return signature is not None and not signature.id


def _add_id(pieces: list[bytes], line: int, taken: set[str]) -> str:
    identity = new_id(taken)
    taken.add(identity)
    pieces[2 * (line - 1)] = pieces[2 * (line - 1)].rstrip(b" \t") + f" ^{identity}".encode()
    return identity


def write_atomically(path: Path, data: bytes) -> None:
    """Replace a file in one step, so that it is never half-written; its mode is kept."""
    handle, name = tempfile.mkstemp(prefix=".ny-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
