"""Amounts and sums."""

from decimal import Decimal

import pytest
from shegong.model.amount import BadSum, gives, worked_out


@pytest.mark.parametrize(
    ("sum", "value"),
    [
        ("2 + 3", "5"),
        ("39 / 17", "2.29"),
        ("39 / 17", "2"),
        ("(2940 + 5292) / 21268.8 * 100", "38.7"),
        ("0.1 + 0.2", "0.3"),
        ("7 - 7", "0"),
        ("1 / 2", "1"),  # a half may be rounded either way
        ("1 / 2", "0"),
    ],
)
def test_a_sum_gives_its_value_rounded_to_the_digits_of_the_value(sum: str, value: str) -> None:
    assert gives(sum, Decimal(value))


@pytest.mark.parametrize(("sum", "value"), [("2 + 3", "5.1"), ("39 / 17", "2.3000"), ("39 / 17", "2.30"), ("2 * 3", "5")])
def test_another_value_is_not_given(sum: str, value: str) -> None:
    assert not gives(sum, Decimal(value))


def test_sums_are_exact() -> None:
    assert worked_out("0.1 + 0.2") * 10 == 3


@pytest.mark.parametrize(
    "written", ["", "two", "f(2)", "2 ** 8", "1 / 0", "(2", "2 + True", "-3", "'2'", "2; 3", "(" * 5000, "1e400", "9" * 5000]
)
def test_anything_else_is_no_sum(written: str) -> None:
    with pytest.raises(BadSum):
        worked_out(written)
