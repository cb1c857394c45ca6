"""Which commit a site is made from, as git tells."""

import subprocess
from datetime import date
from pathlib import Path

from shegong.render.colophon import Commit

_WRITTEN_BY_PEOPLE = ("data", "docs")


def last_commit(project: Path) -> Commit | None:
    """The last commit of a project; None without git, without a repository, or before the first commit."""
    try:
        id, second, day = _git(project, "log", "-1", "--format=%H %ct %cs").split()
        changed = _git(project, "status", "--porcelain", "--", *_WRITTEN_BY_PEOPLE)
    except (OSError, subprocess.CalledProcessError):
        return None
    return Commit(id, int(second), date.fromisoformat(day), bool(changed))


def _git(project: Path, *command: str) -> str:
    return subprocess.run(["git", "-C", str(project), *command], capture_output=True, text=True, check=True).stdout
