"""What any page has to keep in a browser: no other host, no error, no sideways scrolling, no text lost; and the choice of colours."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, Response, expect
from shegong.model.text import LANGS

from tests.browser.page_types import BOTH_LANGUAGES, addresses
from tests.browser.spacing import cut_off, space_out


@dataclass(frozen=True)
class Visit:
    """What was seen on a way through the pages of a language, one of each type."""

    pages: int
    wrong: list[str]
    wider: list[str]
    lost: list[str]


@pytest.fixture(scope="module", params=LANGS)
def visit(browser: Browser, site: Path, below: str, request: pytest.FixtureRequest) -> Visit:
    ways = (*BOTH_LANGUAGES, *addresses(site, request.param))
    context = browser.new_context()
    page = context.new_page()
    wrong, wider, lost = _listen(page, below), list[str](), list[str]()
    for address in ways:
        page.goto(below + address, wait_until="networkidle" if address.endswith("timeline/") else "load")
        wider += [f"{address} at {width}: {over} px too wide" for width in (1280, 390, 320) if (over := _overflow(page, width)) > 0]
        space_out(page)
        wider += [f"{address} spaced out, at 320: {over} px too wide"] if (over := _overflow(page, 320)) > 0 else []
        lost += [f"{address}: {line}" for line in cut_off(page)]
    context.close()
    return Visit(len(ways), wrong, wider, lost)


def test_no_request_leaves_the_host_and_nothing_goes_wrong(visit: Visit) -> None:
    assert visit.pages > 20
    assert sorted(set(visit.wrong)) == []


def test_no_page_is_wider_than_the_window(visit: Visit) -> None:
    assert visit.pages > 20
    assert visit.wider == []


def test_no_page_loses_text_when_a_reader_spaces_it_out(visit: Visit) -> None:
    assert visit.pages > 20
    assert visit.lost == []


FAULTY = """<img src="https://elsewhere.example/x.png"> <img src="gone.png">
<script>console.error("said"); setTimeout(() => { throw Error("thrown") })</script>"""


def test_the_listener_hears_each_thing_that_can_go_wrong(browser: Browser, tmp_path: Path, below: str) -> None:
    context = browser.new_context()
    context.route("https://elsewhere.example/**", lambda route: route.abort())
    page = context.new_page()
    wrong = _listen(page, below)
    page.goto(f"{below}en/")
    page.set_content(FAULTY, wait_until="networkidle")
    heard = "\n".join(wrong)
    for each in ("request: https://elsewhere.example/x.png", "gone.png: 404", "console: said", "error: thrown"):
        assert each in heard
    context.close()


def _listen(page: Page, site: str) -> list[str]:
    """A list to which everything that a page should not do is added while it is open."""
    wrong: list[str] = []

    def requested(request: Request) -> None:
        if not request.url.startswith((site, "data:", "about:")):
            wrong.append(f"request: {request.url}")

    def answered(response: Response) -> None:
        if response.status >= 400:
            wrong.append(f"{response.url}: {response.status}")

    page.on("request", requested)
    page.on("response", answered)
    page.on("console", lambda message: wrong.append(f"console: {message.text}") if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(f"error: {error.message}"))
    return wrong


def test_text_that_is_cut_off_when_spaced_out_is_seen(browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.set_content('<p style="height: 18px; overflow: hidden; width: 200px">as wide as it may be</p>')
    assert cut_off(page) == []
    space_out(page)
    assert cut_off(page) == ["p. “as wide as it may be”"]
    context.close()


def test_a_page_that_is_too_wide_is_seen(browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.set_content('<meta name="viewport" content="width=device-width"><p style="width: 600px">wide</p>')
    assert _overflow(page, 390) > 200
    assert _overflow(page, 1280) <= 0
    context.close()


def _overflow(page: Page, width: int) -> int:
    """By how many pixels a page is wider than a window of that width."""
    page.set_viewport_size({"width": width, "height": 800})
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))


def test_colours_can_be_switched_and_stay_so(browser: Browser, root: str) -> None:
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    page.goto(f"{root}zh/agencies/zhu-ren/")
    before = page.locator("body").get_attribute("data-md-color-scheme")
    page.locator('form[data-md-component="palette"] label:visible').click()
    expect(page.locator("body")).not_to_have_attribute("data-md-color-scheme", str(before))
    after = page.locator("body").get_attribute("data-md-color-scheme")
    page.goto(f"{root}en/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", str(after))
    context.close()


def test_the_colours_of_the_system_are_taken_at_first(browser: Browser, root: str) -> None:
    schemes: set[str | None] = set()
    for colours in ("light", "dark"):
        context = browser.new_context(color_scheme=colours)
        page = context.new_page()
        page.goto(f"{root}zh/")
        schemes.add(page.locator("body").get_attribute("data-md-color-scheme"))
        context.close()
    assert len(schemes) == 2
