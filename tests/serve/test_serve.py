"""`shegong serve`: an edit shows at once, a broken one is explained, and the last good pages stay in view meanwhile."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serve.served import Served, served
from tests.site.project import replace_in, small_project

ENTRY = "data/agencies/he-an.yaml"
PAGE = "en/agencies/he-an/"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_project(tmp_path_factory.mktemp("served") / "project")


@pytest.fixture(scope="module")
def server(project: Path) -> Iterator[Served]:
    with served(project) as running:
        running.wait_for_output(running.address)
        running.wait_for_page(PAGE, "Four fifths")
        yield running


def test_an_edit_shows_without_a_restart(server: Served, project: Path) -> None:
    old, new = "Four fifths of its income is from government contracts.", "Government contracts give it four fifths of its income."
    assert old in server.page(PAGE)
    replace_in(project / ENTRY, old, new)
    server.wait_for_page(PAGE, new)
    assert old not in server.page(PAGE)


def test_a_hand_written_page_that_is_edited_shows_too(server: Served, project: Path) -> None:
    file = project / "docs/en/maintain/architecture.md"
    file.write_text(file.read_text(encoding="utf-8") + "\nA last word on [[he-an]].\n", encoding="utf-8")
    server.wait_for_page("en/maintain/architecture/", 'A last word on <a href="../../agencies/he-an/">')


def test_a_broken_edit_is_explained_and_the_old_page_stays_until_it_is_mended(server: Served, project: Path) -> None:
    entry, old, new = project / ENTRY, "The study names it once.", "The study has its name once."
    replace_in(entry, "founded: ../2008 ", "founded: 2009-13 ")
    line = entry.read_text(encoding="utf-8").split("founded: 2009-13")[0].count("\n") + 1
    server.wait_for_output(f"{ENTRY}:{line}:10: error: founded: the calendar has no `2009-13`")
    assert "Traceback" not in server.output
    assert old in server.page(PAGE)

    replace_in(entry, "founded: 2009-13 ", "founded: ../2008 ")
    replace_in(entry, old, new)
    server.wait_for_page(PAGE, new)


def test_bad_data_at_the_start_is_explained_and_nothing_is_served(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    replace_in(project / ENTRY, "founded: ../2008 ", "founded: 2009-13 ")
    with served(project) as running:
        assert running.process.wait(60) == 1
    assert "error: founded: the calendar has no `2009-13`" in running.output
    assert running.address not in running.output
