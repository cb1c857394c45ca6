"""When entries came into the directory, as git tells it."""

import subprocess
from datetime import date
from pathlib import Path

from shegong.publish.history import first_days


def test_files_that_commits_added_stand_with_their_days_newest_first(tmp_path: Path) -> None:
    project = _project(tmp_path / "project")
    _commit(project, "2024-03-01", {"data/agencies/old.yaml": "a", "README.md": "b"})
    _commit(project, "2024-05-02", {"data/agencies/新.yaml": "c", "data/agencies/old.yaml": "changed"})
    assert list(first_days(project).items()) == [("data/agencies/新.yaml", date(2024, 5, 2)), ("data/agencies/old.yaml", date(2024, 3, 1))]


def test_a_project_in_a_folder_of_a_repository_is_told_of_by_its_own_paths(tmp_path: Path) -> None:
    whole = _project(tmp_path / "whole")
    _commit(whole, "2024-03-01", {"inner/data/agencies/old.yaml": "a"})
    assert list(first_days(whole / "inner")) == ["data/agencies/old.yaml"]


def test_without_git_and_in_a_shallow_copy_nothing_is_known(tmp_path: Path) -> None:
    project = _project(tmp_path / "project")
    for day in ("2024-03-01", "2024-03-02"):
        _commit(project, day, {f"data/agencies/{day}.yaml": day})
    _git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{project}", "shallow")
    (tmp_path / "plain").mkdir()
    assert first_days(tmp_path / "shallow") == {}
    assert first_days(tmp_path / "plain") == {}


def _project(folder: Path) -> Path:
    folder.mkdir()
    _git(folder, "init", "--quiet")
    return folder


def _commit(project: Path, day: str, files: dict[str, str]) -> None:
    for name, text in files.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, encoding="utf-8")
    _git(project, "add", "--all")
    _git(
        project,
        "-c",
        "user.name=A",
        "-c",
        "user.email=a@example.org",
        "commit",
        "--quiet",
        "--message=more",
        f"--date={day}T12:00:00+00:00",
    )


def _git(folder: Path, *words: str) -> None:
    subprocess.run(["git", "-C", str(folder), *words], check=True, capture_output=True)
