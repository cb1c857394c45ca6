"""What a page tells the search index: names in all forms, pinyin as reviewed, and the tables for queries."""

import json
from pathlib import Path

import pytest
from shegong.link.directory import Directory, link
from shegong.load.directory import load_directory
from shegong.render.search.fields import search_fields, words_of
from shegong.render.search.names import distinctive, forms
from shegong.render.search.pinyin import other_readings, syllables, without_tones
from shegong.render.search.tables import tables

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def directory() -> Directory:
    return link(load_directory(PROJECT))


@pytest.mark.parametrize(("written", "typed"), [("Zhùrén", "zhuren"), ("Lǜgǎng", "lvgang"), ("Lǚ", "lv"), ("MCA", "mca")])
def test_pinyin_is_typed_without_tones_and_with_v(written: str, typed: str) -> None:
    assert without_tones(written) == typed


def test_reviewed_pinyin_decides_how_a_character_is_read() -> None:
    assert syllables("厚朴", "Hòupǔ") == ("hou", "pu")
    assert syllables("厚朴", "Hòupò") == ("hou", "po")
    assert syllables("在行动社工事务所", "Zài Xíngdòng Shègōng Shìwùsuǒ")[:3] == ("zai", "xing", "dong")


def test_pinyin_that_does_not_fit_the_characters_gives_way_to_the_usual_reading() -> None:
    assert syllables("助人", "Shanghai") == ("zhu", "ren")


def test_other_readings_leave_out_the_known_one_and_long_names() -> None:
    assert "houpo" in other_readings("厚朴", ("hou", "pu"))
    assert "houpu" not in other_readings("厚朴", ("hou", "pu"))
    assert other_readings("北京协作者中心", ()) == []


@pytest.mark.parametrize(
    ("name", "places", "brand"),
    [
        ("助人社工事务所", [], "助人"),
        ("朝阳区在行动社工事务所", ["朝阳区", "朝阳"], "在行动"),
        ("北京协作者社会工作发展中心", ["北京市", "北京"], "协作者"),
        ("西城区社会工作联合会", ["西城区", "西城"], ""),
        ("Zhu Ren", [], ""),
    ],
)
def test_the_distinctive_part_of_a_name_is_what_is_left_without_place_and_kind(name: str, places: list[str], brand: str) -> None:
    assert distinctive(name, places) == brand


def test_an_agency_is_found_by_every_form_of_its_name(directory: Directory) -> None:
    found = forms("zhu-ren", directory)
    for name in ("助人", "助人社工事务所", "助人社会工作事务所", "北京市东城区助人社会工作事务所", "Zhu Ren", "zhuren", "Helping Others"):
        assert name in found.aliases
    assert found.pinyin == ["zhuren", "zhu ren", "zr", "zhurenshegongshiwusuo", "zhu ren she gong shi wu suo", "zrsgsws"]


def test_a_misprinted_name_is_found_too(directory: Directory) -> None:
    assert "Jilin Social Service Center" in forms("jin-lin", directory).aliases


def test_a_page_names_the_people_and_facets_of_its_entry_in_both_languages(directory: Directory) -> None:
    meta = dict(search_fields(directory.entries["zhu-ren"], directory, "en").meta)
    assert {"李鑫", "Li Xin", "lixin"} <= set(meta["people"].split(" ; "))
    assert {"东城区", "东城", "Dongcheng District", "2009", "养老"} <= set(meta["facets"].split(" ; "))
    assert meta["place"] == "Dongcheng District"


def test_filters_have_ids_for_values_and_every_place_above(directory: Directory) -> None:
    filters = search_fields(directory.entries["zhu-ren"], directory, "zh").filters
    assert ("place", "beijing") in filters
    assert ("place", "dongcheng-district") in filters
    assert ("kind", "agency") in filters
    assert ("place", "china") not in filters


def test_a_word_comes_from_the_vocabulary_of_its_filter(directory: Directory) -> None:
    """`company` is a legal form too, and `policy` an event type: those lists have no say here."""
    assert words_of("type", "company", directory) == ["企业", "Company"]
    assert words_of("type", "policy", directory) == []
    assert words_of("field", "elder-services", directory)[:3] == ["为老服务", "Services for older people", "养老"]
    assert words_of("serves", "elder-services", directory) == []


def test_the_tables_are_complete_and_say_what_things_are_called(directory: Directory) -> None:
    made = {path: json.loads(text) for path, text in tables(directory)}
    assert sorted(made) == [f"assets/search/{name}.json" for name in ("names", "pinyin", "traditional", "words-en", "words-zh")]
    assert len(made["assets/search/names.json"]) == len(directory.entries)
    pairs = made["assets/search/traditional.json"]
    assert dict(zip(pairs[::2], pairs[1::2], strict=True))["協"] == "协"
    assert "助" in made["assets/search/pinyin.json"]["zhu"]
    places = made["assets/search/words-zh.json"]["place"]["values"]
    assert places["dongcheng-district"] == ["东城区", "dongcheng district", "东城", "dongcheng"]
    assert made["assets/search/words-en.json"]["kind"]["values"]["agency"] == "Agencies"
