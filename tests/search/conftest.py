"""Pages that have the query layer: alone, and with the index of the built site."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.server import serving
from tests.search.modules import SCRIPTS, Modules, Search


@pytest.fixture(scope="session")
def modules(browser: Browser) -> Iterator[Modules]:
    with serving(SCRIPTS, "/") as address:
        page = browser.new_page()
        page.goto(f"{address}search/text.js")
        yield Modules(page, address)
        page.close()


@pytest.fixture(scope="session")
def search(browser: Browser, root: str) -> Iterator[Search]:
    page = browser.new_page()
    page.goto(f"{root}zh/")
    yield Search(page, root)
    page.close()
