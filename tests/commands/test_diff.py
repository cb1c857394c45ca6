"""`shegong diff`: what a change does to the directory, told of revisions in a repository of its own."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from shegong.command import main
from shegong.model.text import LANGS, Lang

from tests.commands.test_command import ODD
from tests.golden.render import HERE
from tests.site.project import replace_in

LAMP = "data/agencies/ming-deng.yaml"
HE_AN = "data/agencies/he-an.yaml"
NEW = 'name: {zh: 新灯, en: New Lamp, cite: "[@jiang-daily-2012, ¶4]"}\nplace: jiang-city [@jiang-daily-2012, ¶4]\n'
ARTICLE = {"zh": "# 怎样开门\n", "en": "# How doors open\n"}


def git(project: Path, *arguments: str) -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false", "-c", "core.autocrlf=false"]
    subprocess.run(["git", "-C", str(project), *who, *arguments], check=True, capture_output=True)


def commit(project: Path) -> None:
    git(project, "add", "--all", ".")
    git(project, "commit", "-qm", "a change")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The miniature directory, without its unsafe links and with an article, as the one commit of a repository."""
    made = tmp_path / "project"
    shutil.copytree(HERE / "data", made / "data")
    for lang, text in ARTICLE.items():
        (made / f"docs/{lang}/learn").mkdir(parents=True)
        (made / f"docs/{lang}/learn/doors.md").write_text(text, encoding="utf-8")
    for text in made.glob("data/policies/*.md"):
        text.write_text(text.read_text(encoding="utf-8").replace("javascript:alert(1)", "https://example.org/"), encoding="utf-8")
    git(made, "init", "-q")
    commit(made)
    return made


def change_much(project: Path) -> None:
    """A change with something of everything in it."""
    (project / "data/agencies/xin-deng.yaml").write_text(NEW, encoding="utf-8")
    (project / "data/diagrams/door-contract.yaml").unlink()
    replace_in(project / LAMP, "- 2009-06 [@jiang-daily-2012, ¶2]", "- 2009-07 [@jiang-daily-2012, ¶2]")
    replace_in(project / LAMP, "  - ug-older-people [@agency-study-2013, §2 ¶1]\n", "")
    replace_in(project / LAMP, "as_of: 2012-24, cite", "as_of: 2013-24, cite")
    replace_in(project / LAMP, "湖滨路8号", "湖滨路9号")
    two = 'founded: ["../2008 [@agency-study-2013, §2 ¶1]", "2009 [@jiang-daily-2012, ¶3]"]'
    replace_in(project / HE_AN, "founded: ../2008 [@agency-study-2013, §2 ¶1]", two)
    (project / "docs/en/learn/doors.md").write_text("# How a door opens\n", encoding="utf-8")


def diff(project: Path, *more: str, lang: str = "en") -> int:
    return main(["--project", str(project), "--lang", lang, "diff", *more])


TOLD: dict[Lang, str] = {
    "en": """\
New entries
  Social work agency: New Lamp (data/agencies/xin-deng.yaml)

Entries removed
  Diagram: The agreement on doors (data/diagrams/door-contract.yaml)

Changed entries
  Social work agency: 合安社工服务中心 (data/agencies/he-an.yaml)
    + Founded: 2009 [@jiang-daily-2012, ¶3]
  Social work agency: Bright Lamp Social Work Agency (data/agencies/ming-deng.yaml)
    ~ Founded: 2009-06 → 2009-07
    ~ Status (Operating): as_of: 2012-24 → 2013-24
    ~ Address: zh: 湖滨路8号<3楼> & 地下室 → 湖滨路9号<3楼> & 地下室 ⚠ only the Chinese was changed, not the English
    - Serves: Older people

New disagreements
  合安社工服务中心: Founded

Articles
  changed: How a door opens (learn/doors, English) ⚠ only the English was changed, not the Chinese

Adds 1 agency, removes 1 diagram, changes 1 claim of 合安社工服务中心, changes 4 claims of \
Bright Lamp Social Work Agency, 1 new disputed fact, changes 1 article, 2 texts changed in one language only, 23 pages affected.
""",
    "zh": """\
新增条目
  社工机构：新灯（data/agencies/xin-deng.yaml）

删去条目
  图解：开门的约定（data/diagrams/door-contract.yaml）

改动的条目
  社工机构：合安社工服务中心（data/agencies/he-an.yaml）
    + 成立：2009 [@jiang-daily-2012, ¶3]
  社工机构：明灯社工事务所（data/agencies/ming-deng.yaml）
    ~ 成立：2009-06 → 2009-07
    ~ 现状（运作中）：as_of：2012-24 → 2013-24
    ~ 地址：zh：湖滨路8号<3楼> & 地下室 → 湖滨路9号<3楼> & 地下室 ⚠ 只改了中文，英文没有改
    - 服务对象：老年人

新出现的来源不一
  合安社工服务中心：成立

文章
  改动：怎样开门（learn/doors，英文） ⚠ 只改了英文，中文没有改

新增 1 个社工机构，删去 1 个图解，改动合安社工服务中心的 1 条说法，改动明灯社工事务所的 4 条说法，\
新出现 1 处来源不一，改动 1 篇文章，2 处只改了一种语言，影响 23 个网页。
""",
}
MARKDOWN = """\
`` 改动`合安`[x][y] @somebody <b>的 2 条说法，1 处只改了一种语言，影响 18 个网页。 ``

### 改动的条目

- 社工机构：`` `合安`[x][y] @somebody <b> ``（`data/agencies/he-an.yaml`）
  - `~` 名称：`zh`：`合安社工服务中心` → `` `合安`[x][y] @somebody <b> ``
  - `~` 经费：`zh`：`收入的八成来自政府购买。` → `` 收入的`九成`来自政府购买。 `` ⚠ 只改了中文，英文没有改
"""


@pytest.mark.parametrize("lang", LANGS)
def test_a_change_of_the_files_at_hand_is_told_in_words(project: Path, capsys: pytest.CaptureFixture[str], lang: Lang) -> None:
    change_much(project)
    assert diff(project, "HEAD", lang=lang) == 0
    assert capsys.readouterr() == (TOLD[lang], "")


def test_two_revisions_are_compared_whatever_the_files_at_hand_are(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change_much(project)
    commit(project)
    (project / LAMP).unlink()
    assert diff(project, "HEAD~1", "HEAD") == 0
    assert capsys.readouterr().out == TOLD["en"]


def test_in_markdown_what_the_data_says_is_code(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace_in(project / HE_AN, "合安社工服务中心", '"`合安`[x][y] @somebody <b>"')
    replace_in(project / HE_AN, "收入的八成", "收入的`九成`")
    assert diff(project, "HEAD", "--format", "markdown", lang="zh") == 0
    assert capsys.readouterr().out == MARKDOWN


def test_json_has_everything_in_both_languages(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change_much(project)
    assert diff(project, "HEAD", "--format", "json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["summary"]["en"] + "." == TOLD["en"].splitlines()[-1].replace("Adds", "adds", 1)
    assert told["errors"] == [0, 0]
    assert told["pages"] == 23
    assert told["added"] == [
        {
            "id": "xin-deng",
            "kind": "agency",
            "label": {"zh": "社工机构", "en": "Social work agency"},
            "file": "data/agencies/xin-deng.yaml",
            "name": {"zh": "新灯", "en": "New Lamp"},
        }
    ]
    (lamp,) = [each for each in told["changed"] if each["entry"]["id"] == "ming-deng"]
    assert lamp["changes"][0]["parts"] == [
        {"key": "value", "before": {"zh": "2009-06", "en": "2009-06"}, "after": {"zh": "2009-07", "en": "2009-07"}}
    ]
    assert [change["only"] for change in lamp["changes"]] == [None, None, "zh", None]


@pytest.mark.parametrize(("lang", "said"), [("en", "Changes nothing in the directory.\n"), ("zh", "名录没有改动。\n")])
def test_no_change_is_said_to_be_none(project: Path, capsys: pytest.CaptureFixture[str], lang: Lang, said: str) -> None:
    (project / LAMP).write_text("# Only a remark for authors.\n" + (project / LAMP).read_text(encoding="utf-8"), encoding="utf-8")
    assert diff(project, "HEAD", lang=lang) == 0
    assert capsys.readouterr() == (said, "")


# One change in a field of each sort, and the lines that tell of it.

FIELDS = {
    "name": (
        LAMP,
        "Bright Lamp Social",
        "Brighter Lamp Social",
        ["~ Name: en: Bright Lamp Social Work Agency → Brighter Lamp Social Work Agency"],
    ),
    "other name": (LAMP, "kind: misprint", "kind: short", ["~ Other names (Bright Lamb): kind: Misprint → Short name"]),
    "summary": (
        LAMP,
        "得到[[jiang-teachers-college|师范学院]]的支持",
        "得到[[jiang-teachers-college|师范学院]]的帮助",
        [
            "~ Summary: zh: …lege|师范学院]]的支持， 开办[[after-… → …lege|师范学院]]的帮助， 开办[[after-…"
            " ⚠ only the Chinese was changed, not the English"
        ],
    ),
    "single value": (LAMP, "registered: 2010-03-15", "registered: 2010-03-16", ["~ Registered on: 2010-03-15 → 2010-03-16"]),
    "source of a value": (
        LAMP,
        "place: east-lake-district [@jiang-daily-2012, ¶2]",
        "place: east-lake-district [@jiang-daily-2012, ¶3]",
        ["~ Place (East Lake District): cite: [@jiang-daily-2012, ¶2] → [@jiang-daily-2012, ¶3]"],
    ),
    "entry as value": (LAMP, "place: east-lake-district", "place: jiang-city", ["~ Place: East Lake District → Jiang City"]),
    "term as value": (LAMP, "  - ug-primary-pupils", "  - ug-older-people", ["~ Serves: Primary-school pupils → Older people"]),
    "number": (LAMP, "value: 1250", "value: 1350", ["~ Staff: 1250 → 1350"]),
    "note": (
        LAMP,
        "note: {zh: 论文的说法, en: according to the study}, ",
        "",
        ["~ Founded (2010~)", "  note.zh: 论文的说法 → (nothing)", "  note.en: according to the study → (nothing)"],
    ),
    "statement in both languages": (
        HE_AN,
        "收入的八成来自政府购买。\n    en: Four fifths",
        "收入的九成来自政府购买。\n    en: Nine tenths",
        [
            "~ Money",
            "  zh: 收入的八成来自政府购买。 → 收入的九成来自政府购买。",
            "  en: Four fifths of its income is from government contracts. → Nine tenths of its income is from government contracts.",
        ],
    ),
    "relation": (LAMP, '    until: "2013"\n', "", ["~ Relations (Supported by: Jiang City Teachers’ Coll…): until: 2013 → (nothing)"]),
    "relation to another": (
        LAMP,
        "works_with: he-an",
        "works_with: jiang-sw-association",
        [
            "- Relations: Works with: 合安社工服务中心",
            "+ Relations: Works with: Jiang City Social Work Association [@agency-study-2013, §2 ¶1]",
        ],
    ),
    "event": (
        LAMP,
        "八月后停止, en: no more after August",
        "九月后停止, en: no more after September",
        [
            "~ Events (2012-01/2012-08 Bright Lamp and He An m…)",
            "  note.zh: 八月后停止 → 九月后停止",
            "  note.en: no more after August → no more after September",
        ],
    ),
    "stated disagreement": (
        HE_AN,
        "与明灯分担",
        "和明灯分担",
        ["~ Disagreements (Who pays for it): sides[1].zh: 与明灯分担 → 和明灯分担 ⚠ only the Chinese was changed, not the English"],
    ),
    "day of checking": (LAMP, 'verified_on: "2024-05-01"', 'verified_on: "2024-05-02"', ["~ Last verified: 2024-05-01 → 2024-05-02"]),
    "flag": ("data/people/lin-hua.yaml", "pseudonym: true\n", "", ["- Pseudonym: yes"]),
    "figure": ("data/statistics/doors.yaml", "value: 1250", "value: 1251", ["~ Figures (1,250, 2011, Jiang City): 1250 → 1251"]),
    "unit": (
        "data/statistics/doors.yaml",
        "unit: {zh: 扇, en: doors}",
        "unit: {zh: 道, en: gates}",
        ["~ Unit", "  zh: 扇 → 道", "  en: doors → gates"],
    ),
    "see also": (
        "data/terms/half-door.yaml",
        "see: [who-opens, ming-deng]",
        "see: [ming-deng, he-an]",
        ["- See also: Who should open the door?", "+ See also: 合安社工服务中心"],
    ),
    "view": (
        "data/debates/who-opens.yaml",
        "Whoever comes first.",
        "Whoever comes before.",
        ["~ Views: en: Whoever comes first. → Whoever comes before. ⚠ only the English was changed, not the Chinese"],
    ),
    "route": (
        "data/examinations/door-keeper-exam.yaml",
        "final_year: true, ",
        "",
        ["~ Who may sit it (Bachelor’s degree, Master’s degree, Soc…): final_year: yes → (nothing)"],
    ),
    "arrow": (
        "data/diagrams/door-contract.yaml",
        "{from: college, to: agency, zh: 付钱。",
        "{from: college, to: agency, zh: 给钱。",
        ["~ Arrows: zh: 付钱。 → 给钱。 ⚠ only the Chinese was changed, not the English"],
    ),
    "box": ("data/diagrams/door-contract.yaml", "column: 1, row: 2", "column: 2, row: 2", ["~ Boxes (Ming Deng): column: 1 → 2"]),
    "passage": (
        "data/sources/agency-study-2013.yaml",
        "begins: Bright Lamb",
        "begins: Bright Lamp",
        ["~ Passages (§2 ¶1): begins: Bright Lamb → Bright Lamp"],
    ),
    "work": (
        "data/sources/agency-study-2013.yaml",
        "title: Buying Services",
        "title: Buying",
        ["~ Works it refers to (Buying Services): title: Buying Services → Buying"],
    ),
    "text of a policy": (
        "data/policies/jiang-purchasing-2011.en.md",
        "contracts are signed",
        "a contract is signed",
        [
            "~ Text: en: … judged; 3. contracts are signed [@ji… → … judged; 3. a contract is signed [@ji…"
            " ⚠ only the English was changed, not the Chinese"
        ],
    ),
}


@pytest.mark.parametrize(("file", "old", "new", "told"), FIELDS.values(), ids=FIELDS)
def test_a_field_of_each_sort_is_told(
    project: Path, capsys: pytest.CaptureFixture[str], file: str, old: str, new: str, told: list[str]
) -> None:
    replace_in(project / file, old, new)
    assert diff(project, "HEAD") == 0
    lines = capsys.readouterr().out.split("\n\n")[0].splitlines()
    assert lines[0] == "Changed entries"
    assert [line[4:] for line in lines[2:]] == told


@pytest.mark.parametrize(("lang", "said"), [("en", "(xin-deng → xin-deng-2)"), ("zh", "（xin-deng → xin-deng-2）")])
def test_an_entry_under_another_id_is_said_to_be_renamed(project: Path, capsys: pytest.CaptureFixture[str], lang: Lang, said: str) -> None:
    file = project / "data/agencies/xin-deng.yaml"
    file.write_text(NEW, encoding="utf-8")
    commit(project)
    file.rename(file.with_name("xin-deng-2.yaml"))
    assert diff(project, "HEAD", lang=lang) == 0
    told = capsys.readouterr().out
    assert said in told
    assert len(told.splitlines()) == 4, "neither new nor removed"


RENAMED: dict[Lang, str] = {
    "en": """\
Entries with another id (and so with other addresses)
  Social work agency: Bright Lamp Social Work Agency (ming-deng → lamp)
  Term: half-open door (half-door → door-half)

Gives 2 entries another id, 43 pages affected.
""",
    "zh": """\
改了编号的条目（网址也随之改变）
  社工机构：明灯社工事务所（ming-deng → lamp）
  术语：半开门（half-door → door-half）

2 个条目改了编号，影响 43 个网页。
""",
}


@pytest.mark.parametrize("lang", LANGS)
def test_of_renamed_entries_nothing_else_is_told_whatever_names_them(project: Path, capsys: pytest.CaptureFixture[str], lang: Lang) -> None:
    (project / "docs/zh/learn/doors.md").write_text("# 怎样开门\n\n见[[ming-deng]]。\n", encoding="utf-8")
    commit(project)
    for old, new in (("ming-deng", "lamp"), ("half-door", "door-half")):
        assert main(["--project", str(project), "--lang", "en", "rename", old, new]) == 0
    capsys.readouterr()
    assert diff(project, "HEAD", lang=lang) == 0
    assert capsys.readouterr() == (RENAMED[lang], "")


def test_a_former_id_tells_a_rename_from_a_like_name_and_what_else_changed_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--project", str(project), "rename", "ming-deng", "lamp"]) == 0
    capsys.readouterr()
    lamp = project / "data/agencies/lamp.yaml"
    twin = lamp.read_text(encoding="utf-8").partition("\nother_names")[0]
    (project / "data/agencies/a-lamp.yaml").write_text(f"{twin}\nnot_same_as: [lamp]\n", encoding="utf-8")
    replace_in(lamp, "zh: 明灯社工事务所", "zh: 长明灯社工事务所")
    replace_in(lamp, "en: Bright Lamp Social Work Agency", "en: Ever-burning Lamp")
    replace_in(lamp, '    until: "2013"\n', "")
    assert diff(project, "HEAD") == 0
    assert capsys.readouterr().out.splitlines()[:11] == [
        "New entries",
        "  Social work agency: Bright Lamp Social Work Agency (data/agencies/a-lamp.yaml)",
        "",
        "Entries with another id (and so with other addresses)",
        "  Social work agency: Ever-burning Lamp (ming-deng → lamp)",
        "",
        "Changed entries",
        "  Social work agency: Ever-burning Lamp (data/agencies/lamp.yaml)",
        "    ~ Name",
        "      zh: 明灯社工事务所 → 长明灯社工事务所",
        "      en: Bright Lamp Social Work Agency → Ever-burning Lamp",
    ]


ENDED: dict[Lang, list[str]] = {
    "en": [
        "Entries that have closed or merged",
        "  Social work agency: Bright Lamp Social Work Agency (data/agencies/ming-deng.yaml): Closed",
        "",
    ],
    "zh": ["停办或合并的条目", "  社工机构：明灯社工事务所（data/agencies/ming-deng.yaml）：已停办", ""],
}
SUMMED: dict[Lang, str] = {"en": "Says that 1 agency closed or merged, changes 3 claims of ", "zh": "注明 1 个社工机构停办或合并，改动"}


@pytest.mark.parametrize("lang", LANGS)
def test_an_entry_that_has_closed_is_said_to_have_closed(project: Path, capsys: pytest.CaptureFixture[str], lang: Lang) -> None:
    source = ["--source", "jiang-daily-2012", "--at", "¶2", "--reason-zh", "灯灭了。", "--reason-en", "The lamp went out."]
    assert main(["--project", str(project), "close", "ming-deng", "--on", "2013-05", *source]) == 0
    capsys.readouterr()
    assert diff(project, "HEAD", lang=lang) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[:3] == ENDED[lang]
    assert told[-1].startswith(SUMMED[lang])


def test_a_closed_list_that_changed_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    terms = project / "data/vocabularies/user-groups.yaml"
    terms.write_text(terms.read_text(encoding="utf-8").rstrip("\n") + "\n  - {id: ug-doors, zh: 门, en: Doors}\n", encoding="utf-8")
    assert diff(project, "HEAD") == 0
    assert "(ug-doors)\n\nChanges 1 term of closed lists, 0 pages affected.\n" in capsys.readouterr().out


BAD: dict[Lang, str] = {
    "en": """\
2 errors after the change; what cannot be read is left out.

Changed entries
  Social work agency: Bright Lamp Social Work Agency (data/agencies/ming-deng.yaml) ⚠ read in part only, because of errors; \
what is missing need not have been removed
    - Registered on: 2010-03-15

Entries that cannot be read
  he-an

Changes 1 claim of Bright Lamp Social Work Agency, 1 entry cannot be read, pages not counted because of errors.
""",
    "zh": """\
改动之后有 2 处错误，读不出的内容不在其内。

改动的条目
  社工机构：明灯社工事务所（data/agencies/ming-deng.yaml） ⚠ 有错误，只读出一部分，缺的未必是删去的
    - 登记：2010-03-15

读不出来的条目
  he-an

改动明灯社工事务所的 1 条说法，1 个条目读不出来，有错误，未计影响多少网页。
""",
}


@pytest.mark.parametrize("lang", LANGS)
def test_of_bad_data_what_can_be_read_is_told(project: Path, capsys: pytest.CaptureFixture[str], lang: Lang) -> None:
    replace_in(project / LAMP, "registered: 2010-03-15", "registered: 2010-03-32")
    (project / HE_AN).write_text("- a list\n", encoding="utf-8")
    assert diff(project, "HEAD", lang=lang) == 0
    assert capsys.readouterr() == (BAD[lang], "")


def test_what_was_bad_and_is_good_now_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = (project / HE_AN).read_text(encoding="utf-8")
    (project / HE_AN).write_text("name: [\n", encoding="utf-8")
    commit(project)
    (project / HE_AN).write_text(good, encoding="utf-8")
    assert diff(project, "HEAD") == 0
    told = capsys.readouterr().out
    assert told.startswith("1 error before the change;")
    assert "Entries that cannot be read\n  he-an\n" in told


def test_what_is_no_directory_is_told_by_its_errors(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(project / "data")
    shutil.rmtree(project / "docs")
    (project / "other").write_text("", encoding="utf-8")
    commit(project)
    assert diff(project, "HEAD~1", "HEAD") == 0
    assert capsys.readouterr().out.startswith("1 error after the change;")


@pytest.mark.parametrize("path", ["agencies/ming-deng.yaml", "policies/jiang-purchasing-2011.md", "vocabularies/user-groups.yaml"])
@pytest.mark.parametrize("content", ODD.values(), ids=ODD)
def test_an_odd_file_is_described_and_not_stumbled_over(
    project: Path, capsys: pytest.CaptureFixture[str], content: bytes, path: str
) -> None:
    (project / "data" / path).write_bytes(content)
    assert diff(project, "HEAD") == 0
    assert re.match("[0-9]+ errors? after the change; ", capsys.readouterr().out)


# Revisions come from whoever types the command, and files from whoever sends a change.


@pytest.mark.parametrize("revision", ["--output=x", "--upload-pack=touch x", "-x", "", "no-such", "HEAD:data", "HEAD\n", "@{-1}", "x..y"])
@pytest.mark.parametrize("place", [0, 1])
def test_a_revision_that_is_none_is_refused(project: Path, capsys: pytest.CaptureFixture[str], revision: str, place: int) -> None:
    before = sorted(project.rglob("*"))
    given = ["HEAD", "HEAD"]
    given[place] = revision
    assert diff(project, "--", *given) == 2
    assert capsys.readouterr() == ("", f"git knows no revision `{revision}`.\n")
    assert sorted(project.rglob("*")) == before


def test_an_option_in_place_of_a_revision_is_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        diff(project, "--output=x")
    assert ended.value.code == 2
    assert "Traceback" not in capsys.readouterr().err
    assert not (project / "x").exists()


def test_a_folder_without_git_knows_no_revision(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert diff(tmp_path, "HEAD", lang="zh") == 2
    assert capsys.readouterr() == ("", "git 不认得 `HEAD` 这个版本。\n")


def test_the_files_at_hand_and_the_store_stay_as_they_are(project: Path) -> None:
    change_much(project)
    before = {file: file.read_bytes() for file in project.rglob("*") if file.is_file()}
    assert diff(project, "HEAD") == 0
    assert {file: file.read_bytes() for file in project.rglob("*") if file.is_file()} == before


def test_attributes_of_a_revision_hide_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change_much(project)
    (project / ".gitattributes").write_text("data/** export-ignore\n*.yaml export-subst\n", encoding="utf-8")
    commit(project)
    assert diff(project, "HEAD~1", "HEAD") == 0
    assert capsys.readouterr().out == TOLD["en"]


def test_a_link_in_a_revision_is_not_followed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "data/agencies/secret.yaml").symlink_to("/etc/hostname")
    commit(project)
    assert diff(project, "HEAD~1", "HEAD") == 0
    assert capsys.readouterr().out == "Changes nothing in the directory.\n"


def test_a_project_below_the_top_of_a_repository_is_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    below = tmp_path / "repository/below"
    shutil.copytree(HERE / "data", below / "data")
    git(tmp_path / "repository", "init", "-q")
    commit(tmp_path / "repository")
    (below / "data/agencies/xin-deng.yaml").write_text(NEW, encoding="utf-8")
    assert diff(below, "HEAD") == 0
    assert "New Lamp (data/agencies/xin-deng.yaml)" in capsys.readouterr().out


def test_control_characters_do_not_reach_the_terminal(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace_in(project / LAMP, "en: Bright Lamp Social Work Agency", 'en: "Bright\\e[31m \\u202eLamp"')
    assert diff(project, "HEAD") == 0
    assert "Bright[31m Lamp" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("file", "old", "new", "pages"),
    [
        # itself, in two languages
        (LAMP, 'verified_on: "2024-05-01"', 'verified_on: "2024-05-02"', 2),
        # both ends
        (LAMP, '    until: "2013"\n', "", 4),
        # a page in one language
        ("docs/en/learn/doors.md", "How doors", "How many doors", 1),
        # itself, and the places and people on whose timelines it is
        (LAMP, "registered: 2010-03-15", "registered: 2010-03-16", 8),
    ],
)
def test_the_pages_that_change_are_counted(
    project: Path, capsys: pytest.CaptureFixture[str], file: str, old: str, new: str, pages: int
) -> None:
    replace_in(project / file, old, new)
    assert diff(project, "HEAD", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["pages"] == pages
