"""Fields of claims and statements: value, date and source in columns beside each other, a line for each claim.

A claim that has more to it than these is written as an item in YAML, in the first column.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from shegong.model.citation import split_marks
from shegong.revise.yaml_text import flow
from shegong.spreadsheet.forms.form import BadCell, Cells, Column, Path, cell_text, lines_of, typed
from shegong.spreadsheet.forms.items import has_items, items_in
from shegong.spreadsheet.said import Said

Item = Mapping[str, object]
_BESIDE = ("as_of", "cite")


@dataclass(frozen=True)
class Statements:
    """Sentences in two languages. `parts` has the column of each part: the languages, and then those of `_BESIDE`."""

    parts: Mapping[str, Column]

    @property
    def columns(self) -> tuple[Column, ...]:
        return tuple(self.parts.values())

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(part for part in self.parts if part not in _BESIDE)

    @property
    def first(self) -> str:
        """The column that holds items."""
        return self.parts[self.texts[0]].key

    def to_cells(self, written: object) -> dict[str, str]:
        items = cast(list[Item], written)
        if not _are_plain(items, self.parts):
            return {self.first: "\n".join(map(flow, items))}
        return {self.parts[part].key: _column(part, items) for part in self.parts if part in items[0]}

    def to_written(self, cells: Cells) -> object | None:
        first = cells.get(self.first, "")
        if has_items(first):
            return beside(items_in(self.first, first, self._refuse_mixed), self.parts, cells)
        lines = {part: lines_of(cells.get(self.parts[part].key, "")) for part in self.texts}
        most = max(map(len, lines.values()))
        for part, found in lines.items():
            if found and len(found) != most:
                raise BadCell(self.parts[part].key, _uneven(len(found), most))
        items: list[object] = [{part: found[number] for part, found in lines.items() if found} for number in range(most)]
        return beside(items, self.parts, cells)

    def column_at(self, path: Path, cells: Cells) -> str:
        return column_at(path, self.parts, self.first, cells)

    def _refuse_mixed(self, line: str) -> object:
        raise BadCell(
            self.first,
            Said(
                "有的行在花括号里，有的不在；全部写成 {zh: …, en: …, cite: …}",
                "some lines are in braces and some are not; write all as {zh: …, en: …, cite: …}",
            ),
        )


@dataclass(frozen=True)
class Values:
    """Claims. A line of the value may have its own mark: `2009-06 [@source, ¶1]`."""

    parts: Mapping[str, Column]
    value: type[Any]
    single: bool

    @property
    def columns(self) -> tuple[Column, ...]:
        return tuple(self.parts.values())

    @property
    def first(self) -> str:
        return self.parts["value"].key

    def to_cells(self, written: object) -> dict[str, str]:
        items = [_unfolded(each) for each in (cast(list[object], written) if isinstance(written, list) else [written])]
        alike = len({_mark(item) for item in items}) == 1
        bare = not any("[@" in str(item.get("value")) for item in items)
        if bare and _are_plain(items, self.parts) and (alike or "as_of" in items[0]):
            return {self.parts[part].key: _column(part, items) for part in self.parts if part in items[0]}
        return {self.first: "\n".join(_short(item) if _is_short(item) else flow(item) for item in items)}

    def to_written(self, cells: Cells) -> object | None:
        found = items_in(self.first, cells.get(self.first, ""), lambda line: line)
        items = beside([_unfolded(item) if isinstance(item, str) else item for item in found], self.parts, cells)
        claims = [self._claim(cast(Item, item)) if isinstance(item, dict) else item for item in items or ()]
        return (claims[0] if self.single and len(claims) == 1 else claims) if claims else None

    def column_at(self, path: Path, cells: Cells) -> str:
        return column_at(path, self.parts, self.first, cells)

    def _claim(self, item: Item) -> object:
        if _is_short(item):
            return _short(item)
        return {key: typed(self.value, value) if key == "value" and isinstance(value, str) else value for key, value in item.items()}


def beside(items: Sequence[object], parts: Mapping[str, Column], cells: Cells) -> list[object] | None:
    """The items, each with the date and the source that stand beside it, unless it has its own. Raises BadCell."""
    stand = {part: lines_of(cells.get(parts[part].key, "")) for part in _BESIDE if part in parts}
    for part, lines in stand.items():
        if lines and not items:
            raise BadCell(
                parts[part].key,
                Said("旁边没有内容；填上内容，或清空这一格", "there is nothing beside it; fill that in, or empty this cell"),
            )
        if len(lines) > 1 and len(lines) != len(items):
            raise BadCell(parts[part].key, _uneven(len(lines), len(items)))
    if not items:
        return None
    return [_with(item, {part: lines[min(at, len(lines) - 1)] for part, lines in stand.items() if lines}) for at, item in enumerate(items)]


def _with(item: object, more: Item) -> object:
    """An item with what it has not got, and its source last."""
    if not isinstance(item, dict):
        return item
    whole = {**cast(Item, item), **{key: value for key, value in more.items() if key not in item}}
    return {**{key: value for key, value in whole.items() if key != "cite"}, **{key: whole[key] for key in whole if key == "cite"}}


def _uneven(found: int, items: int) -> Said:
    return Said(
        f"有 {found} 行，而这里有 {items} 项；一项一行（出处和日期也可以只写一行，各项共用）",
        f"it has {found} line{'s' * (found != 1)} for {items} items; give one line for each item (or, of dates and sources, one for all)",
    )


def column_at(path: Path, parts: Mapping[str, Column], first: str, cells: Cells) -> str:
    """The column of a part, unless it stands in that of items or at the end of a value."""
    part = next((str(step) for step in path[1:3] if step in parts), "")
    inside = has_items(cells.get(first, "")) or "\n{" in cells.get(first, "")
    if not part or inside or (part == "cite" and "[@" in cells.get(first, "") and not cells.get(parts[part].key)):
        return first
    return parts[part].key


def _unfolded(written: object) -> Item:
    """A claim in its long form."""
    if isinstance(written, dict):
        return cast(Item, written)
    if not isinstance(written, str):
        return {"value": written}
    value, marks = split_marks(written)
    return {"value": value, "cite": marks} if marks else {"value": value}


def _are_plain(items: Sequence[Item], parts: Mapping[str, Column]) -> bool:
    """Whether the columns can hold all there is to the items: the same parts in each, and every part on one line."""
    return all(item.keys() == items[0].keys() and item.keys() <= parts.keys() and all(_fits(item[key]) for key in item) for item in items)


def _fits(value: object) -> bool:
    if not isinstance(value, str):
        return isinstance(value, int)
    return bool(value) and value == value.strip() and "\n" not in value and not has_items(value) and not value.startswith("{")


def _column(part: str, items: Sequence[Item]) -> str:
    """One part of all items: once, if it is a date or source that they share."""
    lines = [cell_text(item[part]) for item in items]
    return lines[0] if part in _BESIDE and len(set(lines)) == 1 else "\n".join(lines)


def _mark(item: Item) -> object:
    return str(item.get("cite"))


def _is_short(item: Item) -> bool:
    """Whether a claim is no more than a value with a mark behind it, or without one."""
    whole = _short(item) if item.keys() <= {"value", "cite"} and "value" in item else ""
    return bool(whole) and all(_fits(value) for value in item.values()) and _unfolded(whole) == {key: cell_text(item[key]) for key in item}


def _short(item: Item) -> str:
    return " ".join(cell_text(item[key]) for key in ("value", "cite") if key in item)
