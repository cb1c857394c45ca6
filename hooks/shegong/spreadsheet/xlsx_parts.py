"""The parts of an .xlsx file, looked through before openpyxl reads them: a file from elsewhere may be made to harm.

Refused are files that unpack to very much, XML with declarations of its own (by which a few bytes can become gigabytes), XML of very many
levels, and rows and columns beyond what is read. Merged cells are found on the way.
"""

import io
import re
import zipfile
import zlib
from contextlib import suppress
from dataclasses import dataclass, field
from xml.parsers import expat

from shegong.spreadsheet.grid import MOST_BYTES, MOST_COLUMNS, MOST_ROWS, NoTable, too_large, too_many_rows, too_wide
from shegong.spreadsheet.said import Said

_MOST_PARTS = 2000
_MOST_LEVELS = 60
_OLE = b"\xd0\xcf\x11\xe0"
"""How files begin that Excel has encrypted, and .xls files."""
_LOCKED = Said(
    "文件有密码，或是旧的 .xls 格式；去掉密码，另存为 .xlsx",
    "the file has a password, or is an old .xls; take the password away and save it as .xlsx",
)
NOT_XLSX = Said(
    "不是可读的 .xlsx 文件；用 Excel、WPS 或 LibreOffice 另存为 .xlsx",
    "this is no readable .xlsx file; save it as .xlsx from Excel, WPS or LibreOffice",
)


@dataclass
class _Part:
    """What is met in one part while it is read."""

    levels: int = 0
    column: str = ""
    row: int = 0
    merged: list[str] = field(default_factory=list[str])

    def declared(self, *_: object) -> None:
        raise NoTable(NOT_XLSX)

    def begins(self, name: str, attributes: dict[str, str]) -> None:
        self.levels += 1
        if self.levels > _MOST_LEVELS:
            raise NoTable(NOT_XLSX)
        match name.rpartition(":")[2]:
            case "c":
                reference = re.fullmatch("([A-Z]*)([0-9]{0,9})", attributes.get("r", ""))
                self.column, self.row = (reference[1], int(reference[2] or 0)) if reference else ("", 0)
            case "v" | "is" if _number(self.column) > MOST_COLUMNS:
                raise NoTable(too_wide())
            case "v" | "is" if self.row > 2 * MOST_ROWS:
                raise NoTable(too_many_rows())
            case "mergeCell":
                self.merged.append(attributes.get("ref", ""))
            case _:
                pass

    def ends(self, _: str) -> None:
        self.levels -= 1


def merged_cells(content: bytes) -> dict[str, list[str]]:
    """The merged cells of each part of a file that has any, by the name of the part. Raises NoTable for a file not to be read."""
    if content.startswith(_OLE):
        raise NoTable(_LOCKED)
    if len(content) > MOST_BYTES:
        raise NoTable(too_large())
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
                raise NoTable(too_large())
            read = {part.filename: _look_through(archive.read(part)) for part in parts}
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError, NotImplementedError):
        raise NoTable(NOT_XLSX) from None
    return {name: part.merged for name, part in read.items() if part.merged}


def _look_through(content: bytes) -> _Part:
    """Every part, whatever its name says: the file itself tells which of them are sheets. What is no XML is an image or the like."""
    part, parser = _Part(), expat.ParserCreate()
    parser.StartDoctypeDeclHandler = part.declared
    parser.EntityDeclHandler = part.declared
    parser.StartElementHandler = part.begins
    parser.EndElementHandler = part.ends
    with suppress(expat.ExpatError):
        parser.Parse(content, True)
    return part


def _number(letters: str) -> int:
    number = 0
    for letter in letters[:4]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
