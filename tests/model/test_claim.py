"""Claims in their short and their long form."""

import pytest
from pydantic import TypeAdapter, ValidationError
from shegong.model.citation import Citation
from shegong.model.claim import Claim, Claims, Count
from shegong.model.dates import Date, parse_date
from shegong.model.text import text

DATES: TypeAdapter[tuple[Claim[Date], ...]] = TypeAdapter(Claims[Date])
COUNTS: TypeAdapter[tuple[Claim[Count], ...]] = TypeAdapter(Claims[Count])


def errors_of(adapter: TypeAdapter[tuple[Claim[Date], ...]] | TypeAdapter[tuple[Claim[Count], ...]], written: object) -> list[object]:
    with pytest.raises(ValidationError) as bad:
        adapter.validate_python(written)
    return [(each["loc"], each["type"]) for each in bad.value.errors()]


@pytest.mark.parametrize(
    "written",
    [
        "2009-06 [@a, ¶2]",
        ["2009-06 [@a, ¶2]"],
        {"value": "2009-06", "cite": "[@a, ¶2]"},
        [{"value": "2009-06", "cite": "[@a, ¶2]"}],
    ],
)
def test_the_short_form_means_the_same_as_the_long_one(written: object) -> None:
    claims = DATES.validate_python(written)
    assert [(claim.value, claim.cite) for claim in claims] == [(parse_date("2009-06"), (Citation("a", "¶2"),))]


def test_a_long_claim_carries_what_qualifies_it() -> None:
    written = {"value": "2009", "cite": "[@a, ¶2]", "as_of": "2010", "note": {"zh": "约", "en": "about"}, "said_by": "li-tao"}
    claim = DATES.validate_python(written)[0]
    assert (claim.as_of, claim.note, claim.said_by, claim.inferred) == (parse_date("2010"), text("约", "about"), "li-tao", None)


def test_several_claims_keep_their_order() -> None:
    claims = DATES.validate_python(["2010 [@a, ¶2]", {"value": "2009", "cite": "[@b, ¶1]"}])
    assert [str(claim.value) for claim in claims] == ["2010", "2009"]


@pytest.mark.parametrize(
    ("written", "errors"),
    [
        ("2009-06", [((0, "cite"), "missing")]),
        ({"value": "2009-06"}, [((0, "cite"), "missing")]),
        ({"cite": "[@a, ¶2]"}, [((0, "value"), "missing")]),
        ({"value": "2009", "cite": "[@a, ¶2]", "valid": 1}, [((0, "valid"), "extra_forbidden")]),
        (2009, [((0, "cite"), "missing"), ((0, "value"), "date_type")]),
        (["2009 [@a, ¶2]", "June [@a, ¶2]"], [((1, "value"), "date_form")]),
        ([], [((), "too_short")]),
    ],
)
def test_a_claim_that_is_wrong_says_where(written: object, errors: list[object]) -> None:
    assert errors_of(DATES, written) == errors


@pytest.mark.parametrize(("written", "count"), [(0, 0), (12, 12), ("12", 12), ("0", 0)])
def test_a_count_is_a_number_or_its_digits(written: object, count: int) -> None:
    assert COUNTS.validate_python({"value": written, "cite": "[@a, ¶2]"})[0].value == count


@pytest.mark.parametrize("written", [-1, 1.5, True, "ten", "1,000", "", None, "１２"])
def test_nothing_else_is_a_count(written: object) -> None:
    assert errors_of(COUNTS, {"value": written, "cite": "[@a, ¶2]"}) == [((0, "value"), "count_form")]
