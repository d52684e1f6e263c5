"""Pelican asks for a text by the path of its file."""

import os

import pytest

from plugins.reader import relative_to


@pytest.mark.parametrize(
    ("folder", "path", "file"),
    [
        ("/hem/texter", "/hem/texter/inlagg/ett.md", "inlagg/ett.md"),
        ("/", "/inlagg/ett.md", "inlagg/ett.md"),
        ("/hem/texter", "/hem/texter/inlagg/hem/texter/ett.md", "inlagg/hem/texter/ett.md"),
    ],
)
def test_a_text_is_known_by_its_path_from_the_content_folder(
    folder: str, path: str, file: str
) -> None:
    assert relative_to(folder.replace("/", os.sep), path.replace("/", os.sep)) == file
