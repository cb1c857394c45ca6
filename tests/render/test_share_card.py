"""What the share image of an entry says, its description, and its breadcrumbs."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from shegong.link.directory import Directory, link
from shegong.load.directory import load_directory
from shegong.model.text import Lang
from shegong.render.description import entry_description, shortened
from shegong.render.share_card import entry_card
from shegong.render.trail import Step, steps_to
from shegong.render.writer import Writer
from shegong.share.card import Card

from tests.site.project import replace_in

GOLDEN = Path(__file__).parents[1] / "golden/data"
Changed = Callable[[Mapping[str, tuple[str, str]]], Directory]


@pytest.fixture(scope="module")
def directory() -> Directory:
    return link(load_directory(GOLDEN.parent))


@pytest.fixture
def changed(tmp_path: Path) -> Changed:
    """The miniature directory with one place of some files replaced."""

    def make(changes: Mapping[str, tuple[str, str]]) -> Directory:
        shutil.copytree(GOLDEN, tmp_path / "data")
        for file, (old, new) in changes.items():
            replace_in(tmp_path / "data" / file, old, new)
        return link(load_directory(tmp_path))

    return make


def _card(directory: Directory, id: str, lang: Lang) -> Card:
    return entry_card(id, Writer(directory, lang, ""))


def test_the_card_has_both_names_what_it_is_where_and_since_when(directory: Directory) -> None:
    assert _card(directory, "ming-deng", "zh") == Card(
        "zh", "明灯社工事务所", "zh", "社工机构·江城·东湖区", "Bright Lamp Social Work Agency", "2009 / 2010成立"
    )
    assert _card(directory, "jiang-daily-2012", "en").since == "Published 5 November 2012"


def test_a_name_known_in_one_language_stands_alone(directory: Directory) -> None:
    card = _card(directory, "he-an", "en")
    assert (card.title, card.title_lang, card.under) == ("合安社工服务中心", "zh", "")
    assert card.since == "Founded by 2008"


def test_the_image_in_words_is_all_that_it_says(directory: Directory) -> None:
    assert _card(directory, "lin-hua", "en").alt == "Lin Hua · Person · 林华"


def test_a_place_without_a_name_in_the_language_is_marked_in_the_trail(changed: Changed) -> None:
    directory = changed({"places/jiang-city.yaml": ("en: Jiang City", "unknown: [en]")})
    assert steps_to("ming-deng", Writer(directory, "en", "")) == (
        Step("江城", "en/places/jiang-city/", "zh-Hans"),
        Step("East Lake District", "en/places/east-lake-district/"),
    )


SHORTENED: list[tuple[Lang, str, str]] = [
    ("zh", "社工。" * 10, "社工。" * 10),
    ("zh", "这一句话有二十个字那么长，正好放得下三句。" * 8, "这一句话有二十个字那么长，正好放得下三句。" * 5),
    ("zh", "没有句号的话" * 12 + "，" + "后面" * 40, "没有句号的话" * 12 + "…"),
    ("en", "Mr. Li founded c. 2009 an agency that does much work. " * 4, "Mr. Li founded c. 2009 an agency that does much work. " * 2),
    ("en", "word " * 60, "word " * 30 + "word…"),
]


@pytest.mark.parametrize(("lang", "text", "expected"), SHORTENED)
def test_a_text_is_shortened_at_a_sentence_or_at_a_word(lang: Lang, text: str, expected: str) -> None:
    assert shortened(text, lang).strip() == expected.strip()


def test_of_an_entry_without_a_text_its_description_says_what_is_known(directory: Directory) -> None:
    assert entry_description("he-an", Writer(directory, "zh", "")) == "合安社工服务中心 · 社工机构 · 江城 · 收入的八成来自政府购买。"
    assert entry_description("jiang-city", Writer(directory, "en", "")) == (
        "Jiang City · Place · Agencies 3 · Associations 1 · Organisations 1 · Policies 1 · Programmes and models 1"
    )
