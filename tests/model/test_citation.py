"""Citation marks: what they cite, and where they stand in a text."""

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError
from shegong.model.citation import Citation, Cite, citations_in, links_in, marks_in, parse_mark, split_marks

CITE: TypeAdapter[tuple[Citation, ...]] = TypeAdapter(Cite)


def test_a_mark_cites_a_passage_of_a_source() -> None:
    assert parse_mark("[@gysb-2012, ¶2]") == (Citation("gysb-2012", "¶2"),)


def test_a_mark_may_cite_several_passages_with_spaces_and_commas_in_them() -> None:
    assert parse_mark("[@cdb-2010, en ¶4; @cdb-2010, p. 3, note 2 ;@x,y]") == (
        Citation("cdb-2010", "en ¶4"),
        Citation("cdb-2010", "p. 3, note 2"),
        Citation("x", "y"),
    )


def test_a_locator_that_is_wrapped_over_two_lines_is_the_same_locator() -> None:
    assert parse_mark("[@cdb-2010,\nen\n¶4]") == (Citation("cdb-2010", "en ¶4"),)


@pytest.mark.parametrize("mark", ["", "[]", "[@]", "@a, b", "[a, b]", "[@A, b]", "[@a b, c]", "[@a, b", "[@a, b; c]", "[@a--b, c]"])
def test_what_is_no_mark_is_refused_for_its_form(mark: str) -> None:
    with pytest.raises(PydanticCustomError) as bad:
        parse_mark(mark)
    assert (bad.value.type, bad.value.context) == ("citation_form", {"written": mark})


@pytest.mark.parametrize("mark", ["[@a-b]", "[@a-b,]", "[@a-b, ]"])
def test_a_source_without_a_place_in_it_is_refused_for_its_locator(mark: str) -> None:
    with pytest.raises(PydanticCustomError) as bad:
        parse_mark(mark)
    assert (bad.value.type, bad.value.context) == ("citation_locator", {"written": "@a-b"})


@pytest.mark.parametrize(
    ("written", "value", "marks"),
    [
        ("2009-06 [@a, ¶2]", "2009-06", "[@a, ¶2]"),
        ("2009-06[@a, ¶2] [@b, ¶3] ", "2009-06", "[@a, ¶2] [@b, ¶3]"),
        (" 2009-06 ", "2009-06", ""),
        ("see [@a, ¶2] there", "see [@a, ¶2] there", ""),
        ("a [sic] [@a, ¶2]", "a [sic]", "[@a, ¶2]"),
        ("[@a, ¶2]", "", "[@a, ¶2]"),
    ],
)
def test_a_short_claim_is_its_value_and_the_marks_at_its_end(written: str, value: str, marks: str) -> None:
    assert split_marks(written) == (value, marks)


def test_marks_and_citations_in_prose_come_in_order() -> None:
    prose = "One [@a, ¶2], two [see] [@b, ¶1; @c, ¶3]."
    assert list(marks_in(prose)) == ["[@a, ¶2]", "[@b, ¶1; @c, ¶3]"]
    assert citations_in(prose) == (Citation("a", "¶2"), Citation("b", "¶1"), Citation("c", "¶3"))


def test_links_in_prose_come_in_order_with_or_without_their_text() -> None:
    assert links_in("[[li-tao]] and [[ an-ju |An Ju]], not [this] or [that](there)") == ("li-tao", "an-ju")


def test_cite_takes_one_mark_or_several() -> None:
    assert CITE.validate_python("[@a, ¶2] [@b, ¶1]") == (Citation("a", "¶2"), Citation("b", "¶1"))


@pytest.mark.parametrize(
    ("written", "error"),
    [("", "citation_form"), ("see [@a, ¶2]", "citation_form"), (5, "citation_type"), (None, "citation_type"), ("[@a]", "citation_locator")],
)
def test_cite_takes_nothing_else(written: object, error: str) -> None:
    with pytest.raises(ValidationError) as bad:
        CITE.validate_python(written)
    assert [each["type"] for each in bad.value.errors()] == [error]
