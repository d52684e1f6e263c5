"""What stands in a file to take along: the theme's styles with light fonts, and one script."""

from pathlib import Path

from presentation.inlining import script, styles
from tests.knowledge.making import write_site

FACE = """@font-face {{
  font-family: "{}";
  src: url("../fonts/{}.woff2") format("woff2");
  font-style: {};
}}

"""


def test_modules_become_one_where_each_stands_once_before_those_that_need_it(
    tmp_path: Path,
) -> None:
    modules = {
        "a.js": 'import { b } from "./deep/b.js";\nimport { c } from "./deep/c.js";\nb(c);\n',
        "deep/b.js": 'import { c } from "./c.js";\nexport function b() {}\n',
        "deep/c.js": "export const c = 1;\n",
    }
    joined = script(write_site(tmp_path, modules) / "a.js")
    assert joined.split("\n") == ["const c = 1;", "", "function b() {}", "", "b(c);", ""]


def test_the_lightest_upright_font_of_each_family_comes_along(tmp_path: Path) -> None:
    faces = [("A", "heavy", "normal"), ("A", "light", "normal"), ("A", "slanted", "italic")]
    rules = "".join(FACE.format(*face) for face in [*faces, ("B", "only", "normal")])
    write_site(tmp_path, {"css/one.css": rules + "a {}\n", "css/two.css": "b {}\n"})
    (tmp_path / "fonts").mkdir()
    for name, size in (("heavy", 90), ("light", 60), ("slanted", 30), ("only", 99)):
        (tmp_path / f"fonts/{name}.woff2").write_bytes(name.encode().ljust(size, b"\0"))
    css = styles(tmp_path, ["one", "two"])
    assert css.startswith("a {}\n\nb {}\n")
    assert css.count("@font-face") == css.count("data:font/woff2;base64,") == 2
    assert "bGlnaH" in css  # "light"
    assert "b25seQ" in css  # "only"
