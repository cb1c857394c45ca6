"""What search costs a reader and a build: bytes over the wire, time, size of the index; beside Material's own search.

`python -m bench.search_bytes` builds an invented directory twice, with our search and with Material's, and prints a table.
"""

import argparse
import gzip
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from material.plugins.search.plugin import SearchPlugin  # pyright: ignore[reportMissingTypeStubs]
from playwright.sync_api import Browser, Page
from shegong.load.directory import Loaded, load_directory
from shegong.publish.search_index import index_site

from bench.browser import chromium
from bench.queries import known_agencies
from bench.server import Account, accounted
from bench.sites import project_of, site_of, with_materials_search

LANG = "zh"
VISITS = 7
MATERIAL = "plugins:\n  - search: {lang: [en, zh]}\n"

# What a reader does: goes to the field, types, and waits until the list has something new in it.
_ASK = """([field, list, text]) => new Promise((resolve) => {
  const observer = new MutationObserver((changes) => {
    if (!changes.some((change) => change.addedNodes.length)) return;
    observer.disconnect();
    resolve();
  });
  observer.observe(document.querySelector(list), { childList: true });
  const typed = document.querySelector(field);
  typed.focus();
  typed.value = text;
  typed.dispatchEvent(new Event("input", { bubbles: true }));
  typed.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
})"""


@dataclass(frozen=True)
class Engine:
    """A search to measure: its field and its list on a page, and which paths are its own."""

    name: str
    field: str
    list: str
    paths: tuple[str, ...]

    def ask(self, page: Page, text: str) -> None:
        page.evaluate(_ASK, [self.field, self.list, text])

    def share(self, sent: Sequence[tuple[str, int]]) -> int:
        """The bytes that the search has caused."""
        return sum(size for path, size in sent if any(own in path for own in self.paths))


OURS = Engine("ours", ".search-field", ".search-options", ("javascripts/search", "/pagefind/", "assets/search/"))
MATERIALS = Engine(
    "Material", "[data-md-component=search-query]", ".md-search-result__list", ("search/search_index.json", "workers/search")
)


@dataclass(frozen=True)
class Run:
    """One visit with an empty cache. Times in milliseconds; the first result is counted from the call for the page."""

    before: int
    to_first: int
    further: Sequence[int]
    first_time: float
    further_times: Sequence[float]


@dataclass(frozen=True)
class Built:
    """The index of a site: bytes as stored, bytes after gzip, and the seconds that making it took."""

    stored: int
    packed: int
    seconds: float


def main() -> None:
    given = _arguments()
    with tempfile.TemporaryDirectory(prefix="shegong-bench-") as temporary:
        folder = given.keep or Path(temporary)
        project = folder / f"invented-{given.count}-{given.seed}"
        if not project.exists():
            project_of(project, given.count, given.seed)
        queries = _queries(load_directory(project))
        ours, theirs = site_of(project), _materials_site(project)
        sizes = [_our_index(ours), _materials_index(*theirs)]
        pages = len(list(ours.rglob("index.html")))
        with chromium() as browser:
            runs = [
                [_visit(browser, site, engine, [*queries[at:], *queries[:at]]) for at in range(len(queries))]
                for site, engine in ((ours, OURS), (theirs[0], MATERIALS))
            ]
    print(f"## Search on {given.count} agencies (seed {given.seed}), {pages} pages, a {LANG} page")
    print(f"Median of {VISITS} visits, each with another query first.\n")
    print(_table([OURS.name, MATERIALS.name], sizes, runs))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.search_bytes", description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=1000, help="agencies of the invented directory (default: 1000)")
    parser.add_argument("--seed", type=int, default=1, help="of the directory (default: 1)")
    parser.add_argument("--keep", type=Path, help="build the sites here and keep them; those that are there are used as they are")
    return parser.parse_args()


def _queries(loaded: Loaded) -> list[str]:
    """Brands of agencies from all over the directory, in Chinese."""
    agencies = known_agencies(loaded)
    return [agencies[at * len(agencies) // VISITS].brand_zh for at in range(VISITS)]


def _materials_site(project: Path) -> tuple[Path, float]:
    """The same pages with Material's search, and the seconds that its plugin took of the build."""
    copy, note = project.with_name(f"{project.name}-material"), "material-seconds.txt"
    if not copy.exists():
        with_materials_search(project, copy, lambda written: _replaced(written, "plugins: []\n", MATERIAL))
        with _Stopwatch() as watch:
            site_of(copy)
        (copy / note).write_text(str(watch.seconds), encoding="utf-8")
    return copy / "site", float((copy / note).read_text(encoding="utf-8"))


def _replaced(text: str, old: str, new: str) -> str:
    assert old in text, f"mkdocs.yml has no {old!r}"
    return text.replace(old, new)


class _Stopwatch:
    """Counts the time within Material's search plugin."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._own = {name: getattr(SearchPlugin, name) for name in ("on_page_context", "on_post_build")}

    def __enter__(self) -> "_Stopwatch":
        for name, event in self._own.items():
            setattr(SearchPlugin, name, self._timed(event))
        return self

    def __exit__(self, *_: object) -> None:
        for name, event in self._own.items():
            setattr(SearchPlugin, name, event)

    def _timed(self, event: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*args: Any, **kwargs: Any) -> Any:
            began = time.perf_counter()
            try:
                return event(*args, **kwargs)
            finally:
                self.seconds += time.perf_counter() - began

        return timed


def _our_index(site: Path) -> Built:
    began = time.perf_counter()
    index_site(str(site))
    seconds = time.perf_counter() - began
    interfaces = ("-ui.", "-highlight.")  # Pagefind puts its own interfaces beside the index; no page loads them
    files = [path for folder in ("pagefind", "assets/search") for path in (site / folder).rglob("*") if path.is_file()]
    return _built([path for path in files if not any(part in path.name for part in interfaces)], seconds)


def _materials_index(site: Path, seconds: float) -> Built:
    return _built([site / "search/search_index.json"], seconds)


def _built(files: Sequence[Path], seconds: float) -> Built:
    bodies = [path.read_bytes() for path in files]
    return Built(sum(map(len, bodies)), sum(min(len(body), len(gzip.compress(body, 6))) for body in bodies), seconds)


def _visit(browser: Browser, site: Path, engine: Engine, queries: Sequence[str]) -> Run:
    with accounted(site) as (root, account):
        before = _share_of_a_visit(browser, root, account, engine)
        context = browser.new_context()
        page = context.new_page()
        began = time.perf_counter()
        page.goto(f"{root}{LANG}/", wait_until="domcontentloaded")
        engine.ask(page, queries[0])
        first_time = 1000 * (time.perf_counter() - began)
        page.wait_for_load_state("networkidle")
        to_first = engine.share(account.close())
        further: list[int] = []
        times: list[float] = []
        for query in queries[1:]:
            began = time.perf_counter()
            engine.ask(page, query)
            times.append(1000 * (time.perf_counter() - began))
            page.wait_for_load_state("networkidle")
            further.append(engine.share(account.close()))
        context.close()
    return Run(before, to_first, further, first_time, times)


def _share_of_a_visit(browser: Browser, root: str, account: Account, engine: Engine) -> int:
    """What a reader who never searches pays for the search."""
    context = browser.new_context()
    context.new_page().goto(f"{root}{LANG}/", wait_until="networkidle")
    context.close()
    return engine.share(account.close())


def _table(names: Sequence[str], sizes: Sequence[Built], runs: Sequence[Sequence[Run]]) -> str:
    def row(label: str, values: Sequence[str]) -> str:
        return f"| {label} | {' | '.join(values)} |"

    def of_runs(take: Callable[[Run], float], unit: str) -> list[str]:
        return [f"{median(take(run) for run in each):,.0f} {unit}" for each in runs]

    return "\n".join(
        [
            row("", names),
            row("---", ["---:"] * len(names)),
            row("over the wire before use", of_runs(lambda run: run.before, "B")),
            row("to the first result, in all", of_runs(lambda run: run.to_first, "B")),
            row("… for the dearest query", [f"{max(run.to_first for run in each):,} B" for each in runs]),
            row("per further query", of_runs(lambda run: median(run.further), "B")),
            row("time from opening the page to the first result", of_runs(lambda run: run.first_time, "ms")),
            row("time per further query", of_runs(lambda run: median(run.further_times), "ms")),
            row("index, as stored", [f"{size.stored:,} B" for size in sizes]),
            row("index, after gzip", [f"{size.packed:,} B" for size in sizes]),
            row("time to make the index", [f"{size.seconds:.1f} s" for size in sizes]),
        ]
    )


if __name__ == "__main__":
    main()
