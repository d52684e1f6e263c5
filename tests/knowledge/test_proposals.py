"""Proposed themes: written beside what is there, listed until confirmed, and never published."""

import re
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.dated import Dated
from knowledge.problems import ContentError
from knowledge.proposals import Item, items, write_proposals
from knowledge.signatures import read_signature
from knowledge.site import load, read_beside
from tests.knowledge.making import LINE, header, quotes_of, read_text, report, write_site

THEMES = {f"teman/{slug}.md": f"---\ntitel: {slug}\nbeskrivning: x.\n---\n" for slug in "abc"}


def site(folder: Path, files: dict[str, str]) -> Path:
    return write_site(folder, THEMES | files)


def open_items(content: Path) -> list[Item]:
    dated = (each for each in load(content).library.documents if isinstance(each, Dated))
    return [item for document in dated for item in items(document) if item.is_open]


# What a proposal means


def test_a_quote_with_a_proposed_theme_is_a_quote_without_it() -> None:
    (quote,) = quotes_of("> Ord.\n> — chef, träff #individ #vardag? #rutiner? ^h7k2\n")
    assert [topic.slug for topic in quote.topics] == ["individ"]
    assert (quote.speaker, quote.id) == ("chef, träff", "h7k2")


def test_a_heading_with_a_proposed_theme_is_a_heading_without_it() -> None:
    proposed = report('## Ett {: teman="rutiner?" }\n\nText.\n\n## Två {: frekvens=få }\n')
    bare = report("## Ett\n\nText.\n\n## Två {: frekvens=få }\n")
    assert (proposed.markdown, proposed.headings) == (bare.markdown, bare.headings)
    mixed = report('## Ett {: teman="individ rutiner?" }\n')
    assert [[t.slug for t in heading.topics] for heading in mixed.headings] == [["individ"]]


def test_all_that_is_published_is_as_if_the_proposals_were_not_there(tmp_path: Path) -> None:
    body = "> Ord.\n> — chef{} ^h7k2\n\n## Rubrik{}\n\n### Under {{: frekvens=få{} }}\n\nText.\n"
    plain, proposed = (
        load(site(tmp_path / name, {"rapporter/r.md": header() + body.format(*themes)})).library
        for name, themes in {
            "utan": ("", "", ""),
            "med": (" #a? #b?", ' {: teman="c?" }', ' teman="a? b?"'),
        }.items()
    )
    (one,), (other,) = plain.reports, proposed.reports
    other_without = replace(other, content=one.content, proposals=(), sections=one.sections)
    assert other_without == one
    assert [s.topics for s in other.sections] == [s.topics for s in one.sections]
    assert all(not gathering.quotes for gathering in proposed.gatherings.values())
    assert all(not gathering.findings for gathering in proposed.gatherings.values())


def test_each_proposal_is_a_reminder_until_it_is_confirmed(tmp_path: Path) -> None:
    text = header() + '> Ord.\n> — chef #a #b? #c?\n\n## Rubrik {: teman="b?" }\n'
    site(tmp_path, {"rapporter/r.md": text})
    reminders = [(each.line, each.message) for each in load(tmp_path).reminders]
    assert [(line, message.split("”")[1]) for line, message in reminders] == [
        (7, "b"),
        (7, "c"),
        (9, "b"),
    ]
    assert all("ta bort frågetecknet om det stämmer" in message for _, message in reminders)
    site(tmp_path, {"rapporter/r.md": text.replace("?", "")})
    assert load(tmp_path).reminders == ()


@pytest.mark.parametrize("line", ["— chef #vardag?", "– och då #vad?", "-- chef, #a? #b?"])
def test_a_proposal_makes_nothing_a_quote(tmp_path: Path, line: str) -> None:
    signature = read_signature(line)
    assert signature is not None
    assert not signature.is_marked
    write_site(tmp_path, {"a.md": f"Title: A\nDate: 2010-12-03\n\n> Ord.\n> {line}\n"})
    (post,) = load(tmp_path).library.posts
    assert post.quotes == ()
    assert line in post.markdown


# What can have themes


def test_what_may_not_be_shown_gets_no_proposal(tmp_path: Path) -> None:
    quote = "> Ord nummer {0}.\n> — chef ^{0}\n\n"
    body = quote.format("aaa") + quote.format("bbb")
    files = {
        "inlagg/a.md": header(aterkallade="[bbb]") + body,
        "inlagg/b.md": header(titel="Två", samtycke="nej") + quote.format("ccc"),
    }
    assert [item.id for item in open_items(site(tmp_path, files))] == ["aaa"]


def test_an_item_with_any_theme_confirmed_or_proposed_is_settled(tmp_path: Path) -> None:
    body = (
        "> Ett.\n> — chef #a\n\n> Två.\n> — chef #b?\n\n> Tre.\n> — chef\n\n"
        '## Fyra {: teman="a" }\n\n## Fem {: teman="b?" }\n\n## Sex {: frekvens=få }\n\n## Sju\n'
    )
    found = open_items(site(tmp_path, {"rapporter/r.md": header() + body}))
    assert [item.text for item in found] == ["Tre.", "Sex", "Sju"]


def test_a_heading_has_what_stands_below_it_until_the_next(tmp_path: Path) -> None:
    body = (
        "## Ett {: frekvens=få }\n\nInledning.\n\n### Två\n\n"
        "En [länk](/teman/a/) och <b>mer</b>.\n\n"
        "> Någons ord.\n> — chef ^aaa\n\n> Hemliga ord.\n> — chef ^bbb\n\n<!-- Anteckning -->\n\n"
        '!!! fakta "Ruta"\n    Inne.\n\n### Tre\n\nSist.\n'
    )
    text = header(aterkallade="[bbb]") + body
    found = {item.text: item for item in open_items(site(tmp_path, {"rapporter/r.md": text}))}
    assert list(found) == ["Två", "Någons ord.", "Tre"]
    below = found["Två"].below
    assert all(word in below for word in ("länk", "mer", "Någons ord.", "Ruta", "Inne."))
    assert not any(word in below for word in ("teman", "Hemliga", "Anteckning", "Sist"))


def test_only_reports_have_headings_that_can_be_themed() -> None:
    document, problems = read_text(header() + '## Ett {: teman="vardag?" }\n')
    assert "gäller bara i rapporter" in problems.errors[0].message
    assert isinstance(document, Dated)


# Writing


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("> — chef", "> — chef #a? #b?"),
        ("> — chef ^h7k2", "> — chef #a? #b? ^h7k2"),
        ("> — chef  ^h7k2 \t", "> — chef #a? #b?  ^h7k2 \t"),
        ("> — ^h7k2", "> — #a? #b? ^h7k2"),
        ("## Ett", '## Ett {: teman="a? b?" }'),
        ("##Ett ##  ", '##Ett ## {: teman="a? b?" }  '),
        ("## Ett {: frekvens=få }", '## Ett {: frekvens=få teman="a? b?" }'),
        ('## Ett {: ord="en {sic}" #x}', '## Ett {: ord="en {sic}" #x}'),
        ("## Ett {.bilaga}", '## Ett {.bilaga teman="a? b?"}'),
        ("## Ett{b}", '## Ett{b} {: teman="a? b?" }'),
    ],
)
def test_the_proposals_stand_where_the_themes_will(tmp_path: Path, line: str, written: str) -> None:
    body = f"> Ord.\n{line}\n" if line.startswith(">") else f"{line}\n"
    site(tmp_path, {"rapporter/r.md": header() + body})
    path = tmp_path / "rapporter/r.md"
    try:
        found = open_items(tmp_path)
    except ContentError:
        assert line == written
        return
    assert write_proposals(path, {item: ["a", "b"] for item in found})
    after = path.read_text(encoding="utf-8")
    assert after == header() + body.replace(line, written)
    assert open_items(tmp_path) == []
    (document,) = load(tmp_path).library.reports
    assert [each.topic.slug for each in document.proposals] == ["a", "b"]


@given(
    lines=st.lists(
        LINE
        | st.sampled_from(
            [
                "> Ord.\n> — chef",
                "> Två.\n> -- chef, träff   ^h7k2\t",
                "> Tre.\n— chef",
                "## Rubrik  ",
                "### Under {: frekvens=få }",
                "## Med #hash ## {.bilaga}",
                "```\n## Kod\n```",
                "Text.",
            ]
        ),
        max_size=8,
    ),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    bom=st.sampled_from([b"", b"\xef\xbb\xbf"]),
)
def test_only_proposals_are_added_and_only_once(lines: list[str], end: str, bom: bytes) -> None:
    with TemporaryDirectory() as name:
        content = site(Path(name), {})
        path = content / "rapporter" / "r.md"
        path.parent.mkdir()
        text = header() + "\n\n".join(lines) + "\n"
        before = bom + text.replace("\n", end).encode()
        path.write_bytes(before)
        try:
            waiting = open_items(content)
        except ContentError:
            return
        assert write_proposals(path, {item: ["a", "c"] for item in waiting})
        after = path.read_bytes()
        added = rb' #a\? #c\?| teman="a\? c\?"| \{: teman="a\? c\?" \}'
        assert re.sub(added, b"", after) == before
        assert len(re.findall(added, after)) == len(waiting)
        assert open_items(content) == []
        (document,) = (d for d in load(content).library.documents if isinstance(d, Dated))
        assert sorted({each.line for each in document.proposals}) == [
            item.mark_line for item in waiting
        ]
        assert not any(quote.topics for quote in document.quotes)


def test_a_file_saved_since_it_was_read_is_left_alone(tmp_path: Path) -> None:
    (item,) = open_items(site(tmp_path, {"inlagg/a.md": header() + "> Ord.\n> — chef\n"}))
    changed = header() + "En ny rad.\n\n> Ord.\n> — chef\n"
    write_site(tmp_path, {"inlagg/a.md": changed})
    assert not write_proposals(item.path, {item: ["a"]})
    assert item.path.read_text(encoding="utf-8") == changed


def test_a_linked_file_stays_a_link_and_keeps_its_mode(tmp_path: Path) -> None:
    content = site(tmp_path / "content", {"inlagg/b.md": header(titel="B")})
    text = header() + "> Ord.\n> — chef\n"
    real = write_site(tmp_path, {"annan/a.md": text}) / "annan" / "a.md"
    real.chmod(0o640)
    (content / "inlagg" / "a.md").symlink_to(real)
    (item,) = open_items(content)
    assert write_proposals(item.path, {item: ["a"]})
    assert (content / "inlagg" / "a.md").is_symlink()
    assert "— chef #a?\n" in real.read_text(encoding="utf-8")
    assert real.stat().st_mode & 0o777 == 0o640


# Beside the content folder


def test_a_file_beside_the_content_folder_is_read_with_its_themes(tmp_path: Path) -> None:
    library = load(site(tmp_path / "content", {})).library
    text = header() + "## Ett\n\n> Ord.\n> — chef #a\n"
    write_site(tmp_path / "annat", {"rapporter/r.md": text, "rapporter/fel.md": text + "# \n"})
    document = read_beside(tmp_path / "annat/rapporter/r.md", library)
    assert isinstance(document, Dated)
    assert [item.text for item in items(document) if item.is_open] == ["Ett"]
    with pytest.raises(ContentError, match="rubriken har inga ord"):
        read_beside(tmp_path / "annat/rapporter/fel.md", library)
    write_site(tmp_path, {"teman/d.md": THEMES["teman/a.md"], "anteckning.docx": "x"})
    assert read_beside(tmp_path / "anteckning.docx", library) is None
