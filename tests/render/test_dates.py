"""Dates as people write them."""

import pytest
from shegong.model.dates import parse_date
from shegong.render.dates import date_text, year_of


@pytest.mark.parametrize(
    ("written", "zh", "en"),
    [
        ("2009", "2009年", "2009"),
        ("2009-06", "2009年6月", "June 2009"),
        ("2009-06-05", "2009年6月5日", "5 June 2009"),
        ("2009-06~", "约2009年6月", "c. June 2009"),
        ("2009?", "2009年（存疑）", "2009 (uncertain)"),
        ("2009-06-05%", "约2009年6月5日（存疑）", "c. 5 June 2009 (uncertain)"),
        ("2010-21", "2010年春", "spring 2010"),
        ("2010-22", "2010年夏", "summer 2010"),
        ("2010-23", "2010年秋", "autumn 2010"),
        ("2010-24~", "约2010年冬", "c. winter 2010"),
        ("198X", "20世纪80年代", "1980s"),
        ("190X", "20世纪00年代", "1900s"),
        ("201X", "2010年代", "2010s"),
        ("201X~", "约2010年代", "c. 2010s"),
        ("2009/2012", "2009年至2012年", "2009–2012"),
        ("2009-06/2012-03", "2009年6月至2012年3月", "June 2009 to March 2012"),
        ("2009/2012-03-05", "2009年至2012年3月5日", "2009 to 5 March 2012"),
        ("2009~/2012", "约2009年至2012年", "c. 2009–2012"),
        ("2010-23/2012?", "2010年秋至2012年（存疑）", "autumn 2010 to 2012 (uncertain)"),
        ("199X/201X", "20世纪90年代至2010年代", "1990s to 2010s"),
        ("../2010-23", "2010年秋或更早", "by autumn 2010"),
        ("../2009~", "约2009年或更早", "by c. 2009"),
        ("2009-06/..", "2009年6月以后", "from June 2009"),
        ("201X/..", "2010年代以后", "from 2010s"),
    ],
)
def test_a_date_is_written_out_in_both_languages(written: str, zh: str, en: str) -> None:
    date = parse_date(written)
    assert (date_text(date, "zh"), date_text(date, "en")) == (zh, en)


@pytest.mark.parametrize(("written", "year"), [("2009-06", 2009), ("201X", 2010), ("../2010", 2010), ("2009/2012", 2009)])
def test_a_timeline_puts_a_date_under_the_year_of_its_earliest_day(written: str, year: int) -> None:
    assert year_of(parse_date(written)) == year
