"""Settings for a build on one's own machine. publishconf.py adds what a published site needs."""

import sys
from pathlib import Path

from jinja2 import StrictUndefined

ROOT = Path(__file__).resolve().parent
sys.path[:0] = [str(ROOT)] * (str(ROOT) not in sys.path)  # when Pelican is run by itself

SITENAME = "Samverkansbloggen"
SITESUBTITLE = "Kunskap om samverkan, med deltagarnas egna ord"
SITEURL = ""
# Feeds and the sitemap need whole addresses also when nobody has said where the site will live.
FEED_BASE = "http://localhost:8000"
# The live server shows drafts, under /utkast/; a build never does.
PREVIEW = False
# The addresses of texts whose bodies alone are new, when only what shows them is to be written.
AMENDED = None
# Whether there is to be an index; the search page is there without it too, with other ways in.
SEARCH_INDEX = True
# What bodies of Markdown have become, if the build keeps that for the next.
CONVERSIONS = None
# Whether the cards are to be had as PDF too; commands/card_pdfs.py makes them.
PDF = False

# The form that participants answer in, for the inquiries that don't have one of their own.
FORM_URL = ""

PATH = str(ROOT / "content")
OUTPUT_PATH = str(ROOT / "output")
THEME = str(ROOT / "theme")
DEFAULT_LANG = "sv"
TIMEZONE = "Europe/Stockholm"

PLUGINS = [
    "plugins.library",
    "plugins.reader",
    "plugins.start",
    "plugins.posts",
    "plugins.quotes",
    "plugins.topics",
    "plugins.definitions",
    "plugins.minutes",
    "plugins.meetings",
    "plugins.cards",
    "plugins.offline",
    "plugins.sorting",
    "plugins.toplists",
    "plugins.reports",
    "plugins.terms",
    "plugins.inquiries",
    "plugins.series",
    "plugins.tags",
    "plugins.archive",
    "plugins.redirects",
    "plugins.feeds",
    "plugins.pictures",
    "plugins.search",
    # The last three need to know what the others write.
    "plugins.sitemap",
    "plugins.writer",
    "plugins.search_index",
]

# Those that write what the bodies of texts stand on, or that they need: when bodies alone are new,
# the others have nothing to do.
BODY_PLUGINS = [
    "plugins.library",
    "plugins.reader",
    "plugins.topics",
    "plugins.toplists",
    "plugins.terms",
    "plugins.inquiries",
    "plugins.feeds",
    "plugins.writer",
]

# Which files are articles, pages and pictures, plugins.library says: those that the library shows.
IGNORE_FILES = ["**/.*", ".*"]
WITH_FUTURE_DATES = True
ARTICLE_TRANSLATION_ID = PAGE_TRANSLATION_ID = None  # two kinds may share a slug

JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
}

# The library lists tags, series and archives itself, and the plugins write every list and feed.
DIRECT_TEMPLATES: list[str] = []
CATEGORY_SAVE_AS = AUTHOR_SAVE_AS = TAG_SAVE_AS = ""
YEAR_ARCHIVE_SAVE_AS = MONTH_ARCHIVE_SAVE_AS = DAY_ARCHIVE_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
FEED_MAX_ITEMS = 30
RSS_FEED_SUMMARY_ONLY = False
TYPOGRIFY = False  # an author's words and signs are left as they are
CACHE_CONTENT = False
