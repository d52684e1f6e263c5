"""Compiled templates are only saved work: pages are the same without them, and never old."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, StrictUndefined, UndefinedError
from markupsafe import Markup, escape

from presentation import templates
from presentation.templates import CompiledTemplates, Rendering, ThemeEnvironment, written

PAGE = '{% from "date.html" import date %}<p>{{ date(day) }}{{ date(day) }}</p>'
DATE = (
    "{% macro date(day) %}{{ day|upper }} {{ SITENAME }}.{% endmacro %}{% set date = cache(date) %}"
)


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    folder = tmp_path / "theme"
    (folder / "templates").mkdir(parents=True)
    (folder / "templates" / "page.html").write_text(PAGE, encoding="utf-8")
    (folder / "templates" / "date.html").write_text(DATE, encoding="utf-8")
    return folder


def build(theme: Path, name: str = "Namn") -> str:
    """The page, as a build makes it; what it compiles it keeps beside the theme."""
    compiled = CompiledTemplates(theme.parent)
    environment = ThemeEnvironment(theme, {"SITENAME": name}, compiled, autoescape=True)
    page = environment.get_template("page.html").render(day="måndag")
    compiled.keep()
    return page


def refuse(*_: object, **__: object) -> None:
    pytest.fail("compiled again")


def test_what_an_earlier_build_compiled_is_not_compiled_again(
    theme: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = ThemeEnvironment(theme, {"SITENAME": "A & B"}, autoescape=True)
    first = build(theme, "A & B")
    monkeypatch.setattr(Environment, "compile", refuse)
    assert build(theme, "A & B") == first == "<p>MÅNDAG A &amp; B.MÅNDAG A &amp; B.</p>"
    monkeypatch.undo()
    assert plain.get_template("page.html").render(day="måndag") == first


def test_an_edited_template_is_seen_by_the_next_build(theme: Path) -> None:
    build(theme)
    date = theme / "templates" / "date.html"
    date.write_text(DATE.replace("upper", "capitalize"), encoding="utf-8")
    assert build(theme) == "<p>Måndag Namn.Måndag Namn.</p>"


def test_a_build_has_nothing_of_another_site(theme: Path) -> None:
    assert "Ett" in build(theme, "Ett")
    assert build(theme, "Två") == "<p>MÅNDAG Två.MÅNDAG Två.</p>"


def test_other_filters_have_compiled_nothing(theme: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(theme)
    monkeypatch.setattr(templates, "_CODE", [])
    monkeypatch.setattr(Environment, "compile", refuse)
    with pytest.raises(pytest.fail.Exception, match="compiled again"):
        build(theme)


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-9], lambda _: b"", lambda data: data[:99] + data[100:]]
)
def test_damaged_templates_are_compiled_again(
    theme: Path, damage: Callable[[bytes], bytes]
) -> None:
    page = build(theme)
    file = theme.parent / "mallar"
    file.write_bytes(damage(file.read_bytes()))
    assert build(theme) == page


def test_a_page_without_a_name_is_none() -> None:
    """Pelican asks for one where the settings leave a kind of page out."""
    for name in ("", False):
        assert Rendering.asked_for(name, None, {}, url="x/", article=1) is None  # type: ignore[arg-type]
    page = Rendering.asked_for("x/index.html", None, {"localsiteurl": ""}, url="x/", article=1)
    assert page is not None
    assert (page.path, page.is_findable, page.variables) == ("x/index.html", True, {"article": 1})


values = st.text() | st.integers() | st.none() | st.text().map(Markup) | st.lists(st.text())


@given(values)
def test_what_a_template_writes_is_escaped_as_ever(value: object) -> None:
    assert written(value) == escape(value)
    assert type(written(value)) in (str, Markup)


@pytest.mark.parametrize(
    "page",
    [
        "{{ x }}",
        "{% set y %}{{ x }}{% endset %}{{ y }}",
        "{% macro y() %}{{ x }}{% endmacro %}{{ y() }}",
    ],
)
def test_nothing_is_escaped_twice_and_nothing_is_not(theme: Path, page: str) -> None:
    (theme / "templates" / "page.html").write_text(page, encoding="utf-8")
    environment = ThemeEnvironment(
        theme, {"x": "<b> & åäö"}, autoescape=True, undefined=StrictUndefined
    )
    template = environment.get_template("page.html")
    assert template.render() == "&lt;b&gt; &amp; åäö"
    with pytest.raises(UndefinedError):
        environment.from_string("{{ z }}").render()
