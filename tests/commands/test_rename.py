"""`shegong rename`: the files of an entry, and every place that names it."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from shegong.command import main
from shegong.compare.moved import article_moved, entry_moved
from shegong.load.directory import load_directory
from shegong.model.kinds import Agency
from shegong.model.text import LANGS, Lang
from shegong.revise.change_set import make_changes
from shegong.revise.renaming import changes_of, renaming, with_former_id

from tests.commands.test_command import project_with
from tests.commands.test_diff import commit, git
from tests.rules.case import BASE
from tests.site.project import PROJECT

# Every form in which an id is written, each with words that only look like it: `dawn-2`, `new-dawn`, plain “dawn”.
FILES = {
    "data/agencies/dawn.yaml": """\
# dawn 的文件 · the file of dawn
name: {zh: 晨社, en: dawn, pinyin: Chénshè, cite: "[@paper, ¶2]"}
other_names:
  - {name: dawn, kind: short, cite: "[@paper, ¶2]"}
summary: {zh: "[[dawn]]是机构 [@paper, ¶2]。", en: "[[dawn]] is an agency [@paper, ¶2]."}
relations: [{sister_of:   "dawn-2 [@paper, ¶2]" }]
""",
    "data/agencies/dawn-2.yaml": """\
name: {zh: 二晨社, en: Second Dawn, pinyin: Èr Chénshè, cite: "[@paper, ¶2]"}
not_same_as: [dawn, new-dawn]
""",
    "data/agencies/new-dawn.yaml": """\
name: {zh: 新晨社, en: New Dawn, pinyin: Xīn Chénshè, cite: "[@paper, ¶2]"}
not_same_as:
  - dawn   # dawn
relations:
  - supports: dawn [@paper, ¶2]
    note: {zh: "由[[dawn]]、[[dawn-2]]和[[ dawn |晨社]]而来", en: "from dawn, [[dawn]], [[dawn-2]] and [[ dawn |Dawn]]"}
events:
  - {date: 2009-06, type: founding, zh: 新晨接手dawn。, en: It takes over from dawn., with: [new-dawn, dawn], cite: "[@paper, ¶2]"}
disputes:
  - topic: {zh: 与dawn, en: dawn and it}
    kind: cross-source
    with: [dawn]
    sides:
      - {zh: 同, en: the same, cite: "[@paper, ¶1]"}
      - {zh: 异, en: another, cite: "[@paper, ¶2]"}
""",
    "data/policies/help-plan.md": """\
---
name: {zh: 帮扶, en: Help plan, pinyin: Bāngfú, cite: "[@paper, ¶2]"}
type: plan [@paper, ¶2]
relations:
  - supported_by: dawn [@paper, ¶2]
---
给[[dawn]]和[[dawn-2|二晨]] [@paper, ¶2]。dawn。
""",
    "data/policies/help-plan.en.md": "For [[dawn|Dawn]] and [[dawn-2]] [@paper, ¶2]. dawn.\n",
    "docs/zh/index.md": "# 首页\n\n见[[dawn]]、[[dawn-2]]。`[[dawn]]` dawn\n",
    "docs/en/index.md": "# Home\n\nSee [[dawn]] and [[dawn-2]]. `[[dawn]]` dawn\n",
}
AFTER = {
    "data/agencies/chen-she.yaml": FILES["data/agencies/dawn.yaml"]
    .replace("[[dawn]]", "[[chen-she]]")
    .replace("summary:", "former_ids: [dawn]\nsummary:"),
    "data/agencies/dawn-2.yaml": FILES["data/agencies/dawn-2.yaml"].replace("[dawn,", "[chen-she,"),
    "data/agencies/new-dawn.yaml": FILES["data/agencies/new-dawn.yaml"]
    .replace("  - dawn ", "  - chen-she ")
    .replace("supports: dawn", "supports: chen-she")
    .replace("[[dawn]]", "[[chen-she]]")
    .replace("[[ dawn |", "[[ chen-she |")
    .replace("new-dawn, dawn]", "new-dawn, chen-she]")
    .replace("with: [dawn]", "with: [chen-she]"),
    "data/policies/help-plan.md": FILES["data/policies/help-plan.md"]
    .replace("by: dawn ", "by: chen-she ")
    .replace("[[dawn]]", "[[chen-she]]"),
    "data/policies/help-plan.en.md": "For [[chen-she|Dawn]] and [[dawn-2]] [@paper, ¶2]. dawn.\n",
    "docs/zh/index.md": "# 首页\n\n见[[chen-she]]、[[dawn-2]]。`[[dawn]]` dawn\n",
    "docs/en/index.md": "# Home\n\nSee [[chen-she]] and [[dawn-2]]. `[[dawn]]` dawn\n",
}
LINES = """\
data/agencies/dawn-2.yaml{one}
data/agencies/dawn.yaml → data/agencies/chen-she.yaml{two}
data/agencies/new-dawn.yaml{eight}
data/policies/help-plan.en.md{one}
data/policies/help-plan.md{two}
docs/en/index.md{one}
docs/zh/index.md{one}
"""
TOLD: dict[Lang, str] = {
    "en": LINES.format(one=": 1 place", two=": 2 places", eight=": 8 places")
    + "`dawn` is `chen-she` now: 16 places in 7 files. Its old address will lead to the new one.\n",
    "zh": LINES.format(one="：1 处", two="：2 处", eight="：8 处") + "`dawn` 改为 `chen-she`：7 个文件，16 处。旧网址会转到新网址。\n",
}
DRY: dict[Lang, str] = {
    "en": "16 places in 7 files would change; nothing was written.\n",
    "zh": "要改 7 个文件里的 16 处；什么都没有写。\n",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return project_with(tmp_path / "project", FILES)


def contents(project: Path) -> Mapping[str, bytes]:
    files = (file for file in project.rglob("*") if file.is_file() and ".git" not in file.parts)
    return {file.relative_to(project).as_posix(): file.read_bytes() for file in files}


def rename(project: Path, *arguments: str, lang: Lang = "en") -> int:
    return main(["--project", str(project), "--lang", lang, "rename", *arguments])


@pytest.mark.parametrize("lang", LANGS)
def test_every_place_that_names_the_entry_is_changed_and_nothing_else(
    project: Path, capsys: pytest.CaptureFixture[str], lang: Lang
) -> None:
    before = contents(project)
    assert rename(project, "dawn", "chen-she", lang=lang) == 0
    assert capsys.readouterr() == (TOLD[lang], "")
    unchanged = {file: text for file, text in before.items() if file not in FILES}
    assert contents(project) == {**unchanged, **{file: text.encode() for file, text in AFTER.items()}}


@pytest.mark.parametrize("lang", LANGS)
def test_a_dry_run_tells_the_same_and_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str], lang: Lang) -> None:
    before = contents(project)
    assert rename(project, "dawn", "chen-she", "--dry-run", lang=lang) == 0
    assert capsys.readouterr().out.splitlines()[:-1] == TOLD[lang].splitlines()[:-1]
    assert rename(project, "dawn", "chen-she", "--dry-run", lang=lang) == 0
    assert capsys.readouterr().out.endswith(f"\n{DRY[lang]}")
    assert contents(project) == before


def test_a_source_is_renamed_in_marks_and_a_place_in_values(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert rename(project, "paper", "river-daily") == 0
    assert rename(project, "east-district", "east") == 0
    capsys.readouterr()
    an_ju = (BASE / "data/agencies/an-ju.yaml").read_text(encoding="utf-8")
    wanted = (
        an_ju.replace("@paper,", "@river-daily,").replace("[[east-district]]", "[[east]]").replace("place: east-district", "place: east")
    )
    assert (project / "data/agencies/an-ju.yaml").read_text(encoding="utf-8") == wanted
    assert main(["--project", str(project), "--lang", "en", "check"]) == 0


def test_a_markdown_entry_moves_with_both_its_texts(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert rename(project, "help-plan", "plan-of-help") == 0
    assert capsys.readouterr().out == (
        "data/policies/help-plan.en.md → data/policies/plan-of-help.en.md\n"
        "data/policies/help-plan.md → data/policies/plan-of-help.md\n"
        "`help-plan` is `plan-of-help` now: 0 places in 2 files. Its old address will lead to the new one.\n"
    )
    moved = (project / "data/policies/plan-of-help.md").read_text(encoding="utf-8")
    assert moved == FILES["data/policies/help-plan.md"].replace("type: plan", "former_ids: [help-plan]\ntype: plan")
    assert not (project / "data/policies/help-plan.md").exists()
    assert not (project / "data/policies/help-plan.en.md").exists()


def test_what_articles_call_is_renamed_in_the_call(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    statistic = """\
name: {{zh: {zh}, en: "{en}", cite: "[@paper, ¶2]"}}
topic: agencies
unit: {{zh: 家, en: agencies}}
figures:
  - {{value: 10, period: "2009", cite: "[@paper, ¶2]"}}
"""
    called = "# T\n\nIn 2009, [=count, 2009] and [= count , 2009].\n\n[+chart: count]\n\n`[=count, 2009]` count\n"
    (project / "data/statistics").mkdir()
    (project / "data/statistics/count.yaml").write_text(statistic.format(zh="家数", en="Count"), encoding="utf-8")
    for lang in LANGS:
        (project / f"docs/{lang}/numbers.md").write_text(called, encoding="utf-8")
    assert rename(project, "count", "agencies-counted") == 0, capsys.readouterr().err
    wanted = called.replace("[=count, 2009] and [= count ,", "[=agencies-counted, 2009] and [= agencies-counted ,").replace(
        ": count]", ": agencies-counted]"
    )
    assert [(project / f"docs/{lang}/numbers.md").read_text(encoding="utf-8") for lang in LANGS] == [wanted, wanted]


def test_a_term_that_a_closed_list_leads_to_is_renamed_there(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    term = 'name: {zh: 老人, en: elder, cite: "[@paper, ¶2]"}\nsummary: {zh: "老人 [@paper, ¶2]。", en: "An elder [@paper, ¶2]."}\n'
    (project / "data/terms").mkdir()
    (project / "data/terms/elder.yaml").write_text(term, encoding="utf-8")
    words = project / "data/vocabularies/user-groups.yaml"
    words.write_text("name: {zh: 人群, en: Groups}\nterms:\n  - {id: older-people, zh: 老人, en: elder, about: elder}\n", encoding="utf-8")
    assert rename(project, "elder", "older-person") == 0, capsys.readouterr().err
    assert words.read_text(encoding="utf-8").endswith("{id: older-people, zh: 老人, en: elder, about: older-person}\n")


def test_a_second_rename_keeps_both_former_ids_and_the_way_back_is_open(project: Path) -> None:
    assert rename(project, "dawn", "chen-she") == 0
    assert rename(project, "chen-she", "chen") == 0
    file = project / "data/agencies/chen.yaml"
    assert "\nformer_ids: [dawn, chen-she]\n" in file.read_text(encoding="utf-8")
    assert rename(project, "chen", "dawn") == 0
    assert "\nformer_ids: [chen, chen-she]\n" in (project / "data/agencies/dawn.yaml").read_text(encoding="utf-8")


WRITTEN = [
    ("name: {a: b}  # c\n\nsummary: d\n", "name: {a: b}  # c\nformer_ids: [old]\n\nsummary: d\n"),
    ("name: {a: b}", "name: {a: b}\nformer_ids: [old]"),
    (
        "name:\n    a: >-\n      b\n      c\n\n# d\nsummary: e\n",
        "name:\n    a: >-\n      b\n      c\nformer_ids: [old]\n\n# d\nsummary: e\n",
    ),
    ("other_names:\n- a\n- b: c\n  d: [e]\n# f\nname: g\n", "other_names:\n- a\n- b: c\n  d: [e]\nformer_ids: [old]\n# f\nname: g\n"),
    ("name: a\nformer_ids: [b] # c\n", "name: a\nformer_ids: [b, old] # c\n"),
    ("name: a\nformer_ids: []\n", "name: a\nformer_ids: [old]\n"),
    ("former_ids:\n    - b # c\n    # d\nname: a\n", "former_ids:\n    - b # c\n    - old\n    # d\nname: a\n"),
    ("former_ids:\n- b\n- new\n- c\nname: a\n", "former_ids:\n- b\n- old\n- c\nname: a\n"),
    ("former_ids: [new, c]\nname: a\n", "former_ids: [old, c]\nname: a\n"),
    ("{name: a, summary: b}\n", "{former_ids: [old], name: a, summary: b}\n"),
]


@pytest.mark.parametrize(("fields", "wanted"), WRITTEN)
def test_the_former_id_is_written_and_no_other_character_changes(fields: str, wanted: str) -> None:
    assert with_former_id(fields, Agency, "old", "new") == wanted


def test_marks_and_line_ends_of_files_stay(project: Path) -> None:
    for file in ("data/agencies/dawn.yaml", "data/agencies/dawn-2.yaml", "docs/zh/index.md"):
        (project / file).write_bytes(b"\xef\xbb\xbf" + FILES[file].replace("\n", "\r\n").encode())
    assert rename(project, "dawn", "chen-she") == 0
    for file in ("data/agencies/chen-she.yaml", "data/agencies/dawn-2.yaml", "docs/zh/index.md"):
        assert (project / file).read_bytes() == b"\xef\xbb\xbf" + AFTER[file].replace("\n", "\r\n").encode()


REFUSED = [
    (["down", "x"], "en", "There is no entry `down` (did you mean `dawn`?).\n"),
    (["down", "x"], "zh", "没有编号为 `down` 的条目（是不是 `dawn`？）。\n"),
    (["wholly-unlike", "x"], "en", "There is no entry `wholly-unlike`.\n"),
    (["happy-helpers", "x"], "en", "There is no entry `happy-helpers` (did you mean `he-mu`?).\n"),
    (["dawn", "Dawn 2"], "en", "`Dawn 2` is no id: use small letters, digits and single hyphens.\n"),
    (["dawn", "dawn"], "zh", "编号 `dawn` 已经有了。\n"),
    (["dawn", "paper"], "en", "There is an entry `paper` already.\n"),
    (
        ["dawn", "happy-helpers"],
        "en",
        "`happy-helpers` was the id of `he-mu`, to which its old address leads; an id is never used twice.\n",
    ),
    (["dawn", "happy-helpers"], "zh", "编号 `happy-helpers` 是 `he-mu` 用过的，不能再用：旧网址转到那里。\n"),
    (["dawn", "people/dawn-3"], "en", "Give the id alone: the entry stays of its kind, in the folder `agencies`.\n"),
    (["dawn", "../dawn-3"], "zh", "只写编号：条目仍归 `agencies` 一类，留在那个文件夹里。\n"),
]


@pytest.mark.parametrize(("arguments", "lang", "told"), REFUSED)
def test_what_cannot_be_done_is_refused_and_nothing_is_written(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], lang: Lang, told: str
) -> None:
    he_mu = project / "data/agencies/he-mu.yaml"
    he_mu.write_text(he_mu.read_text(encoding="utf-8") + "former_ids: [happy-helpers]\n", encoding="utf-8")
    before = contents(project)
    assert rename(project, *arguments, lang=lang) == 1
    assert capsys.readouterr() == ("", told)
    assert contents(project) == before


def test_a_file_with_line_ends_of_two_sorts_is_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = project / "data/agencies/dawn-2.yaml"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n", 1))
    before = contents(project)
    assert rename(project, "dawn", "chen-she") == 1
    assert capsys.readouterr() == (
        "",
        f"{file} has line ends of two sorts and could not be written back as it was; save it with one sort, and try again.\n",
    )
    assert contents(project) == before


def test_data_with_errors_is_refused_as_ids_may_stand_in_what_cannot_be_read(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "data/agencies/an-ju.yaml").write_text("a", encoding="utf-8")
    before = contents(project)
    assert rename(project, "dawn", "chen-she") == 1
    assert capsys.readouterr().err.endswith("found; nothing was built.\n")
    assert contents(project) == before


def test_what_would_bring_problems_is_not_written(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An id within an escape is read as the id, and is not found in the file."""
    file = project / "data/agencies/dawn-2.yaml"
    file.write_text(FILES["data/agencies/dawn-2.yaml"].replace("[dawn,", '["d\\x61wn",'), encoding="utf-8")
    before = contents(project)
    assert rename(project, "dawn", "chen-she") == 1
    assert capsys.readouterr() == (
        "",
        "data/agencies/dawn-2.yaml:2:15: error: not_same_as[0]: there is no entry `dawn` (did you mean `chen-she`?); "
        "correct the id, or add that entry first\n\nThis change would bring the problems above; nothing was written.\n",
    )
    assert contents(project) == before


def test_warnings_that_were_there_before_are_in_nobodys_way(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = project / "data/agencies/dawn-2.yaml"
    file.write_text(FILES["data/agencies/dawn-2.yaml"].replace(", pinyin: Èr Chénshè", ""), encoding="utf-8")
    assert main(["--project", str(project), "--lang", "en", "check"]) == 0
    assert "1 warning" in capsys.readouterr().out
    assert rename(project, "dawn-2", "second-dawn") == 0


def test_a_write_that_fails_in_the_middle_leaves_everything(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(project)
    changed = renaming(load_directory(project), project, "dawn", "chen-she")
    put, count = Path.replace, iter(range(10))

    def fail_at_the_fourth(file: Path, target: Path) -> Path:
        if next(count) == 3:
            raise OSError("no space")
        return put(file, target)

    monkeypatch.setattr(Path, "replace", fail_at_the_fourth)
    with pytest.raises(OSError, match="no space"):
        make_changes(changes_of(changed, project))
    assert contents(project) == before


def test_where_else_the_id_is_written_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "notes.txt").write_text("see dawn\n", encoding="utf-8")
    (project / "others.txt").write_text("see dawn-2, new-dawn, dawns\n", encoding="utf-8")
    git(project, "init", "-q")
    commit(project)
    assert rename(project, "dawn", "chen-she") == 0
    assert capsys.readouterr().out == TOLD["en"] + (
        "`dawn` is still written here, which was left alone; have a look:\n  docs/en/index.md\n  docs/zh/index.md\n  notes.txt\n"
    )
    assert main(["--project", str(project), "--lang", "en", "check"]) == 0, capsys.readouterr().err


@pytest.mark.parametrize("id", ["beijing", "cdb-2010", "minfei", "agency-staff", "guangzhou-contract", "social-worker-exam"])
def test_of_the_real_data_everything_names_the_entry_by_its_new_id(tmp_path: Path, id: str) -> None:
    before = load_directory(PROJECT)
    changed = renaming(before, PROJECT, id, "zz-new")
    project = tmp_path / "project"
    for part in ("data", "docs"):
        for file in (PROJECT / part).rglob("*"):
            if file.is_file():
                (project / file.relative_to(PROJECT)).parent.mkdir(parents=True, exist_ok=True)
                (project / file.relative_to(PROJECT)).symlink_to(file)
    make_changes(changes_of(changed, project))
    after = load_directory(project)
    moved = {id: "zz-new"}
    entries = {moved.get(document.id, document.id): entry_moved(document.entry, moved) for document in before.documents}
    assert {document.id: document.entry.model_copy(update={"former_ids": ()}) for document in after.documents} == entries
    assert {article.file: article.text for article in after.articles} == {each.file: article_moved(each, moved) for each in before.articles}
    assert after.former == {"zz-new": id} or after.former == {id: "zz-new"}
