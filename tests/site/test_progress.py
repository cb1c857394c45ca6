"""How far a build of the site has come is told while MkDocs goes through the pages."""

from pathlib import Path

from tests.progress_told import Told


def test_each_page_is_told_of_twice_and_then_the_search_index(site: Path, told: Told) -> None:
    pages = len(list(site.rglob("index.html"))) - 1  # the one at the root is no page of MkDocs
    assert told.steps == [("render", 2 * pages), ("index", None)]
    assert told.done == {"render": 2 * pages}
