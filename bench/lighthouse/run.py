"""Lighthouse run on a page: a phone with a slow line, as it simulates them, in a Chromium that is open already."""

import json
import subprocess
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from socket import socket
from typing import Any, cast

from playwright.sync_api import sync_playwright

from tests.browser.chromium import QUIET, executable
from tests.editor.install import install
from tests.editor.node import NODE

HERE = Path(__file__).parent
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_PROGRAM = HERE / "node_modules/lighthouse/cli/index.js"
_OPTIONS = ("--output=json", "--quiet", "--no-enable-error-reporting", f"--only-categories={','.join(CATEGORIES)}")


@dataclass(frozen=True)
class Audited:
    """Scores from 0 to 100 by category, and what has less than the full score: the id of an audit, what it says, and its weight."""

    scores: Mapping[str, int]
    short: tuple[tuple[str, str, float], ...]


@contextmanager
def port_of_chromium() -> Generator[int]:
    """A Chromium that can be driven through a port; Lighthouse is installed first, if it is not there."""
    if install(HERE):
        raise SystemExit("Lighthouse could not be installed")
    port = _free_port()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=[*QUIET, f"--remote-debugging-port={port}"])
        try:
            yield port
        finally:
            browser.close()


def audited(address: str, port: int) -> Audited:
    """One run. Raises RuntimeError with what Lighthouse says if it could not load the page."""
    done = subprocess.run([str(NODE), str(_PROGRAM), address, f"--port={port}", *_OPTIONS], capture_output=True, text=True, check=True)
    report = cast(dict[str, Any], json.loads(done.stdout))
    if report.get("runtimeError"):
        raise RuntimeError(f"{address}: {report['runtimeError']['message']}")
    scores = {name: round(100 * report["categories"][name]["score"]) for name in CATEGORIES}
    return Audited(scores, tuple(_short(report)))


def _short(report: dict[str, Any]) -> Generator[tuple[str, str, float]]:
    for name in CATEGORIES:
        for reference in report["categories"][name]["auditRefs"]:
            audit = report["audits"][reference["id"]]
            if audit["score"] is not None and audit["score"] < 1:
                said = f"{audit['title']} {audit.get('displayValue', '')}".strip()
                yield reference["id"], f"{audit['score']:.2f} {said}", reference["weight"]


def _free_port() -> int:
    with socket() as made:
        made.bind(("127.0.0.1", 0))
        return int(made.getsockname()[1])
