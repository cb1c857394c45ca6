"""The picture of the network around an entry, as a browser lays it out on a phone and on a screen."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import NamedTuple, cast

import pytest
from playwright.sync_api import Browser, Page

ENTRIES = (
    "agencies/facilitator",
    "agencies/ren-zhu",
    "associations/xicheng-sw-association",
    "organisations/ministry-of-civil-affairs",
    "people/li-xin",
    "policies/post-purchase-pilot",
    "programmes/one-association-four-agencies",
)
"""All sides, two, one; names of every length."""
_DRAWN = """network => [...network.querySelectorAll(".network-self, .network-card")].map((box) => {
  const { left, top, right, bottom } = box.getBoundingClientRect();
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT), texts = [];
  while (walker.nextNode()) {
    if (walker.currentNode.data.trim() && !walker.currentNode.parentElement.closest(".unseen")) {
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      texts.push(...[...range.getClientRects()].map((each) => [each.left, each.top, each.right, each.bottom]));
    }
  }
  const side = box.closest(".network-side")?.className.split("network-")[2] ?? "self";
  const links = [...box.querySelectorAll("a")].map((link) => [link.lastChild.textContent, link.href]);
  return [side, [left, top, right, bottom], texts, links];
})"""
_THICKEST = """box => {
  const { borderTopWidth, borderLeftWidth, borderRightWidth } = getComputedStyle(box, "::before");
  return Math.max(...[borderTopWidth, borderLeftWidth, borderRightWidth].map(parseFloat));
}"""

Rectangle = tuple[float, float, float, float]
"""Left, top, right, bottom."""


class Drawn(NamedTuple):
    """A box on a side of the picture, the lines of text in it, and its links: name and address."""

    side: str
    box: Rectangle
    lines: list[Rectangle]
    links: list[tuple[str, str]]


@dataclass(frozen=True)
class Pictures:
    """The pictures of entries in a language, in a window of a width; addresses are below `root`."""

    root: str
    width: int
    of: Mapping[str, list[Drawn]]


@pytest.fixture(scope="module", params=[(lang, width) for lang in ("zh", "en") for width in (390, 1280)], ids=str)
def pictures(browser: Browser, root: str, request: pytest.FixtureRequest) -> Pictures:
    lang, width = cast(tuple[str, int], request.param)
    context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=False)
    page = context.new_page()
    found = {entry: _drawn(page, f"{root}{lang}/{entry}/") for entry in ENTRIES}
    context.close()
    return Pictures(root, width, found)


@pytest.mark.parametrize("entry", ENTRIES)
def test_boxes_are_apart_in_the_window_and_around_their_text(pictures: Pictures, entry: str) -> None:
    drawn = pictures.of[entry]
    assert len(drawn) > 1
    assert [each for each in drawn if not _within(each.box, (0, float("-inf"), pictures.width, float("inf")))] == []
    assert [(one, other) for one in drawn for other in drawn if one is not other and _overlap(one.box, other.box)] == []
    assert all(each.lines for each in drawn)
    assert [(each.box, line) for each in drawn for line in each.lines if not _within(line, each.box)] == []


@pytest.mark.parametrize("entry", ENTRIES)
def test_what_acts_on_an_entry_comes_first_and_what_it_acts_on_last(pictures: Pictures, entry: str) -> None:
    drawn = pictures.of[entry]
    (own,) = (each.box for each in drawn if each.side == "self")
    start, end = (0, 2) if pictures.width > 1000 else (1, 3)
    assert all(each.box[end] < own[start] for each in drawn if each.side == "before")
    assert all(each.box[start] > own[end] for each in drawn if each.side == "after")
    assert all(each.box[1] > own[3] for each in drawn if each.side == "beside")


@pytest.mark.parametrize("entry", ENTRIES)
def test_sides_line_up_at_half_height_on_a_screen_and_at_the_right_on_a_phone(pictures: Pictures, entry: str) -> None:
    drawn = pictures.of[entry]
    sides = {each.side for each in drawn} - {"beside"}
    halves = [_half_way([each.box for each in drawn if each.side == side]) for side in sides]
    level = halves if pictures.width > 1000 else [each.box[2] for each in drawn]
    assert max(level) - min(level) < 1


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_name_leads_to_the_page_of_that_name(pictures: Pictures, site: Path, entry: str) -> None:
    links = [link for each in pictures.of[entry] for link in each.links]
    assert len(links) > 1
    assert [_title(site / address.removeprefix(pictures.root) / "index.html") for _, address in links] == [name for name, _ in links]


def _title(page: Path) -> str:
    (heading,) = re.findall("<h1[^>]*>(.*?)</h1>", page.read_text(encoding="utf-8"), re.DOTALL)
    return unescape(re.sub("<[^>]*>", "", heading)).strip()


def test_lines_and_arrow_heads_stay_in_forced_colours(browser: Browser, root: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, forced_colors="active")
    page = context.new_page()
    page.goto(f"{root}zh/agencies/ren-zhu/")
    drawn = (
        ".network-after .network-card",
        ".network-before > li",
        ".network-before + .network-middle .network-self",
        ".network-beside > li",
    )
    thick = {selector: page.locator(selector).first.evaluate(_THICKEST) for selector in drawn}
    context.close()
    assert {selector for selector, width in thick.items() if width < 1} == set()


def _drawn(page: Page, address: str) -> list[Drawn]:
    page.goto(address)
    found = cast(list[tuple[str, Rectangle, list[Rectangle], list[tuple[str, str]]]], page.locator(".network").evaluate(_DRAWN))
    return [Drawn(side, box, lines, [(name, href) for name, href in links]) for side, box, lines, links in found]


def _within(inner: Rectangle, outer: Rectangle) -> bool:
    return inner[0] >= outer[0] and inner[1] >= outer[1] and inner[2] <= outer[2] and inner[3] <= outer[3]


def _overlap(one: Rectangle, other: Rectangle) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _half_way(boxes: list[Rectangle]) -> float:
    return (min(box[1] for box in boxes) + max(box[3] for box in boxes)) / 2
