"""The front door in a folder of its own: what the tests of it have in common."""

import shutil
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType

import make

FILES = [
    "make.py",
    "command_line.py",
    "locking.py",
    "tasks.py",
    "requirements.txt",
    "requirements-dev.txt",
]


def copy_door(folder: Path) -> Path:
    """A copy of it in a folder below, with a path that many programs can't handle."""
    clone = folder / "åt alla håll" / "min blogg"
    clone.mkdir(parents=True)
    for name in FILES:
        shutil.copy(make.ROOT + "/" + name, clone)
    return clone


def load(path: Path) -> ModuleType:
    """The make.py of a folder, as a module that works on that folder."""
    loader = SourceFileLoader("copied_make", str(path))
    module = ModuleType(loader.name)
    module.__file__ = str(path)
    loader.exec_module(module)
    return module
