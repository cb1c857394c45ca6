"""What was typed, made comparable, cut, and taken for filters."""

import pytest
from shegong.render.search.tables import COMMON, traditional

from tests.search.modules import Modules


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("  Zhu   Ren ", "zhu ren"),
        ("ＺＨＵ　ＲＥＮ", "zhu ren"),
        ("“助人”社工", "助人 社工"),
        ("women’s", "womens"),
        ("Lǜgǎng", "lvgang"),
        ("café", "cafe"),
        ("助\u200b人\u0000\u202e", "助 人"),
        ("<b>助人</b>", "b 助人 b"),
        ("(.*)[a-z]+\\", "a z"),
        ("😀🏳️‍🌈", ""),
        ("", ""),
    ],
)
def test_only_letters_and_digits_are_left_of_what_was_typed(modules: Modules, typed: str, plain: str) -> None:
    assert modules.call("text.normalise", typed) == plain


def test_a_long_text_is_cut(modules: Modules) -> None:
    assert modules.call("text.normalise", "助" * 10_000) == "助" * 200
    assert len(modules.call("text.normalise", "ﷺ" * 10_000)) <= 200
    assert len(modules.call("text.normalise", "a b " * 5_000)) <= 200


def test_halves_of_characters_are_left_out(modules: Modules) -> None:
    plain = modules.page.evaluate(
        "async (module) => (await import(module)).normalise('\\ud83d助\\udc00人\\ud800')", f"{modules.address}search/text.js"
    )
    assert plain == "助 人"


@pytest.mark.parametrize(
    ("text", "words"), [("2009东城", ["2009", "东城"]), ("助人ngo社工", ["助人", "ngo", "社工"]), ("li tao", ["li", "tao"]), ("", [])]
)
def test_chinese_and_latin_are_words_of_their_own(modules: Modules, text: str, words: list[str]) -> None:
    assert modules.call("text.words", text) == words


def test_two_ways_of_writing_a_name_are_folded_to_one(modules: Modules) -> None:
    assert modules.call("text.folded", "Zhu-Ren") == modules.call("text.folded", "zhuren") == "zhuren"
    assert modules.call("text.folded", "“1+4”系列文件") == "14系列文件"


def test_traditional_characters_become_simplified_ones(modules: Modules) -> None:
    pairs = {"$map": [["東", "东"], ["會", "会"]]}
    assert modules.call("traditional.simplified", "東城社會𠮷", pairs) == "东城社会𠮷"


def test_only_what_may_be_traditional_needs_the_table(modules: Modules) -> None:
    pairs = traditional()
    needing = """async ([module, characters]) => {
        const { mayBeTraditional } = await import(module);
        return [...characters].filter((character) => mayBeTraditional(`社工${character} a`)).join("");
    }"""
    given = "".join(dict.fromkeys((*COMMON, *pairs[::2])))
    found = modules.page.evaluate(needing, [f"{modules.address}search/traditional.js", given])
    assert sorted(found) == sorted(pairs[::2])
    assert not modules.call("traditional.mayBeTraditional", "2009 Zhù Ren，“”")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("社会工作事务所", ["社会", "工作", "事务", "所"]),
        ("发展中心", ["发展", "中心"]),
        ("非营利的", ["非营利", "的"]),
        ("睦友", ["睦", "友"]),
        ("", []),
    ],
)
def test_chinese_is_cut_into_the_fewest_known_words(modules: Modules, text: str, words: list[str]) -> None:
    known = {"社会", "工作", "会工", "事务", "发展", "展中", "中心", "非营利", "营利"}
    assert modules.call("cut.cut", text, known) == words


FACET_WORDS = [
    ["school social work", "field", "school"],
    ["流动儿童", "field", "migrants"],
    ["流动儿童", "serves", "children"],
    ["2009", "year", "2009"],
    ["东城区", "place", "dongcheng"],
    ["jinan", "place", "jinan"],
    ["东城", "place", "dongcheng"],
    ["北京", "place", "beijing"],
]


@pytest.mark.parametrize(
    ("query", "filters", "rest"),
    [
        ("东城区", {"place": ["dongcheng"]}, ""),
        ("2009 年 东城", {"year": ["2009"], "place": ["dongcheng"]}, ""),
        ("北京 李涛", {"place": ["beijing"]}, "李涛"),
        ("北京 东城", {"place": ["dongcheng", "beijing"]}, ""),
        ("school social work in jinan", {"field": ["school"], "place": ["jinan"]}, ""),
        ("流动儿童", {"field": ["migrants"], "serves": ["children"]}, ""),
        ("jinanese 20091", {}, "jinanese 20091"),
        ("区 年", {}, "区 年"),
    ],
)
def test_words_of_facets_become_filters(modules: Modules, query: str, filters: dict[str, list[str]], rest: str) -> None:
    found = modules.call("facets.facetsOf", query, FACET_WORDS)
    assert (found["filters"], found["rest"]) == (filters, rest)


def test_a_word_with_two_meanings_gives_alternatives(modules: Modules) -> None:
    found = modules.call("facets.facetsOf", "流动儿童 北京", FACET_WORDS)
    assert found["alternatives"] == [[["field", "migrants"], ["serves", "children"]], [["place", "beijing"]]]


@pytest.mark.parametrize(
    ("query", "about"),
    [
        ("who is pan xing", "pan xing"),
        ("where is zhu ren", "zhu ren"),
        ("what is an ifsc", "ifsc"),
        ("meaning of shiwusuo", "shiwusuo"),
        ("how many family service centres in guangzhou", "family service centres guangzhou"),
        ("ministry of civil affairs", "ministry of civil affairs"),
        ("the world of chinese", "the world of chinese"),
        ("who is who", "who is who"),
        ("what", "what"),
        ("潘星是谁", "潘星"),
        ("助人社工事务所在哪里", "助人社工事务所"),
        ("民非是什么意思", "民非"),
        ("什么是民非", "民非"),
        ("为什么叫事务所", "事务所"),
        ("广州有多少家庭综合服务中心", "广州 家庭综合服务中心"),
        ("社工能考编吗", "社工能考编"),
        ("在行动", "在行动"),
        ("哪些", "哪些"),
        ("", ""),
    ],
)
def test_of_a_question_only_what_it_is_about_is_left(modules: Modules, query: str, about: str) -> None:
    assert modules.call("question.withoutQuestion", query) == about
