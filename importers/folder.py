"""What a content folder already holds: names, ids, and what was imported before."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from knowledge.addresses import Kind, kind_of, slug_of, slugify
from knowledge.site import source_files

_FINGERPRINT = re.compile(r"\bavtryck:\s*[\"']?([0-9a-f]{16})\b")
_SLUG = re.compile(r"^slug:\s*[\"']?(\S+?)[\"']?\s*$", re.MULTILINE)
_ID = re.compile(r"\^([a-z][a-z0-9]{2,15})\b")
_WITHDRAWN = re.compile(r"^[åa]terkallade?:\s*(.*(?:\n[ \t-].*)*)", re.MULTILINE | re.IGNORECASE)


@dataclass
class Folder:
    """The names, ids and fingerprints in use. New files are noted as they come."""

    path: Path
    slugs: set[tuple[str, str]] = field(default_factory=set)
    stems: set[tuple[str, str]] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    imported: dict[str, Path] = field(default_factory=dict)
    slug_by_fingerprint: dict[str, str] = field(default_factory=dict)

    def free_stem(self, kind: Kind, stem: str) -> str:
        """``stem``, or ``stem-2`` and so on where the name or its address is taken."""
        candidate, number = stem, 2
        while (kind.folder, candidate.lower()) in self.stems or (
            kind.folder,
            _slug(candidate),
        ) in self.slugs:
            candidate, number = f"{stem}-{number}", number + 1
        return candidate

    def note(self, kind: Kind, stem: str, fingerprint: str, path: Path) -> None:
        """Remember a file that now exists."""
        self.stems.add((kind.folder, stem.lower()))
        self.slugs.add((kind.folder, _slug(stem)))
        self.imported.setdefault(fingerprint, path)
        self.slug_by_fingerprint.setdefault(fingerprint, _slug(stem))


def read_folder(path: Path) -> Folder:
    """Look through a content folder; one that is not there is empty."""
    folder = Folder(path)
    for file in source_files(path) if path.is_dir() else ():
        if not (path / file).is_file():  # of which check tells
            continue
        kind = kind_of(file)
        text = (path / file).read_text(encoding="utf-8-sig", errors="replace")
        own = _SLUG.search(_header(text))
        slug = slugify(own[1]) if own else slug_of(file)
        folder.stems.add((kind.folder, Path(file).stem.lower()))
        folder.slugs.add((kind.folder, slug))
        folder.ids.update(_ID.findall(text))
        for withdrawn in _WITHDRAWN.findall(_header(text)):
            folder.ids.update(re.findall(r"\b[a-z][a-z0-9]{2,15}\b", withdrawn))
        for fingerprint in _FINGERPRINT.findall(_header(text)):
            folder.imported.setdefault(fingerprint, path / file)
            folder.slug_by_fingerprint.setdefault(fingerprint, slug)
    return folder


def _header(text: str) -> str:
    """The header of a content file; all of a file whose header is not fenced."""
    normal = text.replace("\r\n", "\n").replace("\r", "\n")
    if not normal.startswith("---"):
        return normal
    end = re.search(r"^(?:---|\.\.\.)\s*$", normal[3:], re.MULTILINE)
    return normal[: end.start() + 3] if end else normal


def _slug(stem: str) -> str:
    return slug_of(f"{stem}.md")
