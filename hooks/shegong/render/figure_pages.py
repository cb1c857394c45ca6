"""All figures, by topic, by place and by year."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from shegong.link.directory import Directory
from shegong.link.grouping import grouped
from shegong.model.knowledge import Statistic
from shegong.model.text import Lang
from shegong.render.dates import year_of
from shegong.render.figures import FigureRow, figure_rows
from shegong.render.page import Anchor, Content, Page, filled
from shegong.render.source_list import source_list
from shegong.render.writer import Writer

WriterAt = Callable[[str], Writer]


class Ways(NamedTuple):
    """A page of figures: its address below the language, the word for it, and what a figure stands under."""

    page: str
    word: str
    keys: Callable[[FigureRow, Directory], Sequence[str]]


@dataclass(frozen=True)
class FigureGroup:
    """Figures under a heading; `about` is the place that the heading names, if it does."""

    id: str
    title: str
    statistics: Sequence[tuple[str, Sequence[FigureRow]]]
    about: str | None

    @property
    def count(self) -> int:
        return sum(len(rows) for _, rows in self.statistics)


def _topic(row: FigureRow, directory: Directory) -> Sequence[str]:
    entry = directory.entries[row.statistic].entry
    assert isinstance(entry, Statistic)
    return (str(entry.topic),)


def _place(row: FigureRow, _: Directory) -> Sequence[str]:
    return (str(row.figure.place),) if row.figure.place else ()


def _year(row: FigureRow, _: Directory) -> Sequence[str]:
    return (str(year_of(row.figure.period)),)


WAYS = (
    Ways("statistics", "by_topic", _topic),
    Ways("statistics-by-place", "by_place", _place),
    Ways("statistics-by-year", "by_year", _year),
)


def figure_pages(directory: Directory, lang: Lang, writer: WriterAt) -> Iterator[Page]:
    """One page for each way to look at all figures."""
    for way in WAYS:
        yield _page(way, directory, lang, writer)


def _page(way: Ways, directory: Directory, lang: Lang, writer: WriterAt) -> Page:
    address = f"{lang}/{way.page}/"
    w = writer(address)
    return Page(
        address=address,
        lang=lang,
        title=" · ".join([w.word("statistics_title"), *([w.word(way.word)] if way.page != "statistics" else [])]),
        description=w.word("statistics_lead"),
        content=lambda: _content(way, directory, writer(address)),
        list_address=None if way.page == "statistics" else f"{lang}/statistics/",
    )


def _content(way: Ways, directory: Directory, w: Writer) -> Content:
    rows = list(_all(w))
    groups = list(_groups(way, directory, rows, w))
    ways = [(each.page, each.word) for each in WAYS]
    body = filled("statistics.html", w=w, groups=groups, total=len(rows), ways=ways, way=way.page)
    html = filled("with_sources.html", w=w, body=body, sources=source_list(w))
    return Content(str(html), (*(Anchor(group.id, group.title) for group in groups), Anchor("sources", w.word("sources"))))


def _groups(way: Ways, directory: Directory, rows: Sequence[FigureRow], w: Writer) -> Iterator[FigureGroup]:
    by_key = grouped(rows, lambda row: way.keys(row, directory))
    for key in _ordered(way, by_key, w):
        statistics = [(id, list(own)) for id, own in groupby(by_key[key], key=lambda row: row.statistic)]
        yield FigureGroup(_anchor(way, key), _title(way, key, w), statistics, key if way.word == "by_place" else None)


def _all(w: Writer) -> Iterator[FigureRow]:
    """The figures of every statistic, in the order of their names."""
    for id in w.sorted(document.id for document in w.directory.of_kind("statistic")):
        entry = w.directory.entries[id].entry
        assert isinstance(entry, Statistic)
        yield from figure_rows(id, entry, w)


def _ordered(way: Ways, by_key: Mapping[str, object], w: Writer) -> list[str]:
    if way.word == "by_topic":
        return [term.id for term in w.directory.vocabularies["statistic-topics"].terms if term.id in by_key]
    return w.sorted(by_key) if way.word == "by_place" else sorted(by_key)


def _anchor(way: Ways, key: str) -> str:
    return f"y{key}" if way.word == "by_year" else key


def _title(way: Ways, key: str, w: Writer) -> str:
    if way.word == "by_topic":
        return w.label("statistic-topics", key)
    return w.name_of(key).shown(w.lang) if way.word == "by_place" else key
