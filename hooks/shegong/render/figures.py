"""Figures of statistics as tables show them, on pages and in downloads."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from shegong.link.directory import Directory
from shegong.link.disagreements import disagreeing_figures
from shegong.model.amount import MEASURE
from shegong.model.harmless import harmless
from shegong.model.knowledge import Figure, Statistic
from shegong.model.text import LANGS, Lang, Text
from shegong.render.writer import Writer, with_unit

FOLDER = "assets/statistics"

_SIZES: Mapping[Lang, tuple[tuple[int, str], ...]] = {
    "zh": ((10**8, "亿"), (10**4, "万")),
    "en": ((10**9, " billion"), (10**6, " million")),
}

_HEADS = (
    "figure_of",
    "figure_number",
    "figure_to",
    "unit",
    "figure_about",
    "figure_period",
    "figure_place",
    "figure_sum",
    "note",
    "sources",
)


class FigureRow(NamedTuple):
    """A figure in the words of one page. `disputed`: another figure stands for the same thing."""

    statistic: str
    figure: Figure
    number: str
    aim: str
    disputed: bool


def figure_rows(id: str, statistic: Statistic, w: Writer) -> list[FigureRow]:
    """The figures of a statistic, in the order in which its file has them."""
    disputed = disagreeing_figures(statistic.figures)
    return [
        FigureRow(
            id,
            figure,
            number_text(figure, figure.unit or statistic.unit, w),
            w.label("figure-aims", figure.aim) if figure.aim else "",
            index in disputed,
        )
        for index, figure in enumerate(statistic.figures)
    ]


def number_text(figure: Figure, unit: Text, w: Writer, digits: Callable[[Decimal], str] | None = None) -> str:
    """The number with its unit: `约5,000–7,000元` and `about 5,000–7,000 yuan`; its digits in groups, or as `digits` writes them."""
    digits = digits or grouped_digits
    number = digits(figure.value) + (f"–{digits(figure.to)}" if figure.to is not None else "")
    about = w.label("approximations", figure.about) if figure.about else "{}"
    return about.format(number + with_unit(unit, w.lang))


def grouped_digits(value: Decimal) -> str:
    return f"{value:,f}"


def short_digits(value: Decimal, lang: Lang) -> str:
    """As people say it, where that loses nothing: `4.36万` and `60亿`, `1.16 million` and `6 billion`; in groups otherwise."""
    for size, name in _SIZES[lang]:
        short = value / size
        if short >= 1 and short == round(short, 2):
            return f"{short.normalize():f}{name}"
    return grouped_digits(value)


def table_address(id: str, lang: Lang) -> str:
    """Where the table of a statistic can be downloaded."""
    return f"{FOLDER}/{id}.{lang}.csv"


def figure_tables(directory: Directory) -> Iterator[tuple[str, str]]:
    """Address and text of the table of each statistic in each language: CSV with a mark by which Excel knows that it is UTF-8."""
    for lang in LANGS:
        w = Writer(directory, lang, "")
        for document in directory.of_kind("statistic"):
            assert isinstance(document.entry, Statistic)
            yield table_address(document.id, lang), "\ufeff" + _csv(document.id, document.entry, w)


def _csv(id: str, statistic: Statistic, w: Writer) -> str:
    out = io.StringIO()
    written = csv.writer(out, lineterminator="\r\n")
    written.writerow([w.word(head) for head in _HEADS])
    for figure in statistic.figures:
        written.writerow([harmless(cell) for cell in _cells(figure, statistic, w)])
    return out.getvalue()


def _cells(figure: Figure, statistic: Statistic, w: Writer) -> Iterable[str]:
    remarks = [
        w.label("figure-aims", figure.aim) if figure.aim else "",
        w.bare(figure.note[w.lang]) if figure.note else "",
    ]
    return (
        figure.of[w.lang] if figure.of else "",
        str(figure.value),
        str(figure.to) if figure.to is not None else "",
        (figure.unit or statistic.unit)[w.lang],
        w.label("approximations", figure.about).replace("{}", "").strip() if figure.about else "",
        figure.period.text,
        w.name_of(str(figure.place)).shown(w.lang) if figure.place else "",
        MEASURE.sub("", figure.sum or ""),
        w.word("joint").join(filter(None, remarks)),
        "; ".join(f"{w.name_of(cite.source).shown(w.lang)}, {w.passage(cite)}" for cite in figure.cite),
    )
