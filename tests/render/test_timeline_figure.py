"""The timeline as a figure: what stands in which column, lane and stack, and what the page says of it."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from shegong.link.directory import Directory, link
from shegong.link.timeline import Moment
from shegong.load.directory import load_directory
from shegong.model.dates import parse_date
from shegong.model.text import LANGS, Lang, Text
from shegong.render.timeline import moment_views
from shegong.render.timeline_figure import is_rough, open_end, timeline_figure, years_of_span
from shegong.render.timeline_layout import (
    MOST_COLUMNS,
    MOST_IN_STACK,
    MOST_LANES,
    MOST_MARKS,
    Event,
    Layout,
    densest,
    layout_of,
)
from shegong.render.writer import Writer

MINIATURE = Path(__file__).parent.parent / "golden"
KINDS = ("agency", "policy", "other")


def _event(first: int, last: int = 0, kind: str = "agency", number: int = 1) -> Event:
    return Event(first, last or first, kind, f"y{first}-{number}")


def _laid(*events: Event) -> Layout:
    return layout_of(events, KINDS)


def _years(layout: Layout) -> list[str]:
    return [f"({column.years})" if column.gap else column.years for column in layout.columns]


@pytest.mark.parametrize(
    ("written", "years", "rough", "open"),
    [
        ("2009", (2009, 2009), False, ""),
        ("2009-06-15", (2009, 2009), False, ""),
        ("2009~", (2009, 2009), True, ""),
        ("2009-06?", (2009, 2009), True, ""),
        ("2010-24", (2010, 2010), False, ""),
        ("1998/2007", (1998, 2007), False, ""),
        ("1998/2007~", (1998, 2007), True, ""),
        ("2010-01/2010-08", (2010, 2010), False, ""),
        ("200X", (2000, 2009), True, ""),
        ("198X/199X", (1980, 1999), True, ""),
        ("../2010-23", (2010, 2010), False, "earlier"),
        ("2016-05/..", (2016, 2016), False, "later"),
    ],
)
def test_a_date_is_drawn_by_its_years_and_by_how_sure_it_is(written: str, years: tuple[int, int], rough: bool, open: str) -> None:
    date = parse_date(written)
    assert (years_of_span(date), is_rough(date), open_end(date)) == (years, rough, open)


def test_one_empty_year_is_a_column_and_more_are_a_gap() -> None:
    assert _years(_laid(_event(2003), _event(2005), _event(2009))) == ["2003", "2004", "2005", "(2006–2008)", "2009"]


def test_years_are_written_in_full_at_the_start_after_a_gap_and_where_a_century_begins() -> None:
    layout = _laid(_event(1998), _event(1999), _event(2000), _event(2001), _event(2005))
    assert [column.first for column in layout.columns if column.full and not column.gap] == [1998, 2000, 2005]


def test_a_stack_has_its_kinds_in_order_and_policies_stand_across_from_the_rest() -> None:
    (column,) = _laid(_event(2010, kind="other"), _event(2010, kind="policy", number=2), _event(2010, number=3)).columns
    assert [event.kind for event in column.events.marks] == ["agency", "other"]
    assert [event.kind for event in column.policies.marks] == ["policy"]


def test_what_lasted_is_a_bar_from_its_first_year_to_its_last_through_gaps() -> None:
    bar = _event(1998, 2003)
    layout = _laid(bar, _event(2004))
    assert _years(layout) == ["1998", "(1999–2002)", "2003", "2004"]
    assert [lane.part if lane else "" for column in layout.columns for lane in column.lanes] == ["start", "through", "end", ""]
    assert [column.events.total for column in layout.columns] == [0, 0, 0, 1]


def test_a_rough_end_may_lie_in_a_gap() -> None:
    layout = _laid(replace(_event(1980, 1999), about=True), _event(2006))
    assert _years(layout) == ["1980", "(1981–2005)", "2006"]
    assert [lane.part if lane else "" for column in layout.columns for lane in column.lanes] == ["start", "end", ""]


def test_a_rough_end_after_every_event_is_drawn_all_the_same() -> None:
    layout = _laid(replace(_event(2010, 2019), about=True), _event(2014))
    assert _years(layout) == ["2010", "(2011–2013)", "2014", "(2015–2019)"]
    assert [lane.part if lane else "" for column in layout.columns for lane in column.lanes] == ["start", "through", "through", "end"]


def test_bars_never_share_a_lane_at_a_time() -> None:
    layout = _laid(_event(2000, 2002), _event(2001, 2003, number=2), _event(2003, 2004))
    drawn = [tuple(lane.event.first if lane else 0 for lane in column.lanes) for column in layout.columns]
    assert drawn == [(2000, 0), (2000, 2001), (2000, 2001), (2003, 2001), (2003, 0)]


def test_a_bar_that_begins_in_the_year_in_which_another_ends_has_a_lane_of_its_own() -> None:
    layout = _laid(_event(2000, 2002), _event(2002, 2004), _event(2005, 2006))
    assert {len(column.lanes) for column in layout.columns} == {2}


def test_a_bar_without_a_lane_is_a_mark_that_goes_on() -> None:
    bars = [_event(2000, 2002, number=number) for number in range(MOST_LANES + 1)]
    layout = _laid(*bars)
    assert {len(column.lanes) for column in layout.columns} == {MOST_LANES}
    assert [(event.anchor, event.open) for event in layout.columns[0].events.marks] == [(bars[-1].anchor, "later")]


def test_no_figure_has_more_columns_than_fit_and_every_event_has_one() -> None:
    for last in (2007, 2008, 2100, 2900):
        layout = _laid(*map(_event, range(1980, last)))
        assert len(layout.columns) <= MOST_COLUMNS
        assert sum(column.events.total for column in layout.columns) == last - 1980
        assert layout.step == (1 if last - 1980 <= MOST_COLUMNS else layout.columns[0].last - layout.columns[0].first + 1)


def test_where_there_are_too_many_marks_they_are_counted_out() -> None:
    several = [_event(2000 + number % 20, number=number) for number in range(MOST_MARKS + 1)]
    high = [_event(2000, number=number) for number in range(MOST_IN_STACK + 1)]
    assert _laid(*several[:-1]).unit == _laid(*high[:-1]).unit == 0
    assert _laid(*several).unit == 1
    layout = _laid(*high, _event(2001, kind="policy"), _event(2002, 2009))
    assert layout.unit == 2
    assert layout.columns[0].events.counted == (("agency", 9),)
    assert layout.columns[0].events.total == 17
    assert all(not column.events.marks and not column.lanes for column in layout.columns)


def test_the_run_of_years_with_half_of_the_events_is_the_shortest() -> None:
    assert densest([1980, 2002, 2008, 2009, 2010, 2010, 2020]) == (2008, 2010)
    assert densest([2001, 2002]) == (2001, 2001)


@pytest.fixture(scope="module")
def directory() -> Directory:
    return link(load_directory(MINIATURE))


def _moment(directory: Directory, date: str, type: str = "count") -> Moment:
    host = next(iter(directory.of_kind("agency"))).id
    return Moment(parse_date(date), type, host, (), Text(zh="发生了“什么”", en='It "happens"'), None, None, (), kinds=frozenset({"agency"}))


def _drawn(directory: Directory, lang: Lang, dates: list[str], around: tuple[str, ...] = ()) -> str:
    w = Writer(directory, lang, f"{lang}/timeline/")
    own = moment_views([_moment(directory, date) for date in dates], w)
    return str(timeline_figure(own, w, moment_views([_moment(directory, date, "policy") for date in around], w)))


def test_a_mark_leads_to_its_event_and_says_what_it_is(directory: Directory) -> None:
    drawn = _drawn(directory, "en", ["2003~", "2009", "2009-06", "2010"])
    labels = re.findall(r'href="#(count-[0-9a-f]{6})" aria-label="([^"]*)"', drawn)
    assert len(dict(labels)) == 4
    assert labels[0][1] == "c. 2003 · Figure: It &#34;happens&#34;"
    assert drawn.count("timeline-mark kind-agency about") == 1


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", "2003年至2010年，共4件事。另画出同一时期、同一地区的政策2项。"),
        ("en", "4 events from 2003 to 2010. Drawn beside them: 2 policies of their time and place."),
    ],
)
def test_a_sentence_says_how_many_there_are(directory: Directory, lang: Lang, said: str) -> None:
    drawn = _drawn(directory, lang, ["2003", "2008", "2009", "2010"], ("2008", "2009"))
    assert f'id="timeline-summary">{said}</p>' in drawn
    assert drawn.count('href="#policy-') == drawn.count(" small") == 2


def test_of_many_a_sentence_says_where_half_of_them_lie(directory: Directory) -> None:
    dates = ["1998", *["2009"] * 6, *["2010"] * 7, *["2015"] * 5, "2020"]
    assert "20 events from 1998 to 2020, half of them in 2009–2010; 2010 has most, 7." in _drawn(directory, "en", dates)


def test_the_legend_has_what_the_figure_has_and_no_more(directory: Directory) -> None:
    plain = _drawn(directory, "en", ["2008", "2009", "2010", "2011"])
    assert re.findall(r"<li class=\"kind-agency(?: look-)?([^\"]*)\"", plain) == [""]
    various = _drawn(directory, "en", ["1998/2007", "2000~", "../2008", "2009/..", "201X"])
    looks = re.findall(r"<li class=\"kind-agency(?: look-)?([^\"]*)\"", various)
    assert looks == ["", "about", "earlier", "later", "bar", "bar-rough", "gap"]


def test_too_little_is_not_drawn(directory: Directory) -> None:
    for lang in LANGS:
        assert _drawn(directory, lang, ["2003", "2009", "2010"]) == ""
        assert _drawn(directory, lang, ["2009", "2009", "2010", "2010"]) == ""
        assert _drawn(directory, lang, ["2008", "2009", "2010", "2010"]) != ""
