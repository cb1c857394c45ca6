"""Dates against the `edtf` package, which reads more of EDTF and is slow: what we read, it reads alike."""

import calendar
import re
from datetime import date
from typing import Any, cast

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shegong.model.dates import PATTERN, BadDate, Date, parse_date

YEARS = st.integers(1, 9998)
QUALIFIERS = st.sampled_from(["", "~", "?", "%"])
_SEASONS = {
    21: ((3, 1), (5, 31)),
    22: ((6, 1), (8, 31)),
    23: ((9, 1), (11, 30)),
}


def years() -> st.SearchStrategy[str]:
    return YEARS.map(lambda year: f"{year:04}")


def months() -> st.SearchStrategy[str]:
    return st.tuples(YEARS, st.integers(1, 12)).map(lambda parts: f"{parts[0]:04}-{parts[1]:02}")


def days() -> st.SearchStrategy[str]:
    return st.dates(min_value=date(1, 1, 1), max_value=date(9998, 12, 31)).map(date.isoformat)


def decades() -> st.SearchStrategy[str]:
    return st.integers(1, 998).map(lambda decade: f"{decade:03}X")


def qualified(texts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(texts, QUALIFIERS).map("".join)


POINTS = qualified(st.one_of(years(), months(), days()))
ANY_DATE = st.one_of(POINTS, qualified(decades()), POINTS.map("../{}".format), POINTS.map("{}/..".format))


unhurried = settings(deadline=None)
"""`edtf` takes its time."""


def oracle(text: str) -> tuple[date, date]:
    """First and last day according to `edtf`, fuzziness left out."""
    parsed = cast(Any, edtf.parse_edtf(text))
    return date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3])


def bounds(text: str) -> tuple[date, date]:
    read = parse_date(text)
    return read.earliest, read.latest


@unhurried
@given(POINTS)
def test_years_months_and_days_have_the_bounds_that_edtf_gives_them(text: str) -> None:
    assert bounds(text) == oracle(text)


@unhurried
@given(decades())
def test_decades_have_the_bounds_that_edtf_gives_them(text: str) -> None:
    assert bounds(text) == oracle(text)


@unhurried
@given(POINTS, POINTS)
def test_intervals_have_the_bounds_that_edtf_gives_them_unless_they_are_reversed(start: str, end: str) -> None:
    if bounds(end)[1] < bounds(start)[0]:
        assert reason(f"{start}/{end}") == "order"
    else:
        assert bounds(f"{start}/{end}") == oracle(f"{start}/{end}")


@given(POINTS)
def test_an_interval_open_at_one_end_is_as_long_as_its_other_end(text: str) -> None:
    assert bounds(f"../{text}") == bounds(f"{text}/..") == bounds(text)


@given(YEARS, st.sampled_from(sorted(_SEASONS)), QUALIFIERS)
def test_spring_summer_and_autumn_are_three_months_of_their_year(year: int, season: int, qualifier: str) -> None:
    first, last = _SEASONS[season]
    assert bounds(f"{year:04}-{season}{qualifier}") == (date(year, *first), date(year, *last))


@given(YEARS)
def test_winter_begins_in_december_and_ends_with_february_of_the_next_year(year: int) -> None:
    last = 29 if calendar.isleap(year + 1) else 28
    assert bounds(f"{year:04}-24") == (date(year, 12, 1), date(year + 1, 2, last))


@given(st.lists(ANY_DATE, max_size=8))
def test_dates_sort_by_their_earliest_day_then_by_their_latest(texts: list[str]) -> None:
    found = [(each.earliest, each.latest, each.text) for each in sorted(map(parse_date, texts))]
    assert found == sorted(found)


@given(ANY_DATE)
def test_a_date_keeps_the_text_that_was_written(text: str) -> None:
    assert str(parse_date(text)) == parse_date(text).text == text


@given(ANY_DATE)
def test_only_what_has_a_slash_is_an_interval(text: str) -> None:
    assert parse_date(text).is_interval == ("/" in text)


def reason(text: str) -> str:
    with pytest.raises(BadDate) as bad:
        parse_date(text)
    return bad.value.reason


@pytest.mark.parametrize(
    "text",
    ["", "x", "09", "209", "20091", "2009-6", "2009-06-1", "2009/6", "2009-06-15T10:00", "June 2009", "2009年", "-2009", "2009~~", "~2009",
     "2009-06X", "20XX", "200X-06", "../..", "2009/", "/2009", "2009/2010/2011", "..", "2009 ", "2009\n", "２００９", "٢٠٠٩"],
)  # fmt: skip
def test_what_is_not_of_the_part_of_edtf_that_we_read_is_refused_for_its_form(text: str) -> None:
    assert reason(text) == "form"


@pytest.mark.parametrize(
    "text", ["0000", "2009-00", "2009-13", "2009-20", "2009-25", "2009-02-29", "2009-06-31", "2009-06-00", "2009-21-01", "000X", "9999-24"]
)
def test_what_is_on_no_calendar_is_refused_for_its_day(text: str) -> None:
    assert reason(text) == "day"


@pytest.mark.parametrize("text", ["2010/2009", "2009-07/2009-06", "2009-06-15/2009-06-14", "2010-22/2009-24", "201X/2009"])
def test_an_interval_that_ends_before_it_begins_is_refused_for_its_order(text: str) -> None:
    assert reason(text) == "order"


@pytest.mark.parametrize("text", ["2009-06/2009", "2009/2009", "2009-24/2010-02", "200X/2001", "2009-12/2009-24"])
def test_an_interval_may_end_within_the_time_in_which_it_begins(text: str) -> None:
    assert isinstance(parse_date(text), Date)


@given(st.text(alphabet="0123456789X-/.~?%", max_size=12))
def test_any_text_is_a_date_or_is_refused_with_a_reason(text: str) -> None:
    try:
        parse_date(text)
    except BadDate as bad:
        assert bad.reason in ("form", "day", "order")
    else:
        assert re.fullmatch(PATTERN, text)
