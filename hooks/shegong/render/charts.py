"""Charts of statistics, made when the site is built: each figure in words, and under it a bar.

They are HTML with bars as SVG, not a drawing: words keep the size that a reader wants and wrap, on a phone too; only bars stretch.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from markupsafe import Markup

from shegong.model.knowledge import Figure, Statistic
from shegong.render.figures import number_text
from shegong.render.page import filled
from shegong.render.writer import Writer


class Bar(NamedTuple):
    """A bar in percent of the longest: as far as `sure` it is certain, and perhaps goes to `end`. `wanted`: not so, but aimed at."""

    label: str
    number: str
    sure: str
    more: str
    wanted: bool


def chart(statistic: Statistic, w: Writer) -> Markup | None:
    """The chart of a statistic in the language of a page; None where none is wanted or no figure can be drawn."""
    figures = _drawable(statistic.figures) if statistic.chart else []
    if not figures:
        return None
    widest = max(map(_end, figures)) or Decimal(1)
    bars = [_bar(figure, label, widest, statistic, w) for figure, label in zip(figures, _labels(figures, w), strict=True)]
    return filled("bars.html", bars=bars, name=statistic.name.shown(w.lang))


def has_range(statistic: Statistic) -> bool:
    """Whether a figure of the chart is one from and to."""
    return any(figure.to is not None for figure in _drawable(statistic.figures))


def _drawable(figures: Sequence[Figure]) -> list[Figure]:
    """The figures in the unit of the statistic; what is both printed and worked out is drawn once."""
    alike = {(each.value, each.period.text, each.place, each.of): each for each in reversed(figures) if each.unit is None and each.charted}
    return list(reversed(alike.values()))


def _labels(figures: Sequence[Figure], w: Writer) -> list[str]:
    """What tells the bars apart: of part, place and time, those that differ."""
    parts = [
        (
            figure.of[w.lang] if figure.of else "",
            w.name_of(str(figure.place)).shown(w.lang) if figure.place else "",
            w.date(figure.period),
        )
        for figure in figures
    ]
    telling = [index for index in range(3) if len({each[index] for each in parts}) > 1] or [2]
    return [" · ".join(each[index] for index in telling if each[index]) for each in parts]


def _end(figure: Figure) -> Decimal:
    return figure.value if figure.to is None else figure.to


def _bar(figure: Figure, label: str, widest: Decimal, statistic: Statistic, w: Writer) -> Bar:
    more = _percent((figure.to - figure.value) / widest) if figure.to is not None else ""
    return Bar(label, number_text(figure, statistic.unit, w), _percent(figure.value / widest), more, figure.aim is not None)


def _percent(part: Decimal) -> str:
    return f"{part * 100:.1f}%"
