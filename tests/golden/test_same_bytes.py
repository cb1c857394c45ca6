"""Same input, same bytes: whatever the machine is set to, and in whatever order the files came onto it."""

import os
import random
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.golden.render import HERE, rendered

PROJECT = HERE.parent.parent


def test_pages_do_not_depend_on_the_machine(tmp_path: Path) -> None:
    one = _copied(tmp_path / "one", seed=1)
    other = _copied(tmp_path / "other", seed=2)
    here = _printed(one, {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"})
    there = _printed(other, {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"})
    assert len(here) > 100_000
    assert here == there


def test_pages_do_not_depend_on_the_order_in_which_files_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    before = rendered(HERE)
    listed, order = Path.rglob, random.Random(3)

    def shuffled(folder: Path, pattern: str) -> Iterator[Path]:
        files = list(listed(folder, pattern))
        return iter(order.sample(files, len(files)))

    monkeypatch.setattr(Path, "rglob", shuffled)
    assert rendered(HERE) == before


def _copied(project: Path, seed: int) -> Path:
    """The miniature directory in another folder, its files made in another order."""
    files = [file for file in sorted((HERE / "data").rglob("*")) if file.is_file()]
    random.Random(seed).shuffle(files)
    for file in files:
        copy = project / file.relative_to(HERE)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
    return project


def _printed(project: Path, settings: Mapping[str, str]) -> bytes:
    command = [sys.executable, "-m", "tests.golden.render", str(project)]
    return subprocess.run(command, cwd=PROJECT, env={**os.environ, **settings}, check=True, capture_output=True).stdout
