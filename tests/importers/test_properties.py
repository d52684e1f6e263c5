"""Whatever an author throws at the importer: no crash, no lost line, no changed word."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from importers import import_text
from tests.importers.accounting import check_every_letter, check_every_line

TODAY = date(2026, 1, 1)

DATES = ["fredag 28 oktober 2011", "2012-01-03", "Publicerad 3 maj 2014 kl. 10.20", "28 mars 2011"]
TITLES = [
    "En titel (1)",
    "Årets tio bästa (plats 10-6)",
    "Rapport om något",
    "Kort rad",
    "Inledning",
]
PLACES = ["10) Första", "9) Andra", "8) Tredje", "3. Tre", "2. Två", "1. Ett", "0. Noll", "10."]
SECTIONS = [
    "1 Inledning",
    "2 Metod",
    "2.1 Del",
    "Kvartal 1 2024",
    "Kvartal 2 2024",
    "Bilaga 1 Extra",
    "De tre teman som många nämnde redovisas nedan.",
    "Två enstaka förslag",
    "Några Namn",
]
LISTS = [
    "- punkt ett",
    "- punkt två",
    "* stjärna",
    "• kula",
    "– streck",
    "– Nej, sa hon",
    "a) ett",
    "b) två",
    "    indragen",
    "\tindragen",
    "-",
    "*",
    "1)",
    "+ plus",
]
PROSE = [
    "Vad svarade deltagarna på frågan: vad är det?",
    "Text med märke.¹ Och mer.",
    "¹ En not.",
    "Ett stycke som är ganska långt, med flera meningar. Det handlar om samverkan i vardagen.",
    "ett stycke som börjar med liten bokstav och",
    "avstavat sam-",
    "ordning är bra.",
    "text [1]",
    "[1] källa",
    "😀 emoji",
    "abc  def",
    "\u00a0 \u00a0",
    "ord\u00ad",
    "",
    "",
    "",
]
HOSTS = [
    "Inga kommentarer:",
    "2 kommentarer:",
    "Skicka en kommentar",
    "Etiketter: a, b",
    "Upplagd av A kl. 10:23",
    "WOW 20200509!!!!",
]
PAGES = [
    "12",
    "13",
    "Sida 3 av 9",
    "Sidhuvud",
    "Innehåll",
    "Inledning ......... 3",
    "Resultat\t4",
    "a\tb\tc",
    "d\te\tf",
    "x   y   z",
    "q  r",
    "\x0c",
]
MARKDOWN = [
    "# nej",
    "> nej",
    "---",
    "***",
    "* * *",
    "```",
    "~~~",
    "<script>x</script>",
    "[a](b)",
    "[^1]: x",
    "*[abbr]: y",
    "!!! obs",
    "{: .x }",
    "Rubrik {: .x }",
    ": definition",
    "=====",
    "*ord* och **fet** _kursiv_ `kod`",
    "a_b_c_d &amp; &copy; <b>",
    "http://x.se/a_b_c_",
    "\\* snedstreck \\",
    "| a | b |",
    "|---|---|",
    "![bild](/x.png)",
    "](/a/b)",
    "<!-- x -->",
    'href="/x"',
    "— deltagare ^abcd",
    "> — deltagare #tema ^abcd",
    "## Rubrik #",
    "<a@b.se>",
]
LINE = st.sampled_from(
    DATES + TITLES + PLACES + SECTIONS + LISTS + PROSE * 2 + HOSTS + PAGES + MARKDOWN
)
MIXED = st.one_of(
    LINE,
    LINE,
    st.tuples(LINE, st.sampled_from([" ", "  ", "- ", ", ", ". "]), LINE).map("".join),
    st.text(st.characters(codec="utf-8"), max_size=30),
)


@given(st.lists(MIXED, max_size=40).map("\n".join))
def test_every_line_and_letter_is_accounted_for(text: str) -> None:
    imported = import_text(text, "x.txt", TODAY)
    check_every_line(text, imported)
    check_every_letter(text, imported)


@given(st.text())
def test_any_text_at_all_is_read(text: str) -> None:
    imported = import_text(text, "x.txt", TODAY)
    check_every_line(text, imported)


@given(st.lists(MIXED, max_size=20).map("\n".join))
@settings(max_examples=30)
def test_the_same_text_gives_the_same_drafts(text: str) -> None:
    assert import_text(text, "x.txt", TODAY) == import_text(text, "x.txt", TODAY)


@given(st.lists(st.text("abcåäö ,", min_size=9, max_size=90), min_size=1, max_size=9))
@settings(max_examples=30)
def test_posts_in_either_order_are_the_same_posts(sentences: list[str]) -> None:
    posts = [
        f"{day} maj 2014\n\nRubrik {day}\n\n"
        + "\n\n".join(f"Den {day} {sentence}." for sentence in sentences)
        for day in (3, 4, 5)
    ]
    forwards = import_text("\n\n".join(posts), "x.txt", TODAY).drafts
    backwards = import_text("\n\n".join(reversed(posts)), "x.txt", TODAY).drafts
    assert {d.fingerprint for d in forwards} == {d.fingerprint for d in backwards}
