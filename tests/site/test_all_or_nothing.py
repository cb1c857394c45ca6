"""`shegong site` replaces a site by a whole new one, or leaves every byte of the old one."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import pytest
from markupsafe import Markup
from shegong.command import main
from shegong.model.text import LANGS
from shegong.render import entry_page

from tests.site.project import replace_in, small_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The miniature directory with a site in place."""
    project = small_project(tmp_path / "project")
    (project / "site/en/agencies").mkdir(parents=True)
    (project / "site/en/agencies/index.html").write_text("the old site", encoding="utf-8")
    return project


def test_bad_data_leaves_the_old_site(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = _hashes(project)
    entry = project / "data/agencies/he-an.yaml"
    replace_in(entry, "founded: ../2008 ", "founded: 2009-13 ")
    line = entry.read_text(encoding="utf-8").split("founded: 2009-13")[0].count("\n") + 1

    assert main(["--project", str(project), "--lang", "en", "site"]) == 1
    assert f"data/agencies/he-an.yaml:{line}:10: error: founded: the calendar has no `2009-13`" in capsys.readouterr().err
    assert _hashes(project) == {**before, "data/agencies/he-an.yaml": _hash(entry)}


def test_a_failure_in_the_middle_leaves_the_old_site(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _hashes(project)
    monkeypatch.setattr(entry_page, "filled", _failing_on("foot.html"))

    with pytest.raises(BrokenTemplateError):
        main(["--project", str(project), "site"])
    assert _hashes(project) == before


def test_what_mkdocs_warns_of_is_said_and_leaves_the_old_site(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A link of a hand-written page that leads nowhere is found only while the site is made."""
    page = project / "docs/en/maintain/architecture.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[gone](../gone.md)\n", encoding="utf-8")
    before = _hashes(project)

    assert main(["--project", str(project), "--lang", "en", "site"]) == 1
    said = capsys.readouterr().err
    assert "'en/maintain/architecture.md' contains a link '../gone.md', but the target 'en/gone.md' is not found" in said
    assert said.endswith("No site was made; what was there is as it was.\n")
    assert _hashes(project) == before


@pytest.mark.parametrize("name", ["he-an.md", "he-an/index.md"])
def test_a_hand_written_page_does_not_take_the_place_of_an_entry(project: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    for lang in LANGS:
        page = project / "docs" / lang / "agencies" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text("# Mine\n", encoding="utf-8")

    assert main(["--project", str(project), "--lang", "en", "site"]) == 1
    assert (
        f"docs/zh/agencies/{name}: the page /zh/agencies/he-an/ is made from data; rename or remove the file\n" in capsys.readouterr().err
    )


def test_a_good_build_leaves_nothing_of_the_old_site(project: Path) -> None:
    stale = project / "site/en/agencies/closed-long-ago/index.html"
    stale.parent.mkdir(parents=True)
    stale.write_text("stale", encoding="utf-8")
    beside = {path.name for path in project.iterdir()}

    assert main(["--project", str(project), "site"]) == 0
    assert not stale.exists()
    assert (project / "site/en/agencies/he-an/index.html").exists()
    assert {path.name for path in project.iterdir()} == beside


class BrokenTemplateError(Exception):
    """What a mistake in a template would raise."""


def _failing_on(broken: str) -> object:
    real = entry_page.filled

    def filled(template: str, **values: object) -> Markup:
        if template == broken:
            raise BrokenTemplateError
        return real(template, **values)

    return filled


def _hashes(project: Path) -> Mapping[str, str]:
    """Every file of a project, hidden ones included, with what is in it."""
    return {
        path.relative_to(project).as_posix(): _hash(path)
        for path in project.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
