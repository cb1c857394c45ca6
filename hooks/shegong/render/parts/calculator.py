"""A table of hours that a contract asks for, worked out for a number of staff and weeks; the reader can put in others."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from markupsafe import Markup

from shegong.link.directory import Directory
from shegong.model.amount import Factor, factors_of
from shegong.model.knowledge import Figure, Statistic
from shegong.render.figures import grouped_digits
from shegong.render.page import filled
from shegong.render.writer import Writer

STAFF, WEEKS = "staff", "weeks"
MOST = {STAFF: 200, WEEKS: 53}
"""The largest number of each that a reader may put in."""


class Hours(NamedTuple):
    """Hours of a whole centre, of each worker, and of each worker a week, as the page prints them."""

    centre: str
    worker: str
    week: str


class Row(NamedTuple):
    """A service: what it is, the factors of its hours, and the hours."""

    figure: Figure
    factors: Sequence[Factor]
    hours: Hours


def calculator(w: Writer, required: str, offered: str) -> Markup:
    """The table of what is `required`, with what bids `offered` under it. Both are ids of statistics in hours for a whole centre."""
    figures = [(figure, factors_of(figure.sum or "")) for figure in _statistic(w.directory, required).figures]
    products = [(figure, factors) for figure, factors in figures if STAFF in (factor.measure for factor in factors)]
    given = {factor.measure: Decimal(factor.number) for _, factors in products for factor in factors if factor.measure in MOST}
    total = sum((figure.value for figure, _ in products), Decimal(0))
    bids = _statistic(w.directory, offered)
    return filled(
        "calculator.html",
        w=w,
        given=given,
        most=MOST,
        rows=[Row(figure, factors, _hours(figure.value, given)) for figure, factors in products],
        parts=_parts_of_totals(products, [figure for figure, _ in figures]),
        total=_hours(total, given),
        bids=[(figure, _hours(figure.value, given)) for figure in bids.figures],
        ids=(required, offered),
        hours=_hours,
        script=w.to("assets/javascripts/workload-calculator.js"),
    )


def _statistic(directory: Directory, id: str) -> Statistic:
    entry = directory.entries[id].entry
    assert isinstance(entry, Statistic), "calls were checked"
    return entry


class Total(NamedTuple):
    """A figure that is the sum of some rows: those rows by number."""

    figure: Figure
    rows: Sequence[int]


def _parts_of_totals(products: Sequence[tuple[Figure, Sequence[Factor]]], figures: Sequence[Figure]) -> list[Total]:
    """The figures whose arithmetic adds up rows."""
    values = [str(figure.value) for figure, _ in products]
    found: list[Total] = []
    for figure in figures:
        added = [part.strip() for part in (figure.sum or "").split("+")]
        if len(added) > 1 and all(part in values for part in added):
            found.append(Total(figure, [values.index(part) for part in added]))
    return found


def _hours(value: Decimal, given: dict[str, Decimal]) -> Hours:
    worker = value / given[STAFF]
    return Hours(*(shown(each) for each in (value, worker, worker / given[WEEKS])))


def shown(value: Decimal) -> str:
    """A number with two decimals at most, rounded half up, as the script in the browser prints it."""
    rounded = value.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return grouped_digits(rounded.normalize() if rounded % 1 else rounded.to_integral_value())
