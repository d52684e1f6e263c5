"""Everything an author can get wrong, without building anything."""

from pathlib import Path

from commands.speaking import say, tell_problems
from knowledge.problems import ContentError
from knowledge.site import load


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
    for reminder in site.reminders:
        say(f"{reminder.path.as_posix()}:{reminder.line}: påminnelse: {reminder.message}")
    documents, quotes = len(site.library.documents), len(site.library.quotes)
    say(f"Inga fel. {documents} texter och {quotes} citat som får visas.")
    return 0
