"""Documents from elsewhere become content files.

Data flows one way, and each stage is a module or a few:

    bytes → text                     decoding
    a table of answers → a draft     forms
    text → lines                     lines, furniture (pages), hosts (blogs), contents
    lines → kind                     segments (posts under dates), mail, kinds, toplists
    lines → blocks                   wrapping, lists, tables, parsing, mending, footnotes
    blocks → headings with levels    headings, sections, frequency, levels, timelines
    blocks → drafts                  posts, answers, toplist_drafts, reports, drafting
    drafts → files                   markdown, header, folder, writing

``text`` leads from one end to the other without touching a file; ``writing`` alone does that.
"""

from importers.text import import_text
from importers.writing import write

__all__ = ["import_text", "write"]
