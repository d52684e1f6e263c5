"""What a build has read, kept for the next one and for ``check``."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

import memory
from knowledge.readings import Known, Readings
from knowledge.site import Site
from memory import ROOT, fingerprint, memory_folder

# What a text is read by.
_READERS = sorted((ROOT / "knowledge").glob("*.py"))
_LIBRARIES = ["beautifulsoup4", "markdown", "python-dateutil", "pyyaml"]


def recall_readings(content: Path) -> tuple[Readings, Site | None]:
    """The readings of the last build and the site that they made, as far as any are kept."""
    known, site = memory.load(*_kept(content)) or ({}, None)
    if site is None or site.content != content:  # every path begins as it was given
        return Readings(), site
    amended = _amended(content)
    site = site.with_documents(reading.document for _, reading in amended.values())
    return Readings(known | amended), site


def keep_readings(content: Path, readings: Readings, site: Site) -> None:
    """Keep what a build has read. A check keeps nothing: the next build asks what the last saw."""
    bare = replace(site, library=replace(site.library))  # without what has been worked out of it
    memory.save(*_kept(content), (readings.known, bare))
    _kept_beside(content)[0].unlink(missing_ok=True)  # it may have words that are withdrawn now


def keep_amended(content: Path, readings: Readings, files: Iterable[str]) -> None:
    """Keep what was read of some files beside the rest, which would take time to write anew."""
    new = {file: readings.known[file] for file in files}
    memory.save(*_kept_beside(content), _amended(content) | new)


def _amended(content: Path) -> Known:
    found: Known | None = memory.load(*_kept_beside(content))
    return found or {}


def _kept(content: Path) -> tuple[Path, str]:
    return memory_folder(content) / "texter", _maker()


@cache
def _maker() -> str:
    return fingerprint(_READERS, _LIBRARIES)


def _kept_beside(content: Path) -> tuple[Path, str]:
    """It is worth nothing beside another file than the one that it was made beside."""
    file, maker = _kept(content)
    return file.with_name("texter-sedan"), maker + memory.sum_of(file)
