"""A form of a word leads back to it, whichever endings its last letters rule out beforehand."""

from language.endings import Undoing, ending
from language.hunspell import dictionary


def test_every_form_leads_back_to_the_word_that_it_is_a_form_of() -> None:
    words = dictionary()
    forms = [(form, base) for base in list(words.entries)[::40] for form in words.forms(base)]
    assert len(forms) > 15_000
    lost = [
        (form, base)
        for form, base in forms
        if base not in {stem.base for stem in words.stems(form)}
    ]
    assert lost == []


def test_an_ending_is_not_undone_where_what_is_left_would_not_fit() -> None:
    undoing = Undoing([ending("A", "", "s", "[^sx]"), ending("B", "a", "orna", "a")])
    assert [alike.added for alike in undoing["gs"]] == ["s"]
    assert undoing["xs"] == ()
    assert [alike.restored for alike in undoing["na"]] == ["a"]
    assert undoing["ra"] == ()
