"""A small project, and what a command has printed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.test_command import project_with

Said = Callable[[], tuple[str, str]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return project_with(tmp_path / "project", {})


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    """What has been printed since it was last asked for: output, and errors."""

    def read() -> tuple[str, str]:
        printed = capsys.readouterr()
        return printed.out, printed.err

    return read
