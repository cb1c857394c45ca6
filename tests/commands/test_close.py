"""`shegong close`: the end of an entry in its file, and on its page."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from shegong.command import main
from shegong.link.directory import link
from shegong.load.directory import load_directory
from shegong.model.text import LANGS, Lang
from shegong.render.site import pages_of

from tests.commands.test_command import project_with
from tests.commands.test_rename import contents
from tests.golden.render import SETTINGS
from tests.site.project import PROJECT, replace_in

SHI_JIE = """\
# 世界 · the world
name: {zh: 世界社, en: World, pinyin: Shìjiè, cite: "[@paper, ¶2]"}

founded: 2009-06 [@paper, ¶1]   # 据报 · as reported
status: {value: operating, as_of: 2010-23, cite: "[@paper, ¶1]"}
relations: [{supported_by:   "hill-college [@paper, ¶1]" }]
events:
- {date: 2009-06, type: founding, zh: 世界社成立。, en: It is founded., cite: "[@paper, ¶1]"}

# 末尾 · at the end
remarks:
  - {zh: 略, en: Brief., cite: "[@paper, ¶1]"}
"""
CLOSED = """\
# 世界 · the world
name: {zh: 世界社, en: World, pinyin: Shìjiè, cite: "[@paper, ¶2]"}

founded: 2009-06 [@paper, ¶1]   # 据报 · as reported
closed: 2015-03 [@paper, ¶2]
status: {value: closed, as_of: 2015-03, cite: "[@paper, ¶2]"}
relations: [{supported_by:   "hill-college [@paper, ¶1]" }, {succeeded_by: "an-ju [@paper, ¶2]"}]
events:
- {date: 2009-06, type: founding, zh: 世界社成立。, en: It is founded., cite: "[@paper, ¶1]"}
- date: 2015-03
  type: closing
  zh: "没钱了：停办。"
  en: "Out of money: “it closed”, # 1."
  with: [an-ju]
  cite: "[@paper, ¶2]"

# 末尾 · at the end
remarks:
  - {zh: 略, en: Brief., cite: "[@paper, ¶1]"}
"""
FILE = "data/agencies/shi-jie.yaml"
REASON = ["--reason-zh", "没钱了：停办。", "--reason-en", "Out of money: “it closed”, # 1."]
SOURCE = ["--source", "paper", "--at", "¶2"]
TOLD: dict[Lang, str] = {
    "en": f"{FILE}: its `status` is `closed` now (it was `operating`).\nNext: look at both pages with shegong serve.\n",
    "zh": f"{FILE}：`status` 现为 `closed`（原为 `operating`）。\n接着：用 shegong serve 看两种语言的网页。\n",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The base of the rules with an agency, and with the words for an end."""
    made = project_with(tmp_path / "project", {FILE: SHI_JIE})
    for words in ("relation-types", "relation-groups", "statuses", "event-types"):
        shutil.copy(PROJECT / f"data/vocabularies/{words}.yaml", made / "data/vocabularies")
    return made


def close(project: Path, *arguments: str, lang: Lang = "en") -> int:
    return main(["--project", str(project), "--lang", lang, "close", *arguments])


def page(project: Path, address: str) -> str:
    return next(each.content().html for each in pages_of(link(load_directory(project)), SETTINGS) if each.address == address)


@pytest.mark.parametrize("lang", LANGS)
def test_the_end_is_written_and_nothing_else_changes(project: Path, capsys: pytest.CaptureFixture[str], lang: Lang) -> None:
    before = contents(project)
    assert close(project, "shi-jie", "--on", "2015-03", "--successor", "an-ju", *REASON, *SOURCE, lang=lang) == 0
    assert capsys.readouterr() == (TOLD[lang], "")
    assert contents(project) == {**before, FILE: CLOSED.encode()}
    assert main(["--project", str(project), "--lang", "en", "check"]) == 0
    assert capsys.readouterr().out == "11 entries, no errors.\n"


def test_a_merger_has_its_own_words_and_no_date_of_closing(project: Path) -> None:
    assert close(project, "shi-jie", "--merged", "--on", "2015", "--successor", "an-ju", *REASON, *SOURCE) == 0
    wanted = (
        CLOSED.replace("closed: 2015-03 [@paper, ¶2]\n", "")
        .replace("value: closed, as_of: 2015-03", 'value: merged, as_of: "2015"')
        .replace("date: 2015-03", 'date: "2015"')
        .replace("type: closing", "type: merger")
        .replace("succeeded_by", "merged_with")
    )
    assert (project / FILE).read_text(encoding="utf-8") == wanted


def test_without_a_date_the_reason_is_a_note_as_of_the_source(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert close(project, "shi-jie", *REASON, *SOURCE) == 0
    note = 'note: {zh: "没钱了：停办。", en: "Out of money: “it closed”, # 1."}'
    old, new = "value: operating, as_of: 2010-23,", f"value: closed, as_of: 2012-11, {note},"
    assert (project / FILE).read_text(encoding="utf-8") == SHI_JIE.replace(old, new).replace('"[@paper, ¶1]"}\nrel', '"[@paper, ¶2]"}\nrel')
    assert "Without a date there is no event; add one when the date is known.\n" in capsys.readouterr().out


def test_a_relation_that_the_successor_states_is_not_stated_twice(project: Path) -> None:
    (project / "data/agencies/he-mu.yaml").write_text(
        'name: {zh: 和睦, en: He Mu, pinyin: Hé mù, cite: "[@paper, ¶2]"}\nrelations:\n  - succeeds: shi-jie [@paper, ¶2]\n',
        encoding="utf-8",
    )
    assert close(project, "shi-jie", "--on", "2015-03", "--successor", "he-mu", *REASON, *SOURCE) == 0
    assert "succeeded_by" not in (project / FILE).read_text(encoding="utf-8")


def test_a_markdown_entry_keeps_its_text(project: Path) -> None:
    file = project / "data/programmes/visits.md"
    before = file.read_text(encoding="utf-8")
    assert close(project, "visits", "--on", "2015-03", *REASON, *SOURCE) == 0
    after = file.read_text(encoding="utf-8")
    assert [line for line in before.splitlines() if line not in after.splitlines()] == []
    assert after.endswith(before.partition("\n---\n")[2])
    assert "\nuntil: 2015-03 [@paper, ¶2]\n" in after


NOTICE: dict[Lang, str] = {
    "zh": "<p><strong>已停办</strong>\n2015年3月{1}</p>\n<p>没钱了：停办。{1}</p>\n"
    '<p>后继：<a href="../an-ju/">安居社工服务社</a>{1}</p>\n</div>',
    "en": "<p><strong>Closed</strong>\nMarch 2015{1}</p>\n<p>Out of money: “it closed”, # 1.{1}</p>\n"
    '<p>Succeeded by: <a href="../an-ju/">An Ju Social Work Agency</a>{1}</p>\n</div>',
}
MARK: dict[Lang, str] = {"zh": "河城日报 · 第2段", "en": "River City Daily · paragraph 2"}
SOURCE_1: dict[Lang, str] = {"zh": "来源 1", "en": "source 1"}


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_says_first_since_when_why_what_came_after_and_who_says_so(project: Path, lang: Lang) -> None:
    assert close(project, "shi-jie", "--on", "2015-03", "--successor", "an-ju", *REASON, *SOURCE) == 0
    written = page(project, f"{lang}/agencies/shi-jie/")
    mark = f'<sup class="mark"><a href="#source-1" title="{MARK[lang]}" aria-label="{SOURCE_1[lang]}">1</a></sup>'
    notice = f'</header>\n<div class="ending" role="note" data-pagefind-ignore>\n{NOTICE[lang]}'.replace("{1}", mark)
    assert notice in written
    assert '<div class="ending"' not in page(project, f"{lang}/agencies/an-ju/")


def test_of_an_end_without_a_date_the_page_has_the_note_and_the_day_of_the_source(project: Path) -> None:
    assert close(project, "shi-jie", "--merged", *REASON, *SOURCE) == 0
    written = page(project, "en/agencies/shi-jie/")
    assert "<p><strong>Merged</strong>\nas of November 2012<sup" in written
    assert "\n<p>Out of money: “it closed”, # 1.<sup" in written


@pytest.mark.parametrize(
    "status",
    [
        "status: operating [@paper, ¶1]\nclosed: 2015 [@paper, ¶2]\n",
        "status:\n  - operating [@paper, ¶1]\n  - closed [@paper, ¶2]\n",
    ],
)
def test_where_sources_do_not_agree_on_the_end_the_page_does_not_take_a_side(project: Path, status: str) -> None:
    (project / FILE).write_text(SHI_JIE.splitlines()[1] + f"\n{status}", encoding="utf-8")
    assert '<div class="ending"' not in page(project, "en/agencies/shi-jie/")


GIVEN = [*REASON, *SOURCE]
REFUSED: list[tuple[list[str], Lang, str]] = [
    (["shi-jei", *GIVEN], "en", "There is no entry `shi-jei` (did you mean `shi-jie`?).\n"),
    (["shi-jei", *GIVEN], "zh", "没有编号为 `shi-jei` 的条目（是不是 `shi-jie`？）。\n"),
    (
        ["li-ming", *GIVEN],
        "en",
        "`li-ming` is of the kind “person”, which does not close; only these do: agencies, associations, organisations, "
        "programmes and models.\n",
    ),
    (["li-ming", *GIVEN], "zh", "`li-ming` 是人物，这一类没有停办一说；只有社工机构、社工协会、相关组织、项目与模式才有。\n"),
    (["shi-jie", *SOURCE, *REASON[:2]], "en", "The reason is needed in both languages; give --reason-en.\n"),
    (["shi-jie", *SOURCE, *REASON[2:]], "zh", "两种语言的原因都要有，用 --reason-zh。\n"),
    (["shi-jie", *GIVEN, "--on", "2015-3"], "en", "“2015-3” is no date; write 2015, 2015-03 or 2015-03-01, and 2015~ for about.\n"),
    (["shi-jie", *GIVEN, "--on", "三月"], "zh", "“三月”不是日期；写成 2015、2015-03 或 2015-03-01，大约的写 2015~。\n"),
    (["shi-jie", *GIVEN, "--successor", "an-jv"], "en", "There is no entry `an-jv` (did you mean `an-ju`?).\n"),
    (["shi-jie", *GIVEN, "--successor", "shi-jie"], "en", "`shi-jie` cannot come after itself.\n"),
    (["shi-jie", *GIVEN, "--successor", "shi-jie"], "zh", "`shi-jie` 不能是自己的后继。\n"),
    (
        ["shi-jie", *REASON, "--source", "papier", "--at", "¶2"],
        "zh",
        "没有来源 `papier`。用 --source 写明来源，现有：paper；新来源用 shegong new source 添加。\n",
    ),
    (
        ["shi-jie", *REASON, "--source", "paper", "--at", "¶9"],
        "en",
        "The source `paper` has no passage “¶9”. Name it with --at; there are: ¶1, ¶2, en ¶3, …\n",
    ),
    (
        ["shi-jie", *GIVEN, "--on", "2001"],
        "en",
        f"{FILE}:5:9: error: closed: “founded” (2009-06) is later than “closed” (2001); compare with the sources; write a date "
        "that is not certain as 2009~\n\nThis change would bring the problems above; nothing was written.\n",
    ),
]


@pytest.mark.parametrize(("arguments", "lang", "told"), REFUSED)
def test_what_cannot_be_written_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], lang: Lang, told: str
) -> None:
    before = contents(project)
    assert close(project, *arguments, lang=lang) == 1
    assert capsys.readouterr() == ("", told)
    assert contents(project) == before


@pytest.mark.parametrize("lang", LANGS)
def test_what_has_ended_does_not_end_again(project: Path, capsys: pytest.CaptureFixture[str], lang: Lang) -> None:
    told = {
        "en": f"`shi-jie` is said to have closed already; to correct that, change {FILE}.\n",
        "zh": f"`shi-jie` 已经注明停办或合并；要改就改 {FILE}。\n",
    }
    assert close(project, "shi-jie", *GIVEN) == 0
    capsys.readouterr()
    before = contents(project)
    assert close(project, "shi-jie", *GIVEN, lang=lang) == 1
    assert capsys.readouterr() == ("", told[lang])
    assert contents(project) == before


def test_at_a_terminal_everything_is_asked_for(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers: Mapping[str, str] = {
        "Why, in a sentence (Chinese): ": REASON[1],
        "Why, in a sentence (English): ": REASON[3],
        "Id of the source: ": "paper",
        "Locator in the source: ": "¶2",
        "Date (leave empty if it is not known): ": "2015-03",
        "Id of what came after it (leave empty if nothing did): ": "an-ju",
    }
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", answers.__getitem__)
    assert close(project, "shi-jie") == 0
    assert (project / FILE).read_text(encoding="utf-8") == CLOSED


def test_line_ends_of_the_file_stay(project: Path) -> None:
    (project / FILE).write_bytes(SHI_JIE.replace("\n", "\r\n").encode())
    assert close(project, "shi-jie", "--on", "2015-03", "--successor", "an-ju", *GIVEN) == 0
    assert (project / FILE).read_bytes() == CLOSED.replace("\n", "\r\n").encode()


def test_an_entry_that_knows_more_of_its_end_keeps_it(project: Path) -> None:
    replace_in(project / FILE, "status:", "closed: 2014~ [@paper, ¶2]\nstatus:")
    assert close(project, "shi-jie", "--on", "2015-03", *GIVEN) == 0
    written = (project / FILE).read_text(encoding="utf-8")
    assert written.count("closed: ") == 1
    assert "\nclosed: 2014~ [@paper, ¶2]\n" in written
