"""Tables as .xlsx: headings with notes, words to choose from, and cells that Excel takes for text whatever is in them."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from shegong.load.directory import Loaded
from shegong.model.text import Lang
from shegong.spreadsheet.forms.form import Column
from shegong.spreadsheet.grid import MOST_ROWS, NoTable
from shegong.spreadsheet.said import Said
from shegong.spreadsheet.table import letter_of
from shegong.spreadsheet.words import WORDS, words_of

_HEADS = 2
"""Rows above the entries: labels for people, keys for the import."""
_MOST_CHARACTERS = 32_767
"""That a cell of Excel has room for."""
_FONT = "Microsoft YaHei"
_TEXT = "@"
_WIDTHS = {"id": 24, "cite": 28, "zh": 40, "en": 40, "as_of": 12}
_FILL, _REQUIRED = PatternFill("solid", fgColor="DDE6EE"), PatternFill("solid", fgColor="F6D9A8")
_TOP = Alignment(vertical="top", wrap_text=True)


@dataclass(frozen=True)
class Sheet:
    """A table to be written; each row has cells by the keys of columns."""

    title: str
    columns: tuple[Column, ...]
    rows: Sequence[Mapping[str, str]]


def xlsx_bytes(sheets: Sequence[Sheet], loaded: Loaded, lang: Lang) -> bytes:
    """The file. Raises NoTable where a cell cannot hold what is in an entry."""
    book: Any = Workbook()
    book.remove(book.active)
    made = [_sheet(book, sheet) for sheet in sheets]
    choices = _words(book, sheets, loaded, lang)
    for page, sheet in zip(made, sheets, strict=True):
        _offer(page, sheet, choices)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _sheet(book: Any, sheet: Sheet) -> Any:
    page = book.create_sheet(sheet.title)
    for number, column in enumerate(sheet.columns):
        _head(page, number, column)
    for row, cells in enumerate(sheet.rows, start=_HEADS + 1):
        page.row_dimensions[row].height = 48
        for number, column in enumerate(sheet.columns, start=1):
            if cells.get(column.key):
                _put(page.cell(row, number), cells[column.key], cells["id"])
    page.freeze_panes = f"B{_HEADS + 1}"
    return page


def _head(page: Any, number: int, column: Column) -> None:
    label, key = page.cell(1, number + 1, column.title), page.cell(_HEADS, number + 1, column.key)
    label.font, key.font = Font(name=_FONT, bold=True), Font(name=_FONT, size=8, color="777777")
    label.fill = key.fill = _REQUIRED if column.required else _FILL
    label.alignment = _TOP
    label.comment = Comment(_note(column), "shegong", height=120, width=320)
    width = page.column_dimensions[letter_of(number)]
    width.width = _WIDTHS.get(column.key.rpartition(".")[2], 24)
    width.number_format, width.alignment, width.font = _TEXT, _TOP, Font(name=_FONT)


def _note(column: Column) -> str:
    required = ["必填 · required"] if column.required else []
    example = [f"例 · e.g. {column.example}"] if column.example else []
    return "\n".join([*required, column.help.zh, column.help.en, *example])


def _put(cell: Any, text: str, id: str) -> None:
    """Text as text: with its type set, what begins with = is no formula, and with its format, 2009-06 is no date."""
    if len(text) > _MOST_CHARACTERS or ILLEGAL_CHARACTERS_RE.search(text):
        raise NoTable(Said(f"`{id}` 有一格放不进 Excel；改用 .csv", f"Excel has no room for a cell of `{id}`; use .csv instead"))
    cell.value = text
    cell.data_type = "s"
    cell.number_format, cell.alignment, cell.font = _TEXT, _TOP, Font(name=_FONT)


def _words(book: Any, sheets: Sequence[Sheet], loaded: Loaded, lang: Lang) -> Mapping[type[Any], str]:
    """Writes the sheet of words; returns for each type of value where its words stand."""
    page = book.create_sheet(WORDS[lang])
    ranges: dict[type[Any], str] = {}
    for column in (column for sheet in sheets for column in sheet.columns):
        words = words_of(column.words, loaded) if column.words and column.words not in ranges else []
        if column.words and words:
            place = 2 * len(ranges)
            page.cell(1, place + 1, column.title).font = Font(name=_FONT, bold=True)
            for row, (word, label) in enumerate(words, start=2):
                _put(page.cell(row, place + 1), word, word)
                _put(page.cell(row, place + 2), label, word)
            page.column_dimensions[letter_of(place)].width = page.column_dimensions[letter_of(place + 1)].width = 28
            ranges[column.words] = f"'{page.title}'!${letter_of(place)}$2:${letter_of(place)}${len(words) + 1}"
    return ranges


def _offer(page: Any, sheet: Sheet, ranges: Mapping[type[Any], str]) -> None:
    """A list to choose from in each column with words. Other things may be typed too: several, or a source behind them."""
    for number, column in enumerate(sheet.columns):
        if column.words and column.words in ranges:
            letter = letter_of(number)
            chosen: Any = DataValidation(type="list", formula1=ranges[column.words], allow_blank=True, showErrorMessage=False)
            chosen.add(f"{letter}{_HEADS + 1}:{letter}{MOST_ROWS}")
            page.add_data_validation(chosen)
