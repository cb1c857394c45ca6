"""What an entry's page costs a reader over the wire, packed as hosts pack it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from shegong.model.text import LANGS, Lang

from bench.page_bytes import FIRST, NEXT
from bench.server import accounted
from bench.visits import first_visit, next_visit, profiles


@pytest.fixture(scope="module")
def packed(site: Path) -> Iterator[str]:
    with accounted(site) as (root, _):
        yield root


@pytest.mark.parametrize("lang", LANGS)
def test_a_first_visit_to_the_longest_page_of_an_entry_is_within_its_budget(browser: Browser, site: Path, packed: str, lang: Lang) -> None:
    longest = max((longest for _, _, longest in profiles(site, lang)), key=lambda page: (site / page / "index.html").stat().st_size)
    visit = first_visit(browser, packed + longest)
    assert visit.requests > 3
    assert (site / longest / "index.html").stat().st_size / 10 < visit.bytes <= FIRST


@pytest.mark.parametrize("lang", LANGS)
def test_of_the_next_page_only_the_page_itself_is_sent_and_that_is_within_its_budget(
    browser: Browser, site: Path, packed: str, lang: Lang
) -> None:
    typical = {folder: typical for folder, typical, _ in profiles(site, lang)}["agencies"]
    visit = next_visit(browser, f"{packed}{lang}/", packed + typical)
    assert visit.requests == 1
    assert 5_000 < visit.bytes <= NEXT


def test_a_page_that_moves_is_seen(browser: Browser, packed: str, tmp_path: Path) -> None:
    later = "<script>setTimeout(() => document.body.prepend(document.createElement('hr')), 300)</script>"
    (tmp_path / "index.html").write_text(f"<!doctype html><title>Moves</title><p>One paragraph</p>{later}", encoding="utf-8")
    with accounted(tmp_path) as (root, _):
        assert first_visit(browser, root).shifted > 0
