"""``sammansattningar.txt``: where the author says that a word's joints are, one word a line.

``hel|het`` has a joint; ``finsam`` has none, and is a part that other words may have. What stands
after ``#`` is a remark.
"""

import re
from pathlib import Path

from knowledge.problems import Problems
from knowledge.source import SourceError, decode

FILE = "sammansattningar.txt"
_SEGMENTATION = re.compile(r"[^\W\d_]+(?:\|[^\W\d_]+)*")


def read_compounds(content: Path, problems: Problems) -> dict[str, str]:
    """Each word of the file, in lower case, with its segmentation. The file need not be there."""
    path = content / FILE
    if not path.is_file():
        return {}
    try:
        text = decode(path, path.read_bytes())
    except SourceError as error:
        problems.errors.append(error.problem)
        return {}
    found: dict[str, str] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        written = line.partition("#")[0].strip().lower()
        if not written:
            continue
        word = written.replace("|", "")
        if not _SEGMENTATION.fullmatch(written):
            message = f"”{written}” ska vara ett ord med | mellan delarna, till exempel hel|het"
            problems.error(path, number, message)
        elif found.get(word, written) != written:
            message = f"ordet ”{word}” delas på ett annat sätt längre upp: {found[word]}"
            problems.error(path, number, message)
        else:
            found[word] = written
    return found
