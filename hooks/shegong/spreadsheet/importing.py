"""Tables into changes of the directory, checked as a whole as it would be afterwards."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from shegong.problem.problem import Located
from shegong.spreadsheet.changes import BadRow, Change, change_of, rows_given_twice
from shegong.spreadsheet.table import Fault, Row, Table
from shegong.spreadsheet.would_be import State, would_be


@dataclass(frozen=True)
class Outcome:
    """What an import would do, and what is in its way.

    `changes` are those of good rows. `of_tables` are faults of headings, `of_rows` those of rows, each with the table and the number of
    its row in `bad`. `elsewhere` are errors in files that no row is about; `warnings` are those of the rows to be written.
    """

    changes: tuple[Change, ...]
    of_tables: tuple[Fault, ...]
    of_rows: tuple[Fault, ...]
    bad: frozenset[tuple[str, int]]
    warnings: tuple[Fault, ...] = ()
    elsewhere: tuple[Located, ...] = ()

    @property
    def is_good(self) -> bool:
        """Whether nothing is in the way."""
        return not (self.of_rows or self.has_other_faults)

    @property
    def has_other_faults(self) -> bool:
        """Whether something is in the way that leaving out rows does not help."""
        return bool(self.of_tables or self.elsewhere)


def all_rows(project: Path, tables: Sequence[Table]) -> Outcome:
    """What comes of all rows together: what is wrong with any of them, and with the directory if all were in it."""
    read = _read(project, tables)
    ids = {row.id for table in tables for row in table.rows if (table.title, row.number) in read.bad}
    return _without(read, _not_for_want_of(ids, would_be(project, read.changes)))


def good_rows(project: Path, tables: Sequence[Table]) -> Outcome:
    """What comes of the rows that are good together: those with errors are taken out until the rest has none."""
    outcome = _read(project, tables)
    state = would_be(project, outcome.changes)
    while state.errors:
        outcome = _without(outcome, state)
        state = would_be(project, outcome.changes)
    return _without(outcome, state)


def _read(project: Path, tables: Sequence[Table]) -> Outcome:
    """The changes of the rows that can be read, and what is wrong with the others."""
    numbers = {(table.title, row.number) for table in tables for row in table.rows}
    found = [fault for table in tables for fault in table.faults]
    faults = [fault for fault in found if _row_of(fault) in numbers] + list(rows_given_twice(tables))
    bad = {_row_of(fault) for fault in faults}
    changes: list[Change] = []
    rows = [(table, row) for table in tables for row in table.rows if (table.title, row.number) not in bad]
    for table, row in rows:
        change = _change(project, table, row, faults)
        changes += [change] if change else []
    of_tables = tuple(fault for fault in found if _row_of(fault) not in numbers)
    return Outcome(tuple(changes), of_tables, tuple(faults), frozenset(map(_row_of, faults)))


def _change(project: Path, table: Table, row: Row, faults: list[Fault]) -> Change | None:
    try:
        return change_of(project, table, row)
    except BadRow as bad:
        faults.extend(bad.faults)
        return None


def _row_of(fault: Fault) -> tuple[str, int]:
    return fault.where.sheet, fault.where.row


def _without(outcome: Outcome, state: State) -> Outcome:
    """The outcome with what the check says of it, less the rows with errors."""
    bad = outcome.bad | {_row_of(fault) for fault in state.errors}
    changes = tuple(change for change in outcome.changes if (change.table.title, change.row.number) not in bad)
    return replace(
        outcome, changes=changes, of_rows=(*outcome.of_rows, *state.errors), bad=bad, warnings=state.warnings, elsewhere=state.elsewhere
    )


def _not_for_want_of(ids: Collection[str], state: State) -> State:
    """Without the errors that are there only because other rows are still to be corrected."""
    return replace(state, errors=tuple(fault for fault in state.errors if not (state.named[fault] & set(ids))))
