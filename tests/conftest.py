"""What several folders of tests share: the real site, built once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from shegong.publish.build import build_site

from tests.site.project import ADDRESS, PROJECT


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The site of this project, built for an address with a path, as a project page of a host has it."""
    target = tmp_path_factory.mktemp("built") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SHEGONG_SITE", ADDRESS)
        build_site(PROJECT, target)
    yield target
