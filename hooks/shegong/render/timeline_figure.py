"""The timeline of the field, of a place or of an entry as a figure, above the list that it stands for.

It is HTML that the style sheet lays out, years across on a screen and down on a phone; each mark leads to its event in the list.
The list is its text; those who listen hear a sentence on the whole and can skip the marks.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from shegong.model.dates import Date
from shegong.model.kinds import KINDS
from shegong.render.page import filled
from shegong.render.timeline import MomentView
from shegong.render.timeline_layout import Event, Layout, Open, densest, layout_of
from shegong.render.writer import Writer

FEWEST_EVENTS, FEWEST_YEARS = 4, 2
"""How many events, over how many years, a figure is worth drawing for."""
_MANY = 20
"""Of so many events it is told in which years half of them fall."""

_SHAPES = {
    "agency": "M-6.5 0a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0z",
    "association": "M-7.5 0a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0zm3 0a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1-9 0z"
    "m2.5 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0z",
    "organisation": "M-6-6H6V6H-6z",
    "person": "M0-7.5 7.5 6H-7.5z",
    "policy": "M0-8 8 0 0 8-8 0z",
    "programme": "M-2.5-7.5h5v5h5v5h-5v5h-5v-5h-5v-5h5z",
    "place": "M-7.5-6H7.5L0 7.5z",
    "source": "M-5.5-7.5H1.5l4 4v11h-11z",
    "other": "M-7-2H7V2H-7z",
}
"""A shape for each kind of entry that has a colour of its own, and one for all others; around the middle of a square of 24."""


class LegendLine(NamedTuple):
    """A shape and what it stands for. `look` is how its date is drawn."""

    shape: str
    look: str
    text: str


def timeline_figure(own: Sequence[MomentView], w: Writer, around: Sequence[MomentView] = ()) -> Markup:
    """The figure of these moments, with the policies around them; empty where there is too little to draw."""
    years = [years_of_span(view.moment.date)[0] for view in own]
    if len(own) < FEWEST_EVENTS or max(years) - min(years) < FEWEST_YEARS:
        return Markup()
    events = [*(_event(view, w, False) for view in own), *(_event(view, w, True) for view in around)]
    layout = layout_of(events, (*_SHAPES,))
    used = [shape for shape in _SHAPES if any(event.kind == shape for event in events)]
    return filled(
        "timeline_figure.html",
        w=w,
        layout=layout,
        shapes={shape: _SHAPES[shape] for shape in used},
        summary=_summary(events, w),
        legend=[*_kinds(events, used, w), *_looks(events, layout, w)],
    )


def _event(view: MomentView, w: Writer, around: bool) -> Event:
    moment = view.moment
    first, last = years_of_span(moment.date)
    kind = "policy" if moment.type == "policy" else w.directory.entries[moment.host].entry.kind.id
    said = w.shortened(view.text.striptags(), 40)
    return Event(
        first,
        last,
        kind if kind in _SHAPES else "other",
        view.anchor,
        label=w.word("timeline_mark", date=view.date, type=view.type, text=said),
        kinds=view.kinds,
        about=is_rough(moment.date),
        open=open_end(moment.date),
        around=around,
    )


def years_of_span(date: Date) -> tuple[int, int]:
    """First and last year of a date: of an interval or decade those of its ends, of anything else the same year twice."""
    start, end = date.start or date.end, date.end or date.start
    assert start and end, "only one end of an interval is open"
    return start.year, max(start.year, end.year + 9 * end.decade)


def is_rough(date: Date) -> bool:
    """Whether a date is only about, uncertain, or a decade."""
    return any(point.qualifier or point.decade for point in (date.start, date.end) if point)


def open_end(date: Date) -> Open:
    """Where an interval has no end or no beginning."""
    return "earlier" if date.start is None else "later" if date.end is None else ""


def _summary(events: Sequence[Event], w: Writer) -> str:
    """How many events there are, from when to when, and where most of them lie."""
    years = [event.first for event in events if not event.around]
    year, most = min(Counter(years).items(), key=lambda each: (-each[1], each[0]))
    first, last = min(years), max(event.last for event in events if not event.around)
    begin, end = densest(years)
    key = "timeline_figure_half" if len(years) >= _MANY and begin < end else "timeline_figure_most" if most > 2 else "timeline_figure_all"
    said = w.word(key, first=first, last=last, n=f"{len(years):,}", year=year, most=f"{most:,}", begin=begin, end=end)
    policies = len(events) - len(years)
    more = w.word("timeline_figure_policy" if policies == 1 else "timeline_figure_policies", n=policies) if policies else ""
    return said + more


def _kinds(events: Sequence[Event], used: Sequence[str], w: Writer) -> Iterator[LegendLine]:
    names = {model.kind.id: model.kind.plural[w.lang] for model in KINDS}
    for shape in used:
        number = sum(event.kind == shape and not event.around for event in events)
        if number:
            yield LegendLine(shape, "", w.word("timeline_legend_kind", kind=names.get(shape, w.word("timeline_other")), n=f"{number:,}"))


def _looks(events: Sequence[Event], layout: Layout, w: Writer) -> Iterator[LegendLine]:
    """What the ways of drawing a date mean, of those that the figure has."""
    marks = [mark for column in layout.columns for stack in (column.events, column.policies) for mark in stack.marks]
    bars = {segment.event for column in layout.columns for segment in column.lanes if segment}
    found = {
        "small": any(mark.around for mark in marks),
        "about": any(mark.about for mark in marks),
        "earlier": any(mark.open == "earlier" for mark in marks),
        "later": any(mark.open == "later" for mark in marks),
        "bar": any(not event.about for event in bars),
        "bar-rough": any(event.about for event in bars),
        "gap": any(column.gap for column in layout.columns),
    }
    for look, here in found.items():
        if here:
            shape = "policy" if look == "small" else marks[0].kind if marks else events[0].kind
            yield LegendLine(shape, look, w.word(f"timeline_look_{look.replace('-', '_')}"))
