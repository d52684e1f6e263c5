"""What may be written after make.py, without running anything."""

import pytest
from invoke import Collection

import command_line
import tasks


def test_every_task_and_option_is_one_that_invoke_has() -> None:
    known = Collection.from_module(tasks)
    assert set(known.task_names) == set(command_line.TASKS)
    for name, task in command_line.TASKS.items():
        arguments = {argument.name for argument in known[name].get_arguments()}
        words = (*task.words, *task.options)  # Invoke itself makes --no-search of search
        spelled = {word.removeprefix("no-").replace("-", "_") for word in words}
        assert arguments == spelled


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
