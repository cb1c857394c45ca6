"""Charts of statistics, drawn when the site is built: SVG whose colours the style sheet sets, for light and dark."""

import json
import re
from collections.abc import Sequence
from functools import cache
from typing import Any, cast

import vl_convert  # pyright: ignore[reportMissingTypeStubs] - untyped
from markupsafe import Markup

from shegong.model.knowledge import Figure, Statistic
from shegong.render.figures import number_text
from shegong.render.writer import Writer

# The style sheet knows the parts of a chart by these colours, which it replaces by those of light and dark.
_INK, _QUIET, _BAR, _WANTED = "#000001", "#000002", "#000003", "#000004"
_WIDTH = 440
_STEP = 48
_ROOM = 1.5
"""How much wider than the longest bar, for the number behind it."""

_CONFIG: dict[str, Any] = {
    "background": None,
    "font": "sans-serif",
    "view": {"stroke": None},
}


def chart(statistic: Statistic, w: Writer) -> Markup | None:
    """The chart of a statistic in the language of a page; None where none is wanted or no figure can be drawn. The table is its text."""
    if statistic.chart is None:
        return None
    figures = _drawable(statistic.figures)
    if not figures:
        return None
    labels = _labels(figures, w)
    bars = [_bar(figure, label, statistic, w) for figure, label in zip(figures, labels, strict=True)]
    return _drawn(json.dumps(_spec(bars), ensure_ascii=False, sort_keys=True), statistic.name.shown(w.lang))


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


def _bar(figure: Figure, label: str, statistic: Statistic, w: Writer) -> dict[str, object]:
    return {
        "label": label,
        "value": float(figure.value),
        "end": float(figure.to if figure.to is not None else figure.value),
        "shown": number_text(figure, statistic.unit, w),
        "wanted": figure.aim is not None,
    }


def _spec(bars: Sequence[dict[str, object]]) -> dict[str, object]:
    """In Vega-Lite. Bars lie, each under its label, because names of places and parts are long; what is only wanted is an outline."""
    rows = [{**bar, "row": index} for index, bar in enumerate(bars)]
    widest = max(cast(float, bar["end"]) for bar in bars) or 1
    y = {"field": "row", "type": "ordinal", "axis": None}
    x = {"field": "end", "type": "quantitative", "axis": None, "scale": {"domain": [0, widest * _ROOM]}}
    wanted = {"condition": {"test": "datum.wanted", "value": "transparent"}, "value": _BAR}
    edge = {"condition": {"test": "datum.wanted", "value": _WANTED}, "value": _BAR}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "config": _CONFIG,
        "data": {"values": rows},
        "width": _WIDTH,
        "height": {"step": _STEP},
        "encoding": {"y": y, "x": x},
        "layer": [
            {"mark": {"type": "bar", "height": 16, "yOffset": 10, "strokeWidth": 1.5}, "encoding": {"fill": wanted, "stroke": edge}},
            _written("shown", {"dx": 6, "dy": 10, "color": _INK}, {}),
            _written("label", {"dy": -10, "color": _QUIET}, {"x": {"value": 0}}),
        ],
    }


def _written(field: str, mark: dict[str, object], encoding: dict[str, object]) -> dict[str, object]:
    return {"mark": {"type": "text", "align": "left", "fontSize": 14, **mark}, "encoding": {"text": {"field": field}, **encoding}}


@cache
def _drawn(spec: str, name: str) -> Markup:
    svg = vl_convert.vegalite_to_svg(spec)  # pyright: ignore[reportUnknownMemberType]
    opened = re.sub(r'<svg [^>]*?(viewBox="[^"]*")[^>]*>', r'<svg \1 width="{}" role="img" aria-label="{}">', svg, count=1)
    width = re.search(r'viewBox="0 0 ([0-9.]+)', svg)
    begin, end = opened.split(">", 1)
    return Markup(begin + ">").format(round(float(width[1])) if width else _WIDTH, name) + Markup(end)
