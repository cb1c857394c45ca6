"""States that a reader brings a page into, each with something on the page that is not there at first."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.browser.searching import type_in


@dataclass(frozen=True)
class State:
    """How a page is brought into a state: it is opened at an address below the folder of a language, then `bring` acts on it."""

    id: str
    zh: str
    en: str
    address: str
    bring: Callable[[Page], None]


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
    # A link of which half is below the header, as far as the page happens to be scrolled, would count as too small.
    page.locator("#staff-wrong").evaluate("wrong => wrong.scrollIntoView({ block: 'center' })")


def _note_of_a_term(page: Page) -> None:
    page.locator(".term-word").last.focus()
    expect(page.locator(".term-note").last).to_be_visible()


STATES = (
    State("search-box", "搜索框里的结果", "Results in the search box", "", _results_of_a_search),
    State("search-results", "搜索结果", "Search results", "search/?q=beijing", _results_on_the_search_page),
    State("facets", "打开的筛选", "Filters open", "directory/", _facets),
    State("comparison", "并排比较", "Comparison", "directory/?compare=hou-pu,ren-zhu", _comparison),
    State("message", "不认识的条件", "Unknown filters", "directory/?place=atlantis", _message),
    State("menu", "打开的菜单", "Menu open", "agencies/hou-pu/", _menu),
    State("calculator-error", "填错的计算器", "Calculator with an error", "careers/workload/", _error_of_the_calculator),
    State("term-note", "打开的术语注释", "Note of a term", "learn/what-is-an-agency/", _note_of_a_term),
)
