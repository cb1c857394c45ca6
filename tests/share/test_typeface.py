"""Letters and marks as the typefaces have them."""

import re

import pytest
from shegong.share.drawing import lacking
from shegong.share.typeface import Style, typeface

from tests.share.cards import CARDS, USUAL

STYLES: tuple[Style, ...] = ("serif", "sans")


@pytest.mark.parametrize("style", STYLES)
def test_chinese_pinyin_and_english_have_glyphs(style: Style) -> None:
    assert typeface(style).lacks("助人社工《意见》（试行）“”——……Zhù rén ǎǚ People’s 1+4·") == frozenset()


@pytest.mark.parametrize("style", STYLES)
def test_what_has_no_glyph_is_told(style: Style) -> None:
    assert typeface(style).lacks("社工 ᄀ 🐘") == {"ᄀ", "🐘"}


def test_a_card_with_a_character_that_cannot_be_drawn_is_told_before_it_is_drawn() -> None:
    assert lacking(USUAL) == frozenset()
    assert lacking(type(USUAL)("zh", "社工ᄀ", "zh", under="🐘")) == {"ᄀ", "🐘"}


def test_the_cards_that_are_drawn_in_tests_can_be() -> None:
    assert [card for card in CARDS if lacking(card)] == []


@pytest.mark.parametrize("style", STYLES)
def test_quotation_marks_are_narrow_in_english_and_whole_characters_in_chinese(style: Style) -> None:
    face = typeface(style)
    assert face.width("’", "en") < 0.4
    assert face.width("社”社", "zh") == 3


def test_marks_lose_their_empty_half_at_the_start_of_a_line_and_beside_others() -> None:
    face = typeface("serif")
    assert face.width("《意见》", "zh") == 3.5
    assert face.width("《意见》，试行", "zh") == 6
    assert face.width("发《意见》的", "zh") == 6


def _reach(path: str) -> tuple[float, float]:
    """From where to where a path goes, left to right."""
    xs = [float(x) for x in re.findall(r"(-?[0-9.]+) -?[0-9.]+", path)]
    return min(xs), max(xs)


@pytest.mark.parametrize("mark", "《（“")
def test_a_mark_at_the_start_of_a_line_stands_at_its_edge_and_beside_the_next_character(mark: str) -> None:
    face = typeface("serif")
    alone, both = _reach(face.outline(mark, "zh", 0, 0, 100)), face.outline(f"{mark}社", "zh", 0, 0, 100)
    assert 0 <= alone[0] < alone[1] <= 50
    assert face.outline("社", "zh", 50, 0, 100) in both


def test_letters_are_set_closer_where_their_shapes_ask_for_it() -> None:
    face = typeface("serif")
    assert face.width("AV", "en") < face.width("A", "en") + face.width("V", "en")


def test_nothing_is_as_wide_as_nothing() -> None:
    assert typeface("sans").width("", "zh") == 0
    assert typeface("sans").outline("", "zh", 0, 0, 10) == ""
