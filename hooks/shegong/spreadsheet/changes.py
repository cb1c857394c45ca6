"""A row into what it changes: a new entry, or other values in one that is there. Nothing is written here."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from shegong.draft.romanised import suggested_id
from shegong.load.entry_files import DATA
from shegong.load.strict_yaml import BadYaml
from shegong.model.citation import ID_PATTERN
from shegong.revise.entry_file import NotReadable
from shegong.spreadsheet.entry_text import EntryText, new_entry, read_entry
from shegong.spreadsheet.exporting import row_of
from shegong.spreadsheet.forms.form import BadCell, Cells
from shegong.spreadsheet.forms.of_model import ID, forms_of
from shegong.spreadsheet.said import Said
from shegong.spreadsheet.table import Fault, Row, Table

_EMPTY = Said("这一行只有编号；新条目至少要有名称", "there is only an id in this row; a new entry needs a name at least")
_BROKEN = Said(
    "这个条目的文件本身有错；先用 shegong check 改正",
    "the file of this entry has errors of its own; correct them with shegong check first",
)
_BRACES = Said(
    "这个条目的文件把各项写在一对花括号里，改不了；每项另起一行",
    "the file of this entry has its fields in braces; give each a line of its own",
)


@dataclass(frozen=True)
class Change:
    """What a row does. `files` are bytes by path within the project, `fields` those that get another value; none for a new entry."""

    table: Table
    row: Row
    files: Mapping[str, bytes]
    fields: tuple[str, ...] = ()

    @property
    def is_new(self) -> bool:
        return not self.fields


class BadRow(Exception):
    """A row that cannot be read. Its arguments are the faults."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(*faults)
        self.faults = faults


def change_of(project: Path, table: Table, row: Row) -> Change | None:
    """What a row changes; None if nothing. Raises BadRow."""
    _refuse_id(table, row)
    folder = f"{DATA}/{table.model.kind.folder}"
    entry = read_entry(project / folder, table.model, row.id)
    old: Cells = _cells_of(entry, table, row) if entry else {}
    values = _values(table, row, old)
    if entry is None and not values:
        raise BadRow(Fault(table.where(row.number, "name.zh"), _EMPTY))
    if entry is None:
        files = new_entry(table.model, row.id, {key: value for key, value in values.items() if value is not None})
    else:
        try:
            files = tuple(entry.changed(values))
        except NotReadable:
            raise BadRow(Fault(table.where(row.number, ID.key), _BRACES)) from None
    return Change(table, row, {f"{folder}/{file.name}": file.content for file in files}, tuple(values) if entry else ()) if files else None


def _refuse_id(table: Table, row: Row) -> None:
    where = table.where(row.number, ID.key)
    if not row.id:
        name = suggested_id(row.cells.get("name.zh", ""), row.cells.get("name.en", ""), ())
        raise BadRow(Fault(where, Said(f"这一行没有编号；填上，例如 {name}", f"this row has no id; give it one, such as {name}")))
    if not re.fullmatch(ID_PATTERN, row.id) or len(row.id) > 100:
        said = Said(
            f"编号 `{row.id[:60]}` 不合格：只用小写字母、数字和单个连字符",
            f"`{row.id[:60]}` is no id: use small letters, digits and single hyphens",
        )
        raise BadRow(Fault(where, said))


def _cells_of(entry: EntryText, table: Table, row: Row) -> Cells:
    """The cells that export gives for an entry. Raises BadRow for one that does not pass the check by itself."""
    try:
        entry.model.model_validate(entry.written())
        return row_of(row.id, entry)
    except (BadYaml, ValidationError, UnicodeDecodeError):
        raise BadRow(Fault(table.where(row.number, ID.key), _BROKEN)) from None


def _values(table: Table, row: Row, old: Cells) -> dict[str, object | None]:
    """The fields whose cells are not those that export gives, with their values; None for one that is emptied. Raises BadRow."""
    values: dict[str, object | None] = {}
    faults: list[Fault] = []
    for field, form in forms_of(table.model).items():
        own = {column.key for column in form.columns}
        if all(row.cells.get(key, old.get(key, "")) == old.get(key, "") for key in own):
            continue
        try:
            values[field] = form.to_written({key: row.cells.get(key, old.get(key, "")) for key in own})
        except BadCell as bad:
            faults.append(Fault(table.where(row.number, bad.key), bad.said))
    if faults:
        raise BadRow(*faults)
    return values


def rows_given_twice(tables: Sequence[Table]) -> Iterator[Fault]:
    """A fault for each row whose id an earlier row of the kind has already."""
    seen: dict[tuple[str, str], int] = {}
    for table in tables:
        for row in table.rows:
            key = (table.model.kind.id, row.id)
            if row.id and key in seen:
                yield Fault(table.where(row.number, ID.key), _twice(row.id, seen[key]))
            seen.setdefault(key, row.number)


def _twice(id: str, first: int) -> Said:
    return Said(
        f"编号 `{id}` 在第 {first} 行已经有了；两行并作一行",
        f"row {first} has the id `{id}` already; make one row of the two",
    )
