"""Terms in articles explain themselves: by pointer, by key, by touch; with scripts and without."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.searching import DESK, PHONE

ARTICLE = "zh/learn/what-is-an-agency/"


@pytest.fixture(params=[True, False], ids=["with-scripts", "without-scripts"])
def desk(browser: Browser, root: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(**DESK, java_script_enabled=bool(request.param))
    page = context.new_page()
    page.goto(root + ARTICLE)
    yield page
    context.close()


def _note(page: Page) -> Locator:
    return page.locator(".term-note").first


def test_by_pointer_and_by_key(desk: Page, root: str) -> None:
    word = desk.locator(".term-word").first
    expect(_note(desk)).to_be_hidden()
    word.hover()
    expect(_note(desk)).to_be_visible()
    desk.mouse.move(0, 0)
    expect(_note(desk)).to_be_hidden()
    word.focus()
    expect(_note(desk)).to_be_visible()
    desk.keyboard.press("Tab")
    desk.keyboard.press("Enter")
    expect(desk.locator("h1")).to_be_visible()
    assert desk.url.startswith(f"{root}zh/terms/")


def test_by_touch(browser: Browser, root: str) -> None:
    context = browser.new_context(**PHONE)
    page = context.new_page()
    page.goto(root + ARTICLE)
    page.locator(".term-word").first.tap()
    expect(_note(page)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    context.close()
