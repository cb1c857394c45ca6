"""A reader’s hands on the keyboard, and nothing else: keys go where the focus is, as they do for anybody."""

from playwright.sync_api import Locator, Page, expect

MOST = 400
"""More presses than any page of this site takes from one end to the other."""


def focused(page: Page) -> Locator:
    return page.locator(":focus")


def tab_to(page: Page, wanted: str, most: int = MOST, key: str = "Tab") -> Locator:
    """Presses Tab until what has the focus matches a selector; AssertionError at the end of the page and where it takes too long."""
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            expect(focused(page)).to_be_in_viewport()
            return focused(page)
        assert not page.evaluate("document.activeElement === document.body"), f"the page ends before {wanted}"
    raise AssertionError(f"{wanted} is more than {most} keys away")


def back_to(page: Page, wanted: str, most: int = MOST) -> Locator:
    """The same with Shift and Tab: towards the beginning of a page, or from its end."""
    return tab_to(page, wanted, most, "Shift+Tab")


def enter(page: Page) -> None:
    page.keyboard.press("Enter")


def follow(page: Page, wanted: str) -> None:
    """Goes to a link by Tab and follows it to another page."""
    tab_to(page, wanted)
    with page.expect_navigation():
        enter(page)
