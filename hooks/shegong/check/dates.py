"""Rules on dates: in an order that is possible, and not in the future."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from functools import cache

from shegong.load.directory import Document, Loaded
from shegong.load.today import today
from shegong.model.dates import Date, Point
from shegong.model.entry import Entry, Relation, claims_in, facts_of
from shegong.model.examination import Examination
from shegong.model.kinds import Source
from shegong.model.walk import Path
from shegong.problem.problem import Problem

_ORDER = (("founded", "registered"), ("founded", "closed"), ("registered", "closed"), ("since", "until"))
"""Of each pair, the first comes before the second."""
_HAPPENED = frozenset({"founded", "registered", "closed", "published"})
_PLANNED = "planned"
_FARTHEST_EAST = timezone(timedelta(hours=14))


def latest_today() -> date:
    """The day that it is where it is latest; or the day for which everything is made, if that is later still.

    A build is made for the day of the last commit, and what is new is not committed yet.
    """
    return max(today(), datetime.now(_FARTHEST_EAST).date())


def dates_are_in_order(loaded: Loaded) -> Iterator[Problem]:
    """Founded, registered, closed; since, until: some reading of the dates that the sources give is in this order."""
    for document in loaded.readable:
        for first, second in _pairs_of(type(document.entry)):
            ones, others = _dates(document, first), _dates(document, second)
            if ones and others and not any(can_follow(one, other) for one in ones for other in others):
                path: Path = (second, 0, "value") if len(others) == 1 else (second,)
                yield Problem("dates-out-of-order", document.file, path, _pair(document, first, second, ones, others))
        for index, relation in enumerate(document.entry.relations):
            yield from _relation(document, index, relation)


@cache
def _pairs_of(kind: type[Entry]) -> tuple[tuple[str, str], ...]:
    """The pairs of fields that a kind has."""
    return tuple(pair for pair in _ORDER if kind.model_fields.keys() >= set(pair))


def _relation(document: Document, index: int, relation: Relation) -> Iterator[Problem]:
    if relation.since and relation.until and not can_follow(relation.since, relation.until):
        values = {"first": "since", "second": "until", "one": str(relation.since), "other": str(relation.until)}
        yield Problem("dates-out-of-order", document.file, ("relations", index, "until"), values)


def _dates(document: Document, field: str) -> list[Date]:
    """The dates that a field has, each claim with its own."""
    values = (claim.value for claim in claims_in(document.entry, field))
    return [value for value in values if isinstance(value, Date)]


def _pair(document: Document, first: str, second: str, ones: list[Date], others: list[Date]) -> dict[str, str]:
    labels = {name: fact.label for name, fact in facts_of(type(document.entry))}
    values = {"first": first, "second": second, "one": ", ".join(map(str, ones)), "other": ", ".join(map(str, others))}
    for name, field in (("first", first), ("second", second)):
        values |= {f"{name}_zh": labels[field].zh, f"{name}_en": labels[field].en.lower()} if field in labels else {}
    return values


def can_follow(one: Date, other: Date) -> bool:
    """Whether the one can have been before the other, or on the same day."""
    return _earliest(one) <= _latest(other)


def _earliest(when: Date) -> date:
    """The first day that can be meant: any day, if it is open at its start; somewhat earlier, if it is about or uncertain."""
    return date.min if when.start is None else _moved(when.start.earliest, -_leeway(when.start))


def _latest(when: Date) -> date:
    return date.max if when.end is None else _moved(when.end.latest, _leeway(when.end))


def _leeway(point: Point) -> timedelta:
    """How far off a date that is about or uncertain may be: twice what it names, and a decade once."""
    if not point.qualifier:
        return timedelta()
    if point.month is None:
        return timedelta(days=3650 if point.decade else 730)
    return timedelta(days=2 if point.day else 62 if point.season is None else 184)


def _moved(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return date.min if by < timedelta() else date.max


def what_has_happened_is_not_in_the_future(loaded: Loaded) -> Iterator[Problem]:
    """Nobody has read, checked or verified anything after today; and nothing was founded, registered, closed or published then.

    What is planned may be: targets, aims, deadlines, events, the end of a programme, and the founding of what has yet to be.
    """
    day = latest_today()
    for document in loaded.readable:
        for path, when in _past(document):
            if _earliest(when) > day:
                yield Problem("date-in-the-future", document.file, path, {"date": str(when)})


def _past(document: Document) -> Iterator[tuple[Path, Date]]:
    """The dates of an entry at which something has been done, with the way to each."""
    entry = document.entry
    if entry.verified_on:
        yield ("verified_on",), entry.verified_on
    if isinstance(entry, Source) and entry.seen:
        yield ("seen",), entry.seen
    if isinstance(entry, Examination):
        yield from ((("routes", index, "checked"), route.checked) for index, route in enumerate(entry.routes))
    if not _is_planned(document):
        for field in _HAPPENED & type(entry).model_fields.keys():
            yield from (((field, index, "value"), when) for index, when in enumerate(_dates(document, field)))


def _is_planned(document: Document) -> bool:
    states = claims_in(document.entry, "status") if hasattr(document.entry, "status") else ()
    return any(str(claim.value) == _PLANNED for claim in states)
