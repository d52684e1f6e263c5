"""The handbook says what the code does: every key, task and example in it is tried."""

import ast
import re
import shlex
import shutil
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, ConsoleMessage

import command_line
from commands.new import FOLDERS
from knowledge.addresses import INQUIRY, KINDS, PAGE, TERM, TOPIC
from knowledge.fields import Fields
from knowledge.front_matter import Node
from knowledge.inquiries import ANSWER_COLUMNS
from knowledge.manuscript import HEADING_KEYS
from knowledge.recommendations import STATUSES
from knowledge.rendering import SECTIONS
from knowledge.site import load
from language.discretion import indiscretions

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
HANDBOOK = ROOT / "docs" / "handbok"
PAGES = sorted(HANDBOOK.glob("*.md"))
DOCUMENTS = [
    *(ROOT / name for name in ("README.md", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
FENCE = re.compile(
    r"^(?P<indent> *)(?P<fence>`{3,})(?P<language>\w*)\n(?P<text>.*?)^(?P=indent)(?P=fence) *$",
    re.MULTILINE | re.DOTALL,
)
NAMED = re.compile(r"`content/(?P<path>[\w/.-]+\.md)`:\s*\Z")


class Block(NamedTuple):
    """A fenced block; a paragraph that ends with `content/x.md`: before it makes it that file."""

    page: Path
    line: int
    language: str
    text: str
    file: str


def blocks(page: Path) -> Iterator[Block]:
    words = page.read_text(encoding="utf-8")
    for match in FENCE.finditer(words):
        text = re.sub(rf"^{match['indent']}", "", match["text"], flags=re.MULTILINE)
        named = NAMED.search(words[: match.start()])
        line = words.count("\n", 0, match.start()) + 1
        yield Block(page, line, match["language"], text, named["path"] if named else "")


EXAMPLES = [block for page in PAGES for block in blocks(page)]
FILES = [block for block in EXAMPLES if block.file]
FRAGMENTS = [
    block for block in EXAMPLES if not block.file and block.language in ("markdown", "yaml")
]


def where(block: Block) -> str:
    return f"{block.page.name}:{block.line}"


def handbook() -> str:
    return "\n".join(page.read_text(encoding="utf-8") for page in PAGES)


def prose(words: str) -> str:
    """A document without its code, inline or fenced."""
    return re.sub(r"`[^`\n]*`", "", FENCE.sub("", words))


@pytest.fixture
def example_folder(tmp_path: Path) -> Path:
    """The content folder that the handbook's example files make together."""
    folder = tmp_path / "content"
    for block in FILES:
        path = folder / block.file
        path.parent.mkdir(parents=True, exist_ok=True)
        assert not path.exists(), f"{block.file} is shown twice"
        path.write_text(block.text, encoding="utf-8")
    shutil.copytree(ROOT / "content" / "bilder", folder / "bilder")
    return folder


# The commands


@pytest.mark.parametrize("name", command_line.TASKS)
def test_every_task_is_in_the_handbook_and_the_readme(name: str) -> None:
    mention = re.compile(rf"(?:`|make\.py ){name}\b")
    assert mention.search(handbook())
    assert mention.search(README.read_text(encoding="utf-8"))


def test_every_option_is_in_the_handbook_and_the_readme() -> None:
    options = {option for task in command_line.TASKS.values() for option in task.options}
    for words in (handbook(), README.read_text(encoding="utf-8")):
        shown = set(re.findall(r"(?<![-\w])--([a-z]+(?:-[a-z]+)*)", words))
        assert options <= shown
        assert shown <= options | {"help"}


def commands(page: Path) -> Iterator[str]:
    for block in blocks(page):
        if block.language in ("", "sh", "bash", "console"):
            yield from re.findall(r"\b(?:python3|py) make\.py (.+)", block.text)


@pytest.mark.parametrize("page", [README, *PAGES], ids=lambda page: page.name)
def test_every_command_shown_is_one_that_works(page: Path) -> None:
    for command in commands(page):
        name, *arguments = shlex.split(command, comments=True)
        if name not in command_line.HELP:
            assert name in command_line.TASKS, command
            if not {*arguments} & {*command_line.HELP}:
                command_line.understand([name, *arguments])


@pytest.mark.parametrize("kind", FOLDERS)
def test_every_kind_of_new_file_is_shown(kind: str) -> None:
    assert f"make.py new {kind} " in handbook()


# The keys


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, set[str]]:
    """Every key that a content file is asked for, and the values it can choose among."""
    asked: dict[str, set[str]] = {}
    node, ignore, choice = Fields._node, Fields.ignore, Fields.choice

    def noted_node(fields: Fields, key: str) -> Node | None:
        asked.setdefault(key, set())
        return node(fields, key)

    def noted_ignore(fields: Fields, *keys: str) -> None:
        asked.update({key: asked.get(key, set()) for key in keys})
        ignore(fields, *keys)

    def noted_choice(
        fields: Fields,
        key: str,
        choices: list[str],
        default: str,
        also: dict[str, str] | None = None,
    ) -> str:
        asked.setdefault(key, set()).update(choices, also or {})
        return choice(fields, key, choices, default, also)

    monkeypatch.setattr(Fields, "_node", noted_node)
    monkeypatch.setattr(Fields, "ignore", noted_ignore)
    monkeypatch.setattr(Fields, "choice", noted_choice)
    required = "titel: X\nlista: X\nar: 2024\nkalla: X\nbeskrivning: X\nfraga: X\n"
    for kind in KINDS:
        path = tmp_path / kind.folder / "x.md"
        path.parent.mkdir()
        dated = (
            "datum: 2024-10-09\ntraff: {plats: X}\n"
            if kind not in (TOPIC, TERM, INQUIRY, PAGE)
            else ""
        )
        path.write_text(f"---\n{required}{dated}---\n## 1. X\n", encoding="utf-8")
    with pytest.raises(Exception, match="okänd nyckel"):  # each file has other kinds' keys too
        load(tmp_path)
    return asked


def test_every_key_and_value_is_documented(read: dict[str, set[str]]) -> None:
    words = handbook()
    assert {"titel", "datum", "fraga", "kommer_datum", "bestallare", "deltagare"} <= read.keys()
    assert [key for key in read if f"`{key}`" not in words] == []
    values = {value for choices in read.values() for value in choices}
    assert [each for each in values if not re.search(rf"`(?:\w+: )?{each}`", words)] == []


def test_everything_that_a_report_can_say_is_documented() -> None:
    words = (HANDBOOK / "rapporter.md").read_text(encoding="utf-8")
    shown = [*HEADING_KEYS, *(f".{name}" for name in SECTIONS), *map(str.lower, STATUSES.values())]
    assert [each for each in shown if f"`{each}`" not in words] == []


def test_every_column_of_answers_is_documented() -> None:
    words = (HANDBOOK / "samla-in.md").read_text(encoding="utf-8")
    assert [name for name in ANSWER_COLUMNS if f"| `{name}` |" not in words] == []


# The examples


def test_a_whole_file_is_always_tried() -> None:
    """Without its name, a file with a header would be taken for the words of a text."""
    assert [where(block) for block in FRAGMENTS if block.text.startswith("---")] == []
    assert len({Path(block.file).parts[0] for block in FILES}) > len(KINDS) - 1


def test_the_example_files_make_a_site_without_errors(example_folder: Path) -> None:
    site = load(example_folder)
    assert len(site.library.documents) == len(FILES)
    assert len(site.library.quotes) > 1
    found = [*site.reminders, *chain.from_iterable(map(indiscretions, site.library.documents))]
    reminders = [f"{each.path.name}: {each.message}" for each in found]
    assert len(reminders) == 1, reminders
    assert "är det borttaget är allt som det ska" in reminders[0]


@pytest.mark.parametrize("block", FRAGMENTS, ids=where)
def test_a_piece_of_a_file_is_right_in_its_place(block: Block, example_folder: Path) -> None:
    if block.language == "yaml":
        path = example_folder / "inlagg" / "exempel.md"
        text = f"---\ntitel: Exempel\ndatum: 2024-10-09\n{block.text}---\n"
    else:
        path = example_folder / "rapporter" / "exempel.md"
        text = f"---\ntitel: Exempel\ndatum: 2024-10-09\nsamtycke: ja\n---\n\n{block.text}"
    path.write_text(text, encoding="utf-8")
    load(example_folder)


# The messages


def test_every_message_explained_is_one_that_the_code_says() -> None:
    constants = [
        node.value
        for file in (
            *sorted((ROOT / "knowledge").glob("*.py")),
            ROOT / "language/discretion.py",
            ROOT / "commands/leftovers.py",
        )
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    page = (HANDBOOK / "kontrollera.md").read_text(encoding="utf-8")
    messages = re.findall(r"^\| (?:påminnelse: )?`(.+?)` +\|", page, re.MULTILINE)
    assert len(messages) > 40
    for message in messages:
        for part in re.split(r"…|[{}]", message):
            assert any(part.strip() in constant for constant in constants), message


# The links


def anchors(words: str) -> set[str]:
    """The anchors that GitHub gives a document's headings."""
    headings = re.findall(r"^#{1,6} +(.+?) *$", FENCE.sub("", words), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}


@pytest.mark.parametrize("page", DOCUMENTS, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    words = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(words)):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        assert file.exists(), target
        if anchor:
            assert anchor in anchors(file.read_text(encoding="utf-8")), target


def test_every_page_is_on_the_handbooks_map() -> None:
    linked = re.findall(r"\]\(([\w-]+\.md)", (HANDBOOK / "README.md").read_text(encoding="utf-8"))
    assert {page.name for page in PAGES} - {"README.md"} == set(linked)


# The web host


@pytest.mark.browser
def test_the_site_works_with_the_recommended_policy(
    browser: Browser, serve: Callable[..., str], example_site: Path
) -> None:
    words = (HANDBOOK / "publicera.md").read_text(encoding="utf-8")
    policies = re.findall(r"Content-Security-Policy:? \"?(default-src [^\"\n]+)", words)
    assert len(set(policies)) == 1
    address = serve(example_site, headers={"Content-Security-Policy": policies[0]})
    errors: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            errors.append(message.text)

    page = browser.new_page()
    page.on("console", note)
    page.goto(f"{address}/sok/?q=samverkan")
    page.locator("#sokresultat li").first.wait_for()
    for file in sorted(example_site.glob("rapporter/*/index.html")):
        page.goto(f"{address}/{file.parent.relative_to(example_site).as_posix()}/")
    page.close()
    assert errors == []
