"""A page that asks for nothing: its styles, fonts, pictures and script stand in the file itself.

A browser loads no modules, and nothing that stands elsewhere, for a file on the disk.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup

_FACE = re.compile(r"@font-face \{.*?\}\n+", re.DOTALL)
_FAMILY = re.compile(r'font-family: "([^"]+)"')
_FONT = re.compile(r'url\("\.\./(fonts/[^"]+)"\)')
_IMPORT = re.compile(r'^import \{[^}]*\} from "(\./[^"]+)";\n', re.MULTILINE)


def styles(static: Path, names: Iterable[str]) -> Markup:
    """The theme's style sheets as one, with the lightest upright font of each family.

    A browser slants it itself, and takes letters that it lacks from a font of its own.

    :param static: the folder that has ``css`` and ``fonts``.
    """
    css = "\n".join((static / "css" / f"{name}.css").read_text("utf-8") for name in names)
    upright = [face for face in _FACE.findall(css) if "font-style: normal" in face]
    upright.sort(key=lambda face: len(_with_font(face, static)), reverse=True)
    lightest = {"".join(_FAMILY.findall(face)): face for face in upright}  # the last of them
    faces = (_with_font(face, static) for face in lightest.values())
    return Markup(_FACE.sub("", css) + "\n" + "".join(faces))  # noqa: S704 - the theme's own


def _with_font(face: str, static: Path) -> str:
    return _FONT.sub(lambda font: f'url("{data_address(static / font[1])}")', face)


def script(file: Path) -> Markup:
    """A module and those that it imports, as one without imports; names must be of all together."""
    return Markup("\n".join(_modules(file, set())))  # noqa: S704 - the theme's own


def _modules(file: Path, taken: set[Path]) -> Iterable[str]:
    taken.add(file)
    text = file.read_text("utf-8")
    for path in _IMPORT.findall(text):
        other = (file.parent / path).resolve()
        if other not in taken:
            yield from _modules(other, taken)
    yield re.sub(r"^export (?=\w)", "", _IMPORT.sub("", text), flags=re.MULTILINE)


def data_address(file: Path) -> str:
    """A font or a picture as an address that holds all of it."""
    kind = {".woff2": "font/woff2", ".svg": "image/svg+xml"}[file.suffix]
    return f"data:{kind};base64,{b64encode(file.read_bytes()).decode()}"


def policy(style: str, code: str) -> str:
    """The content security policy of a page that has this style and this script, and no other."""
    return (
        f"default-src 'none'; style-src {_source(style)}; script-src {_source(code)}; "
        "font-src data:; img-src data:; form-action 'none'; base-uri 'none'"
    )


def _source(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
