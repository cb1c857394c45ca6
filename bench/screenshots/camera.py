"""Takes the pictures: in several processes at once, each variant in a browser of its own."""

import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from playwright.sync_api import FloatRect, Page

from bench.browser import chromium
from bench.screenshots.subjects import PHONE, Subject, Variant
from tests.browser.server import serving

_HEIGHTS = {PHONE: 844}
_HEIGHT = 900
_PATIENCE = 120_000
"""Milliseconds; a loaded machine is slow, not wrong."""


def take_all(site: Path, subjects: Sequence[Subject], folder: Path) -> None:
    """A picture of each subject of a site in each of its variants, into a folder that is there."""
    work = {
        variant: [subject for subject in subjects if variant in subject.variants] for subject in subjects for variant in subject.variants
    }
    processes = min(len(work), os.cpu_count() or 1)
    # Spawned: a forked process would have the server's thread half.
    with serving(site, "/") as root, ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        list(pool.map(_take, [root] * len(work), work, work.values(), [folder] * len(work)))


def _take(root: str, variant: Variant, subjects: Iterable[Subject], folder: Path) -> None:
    with chromium() as browser:
        context = browser.new_context(**_settings(variant))
        context.set_default_timeout(_PATIENCE)
        for subject in subjects:
            page = context.new_page()
            page.goto(root + subject.path(variant.lang))
            if subject.ready:
                page.locator(subject.ready).first.wait_for(state="attached")
            if subject.bring:
                subject.bring(page)
            _picture(page, subject.screens, folder / subject.picture(variant))
            page.close()


def _settings(variant: Variant) -> dict[str, Any]:
    """Of a context; on a phone twice as fine, as phones are, so that Chinese can be judged."""
    phone = variant.width == PHONE
    return {
        "viewport": {"width": variant.width, "height": _HEIGHTS.get(variant.width, _HEIGHT)},
        "color_scheme": variant.colours,
        "reduced_motion": "reduce",
        "device_scale_factor": 2 if phone else 1,
        "has_touch": phone,
        "is_mobile": phone,
    }


def _picture(page: Page, screens: int, file: Path) -> None:
    size = page.viewport_size
    assert size, "a context of this module has a size"
    whole = int(page.evaluate("document.documentElement.scrollHeight"))
    height = max(size["height"], min(whole, screens * size["height"]))
    clip: FloatRect | None = {"x": 0, "y": 0, "width": size["width"], "height": height} if screens > 1 else None
    page.screenshot(path=file, full_page=screens > 1, clip=clip, animations="disabled", caret="hide")
