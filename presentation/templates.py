"""The theme's templates: compiled once, and kept for the next build."""

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, ChoiceLoader, DictLoader, Environment, FileSystemLoader
from jinja2.bccache import Bucket
from markupsafe import _escape_inner  # type: ignore[attr-defined]

from memory import ROOT, Memory, fingerprint
from presentation import filters
from presentation.filters import FILTERS

# Pelican asks for them, and writes no page with them.
_UNUSED = DictLoader(dict.fromkeys(["author.html", "category.html", "period_archives.html"], ""))
# Jinja's name for what escapes the values in a template.
_WRITTEN = f"from {__name__} import written as escape"
# What a template becomes depends on its text, on these and on the libraries.
_CODE = [Path(__file__), Path(filters.__file__), ROOT / "pelicanconf.py"]


class CompiledTemplates(BytecodeCache):
    """Jinja's bytecode cache in a ``Memory``: what others have made, or damaged, is as none."""

    def __init__(self, folder: Path) -> None:
        """``folder`` is where it is kept."""
        maker = fingerprint(_CODE, ["jinja2"])
        self._memory: Memory[tuple[str, str], bytes] = Memory(folder / "mallar", maker)

    def load_bytecode(self, bucket: Bucket) -> None:
        """As Jinja calls it; the checksum is the template's text's."""
        key = bucket.key, bucket.checksum
        if key in self._memory:
            bucket.bytecode_from_string(self._memory.recall(key, bytes))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """As Jinja calls it."""
        self._memory[bucket.key, bucket.checksum] = bucket.bytecode_to_string()

    def keep(self) -> None:
        """Keep what was used, for the next build."""
        self._memory.keep()


@dataclass
class Rendering:
    """A page to be: a template, or what is asked for its page as one is, and what it is told.

    ``path`` is where the page is to be, ``context`` what Pelican tells of the site.
    """

    path: str
    template: Any
    context: Mapping[str, Any]
    variables: Mapping[str, Any]

    @classmethod
    def asked_for(
        cls,
        name: str,
        template: Any,
        context: Mapping[str, Any],
        relative_urls: bool = False,
        override_output: bool = False,
        url: str | None = None,
        **variables: Any,
    ) -> "Rendering | None":
        """A page as Pelican and its plugins ask their writer for it; None, when it has no name.

        What only Pelican's own paging needs is of no use here.
        """
        del relative_urls, override_output, url
        return cls(name, template, context, variables) if name else None

    def __call__(self) -> str:
        """The page, as Pelican's writer would have written it."""
        return str(self.template.render(self.names))

    @property
    def is_findable(self) -> bool:
        """Whether it has something of its own to find."""
        return bool(self.variables.get("findable", True))

    @property
    def names(self) -> dict[str, Any]:
        """All that the template is told."""
        own = {"localsiteurl": self.context["localsiteurl"], "output_file": self.path}
        return {**self.context, **own, **self.variables}


def written(value: object) -> str:
    """What a template writes of a value: escaped, but for markup.

    As markupsafe's ``escape``, but it makes no markup of what is only joined to a page: that is a
    fifth of all the time that templates take.
    """
    if hasattr(value, "__html__"):
        return str(value.__html__())
    escaped: str = _escape_inner(str(value))
    return escaped


class ThemeEnvironment(Environment):
    """Jinja with our filters, for the templates of one build.

    A macro that many pages call with the same arguments can be a ``cache`` of itself.

    :param theme: the folder of the theme.
    :param names: what every template and macro knows.
    :param options: Jinja's own.
    """

    def __init__(
        self,
        theme: Path,
        names: Mapping[str, Any],
        compiled: CompiledTemplates | None = None,
        **options: Any,
    ) -> None:
        super().__init__(
            loader=ChoiceLoader([FileSystemLoader(theme / "templates"), _UNUSED]),
            bytecode_cache=compiled,
            auto_reload=False,
            **options,
        )
        self.filters.update(FILTERS)
        self.globals.update(names, cache=cache)

    def _compile(self, source: str, filename: str) -> CodeType:
        """Jinja's hook for the Python that it has made of a template: it starts with imports."""
        imports, rest = source.split("\n", 1)
        return super()._compile(f"{imports}; {_WRITTEN}\n{rest}", filename)

    def load_all(self) -> None:
        """Load every template, so that all that are needed are at hand, as they are now."""
        for name in self.list_templates():
            self.get_template(name)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The same for all templates: a plain dictionary, which is quicker than Jinja's layers."""
        return {**self.globals, **d} if d else self.globals
