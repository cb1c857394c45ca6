"""When an entry began: founding, start, issue or publication, as sources put it."""

from typing import NamedTuple

from shegong.model.dates import Date
from shegong.model.entry import Entry, claims_in, facts_of
from shegong.render.dates import year_of
from shegong.render.writer import Writer

_EVENTS = ("founding", "start", "policy", "publication")


class Beginnings(NamedTuple):
    """The different dates that sources give, in order, and the event that they are dates of; empty if there are none."""

    event: str
    dates: list[Date]


def beginnings(entry: Entry) -> Beginnings:
    fields = [(field, fact.event) for field, fact in facts_of(type(entry)) if fact.event in _EVENTS]
    found = [(event, claim.value) for field, event in fields for claim in claims_in(entry, field)]
    return Beginnings(found[0][0] if found else "", sorted({date for _, date in found}))


def years_of(entry: Entry) -> list[int]:
    """The years in which sources put an entry's beginning."""
    return sorted({year_of(date) for date in beginnings(entry).dates})


def begun(w: Writer, entry: Entry) -> str:
    return " / ".join(w.date(date) for date in beginnings(entry).dates)
