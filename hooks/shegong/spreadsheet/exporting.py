"""Entries as rows of the table of their kind."""

from collections.abc import Sequence
from pathlib import Path

from shegong.load.directory import Loaded
from shegong.load.entry_files import DATA
from shegong.model.entry import Entry
from shegong.spreadsheet.entry_text import EntryText, read_entry
from shegong.spreadsheet.forms.form import Cells
from shegong.spreadsheet.forms.of_model import ID, columns_of, forms_of


def rows_of(project: Path, model: type[Entry], loaded: Loaded) -> list[Cells]:
    """A row for each entry of a kind, in the order of ids. The directory has to be free of errors."""
    ids = sorted(document.id for document in loaded.documents if isinstance(document.entry, model))
    entries = ((id, read_entry(project / DATA / model.kind.folder, model, id)) for id in ids)
    return [row_of(id, entry) for id, entry in entries if entry]


def row_of(id: str, entry: EntryText) -> Cells:
    """The cells of an entry that has no errors."""
    written = entry.written()
    cells = {ID.key: id}
    for field, form in forms_of(entry.model).items():
        if field in written:
            cells |= form.to_cells(written[field])
    return {key: cell.strip() for key, cell in cells.items()}


def grid_of(model: type[Entry], rows: Sequence[Cells]) -> list[list[str]]:
    """The rows with the two headings above them: labels, and keys."""
    columns = columns_of(model)
    heads = [[column.title for column in columns], [column.key for column in columns]]
    return [*heads, *([row.get(column.key, "") for column in columns] for row in rows)]
