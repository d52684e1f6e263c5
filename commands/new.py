"""A filled-in file to start from."""

import re
from datetime import date
from pathlib import Path

from commands.speaking import say
from knowledge.addresses import slugify
from knowledge.dates import swedish_now
from knowledge.problems import nearest, reason, shown

_STARTERS = Path(__file__).parent / "starters"
# In a starter: what is to be another text in each file, filled in here or by the author.
_MARK = re.compile(r"\[([^\]\n]+)\]")
_LONGEST_NAME = 100
# What an author calls one of each, and the folder it belongs in.
FOLDERS = {
    "inlagg": "inlagg",
    "definitioner": "definitioner",
    "topplista": "topplistor",
    "rapport": "rapporter",
    "tema": "teman",
    "begrepp": "begrepp",
    "insamling": "insamlingar",
    "sida": "sidor",
}


def new(kind: str, title: str, content: Path) -> int:
    """Make ``content/<folder>/<slug>.md`` from the starter of its kind; never over another file.

    :param kind: one of ``FOLDERS``; å, ä and ö are accepted.
    :returns: 0, or 1 when nothing was made.
    """
    plain = slugify(kind)
    if plain not in FOLDERS:
        by_name = {name: name for name in FOLDERS} | {of: name for name, of in FOLDERS.items()}
        near = nearest(plain, by_name)
        hint = f"Menade du ”{by_name[near]}”?" if near else f"Välj bland: {', '.join(FOLDERS)}."
        say(f"Okänd sort ”{kind}”. {hint}")
        return 1
    slug = slugify(title)[:_LONGEST_NAME].strip("-")
    if not slug:
        say("Titeln behöver minst en bokstav eller siffra.")
        return 1
    path = content / FOLDERS[plain] / f"{slug}.md"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(starter(plain, title, swedish_now().date()))
    except FileExistsError:
        say(f"{shown(path)} finns redan och har inte rörts.")
        return 1
    except OSError as error:
        say(f"{shown(path)} gick inte att skapa: {reason(error)}")
        return 1
    say(f"Skapade {shown(path)}")
    return 0


def starter(kind: str, title: str, today: date) -> str:
    """The text of a new file of ``kind``."""
    text = (_STARTERS / f"{kind}.md").read_text(encoding="utf-8")
    year = re.search(r"\b(?:19|20)\d{2}\b", title)
    words = {
        "TITEL": quoted(title),
        "DATUM": today.isoformat(),
        "AR": year.group() if year else str(today.year),
    }
    return _MARK.sub(lambda mark: words.get(mark[1], mark[1]), text)


def left_to_write() -> frozenset[str]:
    """What the starters say where the author's own words are to stand."""
    texts = (path.read_text(encoding="utf-8") for path in _STARTERS.glob("*.md"))
    marked = {phrase for text in texts for phrase in _MARK.findall(text)}
    return frozenset(marked - {"TITEL", "DATUM", "AR"})


def quoted(title: str) -> str:
    """A title as it can stand in a header: within quotation marks where YAML would misread it."""
    line = " ".join(title.split())
    if " #" in line or line[0] in "'\"[]{}|>#":
        return "'" + line.replace("'", "''") + "'"
    return line
