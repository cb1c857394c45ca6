"""`shegong template`, `export` and `import`: entries in a spreadsheet, and back."""

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from shegong.commands.shared import Commands, checked, say
from shegong.load.directory import Loaded
from shegong.model.kinds import KINDS
from shegong.problem.wording import counted, in_order, line
from shegong.revise.change_set import make_changes
from shegong.spreadsheet.changes import Change
from shegong.spreadsheet.exporting import rows_of
from shegong.spreadsheet.files import SUFFIXES, read_tables, table_bytes
from shegong.spreadsheet.forms.form import Cells
from shegong.spreadsheet.grid import NoTable
from shegong.spreadsheet.importing import Outcome, all_rows, good_rows
from shegong.spreadsheet.table import Fault
from shegong.spreadsheet.would_be import write

_MODELS = {model.kind.id: model for model in KINDS}
_ALL = "all"
_EXAMPLES = """\
例 · Examples:
  shegong template agency --into list.xlsx       空表，带说明和可选的词 · an empty table with notes and words to choose
  shegong export all --into directory.xlsx       每类一张工作表 · a sheet for each kind
  shegong import list.xlsx --dry-run             只看会怎样 · only say what would happen
  shegong import list.csv --kind agency          导入，有错就一行不写 · nothing is written if a row is wrong
"""


def add(commands: "Commands[Any]") -> None:
    template = _command(commands, "template", "供填写的空表 · an empty table to fill in")
    template.add_argument("kind", choices=_MODELS, help="种类 · kind")
    template.add_argument("--into", type=Path, required=True, metavar="FILE", help=".xlsx 或 .csv · .xlsx or .csv")
    template.set_defaults(run=_template)
    export = _command(commands, "export", "把条目写成表格 · write entries as a table")
    export.add_argument("kind", choices=[*_MODELS, _ALL], help="种类，或全部 · kind, or all")
    export.add_argument("--into", type=Path, required=True, metavar="FILE", help=".xlsx 或 .csv · .xlsx or .csv")
    export.set_defaults(run=_export)
    importing = _command(commands, "import", "从表格新建、修改条目 · add and change entries from a table")
    importing.add_argument("file", type=Path, help=".xlsx 或 .csv · .xlsx or .csv")
    importing.add_argument(
        "--kind", choices=_MODELS, help="种类，文件或工作表没有以它命名时 · kind, if file or sheet are not named after it"
    )
    importing.add_argument("--good-rows", action="store_true", help="略过有错的行 · leave out rows with errors")
    importing.add_argument("--dry-run", action="store_true", help="只说会写什么 · only say what would be written")
    importing.set_defaults(run=_import)


def _command(commands: "Commands[Any]", name: str, help: str) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=help, epilog=_EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter)


def _template(given: argparse.Namespace) -> int:
    return _make(given, [given.kind], lambda kind, loaded: [])


def _export(given: argparse.Namespace) -> int:
    kinds = list(_MODELS) if given.kind == _ALL else [given.kind]
    return _make(given, kinds, lambda kind, loaded: rows_of(given.project, _MODELS[kind], loaded))


def _make(given: argparse.Namespace, kinds: Sequence[str], rows: Callable[[str, Loaded], Sequence[Cells]]) -> int:
    """Writes a file that is not there yet, whole or not at all."""
    file: Path = given.into
    suffix = file.suffix.lower()
    if suffix not in SUFFIXES or (suffix == ".csv" and len(kinds) > 1):
        print(_wrong_suffix(given), file=sys.stderr)
        return 2
    if file.exists():
        print(say(given, f"{file} 已存在；换一个文件名。", f"{file} exists; name another file."), file=sys.stderr)
        return 1
    loaded = checked(given)
    if loaded is None:
        return 1
    tables = [(_MODELS[kind], rows(kind, loaded)) for kind in kinds]
    try:
        make_changes({file: table_bytes(suffix, tables, loaded, given.lang)})
    except NoTable as refused:
        print(f"{file}: {refused.said[given.lang]}", file=sys.stderr)
        return 1
    except OSError as refused:
        print(_not_opened(given, file, refused), file=sys.stderr)
        return 1
    count = sum(len(rows) for _, rows in tables)
    print(say(given, f"写好了 {file}：{count} 个条目。", f"Wrote {file}: {count} {'entry' if count == 1 else 'entries'}."))
    return 0


def _wrong_suffix(given: argparse.Namespace) -> str:
    return say(
        given,
        f"{given.into}：写成 .xlsx 或 .csv；.csv 只放得下一类。",
        f"{given.into}: name a file that ends in .xlsx or .csv; there is room for one kind in a .csv.",
    )


def _not_opened(given: argparse.Namespace, file: Path, refused: OSError) -> str:
    return say(given, f"打不开 {file}：{refused.strerror}。", f"{file} cannot be opened: {refused.strerror}.")


def _import(given: argparse.Namespace) -> int:
    try:
        tables, of_sheets, guessed = read_tables(given.file, _MODELS.get(given.kind))
    except NoTable as refused:
        print(f"{given.file}: {refused.said[given.lang]}", file=sys.stderr)
        return 1
    except OSError as refused:
        print(_not_opened(given, given.file, refused), file=sys.stderr)
        return 1
    if guessed:
        print(f"{given.file}: {guessed[given.lang]}", file=sys.stderr)
    tried = (good_rows if given.good_rows else all_rows)(given.project, tables)
    outcome = replace(tried, of_tables=(*of_sheets, *tried.of_tables))
    writes = not outcome.has_other_faults and (given.good_rows or outcome.is_good)
    _tell(outcome, given, writes)
    went_well = writes and _written(outcome.changes, given)
    return 0 if went_well and outcome.is_good else 1


def _written(changes: Sequence[Change], given: argparse.Namespace) -> bool:
    """Writes the changes, unless it is to be a trial, and says which; whether that went well."""
    try:
        if not given.dry_run:
            write(given.project, changes)
    except OSError as refused:
        print(say(given, f"写不进去：{refused}；什么都没有写入。", f"{refused}; nothing was written."), file=sys.stderr)
        return False
    _tell_changes(changes, given)
    return True


def _tell(outcome: Outcome, given: argparse.Namespace, writes: bool) -> None:
    """What is wrong, on standard error: warnings first, then errors with their number."""
    warnings = _lines(outcome.warnings, say(given, "提醒", "warning"), given) if writes else []
    errors = _lines((*outcome.of_tables, *outcome.of_rows), say(given, "错误", "error"), given)
    errors += [line(each, given.lang) for each in in_order(outcome.elsewhere)]
    for each in (*warnings, *errors):
        print(each, file=sys.stderr)
    if errors:
        count = counted(len(errors), given.lang)
        rows = len(outcome.bad)
        left = say(given, f"{rows} 行没有写入", f"{rows} row{'s were' if rows > 1 else ' was'} left out")
        nothing = say(given, "什么都没有写入", "nothing was written")
        told = say(given, f"共 {count} 处错误，", f"{count} found; ") + (left if writes else nothing) + say(given, "。", ".")
        print(f"\n{told}", file=sys.stderr)


def _lines(faults: Iterable[Fault], word: str, given: argparse.Namespace) -> list[str]:
    """Each fault once, in the order of the table."""
    ordered = sorted(faults, key=lambda fault: (fault.where.sheet, fault.where.row, len(fault.where.letter), fault.where.letter))
    places = ((": ".join(filter(None, (str(given.file), fault.where[given.lang]))), fault.said[given.lang]) for fault in ordered)
    return list(dict.fromkeys(f"{place}: {word}: {said}" for place, said in places))


def _tell_changes(changes: Sequence[Change], given: argparse.Namespace) -> None:
    for change in changes:
        file = next(iter(change.files))
        what = say(given, "新条目", "new") if change.is_new else ", ".join(change.fields)
        wrote = say(given, "会写", "Would write") if given.dry_run else say(given, "写好了", "Wrote")
        print(f"{wrote} {file} ({what})")
    new = sum(change.is_new for change in changes)
    old = len(changes) - new
    print(say(given, f"新条目 {new} 个，改动 {old} 个。", f"{new} new, {old} changed."))
