"""CSV as Excel, WPS and LibreOffice save it, in China and elsewhere."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shegong.model.harmless import harmless, without_apostrophe

from tests.spreadsheet.case import files_in, run
from tests.spreadsheet.conftest import Said

ROWS = (
    'id{0}other_names{0}founded{0}founded.cite\nhe-mu{0}"{{name: 和睦社, kind: short, cite: \'[@paper, ¶2]\'}}"{0}2009{0}"[@paper, ¶1]"\n'
)


@pytest.mark.parametrize(
    ("encoding", "separator", "told"),
    [
        ("utf-8", ",", "read as UTF-8 with commas between columns"),
        ("utf-8-sig", ";", "read as UTF-8 with semicolons between columns"),
        ("gb18030", ",", "read as GB18030 with commas between columns"),
        ("utf-16", "\t", "read as UTF-16 with tabs between columns"),
    ],
)
def test_encoding_and_separator_are_found_and_told(
    project: Path, tmp_path: Path, said: Said, encoding: str, separator: str, told: str
) -> None:
    file = tmp_path / "agencies.csv"
    file.write_bytes(ROWS.format(separator).replace("\n", "\r\n").encode(encoding))
    assert run(project, "import", file) == 0, said()
    assert said()[1] == f"{file}: {told}\n"
    text = (project / "data/agencies/he-mu.yaml").read_text(encoding="utf-8")
    assert text.endswith('\nother_names:\n  - {name: 和睦社, kind: short, cite: "[@paper, ¶2]"}\nfounded: 2009 [@paper, ¶1]\n')


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"id,founded\nhe-mu,\xff\xff\n", "the file is neither UTF-8 nor GB18030; save it as CSV in UTF-8"),
        (b'id,founded\nhe-mu,"2009\n', "from line 2 on this is no CSV (unexpected end of data); check that quotes come in pairs"),
        (b"id," + b"," * 800 + b"\n", "it has more than 702 columns; delete those to the right that are not needed"),
        (b"id\n" + b"a\n" * 20_001, "it has more than 20000 rows; split it into several files"),
        (
            b"id,founded\nhe-mu," + b"2" * 140_000,
            "from line 2 on this is no CSV (field larger than field limit (131072)); check that quotes come in pairs",
        ),
    ],
)
def test_a_file_that_is_no_table_is_refused(project: Path, tmp_path: Path, said: Said, content: bytes, told: str) -> None:
    file = tmp_path / "agencies.csv"
    file.write_bytes(content)
    before = files_in(project)
    assert run(project, "import", file) == 1
    assert (said(), files_in(project)) == (("", f"{file}: {told}\n"), before)


def test_a_cell_of_very_many_characters_is_refused(project: Path, tmp_path: Path, said: Said) -> None:
    file = tmp_path / "agencies.csv"
    file.write_text("id,summary.zh\nhe-mu," + "字" * 100_001, encoding="utf-8")
    assert run(project, "import", file) == 1
    assert f"{file}: line 2, column summary.zh: error: this cell has 100001 characters, more than 100000; split it\n" in said()[1]


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@a", "\t=1", "\r", "'=1", "''-1", "＝1", "plain", "'quoted'", ""])
def test_a_harmless_cell_is_brought_back(cell: str) -> None:
    assert without_apostrophe(harmless(cell)) == cell
    assert not harmless(cell).startswith(("=", "+", "-", "@", "\t", "\r", "＝"))


@given(st.text(alphabet="'=+-@\t\ra＝＠ ", max_size=6))
def test_any_cell_is_brought_back(cell: str) -> None:
    assert without_apostrophe(harmless(cell)) == cell
