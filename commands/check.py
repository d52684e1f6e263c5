"""Everything an author can get wrong, without building anything."""

from pathlib import Path

from commands.speaking import counted, reminder_lines, say, tell_problems
from knowledge.problems import ContentError
from knowledge.site import load
from language.discretion import indiscretions


def check(content: Path) -> int:
    """Check a content folder.

    :returns: 0 when the site can be built, perhaps with reminders; 1 when it cannot.
    """
    if not content.is_dir():
        say(f"Innehållsmappen {content} finns inte.")
        return 1
    try:
        site = load(content)
    except ContentError as error:
        tell_problems(error.problems)
        return 1
    reminders = {*site.reminders, *indiscretions(site.library.documents)}
    for line in reminder_lines(sorted(reminders)):
        say(line)
    texts = counted(len(site.library.documents), "text", "texter")
    quotes = sum(len(document.quotes) for document in site.library.dated)
    say(f"Inga fel. {texts} och {quotes} citat som får visas.")
    return 0
