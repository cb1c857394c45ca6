"""How an entry came to its end: what it says of its closing or merger, in its status, its dates and its events."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shegong.model.claim import Claim
from shegong.model.entry import Entry, Event, claims_in, facts_of

STATUS = "status"
ENDINGS: Mapping[str, tuple[str, str]] = {"closed": ("closing", "succeeded_by"), "merged": ("merger", "merged_with")}
"""The terms of the statuses that mean an end, each with the type of its event and that of the relation to what came after."""


@dataclass(frozen=True)
class Ending:
    """`how` is the term of the status; `status` is None where only a date tells of the end; `event` is the last that does."""

    how: str
    status: Claim[Any] | None
    dates: tuple[Claim[Any], ...]
    event: Event | None


def ending_of(entry: Entry) -> Ending | None:
    """How an entry ended, if all that is said of its status says so, or if nothing is and it has a date of closing."""
    statuses = claims_in(entry, STATUS) if STATUS in type(entry).model_fields else ()
    dates = claims_in(entry, field) if (field := closing_field(type(entry))) else ()
    if statuses and all(claim.value in ENDINGS for claim in statuses):
        how = str(statuses[0].value)
    elif dates and not statuses and field == "closed":  # a programme that came to its term has an end, and was not closed
        how = "closed"
    else:
        return None
    events = sorted((event for event in entry.events if event.type == ENDINGS[how][0]), key=lambda event: event.date)
    return Ending(how, next(iter(statuses), None), dates, events[-1] if events else None)


def closing_field(kind: type[Entry]) -> str | None:
    """The field of a kind that has the date of its end; None for a kind that does not come to one."""
    fields = [name for name, fact in facts_of(kind) if fact.event == "closing"]
    return fields[0] if fields and STATUS in kind.model_fields else None
