"""The copy of a page that only the search engine reads."""

import re
from html import escape, unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presentation.shadow import EVERY_PAGE, Shadow, words_of
from presentation.shadow_words import STEM, hidden, veiled

OTHERS = {
    "insats": ["insat"],
    "möte": ["möt"],
    "mötet": ["möt"],
    "samverkansinsatser": ["samverkansinsat", "samverk", "insat"],
    "regler": ["regl", "regel"],
}
TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Co"), exclude_characters="<>&İ")
    | st.sampled_from("\\|'\"#- qQzxåÅaA"),
)


def terms(word: str) -> list[str]:
    return OTHERS.get(word, [word])


def copy(body: str, *filters: str) -> str:
    """What the engine is given for a page with this in its main part."""
    written = Shadow(terms).of(f"<body><main>{body}</main></body>", filters)
    assert written.startswith('<!doctype html><html lang="sv"><body><main>')
    assert re.search(rf" {EVERY_PAGE}( {STEM}\w+{STEM})*</main></body></html>$", written)
    return written.split("<main>")[1].split(f" {EVERY_PAGE}")[0]


def body(html: str) -> str:
    """The same without the empty elements that filters are."""
    return re.sub(r"<i [^>]*></i>", "", html)


def read(copy: str) -> list[str]:
    """What the engine reads of a copy: words without the signs around them."""
    letters = re.sub(r"<[^>]*>|[^\w\s]", " ", copy)
    return [word for word in letters.split() if re.search(r"\w", word)]


# How a word is written


def test_a_word_is_its_stem_and_an_ending_that_the_engine_does_not_read() -> None:
    assert copy("möte") == f"mqot{STEM} ${veiled('e')}"
    assert copy("Mötet") == f"^Mqot{STEM} ${veiled('et')}"
    assert copy("bil") == f"bil{STEM}"


def test_the_other_terms_follow_and_are_not_shown() -> None:
    assert copy("samverkansinsatser") == (
        f"samverkansinsat{STEM} ${veiled('ser')} Samverk{STEM} Insat{STEM}"
    )
    assert copy("regler,") == f"regl{STEM} ${veiled('er')} Regel{STEM},"


def test_a_function_word_is_no_word_to_the_engine_but_once_where_the_text_ends() -> None:
    page = Shadow(terms).of("<main>Och på, och på. PÅ och</main>")
    text, _, end = page.partition(f" {EVERY_PAGE}")
    assert read(text.split("<main>")[1]) == [f"PQA{STEM.upper()}"]
    assert end.split("</main>")[0].split() == [f"{STEM}och{STEM}", f"{STEM}pqa{STEM}"]


def test_no_word_has_a_letter_that_the_engine_folds() -> None:
    assert not re.search("[åäöÅÄÖ]", copy("Åtgärden för ÖVRIGA på Ängen, möte i rösträtt, Ö, ö"))


def test_words_that_differ_in_a_letter_differ_in_the_index() -> None:
    words = "mal mål mäl möl mol mel mqol qa å Qa Å aå qz q öq qö".split()
    assert len({copy(word) for word in words}) == len(words)


def test_a_word_that_the_engine_would_cut_is_found_as_a_whole_and_by_its_pieces() -> None:
    shown, *others = copy("FoU").split()
    assert shown == veiled("FoU")
    assert others == [f"Fou{STEM}", f"Fo{STEM}", f"U{STEM}"]


def test_a_capital_that_is_shown_is_told_from_a_term_that_is_not() -> None:
    assert copy("(Bil PÅ Åk") == f"(^Bil{STEM} ^PQA{STEM.upper()} ^Qak{STEM}"
    assert hidden("qak", is_read=True) == f"Qak{STEM}"
    assert hidden("1024", is_read=True) == f"~1024{STEM}"


def test_words_that_hang_together_are_words_of_their_own_to_the_engine() -> None:
    assert copy("7mn") == f"7{STEM} $mn{STEM}"
    assert copy("e-post a|b C#") == f"e{STEM}- $post{STEM} a{STEM}| $b{STEM} ^C{STEM}#"


@pytest.mark.parametrize(("name", "written"), [("h7k2", "hqkkqd"), ("qo90", "qqoqmqb")])
def test_the_id_of_a_quote_is_one_word_of_letters(name: str, written: str) -> None:
    shown, text = copy(f'<span class="quote-id">{name}</span> h7k2').split("</span>")
    assert shown == f'<span class="quote-id">{written}{STEM}'
    assert text == f" h{STEM} $7{STEM} $k{STEM} $2{STEM}"


def test_an_id_of_letters_is_a_word_like_others() -> None:
    assert copy('<span class="quote-id">möte</span>') == (
        f'<span class="quote-id">{copy("möte")}</span>'
    )


def test_entities_are_what_they_stand_for_and_what_is_no_tag_stays_none() -> None:
    assert copy("a &amp; b &lt;bil&gt; &#8211;") == (f"a{STEM} &amp; b{STEM} &lt;bil{STEM}&gt; –")


def test_signs_that_mean_something_in_a_copy_are_told_from_those_of_the_text() -> None:
    assert copy("~ ^ $ n\u0308") == f"qy~ qy^ qy$ n{STEM}qy\u0308"


@pytest.mark.parametrize("word", ["m&ouml;te", "mo\u0308te", "mö&shy;te", "mö\u00adte"])
def test_a_word_is_found_however_its_letters_are_written(word: str) -> None:
    assert copy(word) == copy("möte")


# Where a term stands


def test_a_term_stands_once_on_a_page_and_weighs_as_much_as_all_its_occurrences() -> None:
    written = copy("<p>Ett möte.</p><p>Mötet, möte</p>")
    assert read(written) == [f"mqot{STEM}"]
    assert f'<b data-pagefind-weight="3">mqot{STEM}</b> ${veiled("e")}.' in written
    assert written.endswith(f"<p>{veiled('Mötet')}, {veiled('möte')}</p>")


def test_a_part_of_a_word_counts_as_the_word_does() -> None:
    written = copy("En insats, samverkansinsatser, insats")
    assert read(written) == [f"insat{STEM}", f"samverkansinsat{STEM}", f"Samverk{STEM}"]
    assert f'<b data-pagefind-weight="3">insat{STEM}</b> ${veiled("s")},' in written
    assert f"~{veiled('insat')}$," in written


def test_the_other_terms_of_a_word_are_told_once() -> None:
    written = copy("<p>En samverkansinsatser</p><p>samverkansinsatser</p>")
    assert re.findall("[A-Z][a-z]*", written) == [f"Samverk{STEM}", f"Insat{STEM}"]


def test_a_title_is_as_it_would_be_alone_and_a_heading_weighs_more_than_text() -> None:
    written = copy("<h1>Möte</h1><p>Ett möte</p><h2>Ett möte</h2>")
    assert written == (
        f"<h1>^Mqot{STEM} ${veiled('e')}</h1>"
        f'<p>{veiled("Ett")} <b data-pagefind-weight="7">mqot{STEM}</b> ${veiled("e")}</p>'
        f"<h2>{veiled('Ett')} {veiled('möte')}</h2>"
    )


def test_what_is_too_much_for_one_place_is_parted() -> None:
    written = copy(f"En {'bil ' * 24}")
    assert f'<b data-pagefind-weight="8">bil{STEM} Bil{STEM} Bil{STEM}</b>' in written
    assert read(written.lower()) == [f"bil{STEM}"] * 3


def test_what_stands_around_a_word_with_weight_is_still_joined_to_it() -> None:
    written = copy("Bil (bil), bil")
    assert written == (
        f'{veiled("Bil")} ( <b data-pagefind-weight="3">$bil{STEM}</b> $), {veiled("bil")}'
    )


def test_a_word_that_may_belong_to_the_text_before_is_not_parted_from_it() -> None:
    written = copy("<em>bil</em>bil")
    assert written == f"<em>bil{STEM}</em>{veiled('bil')}"


# What of a page is written


def test_only_the_main_part_is_there() -> None:
    html = "<title>möte</title><body><header>möte</header><main><p>bil</p></main>möte</body>"
    assert "mqo" not in Shadow(terms).of(html)
    assert f"<p>bil{STEM}</p>" in Shadow(terms).of(html)


def test_a_page_without_a_main_part_has_no_words() -> None:
    for html in ("", "<p>möte</p>"):
        assert "mqo" not in Shadow(terms).of(html)


def test_addresses_and_code_are_left_alone() -> None:
    for html in (
        '<a href="/möte/" title="möte"><b></b></a>',
        "<code>möte <b>möte</b></code>",
        "<pre><span>möte</span>\nmöte</pre>",
        "<script>let möte = 1;</script>",
        "<style>.möte { color: red }</style>",
        "<svg><title>möte</title><text>möte</text></svg>",
    ):
        assert body(copy(html)) == html


def test_code_with_a_capital_is_shown_though_a_word_goes_on_after_it() -> None:
    assert copy("<code>Ab cD Ef</code>arna") == f"<code>^Ab cD ^Ef</code>arna{STEM}"


def test_what_follows_code_is_written_again() -> None:
    assert copy("<code>möte</code> möte") == f"<code>möte</code> {copy('möte')}"


def test_names_that_are_shown_and_counted_are_left_alone() -> None:
    html = '<a data-pagefind-filter="kind:möte" data-pagefind-meta="kind">Möte</a>'
    assert body(copy(html)) == html


def test_a_value_that_stands_in_an_attribute_leaves_the_words_to_be_found() -> None:
    html = '<dd data-pagefind-filter="year[data-year]" data-year="2024">möte</dd>'
    assert copy(html).rstrip() == html.replace("möte", copy("möte"))


def test_words_in_other_elements_are_written() -> None:
    assert copy("<h1>Möte</h1><p>Röd <em>bil</em></p>") == (
        f"<h1>{copy('Möte')}</h1><p>^Rqod{STEM} <em>bil{STEM}</em></p>"
    )


def test_filters_are_given_inside_the_main_part() -> None:
    assert copy("<p>bil</p>", "theme:mal", "quotes:ja") == (
        f"<p>bil{STEM}</p>"
        '<i data-pagefind-filter="theme:mal"></i><i data-pagefind-filter="quotes:ja"></i>'
    )


def test_the_words_and_the_speaker_of_a_quote_have_names_of_their_own() -> None:
    written = copy(
        '<figure class="quote" id="citat-ab2c"><blockquote class="quote-text" cite="/x/">bil'
        '</blockquote><span class="quote-speaker">chef</span></figure>'
        '<blockquote class="annat">bil</blockquote>'
    )
    assert re.search(rf'<blockquote [^>]*id="\ue000ord-ab2c[^>]*>bil{STEM}<', written)
    assert re.search(rf'<span [^>]*id="\ue000vem-ab2c"[^>]*>chef{STEM}<', written)
    assert written.count(" id=") == 3


# What is counted


def test_every_word_that_was_written_is_counted_as_it_stands() -> None:
    shadow = Shadow(terms)
    shadow.of("<body><p>ute</p><main>Möte möte <code>kod</code></main></body>")
    shadow.of("<main>möte 2023</main>")
    assert dict(shadow.counts) == {"Möte": 1, "möte": 2, "2023": 1}


def test_a_page_is_written_the_same_whatever_came_before() -> None:
    shadow = Shadow(terms)
    first = shadow.of("<main>möte regler</main>")
    shadow.of("<main><pre>möte</main>")
    assert shadow.of("<main>möte regler</main>") == first


# What holds of every text


@given(TEXT)
def test_every_word_that_the_engine_reads_is_a_closed_term(text: str) -> None:
    for word in re.findall(r"[^\W_]+", re.sub("<[^>]*>", " ", unescape(copy(escape(text))))):
        # A letter without a sign is read where Pagefind cuts the word.
        assert STEM in word.lower() or word == "qy" or not word.isascii(), word


@given(TEXT)
def test_no_word_is_read_twice(text: str) -> None:
    words = re.findall(r"(?:[^\Wq]|q[^\Wz])*qz", copy(text[:20]).lower())
    words = [word for word in words if word.isascii()]  # other letters can't be veiled
    assert len(words) == len(set(words))


@given(TEXT)
def test_a_copy_asks_of_no_word_that_was_not_found_beforehand(text: str) -> None:
    asked: set[str] = set()

    def noted(word: str) -> list[str]:
        asked.add(word)
        return [word]

    ids = '<span class="quote-id">h7k2</span><span class="quote-id">abcd</span>'
    main = f"<main><p>{text}</p><code>kod</code>sam&shy;verkan{ids}</main>"
    Shadow(noted).of(main)
    assert asked <= words_of(main)
    assert {"samverkan", "abcd"} <= asked
    assert "h7k2" not in words_of(main)


@pytest.mark.parametrize("tag", ["<p>", "</p>", "<br>", '<a href="x">'])
def test_tags_of_other_elements_are_never_changed(tag: str) -> None:
    assert tag in copy(f"möte{tag}regler")
