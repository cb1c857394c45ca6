"""A reader's walk through the site, clicking what is there: with and without scripts, at a root and below a path."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect


@pytest.fixture(params=[True, False], ids=["with-scripts", "without-scripts"])
def reader(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=request.param, viewport={"width": 1280, "height": 900}, locale="zh-CN")
    context.set_default_timeout(5_000)
    yield context.new_page()
    context.close()


def test_a_reader_walks_from_the_first_page_to_a_passage_and_back_at_the_root(reader: Page, root: str) -> None:
    _walk(reader, root)


def test_a_reader_walks_from_the_first_page_to_a_passage_and_back_below_a_path(reader: Page, below: str) -> None:
    _walk(reader, below)


def _walk(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("link", name="中文").click()
    expect(page).to_have_url(f"{site}zh/")
    _follow(page, "助人社工事务所", f"{site}zh/agencies/zhu-ren/")
    _follow(page, "北京青年政治学院", f"{site}zh/organisations/beijing-youth-politics-college/")
    _follow(page, "仁助社工事务所", f"{site}zh/agencies/ren-zhu/")
    page.locator('a[href="#timeline"]:visible').first.click()
    expect(page).to_have_url(f"{site}zh/agencies/ren-zhu/#timeline")
    expect(page.locator("h2#timeline")).to_be_in_viewport()
    page.locator("footer.entry-foot").get_by_role("link", name="Read in English").click()
    expect(page).to_have_url(f"{site}en/agencies/ren-zhu/")
    expect(page.locator("h1")).to_have_text("Ren Zhu Social Work Agency")
    _go_to_the_source_and_back(page, f"{site}en/agencies/ren-zhu/")


def _follow(page: Page, name: str, address: str) -> None:
    """Clicks the first link of that name in the page's own content."""
    page.locator("article").get_by_role("link", name=name, exact=True).first.click()
    expect(page).to_have_url(address)
    expect(page.locator("h1")).to_contain_text(name)


def _go_to_the_source_and_back(page: Page, profile: str) -> None:
    """From the mark behind the year of founding to its line among the sources, to the passage, and back twice."""
    mark = page.locator(".fact-founded sup.mark a").first
    number = mark.inner_text()
    mark.click()
    expect(page).to_have_url(f"{profile}#source-{number}")
    line = page.locator(f"#source-{number}")
    expect(line).to_be_in_viewport()
    line.locator('a:not([href^="#"])').click()
    expect(page.locator("h1")).to_contain_text("Beijing’s Social Work Agencies: From 0 to 50")
    passage = page.url.partition("#")[2]
    assert passage.startswith("at-")
    expect(page.locator(f'[id="{passage}"]')).to_be_in_viewport()
    expect(page.locator(f'[id="{passage}"]').get_by_role("link", name="Ren Zhu Social Work Agency")).to_be_visible()
    page.go_back()
    expect(page).to_have_url(f"{profile}#source-{number}")
    page.locator(f"#source-{number}").locator(f'a[href="#mark-{number}"]').click()
    expect(page.locator(f"#mark-{number}")).to_be_in_viewport()
    page.go_back()
    page.go_back()
    expect(page).to_have_url(profile)
