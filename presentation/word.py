"""Documents for Word (ECMA-376, Office Open XML): paragraphs with styles, packed in a .docx.

What is the same in every document lies ready in the theme's folder ``docx``; only the text, its
links and its title are written. python-docx takes some four hundred times as long.
"""

import re
from functools import cache
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from memory import ROOT

_READY = ROOT / "theme" / "docx"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SCHEMAS = "http://schemas.openxmlformats.org"
_DOCUMENT = f"""{_XML}<w:document xmlns:w="{_SCHEMAS}/wordprocessingml/2006/main"\
 xmlns:r="{_SCHEMAS}/officeDocument/2006/relationships"><w:body>
{{}}
<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/>\
<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709"\
 w:gutter="0"/></w:sectPr>
</w:body></w:document>
"""  # on A4, with margins of 25 mm
_RELATIONS = f"""{_XML}<Relationships xmlns="{_SCHEMAS}/package/2006/relationships">
{{}}
</Relationships>
"""
_RELATION = f"""<Relationship Id="{{}}" Type="{_SCHEMAS}/officeDocument/2006/relationships/{{}}"\
 Target="{{}}"{{}}/>"""
_CORE = f"""{_XML}<cp:coreProperties xmlns:cp="{_SCHEMAS}/package/2006/metadata/core-properties"\
 xmlns:dc="http://purl.org/dc/elements/1.1/">\
<dc:title>{{}}</dc:title><dc:language>sv-SE</dc:language></cp:coreProperties>
"""
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # that a package knows: whenever it is made, it is the same


class WordDocument:
    """A document that grows by paragraphs; their styles are those of the theme's styles.xml."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._paragraphs: list[str] = []
        self._links: dict[str, str] = {}

    def add(self, style: str, text: str, link: str = "") -> None:
        """A paragraph of plain text, and an address that it ends with.

        The address is a link if it is a whole one.
        """
        self._add(style, _run(escape(text, quote=False)) * bool(text) + self._linked(link))

    def add_quoted(self, style: str, html: str) -> None:
        """Paragraphs of a quote's HTML, which has no tags but ``p``, ``em`` and ``br``."""
        for paragraph in re.findall(r"<p>(.*?)</p>", html, re.DOTALL):
            pieces = re.split(r"</?em>", paragraph)  # every other one is emphasized
            runs = (_run(text, "Emphasis" * (n % 2)) for n, text in enumerate(pieces) if text)
            self._add(style, "".join(runs))

    def packed(self) -> bytes:
        """The document as a file."""
        made = {
            "docProps/core.xml": _CORE.format(escape(self._title, quote=False)),
            "word/document.xml": _DOCUMENT.format("\n".join(self._paragraphs)),
            "word/_rels/document.xml.rels": _RELATIONS.format("\n".join(self._relations())),
        }
        file = BytesIO()
        with ZipFile(file, "w") as package:
            for name, text in (_ready() | made).items():
                about = ZipInfo(name, _FIRST_DAY)
                about.create_system = 0  # the same on every system
                package.writestr(about, text, ZIP_DEFLATED, compresslevel=1)
        return file.getvalue()

    def _add(self, style: str, runs: str) -> None:
        self._paragraphs.append(f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>')

    def _linked(self, link: str) -> str:
        if "://" not in link:
            return _run(escape(link, quote=False)) if link else ""
        name = self._links.setdefault(link, f"link{len(self._links) + 1}")
        return f'<w:hyperlink r:id="{name}">{_run(escape(link), "Hyperlink")}</w:hyperlink>'

    def _relations(self) -> list[str]:
        parts = ("styles", "settings", "numbering", "footer")
        relations = [_RELATION.format(part, part, f"{part}.xml", "") for part in parts]
        for link, name in self._links.items():
            external = ' TargetMode="External"'
            relations.append(_RELATION.format(name, "hyperlink", escape(link), external))
        return relations


def _run(html: str, style: str = "") -> str:
    """Words in one style; their HTML, without other tags than ``br``, is as XML wants it."""
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{line}</w:t>' for line in html.split("<br>"))
    styled = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f"<w:r>{styled}{lines}</w:r>"


@cache
def _ready() -> dict[str, str]:
    """The parts that every document has; the one that tells their types is the first."""
    files = (*sorted(_READY.rglob("*.xml")), *sorted(_READY.rglob("*.rels")))
    return {path.relative_to(_READY).as_posix(): path.read_text("utf-8") for path in files}
