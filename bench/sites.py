"""Sites to measure: of the real directory, or of an invented one; with our search or with Material's."""

import os
import shutil
from collections.abc import Callable
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from shegong.command import main
from shegong.publish.build import build_site

from tests.site.project import PROJECT, copy_project

os.environ["NO_MKDOCS_2_WARNING"] = "1"


def project_of(folder: Path, count: int, seed: int) -> Path:
    """A project in `folder` with as many agencies as asked for; with the real directory alone if `count` is 0."""
    copy_project(folder)
    if count:
        shutil.rmtree(folder / "data")
        with redirect_stdout(StringIO()):
            failed = main(["--project", str(PROJECT), "synth", str(count), "--seed", str(seed), "--into", str(folder)])
        assert not failed
    return folder


def site_of(project: Path) -> Path:
    """Builds the site of a project, unless that has been done."""
    site = project / "site"
    if not site.exists():
        build_site(project, site)
    return site


def with_materials_search(project: Path, folder: Path, change: Callable[[str], str]) -> Path:
    """A copy of a project with its `mkdocs.yml` changed, and with Material's own header, which has Material's search box."""
    shutil.copytree(project, folder, ignore=shutil.ignore_patterns("site"))
    configuration = folder / "mkdocs.yml"
    configuration.write_text(change(configuration.read_text(encoding="utf-8")), encoding="utf-8")
    (folder / "overrides/partials/header.html").unlink(missing_ok=True)
    return folder
