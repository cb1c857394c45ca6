"""The share images of a whole site: one for each page, drawn once."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from PIL import Image
from shegong.publish.build import build_site

from tests.commands.progress_told import Told
from tests.site.project import ADDRESS, replace_in, small_project
from tests.site.reading import WebPage, read_site

WITHOUT_GLYPH = "\U0001f418"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The miniature directory, with one name that cannot be drawn."""
    project = small_project(tmp_path_factory.mktemp("shared") / "project")
    replace_in(project / "data/people/lin-hua.yaml", "en: Lin Hua", f"en: Lin Hua {WITHOUT_GLYPH}")
    return project


@pytest.fixture(scope="module")
def built(project: Path, images: Path) -> Path:
    return _build(project, images, Told())


@pytest.fixture(scope="module")
def pictured(built: Path) -> Mapping[str, WebPage]:
    return {path: page for path, page in read_site(built).items() if "http-equiv" not in (built / path).read_text(encoding="utf-8")}


def _build(project: Path, images: Path, told: Told) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SHEGONG_SITE", ADDRESS)
        build_site(project, project / "site", told.progress, images)
    return project / "site"


def _image(page: WebPage) -> str:
    """The file in the site that a page names."""
    named = [meta.get("content") or "" for meta in page.all("meta") if meta.get("property") == "og:image"]
    assert len(named) == 1
    assert named[0].startswith(ADDRESS)
    return named[0].removeprefix(ADDRESS)


def test_each_page_has_its_image_beside_it_but_for_names_that_cannot_be_drawn(pictured: Mapping[str, WebPage]) -> None:
    images = {page.address: _image(page) for page in pictured.values()}
    assert len(images) > 100
    assert {address: image for address, image in images.items() if image != f"{address}share.png"} == {
        **{"": "zh/share.png", "404.html": "zh/share.png"},
        **{f"{lang}/people/lin-hua/": f"{lang}/share.png" for lang in ("zh", "en")},
    }


def test_every_image_is_there_and_as_large_as_its_page_says(built: Path, pictured: Mapping[str, WebPage]) -> None:
    named = {_image(page) for page in pictured.values()}
    assert {file.relative_to(built).as_posix() for file in built.rglob("share.png")} == named
    assert {Image.open(built / file).size for file in named} == {(1200, 630)}
    assert max((built / file).stat().st_size for file in named) < 40_000


def test_a_second_build_draws_nothing_and_names_again_what_it_cannot_draw(
    project: Path, built: Path, images: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {file: file.stat().st_mtime_ns for file in images.iterdir()}
    told = Told()
    assert _build(project, images, told) == built
    assert [step for step, _ in told.steps] == ["render", "index"]
    assert {file: file.stat().st_mtime_ns for file in images.iterdir()} == before
    assert [line for line in capsys.readouterr().err.splitlines() if WITHOUT_GLYPH in line] == [
        f"{lang}/people/lin-hua/: no share image of its own, as the font has no glyph for {WITHOUT_GLYPH}" for lang in ("zh", "en")
    ]


def test_icons_are_at_the_root(built: Path) -> None:
    assert Image.open(built / "favicon.ico").format == "ICO"
    assert Image.open(built / "apple-touch-icon.png").size == (180, 180)
