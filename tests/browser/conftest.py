"""One browser for all tests, and the built site served to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import launch
from tests.browser.server import serving


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def root(site: Path) -> Iterator[str]:
    """The address of the site at the root of a host."""
    with serving(site, "/") as address:
        yield address


@pytest.fixture(scope="session")
def below(site: Path) -> Iterator[str]:
    """The address of the site below a path of a host."""
    with serving(site, "/directory/") as address:
        yield address
