"""The tiles of the province-level divisions: which there are, where they stand, what they count and lead to."""

import re
from pathlib import Path

import pytest
from shegong.link.directory import Directory, link
from shegong.load.directory import load_directory
from shegong.render.places_figure import divisions, places_figure, shade_bounds
from shegong.render.writer import Writer
from stdnum import numdb

MINIATURE = Path(__file__).parent.parent / "golden"
PROJECT = MINIATURE.parent.parent
SHEET = (PROJECT / "overrides/assets/stylesheets/places-figure.css").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def directory() -> Directory:
    return link(load_directory(PROJECT))


@pytest.fixture(scope="module")
def drawn(directory: Directory) -> str:
    return str(places_figure(Writer(directory, "en", "en/by-place/")))


def test_there_is_a_tile_for_each_division_of_the_national_list() -> None:
    numbered = (numdb.get("cn/loc").info(f"{number}0000")[0][1].get("province") for number in range(10, 83))
    names = {name for name in numbered if name}
    ours = {division.zh for division in divisions()}
    assert len(names) == 34
    assert {name for name in names - ours if not name.endswith("特別行政區")} == set()  # the two are printed in Traditional characters
    assert len(ours) == len({division.code for division in divisions()}) == len({division.short for division in divisions()}) == 34


def test_no_two_tiles_share_a_place_and_the_style_sheet_knows_every_place() -> None:
    places = {(division.row, division.column) for division in divisions()}
    assert len(places) == 34
    for row, column in places:
        assert f".row-{row} {{ grid-row: {row}; }}" in SHEET
        assert f".column-{column} {{ grid-column: {column}; }}" in SHEET


def test_tiles_come_in_rows_from_north_to_south() -> None:
    order = [division.code for division in divisions()]
    assert order.index("HL") < order.index("BJ") < order.index("TJ") < order.index("GD") < order.index("HI")


def test_a_tile_counts_what_is_in_the_division_and_below(directory: Directory, drawn: str) -> None:
    counted = dict(re.findall(r'<span aria-hidden="true">([A-Z]{2})<b>(\d+)</b>', drawn))
    assert len(counted) == 34
    for code, id in (("BJ", "beijing"), ("GD", "guangdong"), ("SD", "shandong")):
        assert int(counted[code]) == len(directory.inside(id)) > 0
    assert counted["XZ"] == "0"


def test_a_tile_leads_to_the_agencies_of_its_place_or_to_the_place_or_nowhere(drawn: str) -> None:
    ways = {name: way for way, name in re.findall(r'href="([^"]*)"><span class="unseen">([^:]*):', drawn)}
    assert ways["Beijing"].endswith("#beijing")
    assert ways["Hong Kong"].endswith("places/hong-kong/")
    assert "Xizang" not in ways
    assert "Xizang: no entries yet" in drawn


def test_every_tile_that_leads_to_a_section_finds_it(directory: Directory, drawn: str) -> None:
    ids = set(re.findall(r"#([a-z-]+)\"><span", drawn))
    assert ids
    assert ids <= {place for document in directory.of_kind("agency") for place in directory.geography.places_of(document.id)}


@pytest.mark.parametrize(
    ("most", "bounds"),
    [(0, (1,)), (1, (1,)), (3, (1, 2)), (8, (1, 2)), (42, (1, 2, 10)), (1000, (1, 10, 100)), (9000, (1, 20, 200))],
)
def test_shades_divide_the_way_to_the_largest_number_by_round_ones(most: int, bounds: tuple[int, ...]) -> None:
    assert shade_bounds(most) == bounds


def test_every_directory_has_all_tiles() -> None:
    empty = link(load_directory(MINIATURE))
    drawn = str(places_figure(Writer(empty, "zh", "zh/by-place/")))
    assert drawn.count('<li class="row-') == 34
    assert "还没有条目" in drawn
