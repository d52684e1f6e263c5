"""What a build has read, kept for the next one and for ``check``."""

from dataclasses import replace
from pathlib import Path

import memory
from knowledge.readings import Readings
from knowledge.site import Site
from memory import ROOT, fingerprint, memory_folder

# What a text is read by.
_READERS = sorted((ROOT / "knowledge").glob("*.py"))
_LIBRARIES = ["beautifulsoup4", "markdown", "python-dateutil", "pyyaml"]


def recall_readings(content: Path) -> tuple[Readings, Site | None]:
    """The readings of the last build and the site that they made, as far as any are kept."""
    known, site = memory.load(*_kept(content)) or (None, None)
    return Readings(known), site


def keep_readings(content: Path, readings: Readings, site: Site) -> None:
    """Keep what a build has read. A check keeps nothing: the next build asks what the last saw."""
    bare = replace(site, library=replace(site.library))  # without what has been worked out of it
    memory.save(*_kept(content), (readings.known, bare))


def _kept(content: Path) -> tuple[Path, str]:
    return memory_folder(content) / "texter", fingerprint(_READERS, _LIBRARIES)
