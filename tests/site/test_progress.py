"""How far a build of the site has come is told while MkDocs goes through the pages."""

from pathlib import Path

from shegong.publish.build import build_site

from tests.commands.progress_told import Told
from tests.site.project import small_project


def test_each_page_is_told_of_twice_and_then_the_search_index(tmp_path: Path) -> None:
    told, site = Told(), tmp_path / "site"
    build_site(small_project(tmp_path / "project"), site, told.progress)
    made = [page for page in site.rglob("index.html") if "http-equiv" not in page.read_text(encoding="utf-8")]
    pages = len(made) - 1  # neither the one at the root nor those at former addresses are pages of MkDocs
    assert pages > 50
    assert told.steps == [("render", 2 * pages), ("index", None)]
    assert told.done == {"render": 2 * pages}
