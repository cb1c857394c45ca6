"""What a page costs a reader: the bytes over the wire of a first visit and of a page after it, and how far it moves while it loads."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext
from shegong.model.kinds import KINDS
from shegong.model.text import Lang

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 3, "is_mobile": True, "has_touch": True}

# Chromium counts as shifted what moves without the reader having done anything, and by how much of the window.
_SHIFTS = """globalThis.shifted = 0;
new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) globalThis.shifted += shift.value;
}).observe({ type: "layout-shift", buffered: true });"""


@dataclass(frozen=True)
class Visit:
    """How many things were sent for a page, and their bytes as they went over the wire, with headers; and the sum of its shifts."""

    requests: int
    bytes: int
    shifted: float


def first_visit(browser: Browser, address: str) -> Visit:
    """A page opened on a phone by a reader who has never been to the site."""
    context = browser.new_context(**PHONE)
    try:
        return _visit(context, address)
    finally:
        context.close()


def next_visit(browser: Browser, before: str, address: str) -> Visit:
    """A page opened by a reader who comes from another one of the site."""
    context = browser.new_context(**PHONE)
    try:
        _visit(context, before)
        return _visit(context, address)
    finally:
        context.close()


def _visit(context: BrowserContext, address: str) -> Visit:
    page = context.new_page()
    page.add_init_script(_SHIFTS)
    session = context.new_cdp_session(page)
    sent: list[int] = []

    def loaded(event: dict[str, Any]) -> None:
        sent.append(int(event["encodedDataLength"]))

    session.on("Network.loadingFinished", loaded)
    session.send("Network.enable")  # pyright: ignore[reportUnknownMemberType] - answers are JSON
    page.goto(address, wait_until="networkidle")
    shifted = float(page.evaluate("globalThis.shifted"))
    page.close()
    return Visit(sum(size > 0 for size in sent), sum(sent), shifted)


def profiles(site: Path, lang: Lang) -> Iterable[tuple[str, str, str]]:
    """Of each kind of entry: its folder, the page of middle length, and the longest one; addresses relative to the root of the site."""
    for model in KINDS:
        pages = sorted((site / lang / model.kind.folder).glob("*/index.html"), key=lambda page: (page.stat().st_size, page.as_posix()))
        if pages:
            addresses = [page.parent.relative_to(site).as_posix() + "/" for page in pages]
            yield model.kind.folder, addresses[len(pages) // 2], addresses[-1]
