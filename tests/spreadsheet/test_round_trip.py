"""All entries of the directory into tables and back: nothing changes, and nothing is lost."""

import shutil
from pathlib import Path

import pytest
from shegong.load.directory import Loaded, load_directory
from shegong.model.entry import Entry
from shegong.model.kinds import KINDS
from shegong.spreadsheet.exporting import rows_of
from shegong.spreadsheet.files import read_tables, table_bytes
from shegong.spreadsheet.importing import all_rows

from tests.site.project import PROJECT
from tests.spreadsheet.case import files_in, run
from tests.spreadsheet.conftest import Said


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load_directory(PROJECT)


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.kind.id)
def test_a_csv_of_a_kind_changes_nothing(tmp_path: Path, loaded: Loaded, model: type[Entry]) -> None:
    rows = rows_of(PROJECT, model, loaded)
    file = tmp_path / f"{model.kind.folder}.csv"
    file.write_bytes(table_bytes(".csv", [(model, rows)], loaded, "zh"))
    tables, faults, _ = read_tables(file, None)
    outcome = all_rows(PROJECT, tables)
    assert (len(tables[0].rows), faults, outcome.changes, outcome.is_good) == (len(rows), (), (), True)
    assert len(rows) > 0


def test_a_workbook_of_everything_changes_nothing_and_brings_everything_back(tmp_path: Path, loaded: Loaded, said: Said) -> None:
    project, file = tmp_path / "project", tmp_path / "all.xlsx"
    for part in ("data", "docs"):
        shutil.copytree(PROJECT / part, project / part)
    assert run(project, "export", "all", "--into", file) == 0
    count = len(loaded.documents)
    assert said() == (f"Wrote {file}: {count} entries.\n", "")

    before = files_in(project)
    assert run(project, "import", file) == 0
    assert (said(), files_in(project)) == (("0 new, 0 changed.\n", ""), before)

    for model in KINDS:
        shutil.rmtree(project / "data" / model.kind.folder)
    assert run(project, "import", file) == 0
    assert said()[0].endswith(f"\n{count} new, 0 changed.\n")
    again = load_directory(project)
    assert again.problems == ()
    assert {each.file: each.entry for each in again.documents} == {each.file: each.entry for each in loaded.documents}
