"""Documents made from text, without a disk: what the tests of knowledge/ have in common."""

from pathlib import Path

from hypothesis import strategies as st

from knowledge.catalog import Catalog
from knowledge.dated import Dated
from knowledge.definitions import Definitions, read_definitions
from knowledge.documents import Document
from knowledge.fields import Fields
from knowledge.posts import Post, read_post
from knowledge.problems import Problems
from knowledge.quotes import Quote
from knowledge.reports import Report, read_report
from knowledge.signatures import looks_signed
from knowledge.source import Source, parse_source
from knowledge.terms import Term, read_term
from knowledge.topics import Topic, read_topic
from knowledge.toplists import Toplist, read_toplist

CONTENT = Path("content")
HEADER = {"titel": "Ett", "datum": "2024-01-02", "samtycke": "ja"}

# Any text an author could have in a file: what decode() lets through, on one line.
LINE_SIGNS = st.characters(
    exclude_categories=("Cs", "Cc"),
    exclude_characters="\n\r\ue000\ue001\ufffe\uffff\ufeff",
)
LINE = st.text(LINE_SIGNS | st.sampled_from(" \t>#*`-—^![](){}:'\"\\&<"), max_size=60)

# Words with neither dash nor mark that would make a line sign something.
WORDS = (
    st.text(LINE_SIGNS | st.sampled_from(' *_`<>&"#[](){}!\\'), min_size=1, max_size=60)
    .map(str.strip)
    .filter(lambda words: words and not looks_signed(f"> {words}"))
)


def header(**keys: str) -> str:
    """Front matter with a title, a day and a consent, and ``keys``; an empty one is left out."""
    lines = [f"{key}: {value}" for key, value in (HEADER | keys).items() if value]
    return "\n".join(["---", *lines, "---", ""])


def source(text: str, name: str = "inlagg/a.md") -> Source:
    return parse_source(CONTENT / name, text)


def fields(text: str, name: str = "inlagg/a.md") -> Fields:
    return Fields(source(text, name), Problems(), CONTENT)


def errors(problems: Problems) -> list[str]:
    return [f"{each.line}: {each.message}" for each in problems.errors]


def reminders(problems: Problems) -> list[str]:
    return [f"{each.line}: {each.message}" for each in problems.reminders]


def topic(slug: str, title: str = "") -> Topic:
    text = f"---\ntitel: {title or slug}\nbeskrivning: Om {slug}.\n---\n"
    return read_topic(fields(text, f"teman/{slug}.md"))


def term(slug: str, **keys: str) -> Term:
    keys = {"titel": slug, "kalla": "boken"} | keys
    lines = "\n".join(f"{key}: {value}" for key, value in keys.items())
    return read_term(fields(f"---\n{lines}\n---\nBetyder något.\n", f"begrepp/{slug}.md"))


TOPICS = {slug: topic(slug) for slug in ("individ", "rutiner", "vardag")}
CATALOG = Catalog(TOPICS, {"sip": term("sip", titel="Samordnad plan", forkortning="SIP")})


def read_text(text: str, name: str = "inlagg/a.md") -> tuple[Document, Problems]:
    """A whole file of a dated kind, read as the site does it."""
    found = fields(text, name)
    readers = {
        "inlagg": read_post,
        "definitioner": read_definitions,
        "topplistor": read_toplist,
        "rapporter": read_report,
    }
    document = readers[name.split("/", maxsplit=1)[0]](found, CATALOG)
    found.finish()
    return document, found.problems


def post(body: str, name: str = "a", **keys: str) -> Post:
    document, problems = read_text(header(**keys) + body, f"inlagg/{name}.md")
    assert isinstance(document, Post)
    assert errors(problems) == []
    return document


def definitions(body: str, name: str = "a", **keys: str) -> Definitions:
    keys = {"fraga": "Vad är det?"} | keys
    document, problems = read_text(header(**keys) + body, f"definitioner/{name}.md")
    assert isinstance(document, Definitions)
    assert errors(problems) == []
    return document


def report(body: str, name: str = "a", **keys: str) -> Report:
    document, problems = read_text(header(**keys) + body, f"rapporter/{name}.md")
    assert isinstance(document, Report)
    assert errors(problems) == []
    return document


def toplist(body: str, name: str = "a", **keys: str) -> Toplist:
    keys = {"lista": "Årets fem", "ar": "2024"} | keys
    document, problems = read_text(header(**keys) + body, f"topplistor/{name}.md")
    assert isinstance(document, Toplist)
    assert errors(problems) == []
    return document


def complaints(body: str, name: str = "inlagg/a.md", **keys: str) -> list[str]:
    """The errors of a file with this body; its first line is line 6 without further keys."""
    return errors(read_text(header(**keys) + body, name)[1])


def quotes_of(body: str, **keys: str) -> tuple[Quote, ...]:
    return post(body, **keys).quotes


def only_quote(words: str, signature: str = "— chef ^h7k2") -> Quote:
    """The quote that these words, paragraphs parted by a blank line, become."""
    lines = [f"> {line}".rstrip(" ") if not line else f"> {line}" for line in words.split("\n")]
    (quote,) = quotes_of("\n".join([*lines, f"> {signature}", ""]))
    return quote


def is_dated(document: Document) -> bool:
    return isinstance(document, Dated)


def write_site(folder: Path, files: dict[str, str]) -> Path:
    """A content folder on the disk."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return folder
