"""When the files of entries came into the project, as git tells it."""

import subprocess
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from shegong.load.entry_files import DATA

_COMMITS = 300
"""How far back is looked, in commits that brought a file."""


def first_days(project: Path) -> Mapping[str, date]:
    """The files under `data/` that commits added, each with the day of its commit, newest first.

    Empty without git, and in a shallow copy, where every file seems to be added by the one commit that there is.
    """
    try:
        if _asked(project, "rev-parse", "--is-shallow-repository").strip() != "false":
            return {}
        told = _asked(
            project,
            "-c",
            "core.quotePath=false",
            "log",
            f"-{_COMMITS}",
            "--diff-filter=A",
            "--format=@%as",
            "--name-only",
            "--relative",
            "--",
            DATA,
        )
    except (OSError, subprocess.CalledProcessError):
        return {}
    days: dict[str, date] = {}
    for file, day in _added(told):
        days.setdefault(file, day)
    return days


def _added(told: str) -> Iterator[tuple[str, date]]:
    day = date.min
    for line in filter(None, told.splitlines()):
        if line.startswith("@"):
            day = date.fromisoformat(line[1:])
        else:
            yield line, day


def _asked(project: Path, *question: str) -> str:
    return subprocess.run(["git", "-C", str(project), *question], capture_output=True, text=True, check=True).stdout
