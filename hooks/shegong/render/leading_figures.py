"""The field in a few figures: for each topic the series that tells most, by its latest figure and the one that it began with."""

from collections.abc import Iterator
from typing import NamedTuple

from shegong.link.directory import Directory
from shegong.link.grouping import grouped
from shegong.model.knowledge import Figure, Statistic
from shegong.render.figures import number_text, short_digits
from shegong.render.writer import Writer


class Series(NamedTuple):
    """The figures of a statistic that count the whole of what it is about, by period."""

    id: str
    statistic: Statistic
    figures: tuple[Figure, ...]


class LeadingFigure(NamedTuple):
    """A figure worded for a page: the number with its unit, when that was, and from what it came."""

    id: str
    number: str
    date: str
    before: str


def leading_figures(w: Writer) -> Iterator[LeadingFigure]:
    """One series of each topic that has any: that of the widest place, and among those the longest. In the order of the topics."""
    by_topic = grouped(_series(w.directory), lambda series: (str(series.statistic.topic),))
    for topic in w.directory.vocabularies["statistic-topics"].terms:
        if topic.id in by_topic:
            yield _worded(min(by_topic[topic.id], key=lambda series: (_depth(series, w.directory), -len(series.figures), series.id)), w)


def _series(directory: Directory) -> Iterator[Series]:
    for document in directory.of_kind("statistic"):
        assert isinstance(document.entry, Statistic)
        if document.entry.chart == "time":
            whole = [each for each in document.entry.figures if each.of is None and each.unit is None and each.aim is None]
            if len(whole) > 1:
                yield Series(document.id, document.entry, tuple(sorted(whole, key=lambda figure: figure.period)))


def _depth(series: Series, directory: Directory) -> int:
    place = series.figures[-1].place
    return len(directory.geography.places_of(str(place))) if place else 0


def _worded(series: Series, w: Writer) -> LeadingFigure:
    first, *_, latest = series.figures
    before = w.word("figure_before", date=w.date(first.period), number=_number(first, series, w))
    return LeadingFigure(series.id, _number(latest, series, w), w.date(latest.period), before)


def _number(figure: Figure, series: Series, w: Writer) -> str:
    return number_text(figure, series.statistic.unit, w, lambda value: short_digits(value, w.lang))
