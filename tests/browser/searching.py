"""A reader's hands on the search box, and what the reader sees of it."""

import re
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 800}, "has_touch": True, "is_mobile": True}
DESK: dict[str, Any] = {"viewport": {"width": 1280, "height": 900}}
FAILED = {
    "zh": "搜索暂时无法使用。所有条目也可从这些列表找到：",
    "en": "Search is not working at the moment. Everything is in these lists as well:",
}
POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"
INDEX = re.compile(r"/(pagefind|assets/search)/")
"""What the search index consists of, whatever the path of the site."""


@contextmanager
def reader(browser: Browser, address: str, **settings: Any) -> Generator[Page]:
    """A new reader with an own store, at an address."""
    context = browser.new_context(**{**DESK, **settings})
    context.set_default_timeout(20_000)
    page = context.new_page()
    page.goto(address)
    yield page
    context.unroute_all(behavior="ignoreErrors")
    context.close()


def field(page: Page) -> Locator:
    return page.locator(".search-field")


def options(page: Page) -> Locator:
    return page.locator(".search-panel [role=option]")


def type_in(page: Page, query: str) -> None:
    """Types into the field of the header, and waits for what is found."""
    field(page).focus()
    page.keyboard.type(query)
    expect(page.locator(".search-box [role=status]")).not_to_be_empty()


def down_to(page: Page, value: str) -> None:
    """Goes down a list of choices that has the focus until a value is chosen."""
    choice = page.locator("select:focus")
    for _ in range(choice.locator("option").count()):
        if choice.input_value() == value:
            return
        page.keyboard.press("ArrowDown")
    assert choice.input_value() == value


def active(page: Page) -> str:
    """The text of the option that the field says is the active one; empty for none."""
    id = field(page).get_attribute("aria-activedescendant")
    return page.locator(f'[id="{id}"][aria-selected=true]').inner_text() if id else ""


@contextmanager
def input_method(page: Page, letters: str, result: str) -> Generator[None]:
    """Within it letters stand in the field underlined, as an input method leaves them until the reader has chosen the result."""
    keyboard = page.context.new_cdp_session(page)
    send = keyboard.send  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType] - its parameters are untyped
    send("Input.imeSetComposition", {"text": letters, "selectionStart": len(letters), "selectionEnd": len(letters)})
    yield
    send("Input.insertText", {"text": result})


def complaints(page: Page) -> list[str]:
    """A list that grows with every error and warning in the console."""
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: heard.append(error.message))
    return heard


def without_index(context: BrowserContext) -> None:
    """As on a host to which the index was not copied."""
    context.route(INDEX, lambda route: route.fulfill(status=404, body="not found"))


def with_damaged_index(context: BrowserContext) -> None:
    """Every file of the index is there, cut off in the middle."""

    def cut(route: Route) -> None:
        answer = route.fetch()
        whole = answer.body()
        damaged = route.request.url.endswith((".pf_meta", ".pf_index", ".pf_fragment"))
        route.fulfill(response=answer, body=whole[: len(whole) // 2] if damaged else whole)

    context.route(INDEX, cut)


def under_policy(context: BrowserContext) -> None:
    """Every file is served with the strict policy that hosts can be set to."""

    def serve(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": POLICY})

    context.route("**/*", serve)


DAMAGES = {"missing": without_index, "damaged": with_damaged_index}
