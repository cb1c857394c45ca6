"""Breadcrumbs as a reader and a screen reader have them, and the colour that a phone puts around the page."""

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.searching import PHONE

LONGEST = "en/agencies/hongde-zhongyu/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(**PHONE)
    yield context.new_page()
    context.close()


def test_a_screen_reader_has_a_list_of_links_with_a_name(page: Page, root: str) -> None:
    page.goto(root + "zh/agencies/zhu-ren/")
    trail = page.get_by_role("navigation", name="所在位置")
    expect(trail.get_by_role("listitem")).to_have_count(5)
    assert [link.inner_text() for link in trail.get_by_role("link").all()] == ["首页", "名录", "社工机构", "北京", "东城区"]
    # The signs between them are not read out.
    assert "›" not in trail.aria_snapshot()


def test_a_step_leads_to_its_page(page: Page, root: str) -> None:
    page.goto(root + "en/agencies/zhu-ren/")
    page.get_by_role("navigation", name="Breadcrumbs").get_by_role("link", name="Beijing").click()
    expect(page).to_have_url(root + "en/places/beijing/")


def test_a_long_trail_breaks_on_a_narrow_phone(page: Page, root: str) -> None:
    page.set_viewport_size({"width": 320, "height": 600})
    page.goto(root + LONGEST)
    steps = [box for step in page.locator(".trail li").all() if (box := step.bounding_box())]
    assert len({box["y"] for box in steps}) > 1
    assert max(box["x"] + box["width"] for box in steps) <= 320


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_colour_around_the_page_is_that_of_its_bar(browser: Browser, root: str, colours: Literal["light", "dark"]) -> None:
    context = browser.new_context(color_scheme=colours)
    page = context.new_page()
    page.goto(root + "zh/")
    wanted = page.locator(f'meta[name="theme-color"][media*="{colours}"]').get_attribute("content") or ""
    bar = page.locator(".md-header").evaluate("bar => getComputedStyle(bar).backgroundColor")
    assert bar == f"rgb({', '.join(str(int(wanted[at : at + 2], 16)) for at in (1, 3, 5))})"
    context.close()
