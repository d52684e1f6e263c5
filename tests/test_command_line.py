"""What may be written after make.py, without running anything."""

from inspect import signature

import pytest

import command_line
import tasks
from commands.new import FOLDERS


def test_every_task_takes_what_may_be_written_after_it() -> None:
    assert tasks.TASKS.keys() == command_line.TASKS.keys()
    for name, task in command_line.TASKS.items():
        words = {word.replace("-", "_") for word in (*task.words, *task.options)}
        assert signature(tasks.TASKS[name]).parameters.keys() == words


def test_the_help_names_every_kind_that_can_be_made() -> None:
    assert ", ".join(FOLDERS) == command_line.ARGUMENTS["kind"].meaning.replace(" eller ", ", ")


@pytest.mark.parametrize(
    ("line", "arguments"),
    [
        ("build", {}),
        (
            "build --content=x --no-search --output y",
            {"content": "x", "no_search": True, "output": "y"},
        ),
        ("import a --dry-run b", {"files": ["a", "b"], "dry_run": True}),
        ("new inlagg Tillit --content=x", {"kind": "inlagg", "title": "Tillit", "content": "x"}),
        ("check -- ", {}),
        ("test", {"args": []}),
        ("test -- -k ord", {"args": ["-k", "ord"]}),
    ],
)
def test_arguments_are_read_wherever_they_stand(
    line: str, arguments: command_line.Arguments
) -> None:
    assert command_line.understand(line.split()) == (line.split(maxsplit=1)[0], arguments)


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("biuld", "Okänd uppgift: ”biuld”. Menade du ”build”?"),
        (
            "build --contnet x",
            "build har inget tillval som heter --contnet. Menade du ”--content”?",
        ),
        ("build -d", "build har inget tillval som heter -d."),
        ("import a.txt --dry", "import har inget tillval som heter --dry. Menade du ”--dry-run”?"),
        ("import a.txt --dry-run=ja", "--dry-run tar inget värde."),
        ("build --content", "--content behöver ett värde: --content MAPP"),
        ("build --content --output x", "--content behöver ett värde: --content MAPP"),
        ("live --port åtta", "--port ska vara ett tal från 0 till 65535, inte ”åtta”."),
        ("new inlagg", "new behöver också TITEL."),
        ("new", "new behöver också SORT och TITEL."),
        ("new inlagg Vad är tillit?", "förstår inte ”är tillit?”. Sätt citattecken runt"),
        ("import --dry-run", "import behöver också FIL…."),
        ("check texter", "check förstår inte ”texter”."),
    ],
)
def test_a_mistake_gets_an_answer(
    capsys: pytest.CaptureFixture[str], line: str, answer: str
) -> None:
    with pytest.raises(SystemExit) as stopped:
        command_line.understand(line.split())
    assert stopped.value.code == 2
    assert answer in capsys.readouterr().err
