"""Relations, as both of their ends see them."""

from shegong.link.directory import Directory

from tests.link.conftest import Linked


def ties(directory: Directory, id: str) -> list[tuple[str, str, str, str]]:
    return [(tie.type, tie.label.zh, tie.label.en, tie.other) for tie in directory.ties.get(id, ())]


def test_a_relation_is_seen_from_its_other_end_in_the_words_of_that_end(linked: Linked) -> None:
    directory = linked({"agencies/a": "relations:\n  - supported_by: b [@paper, ¶1]\n", "agencies/b": ""})
    assert ties(directory, "a") == [("supported_by", "支持单位", "Supported by", "b")]
    assert ties(directory, "b") == [("supports", "支持", "Supports", "a")]


def test_a_relation_written_with_its_inverse_word_means_the_same(linked: Linked) -> None:
    directory = linked({"agencies/a": "", "agencies/b": "relations:\n  - supports: a [@paper, ¶1]\n"})
    assert ties(directory, "a") == [("supported_by", "支持单位", "Supported by", "b")]
    assert ties(directory, "b") == [("supports", "支持", "Supports", "a")]


def test_a_symmetric_relation_reads_the_same_from_both_ends(linked: Linked) -> None:
    directory = linked({"agencies/a": "relations:\n  - sister_of: b [@paper, ¶1]\n", "agencies/b": ""})
    assert ties(directory, "a") == [("sister_of", "姊妹机构", "Sister organisation", "b")]
    assert ties(directory, "b") == [("sister_of", "姊妹机构", "Sister organisation", "a")]


def test_both_ends_hold_the_relation_itself_with_its_dates_and_sources(linked: Linked) -> None:
    directory = linked({"agencies/a": 'relations:\n  - led_by: li-ming [@paper, ¶2]\n    since: "2009"\n'})
    (here,), (there,) = directory.ties["a"], [tie for tie in directory.ties["li-ming"] if tie.other == "a"]
    assert here.relation is there.relation
    assert [str(here.relation.since), *(each.at for each in here.relation.cite)] == ["2009", "¶2"]


def test_ties_come_in_the_order_of_the_vocabulary_then_of_the_other_end(linked: Linked) -> None:
    relations = ["led_by: li-ming", "sister_of: he-mu", "supports: city-association", "supported_by: hill-college", "supported_by: an-ju"]
    directory = linked({"agencies/a": "relations:\n" + "".join(f"  - {each} [@paper, ¶1]\n" for each in relations)})
    assert [(tie.type, tie.other) for tie in directory.ties["a"]] == [
        ("supported_by", "an-ju"),
        ("supported_by", "hill-college"),
        ("supports", "city-association"),
        ("sister_of", "he-mu"),
        ("led_by", "li-ming"),
    ]


def test_an_entry_without_relations_has_no_ties(linked: Linked) -> None:
    assert ties(linked({"agencies/a": ""}), "a") == []


def test_what_graduates_of_a_university_founded_is_found(linked: Linked) -> None:
    words = (
        "name: {zh: 关系类型, en: Relation types}\nterms:\n"
        "  - {id: founded_by, zh: 创办者, en: Founded by, group: support, inverse: {id: founder_of, zh: 创办了, en: Founder of}}\n"
        "  - {id: has_alumni, zh: 毕业生, en: Graduates, group: support, inverse: {id: studied_at, zh: 毕业于, en: Studied at}}\n"
    )
    directory = linked(
        {
            "vocabularies/relation-types": words,
            "agencies/an-ju": "",
            "agencies/a": "relations:\n  - founded_by: wang-fang [@paper, ¶1]\n",
            "people/wang-fang": "relations:\n  - studied_at: hill-college [@paper, ¶1]\n",
        }
    )
    assert directory.founded_by_graduates("hill-college") == (("a", "wang-fang"),)
    assert directory.founded_by_graduates("a") == ()


def test_each_end_sees_the_other_on_the_other_side_and_equals_beside_it(linked: Linked) -> None:
    vocabulary = """name: {zh: 关系类型, en: Relation types}
terms:
  - {id: led_by, zh: 负责人, en: Led by, group: support, stands: before, inverse: {id: leads, zh: 负责, en: Leads}}
  - {id: supported_by, zh: 支持单位, en: Supported by, group: support}
  - {id: sister_of, zh: 姊妹机构, en: Sister organisation, group: support}
"""
    relations = "relations:\n  - led_by: li-ming [@paper, ¶1]\n  - sister_of: b [@paper, ¶1]\n"
    directory = linked({"vocabularies/relation-types": vocabulary, "agencies/a": relations, "agencies/b": ""})
    assert [(tie.type, tie.stands) for tie in directory.ties["a"]] == [("led_by", "before"), ("sister_of", None)]
    assert [(tie.type, tie.stands) for tie in directory.ties["li-ming"] if tie.other == "a"] == [("leads", "after")]
    assert [(tie.type, tie.stands) for tie in directory.ties["b"]] == [("sister_of", None)]
