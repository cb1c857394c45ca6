"""What a problem's place in a file is to say instead."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True)
class Fix:
    """`old` becomes `new` in the text that a problem is about.

    The text has `old` so many times as `among` says, and it is number `which` that changes, counted from 0: with that a file can be
    changed exactly, or, where it spells the text in some other way, not at all. `which` is None if every one changes, however many there
    are. `sure` is whether nothing else can have been meant.
    """

    old: str
    new: str
    which: int | None = 0
    among: int = 1
    sure: bool = True


class Edit(NamedTuple):
    """`old`, at a line and column of a file, from 1, is to become `new`. Neither has a line break."""

    line: int
    column: int
    old: str
    new: str


def fix_at(text: str, at: int, old: str, new: str) -> Fix | None:
    """The fix by which the `old` that stands at a place in a text changes; none where that overlaps with one before it."""
    places = list(_places(text, old))
    return Fix(old, new, places.index(at), len(places)) if at in places else None


def edits_of(fix: Fix, text: str, start: int, end: int) -> tuple[Edit, ...]:
    """The edits by which a fix is made in a part of a file; none if the part does not spell its text as it is."""
    places = [start + place for place in _places(text[start:end], fix.old)]
    if fix.which is None:
        return tuple(_edit(fix, text, place) for place in places)
    return (_edit(fix, text, places[fix.which]),) if len(places) == fix.among else ()


def _places(text: str, old: str) -> Iterable[int]:
    """Where a text has another in it, one behind the other."""
    at = text.find(old)
    while at >= 0:
        yield at
        at = text.find(old, at + len(old))


def _edit(fix: Fix, text: str, at: int) -> Edit:
    """At the beginning or end of a line, a space is only in the way: nothing is put there."""
    line_start, after = text.rfind("\n", 0, at) + 1, at + len(fix.old)
    line_end = text.find("\n", after) if "\n" in text[after:] else len(text)
    at_edge = fix.new.isspace() and not (text[line_start:at].strip() and text[after:line_end].strip())
    return Edit(text.count("\n", 0, at) + 1, at - line_start + 1, fix.old, "" if at_edge else fix.new)


def meant_in_place_of(written: str, known: Iterable[str], near: str) -> Fix | None:
    """The one known word that differs by a slip, or else, unsure, the nearest one, if there is any."""
    slips = [word for word in known if _differs_by_a_slip(written, word)]
    if len(slips) == 1 and len(written) >= _LONG_ENOUGH:
        return Fix(written, slips[0])
    return Fix(written, near, sure=False) if near else None


_LONG_ENOUGH = 4
"""Shorter words differ by a letter and mean something else."""


def _differs_by_a_slip(one: str, other: str) -> bool:
    """Whether a letter is missing, added, another or exchanged with its neighbour, or only capitals and the sort of hyphen differ."""
    one, other = (each.lower().replace("-", "_") for each in (one, other))
    begin = _equal_at_start(one, other)
    end = _equal_at_start(one[begin:][::-1], other[begin:][::-1])
    rest, other_rest = one[begin : len(one) - end], other[begin : len(other) - end]
    return (len(rest) <= 1 and len(other_rest) <= 1) or (len(rest) == 2 and rest == other_rest[::-1])


def _equal_at_start(one: str, other: str) -> int:
    return next((place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), min(len(one), len(other)))
