"""Nothing moves by itself where a reader has asked for that."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.searching import DESK, PHONE

PAGES = ("zh/", "zh/agencies/hou-pu/", "en/directory/", "en/search/", "zh/learn/what-is-an-agency/")

_MOVING = """() => [...document.querySelectorAll("*")].flatMap((element) => ["", "::before", "::after"].map((part) => {
  const style = getComputedStyle(element, part || null);
  const moves = (style.transitionProperty !== "none" && parseFloat(style.transitionDuration) > 0)
    || style.animationName !== "none" || style.scrollBehavior === "smooth";
  return moves ? `${element.tagName.toLowerCase()}.${element.className}${part}` : "";
}).filter(Boolean))"""


def _moving(page: Page) -> list[str]:
    return sorted(set(page.evaluate(_MOVING)))


@pytest.mark.parametrize("device", [DESK, PHONE], ids=["desk", "phone"])
def test_nothing_moves_where_a_reader_wants_it_still(browser: Browser, root: str, device: dict[str, object]) -> None:
    context = browser.new_context(**device, reduced_motion="reduce")  # pyright: ignore[reportArgumentType] - settings as written down
    page = context.new_page()
    moving: list[str] = []
    for address in PAGES:
        page.goto(root + address)
        page.evaluate("document.querySelector('.search-box')?.toggleAttribute('data-busy', true)")
        moving += [f"{address}: {each}" for each in _moving(page)]
    context.close()
    assert moving == []


def test_for_others_some_things_move(browser: Browser, root: str) -> None:
    context = browser.new_context(**PHONE, reduced_motion="no-preference")
    page = context.new_page()
    page.goto(f"{root}zh/")
    assert any("md-sidebar--primary" in each for each in _moving(page))
    context.close()
