"""What a screen reader says: landmarks, headings, the names of everything in the language of the page, and what changes."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page, expect
from shegong.model.text import LANGS, Lang

from tests.browser.heard import Heard, heard
from tests.browser.searching import DESK, PHONE, type_in

CHINESE = re.compile(r"[\u3400-\u9fff]")
CONTROLS = ("button", "checkbox", "combobox", "link", "radio", "searchbox", "slider", "spinbutton", "textbox")
LANDMARKS = {"banner": 1, "contentinfo": 1, "main": 1}
PAGES = ("", "directory/", "agencies/hou-pu/", "careers/workload/", "maintain/rules/")
TABLES = ("directory/", "statistics/", "careers/workload/", "careers/qualification/", "maintain/report/")


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(**DESK, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("lang", LANGS)
def test_landmarks_headings_and_controls_are_told_apart_by_their_names(page: Page, below: str, lang: Lang) -> None:
    wrong: list[str] = []
    for address in PAGES:
        page.goto(f"{below}{lang}/{address}")
        wrong += [f"{address}: {line}" for line in _wrong(heard(page), lang)]
    assert wrong == []


def _wrong(said: list[Heard], lang: Lang) -> Iterator[str]:
    counted = Counter(each.role for each in said)
    if {role: counted[role] for role in LANDMARKS} != LANDMARKS or not counted["search"]:
        yield f"landmarks: {counted}"
    names = [each.name for each in said if each.role == "navigation"]
    if len(names) < 2 or len(set(names)) < len(names) or "" in names:
        yield f"navigation: {names}"
    levels = [each.level for each in said if each.role == "heading"]
    if levels.count(1) != 1 or levels[0] != 1 or any(after > before + 1 for before, after in pairwise(levels)):
        yield f"headings: {levels}"
    yield from (f"{each.role} without a name in {each.within[-1]}" for each in said if each.role in CONTROLS and not each.name)
    yield from (
        f"in another language: {each.name}" for each in said if _is_of_the_site(each) and bool(CHINESE.search(each.name)) == (lang == "en")
    )


FAULTY = """<html lang="en"><body><nav aria-label="Menu"><button>搜索</button></nav><nav aria-label="Menu"><a href="#1"></a></nav>
<main><h1>One</h1><h3>Three</h3></main><main></main></body>"""


def test_what_is_said_wrong_is_heard(page: Page) -> None:
    page.set_content(FAULTY)
    found = [line.partition(":")[0] for line in _wrong(heard(page), "en")]
    assert found == ["landmarks", "navigation", "headings", "link without a name in navigation Menu", "in another language"]


def _is_of_the_site(each: Heard) -> bool:
    """A control around the text and not in it, but for the name of the other language."""
    around = any(part.split()[0] in ("banner", "navigation", "contentinfo") for part in each.within)
    return (
        around
        and each.role in CONTROLS
        and each.name not in ("English", "中文", "CC BY 4.0")
        and "On this page" not in " ".join(each.within)
    )


WORDS = {
    "zh": {
        "mark": "来源 1",
        "back": "回到正文 1",
        "disputed": "来源不一",
        "network": "厚朴社工事务所的关系图",
        "link": "这一条的链接：现状",
    },
    "en": {
        "mark": "source 1",
        "back": "back to the text 1",
        "disputed": "sources differ",
        "network": "The network around",
        "link": "Link to this: Status",
    },
}


@pytest.mark.parametrize("lang", LANGS)
def test_a_profile_says_what_its_signs_mean(page: Page, below: str, lang: Lang) -> None:
    page.goto(f"{below}{lang}/agencies/hou-pu/")
    said = heard(page)
    links = {each.name for each in said if each.role == "link"}
    words = WORDS[lang]
    assert {words["mark"], words["back"], words["disputed"], words["link"]} <= links
    assert not {name for name in links if name.isdigit()}
    assert [each.name for each in said if each.role == "group" and each.name.startswith(words["network"])]


def test_a_name_in_the_other_language_is_read_in_it(page: Page, below: str) -> None:
    for lang, name, pinyin in (("zh", "en", '.pinyin[lang="zh-Latn"]'), ("en", "zh-Hans", 'ruby:first-of-type > rt[lang="zh-Latn"]')):
        page.goto(f"{below}{lang}/agencies/hou-pu/")
        assert page.locator(f'.entry-names [lang="{name}"]').count() == 1
        assert page.locator(pinyin).count() == 1


@pytest.mark.parametrize("address", TABLES)
def test_every_table_has_headings_for_its_columns(page: Page, below: str, address: str) -> None:
    page.goto(f"{below}en/{address}")
    said = heard(page)
    heads = Counter(_tables(each.within) for each in said if each.role == "columnheader" and each.name)
    assert heads
    assert sum(heads.values()) >= 2 * sum(each.role == "table" for each in said)


def _tables(within: tuple[str, ...]) -> tuple[str, ...]:
    """The table in which something stands."""
    return tuple(part for part in within if part.split()[0] == "table")


def test_how_many_results_a_search_has_is_announced(page: Page, below: str) -> None:
    page.goto(f"{below}zh/")
    type_in(page, "厚朴")
    assert re.search(r"\d+ 条结果", _announced(page, "status"))


def test_how_many_are_left_in_the_directory_is_announced(page: Page, below: str) -> None:
    page.goto(f"{below}en/directory/")
    expect(page.locator(".directory-download").first).to_be_enabled()
    page.locator("#directory-facets").get_by_role("checkbox").first.check()
    expect(page.locator(".directory-found")).to_contain_text(" of ")
    assert re.search(r"\d+ of \d+", _announced(page, "status"))


def test_an_error_in_the_calculator_is_announced_at_once(page: Page, below: str) -> None:
    page.goto(f"{below}zh/careers/workload/")
    assert _announced(page, "alert") == ""
    page.locator("input[name=staff]").fill("0")
    assert _announced(page, "alert") == "请写1到200的整数。"


def _announced(page: Page, role: str) -> str:
    """What stands in the parts of a page whose changes are said: when there is time (`status`), or at once (`alert`)."""
    said = [each.name for each in heard(page) if each.role == "StaticText" and role in {part.split()[0] for part in each.within}]
    return " ".join(said)


@pytest.mark.parametrize("lang", LANGS)
def test_the_button_of_the_menu_says_whether_it_is_open(browser: Browser, below: str, lang: Lang) -> None:
    context = browser.new_context(**PHONE, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{below}{lang}/")
    name = {"zh": "菜单", "en": "Menu"}[lang]
    button = page.get_by_role("banner").get_by_role("button", name=name, exact=True)
    expect(button).to_have_attribute("aria-expanded", "false")
    assert not [each for each in heard(page) if each.role == "navigation" and each.name == name]
    button.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    assert [each for each in heard(page) if each.role == "navigation" and each.name == name]
    context.close()
