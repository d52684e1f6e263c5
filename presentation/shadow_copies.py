"""Copies of a site's pages for the search engine: half of them made here, half by another process.

``python -m presentation.shadow_copies`` is that process: it gets a ``Job`` by its standard input.
"""

import pickle
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryFile
from typing import NamedTuple

from language.index_terms import index_terms
from presentation.shadow import Shadow

_ROOT = Path(__file__).resolve().parent.parent
_WORTH_A_PROCESS = 300  # pages; fewer are made while it starts
Own = tuple[tuple[str, str], ...]


class Job(NamedTuple):
    """What to copy and where to; ``pages`` are paths with filters."""

    site: Path
    copies: Path
    own: Own
    pages: Sequence[tuple[str, Sequence[str]]]


def copy_pages(
    site: Path, copies: Path, pages: Mapping[str, Sequence[str]], own: Own
) -> Counter[str]:
    """Write a shadow of each page of ``site`` into the folder ``copies``.

    :param pages: each page's path, and its filters.
    :param own: the author's segmentations, as ``index_terms`` has them.
    :returns: how often each word stands in the pages.
    :raises subprocess.CalledProcessError: when the other process fails.
    """
    every = list(pages.items())
    if len(every) < _WORTH_A_PROCESS:
        return _copy(Job(site, copies, own, every))
    command = [sys.executable, "-m", "presentation.shadow_copies"]
    # Every second page, so that both have as many of each kind.
    half = Job(site.resolve(), copies.resolve(), own, every[1::2])
    with TemporaryFile() as asked, TemporaryFile() as answer:
        pickle.dump(half, asked)
        asked.seek(0)
        with subprocess.Popen(command, cwd=_ROOT, stdin=asked, stdout=answer) as other:
            counts = _copy(Job(site, copies, own, every[::2]))
        if other.returncode:
            raise subprocess.CalledProcessError(other.returncode, command)
        answer.seek(0)
        counts.update(pickle.load(answer))  # noqa: S301 - from our own process
    return counts


def _copy(job: Job) -> Counter[str]:
    shadow = Shadow(index_terms(job.own).of)
    for path, filters in job.pages:
        copy = job.copies / path
        copy.parent.mkdir(parents=True, exist_ok=True)
        html = (job.site / path).read_text(encoding="utf-8")
        copy.write_text(shadow.of(html, filters), encoding="utf-8")
    return shadow.counts


if __name__ == "__main__":
    pickle.dump(_copy(pickle.load(sys.stdin.buffer)), sys.stdout.buffer)  # noqa: S301 - as above
