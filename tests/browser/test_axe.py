"""No page type, and no state that a reader brings a page into, in which axe finds anything: in both languages, colours and widths.

Each page type is looked at once in each language: light on a desk in Chinese, dark on a phone in English. For all eight ways, which take
four times as long: `SHEGONG_AXE=all pytest tests/browser/test_axe.py`.
"""

import os
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Literal, NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect
from shegong.model.text import LANGS, Lang

from tests.browser.axe import findings
from tests.browser.page_types import addresses
from tests.browser.searching import DESK, PHONE, type_in


class Look(NamedTuple):
    """In what way a page is looked at."""

    lang: Lang
    colours: Literal["light", "dark"]
    device: Literal["desk", "phone"]


EVERY = tuple(Look(*each) for each in product(LANGS, ("light", "dark"), ("desk", "phone")))
USUAL = (Look("zh", "light", "desk"), Look("en", "dark", "phone"))
LOOKS = EVERY if os.environ.get("SHEGONG_AXE") == "all" else USUAL


@pytest.fixture(params=LOOKS, ids="-".join, scope="module")
def look(request: pytest.FixtureRequest) -> Look:
    return request.param


@pytest.fixture(scope="module")
def page(browser: Browser, look: Look) -> Iterator[Page]:
    device = DESK if look.device == "desk" else PHONE
    context = browser.new_context(**device, color_scheme=look.colours, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def test_axe_finds_nothing_on_a_page_of_any_type(page: Page, look: Look, below: str, site: Path) -> None:
    ways = ("", "404.html", *addresses(site, look.lang))
    found: list[str] = []
    for address in ways:
        page.goto(below + address)
        found += [f"{address}: {line}" for line in findings(page)]
    assert len(ways) > 40
    assert not found, "\n".join(found)


def _results_of_a_search(page: Page) -> None:
    if page.locator(".search-open").is_visible():
        page.locator(".search-open").click()
    type_in(page, "beijing")
    expect(page.locator(".search-panel")).to_be_visible()
    page.keyboard.press("ArrowDown")


def _results_on_the_search_page(page: Page) -> None:
    expect(page.locator(".search-hits .entry-item").first).to_be_visible()


def _facets(page: Page) -> None:
    expect(page.locator(".directory-download").first).to_be_enabled()
    if page.locator(".directory-open").is_visible():
        page.locator(".directory-open").click()
    page.locator(".branch").first.click()
    expect(page.locator(".directory-facets")).to_be_visible()


def _comparison(page: Page) -> None:
    expect(page.locator(".directory-compared")).to_be_visible()


def _message(page: Page) -> None:
    expect(page.locator(".directory-notice")).not_to_be_empty()


def _menu(page: Page) -> None:
    """On a desk the menu is open as it is."""
    opener = page.locator(".menu-open")
    if opener.is_visible():
        opener.click()
        page.wait_for_timeout(400)
    expect(page.locator(".md-sidebar--primary")).to_be_in_viewport()


def _error_of_the_calculator(page: Page) -> None:
    page.locator("input[name=staff]").fill("0")
    expect(page.locator("#staff-wrong")).not_to_be_empty()


def _note_of_a_term(page: Page) -> None:
    page.locator(".term-word").last.focus()
    expect(page.locator(".term-note").last).to_be_visible()


STATES: dict[str, tuple[str, Callable[[Page], None]]] = {
    "search": ("", _results_of_a_search),
    "search page": ("search/?q=beijing", _results_on_the_search_page),
    "facets": ("directory/", _facets),
    "comparison": ("directory/?compare=hou-pu,ren-zhu", _comparison),
    "message": ("directory/?place=atlantis", _message),
    "menu": ("agencies/hou-pu/", _menu),
    "calculator": ("careers/workload/", _error_of_the_calculator),
    "term": ("learn/what-is-an-agency/", _note_of_a_term),
}


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_a_state_that_a_reader_brings_a_page_into(page: Page, look: Look, below: str, state: str) -> None:
    address, bring = STATES[state]
    page.goto(f"{below}{look.lang}/{address}")
    bring(page)
    found = findings(page)
    assert not found, "\n".join(found)


FAULTY = """<html lang="en"><title>Faulty</title><main><h1>Faulty</h1><img src="data:,">
<p style="color: #999; background: #fff">faint</p><button style="padding: 0; width: 9px"></button></main>"""


def test_axe_finds_what_is_wrong(page: Page) -> None:
    page.set_content(FAULTY)
    assert {line.partition(":")[0] for line in findings(page)} == {"button-name", "color-contrast", "image-alt"}
