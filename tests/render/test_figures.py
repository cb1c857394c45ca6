"""Figures in tables, in charts and in downloads, from the miniature directory."""

import csv
import io
import re
from pathlib import Path

import pytest
from shegong.link.directory import Directory, link
from shegong.load.directory import load_directory
from shegong.model.knowledge import Statistic
from shegong.model.text import Lang
from shegong.render.charts import chart
from shegong.render.figures import figure_rows, figure_tables
from shegong.render.writer import Writer

MINIATURE = Path(__file__).parent.parent / "golden"


@pytest.fixture(scope="module")
def directory() -> Directory:
    return link(load_directory(MINIATURE))


def _doors(directory: Directory) -> Statistic:
    entry = directory.entries["doors"].entry
    assert isinstance(entry, Statistic)
    return entry


@pytest.mark.parametrize(
    ("lang", "numbers"),
    [
        ("zh", ["1,200扇", "1,250扇", "约900–950扇", "75.0%", "30扇", "超过2,000扇"]),
        ("en", ["1,200 doors", "1,250 doors", "about 900–950 doors", "75.0%", "30 doors", "more than 2,000 doors"]),
    ],
)
def test_a_number_has_its_unit_and_how_near_it_is(directory: Directory, lang: Lang, numbers: list[str]) -> None:
    rows = figure_rows("doors", _doors(directory), Writer(directory, lang, ""))
    assert [row.number for row in rows] == numbers


def test_only_figures_for_the_same_thing_disagree(directory: Directory) -> None:
    rows = figure_rows("doors", _doors(directory), Writer(directory, "en", ""))
    assert [row.disputed for row in rows] == [True, True, False, False, False, False]


def test_a_download_has_a_row_for_each_figure_and_no_formula(directory: Directory) -> None:
    tables = dict(figure_tables(directory))
    text = tables["assets/statistics/doors.en.csv"]
    assert text.startswith("\ufeffItem,Figure,")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [row["Figure"] for row in rows] == ["1200", "1250", "900", "75.0", "30", "2000"]
    assert rows[2]["Upper end"] == "950"
    assert rows[3]["Arithmetic"] == "900 / 1200 * 100"
    assert rows[4]["Item"] == "'=old and new"
    assert rows[5]["Note"] == "target"
    assert rows[1]["Sources"] == "A Study of Agencies in Jiang City, section 2, paragraph 1"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_chart_has_each_figure_in_the_unit_of_the_statistic_but_no_total(directory: Directory, lang: Lang) -> None:
    w = Writer(directory, lang, "")
    drawn = str(chart(_doors(directory), w))
    shown = [row.number for row in figure_rows("doors", _doors(directory), w)]
    assert [number in drawn for number in shown] == [True, True, True, False, False, True]
    assert drawn.startswith(
        f'<ul class="chart-bars" aria-label="{directory.entries["doors"].entry.name.shown(lang)}" data-pagefind-ignore>'
    )
    assert drawn.count('<li class="wanted">') == 1, "what is only wanted is an outline"


def test_bars_are_as_long_as_their_figures_and_a_range_goes_on(directory: Directory) -> None:
    drawn = str(chart(_doors(directory), Writer(directory, "en", "")))
    assert re.findall(r'<rect (?:class="(chart-more)" x="[^"]*" )?width="([^"]*)"', drawn) == [
        ("", "60.0%"),
        ("", "62.5%"),
        ("", "45.0%"),
        ("chart-more", "2.5%"),
        ("", "100.0%"),
    ]
    assert 'class="chart-more" x="45.0%"' in drawn


def test_a_statistic_without_a_chart_has_none(directory: Directory) -> None:
    plain = _doors(directory).model_copy(update={"chart": None})
    assert chart(plain, Writer(directory, "en", "")) is None


def test_where_no_figure_can_be_drawn_there_is_no_chart(directory: Directory) -> None:
    doors = _doors(directory)
    other_units = tuple(figure for figure in doors.figures if figure.unit or not figure.charted)
    assert chart(doors.model_copy(update={"figures": other_units}), Writer(directory, "en", "")) is None
