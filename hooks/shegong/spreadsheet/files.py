"""Files into tables of kinds, whatever they are called, and tables into files."""

from collections.abc import Sequence
from pathlib import Path

from shegong.load.directory import Loaded
from shegong.model.entry import Entry
from shegong.model.text import LANGS, Lang
from shegong.spreadsheet.csv_file import csv_text, read_csv
from shegong.spreadsheet.exporting import grid_of
from shegong.spreadsheet.forms.form import Cells
from shegong.spreadsheet.forms.of_model import columns_of
from shegong.spreadsheet.grid import Grid, NoTable
from shegong.spreadsheet.said import Said
from shegong.spreadsheet.table import Fault, Table, Where, kind_of_sheet, table_of
from shegong.spreadsheet.words import WORDS
from shegong.spreadsheet.xlsx_reading import read_xlsx
from shegong.spreadsheet.xlsx_writing import Sheet, xlsx_bytes

SUFFIXES = (".xlsx", ".csv")
_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How .xlsx files begin, and encrypted ones."""


def table_bytes(suffix: str, kinds: Sequence[tuple[type[Entry], Sequence[Cells]]], loaded: Loaded, lang: Lang) -> bytes:
    """A file with the rows of one kind, or as .xlsx of several. Raises NoTable."""
    if suffix == ".csv":
        ((model, rows),) = kinds
        return csv_text(grid_of(model, rows))
    return xlsx_bytes([Sheet(model.kind.plural[lang], columns_of(model), rows) for model, rows in kinds], loaded, lang)


def read_tables(file: Path, kind: type[Entry] | None) -> tuple[tuple[Table, ...], tuple[Fault, ...], Said | None]:
    """The tables of a file, the faults of sheets that are of no kind, and what had to be guessed. Raises NoTable and OSError."""
    content = file.read_bytes()
    if file.suffix.lower() == ".xlsx" or content.startswith(_PACKED):
        tables, faults = _of_sheets(read_xlsx(content), kind)
        return tables, faults, None
    grid, guessed = read_csv(content)
    model = kind or kind_of_sheet(file.stem)
    if model is None:
        raise NoTable(Said("不知道是哪一类条目；用 --kind 写明", "it is not clear of which kind the entries are; name it with --kind"))
    return (table_of(model, grid),), (), guessed


def _of_sheets(grids: Sequence[Grid], kind: type[Entry] | None) -> tuple[tuple[Table, ...], tuple[Fault, ...]]:
    """Each sheet by its name; where a kind is given, a single sheet may have any name."""
    filled = [grid for grid in grids if grid.rows and grid.title not in [WORDS[lang] for lang in LANGS]]
    if kind:
        named = [grid for grid in filled if kind_of_sheet(grid.title) is kind] or (filled if len(filled) == 1 else [])
        if not named:
            raise NoTable(_no_sheet_of(kind))
        return tuple(table_of(kind, grid) for grid in named), ()
    found = [(kind_of_sheet(grid.title), grid) for grid in filled]
    tables = tuple(table_of(model, grid) for model, grid in found if model)
    return tables, tuple(Fault(Where(grid.title), _of_no_kind()) for model, grid in found if not model)


def _no_sheet_of(kind: type[Entry]) -> Said:
    label = kind.kind.plural
    return Said(
        f"没有叫“{label.zh}”的工作表；给要导入的那一张改名",
        f"there is no sheet “{label.en}”; give the one that is to be imported this name",
    )


def _of_no_kind() -> Said:
    return Said(
        "工作表的名称不是任何一类；改成种类的名称，或用 --kind 写明种类",
        "the name of this sheet is that of no kind; rename it after a kind, or name the kind with --kind",
    )
