"""Another language leaves a reader where they were: the part of the page, how far down it stands, and what the address asks for."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.searching import DESK, PHONE


@pytest.fixture(params=[DESK, PHONE], ids=["desk", "phone"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(**request.param)
    yield context.new_page()
    context.close()


PLACES = {
    "zh/agencies/hou-pu/": ".part-timeline .moment:nth-of-type(2)",
    "en/agencies/hou-pu/": ".fact-staff dd",
    "zh/learn/what-is-an-agency/": "#main h2:nth-of-type(3)",
}


@pytest.mark.parametrize("address", PLACES)
def test_the_same_part_stands_at_the_same_height(page: Page, root: str, address: str) -> None:
    page.goto(root + address)
    id = page.locator(PLACES[address]).first.get_attribute("id")
    place = page.locator(f"[id='{id}']")
    # Just above the middle of the window, and so what is being read.
    place.evaluate("place => scrollBy({ top: place.getBoundingClientRect().top - innerHeight / 2 + 20, behavior: 'instant' })")
    before = place.evaluate("place => place.getBoundingClientRect().top")
    page.locator(".language-link").click()
    expect(page.locator("html")).to_have_attribute("lang", "en" if address.startswith("zh") else "zh-Hans")
    page.wait_for_function("document.readyState === 'complete'")
    assert page.url.endswith(f"#{id}")
    assert abs(place.evaluate("place => place.getBoundingClientRect().top") - before) < 2


def test_at_the_top_of_a_page_the_link_is_as_it_was(page: Page, root: str) -> None:
    page.goto(f"{root}zh/agencies/hou-pu/")
    page.locator(".language-link").click()
    expect(page).to_have_url(f"{root}en/agencies/hou-pu/")


def test_what_the_address_asks_for_goes_along(page: Page, root: str) -> None:
    page.goto(f"{root}zh/careers/workload/?staff=20&weeks=40")
    page.locator(".language-link").click()
    expect(page).to_have_url(f"{root}en/careers/workload/?staff=20&weeks=40")
    expect(page.locator("input[name=staff]")).to_have_value("20")
