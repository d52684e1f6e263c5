"""Markdown to HTML, the same for every kind of content."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import TocExtension
from markdown.treeprocessors import Treeprocessor

from knowledge.addresses import anchor_of
from knowledge.needed_signs import NeededSigns

if TYPE_CHECKING:  # it takes as long to load as Pelican, and few texts need it
    from bs4 import BeautifulSoup, Tag

# The author's class on a heading, and the class of the section it opens.
SECTIONS = {"tidslinje": "timeline", "spalter": "columns", "bilaga": "appendix"}
_LINKS = {"href", "src", "cite", "poster", "data"}
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_converting = Lock()  # the converter keeps what it has come to in itself


def render(markdown: str) -> str:
    """HTML for a body of Markdown; marks for quotes pass through, an author's comments do not."""
    converter = _converter()
    with _converting:
        converter.reset()
        html = converter.convert(markdown)
    return _COMMENT.sub("", html)


def plain_text(markdown: str) -> str:
    """The words of a short piece of Markdown, in one line."""
    line = " ".join(markdown.split())
    if not re.search(r"[*_`<\[\]&\\!{]", line):
        return line
    line = re.sub(r"\[\^[^\]]*\]|\s*\{:[^}]*\}", "", line)
    # A word before it keeps a number or a sign at the beginning from becoming a list.
    words = _parsed(render(f"x {line}")).get_text().split()
    return " ".join(words[1:])


def html_elsewhere(html: str, address: str) -> str:
    """An article's HTML for another page than its own: every link says all of where it leads."""
    return str(_elsewhere(html, address))


def _elsewhere(html: str, address: str) -> "BeautifulSoup":
    soup = _parsed(html)
    for element in soup.find_all(True):
        for name in _LINKS.intersection(element.attrs):
            element[name] = urljoin(address, str(element[name]))
    return soup


def _parsed(html: str) -> "BeautifulSoup":
    from bs4 import BeautifulSoup

    return BeautifulSoup(html, "html.parser")


def split_sections(html: str, address: str, anchors: Iterable[str]) -> dict[str, str]:
    """Cut an article's HTML at the headings with these ids.

    :param address: where the article stands; what it links to within itself is there.
    :returns: for each anchor the HTML that follows its heading, up to the next heading of its
        level or higher. The copies carry no ids, so that they can stand on another page.
    """
    soup = _elsewhere(html, address)
    by_id = {heading["id"]: heading for heading in soup.find_all(_HEADINGS, id=True)}
    sections: dict[str, str] = {}
    for anchor in anchors:
        heading = by_id.get(anchor)
        if heading is None:
            continue
        pieces = []
        for sibling in heading.find_next_siblings():
            if sibling.name in _HEADINGS and sibling.name <= heading.name:
                break
            if sibling.name == "hr" or "footnote" in (sibling.get("class") or []):
                break
            pieces.append(sibling)
        sections[anchor] = "\n".join(map(_without_ids, pieces))
    return sections


def _without_ids(element: "Tag") -> str:
    for each in [element, *element.find_all(True)]:
        for name in ("id", "aria-describedby"):
            del each[name]
    return str(element)


@cache
def _converter() -> Markdown:
    extensions: list[str | Extension] = [
        *("tables", "footnotes", "attr_list", "def_list", "admonition", "sane_lists"),
        *("fenced_code", "abbr", "md_in_html"),
        TocExtension(slugify=lambda text, _separator: anchor_of(text)),
        Structure(),
        NeededSigns(),
    ]
    configs = {
        "footnotes": {
            "BACKLINK_TITLE": "Tillbaka till texten vid not {}",
            "SEPARATOR": "-",
        }
    }
    return Markdown(extensions=extensions, extension_configs=configs, output_format="html")


class Structure(Extension):
    """What headings' classes say of the structure, and tables that can be scrolled."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Run last, when ids and attributes are in place."""
        md.treeprocessors.register(_Structure(md), "structure", -10)


class _Structure(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        self._wrap_tables(root)
        self._name_alignment(root)
        for heading in [each for each in root if each.tag in _HEADINGS]:
            classes = (heading.get("class") or "").split()
            kind = next((SECTIONS[name] for name in classes if name in SECTIONS), None)
            if kind:
                self._wrap_section(root, heading, kind)

    def _wrap_section(self, root: ET.Element, heading: ET.Element, kind: str) -> None:
        """Put a heading and what belongs to it in a section, each sub-heading in a group."""
        if heading not in list(root):
            return
        start = list(root).index(heading)
        members = [heading]
        for element in list(root)[start + 1 :]:
            if element.tag in _HEADINGS and element.tag <= heading.tag:
                break
            if element.tag == "div" and element.get("class") == "footnote":
                break
            members.append(element)
        section = ET.Element("section", {"class": kind})
        group = section
        inner = min((e.tag for e in members[1:] if e.tag in _HEADINGS), default="")
        for element in members:
            root.remove(element)
            if element.tag == inner and kind != "appendix":
                group = ET.SubElement(section, "div", {"class": f"{kind}-part"})
            group.append(element)
        root.insert(start, section)

    def _name_alignment(self, root: ET.Element) -> None:
        """Say how a column is set with a class: a strict host allows no style on an element."""
        for cell in root.iter():
            if cell.tag in ("th", "td") and (style := cell.attrib.pop("style", "")):
                cell.set("class", style.replace("text-align: ", "align-").rstrip(";"))

    def _wrap_tables(self, root: ET.Element) -> None:
        """Let a wide table scroll by itself, also with the keyboard."""
        frames = []
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                if child.tag == "table":
                    frame = ET.Element("div", {"class": "table-scroll", "role": "region"})
                    parent.remove(child)
                    frame.append(child)
                    frame.tail, child.tail = child.tail, "\n"
                    parent.insert(index, frame)
                    frames.append(frame)
        for number, frame in enumerate(frames, start=1):
            frame.set("tabindex", "0")
            frame.set("aria-label", f"Tabell {number}" if len(frames) > 1 else "Tabell")
