"""Moments as timelines show them."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup, escape

from shegong.link.timeline import Moment
from shegong.render.dates import year_of
from shegong.render.writer import Writer


class MomentView(NamedTuple):
    """A moment in the words of one page. `date_time` is empty where HTML has no form for the date; `anchor` is its id on the page."""

    moment: Moment
    date: str
    date_time: str
    type: str
    text: Markup
    entries: tuple[str, ...]
    kinds: str
    anchor: str


def moment_views(moments: Iterable[Moment], w: Writer, own: str = "") -> list[MomentView]:
    """Moments worded for a page; the entry whose page it is (`own`) is not linked."""
    return [_view(moment, w, own) for moment in moments]


def _view(moment: Moment, w: Writer, own: str) -> MomentView:
    text, linked = _text(moment, w)
    entries = tuple(dict.fromkeys(id for id in moment.entries if id not in (own, linked)))
    plain = (
        not moment.date.is_interval and moment.date.text.replace("-", "").isdigit() and not (moment.date.start and moment.date.start.season)
    )
    return MomentView(
        moment,
        w.date(moment.date),
        moment.date.text if plain else "",
        w.label("event-types", moment.type),
        text,
        entries,
        " ".join(sorted(moment.kinds)),
        w.anchors.of_moment(moment),
    )


def _text(moment: Moment, w: Writer) -> tuple[Markup, str]:
    """What happened; for a moment that a date field gave rise to, worded here, with its entry linked in the text."""
    if moment.text is not None:
        return w.saying(moment.text[w.lang]), ""
    pattern = w.word(f"event_{moment.type}")
    before, _, after = pattern.partition("{name}")
    return escape(before) + w.link(moment.host) + escape(after), moment.host


def by_year(views: Iterable[MomentView]) -> list[tuple[int, list[MomentView]]]:
    """Moments under the year of their earliest possible day."""
    return [(year, list(own)) for year, own in groupby(views, key=lambda view: year_of(view.moment.date))]
