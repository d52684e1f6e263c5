"""The made-up texts that are measured on."""

from collections import Counter
from pathlib import Path

import pytest

from bench.corpus import (
    DEFINITIONS,
    POSTS,
    TOPICS,
    TOPLISTS,
    Text,
    make_quotes,
    make_texts,
    newest_post,
    write_corpus,
    write_text,
    write_topics,
)
from commands.check import check
from knowledge.site import load

SIZE = 200


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    return list(make_texts(SIZE))


def test_the_same_seed_gives_the_same_texts_and_another_gives_others(texts: list[Text]) -> None:
    assert list(make_texts(SIZE)) == texts
    assert list(make_texts(SIZE, seed=2)) != texts


def test_one_in_ten_is_a_collection_and_one_in_twenty_a_list(texts: list[Text]) -> None:
    count = Counter(text.folder for text in texts)
    assert count == {POSTS: 170, DEFINITIONS: 20, TOPLISTS: 10}


def test_only_posts_are_made_where_all_are_to_make_the_same_pages() -> None:
    assert {text.folder for text in make_texts(SIZE, only_posts=True)} == {POSTS}


def test_a_text_has_about_600_words_tags_and_a_category(texts: list[Text]) -> None:
    words = {
        folder: [len(text.body.split()) for text in texts if text.folder == folder]
        for folder in (POSTS, TOPLISTS)
    }
    for counts in words.values():
        assert 550 < sum(counts) / len(counts) < 650
    assert all(1 <= len(text.tags) <= 3 and text.category for text in texts)
    assert len({text.slug for text in texts}) == SIZE


def test_a_collection_has_15_to_40_signed_answers(texts: list[Text]) -> None:
    answers = [text.body.count("\n> — ") for text in texts if text.folder == DEFINITIONS]
    assert min(answers) >= 15
    assert max(answers) <= 40
    assert len(set(answers)) > 5


def test_an_edited_text_differs_in_one_word(texts: list[Text]) -> None:
    post = newest_post(texts)
    assert post.folder == POSTS
    before, after = post.body.split(), post.with_word("ordet").body.split()
    assert after == [*before[:-1], "ordet."]
    before, after = post.title.split(), post.with_title_word("ordet").title.split()
    assert after == [*before[:-1], "ordet"]


def test_the_site_of_the_texts_has_no_errors(
    tmp_path: Path, texts: list[Text], capsys: pytest.CaptureFixture[str]
) -> None:
    write_corpus(tmp_path, SIZE)
    assert check(tmp_path) == 0
    answers = sum(text.body.count("\n> — ") for text in texts)
    assert f"Inga fel. {SIZE + len(TOPICS)} texter och {answers} citat" in capsys.readouterr().out
    site = load(tmp_path)
    places = [len(each.places) for year in site.library.toplist_years for each in year.lists]
    assert places == [10] * 10


def test_so_many_quotes_as_asked_for_are_on_all_the_themes(tmp_path: Path) -> None:
    write_topics(tmp_path)
    for text in make_quotes(130):
        write_text(tmp_path, text)
    library = load(tmp_path).library
    assert len(library.quotes) == 130
    assert {topic.slug for quote in library.quotes for topic in quote.topics} == set(TOPICS)
