"""Giving quotes their permanent ids, in the files where they stand."""

import os
import re
import tempfile
from collections import defaultdict
from pathlib import Path

from knowledge.dated import Dated
from knowledge.library import Library
from knowledge.quotes import new_id


def give_ids(library: Library) -> dict[Path, list[str]]:
    """Store an id after the signed line of every quote that lacks one; nothing else is touched.

    A file that cannot be written is left as it is.

    :returns: the files that were changed, with the ids given.
    """
    dated = [document for document in library.documents if isinstance(document, Dated)]
    taken = {identity for document in dated for identity, _ in document.quote_ids}
    given: dict[Path, list[str]] = defaultdict(list)
    for document in dated:
        lines = document.unidentified
        if not lines or not os.access(document.path, os.W_OK):
            continue
        pieces = re.split(rb"(\r\n|\r|\n)", document.path.read_bytes())
        for line in lines:
            identity = new_id(taken)
            taken.add(identity)
            given[document.path].append(identity)
            pieces[2 * (line - 1)] = pieces[2 * (line - 1)].rstrip() + f" ^{identity}".encode()
        write_atomically(document.path, b"".join(pieces))
    return given


def write_atomically(path: Path, data: bytes) -> None:
    """Replace a file in one step, so that it is never half-written; its mode is kept."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
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
