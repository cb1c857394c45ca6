"""What several folders of tests share: the real site, built once, and one browser, to which it is served."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright
from shegong.publish.build import build_site

from tests.browser.chromium import launch
from tests.browser.server import serving
from tests.progress_told import Told
from tests.site.project import ADDRESS, PROJECT

# A loaded machine is slow, not wrong.
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def told() -> Told:
    """What was told of the progress of building the site."""
    return Told()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, told: Told) -> Iterator[Path]:
    """The site of this project, built for an address with a path, as a project page of a host has it."""
    target = tmp_path_factory.mktemp("built") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SHEGONG_SITE", ADDRESS)
        build_site(PROJECT, target, told.progress)
    yield target


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
