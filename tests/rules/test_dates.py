"""What counts as today, and which dates can follow one another."""

from datetime import date, timedelta

import pytest
from shegong.check.dates import can_follow, latest_today
from shegong.model.dates import parse_date


def test_today_is_where_the_day_begins_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert latest_today() - date.today() <= timedelta(days=1)


@pytest.mark.parametrize(("epoch", "day"), [("4102444800", date(2100, 1, 1)), ("7258118400", date(2200, 1, 1))])
def test_a_build_for_a_later_day_has_that_day(monkeypatch: pytest.MonkeyPatch, epoch: str, day: date) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert latest_today() == day


def test_a_build_for_an_earlier_day_lets_in_what_is_of_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert latest_today() >= date.today()


@pytest.mark.parametrize(
    ("one", "other", "possible"),
    [
        ("2010", "2010", True),
        ("2010-06", "2010", True),
        ("2010-06", "2010-05", False),
        ("2010-06-02", "2010-06-01", False),
        ("2010-06-02~", "2010-06-01", True),
        ("2010-08~", "2010-06", True),
        ("2010-09~", "2010-06", False),
        ("2012~", "2010", True),
        ("2013?", "2010", False),
        ("201X", "2009", False),
        ("201X~", "2009", True),
        ("2010-24", "2010-23", False),
        ("2010-24%", "2010-22", True),
        ("../2012", "2009", True),
        ("2010/..", "2009", False),
        ("2012", "2009/..", True),
        ("2012", "../2009", False),
        ("9999", "9998~", True),
        ("0001~", "0001", True),
    ],
)
def test_a_date_can_follow_another(one: str, other: str, possible: bool) -> None:
    assert can_follow(parse_date(one), parse_date(other)) is possible
