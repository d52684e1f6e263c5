"""Where things live on the site: slugs, and the folder and address of each kind."""

import re
from functools import lru_cache
from pathlib import PurePath
from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of content: the folder an author keeps it in is also its first part of the address."""

    folder: str
    name: str
    template: str


POST = Kind("inlagg", "Inlägg", "post")
DEFINITIONS = Kind("definitioner", "Definitionssamling", "definitions")
TOPLIST = Kind("topplistor", "Topplista", "toplist")
REPORT = Kind("rapporter", "Rapport", "report")
TOPIC = Kind("teman", "Tema", "topic")
TERM = Kind("begrepp", "Begrepp", "term")
INQUIRY = Kind("insamlingar", "Insamling", "inquiry")
PAGE = Kind("sidor", "Sida", "page")
KINDS = (POST, DEFINITIONS, TOPLIST, REPORT, TOPIC, TERM, INQUIRY, PAGE)
_KIND_BY_FOLDER = {kind.folder: kind for kind in KINDS}
STATIC_FOLDERS = ("bilder", "filer", "images")

# Below it stand collections of answers about the same thing, year by year.
COMPARISONS = "definitioner/ar-for-ar/"

# Below these all is made by the site, or copied: no old address can lead on from there.
OWN_FOLDERS = (
    *("citat/", "serier/", "amnen/", "sok/", "feeds/", "theme/", "pagefind/", "utkast/"),
    *(f"{folder}/" for folder in STATIC_FOLDERS),
)

# Addresses the site itself answers at; no page may claim them.
OWN_ADDRESSES = (
    *(f"{kind.folder}/" for kind in KINDS if kind is not PAGE),
    "arkiv/",
    *OWN_FOLDERS,
)

# A folder with this file in it was written by a build, and may be replaced by the next.
BUILD_MARKER = ".samverkansbloggen"

# Files that the site writes beside its pages.
OWN_FILES = ("", "404.html", "bild.png", "sitemap.xml", "robots.txt", BUILD_MARKER)

# What the site writes below a list or a page: its further pages, and its quotes as data.
MADE_BELOW = re.compile(
    r"(?:^|/)(?:sida/\d+/|bild\.png|svar\.csv|citat\.csv|citat\.json)$|^arkiv/\d+/$"
)

# What it writes below the page of a theme or a collection that has quotes for a meeting.
MADE_FOR_MEETINGS = re.compile(
    r"^(?:teman|definitioner)/[^/]+/"
    r"(?:mote/|kort/(?:sida/\d+/)?(?:(?:kort|vikkort|stora-kort)\.pdf)?|sortera/"
    r"|offline(?:-\d+)?\.html|citat\.(?:md|docx))$"
)


# What the templates give ids to, on pages where an author's text stands too.
PAGE_IDS = frozenset(
    "amnesord begrepp-i-texten blankett delar deltagares-definitioner hanvisar-hit innehall "
    "om-svaren rekommendationer-i-korthet sallskap samtycke serie sok-huvud svara svaren ta-med "
    "tabell temats-citat temats-fragor temats-roster temats-uppfoljningar texter-om".split()
)


_PLAIN = re.compile(r"[A-Za-zÅÄÖåäö0-9 .:?!-]*")
_PLAIN_LETTERS = str.maketrans("åäö", "aao")
_WORD = re.compile(r"[a-z0-9]+")


@lru_cache(maxsize=100_000)
def slugify(text: str) -> str:
    """An address part in a-z, 0-9 and hyphens; å and ä become a, ö becomes o.

    >>> slugify("Över gränsen: åtta råd")
    'over-gransen-atta-rad'
    """
    if _PLAIN.fullmatch(text):  # as below, but the library takes four times as long
        return "-".join(_WORD.findall(text.lower().translate(_PLAIN_LETTERS)))
    # Loaded when it is needed: most texts are plain.
    from slugify import slugify as transliterate

    return transliterate(text)


def anchor_of(title: str, otherwise: str = "avsnitt") -> str:
    """The id of a heading: its slug, but none that the page has for something of its own.

    >>> anchor_of("Vad hände?"), anchor_of("Innehåll"), anchor_of("…")
    ('vad-hande', 'innehall-2', 'avsnitt')
    """
    slug = slugify(title) or otherwise
    return f"{slug}-2" if slug in PAGE_IDS else slug


def has_own_folder(file: str) -> bool:
    """Whether a file stands in a folder that is made for its kind.

    :param file: its path from the content folder, ``inlagg/ett.md``.
    """
    return _folder_of(file) in _KIND_BY_FOLDER


def kind_of(file: str) -> Kind:
    """The kind that a file's folder says, for a path from the content folder.

    As in plain Pelican, ``pages/`` holds pages, and a file anywhere else is a post.
    """
    folder = _folder_of(file)
    return PAGE if folder == "pages" else _KIND_BY_FOLDER.get(folder, POST)


def _folder_of(file: str) -> str:
    """The first folder of a path; none when the file stands in the content folder itself."""
    return file.partition("/")[0] if "/" in file else ""


def slug_of(file: str) -> str:
    """The slug that a file's name gives: its stem, without a leading date."""
    stem = PurePath(file).stem
    return slugify(re.sub(r"^\d{4}-\d{2}-\d{2}[-_ ]+(?=.)", "", stem))


def address(kind: Kind, slug: str) -> str:
    """The address of a page, without leading slash: ``inlagg/over-gransen/``."""
    return f"{slug}/" if kind == PAGE else f"{kind.folder}/{slug}/"
