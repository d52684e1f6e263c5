"""What an author has put among the files of a built site: it stays there, whatever is built.

The marker of a built site lists the files that the build wrote. All else is somebody's own.
"""

import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from commands.speaking import BuildError
from knowledge.addresses import BUILD_MARKER
from memory import link

_SAYS = "Mappen skrivs om av nästa bygge. Det du själv har lagt i den ligger kvar. Byggets filer:"
_INDEX = ("pagefind", "sok")  # the build's own, with other files as soon as a text has other words
_NOBODYS = {".DS_Store", "Thumbs.db", "desktop.ini"}  # systems leave them wherever somebody looks


def mark(folder: Path) -> None:
    """Write the marker of a site that is built, and has nothing else in it yet."""
    lines = [_SAYS, *_files(folder, ""), ""]
    (folder / BUILD_MARKER).write_bytes("\n".join(lines).encode("utf-8", "surrogateescape"))


def bring_belongings(output: Path, folder: Path) -> list[str]:
    """Let what is somebody's own in a built site be in the next one, too.

    :param folder: where the next one is.
    :returns: the names; that of a folder ends with a slash.
    :raises BuildError: when the next site has something of its own in the same place.
    """
    found = [*_belongings(output)]
    for name in found:
        place = folder / name
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            _bring(output / name, place)
        except (FileExistsError, NotADirectoryError) as error:
            raise BuildError(
                f"{output / name} kommer inte från ett bygge, och webbplatsen ska ha något eget "
                "på samma plats. Flytta det som ligger där."
            ) from error
    return found


def _belongings(output: Path) -> Iterator[str]:
    """What no build has written; a folder of nothing else is one thing."""
    try:
        marker = (output / BUILD_MARKER).read_bytes().decode("utf-8", "surrogateescape")
        _, *files, _ = marker.split("\n")
    except (OSError, ValueError):
        return
    if files:  # earlier versions listed none, so that nobody can tell
        yield from _not_among({*files, BUILD_MARKER}, _folders_of(files), output, "")


def _folders_of(files: Iterable[str]) -> set[str]:
    folders: set[str] = set()
    for file in files:
        above = file.rpartition("/")[0]
        while above and above not in folders:
            folders.add(above)
            above = above.rpartition("/")[0]
    return folders


def _not_among(files: set[str], folders: set[str], output: Path, within: str) -> Iterator[str]:
    for name, is_folder in _entries(output, within):
        if is_folder and name in folders:
            yield from _not_among(files, folders, output, f"{name}/")
        elif is_folder:
            if not _is_nobodys(output / name):
                yield f"{name}/"
        elif name not in files and name.rpartition("/")[2] not in _NOBODYS:
            yield name


def _is_nobodys(folder: Path) -> bool:
    """Whether there is nothing in a folder but what systems leave."""
    return {entry.name for entry in folder.iterdir()} <= _NOBODYS


def _files(folder: Path, within: str) -> Iterator[str]:
    for name, is_folder in _entries(folder, within):
        if is_folder:
            yield from _files(folder, f"{name}/")
        else:
            yield name


def _entries(site: Path, within: str) -> list[tuple[str, bool]]:
    """What is in a folder of a site, and whether it is a folder; the search index is left out."""
    with os.scandir(f"{site}/{within}") as entries:
        found = [(within + entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries]
    return sorted(each for each in found if each[0] not in _INDEX)


def _bring(own: Path, place: Path) -> None:
    if own.is_dir() and not own.is_symlink():
        shutil.copytree(own, place, symlinks=True, copy_function=link)
    elif place.exists():
        raise FileExistsError(place)
    elif own.is_symlink():
        place.symlink_to(own.readlink())
    else:
        link(own, place)
