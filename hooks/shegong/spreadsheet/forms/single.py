"""Fields with a value and no source, and lists of ids and languages: one column."""

import re
from dataclasses import dataclass
from typing import Any, cast

from shegong.spreadsheet.forms.form import Cells, Column, Path, cell_text, typed

_BETWEEN = re.compile(r"[\s,，、;；]+")


@dataclass(frozen=True)
class Single:
    """One value."""

    column: Column
    value: type[Any]

    @property
    def columns(self) -> tuple[Column, ...]:
        return (self.column,)

    def to_cells(self, written: object) -> dict[str, str]:
        return {self.column.key: cell_text(written)}

    def to_written(self, cells: Cells) -> object | None:
        cell = cells.get(self.column.key, "")
        return typed(self.value, cell) if cell else None

    def column_at(self, path: Path, cells: Cells) -> str:
        return self.column.key


@dataclass(frozen=True)
class Listed:
    """Ids or languages, with commas between them."""

    column: Column

    @property
    def columns(self) -> tuple[Column, ...]:
        return (self.column,)

    def to_cells(self, written: object) -> dict[str, str]:
        return {self.column.key: joined(written)}

    def to_written(self, cells: Cells) -> object | None:
        return parted(cells.get(self.column.key, "")) or None

    def column_at(self, path: Path, cells: Cells) -> str:
        return self.column.key


def joined(written: object) -> str:
    """A list as a cell."""
    return ", ".join(map(cell_text, cast(list[object], written)))


def parted(cell: str) -> list[str]:
    """A cell as a list, whatever stands between its items: commas of either language, semicolons, blanks or new lines."""
    return [part for part in _BETWEEN.split(cell) if part]
