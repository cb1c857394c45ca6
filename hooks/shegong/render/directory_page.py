"""The directory page: all agencies and associations as a table that needs no script, with the controls that a script brings to life."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from shegong.link.directory import Directory
from shegong.model.kinds import KINDS as ALL_KINDS
from shegong.model.text import Lang
from shegong.render.directory_data import data_address
from shegong.render.directory_table import DISPUTED, FACETS, KINDS, SHOWN, UNKNOWN, Table, table_of
from shegong.render.page import Content, Page, filled
from shegong.render.search.tables import FOLDER as SEARCH_FOLDER
from shegong.render.writer import HTML_LANG, Writer, other

ROWS = 500
"""More would make the page slow to load; the rest is in the data beside it, and in lists."""

SORTS = ("name", "founded", "latest", "verified")
LISTS = tuple(model.kind for model in ALL_KINDS if model in KINDS)


class Cell(NamedTuple):
    """What a row says in a column."""

    label: str
    values: list[str]


class Row(NamedTuple):
    """An entry. `second` is its name in the other language, where it has one in each."""

    id: str
    name: str
    second: str
    pinyin: str
    cells: list[Cell]
    disputed: bool


class Option(NamedTuple):
    """A value to filter by, and how many rows have it. One with a `branch` has more within it."""

    id: str
    label: str
    total: int
    branch: bool


class Facet(NamedTuple):
    key: str
    label: str
    options: list[Option]


def directory_page(directory: Directory, lang: Lang, writer: Callable[[str], Writer]) -> Page:
    address = f"{lang}/directory/"
    w = writer(address)
    return Page(
        address=address,
        lang=lang,
        title=w.word("directory_title"),
        description=w.word("directory_lead"),
        content=lambda: Content(_html(writer(address)), ()),
        hide=("navigation", "toc"),
    )


def _html(w: Writer) -> str:
    table = table_of(w)
    return filled(
        "directory.html",
        w=w,
        number="{:,}".format,
        other=HTML_LANG[other(w.lang)],
        total=len(table.documents),
        rows=list(_rows(table)),
        heads=[table.columns[key].label for key in SHOWN],
        facets=list(_facets(w, table)),
        years=_years(table),
        sorts=SORTS,
        lists=LISTS,
        data=w.to(data_address(w.lang)),
        traditional=w.to(f"{SEARCH_FOLDER}/traditional.json"),
        script=w.to("assets/javascripts/directory/main.js"),
    )


def _rows(table: Table) -> Iterator[Row]:
    for index, document in enumerate(table.documents[:ROWS]):
        name, cells = document.entry.name, [_cell(table, key, index) for key in SHOWN]
        second = (name[other(table.lang)] or "") if name[table.lang] else ""
        yield Row(document.id, name.shown(table.lang), second, name.pinyin or "", cells, table.columns["disputed"].of[index] == DISPUTED)


def _cell(table: Table, key: str, index: int) -> Cell:
    column = table.columns[key]
    own = column.of[index]
    return Cell(column.label, [table.path(number) if key == "place" else column.choices[number].label for number in own])


def _facets(w: Writer, table: Table) -> Iterator[Facet]:
    """Each facet with its topmost values; those within them are made by the script when somebody opens them."""
    for key in FACETS:
        column, totals, unknown = table.columns[key], table.totals(key), table.unknown(key)
        branches = {choice.above for choice in column.choices}
        tops = [
            Option(choice.id, choice.label, totals[number], number in branches)
            for number, choice in enumerate(column.choices)
            if choice.above < 0
        ]
        yield Facet(key, column.label, [*tops, Option(UNKNOWN, column.none, unknown, False)] if unknown else tops)


def _years(table: Table) -> tuple[int, int] | None:
    """The first and the last year in which sources put a founding."""
    years = [year for choice in table.columns["founded"].choices for year in choice.years or ()]
    return (min(years), max(years)) if years else None
