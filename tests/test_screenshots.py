"""What is pictured, how the pictures come onto a sheet, and which of them are said to have changed."""

import re
from pathlib import Path

import pytest
from PIL import Image, ImageStat
from playwright.sync_api import Browser

from bench.screenshots.camera import take_all
from bench.screenshots.changes import MARK, find_changes
from bench.screenshots.sheet import write_changes, write_sheet
from bench.screenshots.subjects import PRINTS, SCREENS, Subject, Variant, subjects
from tests.browser.page_types import TYPES
from tests.browser.states import STATES

TWO = (Variant("zh", "light", 390), Variant("en", "dark", 1280))


def test_every_type_of_page_every_state_and_a_print_is_pictured_once(site: Path) -> None:
    ids = [subject.id for subject in subjects(site)]
    assert len(ids) == len({*ids})
    assert {each.id for each in TYPES} | {each.id for each in STATES} | {"languages", "not-found", "printed"} <= {*ids}


def test_variants_are_all_languages_colours_and_widths() -> None:
    assert len(SCREENS) == 8 == len({variant.id for variant in SCREENS})


@pytest.fixture(scope="module")
def taken(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twice the same pictures of a page, in two variants and on paper."""
    folder = tmp_path_factory.mktemp("screenshots")
    same = [Subject(id, "名录", "Directory", "directory/", variants=(*TWO, PRINTS[0])) for id in ("one", "other")]
    take_all(site, same, folder)
    return folder


def test_a_picture_has_the_width_of_its_variant_and_two_screens_at_most(taken: Path) -> None:
    sizes = {name: Image.open(taken / f"one-{name}.png").size for name in ("zh-light-390", "en-dark-1280", "zh-light-718")}
    assert sizes == {"zh-light-390": (780, 3376), "en-dark-1280": (1280, 1800), "zh-light-718": (718, 1800)}


def test_pictures_are_in_the_colours_of_their_variant(taken: Path) -> None:
    light, dark = (ImageStat.Stat(Image.open(taken / f"one-{variant.id}.png").convert("L")).mean[0] for variant in TWO)
    assert light > 200
    assert dark < 60


def test_the_same_page_gives_the_same_picture_again(taken: Path) -> None:
    one, other = ([picture.read_bytes() for picture in sorted(taken.glob(f"{id}-*.png"))] for id in ("one", "other"))
    assert len(one) == 3
    assert one == other


def test_the_sheet_has_every_picture_and_leads_to_it(tmp_path: Path, browser: Browser) -> None:
    rows = [Subject("home", "首页", "Home", ""), Subject("printed", "打印", "Printed", "agencies/x/", variants=PRINTS)]
    for row in rows:
        for variant in row.variants:
            _paint(tmp_path / row.picture(variant), (variant.width, 900))
    page = browser.new_page()
    page.goto(write_sheet(tmp_path, rows).as_uri())
    addresses = [str(link.get_attribute("href")) for link in page.locator(".row a").all()]
    assert sorted(addresses) == sorted(picture.name for picture in tmp_path.glob("*.png"))
    page.wait_for_function("[...document.images].every(image => image.complete)")
    assert page.evaluate("[...document.images].map(image => image.naturalWidth)") == [320] * 10
    assert page.locator("nav a").all_inner_texts() == ["首页 Home", "打印 Printed"]
    page.close()


def _paint(file: Path, size: tuple[int, int] = (20, 10), dot: tuple[int, int] | None = None) -> None:
    image = Image.new("RGB", size, "white")
    if dot:
        image.putpixel(dot, (254, 255, 255))
    image.save(file)


@pytest.fixture
def runs(tmp_path: Path) -> tuple[Path, Path]:
    """Two runs: a picture that stayed, one that was written otherwise, one with a dot, one that is higher, one that went, one that came."""
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    after.mkdir()
    for name in ("same", "packed", "dot", "higher"):
        _paint(before / f"{name}.png")
    _paint(after / "same.png")
    Image.new("RGB", (20, 10), "white").save(after / "packed.png", compress_level=0)
    _paint(after / "dot.png", dot=(9, 5))
    _paint(after / "higher.png", (20, 12))
    _paint(before / "gone.png")
    _paint(after / "new.png")
    return before, after


def test_what_changed_is_what_has_other_pixels(runs: tuple[Path, Path]) -> None:
    changes = find_changes(*runs)
    assert [(each.name, each.before is not None, each.after is not None, each.marked is not None) for each in changes] == [
        ("dot.png", True, True, True),
        ("gone.png", True, False, False),
        ("higher.png", True, True, True),
        ("new.png", False, True, False),
    ]


def test_the_square_of_a_difference_is_marked(runs: tuple[Path, Path]) -> None:
    marked = {each.name: runs[1] / each.marked for each in find_changes(*runs) if each.marked}
    with Image.open(marked["dot.png"]) as dot, Image.open(marked["higher.png"]) as higher:
        assert [x for x in range(20) if dot.getpixel((x, 5)) == MARK] == [8, 9, 10, 11]
        assert [y for y in range(12) if higher.getpixel((0, y)) == MARK] == [8, 9, 10, 11]


def test_the_sheet_of_changes_shows_them_and_says_when_there_are_none(runs: tuple[Path, Path]) -> None:
    text = write_changes(runs[1], find_changes(*runs)).read_text(encoding="utf-8")
    shown = re.findall(r'<img src="([^"]+)"', text)
    assert len(shown) == 8
    assert all((runs[1] / picture).exists() for picture in shown)
    assert "4 张图与之前不同" in text
    assert "No picture differs" in write_changes(runs[1], []).read_text(encoding="utf-8")
