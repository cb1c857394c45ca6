"""A part that is made from data, called in a hand-written page on a line of its own: `[+diagram: guangzhou-contract]`."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from shegong.model.citation import ID_PATTERN

PART = re.compile(r"\[\+([^\[\]]*)\]")
_FORM = re.compile(rf"\s*({ID_PATTERN})\s*(?::\s*({ID_PATTERN}(?:\s*,\s*{ID_PATTERN})*)\s*)?")

PARTS: Mapping[str, tuple[str, ...]] = {
    "calculator": ("statistic", "statistic"),
    "chart": ("statistic",),
    "diagram": ("diagram",),
    "examinations": (),
    "which-examination": (),
    "city-and-field": (),
}
"""Every part, with the kinds of the entries that it is made from."""


class CalledPart(NamedTuple):
    """The name of a part, and the entries that it is made from."""

    name: str
    ids: tuple[str, ...]


def parse_part(written: str) -> CalledPart | None:
    """What stands between the brackets after the plus sign, or None if it calls nothing."""
    found = _FORM.fullmatch(written)
    ids = tuple(re.split(r"\s*,\s*", found[2])) if found and found[2] else ()
    return CalledPart(found[1], ids) if found and found[1] in PARTS else None
