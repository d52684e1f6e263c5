"""The keys of a header as typed values. Asking for a key is what makes it known."""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from unicodedata import normalize

from knowledge.addresses import has_own_folder
from knowledge.dates import parse_date
from knowledge.front_matter import Node
from knowledge.problems import Problems, did_you_mean
from knowledge.source import Source

# Pelican's own keys, and what they are called here.
_PELICAN_KEYS = {
    "title": "titel",
    "date": "datum",
    "modified": "andrad",
    "summary": "ingress",
    "tags": "amnen",
    "keywords": "amnen",
    "author": "forfattare",
    "authors": "forfattare",
    "series": "serie",
    "save_as": "gammal_adress",
    "url": "gammal_adress",
}
# Of these Pelican's keys a file may have several: each adds to the list.
_MERGED = ("gammal_adress", "amnen", "forfattare")
_PLAIN_LETTERS = str.maketrans("åäö", "aao")
# A word processor's quotation marks, which YAML takes for letters.
CURLY_MARKS = "”“„»«’‘"
_YES, _NO = {"ja", "yes", "true"}, {"nej", "no", "false"}


def normal_key(key: str) -> str:
    """One spelling for every key: ``Ämnen``, ``ämnen`` and ``tags`` are all ``amnen``."""
    folded = unfolded(key.strip().replace(" ", "_").replace("-", "_"))
    return _PELICAN_KEYS.get(folded, folded)


def unfolded(word: str) -> str:
    """A word in small letters without rings and dots, which an author may write either way."""
    return normalize("NFC", word).lower().translate(_PLAIN_LETTERS)


def _merged(before: Node | None, node: Node) -> Node:
    """Two keys of the same meaning as one list."""
    if before is None or before.value == "":
        return node
    parts = [each.value if isinstance(each.value, tuple) else (each,) for each in (before, node)]
    return Node(before.line, parts[0] + parts[1], before.comment or node.comment)


class Fields:
    """The header of one file, or a mapping within it, with every error noted in ``problems``.

    ``root`` is the content folder that the file stands in.
    """

    def __init__(
        self,
        source: Source,
        problems: Problems,
        root: Path,
        within: Mapping[str, Node] | None = None,
    ) -> None:
        self.source = source
        self.file = source.path.relative_to(root).as_posix()
        self.problems = problems
        self.root = root
        self._nodes: dict[str, Node] = {}
        self._asked: set[str] = set()
        self._written: dict[str, str] = {}
        for key, node in (source.header if within is None else within).items():
            name = normal_key(key)
            if name not in self._nodes or name in _MERGED:
                self._nodes[name] = _merged(self._nodes.get(name), node)
            else:
                message = f"”{key}” och ”{self._written[name]}” är samma nyckel; behåll en av dem"
                problems.error(source.path, node.line, message)
            self._written.setdefault(name, key)

    def line(self, key: str) -> int:
        """The line a key stands on; 1 when it is not there."""
        node = self._nodes.get(key)
        return node.line if node else 1

    def has(self, key: str) -> bool:
        """Whether the key is there with a value."""
        return self._node(key) is not None

    def error(self, key: str, message: str) -> None:
        """Note an error at ``key``."""
        self.problems.error(self.source.path, self.line(key), message)

    def remind(self, key: str, message: str) -> None:
        """Note a reminder at ``key``."""
        self.problems.remind(self.source.path, self.line(key), message)

    def _node(self, key: str) -> Node | None:
        self._asked.add(key)
        node = self._nodes.get(key)
        return None if node is None or node.value in ("", (), {}) else node

    def _word(self, key: str) -> str | None:
        node = self._node(key)
        if node is None:
            return None
        if not isinstance(node.value, str):
            self.error(key, f"{key} ska vara en text, inte en lista; sätt den inom citattecken")
            return None
        return node.value.strip()

    def _value(self, key: str) -> str | None:
        """A word that is no free text: a quotation mark can be none of it."""
        word = self._word(key)
        if word and word[0] in CURLY_MARKS:
            bare = word.strip(f"{CURLY_MARKS} ")
            self.error(
                key, f"citattecknen runt värdet är inte raka, och behövs inte; skriv {key}: {bare}"
            )
            return None
        return word

    def text(self, key: str) -> str | None:
        """Free text, to the letter. What YAML would take for a comment is an error."""
        word = self._word(key)
        self._refuse_comment(key, self._nodes.get(key))
        return word

    def required(self, key: str, example: str) -> str:
        """Free text that must be there; ``example`` shows the author how."""
        word = self.text(key)
        if not word and not self.has(key):
            self.error(key, f"{key} saknas; skriv till exempel ”{key}: {example}”")
        return word or ""

    def words(self, key: str) -> tuple[str, ...]:
        """A list of words: a YAML list, or one text parted by commas (or semicolons)."""
        node = self._node(key)
        if node is None:
            self._refuse_comment(key, self._nodes.get(key))
            return ()
        for item in node.value if isinstance(node.value, tuple) else (node,):
            self._refuse_comment(key, item)
        return tuple(dict.fromkeys(word for word, _ in self._parts(key, node)))

    def _parts(self, key: str, node: Node) -> Iterator[tuple[str, int]]:
        """The words of a list with their lines; whatever is no word is an error, never dropped."""
        if isinstance(node.value, dict) or str(node.value).startswith(("[", "{")):
            self.error(key, f"{key} ska vara en lista: [ett, två]")
        elif isinstance(node.value, str):
            for part in node.value.split(";" if ";" in node.value else ","):
                if part.strip():
                    yield part.strip(), node.line
        else:
            for item in node.value:
                if not isinstance(item.value, str):
                    message = f"{key} ska vara en lista av ord; sätt ord med : inom citattecken"
                    self.problems.error(self.source.path, item.line, message)
                elif item.value.strip():
                    yield item.value.strip(), item.line

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of free texts; one text alone is a list of one."""
        node = self._node(key)
        if node is None or not isinstance(node.value, str):
            return self.words(key)
        word = self.text(key)
        return (word,) if word else ()

    def _refuse_comment(self, key: str, node: Node | None) -> None:
        if node is not None and node.comment:
            message = (
                f"”#{node.comment}” efter {key} skulle falla bort; "
                "sätt hela texten inom citattecken, eller skriv kommentaren på en egen rad"
            )
            self.problems.error(self.source.path, node.line, message)

    def choice(
        self,
        key: str,
        choices: Collection[str],
        default: str,
        also: Mapping[str, str] | None = None,
    ) -> str:
        """One of ``choices``; å, ä and ö may be written either way.

        :param also: other words that are understood, and what they mean.
        """
        word = self._value(key)
        if word is None:
            return default
        for choice in (*choices, *(also or {})):
            if unfolded(choice) == unfolded(word):
                return (also or {}).get(choice, choice)
        # No guess: from ”nekat” to ”okant” would publish what somebody has refused.
        self.error(key, f"okänt värde ”{word}” för {key}. Välj bland: {', '.join(choices)}.")
        return default

    def flag(self, key: str) -> bool:
        """``ja`` or ``nej``; nothing means ``nej``."""
        word = (self._value(key) or "nej").lower()
        if word not in _YES | _NO:
            self.error(key, f"{key} ska vara ja eller nej, inte ”{word}”")
        return word in _YES

    def number(self, key: str) -> int | None:
        """A whole number from 1."""
        word = self._value(key)
        if word is None:
            return None
        if not re.fullmatch(r"[1-9]\d{0,5}", word):
            self.error(key, f"{key} ska vara ett heltal, inte ”{word}”")
            return None
        return int(word)

    def date(self, key: str) -> datetime | None:
        """A date, with a time or without, as Swedish wall-clock time without zone."""
        word = self._value(key)
        if word is None:
            return None
        try:
            return parse_date(word)
        except ValueError as error:
            self.error(key, str(error))
            return None

    def days(self, key: str) -> tuple[tuple[datetime, str], ...]:
        """A mapping of days with a text to each, as it is written."""
        node = self._node(key)
        if node is None:
            return ()
        if not isinstance(node.value, dict):
            self.error(key, f"{key} ska ha en rad för varje datum, med indrag: 2024-09-12: text")
            return ()
        found = []
        for word, item in node.value.items():
            self._refuse_comment(word, item)
            try:
                day = parse_date(word)
            except ValueError as error:
                self.problems.error(self.source.path, item.line, str(error))
                continue
            if isinstance(item.value, str) and item.value.strip():
                found.append((day, item.value.strip()))
            else:
                message = f"texten efter {word} saknas, eller ska stå inom citattecken"
                self.problems.error(self.source.path, item.line, message)
        return tuple(found)

    def within(self, key: str) -> "Fields | None":
        """The fields of a mapping: ``traff: {datum: 2011-10-17}``."""
        node = self._node(key)
        if node is None:
            return None
        if not isinstance(node.value, dict):
            self.error(key, f"{key} ska ha formen {{nyckel: värde}}")
            return None
        return Fields(self.source, self.problems, self.root, node.value)

    def pairs(self, key: str) -> dict[str, tuple[str, int]]:
        """A list, or a mapping with a text to each word: word → (text, line)."""
        node = self._node(key)
        if node is None:
            return {}
        if not isinstance(node.value, dict):
            return {word: ("", line) for word, line in self._parts(key, node)}
        pairs = {}
        for word, item in node.value.items():
            text = item.value if isinstance(item.value, str) else ""
            if item.value not in ("", text):
                message = f"orsaken till ”{word}” ska vara en text; sätt den inom citattecken"
                self.problems.error(self.source.path, item.line, message)
            pairs[word] = (text.strip(), item.line)
        return pairs

    def ignore(self, *keys: str) -> None:
        """Let keys stand that mean something to Pelican, and nothing here."""
        self._asked.update(keys)

    def finish(self) -> None:
        """Note every key that nobody has asked for as an error.

        A plain Pelican blog may have keys for a theme of its own; there it is only a reminder.
        """
        path = self.source.path
        note = self.problems.error
        if not has_own_folder(self.file):
            note = self.problems.remind
        for key, node in self._nodes.items():
            if key not in self._asked:
                hint = did_you_mean(key, self._asked)
                note(path, node.line, f"okänd nyckel ”{self._written[key]}”.{hint}")
