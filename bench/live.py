"""From save to page: how soon a live server shows what was written.

The server is started as an author does it, and asked over HTTP, fifty times a second, until the new
word is there. A changed text is looked for on its own page; a changed title also on the start page,
which lists it.
"""

import http.client
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from statistics import median

from bench.contenders import Served
from bench.corpus import Text, newest_post
from bench.measuring import ROOT

SAVES = 5
_EVERY_SECONDS = 0.02
PAUSE_SECONDS = 1  # between a page and the next save: a server may be busy with the rest
_PATIENCE_SECONDS = 600


def compare_live(contenders: Sequence[Served], texts: Sequence[Text], saves: int = SAVES) -> None:
    """Print the median and the worst of some saves, of a text and of a title."""
    print(f"{len(texts):,} texts, live: seconds from save to page, {saves} saves of each")
    print(f"{'':<18}{'text':>9}{'ratio':>7}{'worst':>9}{'title':>9}{'ratio':>7}{'worst':>9}")
    first: list[float] = []
    for contender in contenders:
        contender.begin(texts)
        with served(contender) as port:
            taken = [
                save_and_look(contender, port, newest_post(texts), saves, title=title)
                for title in (False, True)
            ]
        medians = [median(each) for each in taken]
        first = first or medians
        figures = "".join(
            f"{middle:>9.2f}{middle / base:>7.2f}{max(each):>9.2f}"
            for middle, base, each in zip(medians, first, taken, strict=True)
        )
        print(f"{contender.name:<18}{figures}", flush=True)
    print()


def save_and_look(
    contender: Served, port: int, text: Text, saves: int, *, title: bool
) -> list[float]:
    """How long each save of a text, or of its title, took to be seen."""
    page = contender.address(text)
    for address in (page, "/"):
        wait_for(port, address, text.title)
    taken = []
    for number in range(saves):
        time.sleep(PAUSE_SECONDS)
        word = f"{'rubrik' if title else 'sparning'}{number}"
        new = text.with_title_word(word) if title else text.with_word(word)
        start = time.perf_counter()
        contender.write(new)
        for address in [page, "/"] if title else [page]:
            wait_for(port, address, word)
        taken.append(time.perf_counter() - start)
    return taken


@contextmanager
def served(contender: Served) -> Iterator[int]:
    """Run the live server, and give its port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(contender.live_command(port), cwd=ROOT, stdout=quiet) as server:
        try:
            yield port
        finally:
            server.terminate()


def wait_for(port: int, address: str, word: str) -> None:
    """Ask until a page has the word.

    :raises TimeoutError: when it never has.
    """
    end = time.monotonic() + _PATIENCE_SECONDS
    while word not in fetch(port, address):
        if time.monotonic() > end:
            raise TimeoutError(f"{address} never had “{word}”")
        time.sleep(_EVERY_SECONDS)


def fetch(port: int, address: str) -> str:
    """A page, or nothing while nobody answers."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", address)
        return connection.getresponse().read().decode("utf-8", "replace")
    except (OSError, http.client.HTTPException):
        return ""
    finally:
        connection.close()
