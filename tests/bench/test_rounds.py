"""The benchmark of builds, tried on a few texts; nothing here depends on how long it takes."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import command_line
import make
from bench.__main__ import read_arguments
from bench.contenders import Hugo, Ours, PlainPelican, hugo_trouble
from bench.corpus import make_texts, newest_post
from bench.measuring import Cost, measure, median_of
from bench.tables import table

ROOT = Path(__file__).resolve().parents[2]
TROUBLE = hugo_trouble()
needs_hugo = pytest.mark.skipif(bool(TROUBLE), reason=TROUBLE)
needs_front_door = pytest.mark.skipif(
    not make.installed(command_line.DEVELOPER_LOCK), reason="make.py has not made .venv yet"
)


@needs_hugo
@needs_front_door
def test_a_small_bench_prints_ratios_to_hugo() -> None:
    asked = ["--posts=10", "--rounds=1", "--only=cold,search"]
    done = subprocess.run(
        [sys.executable, "-m", "bench", *asked], cwd=ROOT, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    rows = [re.split(r"\s{2,}", line) for line in done.stdout.splitlines()]
    figures = {name: row for name, *row in rows if len(row) == 8}
    names = ["Hugo", "plain Pelican", "ours", "Hugo + Pagefind", "ours + search"]
    assert [name for name in figures if name] == names
    for name in names:
        _, seconds_ratio, _, processor_ratio, *_, files, _ = figures[name]
        assert int(files) > 10
        assert float(seconds_ratio) > 0
        if name.startswith("Hugo"):
            assert seconds_ratio == processor_ratio == "1.00"


@needs_hugo
def test_hugo_makes_what_is_compared(tmp_path: Path) -> None:
    hugo, texts = Hugo(tmp_path), list(make_texts(30))
    hugo.begin(texts)
    assert measure(hugo.commands(), hugo.output).files > len(texts)
    made = {path.relative_to(hugo.output).as_posix() for path in hugo.output.rglob("index.*")}
    assert {"index.html", "page/2/index.html", "inlagg/index.html", "index.xml"} <= made
    assert {"tags/index.html", "categories/index.html", "categories/skola/index.html"} <= made
    assert all(f"inlagg/{text.slug}/index.html" in made for text in texts)
    hugo.write(newest_post(texts).with_word("kvittergräs"))
    measure(hugo.commands(), hugo.output)
    page = hugo.output / hugo.address(newest_post(texts)).strip("/") / "index.html"
    assert "kvittergräs" in page.read_text(encoding="utf-8")


def test_plain_pelican_makes_what_is_compared(tmp_path: Path) -> None:
    pelican, texts = PlainPelican(tmp_path), list(make_texts(30))
    pelican.begin(texts)
    measure(pelican.commands(), pelican.output)
    made = {path.relative_to(pelican.output).as_posix() for path in pelican.output.rglob("*")}
    assert {"index.html", "index2.html", "archives.html", "feeds/all.atom.xml"} <= made
    assert {"tags.html", "categories.html", "category/skola.html"} <= made
    assert all(f"{text.slug}.html" in made for text in texts)


@pytest.mark.parametrize("contender", [Hugo, Ours, PlainPelican])
def test_a_round_begins_with_nothing_left(
    tmp_path: Path, contender: type[Hugo | Ours | PlainPelican]
) -> None:
    one = contender(tmp_path)
    folders = one.output, *one.memories()
    for folder in folders:
        folder.mkdir(parents=True, exist_ok=True)
    one.clear()
    assert not any(folder.exists() for folder in folders)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from Linux's /proc")
def test_processes_below_are_counted_too(tmp_path: Path) -> None:
    work = "import time; a = bytearray(60_000_000); e = time.process_time() + .3\n"
    work += "while time.process_time() < e: pass"
    below = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {work!r}])"
    cost = measure([[sys.executable, "-c", below]], tmp_path)
    assert cost.processor >= 0.3
    assert cost.memory > 60_000_000


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from Linux's /proc")
def test_what_two_processes_share_is_counted_once(tmp_path: Path) -> None:
    nap = "import os, time; a = bytearray(60_000_000); one = os.fork(); time.sleep(.2)"
    own = "import os, time; one = os.fork(); a = bytearray(60_000_000); time.sleep(.2)"
    shared, apart = (
        measure([[sys.executable, "-c", f"{work}; one and os.wait()"]], tmp_path).memory
        for work in (nap, own)
    )
    assert 60_000_000 < shared < 110_000_000
    assert apart > 120_000_000


def test_only_what_is_new_counts_as_written(tmp_path: Path) -> None:
    (tmp_path / "old").write_text("gammalt", encoding="utf-8")
    os.sync()
    new = f"open({str(tmp_path / 'new')!r}, 'w').write('nytt')"
    nap = "import time; time.sleep(.05)"
    cost = measure([[sys.executable, "-c", nap], [sys.executable, "-c", new]], tmp_path)
    assert (cost.files, cost.written) == (1, 4)


def test_a_command_that_fails_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        measure([[sys.executable, "-c", "raise SystemExit(3)"]], tmp_path)


def test_ratios_are_to_the_first() -> None:
    first, second = Cost(2, 4, 5e6, 10, 1e6), Cost(3, 6, 20e6, 1000, 3e6)
    words = table("Rubrik", {"Hugo": first, "ours": second}).splitlines()[-1].split()
    assert words == ["ours", "3.00", "1.50", "6.00", "1.50", "20", "4.00", "1,000", "3.0"]
    assert median_of([first, second, second]) == second


def test_an_unknown_part_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert read_arguments(["--only", "cold,live", "--posts", "5,10"]).posts == [5, 10]
    with pytest.raises(SystemExit):
        read_arguments(["--only", "warm"])
    assert "no such part: warm" in capsys.readouterr().err
