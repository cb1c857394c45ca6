"""Dates as people write them, in Chinese and in English."""

import calendar

from shegong.model.dates import Date, Point
from shegong.model.text import Lang
from shegong.render.words import word

_SEASONS: dict[Lang, tuple[str, ...]] = {"zh": ("春", "夏", "秋", "冬"), "en": ("spring", "summer", "autumn", "winter")}


def date_text(date: Date, lang: Lang) -> str:
    """`2009-06~` is 约2009年6月 and c. June 2009; `../2010-23` is 2010年秋或更早 and by autumn 2010."""
    if not date.is_interval:
        return _point(date.start, lang)
    if date.start is None:
        return word("open_start", lang).format(_point(date.end, lang))
    if date.end is None:
        return word("open_end", lang).format(_point(date.start, lang))
    if _months_of_one_year(date.start, date.end):
        return _months(date.start, date.end, lang)
    if lang == "zh" and _same_century(date.start, date.end):
        return f"{_chinese(date.start).removesuffix('年代')}至{date.end.year % 100:02d}年代"
    joint = "至" if lang == "zh" else ("–" if date.start.month is None and date.end.month is None and not date.start.decade else " to ")
    return f"{_point(date.start, lang)}{joint}{_point(date.end, lang)}"


def _point(point: Point | None, lang: Lang) -> str:
    assert point is not None, "only one end of an interval is open"
    text = _chinese(point) if lang == "zh" else _english(point)
    if point.qualifier in ("~", "%"):
        text = word("date_approximate", lang).format(text)
    return word("uncertain", lang).format(text) if point.qualifier in ("?", "%") else text


def _chinese(point: Point) -> str:
    if point.decade:
        return f"20世纪{point.year % 100:02d}年代" if 1900 <= point.year < 2000 else f"{point.year}年代"
    if point.season is not None:
        return f"{point.year}年{_SEASONS['zh'][point.season - 1]}"
    return f"{point.year}年" + (f"{point.month}月" if point.month else "") + (f"{point.day}日" if point.day else "")


def _months_of_one_year(start: Point, end: Point) -> bool:
    plain = all(point.month and not point.day and not point.season and not point.qualifier for point in (start, end))
    return plain and start.year == end.year


def _months(start: Point, end: Point, lang: Lang) -> str:
    """2010年1月至8月 and January to August 2010."""
    if lang == "zh":
        return f"{_chinese(start)}至{end.month}月"
    return f"{_english(start).removesuffix(f' {start.year}')} to {_english(end)}"


def _same_century(start: Point, end: Point) -> bool:
    """Two decades that Chinese names after one century: 20世纪80至90年代."""
    return all(point.decade and not point.qualifier and 1900 <= point.year < 2000 for point in (start, end))


def _english(point: Point) -> str:
    if point.decade:
        return f"{point.year}s"
    if point.season is not None:
        return f"{_SEASONS['en'][point.season - 1]} {point.year}"
    month = f"{calendar.month_name[point.month]} " if point.month else ""
    return (f"{point.day} " if point.day else "") + f"{month}{point.year}"


def year_of(date: Date) -> int:
    """The year under which a timeline puts a date: that of its earliest possible day."""
    return date.earliest.year
