"""The command ``compounds``: where the joints of words are, to see what search makes of them."""

import sys
from pathlib import Path

from commands.speaking import tell_problems
from knowledge.compounds import read_compounds
from knowledge.problems import Problems, reason
from knowledge.source import SourceError, decode
from language.compounds import Compounds
from language.hunspell import dictionary


def compounds(file: Path, content: Path) -> int:
    """Print every word of ``file`` (one a line), a tab and its parts with ``|`` between them.

    :returns: 0, or 1 when the file or the author's own segmentations can't be read.
    """
    problems = Problems()
    own = read_compounds(content, problems)
    try:
        text = decode(file, file.read_bytes())
    except SourceError as error:
        problems.errors.append(error.problem)
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        why = "filen finns inte" if missing else f"kunde inte läsas ({reason(error)})"
        print(f"{file}: {why}", file=sys.stderr)
        return 1
    if problems.errors:
        tell_problems(problems.errors)
        return 1
    found = Compounds(dictionary(), own)
    words = filter(None, map(str.strip, text.split("\n")))
    sys.stdout.write("".join(f"{word}\t{found.split(word)}\n" for word in words))
    return 0
