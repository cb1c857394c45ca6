"""Addresses of claims and citations: copied by key, announced; links and plain text where scripts or the clipboard are not to be had."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from shegong.model.text import Lang

from tests.browser.keys import back_to, enter, tab_to
from tests.browser.searching import DESK, PHONE

PROFILE = "{lang}/agencies/hou-pu/"
SAID = {"zh": ("已复制链接", "已复制引文"), "en": ("Link copied", "Citation copied")}
CITED = {
    "zh": r"中国社会工作机构名录\. 厚朴社工事务所\[EB/OL\]\. \(\d{4}-\d\d-\d\d\)\[\d{4}-\d\d-\d\d\]\. https://\S+/zh/agencies/hou-pu/\.",
    "en": r"Directory of Chinese Social Work Agencies\. \(\d{4}, [A-Z]\w+ \d+\)\. .*\. "
    r"Retrieved [A-Z]\w+ \d+, \d{4}, from https://\S+/en/agencies/hou-pu/",
}


@pytest.fixture(params=["zh", "en"])
def lang(request: pytest.FixtureRequest) -> Lang:
    return request.param


@pytest.fixture
def page(browser: Browser, root: str, lang: Lang) -> Iterator[Page]:
    context = browser.new_context(**DESK, permissions=["clipboard-read", "clipboard-write"], reduced_motion="reduce")
    page = context.new_page()
    page.goto(root + PROFILE.format(lang=lang))
    yield page
    context.close()


def _clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_the_address_of_a_claim_is_copied_by_key(page: Page, lang: Lang) -> None:
    link = page.locator(".fact-founded .claim-link").first
    expect(link).to_have_css("opacity", "0")
    tab_to(page, ".fact-founded .claim-link")
    expect(link).to_have_css("opacity", "1")
    enter(page)
    expect(page.locator(".copied")).to_have_text(SAID[lang][0])
    copied = _clipboard(page)
    assert copied == page.url
    claim = page.locator(f".fact-founded dd[id='{copied.partition('#')[2]}']")
    page.goto("about:blank")
    page.goto(copied)
    expect(claim).to_be_in_viewport()
    assert claim.evaluate("claim => getComputedStyle(claim).backgroundColor !== getComputedStyle(claim.parentElement).backgroundColor")


def test_the_sign_shows_where_the_pointer_is(page: Page) -> None:
    claim = page.locator(".fact-founded dd").first
    claim.hover()
    expect(claim.locator(".claim-link")).to_have_css("opacity", "1")
    claim.locator(".claim-link").click()
    assert "#founded-" in _clipboard(page)


def test_a_citation_is_copied_by_key(page: Page, lang: Lang) -> None:
    back_to(page, ".cited-copy", 8)
    enter(page)
    expect(page.locator(".copied")).to_have_text(SAID[lang][1])
    assert re.fullmatch(CITED[lang], _clipboard(page))


def test_without_leave_to_copy_the_link_leads_there_and_the_citation_is_selected(browser: Browser, root: str, lang: Lang) -> None:
    context = browser.new_context(**DESK, permissions=[])
    page = context.new_page()
    page.goto(root + PROFILE.format(lang=lang))
    page.locator(".fact-founded .claim-link").first.press("Enter")
    expect(page).to_have_url(re.compile(r"#founded-\w{6}$"))
    page.locator(".cited-copy").press("Enter")
    expect(page.locator(".copied")).not_to_be_empty()
    assert re.fullmatch(CITED[lang], str(page.evaluate("String(getSelection())")).strip())
    context.close()


def test_without_a_script_claims_have_links_and_pages_say_how_they_are_cited(browser: Browser, root: str, lang: Lang) -> None:
    context = browser.new_context(**PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(root + PROFILE.format(lang=lang))
    page.locator(".fact-founded .claim-link").first.press("Enter")
    expect(page).to_have_url(re.compile(r"#founded-\w{6}$"))
    expect(page.locator(".cited-text")).to_contain_text(f"{lang}/agencies/hou-pu/")
    expect(page.locator(".cited-copy")).to_be_hidden()
    context.close()
