"""The timeline as a figure, as a browser lays it out: years down on a phone, across on a screen; no script has a part in it."""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple, cast

import pytest
from playwright.sync_api import Browser, Page

PAGES = ("timeline/", "timeline/beijing/", "agencies/facilitator/")
_DRAWN = """figure => [...figure.querySelectorAll("a.timeline-mark")].map((mark) => {
  const column = mark.closest(".timeline-column");
  const boxes = [mark, column.querySelector(".timeline-year")].map((each) => each.getBoundingClientRect());
  const side = mark.closest(".timeline-policies, .timeline-events, .timeline-lanes").className;
  return [mark.getAttribute("href"), side, ...boxes.map(({ left, top, right, bottom }) => [left, top, right, bottom])];
})"""

Rectangle = tuple[float, float, float, float]
"""Left, top, right, bottom."""


class Mark(NamedTuple):
    """A mark as it lies on the page, and the box of its year."""

    href: str
    side: str
    box: Rectangle
    year: Rectangle


@pytest.fixture(params=[390, 1280])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, viewport={"width": request.param, "height": 900})
    yield context.new_page()
    context.close()


def _marks(page: Page) -> list[Mark]:
    found = cast(list[tuple[str, str, Rectangle, Rectangle]], page.locator(".timeline-figure").evaluate(_DRAWN))
    return [Mark(*each) for each in found]


@pytest.mark.parametrize("address", PAGES)
def test_marks_are_big_enough_and_apart_and_in_line_with_their_year(page: Page, root: str, address: str) -> None:
    page.goto(f"{root}zh/{address}")
    marks = _marks(page)
    assert len(marks) > 3
    across = page.viewport_size == {"width": 1280, "height": 900}
    for mark in marks:
        left, top, right, bottom = mark.box
        assert right - left >= 24
        assert bottom - top >= 24
        assert _in_line(mark, across)
    assert [(one.href, other.href) for one, other in combinations(marks, 2) if _overlap(one.box, other.box)] == []


def _in_line(mark: Mark, across: bool) -> bool:
    """Policies stand after the years on a screen and before them on a phone, everything else on the other side."""
    start, end = (1, 3) if across else (0, 2)
    along = 0 if across else 1
    within = mark.year[along] - 1 <= mark.box[along] and mark.box[along + 2] <= mark.year[along + 2] + 1
    after = mark.box[start] >= mark.year[end] - 1
    before = mark.box[end] <= mark.year[start] + 1
    return within and (after if (mark.side == "timeline-policies") == across else before)


def _overlap(one: Rectangle, other: Rectangle) -> bool:
    return one[0] < other[2] - 0.1 and other[0] < one[2] - 0.1 and one[1] < other[3] - 0.1 and other[1] < one[3] - 0.1


@pytest.mark.parametrize("address", PAGES)
def test_every_mark_leads_to_an_event_of_its_own_in_the_list(page: Page, root: str, address: str) -> None:
    page.goto(f"{root}en/{address}")
    targets = [mark.href.removeprefix("#") for mark in _marks(page)]
    moments = cast(list[str], page.locator(".moment").evaluate_all("moments => moments.map((moment) => moment.id)"))
    assert sorted(targets) == sorted(moments)


def test_a_mark_shows_what_it_is_and_brings_the_event_into_view(page: Page, root: str) -> None:
    page.goto(f"{root}en/timeline/")
    mark = page.locator("a.timeline-mark").nth(20)
    mark.focus()
    assert mark.evaluate("mark => getComputedStyle(mark, '::after').content") == f'"{mark.get_attribute("aria-label")}"'.replace(
        "\u2028", ""
    )
    page.keyboard.press("Enter")
    top = page.locator(f"[id='{str(mark.get_attribute('href'))[1:]}']").evaluate("moment => moment.getBoundingClientRect().top")
    assert 0 < top < 900


def test_choosing_a_kind_leaves_only_its_marks(page: Page, root: str) -> None:
    page.goto(f"{root}en/timeline/")
    everything = page.locator("a.timeline-mark").count()
    page.locator("label").filter(has=page.locator('input[name="kind"][value="policy"]')).click()
    left = page.locator("a.timeline-mark:visible")
    assert left.count() == page.locator(".moment:visible").count() < everything


def test_the_marks_can_be_skipped(page: Page, root: str) -> None:
    page.goto(f"{root}en/agencies/facilitator/")
    page.locator(".timeline-skip").focus()
    assert page.locator(".timeline-skip").evaluate("link => link.getBoundingClientRect().height") > 10
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.moment') !== null")
