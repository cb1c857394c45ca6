"""`shegong check` for programs and for a part of the data: formats, files, what changed."""

import json
import subprocess
from pathlib import Path

import pytest
from shegong.command import main

from tests.commands.test_command import AN_LE, BASE, HE_MU, project_with

BAD = HE_MU + "address: 东街\nplace: east-distrit [@paper, ¶2]\n"
FILE = "data/agencies/he-mu.yaml"
OTHER = "data/agencies/an-le.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return project_with(tmp_path, {FILE: BAD, OTHER: AN_LE + "foundet:\n"})


def _check(project: Path, *more: str) -> int:
    return main(["--project", str(project), "--lang", "en", "check", *more])


def test_github_marks_lines(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _check(project, "--format", "github", str(project / FILE)) == 1
    printed = capsys.readouterr()
    assert printed.out == (
        "::error file=data/agencies/he-mu.yaml,line=2,col=10,title=not-a-list::"
        "address: expected a list here, found text; write one item a line, each beginning with `- `\n"
        "::error file=data/agencies/he-mu.yaml,line=3,col=8,title=dead-reference::"
        "place: there is no entry `east-distrit` (did you mean `east-district`?); correct the id, or add that entry first\n"
    )
    assert printed.err == ""


def test_what_would_end_a_workflow_command_is_escaped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = project_with(tmp_path, {"data/agencies/a,b:c%d.yaml": AN_LE})
    assert _check(project, "--format", "github") == 1
    assert capsys.readouterr().out.startswith("::error file=data/agencies/a%2Cb%3Ac%25d.yaml,line=1,col=1,title=bad-file-name::")


def test_reviewdog_gets_bytes_and_what_was_meant(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / FILE).write_text(HE_MU + 'summary: {zh: "在[[an-jv]]旁 [@paper, ¶2]。", en: "By it [@paper, ¶2]."}\n', encoding="utf-8")
    assert _check(project, "--format", "rdjson", str(project / FILE)) == 1
    given = json.loads(capsys.readouterr().out)
    assert given["source"] == {"name": "shegong"}
    (diagnostic,) = given["diagnostics"]
    # `summary: {zh: "在` has 18 bytes before the link: the character before it counts three.
    assert diagnostic["location"] == {"path": FILE, "range": {"start": {"line": 2, "column": 19}}}
    assert (diagnostic["severity"], diagnostic["code"]) == ("ERROR", {"value": "dead-reference"})
    # The brackets of the link stay.
    meant = {"range": {"start": {"line": 2, "column": 21}, "end": {"line": 2, "column": 26}}, "text": "an-ju"}
    assert diagnostic["suggestions"] == [meant]


def test_reviewdog_gets_the_place_of_a_suggestion(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _check(project, "--format", "rdjson") == 1
    found = [each for each in json.loads(capsys.readouterr().out)["diagnostics"] if "suggestions" in each]
    assert [each["suggestions"] for each in found] == [
        [{"range": {"start": {"line": 2, "column": 1}, "end": {"line": 2, "column": 8}}, "text": "founded"}],
        [{"range": {"start": {"line": 3, "column": 8}, "end": {"line": 3, "column": 20}}, "text": "east-district"}],
    ]


def test_json_has_every_problem_in_both_languages(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _check(project, "--format", "json") == 1
    given = json.loads(capsys.readouterr().out)
    assert [(each["file"], each["line"], each["rule"]) for each in given] == [
        (OTHER, 2, "unknown-key"),
        (FILE, 2, "not-a-list"),
        (FILE, 3, "dead-reference"),
    ]
    assert given[2] == {
        "rule": "dead-reference",
        "severity": "error",
        "file": FILE,
        "line": 3,
        "column": 8,
        "field": "place",
        "message": {
            "zh": "没有编号为 `east-distrit` 的条目（是不是 `east-district`？）；改正编号，或先添加该条目",
            "en": "there is no entry `east-distrit` (did you mean `east-district`?); correct the id, or add that entry first",
        },
        "suggestion": "east-district",
        "edits": [{"line": 3, "column": 8, "old": "east-distrit", "new": "east-district"}],
        "safe": False,
    }


@pytest.mark.parametrize("form", ["github", "rdjson", "json"])
def test_good_data_gives_nothing_to_programs(capsys: pytest.CaptureFixture[str], form: str) -> None:
    assert _check(BASE, "--format", form) == 0
    assert capsys.readouterr().out.split() in (
        [],
        ["[]"],
        ["{", '"source":', "{", '"name":', '"shegong"', "},", '"diagnostics":', "[]", "}"],
    )


def test_one_file_is_shown_and_the_others_counted(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _check(project, str(project / OTHER)) == 1
    printed = capsys.readouterr().err
    assert printed.splitlines() == [
        f"{OTHER}:2:1: error: foundet: there is no field `foundet` here (did you mean `founded`?); correct its spelling, or remove it",
        "",
        "1 error found; nothing was built.",
        "2 more in other files.",
    ]


def test_a_folder_stands_for_its_files(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _check(project, str(project / "data/policies")) == 0
    assert capsys.readouterr().err == "3 more in other files.\n"


def _git(project: Path, *arguments: str) -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(project), *who, *arguments], check=True, capture_output=True)


def test_since_a_revision_errors_count_wherever_they_are(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _git(project, "init", "-q")
    _git(project, "add", ".")
    _git(project, "commit", "-qm", "all")
    assert _check(project, "--since", "HEAD") == 1
    assert "3 errors found" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "git knows no revision `--output=x`.\n"), ("zh", "git 不认得 `--output=x` 这个版本。\n")]
)
def test_a_revision_that_is_none_is_refused(project: Path, capsys: pytest.CaptureFixture[str], lang: str, said: str) -> None:
    _git(project, "init", "-q")
    assert main(["--project", str(project), "--lang", lang, "check", "--since=--output=x"]) == 2
    assert capsys.readouterr() == ("", said)
    assert not (project / "x").exists()
