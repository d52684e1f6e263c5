"""An article's HTML on another page than its own."""

from knowledge.rendering import html_elsewhere, render, split_sections

ADDRESS = "https://a.se/blogg/topplistor/t/"
LIST = """## 2. Två {: #plats-2 }

Not[^a], [granne](../u/) och `id="kod"`.

<p id="x">Hon skrev id="abc" här.</p>

### Under

Mer.

## 1. Ett {: #plats-1 }

Sist.

[^a]: Noten.
"""


def test_a_place_is_what_stands_under_its_heading() -> None:
    places = split_sections(render(LIST), ADDRESS, ["plats-2", "plats-1"])
    assert "Mer." in places["plats-2"]
    assert "Sist." not in places["plats-2"]
    assert places["plats-1"] == "<p>Sist.</p>"


def test_a_place_keeps_its_words_and_leaves_its_ids_behind() -> None:
    place = split_sections(render(LIST), ADDRESS, ["plats-2"])["plats-2"]
    assert '<p>Hon skrev id="abc" här.</p>' in place
    assert '<code>id="kod"</code>' in place
    assert 'id="fnref' not in place
    assert "<h3>Under</h3>" in place


def test_links_lead_where_they_led_before() -> None:
    place = split_sections(render(LIST), ADDRESS, ["plats-2"])["plats-2"]
    assert f'href="{ADDRESS}#fn-a"' in place
    assert 'href="https://a.se/blogg/topplistor/u/"' in place
    html = html_elsewhere('<img src="/x.png"><a href="mailto:a@b.se">href="/y"</a>', "http://b/c/")
    assert html == '<img src="http://b/x.png"/><a href="mailto:a@b.se">href="/y"</a>'
