"""No page type, and no state that a reader brings a page into, in which axe finds anything: in both languages, colours and widths.

Each page type is looked at once in each language: light on a desk in Chinese, dark on a phone in English. For all eight ways, which take
four times as long: `SHEGONG_AXE=all pytest tests/browser/test_axe.py`.
"""

import os
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Literal, NamedTuple

import pytest
from playwright.sync_api import Browser, Page
from shegong.model.text import LANGS, Lang

from tests.browser.axe import findings
from tests.browser.page_types import BOTH_LANGUAGES, addresses
from tests.browser.searching import DESK, PHONE
from tests.browser.states import STATES, State


class Look(NamedTuple):
    """In what way a page is looked at."""

    lang: Lang
    colours: Literal["light", "dark"]
    device: Literal["desk", "phone"]


EVERY = tuple(Look(*each) for each in product(LANGS, ("light", "dark"), ("desk", "phone")))
USUAL = (Look("zh", "light", "desk"), Look("en", "dark", "phone"))
LOOKS = EVERY if os.environ.get("SHEGONG_AXE") == "all" else USUAL


@pytest.fixture(params=LOOKS, ids="-".join, scope="module")
def look(request: pytest.FixtureRequest) -> Look:
    return request.param


@pytest.fixture(scope="module")
def page(browser: Browser, look: Look) -> Iterator[Page]:
    device = DESK if look.device == "desk" else PHONE
    context = browser.new_context(**device, color_scheme=look.colours, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def test_axe_finds_nothing_on_a_page_of_any_type(page: Page, look: Look, below: str, site: Path) -> None:
    ways = (*BOTH_LANGUAGES, *addresses(site, look.lang))
    found: list[str] = []
    for address in ways:
        page.goto(below + address)
        found += [f"{address}: {line}" for line in findings(page)]
    assert len(ways) > 40
    assert not found, "\n".join(found)


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.id)
def test_axe_finds_nothing_in_a_state_that_a_reader_brings_a_page_into(page: Page, look: Look, below: str, state: State) -> None:
    page.goto(f"{below}{look.lang}/{state.address}")
    state.bring(page)
    found = findings(page)
    assert not found, "\n".join(found)


FAULTY = """<html lang="en"><title>Faulty</title><main><h1>Faulty</h1><img src="data:,">
<p style="color: #999; background: #fff">faint</p><button style="padding: 0; width: 9px"></button></main>"""


def test_axe_finds_what_is_wrong(page: Page) -> None:
    page.set_content(FAULTY)
    assert {line.partition(":")[0] for line in findings(page)} == {"button-name", "color-contrast", "image-alt"}
