"""What a reader sees whose system replaces the colours of pages by its own: what a background told is told by a line."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.searching import DESK, options, type_in


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(**DESK, forced_colors="active")
    yield context.new_page()
    context.close()


def _style(element: Locator, name: str, part: str = "") -> str:
    return element.evaluate("(element, [name, part]) => getComputedStyle(element, part || null)[name]", [name, part])


MARKED = {
    ".disputed": "zh/associations/xicheng-sw-association/",
    ".sides li": "zh/associations/xicheng-sw-association/",
    ".browse": "zh/timeline/",
    ".badge": "zh/maintain/fields/person/",
    ".caution": "zh/agencies/facilitator/",
}


@pytest.mark.parametrize("mark", MARKED)
def test_what_stands_out_by_its_background_has_a_border(page: Page, root: str, mark: str) -> None:
    page.goto(root + MARKED[mark])
    assert _style(page.locator(mark).first, "borderTopStyle") == "solid"


def test_the_moments_of_a_timeline_have_their_dots(page: Page, root: str) -> None:
    page.goto(f"{root}zh/timeline/")
    dot = page.locator(".moment").first
    assert _style(dot, "borderTopStyle", "::before") == "solid"


def test_the_result_that_has_been_chosen_differs_from_the_others(page: Page, root: str) -> None:
    page.goto(f"{root}zh/")
    type_in(page, "beijing")
    page.keyboard.press("ArrowDown")
    expect(options(page).first).to_have_attribute("aria-selected", "true")
    assert [_style(options(page).nth(each), "outlineStyle") for each in (0, 1)] == ["solid", "none"]


def test_a_focus_is_seen_on_everything_that_takes_it(page: Page, root: str) -> None:
    """On the way by Tab through the first page; the theme shows the focus of a choice of colours on its label."""
    page.goto(f"{root}zh/")
    seen: list[str] = []
    for _ in range(30):
        page.keyboard.press("Tab")
        focus = page.locator(":focus:not(.md-option)")
        seen += [_style(each, "outlineStyle") for each in focus.all()]
    assert len(seen) > 20
    assert "none" not in seen
