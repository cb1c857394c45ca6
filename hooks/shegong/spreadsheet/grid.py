"""The cells of a file as they stand, before anything is known of columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from shegong.spreadsheet.said import Said

GridCell = str | Said
"""The text of a cell without blanks around it, or what is wrong with the cell."""

MOST_ROWS = 20_000
MOST_COLUMNS = 702
"""Up to column ZZ."""
MOST_CHARACTERS = 100_000
"""In one cell. Excel itself has room for 32,767."""
MOST_BYTES = 50_000_000
"""Of a file, and of what a packed one becomes."""


class NoTable(Exception):
    """A file that cannot be read as a table, or a table that cannot be written. `said` is for the maintainer."""

    def __init__(self, said: Said) -> None:
        super().__init__(said.en)
        self.said = said


@dataclass(frozen=True)
class GridRow:
    """`number` counts from 1 as the program that shows the file does: rows of a sheet, lines of a text."""

    number: int
    cells: Sequence[GridCell]


@dataclass(frozen=True)
class Grid:
    """A sheet, or a whole file of CSV; that has no title."""

    title: str
    rows: Sequence[GridRow]


def too_long(length: int) -> Said:
    """What to say of a cell with more characters than are read."""
    return Said(
        f"这一格有 {length} 个字符，最多 {MOST_CHARACTERS} 个；分开写",
        f"this cell has {length} characters, more than {MOST_CHARACTERS}; split it",
    )


def too_many_rows() -> Said:
    """What to say of a table with more rows than are read."""
    return Said(f"超过 {MOST_ROWS} 行；分成几个文件", f"it has more than {MOST_ROWS} rows; split it into several files")


def too_wide() -> Said:
    """What to say of a table with more columns than are read."""
    return Said(
        f"超过 {MOST_COLUMNS} 列；删去右边多余的列",
        f"it has more than {MOST_COLUMNS} columns; delete those to the right that are not needed",
    )


def too_large() -> Said:
    """What to say of a file with more bytes than are read."""
    return Said(
        f"文件太大，超过 {MOST_BYTES // 1_000_000} MB；分成几个文件",
        f"the file is too large, with more than {MOST_BYTES // 1_000_000} MB; split it into several",
    )


def cell_of(written: str) -> GridCell:
    """The text of a cell, its line ends as ours are."""
    cell = written.replace("\r\n", "\n").replace("\r", "\n").strip()
    return too_long(len(cell)) if len(cell) > MOST_CHARACTERS else cell
