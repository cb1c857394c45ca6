"""Fields that are lists of things with several parts: one column, a line for each item."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from shegong.load.strict_yaml import BadYaml, read_yaml
from shegong.problem.problem import Problem
from shegong.problem.wording import message
from shegong.revise.yaml_text import flow
from shegong.spreadsheet.forms.form import BadCell, Cells, Column, Path, lines_of
from shegong.spreadsheet.said import Said


@dataclass(frozen=True)
class Items:
    """Each item in braces, or as `key: value` where it has one key only."""

    column: Column

    @property
    def columns(self) -> tuple[Column, ...]:
        return (self.column,)

    def to_cells(self, written: object) -> dict[str, str]:
        return {self.column.key: "\n".join(map(_line, cast(list[object], written)))}

    def to_written(self, cells: Cells) -> object | None:
        return items_in(self.column.key, cells.get(self.column.key, ""), lambda line: mapping_in(self.column.key, line)) or None

    def column_at(self, path: Path, cells: Cells) -> str:
        return self.column.key


def has_items(cell: str) -> bool:
    """Whether a cell holds items in YAML: in braces, or as a list that was copied from a file."""
    return cell.startswith(("{", "- "))


def items_in(key: str, cell: str, other: Callable[[str], object]) -> list[object]:
    """The items of a cell, one a line, or all of them as a list in YAML. `other` reads a line that has no braces. Raises BadCell."""
    if cell.startswith("- "):
        return cast(list[object], _read(key, cell))
    return [mapping_in(key, line) if line.startswith("{") else other(line) for line in lines_of(cell)]


def mapping_in(key: str, line: str) -> dict[str, object]:
    """An item with named parts. Raises BadCell."""
    item = _read(key, line)
    if isinstance(item, dict):
        return cast(dict[str, object], item)
    shown = line if len(line) <= 40 else line[:37] + "…"
    raise BadCell(
        key,
        Said(
            f"“{shown}”不成一项；每行写一项，写成 {{键: 值, 键: 值}}",
            f"“{shown}” is no item; write one item a line, as {{key: value, key: value}}",
        ),
    )


def _read(key: str, written: str) -> object:
    try:
        return read_yaml(written)
    except BadYaml as bad:
        problem = Problem(bad.rule, "", values={"key" if bad.rule == "duplicate-key" else "reason": bad.value})
        raise BadCell(key, Said(message(problem, "zh"), message(problem, "en"))) from None


def _line(item: object) -> str:
    if isinstance(item, dict) and len(cast(dict[str, object], item)) == 1:
        ((key, value),) = cast(dict[str, object], item).items()
        line = f"{key}: {value}"
        if isinstance(value, str) and not line.startswith(("{", "- ")) and "\n" not in line and _means(line, cast(object, item)):
            return line
    return flow(cast(object, item))


def _means(line: str, item: object) -> bool:
    try:
        return line == line.strip() and read_yaml(line) == item
    except BadYaml:
        return False
