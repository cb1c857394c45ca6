"""Workbooks: what Excel makes of what people type, what a workbook offers, and files that are made to harm."""

import io
import zipfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from shegong.model.kinds import KINDS
from shegong.spreadsheet.forms.of_model import columns_of
from shegong.spreadsheet.grid import MOST_BYTES

from tests.spreadsheet.case import PLAIN, SONG_FENG, files_in, run, xlsx_file
from tests.spreadsheet.conftest import Said

HEAD = ("id", "founded", "founded.cite", "staff", "staff.cite")
CITE = "[@paper, ¶1]"


def _book(file: Path) -> Any:
    return openpyxl.load_workbook(file)


def _set(file: Path, cell: str, value: object, format: str = "General") -> None:
    """What a person types into a cell, with the format that Excel gives it."""
    book = _book(file)
    book.worksheets[0][cell].value = value
    book.worksheets[0][cell].number_format = format
    book.save(file)


@pytest.mark.parametrize(
    ("value", "format", "written"),
    [
        (2009, "General", "2009"),
        (2009.0, "General", "2009"),
        ("  2009-06\n", "@", "2009-06"),
        (datetime(2009, 6, 15), "yyyy-mm-dd", "2009-06-15"),
        (datetime(2009, 6, 15), "m/d/yy", "2009-06-15"),
        (datetime(2009, 6, 1), "mmm-yy", "2009-06"),
        (datetime(2009, 6, 1), 'yyyy"年"m"月"', "2009-06"),
        (datetime(2009, 1, 1), "yyyy", "2009"),
    ],
)
def test_what_excel_made_of_a_date_is_what_was_typed(
    project: Path, tmp_path: Path, said: Said, value: object, format: str, written: str
) -> None:
    file = xlsx_file(tmp_path / "list.xlsx", {"社工机构": [HEAD, ("he-mu", "", CITE, 10.0, CITE), (), (None, " ")]})
    _set(file, "B2", value, format)
    assert run(project, "import", file, "--kind", "agency") == 0, said()
    text = (project / "data/agencies/he-mu.yaml").read_text(encoding="utf-8")
    assert text.endswith(f"\nfounded: {written} {CITE}\nstaff:\n  - 10 {CITE}\n")


@pytest.mark.parametrize(
    ("value", "format", "told"),
    [
        ('=CONCATENATE("2009","-06")', "General", "this is a formula; copy it and paste it as a value"),
        (123456789012345678, "0", "this number is so long that Excel has lost its last digits; format the cell as text and enter it again"),
        (datetime(2009, 6, 15, 9, 30), "yyyy-mm-dd h:mm", "this cell has a time of day; write it as text, such as 2009-06-15"),
        (timedelta(hours=3), "[h]:mm", "this cell has a time of day; write it as text, such as 2009-06-15"),
        ("#N/A", "General", "this is one of Excel’s errors; correct it, or empty the cell"),
    ],
)
def test_what_cannot_be_told_from_a_cell_is_refused(
    project: Path, tmp_path: Path, said: Said, value: object, format: str, told: str
) -> None:
    file = xlsx_file(tmp_path / "list.xlsx", {"Agencies": [HEAD, ("he-mu", "", CITE, "", "")]})
    _set(file, "B2", value, format)
    before = files_in(project)
    assert run(project, "import", file) == 1
    assert said() == ("", f"{file}: Agencies!B2: error: {told}\n\n1 error found; nothing was written.\n")
    assert files_in(project) == before


def test_true_and_false_are_flags(project: Path, tmp_path: Path) -> None:
    file = xlsx_file(tmp_path / "list.xlsx", {"人物": [("id", "pseudonym"), ("li-ming", True)]})
    assert run(project, "import", file) == 0
    assert "\npseudonym: true\n" in (project / "data/people/li-ming.yaml").read_text(encoding="utf-8")


def test_merged_cells_are_refused(project: Path, tmp_path: Path, said: Said) -> None:
    file = xlsx_file(tmp_path / "list.xlsx", {"Agencies": [HEAD, ("he-mu", "2009", CITE)]})
    book = _book(file)
    book.worksheets[0].merge_cells("B2:B3")
    book.save(file)
    assert run(project, "import", file, lang="zh") == 1
    assert said() == ("", f"{file}: Agencies!B2:B3 是合并的单元格；取消合并，每格各填各的\n")


def test_a_sheet_of_no_kind_is_told_unless_the_kind_is_named(project: Path, tmp_path: Path, said: Said) -> None:
    rows = [PLAIN, SONG_FENG]
    file = xlsx_file(tmp_path / "list.xlsx", {"Sheet1": rows, "Empty": []})
    assert run(project, "import", file) == 1
    told = "the name of this sheet is that of no kind; rename it after a kind, or name the kind with --kind"
    assert said()[1] == f"{file}: Sheet1: error: {told}\n\n1 error found; nothing was written.\n"
    assert run(project, "import", file, "--kind", "agency") == 0
    said()
    several = xlsx_file(tmp_path / "two.xlsx", {"Sheet1": rows, "Sheet2": rows})
    assert run(project, "import", several, "--kind", "agency") == 1
    assert said()[1] == f"{several}: there is no sheet “Agencies”; give the one that is to be imported this name\n"


@pytest.mark.parametrize("kind", [model.kind.id for model in KINDS])
def test_a_template_has_every_column_and_imports_as_nothing(project: Path, tmp_path: Path, said: Said, kind: str) -> None:
    model = next(model for model in KINDS if model.kind.id == kind)
    columns = columns_of(model)
    for file in (tmp_path / "template.xlsx", tmp_path / f"{kind}.csv"):
        assert run(project, "template", kind, "--into", file) == 0, said()
        assert run(project, "import", file) == 0
    assert said()[0].endswith("0 new, 0 changed.\n")
    sheet = _book(tmp_path / "template.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[1]] == [column.title for column in columns]
    assert [cell.value for cell in sheet[2]] == [column.key for column in columns]


def test_a_template_explains_itself_and_offers_words(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "template.xlsx"
    assert run(project, "template", "agency", "--into", file, lang="zh") == 0
    book = _book(file)
    sheet, words = book["社工机构"], book["词表"]
    keys = {cell.value: cell for cell in sheet[2]}
    label = sheet.cell(1, keys["founded"].column)
    assert label.value == "成立 · Founded"
    assert label.comment.text == (
        "可以只写年或年月；来源说得模糊就照写\nA year or a month will do; as vague as the source has it\n例 · e.g. 2009-06"
    )
    assert sheet.cell(1, keys["name.cite"].column).comment.text.startswith("必填 · required\n")
    assert sheet.freeze_panes == "B3"
    assert {sheet.column_dimensions[cell.column_letter].number_format for cell in sheet[2]} == {"@"}
    offered = {str(each.sqref): each.formula1 for each in sheet.data_validations.dataValidation}
    place, serves = (offered[f"{keys[key].column_letter}3:{keys[key].column_letter}20000"] for key in ("place", "serves"))
    letters = place.split("!$")[1][0]
    assert [cell.value for cell in words[letters]] == ["所在地 · Place", "east-district", "river-city"]
    assert words[serves.split("!$")[1][0]][1].value == "older-people"


def test_what_looks_like_a_formula_stays_text(project: Path, tmp_path: Path) -> None:
    file = project / "data/agencies/he-mu.yaml"
    row = '  - {name: "=1+1", kind: short, cite: "[@paper, ¶2]"}\n'
    file.write_text(
        file.read_text(encoding="utf-8") + f"summary: {{zh: '=甲 [@paper, ¶1]', en: '+A [@paper, ¶1]'}}\nother_names:\n{row}",
        encoding="utf-8",
    )
    before = files_in(project)
    for name in ("out.xlsx", "agencies.csv"):
        assert run(project, "export", "agency", "--into", tmp_path / name) == 0
        assert run(project, "import", tmp_path / name) == 0
    assert files_in(project) == before
    cells = {cell.value: cell.data_type for row in _book(tmp_path / "out.xlsx").worksheets[0].iter_rows() for cell in row}
    assert cells["=甲 [@paper, ¶1]"] == "s"
    assert "'+A [@paper" in (tmp_path / "agencies.csv").read_text(encoding="utf-8-sig")


def test_a_cell_that_is_too_long_for_excel_is_told(project: Path, tmp_path: Path, said: Said) -> None:
    (project / "data/agencies/he-mu.yaml").open("a", encoding="utf-8").write(f'summary: {{zh: "{"字" * 33000} {CITE}", en: "A {CITE}"}}\n')
    assert run(project, "export", "agency", "--into", tmp_path / "out.xlsx") == 1
    assert said() == ("", f"{tmp_path / 'out.xlsx'}: Excel has no room for a cell of `he-mu`; use .csv instead\n")
    assert list(tmp_path.glob("*out.xlsx*")) == []
    assert run(project, "export", "agency", "--into", tmp_path / "agencies.csv") == 0
    assert run(project, "import", tmp_path / "agencies.csv") == 0


def test_nothing_is_written_over(project: Path, tmp_path: Path, said: Said) -> None:
    file = tmp_path / "out.csv"
    file.write_text("mine", encoding="utf-8")
    assert run(project, "export", "agency", "--into", file) == 1
    assert (said()[1], file.read_text(encoding="utf-8")) == (f"{file} exists; name another file.\n", "mine")


@pytest.mark.parametrize(("kind", "name"), [("all", "out.csv"), ("agency", "out.xls"), ("agency", "out")])
def test_a_file_of_another_kind_is_wrong_usage(project: Path, tmp_path: Path, said: Said, kind: str, name: str) -> None:
    assert run(project, "export", kind, "--into", tmp_path / name) == 2
    assert said()[1] == f"{tmp_path / name}: name a file that ends in .xlsx or .csv; there is room for one kind in a .csv.\n"


# Files that are made to harm.

NOT_XLSX = "this is no readable .xlsx file; save it as .xlsx from Excel, WPS or LibreOffice"
SHEET = "xl/worksheets/sheet1.xml"


def _packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def _with_part(file: Path, name: str, content: bytes) -> bytes:
    with zipfile.ZipFile(file) as archive:
        return _packed({**{part: archive.read(part) for part in archive.namelist()}, name: content})


def _sheet(rows: str, before: str = "") -> bytes:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'{before}<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'.encode()


def _cell(reference: str, text: str) -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


LAUGHS = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (_sheet(f'<row r="1">{_cell("A1", "&b;")}</row>', LAUGHS), NOT_XLSX),
        (_sheet(f'<row r="1">{_cell("A1", "&a;")}</row>', OUTSIDE), NOT_XLSX),
        (_sheet("<x>" * 100 + "</x>" * 100), NOT_XLSX),
        (
            _sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
            "it has more than 702 columns; delete those to the right that are not needed",
        ),
        (_sheet('<row r="999999999"><c r="A999999999"><v>1</v></c></row>'), "it has more than 20000 rows; split it into several files"),
        (_sheet('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'), NOT_XLSX),
        (b"<worksheet", NOT_XLSX),
        (b" " * (MOST_BYTES + 1), "the file is too large, with more than 50 MB; split it into several"),
    ],
    ids=["entities", "outside", "levels", "columns", "rows", "strings", "cut", "bomb"],
)
def test_a_file_that_is_made_to_harm_is_refused(project: Path, tmp_path: Path, said: Said, content: bytes, told: str) -> None:
    file = xlsx_file(tmp_path / "list.xlsx", {"Agencies": [HEAD]})
    file.write_bytes(_with_part(file, SHEET, content))
    before = files_in(project)
    assert run(project, "import", file) == 1
    assert said() == ("", f"{file}: {told}\n")
    assert files_in(project) == before


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "the file has a password, or is an old .xls; take the password away and save it as .xlsx"),
        (b"PK\x03\x04 nothing", NOT_XLSX),
        (b"id,founded\n", NOT_XLSX),
        (_packed({"a.txt": b"a"}), NOT_XLSX),
    ],
)
def test_a_file_that_is_no_workbook_is_refused(project: Path, tmp_path: Path, said: Said, content: bytes, told: str) -> None:
    file = tmp_path / "list.xlsx"
    file.write_bytes(content)
    assert run(project, "import", file) == 1
    assert said() == ("", f"{file}: {told}\n")


def test_a_file_that_is_not_there_is_told(project: Path, tmp_path: Path, said: Said) -> None:
    assert run(project, "import", tmp_path / "list.xlsx", lang="zh") == 1
    assert said() == ("", f"打不开 {tmp_path / 'list.xlsx'}：No such file or directory。\n")


def test_empty_rows_that_are_only_formatted_are_passed_over(project: Path, tmp_path: Path, said: Said) -> None:
    """A spreadsheet leaves hundreds of them behind."""
    empty = "".join(f'<row r="{number}" s="1" customFormat="1"><c r="A{number}" s="0"/></row>' for number in range(3, 1000))
    rows = (
        f'<row r="1">{_cell("A1", "id")}{_cell("B1", "founded")}</row><row r="2">{_cell("A2", "he-mu")}{_cell("B2", f"2009 {CITE}")}</row>'
    )
    file = xlsx_file(tmp_path / "list.xlsx", {"Agencies": [HEAD]})
    file.write_bytes(_with_part(file, SHEET, _sheet(rows + empty)))
    assert run(project, "import", file) == 0, said()
