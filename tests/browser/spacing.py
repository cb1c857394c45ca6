"""Whether a page keeps all its text when a reader sets more space between lines, words and letters (WCAG 2.2, 1.4.12)."""

from typing import cast

from playwright.sync_api import Page

_MORE = """* { letter-spacing: 0.12em !important; line-height: 1.5 !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""

# What is hidden on purpose has no room at all or lies outside of the window.
# The header repeats the first heading, as much of it as fits.
_CUT = """() => [...document.querySelectorAll("body *")].filter((element) => {
  if (!element.checkVisibility({ visibilityProperty: true }) || element.closest(".md-header__title")) return false;
  const { height, right, width } = element.getBoundingClientRect();
  if (width < 2 || height < 2 || right <= 0) return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
  return (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1)
    || (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1);
}).map((element) => `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim().slice(0, 40)}”`)"""


def space_out(page: Page) -> None:
    """Sets the space that a page has to bear, all at once."""
    page.add_style_tag(content=_MORE)


def cut_off(page: Page) -> list[str]:
    """Each element in the window whose text does not fit in it and cannot be scrolled."""
    return cast(list[str], page.evaluate(_CUT))
