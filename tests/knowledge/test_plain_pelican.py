"""A plain Pelican blog builds as it is: its own keys, and blockquotes that are nobody's answer."""

from pathlib import Path

import pytest

from knowledge.site import Site, load

BOOK = "> Allting ting är tre.\n> — Ett ordspråk"


def site(tmp_path: Path, name: str, text: str) -> Site:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return load(tmp_path)


@pytest.mark.parametrize("name", ["a.md", "resor/a.md"])
def test_a_signed_blockquote_of_a_plain_blog_is_left_alone(tmp_path: Path, name: str) -> None:
    loaded = site(tmp_path, name, f"Title: A\nDate: 2010-12-03\n\n{BOOK}\n")
    (post,) = loaded.library.posts
    assert post.quotes == ()
    assert BOOK in post.markdown


def test_but_it_is_a_participants_when_the_text_speaks_of_consent(tmp_path: Path) -> None:
    loaded = site(tmp_path, "a.md", f"Title: A\nDate: 2010-12-03\nSamtycke: okant\n\n{BOOK}\n")
    (post,) = loaded.library.posts
    assert [quote.speaker for quote in post.quotes] == ["Deltagare"]


def test_in_our_own_folders_a_signed_blockquote_is_a_quote(tmp_path: Path) -> None:
    loaded = site(tmp_path, "inlagg/a.md", f"---\ntitel: A\ndatum: 2010-12-03\n---\n{BOOK}\n")
    assert [len(post.quotes) for post in loaded.library.posts] == [1]
    assert len(loaded.reminders) == 1


def test_keys_for_another_theme_are_mentioned_and_stop_nothing(tmp_path: Path) -> None:
    loaded = site(tmp_path, "a.md", "Title: A\nDate: 2010-12-03\nCover: x.png\n\nText.\n")
    assert [each.message for each in loaded.reminders] == ["okänd nyckel ”Cover”."]
