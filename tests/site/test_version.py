"""The version of the data: what git knows of it, and where the site says it."""

import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from shegong.publish.last_commit import last_commit
from shegong.render.colophon import VERSION_STYLE, Commit, version_style

from tests.site.project import PROJECT
from tests.site.reading import WebPage

COMMIT = Commit("3f9a1c2b40" + 30 * "0", 1_795_132_800, date(2026, 11, 20), changed=False)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one commit, made at half past eight in the evening in China."""
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_DATE", "2026-11-20T20:30:00+08:00")
        monkeypatch.setenv(f"GIT_{role}_NAME", "A")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "a@example.org")
    (tmp_path / "data").mkdir()
    (tmp_path / "data/one.yaml").write_text("name: one\n", encoding="utf-8")
    for command in (("init", "--quiet"), ("add", "."), ("commit", "--quiet", "--message", "One")):
        subprocess.run(["git", "-C", str(tmp_path), *command], check=True)
    return tmp_path


def test_the_last_commit_has_its_second_and_its_day(project: Path) -> None:
    commit = last_commit(project)
    assert commit is not None
    assert (len(commit.id), commit.second, commit.day, commit.changed) == (40, 1_795_177_800, date(2026, 11, 20), False)


@pytest.mark.parametrize("file", ["data/one.yaml", "data/two.yaml"], ids=["changed", "added"])
def test_entries_that_are_not_committed_are_seen(project: Path, file: str) -> None:
    (project / file).write_text("name: other\n", encoding="utf-8")
    commit = last_commit(project)
    assert commit is not None
    assert commit.changed


def test_other_files_are_no_data(project: Path) -> None:
    (project / "notes.txt").write_text("mine\n", encoding="utf-8")
    commit = last_commit(project)
    assert commit is not None
    assert not commit.changed


def test_without_a_repository_there_is_no_commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert last_commit(tmp_path) is None


def test_without_git_there_is_no_commit(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert last_commit(project) is None


@pytest.mark.parametrize(
    ("commit", "zh", "en"),
    [
        (COMMIT, "数据版本：2026年11月20日（3f9a1c2b40）", "Data as of 20 November 2026 (3f9a1c2b40)"),
        (
            COMMIT._replace(changed=True),
            "数据版本：2026年11月20日（3f9a1c2b40，另有未提交的改动）",
            "Data as of 20 November 2026 (3f9a1c2b40, with changes not yet committed)",
        ),
        (None, "数据版本：日期不详", "Version of the data: date not known"),
    ],
    ids=["committed", "changed", "unknown"],
)
def test_the_style_sheet_says_the_version_in_both_languages(commit: Commit | None, zh: str, en: str) -> None:
    assert version_style(commit) == f':root:lang(zh) {{\n  --sg-version: "{zh}";\n}}\n:root:lang(en) {{\n  --sg-version: "{en}";\n}}\n'


def test_the_version_is_in_the_style_sheet_of_the_site_and_on_no_page(site: Path, pages: Mapping[str, WebPage]) -> None:
    style = (site / VERSION_STYLE).read_text(encoding="utf-8")
    commit = last_commit(PROJECT)
    assert style == version_style(commit)
    short = commit.id[:10] if commit else "not known"
    assert short in style
    assert len(pages) > 100
    assert [path for path in pages if short in (site / path).read_text(encoding="utf-8")] == []
