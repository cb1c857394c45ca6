"""Names, relations and prose; and the way through all that an entry holds."""

from typing import Any

import pytest
from pydantic import ValidationError
from shegong.model.citation import Citation
from shegong.model.dates import parse_date
from shegong.model.entry import Name, Prose, Relation, claims_in, facts_of
from shegong.model.kinds import KINDS, Agency
from shegong.model.text import LANGS, Text
from shegong.model.walk import walk

NAME = {"zh": "安居", "en": "An Ju", "cite": "[@a, ¶1]"}


def name(**written: object) -> Name:
    return Name.model_validate({"cite": "[@a, ¶1]", **written})


def relation(written: object) -> Relation:
    return Relation.model_validate(written)


def errors_of(model: type[Name] | type[Relation] | type[Prose] | type[Text], written: object) -> list[object]:
    with pytest.raises(ValidationError) as bad:
        model.model_validate(written)
    return [(each["loc"], each["type"]) for each in bad.value.errors()]


def test_a_name_is_shown_in_the_language_asked_for() -> None:
    both = name(zh="安居", en="An Ju")
    assert [(both.shown(lang), both.shown_lang(lang)) for lang in LANGS] == [("安居", "zh"), ("An Ju", "en")]


def test_a_name_unknown_in_one_language_is_shown_in_the_other() -> None:
    only_english = name(en="An Ju", unknown=["zh"])
    assert [(only_english.shown(lang), only_english.shown_lang(lang)) for lang in LANGS] == [("An Ju", "en"), ("An Ju", "en")]


@pytest.mark.parametrize(
    "written", [{"zh": "安居"}, {"zh": "安居", "unknown": ["zh", "en"]}, {"zh": "安居", "en": "An Ju", "unknown": ["en"]}, {}]
)
def test_a_name_is_given_or_unknown_in_each_language(written: dict[str, object]) -> None:
    assert errors_of(Name, {**written, "cite": "[@a, ¶1]"}) == [((), "name_language")]


def test_an_entry_has_a_name_in_at_least_one_language() -> None:
    assert errors_of(Name, {"unknown": ["zh", "en"], "cite": "[@a, ¶1]"}) == [((), "name_language")]


def test_a_relation_is_its_type_and_the_other_end() -> None:
    read = relation({"supported_by": "hill-college [@a, ¶1; @b, ¶2]", "since": "2009"})
    assert (read.type, read.to, read.cite) == ("supported_by", "hill-college", (Citation("a", "¶1"), Citation("b", "¶2")))
    assert (read.since, read.until) == (parse_date("2009"), None)


def test_a_relation_may_be_cited_beside_its_type() -> None:
    assert relation({"led_by": "li-ming", "cite": "[@a, ¶1]"}) == relation({"led_by": "li-ming [@a, ¶1]"})


@pytest.mark.parametrize("written", ["hill-college", {}, {"since": "2009"}, {"led_by": "a", "leads": "b"}, {5: "a"}, None, ["led_by"]])
def test_a_relation_has_one_type(written: object) -> None:
    assert errors_of(Relation, written) == [((), "relation_form")]


def test_a_relation_leads_to_an_id_and_has_a_source() -> None:
    assert errors_of(Relation, {"led_by": "Li Ming"}) == [(("cite",), "missing"), (("to",), "string_pattern_mismatch")]


def test_prose_knows_its_citations_in_each_language() -> None:
    prose = Prose.model_validate({"zh": "[[a]] [@s, ¶1]。", "en": "[[a]] [@s, ¶2]."})
    assert (prose.citations("zh"), prose.citations("en")) == ((Citation("s", "¶1"),), (Citation("s", "¶2"),))


def test_prose_has_a_source_in_each_language() -> None:
    assert errors_of(Prose, {"zh": "安居。", "en": "An Ju [@s, ¶1]."}) == [(("zh",), "prose_source")]


def test_a_short_text_has_links_but_no_marks() -> None:
    assert errors_of(Text, {"zh": "见[[an-ju]]", "en": "see [[an-ju]] [@s, ¶1]"}) == [(("en",), "mark_in_text")]


def test_every_kind_has_a_folder_and_an_id_of_its_own() -> None:
    assert len({model.kind.id for model in KINDS}) == len({model.kind.folder for model in KINDS}) == len(KINDS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda model: model.kind.id)
def test_every_field_of_a_kind_says_what_it_is_called(kind: type[Any]) -> None:
    assert [field for field, _ in facts_of(kind)] == list(kind.model_fields)


def test_the_claims_of_a_field_are_found_and_a_field_of_another_sort_has_none() -> None:
    agency = Agency.model_validate({"name": NAME, "founded": ["2009 [@a, ¶1]", "2010 [@a, ¶2]"], "verified_on": "2020"})
    assert [str(claim.value) for claim in claims_in(agency, "founded")] == ["2009", "2010"]
    assert [claims_in(agency, field) for field in ("name", "verified_on", "remarks", "place")] == [(), (), (), ()]


def test_a_walk_comes_to_everything_and_says_how() -> None:
    event = {"date": "2009", "type": "meeting", "zh": "开会", "en": "Meeting", "with": ["li-ming"], "cite": "[@a, ¶1]"}
    agency = Agency.model_validate({"name": NAME, "founded": "2009 [@a, ¶1]", "events": [event]})
    found = dict(walk(agency))
    assert found[()] is agency
    assert found[("founded", 0)] is agency.founded[0]
    assert found[("founded", 0, "value")] == parse_date("2009")
    assert found[("founded", 0, "cite", 0)] == Citation("a", "¶1")
    assert found[("events", 0, "with", 0)] == "li-ming"
    assert ("founded", 0, "as_of") not in found
