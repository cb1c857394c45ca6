"""Dates as sources give them: a strict part of EDTF (ISO 8601-2), with bounds to sort and compare by.

`YYYY`, `YYYY-MM`, `YYYY-MM-DD`, decades `YYYX`, seasons `YYYY-21` (spring) to `YYYY-24` (winter), each with `~` (about), `?`
(uncertain) or `%` (both); intervals `A/B`, open at one end with `..`.
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import MAXYEAR, date
from functools import cache
from typing import Any, LiteralString

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from shegong.model.misread import Misread

_POINT = r"[0-9]{3}(?:X|[0-9](?:-[0-9]{2}(?:-[0-9]{2})?)?)[~?%]?"
PATTERN = rf"(?:{_POINT}|{_POINT}/{_POINT}|\.\./{_POINT}|{_POINT}/\.\.)"
_PARTS = re.compile(r"([0-9]{3})([X0-9])(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)")
# Meteorological seasons of the northern hemisphere; winter begins in December of its year.
_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}


def _error(kind: LiteralString) -> Callable[[str], PydanticCustomError]:
    return lambda written: PydanticCustomError(f"date_{kind}", "no date", {"written": written})


_ERRORS = {"type": _error("type"), "form": _error("form"), "day": _error("day"), "order": _error("order")}


class BadDate(ValueError):
    """A text that is no date. `reason` is one of `form`, `day`, `order`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Point:
    """One date of limited precision. `month` is 21 to 24 for a season; `decade` means any year of the ten from `year`."""

    year: int
    month: int | None = None
    day: int | None = None
    decade: bool = False
    qualifier: str = ""

    @property
    def season(self) -> int | None:
        """1 (spring) to 4 (winter), or None."""
        return self.month - 20 if self.month is not None and self.month > 20 else None

    @property
    def earliest(self) -> date:
        month = self.month or 1
        return date(self.year, _SEASON_STARTS.get(month, month), self.day or 1)

    @property
    def latest(self) -> date:
        if self.decade:
            return date(self.year + 9, 12, 31)
        if self.month is None:
            return date(self.year, 12, 31)
        if self.season is not None:
            return _last_day(self.year + (self.season == 4), (_SEASON_STARTS[self.month] + 1) % 12 + 1)
        return date(self.year, self.month, self.day) if self.day else _last_day(self.year, self.month)


@dataclass(frozen=True, order=True)
class Date:
    """A date or an interval. Sorts by its earliest possible day, then by its latest; `text` is the EDTF that was written."""

    sort_key: tuple[date, date] = field(repr=False)
    text: str
    start: Point | None = field(compare=False)
    end: Point | None = field(compare=False)

    @property
    def is_interval(self) -> bool:
        return "/" in self.text

    @property
    def earliest(self) -> date:
        """First day that is meant. An interval open at its start counts from the earliest day of its end."""
        return self.sort_key[0]

    @property
    def latest(self) -> date:
        """Last day that is meant. An interval open at its end counts to the latest day of its start."""
        return self.sort_key[1]

    def __str__(self) -> str:
        return self.text

    @classmethod
    def validate(cls, value: object) -> "Date":
        """A `Date` from its text. Raises pydantic's error types `date_type`, `date_form`, `date_day` and `date_order`."""
        try:
            date = parse_date(str(value))
        except BadDate as bad:
            kind = bad.reason if isinstance(value, str | Misread) else "type"
            raise _ERRORS[kind](str(value)) from None
        if not isinstance(value, str):
            raise _ERRORS["type"](str(value))
        return date

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.validate)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "pattern": f"^{PATTERN}$", "examples": ["2009", "2009-06", "2009-06-15", "2009~", "2010-23", "2012/2014"]}


@cache
def parse_date(text: str) -> Date:
    """The date that an EDTF text means. Raises BadDate: `form` (not of the part that we read), `day` (no such day), `order`."""
    first, slash, second = text.partition("/")
    if not re.fullmatch(PATTERN, text):
        raise BadDate("form")
    start = None if first == ".." else _parse_point(first)
    end = (None if second == ".." else _parse_point(second)) if slash else start
    if start and end and end.latest < start.earliest:
        raise BadDate("order")
    bounds = ((start or end or _never()).earliest, (end or start or _never()).latest)
    return Date(sort_key=bounds, text=text, start=start, end=end)


def _never() -> Point:
    raise AssertionError("the pattern admits no interval open at both ends")


def _parse_point(text: str) -> Point:
    match = _PARTS.fullmatch(text)
    assert match, "the pattern was checked before"
    head, last, month, day, qualifier = match.groups()
    if last == "X" and int(head):
        return Point(int(head) * 10, decade=True, qualifier=qualifier)
    if last == "X":
        raise BadDate("day")
    point = Point(int(head + last), int(month) if month else None, int(day) if day else None, qualifier=qualifier)
    _check_calendar(point)
    return point


def _check_calendar(point: Point) -> None:
    if point.year == 0 or (point.year == MAXYEAR and point.season == 4):
        raise BadDate("day")
    if point.month is not None and point.month not in range(1, 13) and point.month not in _SEASON_STARTS:
        raise BadDate("day")
    if point.day is not None and not _is_day(point.year, point.month, point.day):
        raise BadDate("day")


def _is_day(year: int, month: int | None, day: int) -> bool:
    return month is not None and month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def _last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
