"""Where sources disagree."""

from shegong.link.directory import Directory
from shegong.link.disagreements import contested
from shegong.model.entry import claims_in

from tests.link.conftest import Linked

STATED = (
    "disputes:\n  - topic: {{zh: 年份, en: Year}}\n    kind: cross-source\n    field: {field}\n    with: [he-mu]\n    sides:\n"
    '      - {{zh: 2009年, en: "2009", cite: "[@paper, ¶1]"}}\n      - {{zh: 2010年, en: "2010", cite: "[@paper, ¶2]"}}\n'
)
TWO_YEARS = "founded:\n  - 2009 [@paper, ¶1]\n  - 2010 [@paper, ¶2]\n"


def found(directory: Directory, id: str) -> list[tuple[str, str, str]]:
    return [(each.host, each.field, each.topic.en) for each in directory.disagreements.get(id, ())]


def test_two_values_in_a_field_that_can_have_one_disagree(linked: Linked) -> None:
    directory = linked({"agencies/a": TWO_YEARS})
    assert found(directory, "a") == [("a", "founded", "Founded")]
    (disagreement,) = directory.disagreements["a"]
    assert disagreement.sides == claims_in(directory.entries["a"].entry, "founded")
    assert (disagreement.kind, disagreement.topic.zh) == ("cross-source", "成立")


def test_the_same_value_from_two_sources_is_no_disagreement(linked: Linked) -> None:
    assert found(linked({"agencies/a": "founded:\n  - 2009 [@paper, ¶1]\n  - 2009 [@paper, ¶2]\n"}), "a") == []


def test_several_values_in_a_field_that_can_have_several_are_no_disagreement(linked: Linked) -> None:
    assert found(linked({"agencies/a": "serves:\n  - older-people [@paper, ¶1]\n  - young-people [@paper, ¶2]\n"}), "a") == []


def test_a_stated_disagreement_concerns_every_entry_that_it_names(linked: Linked) -> None:
    directory = linked({"agencies/a": "founded: 2009 [@paper, ¶1]\n" + STATED.format(field="founded")})
    assert [found(directory, id) for id in ("a", "he-mu")] == [[("a", "founded", "Year")]] * 2
    (disagreement,) = directory.disagreements["a"]
    assert disagreement.sides == directory.entries["a"].entry.disputes[0].sides


def test_a_field_whose_disagreement_the_entry_states_is_not_told_twice(linked: Linked) -> None:
    directory = linked({"agencies/a": TWO_YEARS + STATED.format(field="founded")})
    assert found(directory, "a") == [("a", "founded", "Year")]


def test_the_disagreements_of_an_entry_itself_come_before_those_elsewhere(linked: Linked) -> None:
    directory = linked({"agencies/a": "founded: 2009 [@paper, ¶1]\n" + STATED.format(field="founded"), "agencies/he-mu": TWO_YEARS})
    assert found(directory, "he-mu") == [("he-mu", "founded", "Founded"), ("a", "founded", "Year")]


def test_what_rests_on_a_passage_of_a_side_is_contested(linked: Linked) -> None:
    fields = "founded:\n  - 2008 [@paper, en ¶3]\n  - 2009 [@paper, ¶1]\n  - 2010 [@paper, ¶2]\n"
    directory = linked({"agencies/a": fields + STATED.format(field="founded")})
    said = claims_in(directory.entries["a"].entry, "founded")
    assert contested(said, directory.disagreements["a"]) == {1, 2}
    assert contested(said[:1], directory.disagreements["a"]) == set()
    assert contested(said, ()) == set()
