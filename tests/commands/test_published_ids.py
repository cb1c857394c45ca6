"""`shegong check` against the ids of an earlier revision, which stay for good."""

import os
import shutil
import time
from pathlib import Path

import pytest
from shegong.command import main
from shegong.commands.revisions import published_in
from shegong.model.text import LANGS, Lang

from tests.commands.test_command import HE_MU, project_with
from tests.commands.test_diff import commit, git
from tests.site.project import PROJECT, replace_in

HE_MU_FILE = "data/agencies/he-mu.yaml"
GOOD = "10 entries, no errors.\n"
NINE = "9 entries, no errors.\n"
GONE: dict[Lang, str] = {
    "en": "data/agencies/he-mu.yaml:1:1: error: the published id `he-mu` is gone: the file is not there, and no entry has it as a former "
    "id; put the file back; if it has closed or merged, say so with shegong close; if it needs another id, use shegong rename\n"
    "\n1 error found; nothing was built.\n",
    "zh": "data/agencies/he-mu.yaml:1:1: 错误: 公开过的编号 `he-mu` 没有了：文件不在，也没有条目以它为曾用编号；"
    "把文件放回来；机构停办或合并，用 shegong close 注明；要换编号，用 shegong rename\n\n共 1 处错误，什么都没有生成。\n",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The base of the rules as the one commit of a repository."""
    made = project_with(tmp_path / "project", {})
    git(made, "init", "-q", "-b", "main")
    commit(made)
    return made


def check(project: Path, *more: str, lang: Lang = "en") -> int:
    return main(["--project", str(project), "--lang", lang, "check", *more])


@pytest.mark.parametrize("lang", LANGS)
def test_an_entry_of_the_last_commit_that_is_gone_is_an_error(project: Path, capsys: pytest.CaptureFixture[str], lang: Lang) -> None:
    (project / HE_MU_FILE).unlink()
    assert check(project, lang=lang) == 1
    assert capsys.readouterr() == ("", GONE[lang])


def test_it_is_marked_in_a_pull_request(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / HE_MU_FILE).unlink()
    commit(project)
    assert check(project, "--since", "HEAD^1", "--format", "github") == 1
    assert capsys.readouterr().out.startswith(
        "::error file=data/agencies/he-mu.yaml,line=1,col=1,title=published-id-gone::the published id"
    )


def test_against_the_last_commit_what_was_gone_before_is_not_told_again(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / HE_MU_FILE).unlink()
    commit(project)
    assert check(project) == 0
    assert capsys.readouterr() == (NINE, "")


def test_a_former_id_is_not_gone(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / HE_MU_FILE).unlink()
    (project / "data/agencies/he-he.yaml").write_text(HE_MU + "former_ids: [he-mu]\n", encoding="utf-8")
    assert check(project) == 0
    assert capsys.readouterr() == (GOOD, "")


def test_while_an_entry_of_the_kind_cannot_be_read_nothing_is_said(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its former ids may be among what cannot be read."""
    (project / HE_MU_FILE).unlink()
    (project / "data/agencies/he-he.yaml").write_text("name: [\nformer_ids: [he-mu]\n", encoding="utf-8")
    assert check(project) == 1
    assert capsys.readouterr().err == (
        "data/agencies/he-he.yaml:3:1: error: YAML cannot be read here: did not find expected ',' or ']'; check indentation, quotes and "
        "colons on this line and the one above; quote text that contains `: ` or ` #` or begins with [ or @\n"
        "\n1 error found; nothing was built.\n"
    )


def test_what_a_revision_got_after_this_work_began_is_not_missed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(project, "branch", "work")
    (project / "data/agencies/an-le.yaml").write_text(HE_MU.replace("和睦", "安乐"), encoding="utf-8")
    commit(project)
    git(project, "checkout", "-q", "work")
    assert check(project, "--since", "main") == 0
    assert capsys.readouterr() == (GOOD, "")


def test_in_a_shallow_copy_of_a_merge_it_is_found(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What `check.yml` sees: the merge of a pull request and main before it, and nothing else."""
    git(project, "checkout", "-qb", "work")
    (project / HE_MU_FILE).unlink()
    commit(project)
    git(project, "checkout", "-q", "main")
    replace_in(project / "docs/en/index.md", "# ", "# The ")
    commit(project)
    git(project, "merge", "-q", "--no-ff", "-m", "a merge", "work")
    git(tmp_path, "clone", "-q", "--depth", "2", f"file://{project}", "shallow")
    assert check(tmp_path / "shallow", "--since", "HEAD^1", lang="zh") == 1
    assert capsys.readouterr() == ("", GONE["zh"])


def test_a_project_below_the_top_of_a_repository_is_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    below = project_with(tmp_path / "top/below", {})
    git(tmp_path / "top", "init", "-q")
    commit(tmp_path / "top")
    (below / HE_MU_FILE).unlink()
    assert check(below) == 1
    assert capsys.readouterr() == ("", GONE["en"])


@pytest.mark.parametrize("without", ["a repository", "a commit", "git"])
def test_where_git_has_nothing_to_tell_nothing_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, without: str
) -> None:
    project = project_with(tmp_path / "project", {})
    if without != "a repository":
        git(project, "init", "-q")
    if without == "git":
        commit(project)
        monkeypatch.setenv("PATH", str(tmp_path))
    (project / HE_MU_FILE).unlink()
    assert check(project) == 0
    assert capsys.readouterr() == (NINE, "")


def test_without_git_a_revision_that_is_named_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", os.devnull)
    assert check(project, "--since", "main") == 2
    assert capsys.readouterr() == ("", "git knows no revision `main`.\n")


def test_asking_git_takes_no_time_that_anybody_notices(tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(PROJECT / "data", project / "data")
    git(project, "init", "-q")
    commit(project)
    taken: list[float] = []
    for _ in range(5):
        begun = time.perf_counter()
        assert len(published_in(None, project)) > 300
        taken.append(time.perf_counter() - begun)
    assert min(taken) < 0.1
