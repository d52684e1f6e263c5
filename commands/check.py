"""Everything an author can get wrong, without building anything."""

from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path

from commands.leftovers import leftovers
from commands.reading import recall_readings
from commands.speaking import counted, reminder_lines, say, tell_problems
from commands.waiting import waiting
from knowledge.documents import Document
from knowledge.linking import links_to_pdfs
from knowledge.problems import ContentError, Problem
from knowledge.site import Site, load
from language.discretion import indiscretions
from memory import ROOT, Memory, fingerprint, memory_folder
from other_process import share

# What a text is looked over by.
_READERS = [
    *ROOT.glob("knowledge/*.py"),
    *ROOT.glob("language/*.py"),
    *ROOT.glob("commands/leftovers.py"),
    *ROOT.glob("commands/starters/*.md"),
]


def check(content: Path) -> int:
    """Check a content folder.

    :returns: 0 when the site can be built, perhaps with reminders; 1 when it cannot.
    """
    if not content.is_dir():
        say(f"Mappen med texterna, {content}, finns inte.")
        return 1
    try:
        site = load(content, readings=recall_readings(content)[0])
    except ContentError as error:
        tell_problems(error.problems)
        return 1
    reminders = {*site.reminders, *links_to_pdfs(site.library), *_looked_over(site)}
    for line in reminder_lines(sorted(reminders)):
        say(line)
    for each in waiting(site.library):
        say(str(each))
    texts = counted(len(site.library.documents), "text", "texter")
    quotes = sum(len(document.quotes) for document in site.library.dated)
    say(f"Inga fel. {texts} och {quotes} citat som får visas.")
    return 0


def _looked_over(site: Site) -> Iterator[Problem]:
    """What may give somebody away, or is not written yet; a file is looked over once."""
    kept: Memory[tuple[str, bytes], list[tuple[int, str]]] = Memory(
        memory_folder(site.content) / "varsamhet", fingerprint(_READERS)
    )
    looks: dict[Path, partial[list[tuple[int, str]]]] = {}
    for document in site.library.documents:
        with suppress(OSError):  # gone since it was read
            key = str(document.path), sha256(document.path.read_bytes()).digest()
            looks[document.path] = partial(kept.recall, key, partial(_look_over, document))
    share([look for look in looks.values() if look.args[0] not in kept], kept.learned, kept.learn)
    for path, look in looks.items():
        for line, message in look():
            yield Problem(path, line, message)
    kept.keep()


def _look_over(document: Document) -> list[tuple[int, str]]:
    found = chain(indiscretions(document), leftovers(document))
    return [(each.line, each.message) for each in found]
