"""What may be written after `make.py`: the tasks, their help, and how their arguments are read.

Standard library only, and nothing slow to import: this is read before there is anything else.
"""

import sys
from collections.abc import Iterable, Iterator

TYPE_CHECKING = False  # typing itself takes as long to load as all else
if TYPE_CHECKING:
    from typing import NoReturn

COMMAND = "py make.py" if sys.platform == "win32" else "python3 make.py"
HELP = ("--help", "-h")
SITE_LOCK = "requirements.txt"
DEVELOPER_LOCK = "requirements-dev.txt"


class Task:
    """What the front door knows of a task; tasks.py has the rest."""

    def __init__(
        self, purpose: str, words: tuple[str, ...], options: tuple[str, ...], lock: str = SITE_LOCK
    ) -> None:
        """``words`` and ``options`` are of ARGUMENTS; ``lock`` is what has to be installed."""
        self.purpose, self.words, self.options, self.lock = purpose, words, options, lock


class Argument:
    """How an argument is shown: an option without a value has no placeholder."""

    def __init__(self, placeholder: str, meaning: str) -> None:
        self.placeholder, self.meaning = placeholder, meaning


Arguments = dict[str, str | bool | list[str]]

TASKS = {
    "build": Task(
        "bygger hela webbplatsen, med sök",
        (),
        ("content", "output", "site-url", "no-search", "pdf"),
    ),
    "live": Task(
        "visar webbplatsen och bygger om den varje gång du sparar", (), ("content", "port")
    ),
    "check": Task("letar efter fel i texterna och säger vad som ska ändras", (), ("content",)),
    "new": Task("skapar en ifylld fil att börja skriva i", ("kind", "title"), ("content",)),
    "import": Task(
        "gör om dokument till texter för webbplatsen", ("files",), ("content", "dry-run")
    ),
    "compounds": Task("visar hur ord delas när man söker", ("file",), ("content",)),
    "suggest": Task(
        "föreslår teman för citat och rubriker som inte har några",
        ("files",),
        ("content", "write", "json"),
    ),
    "test": Task("kör alla tester", ("args",), (), DEVELOPER_LOCK),
    "lint": Task("granskar koden", (), (), DEVELOPER_LOCK),
    "bench": Task(
        "mäter vad ett bygge kostar, bredvid Hugos och vanliga Pelicans",
        (),
        ("posts", "rounds", "only", "quotes", "same-pages", "profile"),
        DEVELOPER_LOCK,
    ),
}

_KINDS = "inlagg, definitioner, topplista, rapport, tema, begrepp, insamling eller sida"
ARGUMENTS = {
    "content": Argument("MAPP", "mappen med texterna (annars content)"),
    "output": Argument("MAPP", "mappen som webbplatsen byggs i (annars output)"),
    "site-url": Argument("ADRESS", "webbplatsens adress på nätet, när den ska publiceras"),
    "port": Argument("NUMMER", "porten på den egna datorn (annars 8000)"),
    "dry-run": Argument("", "visar vad som skulle göras, men ändrar ingenting"),
    "write": Argument("", "skriver in förslagen i filerna, att ta ställning till"),
    "json": Argument("", "skriver ut förslagen som JSON och inget annat"),
    "no-search": Argument("", "bygger utan sökindex, vilket går fortare"),
    "pdf": Argument("", "gör korten till färdiga PDF:er också, med datorns Chromium"),
    "posts": Argument("ANTAL", "hur många texter, till exempel 100,1000"),
    "rounds": Argument("ANTAL", "hur många gånger allt mäts (annars 3)"),
    "only": Argument("DELAR", "bara vissa delar, till exempel cold,edit,same,search,live"),
    "quotes": Argument("ANTAL", "hur många citat delen quotes har (annars 100000)"),
    "same-pages": Argument("", "bara inlägg, så att alla gör samma sidor"),
    "profile": Argument("", "visar i stället var tiden går åt"),
    "kind": Argument("SORT", _KINDS),
    "title": Argument("TITEL", "titeln, inom citattecken"),
    "file": Argument("FIL", "en fil med ett ord på varje rad"),
    "files": Argument("FIL…", "filerna som ska läsas"),
    "args": Argument("[-- …]", "allt efter -- går vidare till pytest"),
}

VARIADIC = {("files",): 1, ("args",): 0}  # words that may be many, and the least number of them


def understand(argv: list[str]) -> tuple[str, Arguments]:
    """The name of the task and its arguments, each by its name in tasks.py; or answer and stop."""
    name, *arguments = argv or HELP
    if name in HELP:
        print(overview())
        sys.exit()
    if name not in TASKS:
        refuse(f"Okänd uppgift: ”{name}”.{nearest(name, TASKS)}", f"{COMMAND} visar alla.")
    return name, read_arguments(name, arguments)


def read_arguments(name: str, arguments: list[str]) -> Arguments:
    """What a task is given: the words that it takes, and options in any place."""
    words: list[str] = []
    options: Arguments = {}
    remaining = iter(arguments)
    for argument in remaining:
        if argument == "--":
            words += remaining
        elif argument.startswith("-") and argument != "-":
            options |= option(name, argument, remaining)
        else:
            words.append(argument)
    return options | named_words(name, words)


def option(task: str, argument: str, following: Iterator[str]) -> Arguments:
    """The option, with its value from `--name=value` or the next argument."""
    allowed = [f"--{name}" for name in TASKS[task].options]
    flag, equals, value = argument.partition("=")
    if flag in HELP:
        print(explanation(task))
        sys.exit()
    if flag not in allowed:
        misused(task, f"{task} har inget tillval som heter {flag}.{nearest(flag, allowed)}")
    name = flag[2:].replace("-", "_")
    placeholder = ARGUMENTS[flag[2:]].placeholder
    if not placeholder:
        return {name: True} if not equals else misused(task, f"{flag} tar inget värde.")
    value = value if equals else next(following, "")
    if not value or value in allowed:
        misused(task, f"{flag} behöver ett värde: {flag} {placeholder}")
    if placeholder == "NUMMER" and not (value.isdecimal() and int(value) < 65536):
        misused(task, f"{flag} ska vara ett tal från 0 till 65535, inte ”{value}”.")
    return {name: value}


def named_words(task: str, words: list[str]) -> Arguments:
    """The words without an option, each under the name of the argument that it stands for."""
    names = TASKS[task].words
    if names in VARIADIC and len(words) >= VARIADIC[names]:
        return {names[0]: words}
    missing = [ARGUMENTS[name].placeholder for name in names[len(words) :]]
    if missing:
        misused(task, f"{task} behöver också {' och '.join(missing)}.")
    if len(words) > len(names):
        quotes = " Sätt citattecken runt hela titeln." if "title" in names else ""
        misused(task, f"{task} förstår inte ”{' '.join(words[len(names) :])}”.{quotes}")
    return dict(zip(names, words, strict=True))


def nearest(word: str, known: Iterable[str]) -> str:
    """A question with the known word that is most like this one, or nothing."""
    from difflib import get_close_matches

    return "".join(f" Menade du ”{match}”?" for match in get_close_matches(word, list(known), n=1))


def misused(task: str, message: str) -> "NoReturn":
    """Say what is wrong with the arguments and how the task is written."""
    refuse(message, f"Så här skrivs det: {COMMAND} {usage(task)}")


def refuse(*lines: str, code: int = 2) -> "NoReturn":
    """Say what is wrong and stop."""
    print(*lines, sep="\n", file=sys.stderr)
    sys.exit(code)


def usage(name: str) -> str:
    """The task with its arguments, as one writes it."""
    task = TASKS[name]
    words = [ARGUMENTS[word].placeholder for word in task.words]
    options = [f"[--{o} {ARGUMENTS[o].placeholder}".rstrip() + "]" for o in task.options]
    return " ".join([name, *words, *options])


def overview() -> str:
    """The help: every task with what it is for."""
    tasks = "\n".join(f"  {name:<10}{task.purpose}" for name, task in TASKS.items())
    return f"""Samverkansbloggen

Så här skrivs det: {COMMAND} UPPGIFT

{tasks}

Mer om en uppgift: {COMMAND} build --help"""


def explanation(name: str) -> str:
    """The help of one task."""
    task = TASKS[name]
    rows = {ARGUMENTS[word].placeholder: ARGUMENTS[word].meaning for word in task.words}
    for each in task.options:
        rows[f"--{each} {ARGUMENTS[each].placeholder}"] = ARGUMENTS[each].meaning
    lines = [f"  {written:<20}{meaning}" for written, meaning in rows.items()]
    return "\n".join(
        [f"{COMMAND} {usage(name)}", "", f"{name} {task.purpose}.", "", *lines]
    ).strip()
