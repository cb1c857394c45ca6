"""Tables as CSV: written so that Excel opens it rightly, read as Excel, WPS and LibreOffice save it."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from shegong.model.harmless import harmless, without_apostrophe
from shegong.spreadsheet.grid import (
    MOST_BYTES,
    MOST_CHARACTERS,
    MOST_COLUMNS,
    MOST_ROWS,
    Grid,
    GridRow,
    NoTable,
    cell_of,
    too_large,
    too_many_rows,
    too_wide,
)
from shegong.spreadsheet.said import Said

_SEPARATORS = {",": Said("逗号", "commas"), ";": Said("分号", "semicolons"), "\t": Said("制表符", "tabs")}
_NEITHER = Said(
    "文件的编码既不是 UTF-8，也不是 GB18030；另存为 UTF-8 编码的 CSV",
    "the file is neither UTF-8 nor GB18030; save it as CSV in UTF-8",
)
_ENCODINGS = {"utf-16": "UTF-16", "utf-8": "UTF-8", "gb18030": "GB18030"}


def csv_text(rows: Iterable[Sequence[str]]) -> bytes:
    """Rows of cells as a file: UTF-8 with the mark by which Excel knows it, and no cell that is calculated. Raises NoTable."""
    out = io.StringIO()
    written = csv.writer(out, lineterminator="\r\n")
    for row in rows:
        for cell in row:
            if len(cell) > MOST_CHARACTERS:
                raise NoTable(Said(f"`{row[0]}` 有一格太长，放不进表格", f"a cell of `{row[0]}` is too long for a table"))
        written.writerow([harmless(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def read_csv(content: bytes) -> tuple[Grid, Said]:
    """The cells of a file, and what was taken for its encoding and separator. Raises NoTable."""
    if len(content) > MOST_BYTES:
        raise NoTable(too_large())
    text, encoding = _decoded(content)
    separator = max(_SEPARATORS, key=lambda each: _columns(text, each))
    grid = Grid("", tuple(_rows(text, separator)))
    name = _SEPARATORS[separator]
    return grid, Said(f"按 {encoding} 编码、以{name.zh}分隔读取", f"read as {encoding} with {name.en} between columns")


def _decoded(content: bytes) -> tuple[str, str]:
    guesses = ["utf-16"] if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ["utf-8", "gb18030"]
    for encoding in guesses:
        try:
            return content.decode(encoding).removeprefix("\ufeff"), _ENCODINGS[encoding]
        except UnicodeDecodeError:
            continue
    raise NoTable(_NEITHER)


def _columns(text: str, separator: str) -> int:
    """How many columns the headings have, if they are parted in this way."""
    read = csv.reader(io.StringIO(text[:MOST_CHARACTERS], newline=""), delimiter=separator)
    try:
        return next((len(row) for row in read if any(row)), 0)
    except csv.Error:
        return 0


def _rows(text: str, separator: str) -> Iterator[GridRow]:
    read: Any = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    before, found = 0, 0
    try:
        for row in read:
            cells = [cell_of(without_apostrophe(cell)) for cell in row]
            found += 1
            if len(cells) > MOST_COLUMNS:
                raise NoTable(too_wide())
            if found > MOST_ROWS:
                raise NoTable(too_many_rows())
            yield GridRow(before + 1, cells)
            before = read.line_num
    except csv.Error as bad:
        raise NoTable(_no_csv(before + 1, str(bad))) from None


def _no_csv(line: int, reason: str) -> Said:
    return Said(
        f"第 {line} 行起读不成 CSV（{reason}）；检查引号是否成对",
        f"from line {line} on this is no CSV ({reason}); check that quotes come in pairs",
    )
