"""Names that come near, and how well a page answers."""

from typing import Any

import pytest

from tests.search.modules import Modules

ROWS: list[list[object]] = [
    [
        "mu-you",
        "agency",
        "睦友社工事务所",
        "Mu You Social Work Agency",
        ["睦友", "Harmonious Friends", "潘星"],
        ["muyou", "my", "muyoushegongshiwusuo"],
    ],
    ["facilitator", "agency", "北京协作者", "Beijing Facilitator", ["Facilitator", "李涛", "Li Tao"], ["xiezuozhe", "xzz"]],
    ["lv-gang", "agency", "北京绿港", "Beijing Green Harbour", ["绿港"], ["lvgang", "lg"]],
    ["hong-kong", "place", "", "Hong Kong", [], []],
]
SYLLABLES = {
    "mu": "睦木目",
    "you": "友有",
    "she": "社设",
    "gong": "工公",
    "shi": "事",
    "wu": "务",
    "suo": "所",
    "li": "李历",
    "tao": "涛",
    "xing": "星",
}


@pytest.mark.parametrize(
    ("one", "other", "most", "found"),
    [
        ("harbour", "harbour", 2, 0),
        ("harbor", "harbour", 2, 1),
        ("fasilitator", "facilitator", 2, 1),
        ("jnilin", "jinlin", 2, 1),
        ("abc", "xyz", 2, 3),
        ("", "ab", 2, 2),
        ("a", "abcdef", 2, 3),
        ("kitten", "sitting", 3, 3),
    ],
)
def test_slips_are_counted_up_to_the_most(modules: Modules, one: str, other: str, most: int, found: int) -> None:
    assert modules.call("distance.distance", one, other, most) == found
    assert modules.call("distance.distance", other, one, most) == found


def test_no_slip_is_forgiven_in_a_short_word(modules: Modules) -> None:
    assert [modules.call("distance.forgiven", length) for length in (1, 3, 4, 7, 8, 20)] == [0, 0, 1, 1, 2, 2]


_GUESS = """async ([module, query, rows, syllables]) => {
    const { guesses, namedOf, readingsOf } = await import(module);
    return guesses(query, namedOf(rows), readingsOf(syllables)).map(({ named, name, score }) => [named.id, name, score]);
}"""


def _guesses(modules: Modules, query: str) -> list[Any]:
    return modules.page.evaluate(_GUESS, [f"{modules.address}search/names.js", query, ROWS, SYLLABLES])


@pytest.mark.parametrize(
    ("query", "id", "name"),
    [
        ("木友", "mu-you", "睦友"),
        ("木友社工", "mu-you", "睦友社工事务所"),
        ("历涛", "facilitator", "李涛"),
        ("睦友社公事务所", "mu-you", "睦友社工事务所"),
        ("fasilitator", "facilitator", "Facilitator"),
        ("green harbor", "lv-gang", "Beijing Green Harbour"),
        ("lvgnag", "lv-gang", "北京绿港"),
        ("mu you soial work agncy", "mu-you", "睦友社工事务所"),
        ("litao", "facilitator", "Li Tao"),
        ("hong kogn", "hong-kong", "Hong Kong"),
    ],
)
def test_the_name_meant_comes_first(modules: Modules, query: str, id: str, name: str) -> None:
    assert _guesses(modules, query)[0][:2] == [id, name]


@pytest.mark.parametrize("query", ["xyzzy", "完全不同", "a", "", "constructor"])
def test_nothing_comes_near_to_what_is_no_name(modules: Modules, query: str) -> None:
    assert _guesses(modules, query) == []


META = {
    "title": "睦友社工事务所",
    "kind": "agency",
    "alias": "睦友 ; Mu You ; Harmonious Friends",
    "py": "muyou ; mu you ; my",
    "py2": "muyu",
    "people": "潘星 ; Pan Xing",
    "facets": "西城区 ; 为老服务",
}


@pytest.mark.parametrize(
    ("query", "low", "high", "matched"),
    [
        ("睦友社工事务所", 105, 105, "睦友社工事务所"),
        ("mu you", 105, 105, "Mu You"),
        ("my", 105, 105, "my"),
        ("潘星", 100, 100, "潘星"),
        ("睦友社工", 70, 80, "睦友社工事务所"),
        ("friends", 70, 80, "Harmonious Friends"),
        ("muyu", 60, 60, "muyu"),
        ("西城区", 60, 60, ""),
        ("为老", 32, 40, ""),
        ("医院", 30, 30, ""),
        ("社工 医院", 10, 10, ""),
        ("hospitals", 10, 10, ""),
        ("社工 睦友", 50, 50, ""),
        ("睦友 学校", 9, 9, ""),
        ("mu you school", 9, 9, ""),
        ("学校", 0, 0, ""),
    ],
)
def test_a_page_is_judged_by_its_names_before_its_text(modules: Modules, query: str, low: int, high: int, matched: str) -> None:
    found = modules.call("judge.judged", query, META, "社工多在医院上班。In a hospital.")
    assert low <= found["score"] <= high
    assert found["matched"] == matched
