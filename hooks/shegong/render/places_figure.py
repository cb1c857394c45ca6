"""How many entries there are in each province-level division, as tiles of one size that stand roughly where it lies.

A schematic and no map: nothing in it is a boundary, because to publish boundaries takes a review. It is a list of links as well.
"""

from collections.abc import Sequence
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Any, NamedTuple, cast

import yaml
from markupsafe import Markup

from shegong.link.directory import Directory
from shegong.model.kinds import Agency, Association, Place
from shegong.model.text import Lang, text
from shegong.render.page import filled
from shegong.render.writer import Writer

SHADES = 3
"""How many shades there are besides that for none."""


class Division(NamedTuple):
    """A division of the country at provincial level, and where its tile stands. `id` is that of its place entry, if there is one."""

    id: str
    code: str
    short: str
    zh: str
    en: str
    row: int
    column: int

    def name(self, lang: Lang) -> str:
        return text(self.zh, self.en)[lang]

    def sign(self, lang: Lang) -> str:
        """What stands in its tile: one character or two letters."""
        return text(self.short, self.code)[lang]


class Tile(NamedTuple):
    """A division with what the directory has of it; `href` is empty where that is nothing. `shade` is 0 for none."""

    division: Division
    entries: int
    shade: int
    href: str
    label: str


@cache
def divisions() -> tuple[Division, ...]:
    """All divisions, in rows from north to south, each from west to east."""
    written = resources.files("shegong.render").joinpath("divisions.yaml").read_text(encoding="utf-8")
    found = (Division(**each) for each in cast(list[dict[str, Any]], yaml.safe_load(written)))
    return tuple(sorted(found, key=lambda division: (division.row, division.column)))


def places_figure(w: Writer) -> Markup:
    """The tiles with a legend. A tile leads to the agencies of its place or, where there are none, to the place."""
    counts = {division.id: len(w.directory.inside(division.id)) for division in divisions()}
    bounds = shade_bounds(max(counts.values()))
    tiles = [_tile(division, counts[division.id], bounds, w) for division in divisions()]
    inside, outside = _placed(w.directory)
    summary = w.word("places_summary", n=f"{inside:,}", m=sum(map(bool, counts.values())), k=f"{outside:,}")
    return filled("places_figure.html", w=w, tiles=tiles, summary=summary, legend=list(enumerate(_ranges(bounds))))


def shade_bounds(most: int) -> tuple[int, ...]:
    """The smallest number of each shade: 1, and round numbers that divide the way to the largest into equal ratios."""
    return tuple(dict.fromkeys(_round_root(max(most, 1) ** shade) for shade in range(SHADES)))


def _round_root(number: int) -> int:
    """The largest of 1, 2, 5, 10, 20, … that is no larger than the root of a number, of the degree that there are shades."""
    return max(unit * 10**power for power in range(len(str(number))) for unit in (1, 2, 5) if (unit * 10**power) ** SHADES <= number)


def _ranges(bounds: Sequence[int]) -> list[str]:
    """What each shade stands for: `0`, `1–4`, `5–19`, `20+`."""
    between = [str(low) if high == low + 1 else f"{low:,}–{high - 1:,}" for low, high in pairwise(bounds)]
    return ["0", *between, f"{bounds[-1]:,}+"]


def _tile(division: Division, entries: int, bounds: Sequence[int], w: Writer) -> Tile:
    agencies = sum(isinstance(document.entry, Agency | Association) for document in w.directory.inside(division.id))
    name, shade = division.name(w.lang), sum(entries >= bound for bound in bounds)
    if not entries:
        return Tile(division, 0, 0, "", w.word("places_none", name=name))
    label = w.word("places_tile_one" if entries == 1 else "places_tile", name=name, n=f"{entries:,}")
    if not agencies:
        return Tile(division, entries, shade, w.to(w.address(division.id)), label)
    return Tile(division, entries, shade, w.page(f"by-place/#{division.id}"), label + w.word("places_tile_agencies", n=f"{agencies:,}"))


def _placed(directory: Directory) -> tuple[int, int]:
    """How many entries are in a division, and how many only in the country or in an area across divisions."""
    known = {division.id for division in divisions()}
    others = (id for id, document in directory.entries.items() if not isinstance(document.entry, Place))
    places = [own for own in map(directory.geography.places_of, others) if own]
    inside = sum(bool(own & known) for own in places)
    return inside, len(places) - inside
