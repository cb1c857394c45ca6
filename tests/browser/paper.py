"""A page as it is printed, and what of it should be: the text of its sheets, beside that of the screen."""

import io
import re
import unicodedata
from typing import Literal

from playwright.sync_api import Page
from pypdf import PdfReader

Size = Literal["A4", "Letter"]

_LEFT_OUT = "nav, button, .md-content__button, .actions, .more, .back, .term-note, .unseen"
"""What leads around the site, or is there to be pressed."""
_SAID = """leftOut => {
  const walker = document.createTreeWalker(document.querySelector(".md-content"), NodeFilter.SHOW_TEXT), said = [];
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    if (!holder.closest(leftOut) && holder.checkVisibility({ visibilityProperty: true })) said.push(walker.currentNode.data);
  }
  return said.join(" ");
}"""

# Where a font has one sign for a character and for the radical that looks the same, the PDF may call it by the radical.
_RADICALS = str.maketrans(
    "⺟⺠⻁⻄⻅⻆⻉⻋⻌⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
    "母民虎西见角贝车辶長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
)


def said(page: Page) -> str:
    """All that the screen says of the matter of an open page."""
    return _plain(str(page.evaluate(_SAID, _LEFT_OUT)))


def sheets(page: Page, size: Size = "A4") -> list[str]:
    """The text of each sheet on which an open page is printed."""
    printed = PdfReader(io.BytesIO(page.pdf(format=size)))
    return [_plain(sheet.extract_text()) for sheet in printed.pages]


def squeezed(text: str) -> str:
    """A text without its spaces: a PDF puts some where lines end and letters change."""
    return re.sub(r"\s", "", _plain(text))


def _plain(text: str) -> str:
    """A text without what a PDF may change: the width of letters, the names of radicals, signs that keep a line from being broken."""
    return unicodedata.normalize("NFKC", text).translate(_RADICALS).replace("\u2060", "")
