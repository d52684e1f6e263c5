"""The picture that stands beside a link to a quote: its words, seen in the site's own look."""

from io import BytesIO
from itertools import pairwise
from pathlib import Path
from unicodedata import normalize

import pytest
from PIL import Image, ImageChops

from knowledge.dates import parse_date
from knowledge.quotes import Origin, Quote
from presentation.drawing import quote_png, site_png
from presentation.lettering import Face, font
from presentation.pictures import KeptPictures, QuotePicture, SitePicture, has_picture, picture_of

MARKER, PAPER, DEEP = (249, 220, 143), (246, 249, 249), (11, 57, 71)
SITE = "Samverkansbloggen"


def made(words: str, speaker: str = "handläggare") -> Quote:
    origin = Origin("Träffen", "inlagg/t/", "Inlägg", parse_date("2024-01-02"), False, False, None)
    return Quote("h7k2", words, speaker, (), 1, origin, 1)


def drawn(
    words: str, speaker: str = "handläggare", hue: str = "", example: bool = False
) -> Image.Image:
    png = quote_png(words, speaker, "Citat h7k2", hue, SITE, example=example)
    return Image.open(BytesIO(png)).convert("RGB")


def differ(one: Image.Image, other: Image.Image, box: tuple[int, int, int, int]) -> bool:
    return ImageChops.difference(one.crop(box), other.crop(box)).getbbox() is not None


ABOVE, STRIP = (140, 0, 1200, 538), (0, 538, 1200, 630)


def test_it_is_of_the_size_that_others_ask_for_and_light() -> None:
    for words in ("Ja.", "Vi ses på golvet, inte i remissen. " * 8):
        png = quote_png(words, "handläggare", "Citat h7k2", "hue-1", SITE, example=False)
        assert Image.open(BytesIO(png)).size == (1200, 630)
        assert len(png) < 40_000
    for about in ("Kunskap om samverkan", ""):
        assert Image.open(BytesIO(site_png(SITE, about))).size == (1200, 630)


def test_the_same_words_are_the_same_bytes() -> None:
    pictures = {
        quote_png("Vi ses.", "handläggare", "Citat h7k2", "hue-1", SITE, example=False)
        for _ in range(3)
    }
    assert len(pictures) == 1


@pytest.mark.parametrize("other", ["Ata, at, o", "Åtä, ät, o", "Åta, åt, ö"])
def test_rings_and_dots_are_seen(other: str) -> None:
    assert differ(drawn("Åtä, åt, ö"), drawn(other), ABOVE)


def test_the_colours_are_the_sites() -> None:
    picture = drawn("Vi ses.")
    assert picture.getpixel((5, 5)) == PAPER
    assert picture.getpixel((5, 625)) == DEEP


def test_the_speaker_and_the_theme_are_seen() -> None:
    assert differ(drawn("Vi ses.", "lots"), drawn("Vi ses.", "läkare"), ABOVE)
    mark = (0, 0, 140, 538)
    assert differ(drawn("Vi ses.", hue="hue-1"), drawn("Vi ses.", hue="hue-7"), mark)


def test_an_example_is_marked() -> None:
    assert MARKER in {colour for _, colour in drawn("Vi ses.", example=True).getcolors(999) or ()}
    assert MARKER not in {colour for _, colour in drawn("Vi ses.").getcolors(999) or ()}


def test_a_quote_that_is_cut_short_says_so() -> None:
    short, all_of_it, long = (drawn("Vi ses igen. " * n) for n in (1, 25, 60))
    assert not differ(short, all_of_it, STRIP)
    assert differ(short, long, STRIP)


def test_letters_are_large_enough_for_a_thumbnail() -> None:
    """A quote of 320 signs, in a picture that is 400 pixels wide: a line of 14 pixels and more."""
    picture = drawn("Så här låter det när någon berättar. " * 9).crop(ABOVE).convert("L")
    rows = [picture.crop((0, y, picture.width, y + 1)).histogram() for y in range(538)]
    dark = [y for y, row in enumerate(rows) if sum(row[:60])]
    starts = [y for y in dark if y - 1 not in dark]
    assert min(after - start for start, after in pairwise(starts)) * 400 / 1200 >= 14


# What has a picture


@pytest.mark.parametrize("words", ["Vi ses 🙂", "→ dit", "на полу", "Vi ses"])
def test_our_fonts_have_every_sign_of_what_is_drawn(words: str) -> None:
    faces = [Face("newsreader.woff2", 40, 1.15), Face("schibsted-grotesk.woff2", 550, 1.3)]
    nothing = [bytes(font(face, 60).getmask("\uffff")) for face in faces]
    for sign in map(chr, (*range(0x20, 0x2300), 0x1F642)):
        if has_picture(made(sign)):
            drawn_as = normalize("NFC", sign)  # a Greek question mark is a semicolon
            assert bytes(font(faces[0], 60).getmask(drawn_as)) != nothing[0], hex(ord(sign))
            assert bytes(font(faces[1], 60).getmask(drawn_as)) != nothing[1], hex(ord(sign))
    assert has_picture(made(words)) == (words == "Vi ses")
    assert has_picture(made("Vi ses", words)) == (words == "Vi ses")


def test_letters_in_two_pieces_are_drawn_as_one() -> None:
    assert has_picture(made("A\u030at"))
    assert picture_of(made("A\u030at"), SITE) == picture_of(made("Åt"), SITE)


# What is kept


@pytest.fixture
def pictures() -> list[QuotePicture]:
    return [QuotePicture(f"Ord {n}", "lots", f"Citat a{n}bc", "", SITE, False) for n in range(2)]


def test_a_picture_is_drawn_once(
    tmp_path: Path, pictures: list[QuotePicture], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = KeptPictures(tmp_path / "bilder", pictures)
    kept.put(pictures[0], tmp_path / "a.png")
    monkeypatch.setattr(QuotePicture, "png", lambda _: pytest.fail("drawn again"))
    again = KeptPictures(tmp_path / "bilder", pictures)
    again.put(pictures[0], tmp_path / "b.png")
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


def test_what_the_site_has_no_more_is_not_kept(
    tmp_path: Path, pictures: list[QuotePicture]
) -> None:
    kept = KeptPictures(tmp_path / "bilder", pictures)
    for picture in pictures:
        kept.put(picture, tmp_path / f"{picture.label}.png")
    KeptPictures(tmp_path / "bilder", pictures[1:2]).tidy()
    (left,) = (tmp_path / "bilder").iterdir()
    assert left.read_bytes() == pictures[1].png()


def test_a_file_that_nothing_was_written_in_is_drawn_again(tmp_path: Path) -> None:
    picture = SitePicture(SITE, "Kunskap")
    KeptPictures(tmp_path / "bilder", [picture]).put(picture, tmp_path / "a.png")
    (file,) = (tmp_path / "bilder").iterdir()
    file.unlink()
    file.touch()
    KeptPictures(tmp_path / "bilder", [picture]).put(picture, tmp_path / "b.png")
    assert (tmp_path / "b.png").read_bytes() == picture.png()
