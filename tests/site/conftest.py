"""The built site, read once."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.site.reading import WebPage, read_site


@pytest.fixture(scope="session")
def pages(site: Path) -> Mapping[str, WebPage]:
    return read_site(site)


@pytest.fixture(scope="session")
def images(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where tests that build the miniature directory keep its share images, so that they are drawn once."""
    return tmp_path_factory.mktemp("images")


@pytest.fixture(scope="session")
def own(pages: Mapping[str, WebPage]) -> Mapping[str, WebPage]:
    """The pages in either language: all but the one at the root, the one for addresses without a page, and those at former addresses."""
    return {path: page for path, page in pages.items() if path.startswith(("zh/", "en/")) and not _leads_on(page)}


def _leads_on(page: WebPage) -> bool:
    return any(meta.get("http-equiv") == "refresh" for meta in page.all("meta"))
