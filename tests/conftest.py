"""What several folders of tests share: the real site, built once, and one browser, to which it is served."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright
from shegong.publish.build import build_site

from tests.browser.chromium import launch
from tests.browser.server import serving
from tests.once import made_once
from tests.site.project import ADDRESS, PROJECT

# A loaded machine is slow, not wrong.
expect.set_options(timeout=20_000)


def pytest_xdist_auto_num_workers() -> int:
    """One process more for every two processors: in a browser test a third of the time passes until something has happened."""
    processors = os.cpu_count() or 1
    return processors + max(1, processors // 2)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Side by side, a module stays in one process, and so do all that read the whole site: to parse it takes long."""
    for item in items:
        folder, module = item.path.parent.name, item.nodeid.partition("::")[0]
        item.add_marker(pytest.mark.xdist_group(folder if folder == "site" else module))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this project, built for an address with a path, as a project page of a host has it."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    return made_once(shared / "site", _build)


def _build(target: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SHEGONG_SITE", ADDRESS)
        build_site(PROJECT, target)


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
