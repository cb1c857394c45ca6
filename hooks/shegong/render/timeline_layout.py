"""Where the events of a timeline stand in its figure: columns of years, lanes for what lasted, stacks of the rest.

It knows neither words nor HTML. Where a column for every year would not fit a screen, a column is several years; where a mark for
every event would not either, marks are counted out: one for so many events.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal, NamedTuple

MOST_COLUMNS = 28
"""As many columns as fit a screen, each wide enough for a finger."""
MOST_MARKS, MOST_IN_STACK = 150, 16
"""Beyond so many events, or so many in one stack, marks are counted out."""
MOST_LANES = 3
_HIGHEST = 12
"""How high the highest stack is when marks are counted out."""
_LONGEST_EMPTY = 1
"""More empty columns than this in a row are drawn as a gap."""
_STEPS = (1, 2, 5, 10, 20, 50, 100, 1000)

Open = Literal["", "earlier", "later"]
Part = Literal["start", "through", "end"]


@dataclass(frozen=True)
class Event:
    """An event to be drawn: its years, how sure they are, and what it leads to. `around`: it is not the entry's own."""

    first: int
    last: int
    kind: str
    anchor: str
    label: str = ""
    kinds: str = ""
    about: bool = False
    open: Open = ""
    around: bool = False


class Segment(NamedTuple):
    """What a bar does in one column."""

    event: Event
    part: Part


@dataclass(frozen=True)
class Stack:
    """One side of a column: its marks; or, where marks are counted out, how many there are of each kind."""

    marks: tuple[Event, ...] = ()
    counted: tuple[tuple[str, int], ...] = ()
    total: int = 0


@dataclass(frozen=True)
class Column:
    """The years from `first` to `last`. In a gap nothing happened; bars may run through it. `full`: its year is written in full."""

    first: int
    last: int
    gap: bool = False
    full: bool = True
    events: Stack = field(default_factory=Stack)
    policies: Stack = field(default_factory=Stack)
    lanes: tuple[Segment | None, ...] = ()
    anchor: str = ""

    @property
    def years(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


@dataclass(frozen=True)
class Layout:
    """A figure. `step` is how many years a column has, `unit` how many events a mark stands for; 0 where each has its own."""

    columns: tuple[Column, ...]
    step: int
    unit: int


def densest(years: Sequence[int]) -> tuple[int, int]:
    """The shortest run of years in which at least half of these fall; of equal ones the first."""
    ordered = sorted(years)
    half = (len(ordered) + 1) // 2
    runs = ((ordered[index], ordered[index + half - 1]) for index in range(len(ordered) - half + 1))
    return min(runs, key=lambda run: (run[1] - run[0], run[0]))


def layout_of(events: Sequence[Event], kinds: Sequence[str]) -> Layout:
    """Events in columns, in each stack by kind, in the order given here, and then in their own order."""
    step = next(step for step in _STEPS if len(_bins(events, step)) <= MOST_COLUMNS)
    ordered = sorted(events, key=lambda event: kinds.index(event.kind))
    lasting = [] if _too_many(events, step) else _lanes([event for event in events if event.first // step < event.last // step], step)
    in_lanes = {event for lane in lasting for event in lane}
    single = [
        event if event.first // step == event.last // step else replace(event, open="later") for event in ordered if event not in in_lanes
    ]
    unit = _unit(single, step) if _too_many(events, step) else 0
    columns = [_column(bin, step, single, lasting, unit) for bin in _bins(events, step)]
    return Layout(tuple(_with_full_years(columns)), step, unit)


_Bin = tuple[int, int]
"""Numbers of the first and last column that are drawn as one; more than one is a gap."""


def _bins(events: Sequence[Event], step: int) -> list[_Bin]:
    """The columns from the first to the last event, those of a long empty time as one. A rough end needs no column of its own."""
    taken = sorted({year // step for event in events for year in ((event.first,) if event.about else (event.first, event.last))})
    found = [(taken[0], taken[0])]
    for before, after in pairwise(taken):
        found += [*_empty(before + 1, after - 1), (after, after)]
    return [*found, *_empty(taken[-1] + 1, max(event.last for event in events) // step)]


def _empty(first: int, last: int) -> list[_Bin]:
    """Columns in which nothing begins or surely ends."""
    return [(first, last)] if last - first >= _LONGEST_EMPTY else [(each, each) for each in range(first, last + 1)]


def _too_many(events: Sequence[Event], step: int) -> bool:
    return len(events) > MOST_MARKS or _highest(events, step) > MOST_IN_STACK


def _highest(events: Sequence[Event], step: int) -> int:
    return max(Counter((event.first // step, event.kind == "policy") for event in events).values())


def _unit(events: Sequence[Event], step: int) -> int:
    """A round number of events for a mark, so that no stack is too high."""
    least = _highest(events, step) / _HIGHEST
    return next(unit for power in range(9) for unit in (10**power, 2 * 10**power, 5 * 10**power) if unit >= least)


def _lanes(lasting: Sequence[Event], step: int) -> list[list[Event]]:
    """Bars in as few lanes as they need, each in the first that is free; those for which none is left out."""
    lanes: list[list[Event]] = []
    for event in sorted(lasting, key=lambda event: (event.first, -event.last)):
        free = next((lane for lane in lanes if lane[-1].last // step < event.first // step), None)
        if free is not None:
            free.append(event)
        elif len(lanes) < MOST_LANES:
            lanes.append([event])
    return lanes


def _column(bin: _Bin, step: int, single: Sequence[Event], lanes: Sequence[Sequence[Event]], unit: int) -> Column:
    first, last = bin
    here = [event for event in single if first <= event.first // step <= last]
    return Column(
        first * step,
        (last + 1) * step - 1,
        gap=last > first,
        events=_stack([event for event in here if event.kind != "policy"], unit),
        policies=_stack([event for event in here if event.kind == "policy"], unit),
        lanes=tuple(_segment(lane, first, last, step) for lane in lanes),
        anchor=here[0].anchor if here else "",
    )


def _stack(events: Sequence[Event], unit: int) -> Stack:
    if not unit:
        return Stack(tuple(events), (), len(events))
    counts = Counter(event.kind for event in events)
    counted = ((kind, (2 * count + unit) // (2 * unit)) for kind, count in counts.items())
    return Stack((), tuple((kind, number) for kind, number in counted if number), len(events))


def _segment(lane: Sequence[Event], first: int, last: int, step: int) -> Segment | None:
    for event in lane:
        begins, ends = event.first // step, event.last // step
        if begins <= last and first <= ends:
            return Segment(event, "start" if begins == first else "end" if ends <= last else "through")
    return None


def _with_full_years(columns: Sequence[Column]) -> Iterator[Column]:
    """Years are written in full where the figure or the century begins, and after a gap."""
    for index, column in enumerate(columns):
        full = index == 0 or columns[index - 1].gap or column.first % 100 == 0
        yield replace(column, full=full)
