"""`shegong check`, as a maintainer runs it."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shegong.command import main
from shegong.model.text import LANGS, Lang

from tests.rules.case import BASE, Case, Part, lay_out

HE_MU = 'name: {zh: 和睦, en: He Mu, pinyin: Hé Mù, cite: "[@paper, ¶2]"}\n'
AN_LE = 'name: {zh: 安乐, en: An Le, pinyin: Ān Lè, cite: "[@paper, ¶2]"}\n'
ZHU_LE = 'name: {zh: 助乐, en: Zhu Le, pinyin: Zhù Lè, cite: "[@paper, ¶2]"}\n'
SEVERAL = {
    "data/agencies/zhu-le.yaml": ZHU_LE + "address: 东街\n",
    "data/agencies/he-mu.yaml": HE_MU + "place: river-city [@paper, ¶2]\nfounded: 2009-02-30 [@paper, ¶2]\n",
    "data/agencies/an-le.yaml": AN_LE + "foundet:\n",
    "docs/en/about.md": "# About\n",
    "docs/zh/about.md": "见[[an-jv]]。\n",
}
REPORT: dict[Lang, str] = {
    "en": """\
data/agencies/an-le.yaml:2:1: error: foundet: there is no field `foundet` here (did you mean `founded`?); correct its spelling, or remove it
data/agencies/he-mu.yaml:3:10: error: founded: the calendar has no `2009-02-30`; correct it after the source
data/agencies/zhu-le.yaml:2:10: error: address: expected a list here, found text; write one item a line, each beginning with `- `
docs/zh/about.md:1:2: error: there is no entry `an-jv` (did you mean `an-ju`?); correct the id, or add that entry first

4 errors found; nothing was built.
""",
    "zh": """\
data/agencies/an-le.yaml:2:1: 错误: foundet: 没有 `foundet` 这个字段（是不是 `founded`？）；改正拼写，或删去
data/agencies/he-mu.yaml:3:10: 错误: founded: 日历上没有 `2009-02-30` 这一天；对照来源改正
data/agencies/zhu-le.yaml:2:10: 错误: address: 这里应是列表，现在是文字；每项一行，以“- ”开头
docs/zh/about.md:1:2: 错误: 没有编号为 `an-jv` 的条目（是不是 `an-ju`？）；改正编号，或先添加该条目

共 4 处错误，什么都没有生成。
""",
}
GOOD: dict[Lang, str] = {"en": "10 entries, no errors.\n", "zh": "10 个条目，没有错误。\n"}


def project_with(folder: Path, files: dict[str, str]) -> Path:
    lay_out(Case(folder, "", tuple(Part(path, "utf-8", text) for path, text in files.items()), {}), folder)
    return folder


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own."""
    command = [sys.executable, "-m", "shegong", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1", **environment}, check=False)


@pytest.mark.parametrize("lang", LANGS)
def test_good_data_ends_with_zero_and_a_count(lang: Lang) -> None:
    done = run("--project", str(BASE), "--lang", lang, "check")
    assert (done.returncode, done.stdout, done.stderr) == (0, GOOD[lang], "")


@pytest.mark.parametrize("lang", LANGS)
def test_bad_data_ends_with_one_and_all_problems_sorted_on_standard_error(tmp_path: Path, lang: Lang) -> None:
    done = run("--project", str(project_with(tmp_path, SEVERAL)), "--lang", lang, "check")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", REPORT[lang])


def test_problems_of_every_stage_are_reported_together(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = {"data/agencies/he-mu.yaml": HE_MU + "place: east-distrit [@paper, ¶2]\n", "data/agencies/an-le.yaml": "- a\n"}
    assert main(["--project", str(project_with(tmp_path, bad)), "--lang", "en", "check"]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(": error: ")[0] for line in lines[:2]] == ["data/agencies/an-le.yaml:1:1", "data/agencies/he-mu.yaml:2:8"]
    assert lines[2:] == ["", "2 errors found; nothing was built."]


def test_the_same_problem_is_said_once_however_often_it_is_run(tmp_path: Path) -> None:
    project = project_with(tmp_path, SEVERAL)
    reports = {run("--project", str(project), "--lang", "en", "check", PYTHONHASHSEED=seed).stderr for seed in ("0", "1", "2")}
    assert reports == {REPORT["en"]}


def test_nothing_is_written_by_a_check(tmp_path: Path) -> None:
    project = project_with(tmp_path, SEVERAL)
    before = sorted(project.rglob("*"))
    main(["--project", str(project), "check"])
    assert sorted(project.rglob("*")) == before


@pytest.mark.parametrize("command", ["site", "schema"])
def test_no_command_writes_anything_from_bad_data(tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    project = project_with(tmp_path, SEVERAL)
    before = sorted(project.rglob("*"))
    assert main(["--project", str(project), "--lang", "en", command]) == 1
    assert capsys.readouterr().err == REPORT["en"]
    assert sorted(project.rglob("*")) == before


@pytest.mark.parametrize("lang", LANGS)
def test_messages_are_in_the_language_that_the_environment_names(lang: Lang) -> None:
    assert run("--project", str(BASE), "check", SHEGONG_LANG=lang, LC_ALL="C").stdout == GOOD[lang]


def test_messages_are_in_english_on_a_machine_that_names_no_language() -> None:
    assert run("--project", str(BASE), "check", SHEGONG_LANG="", LC_ALL="C").stdout == GOOD["en"]


def test_an_unknown_command_is_refused_without_a_traceback() -> None:
    done = run("chekc")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr
    assert "chekc" in done.stderr


def test_a_folder_that_is_no_project_is_not_called_good(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "missing"):
        done = run("--project", str(folder), "check")
        assert (done.returncode, done.stdout) == (1, "")
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["relation-types", "user-groups"])
def test_a_vocabulary_that_is_missing_is_a_problem(tmp_path: Path, name: str) -> None:
    project = project_with(tmp_path, {})
    (project / f"data/vocabularies/{name}.yaml").unlink()
    done = run("--project", str(project), "--lang", "en", "check")
    assert (done.returncode, done.stdout) == (1, "")
    assert f"data/vocabularies/{name}.yaml" in done.stderr


def test_a_control_character_is_named_and_pointed_at(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = project_with(tmp_path, {"data/agencies/he-mu.yaml": HE_MU + "founded: 2009\x07 [@paper, ¶2]\n"})
    assert main(["--project", str(project), "--lang", "en", "check"]) == 1
    assert capsys.readouterr().err.startswith("data/agencies/he-mu.yaml:2:14: error: YAML cannot be read here: #x0007; ")


# Odd files: whatever they hold, the command ends with a report and not with an exception.

ODD = {
    "nothing": b"",
    "only zeros": b"\x00" * 20,
    "random bytes": bytes(range(256)),
    "a list within itself": HE_MU.encode() + b"money: &a [*a]\n",
    "a name within itself": b"name: &a {zh: *a, en: *a}\n",
    "deep brackets": HE_MU.encode() + b"money: " + b"[" * 3000 + b"]" * 3000 + b"\n",
    "a long number": HE_MU.encode() + b"staff: " + b"9" * 5000 + b"\n",
    "a long hexadecimal number": HE_MU.encode() + b"staff: 0x" + b"f" * 4000 + b"\n",
    "a set": HE_MU.encode() + b"serves: !!set {a, b}\n",
    "an object": HE_MU.encode() + b"serves: !!python/object/apply:os.getcwd []\n",
    "a list as key": HE_MU.encode() + b"? [a]\n: b\n",
    "nothing as key": HE_MU.encode() + b"~: a\n",
    "two documents": HE_MU.encode() + b"---\n" + HE_MU.encode(),
    "line ends of old": HE_MU.encode().replace(b"\n", b"\r") + b"founded: 2009\r",
    "other line ends": HE_MU.encode() + 'remarks:\n  - {zh: "a\u2028b\x85", en: 5}\n'.encode(),
    "half a surrogate": HE_MU.encode() + b'place: "\\ud800"\n',
    "braces": HE_MU.encode() + "founded: '{x} {0} %s [@paper, ¶2]'\n".encode(),
    "UTF-16": HE_MU.encode("utf-16"),
}


@pytest.mark.parametrize("path", ["agencies/he-mu.yaml", "policies/city-plan.md", "vocabularies/user-groups.yaml"])
@pytest.mark.parametrize("content", ODD.values(), ids=ODD)
def test_an_odd_file_is_reported_and_not_stumbled_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, path: str
) -> None:
    project = project_with(tmp_path, {})
    (project / "data" / path).write_bytes(content)
    assert main(["--project", str(project), "--lang", "en", "check"]) == 1
    assert capsys.readouterr().err.endswith(" found; nothing was built.\n")


@pytest.mark.parametrize("name", ["nothing", "only zeros", "random bytes", "UTF-16"])
def test_an_odd_english_text_is_reported_and_not_stumbled_over(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    project = project_with(tmp_path, {})
    (project / "data/policies/city-plan.en.md").write_bytes(ODD[name])
    assert main(["--project", str(project), "--lang", "en", "check"]) == 1
    assert capsys.readouterr().err.endswith(" found; nothing was built.\n")


Mutation = Callable[[bytes], bytes]
MUTABLE = sorted(
    file.relative_to(BASE).as_posix()
    for file in (BASE / "data").glob("*/*")
    if file.parent.name != "vocabularies" or file.stem in ("relation-types", "user-groups")
)
SCALARS = [
    "~", "no", "010", "1:30", ".inf", ".nan", "-0", "0x1F", "1e3", "2009-06-31", "2009-06-15", "2001-12-14T21:59:43.10-05:00", "''", '""',
    "[]", "{}", "[~]", "{a: b}", "*a", "&a b", "!!set {a}", "!!binary aGk=", "|", ">-", "? a", "- a", "<<", "=", "%", "@", "`", "{",
    "]", "'", "[@paper, ¶9]", "[[an-jv]]", "[[", "x [@]", "9" * 400, "\u2028", "\ufeff", "\x00", "\ud7ff", "\U0001f600",
    "{0}", "{x}", "%s",
]  # fmt: skip


def flip(at: int, byte: int) -> Mutation:
    return lambda content: content[: at % len(content)] + bytes([byte]) + content[at % len(content) + 1 :] if content else content


def on_line(at: int, change: Callable[[bytes], bytes]) -> Mutation:
    """Changes the line number `at`, counted round."""

    def mutate(content: bytes) -> bytes:
        lines = content.splitlines(keepends=True)
        return b"".join(change(line) if index == at % len(lines) else line for index, line in enumerate(lines))

    return mutate


def drop_line(at: int) -> Mutation:
    return on_line(at, lambda _: b"")


def repeat_line(at: int, times: int) -> Mutation:
    return on_line(at, lambda line: line * times)


def replace_value(at: int, scalar: str) -> Mutation:
    """What follows the first colon of a line, or its first dash, becomes `scalar`."""
    return on_line(at, lambda line: re.sub(rb"(: |- )[^\n]*", lambda match: match[1] + scalar.encode(), line, count=1))


MUTATIONS = st.one_of(
    st.builds(flip, st.integers(0, 10_000), st.integers(0, 255)),
    st.builds(drop_line, st.integers(0, 100)),
    st.builds(repeat_line, st.integers(0, 100), st.integers(2, 3)),
    st.builds(replace_value, st.integers(0, 100), st.sampled_from(SCALARS)),
)


@pytest.fixture(scope="module")
def mutated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project_with(tmp_path_factory.mktemp("mutated"), {})


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.sampled_from(MUTABLE), mutations=st.lists(MUTATIONS, min_size=1, max_size=3))
def test_a_mutated_file_never_ends_in_an_exception(
    mutated: Path, capsys: pytest.CaptureFixture[str], path: str, mutations: list[Mutation]
) -> None:
    content = (BASE / path).read_bytes()
    for mutate in mutations:
        content = mutate(content)
    (mutated / path).write_bytes(content)
    try:
        code = main(["--project", str(mutated), "--lang", "zh", "check"])
    finally:
        (mutated / path).write_bytes((BASE / path).read_bytes())
    printed = capsys.readouterr()
    assert (code, printed.out.endswith("没有错误。\n"), printed.err.endswith("什么都没有生成。\n")) in [(0, True, False), (1, False, True)]


@pytest.mark.skipif(os.name == "nt", reason="a pipe of Unix")
def test_a_reader_who_has_enough_is_no_failure_to_tell_of() -> None:
    command = f"'{sys.executable}' -m shegong --project '{BASE}' check --format json | true"
    done = subprocess.run(["sh", "-c", command], capture_output=True, encoding="utf-8", check=False)
    assert done.stderr == ""
