"""Who may import whom: the rule that keeps the house in order."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MAY_IMPORT = {
    "knowledge": set(),
    "language": {"knowledge"},
    "presentation": {"knowledge", "language"},
    "importers": {"knowledge", "language"},
    "plugins": {"knowledge", "language", "presentation"},
    "commands": {"knowledge", "language", "presentation", "importers"},
}
KNOW_PELICAN = {"plugins", "commands"}


def imports(file: Path) -> Iterator[str]:
    """Every module a file imports, by its whole name."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative import"
            yield node.module or ""


def files(package: str) -> list[Path]:
    found = sorted((ROOT / package).rglob("*.py"))
    assert found, f"{package} is empty"
    return found


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_a_package_imports_only_what_stands_below_it(package: str) -> None:
    for file in files(package):
        ours = {name.split(".")[0] for name in imports(file)} & MAY_IMPORT.keys() - {package}
        assert ours <= MAY_IMPORT[package], f"{file.relative_to(ROOT)} imports {ours}"


@pytest.mark.parametrize("package", sorted(MAY_IMPORT.keys() - KNOW_PELICAN))
def test_what_we_know_knows_nothing_of_pelican(package: str) -> None:
    for file in files(package):
        assert not any(name.split(".")[0] == "pelican" for name in imports(file)), file


def test_no_plugin_imports_another() -> None:
    for file in files("plugins"):
        others = {name for name in imports(file) if name.startswith("plugins.")}
        assert others <= {"plugins.generator"}, f"{file.name} imports {others}"


def test_the_modules_of_a_package_do_not_go_in_circles() -> None:
    for package in MAY_IMPORT:
        graph = {
            f"{package}.{file.stem}": {n for n in imports(file) if n.startswith(f"{package}.")}
            for file in files(package)
        }
        settled: set[str] = set()
        while graph:
            ready = [name for name, needs in graph.items() if needs <= settled | {package}]
            assert ready, f"{package}: circle among {sorted(graph)}"
            settled.update(ready)
            for name in ready:
                del graph[name]


def test_every_file_is_short_enough_to_read() -> None:
    for package in [*MAY_IMPORT, "tests"]:
        for file in files(package):
            lines = len(file.read_text(encoding="utf-8").splitlines())
            assert lines <= 310, f"{file.relative_to(ROOT)} has {lines} lines"


def test_no_browser_test_waits_by_a_script() -> None:
    """Our policy forbids eval, with which Playwright asks such a script a second time."""
    for file in files("tests/pages"):
        assert ".wait_for_function(" not in file.read_text(encoding="utf-8"), file
