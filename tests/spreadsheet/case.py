"""Tables as somebody would make them, and the commands that they are for."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from shegong.command import main

PLAIN = ("id", "name.zh", "name.en", "name.pinyin", "name.cite", "founded", "founded.cite", "place", "place.cite")
SONG_FENG = ("song-feng", "松风", "Pine Wind", "Sōng fēng", "[@paper, ¶1]", "2009-06", "[@paper, ¶1]", "east-district", "[@paper, ¶2]")


def files_in(project: Path) -> dict[str, bytes]:
    """Every file of a project's data, to see what has changed."""
    return {file.relative_to(project).as_posix(): file.read_bytes() for file in sorted((project / "data").rglob("*")) if file.is_file()}


def csv_file(file: Path, rows: Sequence[Sequence[str]]) -> Path:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    file.write_text(out.getvalue(), encoding="utf-8", newline="")
    return file


def xlsx_file(file: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    """A workbook as Excel saves it: numbers as numbers, days as days."""
    book: Any = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    book.save(file)
    return file


def run(project: Path, *arguments: str | Path, lang: str = "en") -> int:
    return main(["--project", str(project), "--lang", lang, *map(str, arguments)])
