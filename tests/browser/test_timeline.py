"""The timeline of the field, narrowed by kind: no script has a part in it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect


@pytest.fixture(params=["zh", "en"])
def timeline(browser: Browser, root: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{root}{request.param}/timeline/")
    yield page
    context.close()


def test_choosing_a_kind_leaves_only_its_moments(timeline: Page) -> None:
    moments = timeline.locator(".moment")
    everything = moments.count()
    assert everything > 50
    expect(moments.locator("visible=true")).to_have_count(everything)
    for kind in ("policy", "person", "agency"):
        own = timeline.locator(f'.moment[data-kinds~="{kind}"]').count()
        assert 0 < own < everything
        _choose(timeline, kind)
        expect(timeline.locator(".moment:visible")).to_have_count(own)
        expect(timeline.locator(f'.moment[data-kinds~="{kind}"]:visible')).to_have_count(own)
    _choose(timeline, "all")
    expect(timeline.locator(".moment:visible")).to_have_count(everything)


def test_a_year_without_a_moment_of_the_kind_is_not_shown(timeline: Page) -> None:
    _choose(timeline, "policy")
    years = timeline.locator(".year:visible").count()
    assert 0 < years < timeline.locator(".year").count()
    assert years == timeline.locator('.year:has(.moment[data-kinds~="policy"])').count()


def test_every_kind_that_has_moments_can_be_chosen(timeline: Page) -> None:
    for choice in timeline.locator('input[name="kind"]').all():
        kind = choice.get_attribute("value")
        assert kind is not None
        _choose(timeline, kind)
        shown = timeline.locator(".moment:visible").count()
        assert shown == timeline.locator(".moment" if kind == "all" else f'.moment[data-kinds~="{kind}"]').count() > 0


def test_kinds_can_be_chosen_from_the_keyboard(timeline: Page) -> None:
    everything = timeline.locator(".moment:visible").count()
    timeline.locator('input[name="kind"][value="all"]').focus()
    timeline.keyboard.press("ArrowRight")
    expect(timeline.locator('input[name="kind"][value="all"]')).not_to_be_checked()
    assert timeline.locator(".moment:visible").count() < everything


def _choose(page: Page, kind: str) -> None:
    page.locator("label").filter(has=page.locator(f'input[name="kind"][value="{kind}"]')).click()
