"""The directory as it would be with some changes: what the check says of it, as faults of the cells that it comes from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from shegong.check.rules import check
from shegong.load.directory import load_directory
from shegong.load.positions import locate
from shegong.problem.problem import Located, Problem
from shegong.problem.severity import severity_of
from shegong.problem.wording import message
from shegong.revise.change_set import make_changes
from shegong.revise.trial_copy import copy_of
from shegong.spreadsheet.changes import Change
from shegong.spreadsheet.forms.of_model import ID, forms_of
from shegong.spreadsheet.said import Said
from shegong.spreadsheet.table import Fault


@dataclass(frozen=True)
class State:
    """What is wrong in the rows of changes, and beside them. `named` has the words in backticks of each error, ids among them."""

    errors: tuple[Fault, ...]
    warnings: tuple[Fault, ...]
    elsewhere: tuple[Located, ...]
    named: Mapping[Fault, frozenset[str]]


def would_be(project: Path, changes: Sequence[Change]) -> State:
    """Checks a copy of the directory with the changes in it. Without changes there is nothing to check."""
    if not changes:
        return State((), (), (), {})
    with copy_of(project) as copy:
        write(copy, changes)
        located = locate(check(load_directory(copy)), copy)
    by_entry = {_entry_of(file): change for change in changes for file in change.files}
    owned = [(each, _owner(each, by_entry)) for each in located]
    errors = {_fault(each, change): each for each, change in owned if change and _is_error(each)}
    return State(
        tuple(errors),
        tuple(_fault(each, change) for each, change in owned if change and not _is_error(each)),
        tuple(each for each, change in owned if not change and _is_error(each)),
        {fault: frozenset(each.problem.values.values()) for fault, each in errors.items()},
    )


def write(project: Path, changes: Iterable[Change]) -> None:
    """Writes the files of all changes, or none. Raises OSError."""
    make_changes({project / path: content for change in changes for path, content in change.files.items()})


def _is_error(located: Located) -> bool:
    return severity_of(located.problem.rule) == "error"


def _entry_of(file: str) -> str:
    """What the files of an entry have in common: folder and id."""
    folder, _, name = file.rpartition("/")
    return f"{folder}/{name.split('.')[0]}"


def _owner(located: Located, by_entry: Mapping[str, Change]) -> Change | None:
    """The change that a problem comes from: that of its own file, or of the other one where two files do not go together."""
    return by_entry.get(_entry_of(located.file)) or by_entry.get(_entry_of(located.problem.values.get("other", "")))


def _fault(located: Located, change: Change) -> Fault:
    key = _column_of(located.problem, change)
    field = f"{located.field}: " if located.field and not f"{key}.".startswith(f"{located.field}.") else ""
    problem = located.problem
    if located.file not in change.files and "other" in problem.values:
        problem = replace(problem, values={**problem.values, "other": located.file})
    said = Said(*(f"{field}{message(problem, lang)}" for lang in ("zh", "en")))
    return Fault(change.table.where(change.row.number, key), said)


def _column_of(problem: Problem, change: Change) -> str:
    """The column that a problem comes from: within its field the one with the words that it points at, if any has them."""
    form = forms_of(change.table.model).get(str(problem.path[0])) if problem.path else None
    if form is None:
        return ID.key
    likely, cells = form.column_at(problem.path, change.row.cells), change.row.cells
    having = [column.key for column in form.columns if problem.snippet and problem.snippet in cells.get(column.key, "")]
    return having[0] if having and likely not in having else likely
