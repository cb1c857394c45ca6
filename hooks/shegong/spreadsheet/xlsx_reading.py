"""An .xlsx file into grids of text: what Excel has made of what somebody typed is turned back into that."""

import io
import warnings
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, time
from itertools import islice
from typing import Any

import openpyxl

from shegong.spreadsheet.grid import MOST_COLUMNS, MOST_ROWS, Grid, GridCell, GridRow, NoTable, cell_of, too_many_rows
from shegong.spreadsheet.said import Said
from shegong.spreadsheet.xlsx_parts import NOT_XLSX, merged_cells

_LAST_ROW = 1_048_576
"""Of a sheet, as Excel has it."""
_SAFE_DIGITS = 10**15
"""Excel keeps 15 digits of a number."""

_FORMULA = Said("这是公式；复制后“选择性粘贴—值”", "this is a formula; copy it and paste it as a value")
_ERROR = Said("这一格是 Excel 的错误值；改正，或清空", "this is one of Excel’s errors; correct it, or empty the cell")
_TIME = Said("这一格是带钟点的时间；写成文字，例如 2009-06-15", "this cell has a time of day; write it as text, such as 2009-06-15")
_DIGITS = Said(
    "数字太长，Excel 只留15位，后面的已经丢失；把这一格设为文本再填",
    "this number is so long that Excel has lost its last digits; format the cell as text and enter it again",
)


def read_xlsx(content: bytes) -> tuple[Grid, ...]:
    """The sheets of a file, hidden ones included. Raises NoTable."""
    merged = merged_cells(content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book: Any = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
            return tuple(_grid(sheet, merged) for sheet in book.worksheets)
    except NoTable:
        raise
    except Exception:  # openpyxl lets through whatever a crooked file makes it run into
        raise NoTable(NOT_XLSX) from None


def _grid(sheet: Any, merged: Mapping[str, Sequence[str]]) -> Grid:
    title = str(sheet.title)
    joined = merged.get(str(sheet._worksheet_path).lstrip("/"))  # nothing public says which part of the file a sheet is
    if joined:
        raise NoTable(_merged(title, ", ".join(joined[:3])))
    sheet.reset_dimensions()
    rows: Iterator[Sequence[Any]] = sheet.iter_rows(max_row=_LAST_ROW, max_col=MOST_COLUMNS)
    read = (GridRow(number, [_cell(cell) for cell in row]) for number, row in enumerate(rows, start=1))
    filled = tuple(islice((row for row in read if any(row.cells)), MOST_ROWS + 1))
    if len(filled) > MOST_ROWS:
        raise NoTable(too_many_rows())
    return Grid(title, filled)


def _merged(title: str, cells: str) -> Said:
    return Said(
        f"{title}!{cells} 是合并的单元格；取消合并，每格各填各的",
        f"{title}!{cells}: these cells are merged; unmerge them and fill in each",
    )


def _cell(cell: Any) -> GridCell:
    """What a person typed, as far as can be told."""
    fault = {"f": _FORMULA, "e": _ERROR}.get(cell.data_type)
    return fault if fault and cell.value is not None else _text(cell.value, str(cell.number_format) if cell.data_type == "d" else "")


def _text(value: object, format: str) -> GridCell:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int() | float():
            return _number(value)
        case datetime() if value.time() == time():
            return _day(value, format)
        case str():
            return cell_of(value.replace("_x000D_", ""))
        case _:
            return _TIME


def _number(value: float) -> GridCell:
    if abs(value) >= _SAFE_DIGITS:
        return _DIGITS
    return str(int(value)) if value == int(value) else repr(value)


def _day(day: datetime, format: str) -> str:
    """A date with what its format shows of it: who typed 2009-06 meant no day, though Excel has added one."""
    shown = format.lower()
    if "d" in shown or "日" in shown or not ("y" in shown or "年" in shown):
        return day.strftime("%Y-%m-%d")
    return day.strftime("%Y-%m") if "m" in shown else day.strftime("%Y")
