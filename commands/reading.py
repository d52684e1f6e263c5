"""What a build has read, kept for the next one and for ``check``."""

from pathlib import Path

import memory
from knowledge.readings import Readings
from memory import ROOT, fingerprint, memory_folder

# What a text is read by.
_READERS = sorted((ROOT / "knowledge").glob("*.py"))
_LIBRARIES = ["beautifulsoup4", "markdown", "python-dateutil", "pyyaml"]


def recall_readings(content: Path) -> Readings:
    """The readings of the last build, as far as any are kept."""
    return Readings(memory.load(*_kept(content)))


def keep_readings(content: Path, readings: Readings) -> None:
    """Keep what a build has read. A check keeps nothing: the next build asks what the last saw."""
    memory.save(*_kept(content), readings.known)


def _kept(content: Path) -> tuple[Path, str]:
    return memory_folder(content) / "texter", fingerprint(_READERS, _LIBRARIES)
