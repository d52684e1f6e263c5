"""Drafts become files in a content folder. No file that is there is ever touched."""

import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from importers.documents import Answer, Draft
from importers.folder import Folder, read_folder
from importers.header import front_matter
from knowledge.addresses import DEFINITIONS
from knowledge.quotes import new_id


class Deed(Enum):
    """What became of a draft."""

    WRITTEN = "skapad"
    WOULD_WRITE = "skulle skapas"
    KNOWN = "redan importerad"


@dataclass(frozen=True)
class Outcome:
    """A draft, what became of it, and its file.

    ``taken`` is the name it would have had, where another text already had that.
    """

    draft: Draft
    deed: Deed
    path: Path
    taken: str = ""


def write(drafts: Iterable[Draft], content: Path, *, dry_run: bool = False) -> list[Outcome]:
    """Place drafts in a content folder, collections before the posts that link to them.

    :returns: an outcome for each draft, in the drafts' order.
    :raises OSError: when a file cannot be written; those before it are whole.
    """
    drafts = list(drafts)
    folder = read_folder(content)
    order = sorted(range(len(drafts)), key=lambda place: drafts[place].kind is not DEFINITIONS)
    outcomes = {place: _place(drafts[place], folder, dry_run=dry_run) for place in order}
    return [outcomes[place] for place in range(len(drafts))]


def _place(draft: Draft, folder: Folder, *, dry_run: bool) -> Outcome:
    if draft.fingerprint in folder.imported:
        return Outcome(draft, Deed.KNOWN, folder.imported[draft.fingerprint])
    stem = folder.free_stem(draft.kind, draft.stem)
    path = folder.path / draft.kind.folder / f"{stem}.md"
    if not dry_run:
        _create(path, render(draft, folder))
    folder.note(draft.kind, stem, draft.fingerprint, path)
    taken = f"{draft.stem}.md" if stem != draft.stem else ""
    return Outcome(draft, Deed.WOULD_WRITE if dry_run else Deed.WRITTEN, path, taken)


def render(draft: Draft, folder: Folder) -> str:
    """The whole text of a content file, its quotes with new ids."""
    fields = dict(draft.fields)
    if draft.collection in folder.slug_by_fingerprint:
        origin, known_as = fields.pop("underlag"), fields.pop("import")
        fields["samling"] = folder.slug_by_fingerprint[draft.collection]
        fields |= {"underlag": origin, "import": known_as}
    parts = [_answer(part, folder) if isinstance(part, Answer) else part for part in draft.body]
    return "\n\n".join([front_matter(fields), *parts]) + "\n"


def _answer(answer: Answer, folder: Folder) -> str:
    identity = new_id(folder.ids)
    folder.ids.add(identity)
    lines = [f"> {line}" if line else ">" for line in answer.text.split("\n")]
    return "\n".join([*lines, f"> — {answer.speaker} ^{identity}"])


def _create(path: Path, text: str) -> None:
    """Write a new file in one step; fail rather than replace one that is there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        try:
            path.hardlink_to(temporary)
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            if path.exists():
                raise FileExistsError(path) from None
            temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
