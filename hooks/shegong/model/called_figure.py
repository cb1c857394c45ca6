"""A figure of a statistic, called in a hand-written page: `[=id, period]` or `[=id, period, part]`."""

import re
from typing import NamedTuple

from shegong.model.citation import ID_PATTERN
from shegong.model.knowledge import Figure, Statistic

CALL = re.compile(r"\[=([^\[\]]*)\]")
_PARTS = re.compile(rf"\s*({ID_PATTERN})\s*,\s*([^,\s]+)\s*(?:,\s*(.*\S)\s*)?", re.DOTALL)


class Called(NamedTuple):
    """What a call names: the statistic, the period of the figure, and its part in English, if it has one."""

    statistic: str
    period: str
    of: str


def parse_call(written: str) -> Called | None:
    """What stands between the brackets, or None if it is no call."""
    found = _PARTS.fullmatch(written)
    return Called(found[1], found[2], " ".join((found[3] or "").split())) if found else None


def called_figures(called: Called, statistic: Statistic) -> list[Figure]:
    """The figures that a call may mean; a good call has one. Without a part, a figure that has none goes before those that have."""
    of_time = [figure for figure in statistic.figures if figure.period.text == called.period]
    if called.of:
        return [figure for figure in of_time if figure.of and figure.of.en == called.of]
    return [figure for figure in of_time if figure.of is None] or of_time
