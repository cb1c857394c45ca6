"""What the forms of fields have in common: columns, cells, and what is wrong with a cell."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from shegong.model.claim import Count
from shegong.model.text import Text, text
from shegong.spreadsheet.said import Said

Cells = Mapping[str, str]
"""Key of a column to the text of a cell, without blanks around it; an empty cell may be left out."""
Path = tuple[str | int, ...]

PARTS: Mapping[str, Text] = {
    "zh": text("中文", "Chinese"),
    "en": text("英文", "English"),
    "pinyin": text("拼音", "pinyin"),
    "ours": text("我们拟的", "ours"),
    "note": text("说明", "note"),
    "cite": text("出处", "source"),
    "as_of": text("截至", "as of"),
}
"""What the parts of a field are called."""

CITE = "[@gysb-2012, ¶3]"
"""The example of a citation mark."""


@dataclass(frozen=True)
class Column:
    """A column. `words` is the type of value whose words or ids can be chosen, `example` what a cell of it may look like."""

    key: str
    label: Text
    help: Said
    example: str
    words: type[Any] | None = None
    required: bool = False

    @property
    def title(self) -> str:
        return f"{self.label.zh} · {self.label.en}"


class BadCell(ValueError):
    """A cell that cannot be read. `said` is for the author: what is wrong, and what to do."""

    def __init__(self, key: str, said: Said) -> None:
        super().__init__(said.en)
        self.key, self.said = key, said


class Form(Protocol):
    """How a field stands in a row."""

    @property
    def columns(self) -> tuple[Column, ...]:
        """Its columns, in order."""
        ...

    def to_cells(self, written: object) -> dict[str, str]:
        """The cells of a value as an author wrote it; `to_written` gives a value of the same meaning."""
        ...

    def to_written(self, cells: Cells) -> object | None:
        """The value that cells hold, as an author would write it; None if all are empty. Raises BadCell."""
        ...

    def column_at(self, path: Path, cells: Cells) -> str:
        """The column with what a path within the field leads to."""
        ...


def part_label(label: Text, *parts: str) -> Text:
    """The label of a column that holds a part of a field."""
    return text("：".join([label.zh, *(PARTS[part].zh for part in parts)]), ": ".join([label.en, *(PARTS[part].en for part in parts)]))


def lines_of(cell: str) -> list[str]:
    """The lines of a cell that have something on them."""
    return [line.strip() for line in cell.split("\n") if line.strip()]


def typed(value: type[Any], cell: str) -> object:
    """The text of a cell as YAML would read a value of a type; what is none stays text, for the check to tell."""
    if issubclass(value, bool) and cell.lower() in ("true", "false"):
        return cell.lower() == "true"
    if issubclass(value, Count) and re.fullmatch("0|[1-9][0-9]{0,17}", cell):
        return int(cell)
    return cell


def cell_text(value: object) -> str:
    """A scalar of YAML as the text of a cell."""
    return str(value).lower() if isinstance(value, bool) else str(value)
