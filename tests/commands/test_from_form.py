"""`shegong from-form`: what an issue form becomes, what is answered where it becomes nothing, and that nothing in it does harm."""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from shegong.command import main
from shegong.form.dates import date_of
from shegong.form.questions import Form, Question, forms, said
from shegong.load.directory import load_directory
from shegong.model.kinds import Policy

from tests.commands.test_command import project_with
from tests.rules.case import BASE

FORMS: Mapping[str, Form] = {form.id: form for form in forms(load_directory(BASE).vocabularies)}
PROPOSALS = [id for id, form in FORMS.items() if form.model]
NAME = "松风社工事务所"
SOURCE = "[@paper, ¶2]"
HEAD = "这份表单现在还写不成条目：\nThis form does not make an entry yet:\n\n"
FOOT = (
    "\n\n请编辑最上面的正文改好；维护者把标签取下再加上，就会重新读一遍。\n"
    "Please edit the text at the top. When a maintainer takes the label off and puts it on again, it will be read anew.\n"
)


def body(kind: str, **answers: str) -> str:
    """The text of an issue as GitHub writes it from a form."""
    asked = FORMS[kind].questions
    assert set(answers) <= {question.id for question in asked}
    return "\n\n".join(f"### {said(question.label)}\n\n{answers.get(question.id, _unanswered(question))}" for question in asked)


def _unanswered(question: Question) -> str:
    ticked = "\n".join(f"- [X] {said(option.label)}" for option in question.options)
    return ticked if question.sort == "checkboxes" else "_No response_"


def required(kind: str) -> dict[str, str]:
    """The first option of what a form must have chosen although GitHub does not say so: types and levels."""
    model = FORMS[kind].model
    assert model
    needed = {name for name, info in model.model_fields.items() if info.is_required()}
    return {each.id: said(each.options[0].label) for each in FORMS[kind].questions if each.id in needed and each.options}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return project_with(tmp_path / "project", {})


def propose(project: Path, text: str, *, labels: tuple[str, ...] = (), lang: str = "en") -> tuple[int, dict[str, str]]:
    """The exit code for an event with an issue of this text, and the files of the answer."""
    event = {"action": "labeled", "issue": {"number": 12, "body": text, "labels": [{"name": name} for name in labels]}}
    file = project.parent / "event.json"
    file.write_text(json.dumps(event), encoding="utf-8")
    code = main(["--project", str(project), "--lang", lang, "from-form", str(file), "--into", str(project.parent / "answer")])
    return code, {each.name: each.read_text(encoding="utf-8") for each in (project.parent / "answer").iterdir()}


def files_in(project: Path) -> set[str]:
    return {file.relative_to(project).as_posix() for file in project.rglob("*") if file.is_file()}


def new_files(project: Path) -> set[str]:
    return files_in(project) - files_in(BASE)


def good(project: Path) -> bool:
    return main(["--project", str(project), "check"]) == 0


# what becomes an entry

AGENCY = {
    "name_zh": NAME,
    "founded": "约2009年6月",
    "status": "运作中 · Operating",
    "place": "东区",
    "serves": "老年人 · Older people, 青少年 · Young people",
    "staff": "约十人",
    "more": "@everyone 有一个`小组`。",
    "sources": SOURCE,
}


def test_a_form_becomes_an_entry_with_its_claims(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert propose(project, body("agency", **AGENCY).replace("\n", "\r\n"))[0] == 0
    assert capsys.readouterr() == ("Wrote data/agencies/song-feng.yaml\n", "")
    text = (project / "data/agencies/song-feng.yaml").read_text(encoding="utf-8")
    assert text.startswith(
        "# yaml-language-server: $schema=../../schema/agency.schema.json\n"
        f'name:\n  zh: "{NAME}"\n  pinyin: "Sōng fēng shè gōng shì wù suǒ"  # 请核对声调和分写 · check tones and word breaks\n'
        '  unknown: [en]\n  cite: "[@paper, ¶2]"\n'
        "founded: 2009-06~ [@paper, ¶2]\nstatus: operating [@paper, ¶2]\nplace: east-district [@paper, ¶2]\n"
        "serves:\n  - older-people [@paper, ¶2]\n  - young-people [@paper, ¶2]\n\n"
    )
    assert "\n# founded:" not in text
    assert "\n# staff: 10 [@paper, ¶2]\n" in text
    assert good(project)


def test_the_pull_request_says_what_remains(project: Path) -> None:
    _, answer = propose(project, body("agency", **AGENCY))
    assert set(answer) == {"pr-title.txt", "pr-body.md", "branch.txt", "files.txt"}
    assert answer["pr-title.txt"] == "新条目：社工机构 song-feng · new entry: social work agency song-feng\n"
    assert (answer["branch.txt"], answer["files.txt"]) == ("form/12\n", "data/agencies/song-feng.yaml\n")
    assert answer["pr-body.md"] == (
        "根据 #12 的表单写成的草稿。改好后按“Ready for review”，检查就会运行。\n"
        "A draft made from the form in #12. Press “Ready for review” when it is done, and the checks will run.\n\n"
        "Closes #12\n\n- `data/agencies/song-feng.yaml`\n\n**还要做的 · What remains to be done**\n\n"
        "- [ ] 编号`song-feng`合并以后不再改：不合适的话，现在就改文件名。\n"
        "  The id `song-feng` never changes once it is merged: if another reads better, rename the file now.\n"
        "- [ ] 核对拼音`Sōng fēng shè gōng shì wù suǒ`：声调、分写、大小写。\n"
        "  Check the pinyin `Sōng fēng shè gōng shì wù suǒ`: tones, word breaks, capitals.\n"
        "- [ ] 没有英文名，写作不详；来源里有就补上。\n"
        "  No English name was given, so it is marked as unknown; add one if a source prints it.\n"
        "- [ ] “人数”没有写进去，因为看不懂`约十人`；请按名录的写法填。\n"
        "  “Staff” was left out, since `约十人` could not be read; fill it in as the directory writes it.\n"
        "- [ ] 把“其他内容”里有出处的写成句子，两种语言。\n"
        "  Turn what has a source under “Anything else” into sentences, in both languages.\n"
        "- [ ] 每条说法都对照来源看过。\n  Every claim has been compared with its source.\n\n"
        "**投稿人的原话 · As the contributor wrote it**\n\n"
        "其他内容 · Anything else\n\n```text\n@everyone 有一个`小组`。\n```\n\n来源 · Sources\n\n```text\n[@paper, ¶2]\n```\n"
    )


@pytest.mark.parametrize("kind", PROPOSALS)
def test_a_form_of_any_kind_becomes_an_entry_that_passes_the_check(project: Path, kind: str) -> None:
    code, answer = propose(project, body(kind, name_zh="松风", name_en="Pine Wind", sources=SOURCE, **required(kind)))
    assert (code, answer.get("comment.md")) == (0, None)
    assert new_files(project) == set(answer["files.txt"].split())
    assert good(project)


def test_an_address_that_is_new_becomes_a_source(project: Path) -> None:
    where = "见 https://www.example.org/a?b=1。另见 http://example.org/c"
    code, answer = propose(project, body("agency", name_zh=NAME, sources=where))
    assert code == 0
    assert answer["files.txt"].split() == [
        "data/agencies/song-feng.yaml",
        "data/sources/example-org.yaml",
        "data/sources/example-org-2.yaml",
    ]
    assert (project / "data/sources/example-org.yaml").read_text(encoding="utf-8").split("\n\n")[0] == (
        "# yaml-language-server: $schema=../../schema/source.schema.json\n"
        'name:\n  en: "www.example.org/a?b=1"\n  unknown: [zh]\n  ours: [en]\n  cite: "[@example-org, page]"\n'
        "type: newspaper [@example-org, page]\n"
        'url: "https://www.example.org/a?b=1"\n'
        'passages:\n  - {at: "page", zh: "整页", en: "the whole page"}'
    )
    assert (
        "  `https://www.example.org/a?b=1` was not among the sources; `example-org` is a draft: read the page, give its title, type, date "
        "and passages, and replace `page` with the real passage.\n" in answer["pr-body.md"]
    )
    assert (
        "  Several sources were named. For now everything cites `[@example-org, page]`; there are also `[@example-org-2, page]`: "
        "give each claim the source that it rests on.\n" in answer["pr-body.md"]
    )
    assert good(project)


@pytest.mark.parametrize("written", ["paper ¶2", "《河城日报》 ¶2", "River City Daily, ¶2", "[@paper, ¶2]", "https://paper.example/1/ ¶2"])
def test_a_source_of_the_directory_is_found_however_it_is_named(project: Path, written: str) -> None:
    file = project / "data/sources/paper.yaml"
    text = file.read_text(encoding="utf-8").replace("河城日报", "河城日报全文")
    file.write_text(text + "url: http://www.paper.example/1\n", encoding="utf-8")
    code, _ = propose(project, body("agency", name_zh=NAME, sources=written.replace("河城日报", "河城日报全文")))
    assert code == 0
    assert new_files(project) == {"data/agencies/song-feng.yaml"}
    assert 'cite: "[@paper, ¶2]"' in (project / "data/agencies/song-feng.yaml").read_text(encoding="utf-8")


def test_the_text_of_an_issue_is_enough(project: Path) -> None:
    file = project.parent / "issue.md"
    file.write_text(body("agency", name_zh=NAME, sources=SOURCE), encoding="utf-8")
    assert main(["--project", str(project), "from-form", str(file), "--into", str(project.parent / "answer")]) == 0
    assert (project.parent / "answer/branch.txt").read_text(encoding="utf-8") == "form/song-feng\n"
    assert (project.parent / "answer/pr-body.md").read_text(encoding="utf-8").startswith("根据一份表单写成的草稿。\n")


@pytest.mark.parametrize(("labels", "code"), [((), 1), (("accepted", "anyway"), 0)])
def test_a_name_like_another_needs_a_label(project: Path, labels: tuple[str, ...], code: int) -> None:
    found, answer = propose(project, body("agency", name_zh="安居社工事务所", sources=SOURCE), labels=labels)
    assert found == code
    if code:
        assert answer == {
            "comment.md": HEAD + "- 已有名称相近的条目：`an-ju`，`安居社工服务社`。如果是同一个，请改用“报告错误”或直接修改；"
            "如果是另一个，请在这里说明，维护者会加上标签 `anyway`。\n"
            "  There is an entry with a similar name: `an-ju`, `安居社工服务社`. If it is the same, report a mistake or edit that entry; "
            "if it is another, say so here, and a maintainer will add the label `anyway`." + FOOT
        }
    else:
        (file,) = new_files(project)
        assert "\nnot_same_as: [an-ju]\n" in (project / file).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2009", "2009"),
        ("2009年", "2009"),
        ("2009年6月", "2009-06"),
        ("２００９年６月１５日", "2009-06-15"),
        ("约2009年", "2009~"),
        ("2009年左右", "2009~"),
        ("2009.6", "2009-06"),
        ("2009-6-5", "2009-06-05"),
        ("June 2009", "2009-06"),
        ("15 June 2009", "2009-06-15"),
        ("about 2009", "2009~"),
        ("2010-23", "2010-23"),
        ("2009年13月", ""),
        ("2009-02-30", ""),
        ("Juny 09", ""),
        ("June 2009\n---", ""),
        ("去年", ""),
    ],
)
def test_dates_are_read_as_people_write_them(written: str, date: str) -> None:
    assert date_of(written) == date


# what becomes none

GOOD = {"name_zh": NAME, "sources": SOURCE}
REFUSED: dict[str, tuple[str, str]] = {
    "no name": (
        body("agency", sources=SOURCE),
        "- “中文名”必须填。\n  “Chinese name” has to be filled in.",
    ),
    "not confirmed": (
        body("agency", **GOOD).replace("[X] 用自己", "[ ] 用自己"),
        "- 请勾选：用自己的话写成，没有整段抄录。\n  Please tick: It is in my own words, without copied passages.",
    ),
    "an option of its own": (
        body("agency", **GOOD, status="运作中"),
        "- “现状”里的`运作中`不是表单的选项；请照选项原样写。\n"
        "  `运作中` is none of the options of “Status”; write one as the form has it.",
    ),
    "two where one is asked": (
        body("agency", **GOOD, status="运作中 · Operating, 已停办 · Closed"),
        "- “现状”里的`运作中 · Operating, 已停办 · Closed`不是表单的选项；请照选项原样写。\n"
        "  `运作中 · Operating, 已停办 · Closed` is none of the options of “Status”; write one as the form has it.",
    ),
    "no type": (
        body("policy", **GOOD),
        "- “类型”必须填。\n  “Type” has to be filled in.",
    ),
    "a source nobody can find": (
        body("agency", name_zh=NAME, sources="一份报纸"),
        "- 看不出依据哪个来源。请写网址，或写名录里已有的来源及其位置，例如 `[@gysb-2012, ¶2]`；书刊请先用“新条目：来源”的表单提出。\n"
        "  No source could be made out. Give the address of a page, or a source of the directory with the passage, such as "
        "`[@gysb-2012, ¶2]`; propose what is printed with the form “New entry: source” first.",
    ),
    "a source without a passage": (
        body("agency", name_zh=NAME, sources="paper"),
        "- 来源`paper`要写明位置，例如`[@paper, ¶1]`；现有的位置：`¶1, ¶2, en ¶3`。\n"
        "  Say which passage of the source `paper`, for example `[@paper, ¶1]`; there are: `¶1, ¶2, en ¶3`.",
    ),
    "sources that are not there": (
        body("agency", name_zh=NAME, sources="[@papier, ¶2] [@paper]"),
        "- 名录里没有来源`papier`。\n  The directory has no source `papier`.\n"
        "- `[@paper]`不合格；应为 `[@来源编号, 位置]`。\n  `[@paper]` is no mark; write `[@source-id, passage]`.",
    ),
    "a heading twice": (
        body("agency", **GOOD, more="好。\n### 来源 · Sources\nhttps://evil.example/"),
        "- `### 来源 · Sources`这一行出现了不止一次，分不清哪一段是哪一项的回答。请在自己写的文字里改掉这一行。\n"
        "  The line `### 来源 · Sources` is there more than once, so answers cannot be told apart. Change it in what you wrote yourself.",
    ),
    "another form’s heading": (
        body("agency", **GOOD, more="### 文号 · Document number"),
        "- 这里没有哪一种表单的全部小标题；表单可能已经改过，或者有小标题被改动、删去。请用现在的表单新开一个 issue，或照原样补齐小标题。\n"
        "  The headings are not those of one of the forms: the form may have changed since, or headings were changed or removed. "
        "Open a new issue with the form as it is now, or restore the headings.",
    ),
    "a hundred kilobytes": (
        body("agency", **GOOD, more="字" * 100_000),
        "- 正文超过`65536`个字符，读不了；请缩短。\n  The text has more than `65536` characters and was not read; make it shorter.",
    ),
    "a letter that only looks Latin": (
        body("agency", **GOOD, name_en="P\u0456ne Wind"),
        "- “英文名”里有名称中不该有的字符：`\u0456 (U+0456 CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I)`。请照来源重新输入。\n"
        "  “English name” has characters that do not belong in a name: "
        "`\u0456 (U+0456 CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I)`. Type it again as the source has it.",
    ),
    "a radical that only looks like a character": (
        body("agency", name_zh="松风助\u2f08社工事务所", sources=SOURCE),
        "- “中文名”里有名称中不该有的字符：`\u2f08 (U+2F08 KANGXI RADICAL MAN)`。请照来源重新输入。\n"
        "  “Chinese name” has characters that do not belong in a name: `\u2f08 (U+2F08 KANGXI RADICAL MAN)`. "
        "Type it again as the source has it.",
    ),
    "no Chinese": (
        body("agency", name_zh="N/A", sources=SOURCE),
        "- 中文名`N/A`里没有汉字。\n  There are no Chinese characters in the Chinese name `N/A`.",
    ),
    "a very long name": (
        body("agency", name_zh="松" * 501, sources=SOURCE),
        "- “中文名”太长；最多`500`个字符。\n  “Chinese name” is too long; it may have `500` characters.",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_makes_no_entry_is_answered_and_writes_nothing(project: Path, case: str) -> None:
    text, told = REFUSED[case]
    assert propose(project, text) == (1, {"comment.md": HEAD + told + FOOT})
    assert new_files(project) == set()


def test_what_does_not_pass_the_check_is_taken_back_and_told(project: Path) -> None:
    code, answer = propose(project, body("agency", **GOOD, credit_code="123 [@paper, ¶1]"))
    assert code == 1
    assert answer == {
        "comment.md": HEAD
        + "- 写成条目以后，检查还找出错误，见下。\n  Written as an entry, it did not pass the check; see below.\n\n```text\n"
        "data/agencies/song-feng.yaml:7:23: 错误: credit_code.value: “123 [@paper, ¶1]”不是统一社会信用代码：应有18位，现有16位；"
        "对照来源或登记证书改正\n\n共 1 处错误，什么都没有生成。\n\n"
        "data/agencies/song-feng.yaml:7:23: error: credit_code.value: “123 [@paper, ¶1]” is no unified social credit code: "
        "it has 16 characters, not 18; compare with the source or the certificate\n\n1 error found; nothing was built.\n```" + FOOT
    }
    assert new_files(project) == set()


def test_a_correction_is_left_to_people_with_thanks(project: Path) -> None:
    text = body("correction", page="https://directory.example/zh/agencies/an-ju/", wrong="年份", source=SOURCE)
    assert propose(project, text) == (
        1,
        {
            "comment.md": "谢谢您指出错误。更正不会自动写成文件：维护者会对照来源，改好后在这里答复。\n"
            "Thank you for telling us. Corrections are not written by a program: a maintainer will compare the sources, "
            "correct the entry and answer here.\n"
        },
    )


def test_errors_of_the_directory_are_not_put_on_the_contributor(project: Path) -> None:
    (project / "data/agencies/an-ju.yaml").write_text("a", encoding="utf-8")
    code, answer = propose(project, body("agency", **GOOD))
    assert code == 1
    assert "- 名录本身现在有错误，暂时不能写新条目；请维护者先改好。\n" in answer["comment.md"]


def test_an_address_that_a_source_has_is_told(project: Path) -> None:
    file = project / "data/sources/paper.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "url: http://paper.example/1\n", encoding="utf-8")
    _, answer = propose(project, body("source", name_zh="松风通讯", url="https://www.paper.example/1/", **required("source")))
    assert "  The source `paper` has this address already." in answer["comment.md"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_of_an_earlier_answer_nothing_stays(project: Path, capsys: pytest.CaptureFixture[str], lang: str) -> None:
    assert propose(project, body("agency", **GOOD))[0] == 0
    (project / "data/agencies/song-feng.yaml").unlink()
    capsys.readouterr()
    assert set(propose(project, "?", lang=lang)[1]) == {"comment.md"}
    told = {"zh": "没有写成条目，缘由见 {}\n", "en": "No entry was written; {} says why\n"}
    assert capsys.readouterr().out == told[lang].format(project.parent / "answer/comment.md")
    assert set(propose(project, body("agency", **GOOD))[1]) == {"pr-title.txt", "pr-body.md", "branch.txt", "files.txt"}


@pytest.mark.parametrize(
    "event",
    [
        *("", "{", "[]", "5", "null", "{}", '{"issue": 5}', '{"issue": {"number": "1; rm", "body": "a"}}', '{"issue": {"number": -1}}'),
        *('{"issue": {"number": true}}', '{"issue": {"number": 1, "pull_request": {}}}', "[" * 100_000, "\x00\xff"),
    ],
)
def test_a_file_that_is_no_event_is_refused_without_a_traceback(project: Path, capsys: pytest.CaptureFixture[str], event: str) -> None:
    file = project.parent / "event.json"
    file.write_bytes(event.encode("latin-1"))
    assert main(["--project", str(project), "--lang", "en", "from-form", str(file), "--into", str(project.parent / "answer")]) == 2
    assert capsys.readouterr().err.startswith(f"{file} holds no issue: ")
    assert main(["--project", str(project), "from-form", str(project / "none.json"), "--into", str(project.parent / "answer")]) == 2


@pytest.mark.parametrize("text", [None, 5, "", "\ud800", "x"])
def test_an_issue_without_a_form_is_answered(project: Path, text: object) -> None:
    file = project.parent / "event.json"
    file.write_text(json.dumps({"issue": {"number": 1, "body": text, "labels": [5, {}, {"name": 5}]}}), encoding="utf-8")
    assert main(["--project", str(project), "from-form", str(file), "--into", str(project.parent / "answer")]) == 1
    assert "The headings are not those of one of the forms" in (project.parent / "answer/comment.md").read_text(encoding="utf-8")


# what does no harm

MARK = "zzz"
"""Stands in everything hostile, so that it can be seen where that went."""
HOSTILE = {
    "a new key": f'{MARK}"\nfounded: 2001 [@paper, ¶1]\n',
    "a new document": f"{MARK}\n---\nname: x",
    "an anchor": f"&{MARK} *{MARK}",
    "an object": f"!!python/object/apply:os.system ['{MARK}']",
    "a way out of the folder": f"../../{MARK}",
    "an absolute path": f"/etc/{MARK}",
    "a command": f"$(touch {MARK}) `touch {MARK}` ; touch {MARK}",
    "an expression": "${{ secrets.GITHUB_TOKEN }} " + MARK,
    "an old workflow command": f"##[set-output name=branch]{MARK}",
    "a workflow command": f"\n::set-output name=branch::{MARK}\n::error::{MARK}",
    "an output": f"x\nbranch<<EOF\n{MARK}\nEOF\n",
    "control characters": f"{MARK}\x00\x07\x1b[31m\x7f",
    "directions": f"\u202e{MARK}\u2066\u200b\u200f",
    "HTML": f"<img src=x onerror={MARK}><script>{MARK}</script>",
    "a comment": f"<!-- {MARK} -->",
    "the end of a comment": f"--> {MARK} <!--",
    "everybody": f"@everyone @{MARK}/team",
    "an issue": f"Closes #1 {MARK}#2 GH-3",
    "an image": f"![{MARK}](https://evil.example/{MARK}.png)",
    "a link": f"[{MARK}](javascript:alert) <https://evil.example/{MARK}>",
    "a fence": f"```\n````\n{MARK}\n~~~\n# {MARK}",
    "backticks": f"` {MARK} `` {MARK} ```",
    "a tick": f"- [x] {MARK}\n> {MARK}\n| {MARK} |\n|---|",
    "a heading": f"### Name\n\n{MARK}\n# {MARK}\n{MARK}\n===",
    "a mark": f"[@paper, ¶1] [[an-ju]] {MARK}",
    "a template": f"{{{{ 7*7 }}}} {{0}} %s {MARK}",
    "line ends": f"{MARK}\u2028::error::{MARK}\u2029\x85{MARK}",
    "an address with a name": f"https://gov.example@evil.example/{MARK}",
    "an address of nowhere": f"http://[::1]:99999/{MARK} http://-/{MARK}",
}
ANSWERS: Mapping[str, tuple[str, Callable[[str], dict[str, str]]]] = {
    "answers": (
        "policy",
        lambda value: {
            "number": value,
            "date": value,
            "place": value,
            "more": value,
            "sources": f"{SOURCE}\n{value}",
            **required("policy"),
        },
    ),
    "names": ("agency", lambda value: {"name_zh": NAME + value, "name_en": value}),
    "codes": ("agency", lambda value: {"credit_code": value}),
}


@pytest.mark.parametrize("where", ANSWERS)
@pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE)
def test_hostile_answers_stay_text(project: Path, capsys: pytest.CaptureFixture[str], where: str, value: str) -> None:
    kind, answers = ANSWERS[where]
    code, answer = propose(project, body(kind, **{**GOOD, **answers(value)}))
    printed = capsys.readouterr()
    assert code in (0, 1)
    assert MARK not in printed.out + printed.err
    assert new_files(project) == set(answer.get("files.txt", "").split())
    assert all(file.startswith(("data/agencies/", "data/policies/", "data/sources/")) for file in new_files(project))
    assert MARK not in answer.get("pr-title.txt", "") + answer.get("branch.txt", "")
    for text in (answer.get("pr-body.md", ""), answer.get("comment.md", "")):
        assert len(text) < 20_000
        assert MARK not in "".join(outside_code(MarkdownIt("commonmark").enable("table").parse(text)))
        assert not {each for each in text if each in "\u202e\u2066\u200b\u200f\x00\x07\x1b\x7f\u2028\u2029\x85"}
    assert code == 1 or good(project)
    if where == "answers":
        taken_as_text(project, code, value)


def taken_as_text(project: Path, code: int, value: str) -> None:
    """An answer that is plain text is in the entry as it was written, but for what nobody sees, and has made no other claim."""
    if code == 1:
        assert "://" in value, "the check refuses addresses that mislead, and nothing else"
        return
    (entry,) = (each.entry for each in load_directory(project).documents if each.id == "song-feng")
    assert isinstance(entry, Policy)
    (number,) = entry.number
    assert number.value == " ".join(re.sub("[\x00-\x08\x1b\x7f\x85\u200b\u200f\u202e\u2066]", "", value).split())
    assert number.cite == entry.name.cite
    assert (entry.date, entry.place, entry.relations, entry.events) == ((), (), (), ())


def outside_code(tokens: list[Token]) -> list[str]:
    """Everything in a Markdown text that is not code."""
    found: list[str] = []
    for token in tokens:
        if token.type not in ("fence", "code_inline", "code_block"):
            found += [
                str(token.attrs),
                *(outside_code(token.children) if token.children else [token.content if not token.children else ""]),
            ]
            if token.type == "inline" and not token.children:
                found.append(token.content)
    return found


def test_what_is_outside_code_is_seen() -> None:
    """The test above looks in the right places."""
    for text in (f"a {MARK}", f"[a](b.{MARK})", f"<b>{MARK}</b>", f"# {MARK}", f"![{MARK}](b)", f"| {MARK} |\n|--|"):
        assert MARK in "".join(outside_code(MarkdownIt("commonmark").enable("table").parse(text)))
    assert MARK not in "".join(outside_code(MarkdownIt("commonmark").parse(f"a `{MARK}`\n\n```\n{MARK}\n```\n")))


LINES = st.sampled_from(
    [
        *(f"### {said(question.label)}" for form in FORMS.values() for question in form.questions),
        *("_No response_", NAME, SOURCE, "", "- [X] a", "```", "2009", "---", "https://example.org/", "[@", "None", "\ud800", "\x00"),
    ]
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(LINES | st.text(), max_size=40))
def test_no_text_ends_in_an_exception(project: Path, lines: list[str]) -> None:
    assert propose(project, "\n".join(lines))[0] == 1


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answers=st.fixed_dictionaries({}, optional=dict.fromkeys(AGENCY, st.text(max_size=60))))
def test_no_answer_ends_in_an_exception(project: Path, answers: dict[str, str]) -> None:
    code, answer = propose(project, body("agency", **{**GOOD, **answers}))
    assert code in (0, 1)
    for file in answer.get("files.txt", "").split():
        (project / file).unlink()
    assert new_files(project) == set()
