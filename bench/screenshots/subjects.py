"""What is pictured, and in which variants: every type of page, every state, and a profile as printed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Literal

from playwright.sync_api import Page
from shegong.model.text import LANGS, Lang

from tests.browser.page_types import PageType, addresses, type_of
from tests.browser.states import STATES

PHONE, DESK, PAPER = 390, 1280, 718
"""Widths in pixels; that of paper is A4 without its margins."""


@dataclass(frozen=True)
class Variant:
    """In which language and colours, and how wide, a page is pictured."""

    lang: Lang
    colours: Literal["light", "dark"]
    width: int

    @property
    def id(self) -> str:
        return f"{self.lang}-{self.colours}-{self.width}"


SCREENS = tuple(Variant(lang, colours, width) for width, lang, colours in product((PHONE, DESK), LANGS, ("light", "dark")))
PRINTS = tuple(Variant(lang, "light", PAPER) for lang in LANGS)


@dataclass(frozen=True)
class Subject:
    """A page, at an address below the folder of a language or, where `at_root`, below that of the site; `bring` acts on it first.

    `ready` selects what is there once scripts are done. What does not fit `screens` screens is cut off; a single one is what the window
    shows, wherever the page has been scrolled to.
    """

    id: str
    zh: str
    en: str
    address: str
    ready: str = ""
    bring: Callable[[Page], None] | None = None
    variants: tuple[Variant, ...] = SCREENS
    screens: int = 2
    at_root: bool = False

    def path(self, lang: Lang) -> str:
        """The address in a language, relative to the site."""
        return self.address if self.at_root else f"{lang}/{self.address}"

    def picture(self, variant: Variant) -> str:
        """The name of its file in a variant."""
        return f"{self.id}-{variant.id}.png"


def subjects(site: Path) -> list[Subject]:
    """Everything to be pictured, in the order of the sheet. Both languages show the same entries, those of the Chinese pages."""
    return [*_first(), *_pages(site), *_states(), _printed(site)]


def _first() -> Iterator[Subject]:
    yield Subject("languages", "选择语言", "Choice of language", "", at_root=True)
    yield Subject("not-found", "没有这一页", "Not found", "404.html", at_root=True)


def _pages(site: Path) -> Iterator[Subject]:
    taken: list[str] = []
    for address in (address.removeprefix("zh/") for address in addresses(site, "zh")):
        found = _type_of(address)
        number = taken.count(found.id) + 1
        taken.append(found.id)
        yield Subject(f"{found.id}-{number}" if number > 1 else found.id, found.zh, found.en, address, found.ready)


def _states() -> Iterator[Subject]:
    for each in STATES:
        yield Subject(each.id, each.zh, each.en, each.address, _type_of(each.address.partition("?")[0]).ready, each.bring, screens=1)


def _type_of(address: str) -> PageType:
    found = type_of(address)
    assert found, f"{address} is of no type"
    return found


def _printed(site: Path) -> Subject:
    agency = next(subject for subject in _pages(site) if subject.id == "agency")
    return Subject("printed", "打印的机构页", "Agency, printed", agency.address, bring=_print, variants=PRINTS)


def _print(page: Page) -> None:
    page.emulate_media(media="print")
