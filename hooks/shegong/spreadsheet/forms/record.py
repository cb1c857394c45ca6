"""Fields with named parts, such as the name or a text in both languages: a column for each part."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from shegong.model.text import LANGS
from shegong.spreadsheet.forms.form import Cells, Column, Path, cell_text
from shegong.spreadsheet.forms.single import joined, parted


@dataclass(frozen=True)
class Leaf:
    """A part of a record: the way to it, its column, and whether it is a list."""

    way: tuple[str, ...]
    column: Column
    listed: bool


@dataclass(frozen=True)
class Record:
    """A mapping of parts that are texts, lists or mappings of these."""

    leaves: tuple[Leaf, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        return tuple(leaf.column for leaf in self.leaves)

    def to_cells(self, written: object) -> dict[str, str]:
        found = ((leaf, _at(written, leaf.way)) for leaf in self.leaves)
        return {leaf.column.key: joined(value) if leaf.listed else cell_text(value) for leaf, value in found if value is not None}

    def to_written(self, cells: Cells) -> object | None:
        record: dict[str, object] = {}
        for leaf in self.leaves:
            cell = cells.get(leaf.column.key, "")
            if cell:
                _put(record, leaf.way, parted(cell) if leaf.listed else cell)
        return record or None

    def column_at(self, path: Path, cells: Cells) -> str:
        fitting = (leaf.column.key for leaf in self.leaves if path[1 : 1 + len(leaf.way)] == leaf.way)
        inside = (leaf.column.key for leaf in self.leaves if path[1:2] == leaf.way[:1])
        return next(fitting, next(inside, self.leaves[0].column.key))


class NameRecord(Record):
    """The name. That a language has none is not asked for: a language without one has none."""

    def to_written(self, cells: Cells) -> object | None:
        record = cast(dict[str, object] | None, super().to_written(cells))
        if record is None:
            return None
        unknown = [lang for lang in LANGS if lang not in record]
        cite = {"cite": record.pop("cite")} if "cite" in record else {}
        return {**record, **({"unknown": unknown} if unknown else {}), **cite}


def _at(written: object, way: tuple[str, ...]) -> Any | None:
    for key in way:
        written = cast(Mapping[str, object], written).get(key) if isinstance(written, dict) else None
    return written


def _put(record: dict[str, object], way: tuple[str, ...], value: object) -> None:
    first, *rest = way
    if rest:
        _put(cast(dict[str, object], record.setdefault(first, {})), tuple(rest), value)
    else:
        record[first] = value
