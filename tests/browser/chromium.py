"""A Chromium for the tests: the one that SHEGONG_CHROMIUM names, the system's, or Playwright's own."""

import os
import shutil

from playwright.sync_api import Browser, Playwright

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first is Chromium without its windows, which takes half the time; Playwright's own is of that kind, too."""
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""A container has no sandbox and no display; the rest keeps the browser from calling its maker."""


def executable() -> str | None:
    """The path of the browser, or None for the one that Playwright has installed for itself."""
    return os.environ.get("SHEGONG_CHROMIUM") or next((path for name in NAMES if (path := shutil.which(name))), None)


def launch(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(executable_path=executable(), args=QUIET)
