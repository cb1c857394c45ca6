"""The network around an entry: who is drawn where, who is left out, and what stands in the page."""

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from shegong.link.directory import Directory, link
from shegong.link.ties import Tie
from shegong.load.directory import load_directory
from shegong.model.entry import Relation
from shegong.model.text import Lang, Text
from shegong.model.vocabulary import Stands
from shegong.render.network import Card, network_figure, network_of
from shegong.render.writer import Writer

MINIATURE = Path(__file__).parent.parent / "golden"
STATED = Relation.model_validate({"supported_by": "somebody [@paper, ¶1]"})


def _tie(type: str, other: str, stands: Stands | None = "before") -> Tie:
    return Tie(Text(zh=f"词{type}", en=type), other, type, "support", stands, STATED, 0)


def _said(cards: tuple[Card, ...]) -> list[tuple[str, tuple[str, ...]]]:
    return [(card.title("en"), card.others) for card in cards]


def test_others_stand_where_their_relation_says_in_the_order_of_the_ties() -> None:
    network = network_of([_tie("led_by", "b"), _tie("sister_of", "c", None), _tie("runs", "d", "after"), _tie("funded_by", "a")])
    assert network is not None
    assert _said(network.before) == [("led_by", ("b",)), ("funded_by", ("a",))]
    assert _said(network.beside) == [("sister_of", ("c",))]
    assert _said(network.after) == [("runs", ("d",))]
    assert network.left_out == 0


def test_those_with_the_same_relations_share_a_card_and_those_with_one_more_do_not() -> None:
    network = network_of([_tie("member_of", "a"), _tie("member_of", "b"), _tie("member_of", "c"), _tie("housed_by", "b")])
    assert network is not None
    assert _said(network.before) == [("member_of", ("a", "c")), ("member_of · housed_by", ("b",))]


def test_an_other_is_drawn_once_where_its_first_tie_says() -> None:
    network = network_of([_tie("supported_by", "a"), _tie("trains", "a", "after"), _tie("trains", "b", "after")])
    assert network is not None
    assert _said(network.before) == [("supported_by · trains", ("a",))]
    assert _said(network.after) == [("trains", ("b",))]


def test_a_relation_stated_twice_is_named_once() -> None:
    network = network_of([_tie("employs", "a"), _tie("employs", "a"), _tie("employs", "b")])
    assert network is not None
    assert _said(network.before) == [("employs", ("a", "b"))]


def test_a_title_is_in_the_language_asked_for() -> None:
    card = Card((Text(zh="会员", en="Members"), Text(zh="实例", en="Examples")), ("a",))
    assert (card.title("zh"), card.title("en")) == ("会员 · 实例", "Members · Examples")


@pytest.mark.parametrize("ties", [[], [_tie("led_by", "a")], [_tie("led_by", "a"), _tie("founded_by", "a")]])
def test_one_other_is_no_network(ties: list[Tie]) -> None:
    assert network_of(ties) is None


def test_where_there_is_not_room_for_all_every_relation_keeps_somebody() -> None:
    graduates = [_tie("has_alumni", f"graduate-{number:02}", "after") for number in range(30)]
    network = network_of([*graduates, _tie("supports", "a", "after"), _tie("supports", "b", "after"), _tie("merged_with", "c", None)])
    assert network is not None
    assert _said(network.after) == [("has_alumni", tuple(f"graduate-{number:02}" for number in range(9))), ("supports", ("a", "b"))]
    assert _said(network.beside) == [("merged_with", ("c",))]
    assert network.left_out == 21


def test_twelve_others_are_all_drawn() -> None:
    network = network_of([_tie("has_alumni", f"graduate-{number:02}", "after") for number in range(12)])
    assert network is not None
    assert (len(network.after[0].others), network.left_out) == (12, 0)


@pytest.fixture(scope="module")
def directory() -> Directory:
    return link(load_directory(MINIATURE))


def _figure(directory: Directory, id: str, lang: Lang = "en") -> str:
    kind = directory.entries[id].entry.kind.folder
    return str(network_figure(id, Writer(directory, lang, f"{lang}/{kind}/{id}/")))


@pytest.mark.parametrize(
    ("lang", "names"),
    [
        (
            "en",
            [
                "Founded by: Lin Hua",
                "Supported by · Member of: Jiang City Social Work Association",
                "Supported by: Jiang City Teachers’ College",
                "Succeeds: Old Lamp",
                "Works with: 合安社工服务中心",
                "Runs: After School",
            ],
        ),
        (
            "zh",
            [
                "创办者：林华",
                "支持者 · 会员所属：江城社会工作协会",
                "支持者：江城师范学院",
                "前身：旧灯社工服务站",
                "合作伙伴：合安社工服务中心",
                "运营：放学后",
            ],
        ),
    ],
)
def test_every_name_is_a_link_that_says_its_relation(directory: Directory, lang: Lang, names: list[str]) -> None:
    html = _figure(directory, "ming-deng", lang)
    links = re.findall(r'<a href="[^"]+">(.*?)</a>', html)
    assert [unescape(re.sub("<[^>]*>", "", each)) for each in links] == names


def test_a_name_in_the_other_language_is_marked(directory: Directory) -> None:
    assert '<span lang="zh-Hans">合安社工服务中心</span></a>' in _figure(directory, "ming-deng")


def test_places_and_sources_have_no_network(directory: Directory) -> None:
    ties = directory.ties["ming-deng"]
    assert _figure(directory, "ming-deng") != ""
    for id in ("jiang-city", "jiang-daily-2012"):
        drawn = replace(directory, ties={id: ties})
        assert _figure(drawn, id) == ""


def test_those_left_out_are_counted_with_the_way_to_the_list(directory: Directory) -> None:
    ids = [id for id in directory.entries if id != "ming-deng"][:15]
    crowded = replace(directory, ties={"ming-deng": tuple(_tie("supports", id, "after") for id in ids)})
    assert '<a href="#relations-list">Not drawn but in the list: 3 more.</a>' in _figure(crowded, "ming-deng")
    assert '<a href="#relations-list">另有3个没有画出，也见列表。</a>' in _figure(crowded, "ming-deng", "zh")
