"""The command ``suggest``: themes for quotes and report headings that have none."""

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from commands.speaking import counted, say, tell_problems
from knowledge.dated import Dated
from knowledge.problems import ContentError, shown
from knowledge.proposals import QUOTE, Item, items, write_proposals
from knowledge.site import Site, load, read_beside
from knowledge.source import SourceError
from language.compounds import Compounds
from language.hunspell import dictionary
from language.roots import Roots
from language.suggestions import Suggester, Suggestion, Text
from language.theme_words import Theme

_LONGEST_START = 70


class Judged(NamedTuple):
    """Something without a theme, and the themes that it seems to speak of."""

    item: Item
    suggestions: list[Suggestion]


def suggest(files: Sequence[Path], content: Path, *, write: bool, as_json: bool) -> int:
    """Say what themes the quotes and headings of ``files`` could have, and why.

    :param write: put the proposals in the files, to be confirmed.
    :returns: 0, or 1 when something can't be read or written.
    """
    if not content.is_dir():
        return _complain(f"Mappen med texterna, {content}, finns inte.")
    try:
        site = load(content)
        documents = [_document(file, site) for file in files]
        suggester = make_suggester(site)
        judged = [
            Judged(item, suggester.suggest(Text(item.text, item.below)))
            for document in documents
            for item in items(document)
            if item.is_open
        ]
    except ContentError as error:
        tell_problems(error.problems)
        return 1
    except SourceError as error:
        tell_problems([error.problem])
        return 1
    except CannotSuggestError as error:
        return _complain(str(error))
    written, left = _write(judged) if write else ([], [])
    if as_json:
        print(json.dumps([_record(each) for each in judged], ensure_ascii=False, indent=2))
    else:
        _tell(judged)
        _sum_up(judged, written, write=write)
    for path in left:
        _complain(f"{shown(path)}: gick inte att skriva; inget är ändrat i filen")
    return 1 if left else 0


def make_suggester(site: Site) -> Suggester:
    """What a site's own themes, and what its author has themed, say of a text.

    :raises CannotSuggestError: when there are no themes.
    """
    library = site.library
    if not library.topics:
        raise CannotSuggestError(
            f"Det finns inga teman i {shown(site.content)}. Gör ett med new tema TITEL."
        )
    themes = [Theme(t.slug, t.title, t.description, t.keywords) for t in library.topics]
    roots = Roots(dictionary(), Compounds(dictionary(), site.compounds))
    dated = (document for document in library.documents if isinstance(document, Dated))
    known = (item for document in dated for item in items(document) if item.topics)
    return Suggester(themes, roots, [(Text(each.text, each.below), each.topics) for each in known])


class CannotSuggestError(Exception):
    """There is nothing to suggest for or among; the message is for the author, in Swedish."""


def _document(file: Path, site: Site) -> Dated:
    """The document of a file, in the content folder or beside it.

    :raises CannotSuggestError: when it is none that quotes or findings can stand in.
    :raises ContentError: when a file outside the content folder has errors.
    """
    if not file.is_file():
        why = "är en mapp; ange filerna i den" if file.is_dir() else "filen finns inte"
        raise CannotSuggestError(f"{file}: {why}")
    real = file.resolve()
    document = next((d for d in site.library.documents if d.path.resolve() == real), None)
    if document is None and not real.is_relative_to(site.content.resolve()):
        document = read_beside(file, site.library)
    if not isinstance(document, Dated):
        raise CannotSuggestError(
            f"{shown(file)}: bara inlägg, definitionssamlingar, topplistor och rapporter "
            "har citat eller rubriker som kan få teman"
        )
    return document


def _write(judged: Iterable[Judged]) -> tuple[list[Path], list[Path]]:
    """The files that were written, and those that could not be."""
    by_file: dict[Path, dict[Item, list[str]]] = {}
    for item, suggestions in judged:
        if suggestions:
            proposed = [suggestion.theme for suggestion in suggestions]
            by_file.setdefault(item.path, {})[item] = proposed
    done = {path: write_proposals(path, proposals) for path, proposals in by_file.items()}
    return [path for path in done if done[path]], [path for path in done if not done[path]]


def _tell(judged: Iterable[Judged]) -> None:
    for item, suggestions in judged:
        say(f"{shown(item.path)}:{item.line}: {item.kind}: {_start(item)}")
        reasons = (f"{each.theme} ({', '.join(each.words)})" for each in suggestions)
        say(f"  {', '.join(reasons)}" if suggestions else "  inget förslag: inga ord talar för det")


def _start(item: Item) -> str:
    text = " ".join(item.text.split())
    if len(text) > _LONGEST_START:
        text = text[:_LONGEST_START].rsplit(" ", 1)[0] + " …"
    return f"”{text}”" if item.kind == QUOTE else text


def _sum_up(judged: Sequence[Judged], written: Sequence[Path], *, write: bool) -> None:
    if not judged:
        say("Alla citat och rubriker har redan teman, eller förslag på teman.")
        return
    helped = sum(bool(each.suggestions) for each in judged)
    total = counted(len(judged), "citat eller rubrik", "citat och rubriker")
    say(f"\n{total} utan tema, {helped} fick förslag.")
    if not write:
        say("Inget är ändrat. Med --write skrivs förslagen in i filerna.")
    elif written:
        say(f"Förslagen är inskrivna i {counted(len(written), 'fil', 'filer')}, med frågetecken.")
        say(
            "Ta bort frågetecknet om det stämmer, annars hela ordet. check visar vilka som är kvar."
        )


def _record(judged: Judged) -> dict[str, object]:
    item, suggestions = judged
    return {
        "file": shown(item.path),
        "line": item.line,
        "id": item.id or None,
        "kind": item.kind,
        "text": item.text,
        "themes": [each.theme for each in suggestions],
        "words": {each.theme: list(each.words) for each in suggestions},
    }


def _complain(message: str) -> int:
    print(message, file=sys.stderr, flush=True)
    return 1
