"""What leads to an entry beside relations, and what rests on a passage of a source."""

from shegong.model.citation import Citation
from shegong.model.entry import claims_in

from tests.link.conftest import Linked

SUMMARY = "summary:\n  zh: 见[[b]] [@paper, ¶2]。\n  en: See [[b|the other]] and [[c]] [@paper, en ¶3].\n"


def test_an_entry_knows_who_names_it_in_prose_in_either_language(linked: Linked) -> None:
    directory = linked({"agencies/a": SUMMARY, "agencies/b": "", "agencies/c": ""})
    assert (directory.mentions["b"], directory.mentions["c"]) == (("a",), ("a",))


def test_an_entry_knows_who_names_it_in_a_field_a_note_or_an_event(linked: Linked) -> None:
    entries = {
        "agencies/speaks": 'staff: {value: 3, said_by: wang-fang, cite: "[@paper, ¶1]"}\n',
        "agencies/notes": 'staff: {value: 3, note: {zh: "见[[wang-fang]]", en: about three}, cite: "[@paper, ¶1]"}\n',
        "agencies/meets": 'events:\n  - {date: 2009-06, type: meeting, zh: 会, en: Met., with: [wang-fang], cite: "[@paper, ¶1]"}\n',
        "people/wang-fang": "",
    }
    assert linked(entries).mentions["wang-fang"] == ("meets", "notes", "speaks")


def test_what_a_relation_shows_already_is_no_mention(linked: Linked) -> None:
    directory = linked({"agencies/a": SUMMARY + "relations:\n  - sister_of: b [@paper, ¶1]\n", "agencies/b": "", "agencies/c": ""})
    assert directory.mentions.get("b") is None
    assert directory.mentions["c"] == ("a",)


def test_an_entry_does_not_mention_itself(linked: Linked) -> None:
    assert "b" not in linked({"agencies/b": SUMMARY, "agencies/c": ""}).mentions


def test_a_passage_knows_every_claim_that_rests_on_it(linked: Linked) -> None:
    fields = (
        "founded: 2009 [@paper, en ¶3]\n"
        "serves:\n  - older-people [@paper, ¶2]\n  - young-people [@paper, en ¶3; @paper, en ¶3]\n"
        "relations:\n  - sister_of: b [@paper, en ¶3]\n"
    )
    directory = linked({"agencies/a": fields, "agencies/b": ""})
    uses = [use for use in directory.uses[Citation("paper", "en ¶3")] if use.entry == "a"]
    assert [(use.field, use.label.en) for use in uses] == [("relations", "Relations"), ("founded", "Founded"), ("serves", "Serves")]
    assert uses[2].claim is claims_in(directory.entries["a"].entry, "serves")[1]


def test_a_text_rests_on_the_passages_of_both_of_its_languages(linked: Linked) -> None:
    directory = linked({"agencies/a": SUMMARY, "agencies/b": "", "agencies/c": ""})
    for at in ("¶2", "en ¶3"):
        assert [use.field for use in directory.uses[Citation("paper", at)] if use.entry == "a"] == ["summary"]


def test_a_passage_that_nothing_rests_on_has_no_uses(linked: Linked) -> None:
    assert Citation("paper", "¶9") not in linked({}).uses
