"""Search after an edit, when Pagefind has read the edited page alone."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from presentation import bundle
from presentation.search_index import make_index
from tests.pages.asking import Answer, ask, findable

pytestmark = pytest.mark.browser
EDITED = "/inlagg/en-avvikelse-ar-en-gava/"
OTHERS = ("samverkan", "möte", "vardagen", "ansvar regler", '"i vardagen"', "avvikelse")


def test_an_edited_page_is_found_by_its_new_words_alone_and_all_others_as_before(
    browser: Browser,
    serve: Callable[..., str],
    example_site: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    site = tmp_path / "site"
    shutil.copytree(example_site, site, ignore=shutil.ignore_patterns("pagefind"))
    pages = {f"{url[1:]}index.html": [f"theme:t{len(url) % 5}"] for url in findable(example_site)}
    edited = site / f"{EDITED[1:]}index.html"
    html = edited.read_text("utf-8").replace("</h1>", "</h1><p>En trollslända flög förbi.</p>", 1)
    read: list[int] = []
    run = bundle._run_pagefind

    def counted(copies: Path, folder: Path) -> None:
        read.append(len(list(copies.rglob("*.html"))))
        run(copies, folder)

    monkeypatch.setattr(bundle, "_run_pagefind", counted)

    def answers(html: str) -> list[Answer]:
        edited.write_text(html, "utf-8")
        make_index(site, pages, (), tmp_path / "minne")
        with browser.new_context() as context:
            page = context.new_page()
            page.goto(f"{serve(site)}/sok/")
            return ask(page, "trollsländan", "vitsippor", *OTHERS, is_whole=True, is_counted=True)

    (tmp_path / "minne").mkdir()
    old_before, new_before, *before = answers(html)
    old, new, *after = answers(html.replace("trollslända", "vitsippa"))
    assert read == [len(pages), 2]
    assert old_before.pages == new.pages == [EDITED]
    assert new_before.pages == old.pages == []
    assert "vitsippa" in new.hits[0].excerpt
    assert [(each.pages, each.quotes, each.counts) for each in after] == [
        (each.pages, each.quotes, each.counts) for each in before
    ]
    assert all(each.hits for each in after)
