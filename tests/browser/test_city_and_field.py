"""Lists by city and field: all of them at first, then those that a reader chooses; by key, from an address, without a script."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from shegong.model.text import Lang

from tests.browser.searching import DESK, down_to

ADDRESS = "{lang}/careers/city-and-field/"


@pytest.fixture(params=["zh", "en"])
def lang(request: pytest.FixtureRequest) -> Lang:
    return request.param


@pytest.fixture
def page(browser: Browser, root: str, lang: Lang) -> Iterator[Page]:
    context = browser.new_context(**DESK)
    page = context.new_page()
    page.goto(root + ADDRESS.format(lang=lang))
    yield page
    context.close()


def _shown(page: Page) -> list[str]:
    return [section.get_attribute("aria-labelledby") or "" for section in page.locator(".begin:not([hidden])").all()]


def test_all_lists_are_there_until_something_is_chosen(page: Page) -> None:
    shown = _shown(page)
    assert {"city-beijing", "city-guangzhou", "city-shanghai", "city-shenzhen", "city-binzhou", "field-elder-services"} <= set(shown)


def test_a_city_and_a_field_by_key(page: Page) -> None:
    page.locator("select[name=city]").focus()
    down_to(page, "beijing")
    assert _shown(page) == ["city-beijing", "begin-national"]
    page.keyboard.press("Tab")
    down_to(page, "elder-services")
    assert _shown(page) == ["city-beijing", "field-elder-services", "begin-national"]
    expect(page).to_have_url(re.compile(r"\?city=beijing&field=elder-services$"))
    chosen = page.locator("[data-city=beijing] .chosen a").all()
    assert [(link.get_attribute("href") or "").split("/")[-2] for link in chosen] == sorted(["mu-you", "zhu-ren"])
    expect(page.locator(".city-and-field .tool-answer")).to_contain_text("2")


def test_a_city_lists_all_that_a_newcomer_looks_for(page: Page, root: str, lang: Lang) -> None:
    page.goto(root + ADDRESS.format(lang=lang) + "?city=beijing")
    section = page.locator("[data-city=beijing]")
    for kind in ("agencies/zhu-ren", "associations/beijing-sw-association", "policies/post-purchase-pilot", "terms/", "learn/beijing"):
        assert section.locator(f'a[href*="{kind}"]').count() >= 1, kind


def test_where_nobody_is_known_in_the_field_that_is_said(page: Page, root: str, lang: Lang) -> None:
    page.goto(root + ADDRESS.format(lang=lang) + "?city=guangzhou&field=elder-services")
    answer = page.locator(".city-and-field .tool-answer")
    expect(answer).to_contain_text({"zh": "没有一家注明做", "en": "No agency in"}[lang])
    assert _shown(page) == ["city-guangzhou", "field-elder-services", "begin-national"]


def test_what_is_no_choice_in_an_address_is_left_alone(page: Page, root: str, lang: Lang) -> None:
    page.goto(root + ADDRESS.format(lang=lang) + "?city=%22%5D&field=nothing")
    assert "city-beijing" in _shown(page)


def test_without_a_script_all_lists_are_there(browser: Browser, root: str, lang: Lang) -> None:
    context = browser.new_context(**DESK, java_script_enabled=False)
    page = context.new_page()
    page.goto(root + ADDRESS.format(lang=lang))
    expect(page.locator(".city-and-field form")).to_be_hidden()
    expect(page.locator("[data-city=beijing]")).to_be_visible()
    expect(page.locator("[data-field=elder-services]")).to_be_visible()
    context.close()
