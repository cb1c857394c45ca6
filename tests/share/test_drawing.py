"""The images themselves: size, colours, margins."""

from io import BytesIO

import pytest
from PIL import Image
from shegong.share.card import Card
from shegong.share.drawing import drawn
from shegong.share.icons import favicon, touch_icon

from tests.share.cards import CARDS, LOGO, SENDER, USUAL

PAPER = (253, 252, 249)
MARGINS = ((17, 0, 86, 630), (1114, 0, 1200, 630), (17, 0, 1200, 70), (17, 600, 1200, 630))


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.title[:12])
def test_an_image_has_the_size_that_applications_want_and_is_small(card: Card) -> None:
    png = drawn(card, SENDER)
    assert Image.open(BytesIO(png)).size == (1200, 630)
    assert 4_000 < len(png) < 40_000


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.title[:12])
def test_nothing_leaves_the_margins(card: Card) -> None:
    image = _image(card)
    for margin in MARGINS:
        assert _colours(image.crop(margin)) == {PAPER}


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.title[:12])
def test_the_title_stays_clear_of_what_stands_above_and_below_it(card: Card) -> None:
    image = _image(card)
    for gap in ((88, 124, 1112, 136), (88, 506, 1112, 519)):
        assert _colours(image.crop(gap)) == {PAPER}


def test_the_name_and_what_it_is_are_drawn() -> None:
    """Each text makes the image another where it stands."""
    whole = _image(USUAL)
    for missing in (
        Card("zh", USUAL.title, "zh", "", USUAL.under, USUAL.since),
        Card("zh", USUAL.title, "zh", USUAL.kind, "", USUAL.since),
        Card("zh", USUAL.title, "zh", USUAL.kind, USUAL.under, ""),
        Card("zh", "助人", "zh", USUAL.kind, USUAL.under, USUAL.since),
    ):
        assert _image(missing).tobytes() != whole.tobytes()


def test_the_same_card_gives_the_same_bytes() -> None:
    assert drawn(USUAL, SENDER) == drawn(USUAL, SENDER)


def test_the_icon_for_phones_fills_its_corners() -> None:
    icon = Image.open(BytesIO(touch_icon(LOGO)))
    assert (icon.size, icon.mode) == ((180, 180), "RGB")
    assert icon.getpixel((0, 0)) == icon.getpixel((90, 90)) == (0x1F, 0x5F, 0x5B)


def test_a_logo_without_a_ground_stands_on_white_on_phones() -> None:
    icon = Image.open(BytesIO(touch_icon(LOGO.replace('width="32" height="32"', 'x="8" y="8" width="16" height="16"'))))
    assert icon.getpixel((0, 0)) == (255, 255, 255)
    assert icon.getpixel((90, 90)) == (0x1F, 0x5F, 0x5B)


def test_the_icon_for_old_browsers_has_three_sizes() -> None:
    assert Image.open(BytesIO(favicon(LOGO))).info["sizes"] == {(16, 16), (32, 32), (48, 48)}


def _image(card: Card) -> Image.Image:
    return Image.open(BytesIO(drawn(card, SENDER))).convert("RGB")


def _colours(image: Image.Image) -> set[object]:
    return {colour for _, colour in image.getcolors() or []}
