"""What a build's libraries load for others than us, left out.

That takes a fourth of the time that all modules take to load, and 12 MB.
"""

import sys
from importlib import import_module
from types import ModuleType

# Pelican loads docutils for texts in reStructuredText, also where there are none, what serves and
# watches a site, and what prints in colours; Beautiful Soup loads soupsieve for CSS selectors, and
# xml.sax what fetches documents.
_UNUSED = [
    "docutils",
    "docutils.core",
    "docutils.io",
    "docutils.parsers",
    "docutils.parsers.rst",
    "docutils.parsers.rst.languages",
    "docutils.writers",
    "docutils.writers.html4css1",
    "pelican.rstdirectives",
    "pelican.server",
    "rich",
    "rich.console",
    "rich.logging",
    "soupsieve",
    "urllib.request",
    "watchfiles",
]
# Python-Markdown loads Pygments, and Beautiful Soup lxml, where they are installed.
_OPTIONAL = ["lxml", "pygments"]
# Pelican needs it for a date in words.
_SELDOM_USED = ["dateutil.parser"]


class _Nothing:
    """What Pelican makes classes of, or a console that is silent."""

    def __init__(self, *_: object, **__: object) -> None:
        """Whatever the real one is told."""

    def print(self, *_: object) -> None:
        """Nothing."""


class _Empty(ModuleType):
    """What it is asked for are classes that do nothing."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (_Nothing,), {})


class _Later(ModuleType):
    """It is loaded when something of it is asked for."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__") and name != "__path__":  # which modules below it are found by
            raise AttributeError(name)
        sys.modules.pop(self.__name__, None)
        vars(self).update(vars(import_module(self.__name__)))
        return getattr(self, name)


def leave_out_unused() -> None:
    """Let empty modules stand where others would, for all that this process loads after this."""
    sys.modules.update((name, _Empty(name)) for name in _UNUSED)
    sys.modules.update({name: _Later(name) for name in _SELDOM_USED if name not in sys.modules})
    absent: dict[str, None] = dict.fromkeys(_OPTIONAL)
    sys.modules.update(absent)  # type: ignore[arg-type] # to import one is an ImportError
