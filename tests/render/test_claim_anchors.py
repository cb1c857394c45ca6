"""What makes the address of a claim another one, and what does not."""

import pytest
from shegong.model.claim import Claim, Statement
from shegong.model.dates import Date
from shegong.render.claim_anchors import ClaimAnchors

MARK = "[@weekly-2012, ¶2]"


def _statement(zh: str, en: str) -> Statement:
    return Statement.model_validate({"zh": zh, "en": en, "cite": MARK})


def _founded(date: str, mark: str = MARK) -> Claim[Date]:
    return Claim[Date].model_validate(f"{date} {mark}")


def test_it_says_which_field_and_is_a_fingerprint_of_the_value() -> None:
    assert ClaimAnchors().of_claim("founded", _founded("2009-06")) == "founded-c0dc59"
    assert ClaimAnchors().of("supported_by", "li-xin").startswith("supported-by-")


def test_neither_place_nor_source_nor_translation_changes_it() -> None:
    alone, after = ClaimAnchors(), ClaimAnchors()
    after.of_claim("founded", _founded("2008"))
    assert alone.of_claim("founded", _founded("2009")) == after.of_claim("founded", _founded("2009", "[@daily-2010, ¶4]"))
    assert alone.of_claim("services", _statement("督导。", "Supervision.")) == after.of_claim("services", _statement("督导。", "Advice."))


@pytest.mark.parametrize("other", ["2009~", "2009-06", "2010"])
def test_another_value_has_another_address(other: str) -> None:
    assert ClaimAnchors().of_claim("founded", _founded("2009")) != ClaimAnchors().of_claim("founded", _founded(other))


def test_what_is_said_twice_on_a_page_has_two_addresses() -> None:
    anchors = ClaimAnchors()
    first, second = (anchors.of_claim("founded", _founded("2009")) for _ in range(2))
    assert second == f"{first}-2"
