"""Grids into tables of a kind: which column is which, and what each row says."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from shegong.model.entry import Entry
from shegong.model.kinds import KINDS
from shegong.model.text import LANGS
from shegong.problem.problem import nearest
from shegong.spreadsheet.forms.of_model import ID, columns_of
from shegong.spreadsheet.grid import Grid, GridCell, GridRow
from shegong.spreadsheet.said import Said

_LOOKED_AT = 10
"""The headings stand within as many rows from the top."""


@dataclass(frozen=True)
class Where:
    """A cell, or with no column a whole row, or with no row a sheet. `letter` is the column as a spreadsheet counts."""

    sheet: str = ""
    row: int = 0
    key: str = ""
    letter: str = ""

    def __getitem__(self, lang: str) -> str:
        if self.sheet:
            return f"{self.sheet}!{self.letter}{self.row}" if self.row else self.sheet
        if not self.row:
            return ""
        if lang == "zh":
            return f"第 {self.row} 行" + (f"，{self.key} 列" if self.key else "")
        return f"line {self.row}" + (f", column {self.key}" if self.key else "")


@dataclass(frozen=True)
class Fault:
    """Something wrong in a table."""

    where: Where
    said: Said


@dataclass(frozen=True)
class Row:
    """A row by the keys of its columns; cells of columns that the table has not are missing, empty ones are there."""

    number: int
    cells: Mapping[str, str]

    @property
    def id(self) -> str:
        return self.cells.get(ID.key, "")


@dataclass(frozen=True)
class Table:
    """Entries of a kind. `letters` are the columns, by key."""

    model: type[Entry]
    title: str
    letters: Mapping[str, str]
    rows: tuple[Row, ...]
    faults: tuple[Fault, ...] = field(default=())

    def where(self, row: int, key: str) -> Where:
        """A cell; that of the id where the table has not the column."""
        key = key if key in self.letters else ID.key
        return Where(self.title, row, key, self.letters.get(key, ""))


def kind_of_sheet(title: str) -> type[Entry] | None:
    """The kind that a sheet is named after, by its id, folder, name or plural in either language."""
    return next((model for model in KINDS if title.strip().casefold() in _names(model)), None)


@cache
def _names(model: type[Entry]) -> frozenset[str]:
    kind = model.kind
    labels = (label[lang] for label in (kind.label, kind.plural) for lang in LANGS)
    return frozenset(name.casefold() for name in (kind.id, kind.folder, *labels))


def letter_of(number: int) -> str:
    """The letters of a column, counted from 0: A, …, Z, AA."""
    return (letter_of(number // 26 - 1) if number >= 26 else "") + chr(ord("A") + number % 26)


def table_of(model: type[Entry], grid: Grid) -> Table:
    """The table that a grid holds. Its faults are those of headings and of cells that have no text to them."""
    head = _head_of(model, grid.rows)
    if head is None:
        said = Said(
            f"没有 `{ID.key}` 这一列；用 shegong template {model.kind.id} 得到表头",
            f"there is no column `{ID.key}`; shegong template {model.kind.id} gives the headings",
        )
        return Table(model, grid.title, {}, (), (Fault(Where(grid.title), said),))
    keys = [_key_of(model, cell) for cell in grid.rows[head].cells]
    letters = {key: letter_of(number) for number, key in reversed([*enumerate(keys)]) if key}
    body = [row for row in grid.rows[head + 1 :] if any(row.cells)]
    faults = [*_faults_of_head(model, grid.title, grid.rows[head], keys), *_faults_of_cells(grid.title, grid.rows[head].cells, keys, body)]
    rows = tuple(Row(row.number, {key: _said(row.cells, number) for number, key in enumerate(keys) if key}) for row in body)
    return Table(model, grid.title, letters, rows, tuple(faults))


def _head_of(model: type[Entry], rows: Sequence[GridRow]) -> int | None:
    """The place of the row with the headings: of several beneath each other the last, which has the keys."""
    heads = [any(_key_of(model, cell) == ID.key for cell in row.cells) for row in rows[:_LOOKED_AT]]
    if True not in heads:
        return None
    first = heads.index(True)
    return next((place for place in range(first, len(heads)) if not heads[place]), len(heads)) - 1


def _key_of(model: type[Entry], cell: GridCell) -> str:
    """The column that a heading means; empty for none."""
    return _headings(model).get(cell.casefold(), "") if isinstance(cell, str) else ""


@cache
def _headings(model: type[Entry]) -> Mapping[str, str]:
    """Each heading that a column may have: its key, and its label in both languages or in one."""
    columns = columns_of(model)
    in_one = {column.label[lang].casefold(): column.key for column in columns for lang in LANGS}
    return {**in_one, **{name.casefold(): column.key for column in columns for name in (column.title, column.key)}}


def _faults_of_head(model: type[Entry], title: str, head: GridRow, keys: Sequence[str]) -> Iterator[Fault]:
    for number, (cell, key) in enumerate(zip(head.cells, keys, strict=True)):
        where = Where(title, head.number, str(cell) if isinstance(cell, str) else "", letter_of(number))
        if cell and not key:
            yield Fault(where, _unknown(model, cell))
        elif key and key in keys[:number]:
            yield Fault(where, Said(f"`{key}` 这一列有两个；删去一个", f"there are two columns `{key}`; delete one"))


def _unknown(model: type[Entry], cell: GridCell) -> Said:
    if isinstance(cell, Said):
        return cell
    meant = nearest(cell, [column.key for column in columns_of(model)])
    zh, en = (f"（是不是 `{meant}`？）", f" (did you mean `{meant}`?)") if meant else ("", "")
    return Said(
        f"没有 `{cell[:60]}` 这一列{zh}；改正，或删去这一列",
        f"there is no column `{cell[:60]}`{en}; correct the heading, or delete the column",
    )


def _faults_of_cells(title: str, head: Sequence[GridCell], keys: Sequence[str], rows: Sequence[GridRow]) -> Iterator[Fault]:
    bare: set[int] = set()
    for row in rows:
        for number, cell in enumerate(row.cells):
            key = keys[number] if number < len(keys) else ""
            where = Where(title, row.number, key, letter_of(number))
            if isinstance(cell, Said):
                yield Fault(where, cell)
            elif cell and not any(head[number : number + 1]) and number not in bare:
                bare.add(number)
                yield Fault(where, Said("这一列没有表头；写上表头，或清空这一列", "this column has no heading; give it one, or empty it"))


def _said(cells: Sequence[GridCell], number: int) -> str:
    cell = cells[number] if number < len(cells) else ""
    return cell if isinstance(cell, str) else ""
