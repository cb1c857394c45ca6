"""The directory page with 15,000 invented agencies: its bytes, how soon it can be used, how fast a filter answers, and its memory.

`python -m bench.directory` prints a line for each; it ends with 1 if one is over its budget.
"""

import gzip
import shutil
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import cast

from playwright.sync_api import Browser, Page, expect
from shegong.link.directory import Directory, link
from shegong.load.directory import load_directory
from shegong.model.text import Lang
from shegong.publish.build import build_site
from shegong.render.directory_data import data_address, directory_data
from shegong.render.directory_page import directory_page
from shegong.render.writer import Writer

from bench.browser import chromium
from bench.server import accounted
from bench.sites import project_of
from tests.site.project import PROJECT

COUNT = 15_000
ROUNDS = 5
"""Of each change the median over these counts, of a group of changes its slowest."""

BUDGETS = {"page, kB packed": 100.0, "filter, ms": 100.0, "memory, MB": 150.0}

# From the event to the frame that shows its outcome.
_ANSWER = """([selector, text]) => new Promise(done => {
  const input = document.querySelector(selector), began = performance.now();
  if (text === null) input.click();
  else { input.value = text; input.dispatchEvent(new Event("input", { bubbles: true })); }
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
})"""

CHANGES: dict[str, list[tuple[str, str | None]]] = {
    "place": [('[name=place][value="beijing"]', None), ('[name=place][value="guangdong"]', None)],
    "field": [('[name=field][value="elder-services"]', None), ('[name=field][value="unknown"]', None)],
    "disputed": [('[name=disputed][value="no"]', None), ('[name=disputed][value="no"]', None)],
    "name": [
        ("#directory [name=q]", "zhu"),
        ("#directory [name=q]", "社工"),
        ("#directory [name=q]", "zhu ren she"),
        ("#directory [name=q]", ""),
    ],
    "year": [("[name=from]", "2010"), ("[name=to]", "2015")],
    "clear": [(".directory-clear", None)],
}


def main() -> int:
    with _site(COUNT) as site, chromium() as browser:
        measured = {**_bytes(site, "zh"), **_use(browser, site, "zh")}
    for name, value in measured.items():
        budget = BUDGETS.get(name)
        print(f"{name:28} {value:10,.1f}" + (f"   budget {budget:,.0f}" if budget else ""))
    return int(any(measured[name] > budget for name, budget in BUDGETS.items()))


@contextmanager
def _site(count: int) -> Generator[Path]:
    """The real site with the directory page, and the data beside it, of an invented directory; its other pages are not needed here."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build_site(PROJECT, site)
        real = link(load_directory(PROJECT))
        invented = link(load_directory(project_of(Path(folder) / "invented", count, seed=1)))
        for address, text in directory_data(invented):
            (site / address).write_text(text, encoding="utf-8")
        for lang in cast(tuple[Lang, ...], ("zh", "en")):
            page = site / lang / "directory/index.html"
            page.write_text(page.read_text(encoding="utf-8").replace(_inside(real, lang), _inside(invented, lang)), encoding="utf-8")
        shutil.rmtree(Path(folder) / "invented")
        yield site


def _inside(directory: Directory, lang: Lang) -> str:
    return directory_page(directory, lang, lambda address: Writer(directory, lang, address)).content().html


def _bytes(site: Path, lang: Lang) -> dict[str, float]:
    files = {"page": site / lang / "directory/index.html", "data": site / data_address(lang)}
    return {f"{name}, kB packed": len(gzip.compress(file.read_bytes(), 6)) / 1000 for name, file in files.items()}


def _use(browser: Browser, site: Path, lang: Lang) -> dict[str, float]:
    with accounted(site) as (root, _):
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{root}{lang}/directory/")
        expect(page.locator(".directory-download").first).to_be_enabled(timeout=60_000)
        usable = float(page.evaluate("performance.now()"))
        rounds = [{name: max(_answer(page, *change) for change in changes) for name, changes in CHANGES.items()} for _ in range(ROUNDS)]
        medians = {f"  {name}, ms": median(each[name] for each in rounds) for name in CHANGES}
        return {"usable after, ms": usable, **medians, "filter, ms": max(medians.values()), "memory, MB": _memory(browser, page)}


def _answer(page: Page, selector: str, text: str | None) -> float:
    return float(page.evaluate(_ANSWER, [selector, text]))


def _memory(browser: Browser, page: Page) -> float:
    """What the process of the tab has for itself, in MB, once rubbish has been collected."""
    page.request_gc()
    answer = cast(dict[str, object], browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo"))  # pyright: ignore[reportUnknownMemberType] - typed loosely
    processes = cast(list[dict[str, object]], answer["processInfo"])
    own = [_private(int(str(process["id"]))) for process in processes if process["type"] == "renderer"]
    return max(own) / 1000


def _private(process: int) -> float:
    """Kilobytes that no other process shares; Linux only."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    return sum(float(line.split()[1]) for line in lines if line.startswith("Private_"))


if __name__ == "__main__":
    sys.exit(main())
