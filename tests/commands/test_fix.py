"""`shegong check --fix`: what is safe to mend, to the letter; what is not stays."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from shegong.command import main
from shegong.problem.fix import Fix, meant_in_place_of
from shegong.problem.wording import is_mended, wordings

from tests.commands.test_command import AN_LE, HE_MU, project_with
from tests.rules.case import BASE, all_cases, lay_out, problems_in

FILE = "data/agencies/he-mu.yaml"
PAGE = "docs/en/index.md"
Said = Callable[[], tuple[str, str]]


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    def read() -> tuple[str, str]:
        printed = capsys.readouterr()
        return printed.out, printed.err

    return read


def _check(project: Path, *arguments: str, lang: str = "en") -> int:
    return main(["--project", str(project), "--lang", lang, "check", *arguments])


def _read(project: Path, file: str = FILE) -> str:
    return (project / file).read_bytes().decode()


REMARK = 'remarks:\n  - {{zh: {zh}, en: {en}, cite: "[@paper, ¶2]"}}\n'


def _remark(zh: str = "好。", en: str = "Good.") -> str:
    return HE_MU + REMARK.format(zh=zh, en=en)


MENDED = {
    "zero width": (_remark(zh="一\u200b二\u200b三。"), _remark(zh="一二三。")),
    "direction": (_remark(en="\u202ea\u202c b."), _remark(en="a b.")),
    "soft hyphen": (_remark(en="so\u00adcial."), _remark(en="social.")),
    "tab": (_remark(en='"a\tb"'), _remark(en='"a b"')),
    "full-width space": (_remark(zh="王\u3000强。"), _remark(zh="王 强。")),
    "no-break space": (_remark(en="a\u00a0b\u00a0c."), _remark(en="a b c.")),
    "several at the beginning of a line": (
        HE_MU + 'remarks:\n  - zh: >-\n      \u3000\u3000一\u3000二，\n      三。\u3000\n    en: Good.\n    cite: "[@paper, ¶2]"\n',
        HE_MU + 'remarks:\n  - zh: >-\n      一 二，\n      三。\n    en: Good.\n    cite: "[@paper, ¶2]"\n',
    ),
    "two spaces, twice": (_remark(en="a  b   c  d."), _remark(en="a b c d.")),
    "before a mark": (_remark(zh="一 ，二  。"), _remark(zh="一，二。")),
    "half-width marks": (_remark(zh='"一,二, 三;四:五!六?"'), _remark(zh='"一，二，三；四：五！六？"')),
    "full-width marks": (_remark(en='"One，two；three。Four？"'), _remark(en='"One, two; three. Four?"')),
    "all in one line": (_remark(zh='"一,\u200b二  三,四"', en='"a，b"'), _remark(zh='"一，二 三，四"', en='"a, b"')),
    "field": (HE_MU + "foundet: 2009-06 [@paper, ¶2]  # 成立\n", HE_MU + "founded: 2009-06 [@paper, ¶2]  # 成立\n"),
    "field within": (_remark(en="Good., said_bY: li-ming"), _remark(en="Good., said_by: li-ming")),
    "capitals": (HE_MU + "Founded: 2009-06 [@paper, ¶2]\n", HE_MU + "founded: 2009-06 [@paper, ¶2]\n"),
    "term": (HE_MU + "legal_form: minfie [@paper, ¶2]\n", HE_MU + "legal_form: minfei [@paper, ¶2]\n"),
    "date": (_remark(en="Good., as_of: 2009"), _remark(en='Good., as_of: "2009"')),
    "day": (_remark(en="Good., as_of: 2009-06-15"), _remark(en='Good., as_of: "2009-06-15"')),
    "text": (_remark(zh="2009", en="no"), _remark(zh='"2009"', en='"no"')),
    "what was behind it": (
        HE_MU + 'adress:\n  - {zh: "东,街。", en: East., as_of: 2009, cite: "[@paper, ¶2]"}\n',
        HE_MU + 'address:\n  - {zh: "东，街。", en: East., as_of: "2009", cite: "[@paper, ¶2]"}\n',
    ),
    "byte order mark and line ends": (
        "\ufeff" + _remark(zh='"一\u200b,二"').replace("\n", "\r\n"),
        "\ufeff" + _remark(zh='"一，二"').replace("\n", "\r\n"),
    ),
}


@pytest.mark.parametrize(("written", "mended"), MENDED.values(), ids=MENDED)
def test_what_is_safe_is_mended_and_nothing_else_changes(tmp_path: Path, said: Said, written: str, mended: str) -> None:
    project = project_with(tmp_path, {FILE: written})
    assert _check(project, "--fix") == 0, said()
    assert _read(project) == mended


UNSAFE = {
    "id": HE_MU + "place: east-distrit [@paper, ¶2]\n",
    "misplaced field": HE_MU + 'role:\n  - {zh: 好。, en: Good., cite: "[@paper, ¶2]"}\n',
    "field twice": HE_MU + "founded: 2009 [@paper, ¶2]\nfoundet: 2009 [@paper, ¶2]\n",
    "spelt in another way": _remark(zh='"一\\u3000二。"'),
    "private use": _remark(zh="一\ue000二。"),
    "nothing": _remark(en="~"),
    "brackets": _remark(en="a（b）"),
    "before Latin": _remark(zh='"A组:a,b"'),
    "would break YAML": _remark(en="One：two"),
    "would end a text in braces": _remark(en="one，two"),
}


SOURCE = """\
name: {zh: 晚报, en: Evening News, pinyin: Wǎn bào, cite: "[@evening, ¶1]"}
type: newspaper [@evening, ¶1]
url: "URL"
passages:
  - {at: ¶1, zh: 第1段, en: paragraph 1}
"""


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https：//example.org/a", "https://example.org/a"),
        ("http//example.org/a", "http://example.org/a"),
        ("HTTP:/example.org/a", "http://example.org/a"),
        ("https: //example.org/a", "https://example.org/a"),
        ("https:example.org/a", "https:example.org/a"),
        ("www.example.org/a", "www.example.org/a"),
    ],
)
def test_an_address_is_mended_where_its_scheme_is_clear(tmp_path: Path, written: str, address: str) -> None:
    project = project_with(tmp_path, {"data/sources/evening.yaml": SOURCE.replace("URL", written)})
    assert _check(project, "--fix") == (1 if address == written else 0)
    assert _read(project, "data/sources/evening.yaml") == SOURCE.replace("URL", address)


@pytest.mark.parametrize("written", UNSAFE.values(), ids=UNSAFE)
def test_what_is_not_safe_is_left_and_told(tmp_path: Path, said: Said, written: str) -> None:
    project = project_with(tmp_path, {FILE: written})
    _check(project)
    told = said()
    assert told[1]
    _check(project, "--fix")
    assert said() == told
    assert _read(project) == written


BAD = {
    FILE: _remark(zh='"一,二  三"', en="One：two"),
    "data/agencies/an-le.yaml": AN_LE + "foundet: 2009 [@paper, ¶2]\nplace: nowhere [@paper, ¶2]\n",
    PAGE: "# Home\n\nSee  it，or `a，  b`.\n",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return project_with(tmp_path, BAD)


LEFT = {
    "en": [
        f"{FILE}:3:23: warning: remarks[0].en: the mark in “One：” is one of the other language; write “One: ”",
        "data/agencies/an-le.yaml:3:8: error: place: there is no entry `nowhere`; correct the id, or add that entry first",
    ],
    "zh": [
        f"{FILE}:3:23: 提醒: remarks[0].en: “One：”里的标点是另一种语言的；改成“One: ”",
        "data/agencies/an-le.yaml:3:8: 错误: place: 没有编号为 `nowhere` 的条目；改正编号，或先添加该条目",
    ],
}
COUNTS = {
    "en": f"data/agencies/an-le.yaml: 1 mended\n{FILE}: 2 mended\n{PAGE}: 2 mended\n",
    "zh": f"data/agencies/an-le.yaml：改好 1 处\n{FILE}：改好 2 处\n{PAGE}：改好 2 处\n",
}


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_was_mended_is_counted_and_what_is_left_is_reported(project: Path, said: Said, lang: str) -> None:
    assert _check(project, "--fix", lang=lang) == 1
    out, err = said()
    assert out == COUNTS[lang]
    assert [line for line in err.splitlines() if line.startswith("data/")] == LEFT[lang]
    assert _read(project, PAGE) == "# Home\n\nSee it, or `a，  b`.\n"
    assert _check(project, "--fix", lang=lang) == 1
    assert said() == ("", err)


def test_only_the_files_that_are_named(project: Path, said: Said) -> None:
    assert _check(project, "--fix", str(project / FILE)) == 0
    assert said()[0].startswith(f"{FILE}: 2 mended\n")
    assert _read(project, PAGE) == BAD[PAGE]


def test_programs_get_the_report_alone(project: Path, said: Said) -> None:
    assert _check(project, "--fix", "--format", "json") == 1
    out, err = said()
    assert {each["rule"] for each in json.loads(out)} == {"dead-reference", "wrong-punctuation"}
    assert err == COUNTS["en"]


def test_a_dry_run_is_a_diff_that_git_takes(project: Path, said: Said) -> None:
    (project / PAGE).write_bytes(b"# Home\r\n\r\nSee  it")
    assert _check(project, "--fix", "--dry-run") == 1
    diff, err = said()
    assert err == ""
    assert diff.endswith(f"--- a/{PAGE}\n+++ b/{PAGE}\n@@ -1,3 +1,3 @@\n # Home\r\n \r\n-See  it\n{NO_END}+See it\n{NO_END}")
    assert _read(project) == BAD[FILE]
    subprocess.run(["git", "-C", str(project), "apply", "-"], input=diff.encode(), check=True)
    by_git = {file: _read(project, file) for file in BAD}
    project_with(project, BAD)
    (project / PAGE).write_bytes(b"# Home\r\n\r\nSee  it")
    _check(project, "--fix")
    assert {file: _read(project, file) for file in BAD} == by_git
    said()
    assert _check(project, "--fix", "--dry-run") == 0
    assert said() == ("", "")


NO_END = "\\ No newline at end of file\n"


@pytest.mark.parametrize(("lang", "told"), [("en", "--dry-run goes with --fix only.\n"), ("zh", "--dry-run 只和 --fix 一起用。\n")])
def test_a_dry_run_of_nothing_is_refused(project: Path, said: Said, lang: str, told: str) -> None:
    assert _check(project, "--dry-run", lang=lang) == 2
    assert said() == ("", told)


def test_an_unknown_revision_changes_nothing(project: Path, said: Said) -> None:
    assert _check(project, "--fix", "--since", "nowhere") == 2
    assert said() == ("", "git knows no revision `nowhere`.\n")
    assert _read(project) == BAD[FILE]


def test_good_data_is_left_alone(said: Said) -> None:
    before = {file: file.stat().st_mtime_ns for file in BASE.rglob("*")}
    assert _check(BASE, "--fix") == 0
    assert said() == ("10 entries, no errors.\n", "")
    assert {file: file.stat().st_mtime_ns for file in BASE.rglob("*")} == before


def test_programs_see_what_is_safe_and_where(project: Path, said: Said) -> None:
    _check(project, "--format", "json", str(project / "data/agencies"))
    found = {(each["rule"], each["line"]): each for each in json.loads(said()[0])}
    assert [found["unknown-key", 2][key] for key in ("edits", "safe")] == [
        [{"line": 2, "column": 1, "old": "foundet", "new": "founded"}],
        True,
    ]
    assert [found["dead-reference", 3][key] for key in ("edits", "safe")] == [[], False]
    _check(project, "--format", "rdjson", str(project / FILE))
    suggested = [each.get("suggestions") for each in json.loads(said()[0])["diagnostics"]]
    # `  - {zh: "一` has 13 bytes.
    assert suggested[1] == [{"range": {"start": {"line": 3, "column": 14}, "end": {"line": 3, "column": 15}}, "text": "，"}]


UNSURE = ("dead-reference", "unknown-locator", "unknown-box", "bad-vocabulary", "similar-name")


def test_the_rules_that_say_so_mend_and_edits_are_where_they_say(tmp_path: Path) -> None:
    """Over the cases of rules that mend, and of some that do not."""
    mending: set[str] = set()
    cases = [case for case in all_cases() if case.fires and (is_mended(case.rule) or case.rule in UNSURE)]
    for number, case in enumerate(cases):
        project = tmp_path / str(number)
        lay_out(case, project)
        for located in problems_in(project):
            fix = located.problem.fix
            mending |= {located.problem.rule} if fix and fix.sure else set()
            lines = _read(project, located.file).removeprefix("\ufeff").split("\n") if located.edits else []
            assert all(lines[edit.line - 1].startswith(edit.old, edit.column - 1) and edit.old != edit.new for edit in located.edits)
    assert mending == {rule for rule in wordings() if is_mended(rule)}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *(("foundet", "founded"), ("fouded", "founded"), ("foundeed", "founded"), ("fuonded", "founded"), ("Founded", "founded")),
        *(("said-by", "said_by"), ("plan", "plans")),
        *(("fundet", ""), ("foundde_", ""), ("sea", ""), ("rolls", ""), ("seen", "")),
    ],
)
def test_a_slip_is_one_letter_and_has_one_meaning(written: str, meant: str) -> None:
    known = ["founded", "said_by", "see", "plans", "roles", "rolle", "seem", "seek"]
    fix = meant_in_place_of(written, known, "")
    assert fix == (Fix(written, meant) if meant else None)
