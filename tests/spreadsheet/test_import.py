"""`shegong import`: what rows do to entries, and what is said of rows that are wrong."""

from pathlib import Path

import pytest
from shegong.model.text import LANGS, Lang

from tests.spreadsheet.case import PLAIN, SONG_FENG, csv_file, files_in, run, xlsx_file
from tests.spreadsheet.conftest import Said

AN_JU = Path("data/agencies/an-ju.yaml")


def test_a_new_row_becomes_a_file_like_those_that_people_write(project: Path, tmp_path: Path, said: Said) -> None:
    columns = (*PLAIN, "serves", "serves.cite", "staff", "staff.as_of", "staff.cite", "money.zh", "money.en", "money.cite", "relations")
    more = ("older-people", "[@paper, ¶1]", "10", "2009~", "[@paper, ¶1]", "甲。\n乙。", "One.\nTwo: yes.", "[@paper, ¶2]", "")
    file = csv_file(tmp_path / "agencies.csv", [columns, (*SONG_FENG, *more[:-1], "supported_by: hill-college [@paper, ¶1]")])
    assert run(project, "import", file) == 0, said()
    assert said()[0] == "Wrote data/agencies/song-feng.yaml (new)\n1 new, 0 changed.\n"
    assert (project / "data/agencies/song-feng.yaml").read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=../../schema/agency.schema.json\n"
        'name:\n  zh: 松风\n  en: Pine Wind\n  pinyin: Sōng fēng\n  cite: "[@paper, ¶1]"\n'
        "founded: 2009-06 [@paper, ¶1]\n"
        "place: east-district [@paper, ¶2]\n"
        "serves:\n  - older-people [@paper, ¶1]\n"
        'staff:\n  - {value: 10, as_of: 2009~, cite: "[@paper, ¶1]"}\n'
        'money:\n  - zh: 甲。\n    en: One.\n    cite: "[@paper, ¶2]"\n'
        '  - zh: 乙。\n    en: "Two: yes."\n    cite: "[@paper, ¶2]"\n'
        "relations:\n  - supported_by: hill-college [@paper, ¶1]\n"
    )
    assert run(project, "check") == 0


def test_a_kind_with_prose_becomes_two_files(project: Path, tmp_path: Path) -> None:
    columns = ("id", "name.zh", "name.en", "name.pinyin", "name.cite", "type", "type.cite", "prose.zh", "prose.en")
    row = (
        "new-plan",
        "新规划",
        "New Plan",
        "xīn guī huà",
        "[@paper, ¶1]",
        "plan",
        "[@paper, ¶1]",
        "一 [@paper, ¶1]。\n\n二。",
        "One [@paper, ¶1].",
    )
    assert run(project, "import", csv_file(tmp_path / "policies.csv", [columns, row])) == 0
    written = files_in(project)
    assert written["data/policies/new-plan.md"].decode().endswith("type: plan [@paper, ¶1]\n---\n\n一 [@paper, ¶1]。\n\n二。\n")
    assert written["data/policies/new-plan.en.md"].decode() == "One [@paper, ¶1].\n"


def test_only_fields_whose_cells_differ_are_changed(project: Path, tmp_path: Path, said: Said) -> None:
    file = project / AN_JU
    text = file.read_text(encoding="utf-8").replace("founded: 2009-06 [@paper, ¶1]", "founded:   '2009-06 [@paper, ¶1]'  # seen")
    text = text.replace("place: east", "# Where it is.\nplace: east")
    file.write_text(text, encoding="utf-8")
    rows = [("id", "name.en", "founded", "place"), ("an-ju", "Home of Peace", "2009-06", "river-city")]
    assert run(project, "import", csv_file(tmp_path / "agencies.csv", rows)) == 0, said()
    assert said()[0] == "Wrote data/agencies/an-ju.yaml (name, place)\n0 new, 1 changed.\n"
    expected = text.replace("en: An Ju Social Work Agency", "en: Home of Peace").replace("place: east-district", "place: river-city")
    assert file.read_text(encoding="utf-8") == expected


def test_an_emptied_cell_takes_the_field_away_and_a_missing_column_does_not(project: Path, tmp_path: Path, said: Said) -> None:
    text = (project / AN_JU).read_text(encoding="utf-8")
    rows = [("id", "founded", "founded.cite", "disputes"), ("an-ju", "", "", "")]
    assert run(project, "import", csv_file(tmp_path / "agencies.csv", rows)) == 0, said()
    assert said()[0] == "Wrote data/agencies/an-ju.yaml (founded, disputes)\n0 new, 1 changed.\n"
    expected = text[: text.index("disputes:")].replace("founded: 2009-06 [@paper, ¶1]\n", "")
    assert (project / AN_JU).read_text(encoding="utf-8") == expected


def test_one_item_of_several_is_changed_and_the_others_stay_as_they_are(project: Path, tmp_path: Path) -> None:
    file = project / AN_JU
    text = (
        file.read_text(encoding="utf-8")
        + "remarks:\n  - zh: 甲\n    en: 'A'  # first\n    cite: '[@paper, ¶1]'\n  - {zh: 乙, en: B, cite: '[@paper, ¶2]'}\n"
    )
    file.write_text(text, encoding="utf-8")
    rows = [("id", "remarks.zh"), ("an-ju", "甲\n丙\n")]
    assert run(project, "import", csv_file(tmp_path / "agencies.csv", rows)) == 0
    assert file.read_text(encoding="utf-8") == text.replace("{zh: 乙", "{zh: 丙")


def test_a_file_keeps_its_line_ends_and_its_mark(project: Path, tmp_path: Path) -> None:
    file = project / AN_JU
    text = file.read_text(encoding="utf-8")
    file.write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))
    assert run(project, "import", csv_file(tmp_path / "agencies.csv", [("id", "founded"), ("an-ju", "2010")])) == 0
    assert file.read_bytes() == text.replace("founded: 2009-06", "founded: 2010").replace("\n", "\r\n").encode("utf-8-sig")


def test_a_text_of_prose_is_changed_below_the_fields(project: Path, tmp_path: Path) -> None:
    before = files_in(project)
    rows = [
        ("id", "prose.zh", "prose.en"),
        ("city-plan", "新文 [@paper, ¶2]。", "A plan of River City, which names [[an-ju]] [@paper, ¶2]."),
    ]
    assert run(project, "import", csv_file(tmp_path / "policies.csv", rows)) == 0
    old = before["data/policies/city-plan.md"].decode()
    new = old[: old.index("河城的规划，")] + "新文 [@paper, ¶2]。\n"
    assert files_in(project) == {**before, "data/policies/city-plan.md": new.encode()}


WRONG = [
    PLAIN,
    SONG_FENG,
    ("he-an", "和安", "He An", "Hé'ān", "[@papier, ¶1]", "2009-02-30", "[@paper, ¶1]", "north", "[@paper, ¶1]"),
    ("", "康宁", "", "", "[@paper, ¶1]", "", "", "", ""),
    ("Kang Ning", "康宁", "", "", "[@paper, ¶1]", "", "", "", ""),
    ("song-feng", "松风二", "", "", "[@paper, ¶1]", "", "", "", ""),
    ("ping-an", "平安", "Ping An", "", "[@paper, ¶1]", "", "[@paper, ¶1]", "east-district", ""),
]
TOLD: dict[Lang, str] = {
    "en": """\
{0}: Agencies!E3: error: there is no entry `papier` (did you mean `paper`?); correct the id, or add that entry first
{0}: Agencies!F3: error: the calendar has no `2009-02-30`; correct it after the source
{0}: Agencies!H3: error: there is no entry `north`; correct the id, or add that entry first
{0}: Agencies!A4: error: this row has no id; give it one, such as kang-ning
{0}: Agencies!A5: error: `Kang Ning` is no id: use small letters, digits and single hyphens
{0}: Agencies!A6: error: row 2 has the id `song-feng` already; make one row of the two
{0}: Agencies!G7: error: there is nothing beside it; fill that in, or empty this cell

7 errors found; nothing was written.
""",
    "zh": """\
{0}: Agencies!E3: 错误: 没有编号为 `papier` 的条目（是不是 `paper`？）；改正编号，或先添加该条目
{0}: Agencies!F3: 错误: 日历上没有 `2009-02-30` 这一天；对照来源改正
{0}: Agencies!H3: 错误: 没有编号为 `north` 的条目；改正编号，或先添加该条目
{0}: Agencies!A4: 错误: 这一行没有编号；填上，例如 kang-ning
{0}: Agencies!A5: 错误: 编号 `Kang Ning` 不合格：只用小写字母、数字和单个连字符
{0}: Agencies!A6: 错误: 编号 `song-feng` 在第 2 行已经有了；两行并作一行
{0}: Agencies!G7: 错误: 旁边没有内容；填上内容，或清空这一格

共 7 处错误，什么都没有写入。
""",
}


@pytest.mark.parametrize("lang", LANGS)
def test_all_that_is_wrong_is_told_by_cell_and_nothing_is_written(project: Path, tmp_path: Path, said: Said, lang: Lang) -> None:
    before = files_in(project)
    file = xlsx_file(tmp_path / "list.xlsx", {"Agencies": WRONG})
    assert run(project, "import", file, lang=lang) == 1
    assert said() == ("", TOLD[lang].format(file))
    assert files_in(project) == before


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "{}: line 4, column founded: error: the calendar has no `2009-02-30`; correct it after the source"),
        ("zh", "{}: 第 4 行，founded 列: 错误: 日历上没有 `2009-02-30` 这一天；对照来源改正"),
    ],
)
def test_in_csv_lines_are_counted_as_an_editor_counts_them(project: Path, tmp_path: Path, said: Said, lang: str, told: str) -> None:
    rows = [("id", "summary.zh", "founded"), ("an-ju", "两行\n文字 [@paper, ¶1]。", "2009-06"), ("he-mu", "", "2009-02-30 [@paper, ¶1]")]
    file = csv_file(tmp_path / "agencies.csv", rows)
    assert run(project, "import", file, lang=lang) == 1
    assert said()[1].splitlines()[1:2] == [told.format(file)]


BAD_DATE = "line 2, column founded: error: the calendar has no `2009-13`; correct it after the source\n"


def test_good_rows_are_written_and_those_that_need_bad_ones_are_not(project: Path, tmp_path: Path, said: Said) -> None:
    columns = ("id", "name.zh", "name.en", "name.pinyin", "name.cite", "founded", "founded.cite", "relations")
    name = ("[@paper, ¶1]",)
    rows = [
        columns,
        ("he-an", "和安", "He An", "Hé'ān", *name, "2009-13", "[@paper, ¶1]", ""),
        ("kang-ning", "康宁", "Kang Ning", "Kāngníng", *name, "", "", "sister_of: he-an [@paper, ¶1]"),
        ("song-feng", "松风", "Pine Wind", "Sōngfēng", *name, "", "", "sister_of: an-ju [@paper, ¶1]"),
    ]
    file = csv_file(tmp_path / "agencies.csv", rows)
    assert run(project, "import", file) == 1
    assert said()[1].endswith(BAD_DATE + "\n1 error found; nothing was written.\n")
    before = files_in(project)
    assert run(project, "import", file, "--good-rows") == 1
    out, err = said()
    assert out == "Wrote data/agencies/song-feng.yaml (new)\n1 new, 0 changed.\n"
    assert err.endswith(
        BAD_DATE + f"{file}: line 3, column relations: error: relations[0]: there is no entry `he-an` (did you mean `he-mu`?); "
        "correct the id, or add that entry first\n\n2 errors found; 2 rows were left out.\n"
    )
    assert files_in(project).keys() - before.keys() == {"data/agencies/song-feng.yaml"}


def test_a_dry_run_says_what_would_be_written(project: Path, tmp_path: Path, said: Said) -> None:
    before = files_in(project)
    file = csv_file(tmp_path / "agencies.csv", [PLAIN, SONG_FENG])
    assert run(project, "import", file, "--dry-run", lang="zh") == 0
    assert said()[0] == "会写 data/agencies/song-feng.yaml (新条目)\n新条目 1 个，改动 0 个。\n"
    assert files_in(project) == before


def test_what_another_file_would_lose_is_told_too(project: Path, tmp_path: Path, said: Said) -> None:
    """Passages that others cite are taken out of a source."""
    before = files_in(project)
    rows = [("id", "passages"), ("paper", "{at: ¶1, zh: 第1段, en: paragraph 1}\n{at: ¶2, zh: 第2段, en: paragraph 2}")]
    file = csv_file(tmp_path / "sources.csv", rows)
    assert run(project, "import", file, "--good-rows") == 1
    assert said()[1].splitlines()[1:] == [
        "data/agencies/an-ju.yaml:18:45: error: relations[0]: the source `paper` has no passage “en ¶3”; "
        "use a locator listed under `passages` in data/sources/paper.yaml, or add it there first",
        "",
        "1 error found; nothing was written.",
    ]
    assert files_in(project) == before


def test_a_name_that_another_entry_has_is_told_at_the_row(project: Path, tmp_path: Path, said: Said) -> None:
    """The rule tells of the later file, which here is the one that was there before."""
    row = ("aa-he-mu", "和睦", "Harmony", "Hé mù", "[@paper, ¶1]", "", "", "", "")
    file = csv_file(tmp_path / "agencies.csv", [PLAIN, row])
    assert run(project, "import", file) == 1
    assert said()[1].splitlines()[1] == (
        f"{file}: line 2, column name.zh: error: the name “和睦” is that of data/agencies/he-mu.yaml too; "
        "merge the two if they are one; if not, write `not_same_as: [id]`"
    )


def test_warnings_of_the_rows_are_told_and_stop_nothing(project: Path, tmp_path: Path, said: Said) -> None:
    row = ("song-feng", "松风", "Pine Wind", "", "[@paper, ¶1]", "", "", "", "")
    file = csv_file(tmp_path / "agencies.csv", [PLAIN, row])
    assert run(project, "import", file) == 0
    assert f"{file}: line 2, column name.zh: warning: " in said()[1]


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (("name.zh", "x"), "error: there is no column `id`; shegong template agency gives the headings"),
        (
            ("id", "foundet"),
            "line 1, column foundet: error: there is no column `foundet` (did you mean `founded`?); "
            "correct the heading, or delete the column",
        ),
        (("id", "founded", "成立"), "line 1, column 成立: error: there are two columns `founded`; delete one"),
        (("id", ""), "line 2: error: this column has no heading; give it one, or empty it"),
    ],
)
def test_what_is_wrong_with_headings_is_told(project: Path, tmp_path: Path, said: Said, head: tuple[str, ...], told: str) -> None:
    file = csv_file(tmp_path / "agencies.csv", [head, ["he-mu", "2009", "2009"][: len(head)]])
    assert run(project, "import", file, "--good-rows") == 1
    assert f"{file}: {told}" in said()[1].splitlines()


def test_headings_may_be_labels_in_either_language(project: Path, tmp_path: Path, said: Said) -> None:
    rows = [("编号", "Founded", "成立：出处 · Founded: source"), ("he-mu", "2009", "[@paper, ¶1]")]
    assert run(project, "import", csv_file(tmp_path / "agencies.csv", rows)) == 0, said()
    assert (project / "data/agencies/he-mu.yaml").read_text(encoding="utf-8").endswith("\nfounded: 2009 [@paper, ¶1]\n")


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (
            {"money.zh": "甲\n乙", "money.en": "A"},
            "money.en: error: it has 1 line for 2 items; give one line for each item (or, of dates and sources, one for all)",
        ),
        (
            {"money.zh": "甲\n乙\n丙", "money.en": "A\nB\nC", "money.cite": "[@paper, ¶1]\n[@paper, ¶2]"},
            "money.cite: error: it has 2 lines for 3 items; give one line for each item (or, of dates and sources, one for all)",
        ),
        (
            {"money.zh": "甲", "money.en": "A", "money.cite": ""},
            "money.cite: error: money[0]: there is no source; add [@source, locator] after the value, or a `cite` key",
        ),
        (
            {"money.zh": "甲", "money.en": "", "money.cite": "[@paper, ¶1]"},
            "money.en: error: money[0]: a translation is missing: there is no `en`; both languages are needed; add `en`",
        ),
        (
            {"relations": "hill-college"},
            "relations: error: “hill-college” is no item; write one item a line, as {key: value, key: value}",
        ),
        (
            {"relations": "{a: [}"},
            "relations: error: YAML cannot be read here: did not find expected node content; check indentation, quotes and colons on this "
            "line and the one above; quote text that contains `: ` or ` #` or begins with [ or @",
        ),
        ({"relations": "{a: 1, a: 2}"}, "relations: error: `a` is written twice; merge the two; write several values as a list"),
        (
            {"staff": "ten [@paper, ¶1]"},
            "staff: error: staff[0]: expected a whole number from zero up, found `ten`; write digits only; put explanations into `note`",
        ),
        (
            {"money.zh": "{zh: 甲, en: A, cite: '[@paper, ¶1]'}\n乙"},
            "money.zh: error: some lines are in braces and some are not; write all as {zh: …, en: …, cite: …}",
        ),
        (
            {"name.zh": "", "name.en": ""},
            "name.zh: error: the name needs either `zh` or `zh` in its `unknown` list, and not both; give the name; "
            "if no source prints it, write `unknown: [zh]`",
        ),
    ],
)
def test_what_is_wrong_with_a_cell_is_told_there(project: Path, tmp_path: Path, said: Said, cells: dict[str, str], told: str) -> None:
    file = csv_file(tmp_path / "agencies.csv", [("id", *cells), ("he-mu", *cells.values())])
    assert run(project, "import", file) == 1
    assert said()[1].splitlines()[1:] == [f"{file}: line 2, column {told}", "", "1 error found; nothing was written."]


def test_a_new_row_needs_more_than_an_id(project: Path, tmp_path: Path, said: Said) -> None:
    file = csv_file(tmp_path / "agencies.csv", [PLAIN, ("song-feng", *[""] * 8)])
    assert run(project, "import", file) == 1
    told = f"{file}: line 2, column name.zh: error: there is only an id in this row; a new entry needs a name at least"
    assert said()[1].splitlines()[1] == told


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("a", "the file of this entry has errors of its own; correct them with shegong check first"),
        (
            '{name: {zh: 和睦, en: He Mu, pinyin: Hé mù, cite: "[@paper, ¶2]"}}\n',
            "the file of this entry has its fields in braces; give each a line of its own",
        ),
    ],
)
def test_a_file_that_cannot_be_changed_is_told(project: Path, tmp_path: Path, said: Said, content: str, told: str) -> None:
    (project / "data/agencies/he-mu.yaml").write_text(content, encoding="utf-8")
    file = csv_file(tmp_path / "agencies.csv", [("id", "founded"), ("he-mu", "2009 [@paper, ¶1]")])
    assert run(project, "import", file) == 1
    assert f"{file}: line 2, column id: error: {told}" in said()[1].splitlines()


def test_a_full_disk_leaves_everything_as_it_was(project: Path, tmp_path: Path, said: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk of the project has room for one of two files; the copy that is checked lies elsewhere."""
    before = files_in(project)
    file = csv_file(tmp_path / "agencies.csv", [PLAIN, SONG_FENG, ("he-an", "和安", "He An", "Hé'ān", *SONG_FENG[4:])])
    writes = Path.write_bytes

    def refuse(target: Path, content: bytes) -> int:
        if target.is_relative_to(project) and target.name == ".he-an.yaml.new":
            raise OSError(28, "No space left on device", str(target))
        return writes(target, content)

    monkeypatch.setattr(Path, "write_bytes", refuse)
    assert run(project, "import", file) == 1
    assert said()[1].endswith("No space left on device: '" + str(project / "data/agencies/.he-an.yaml.new") + "'; nothing was written.\n")
    assert files_in(project) == before


def test_the_kind_has_to_be_known(project: Path, tmp_path: Path, said: Said) -> None:
    file = csv_file(tmp_path / "list.csv", [("id", "founded"), ("he-mu", "2009 [@paper, ¶1]")])
    assert run(project, "import", file) == 1
    assert said() == ("", f"{file}: it is not clear of which kind the entries are; name it with --kind\n")
    assert run(project, "import", file, "--kind", "agency") == 0
