"""The search engine of a built site, driven in Chromium."""

from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from playwright.sync_api import Browser, Page, sync_playwright
from shegong.model.text import LANGS, Lang

from bench.queries import Query
from tests.browser.chromium import launch
from tests.browser.server import serving

_OPEN = """async ([root, lang]) => {
  const { openSearch } = await import(`${root}assets/javascripts/search/engine.js`);
  globalThis.searcher = await openSearch(root, lang);
}"""
_SEARCH = """async ([texts, limit]) => {
  const answers = [];
  for (const text of texts) {
    const began = performance.now();
    const { hits } = await globalThis.searcher.search(text, { limit });
    answers.push({ ids: hits.map((hit) => hit.id), ms: performance.now() - began });
  }
  return answers;
}"""


@dataclass(frozen=True)
class Found:
    """The ids of the hits of a query, the best first, and how long it took."""

    query: Query
    ids: Sequence[str]
    milliseconds: float


@contextmanager
def chromium() -> Generator[Browser]:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        try:
            yield browser
        finally:
            browser.close()


def answered(site: Path, queries: Iterable[Query], limit: int) -> list[Found]:
    """Asks every query on a page of its language."""
    asked = list(queries)
    found: list[Found] = []
    with chromium() as browser, serving(site, "/directory/") as root:
        for lang in LANGS:
            of_lang = [query for query in asked if query.lang == lang]
            page = browser.new_page()
            open_search(page, root, lang)
            found += _ask(page, of_lang, limit)
            page.close()
    return found


def open_search(page: Page, root: str, lang: Lang) -> None:
    """Opens a page of the site, and on it the search engine."""
    page.goto(f"{root}{lang}/", wait_until="networkidle")
    page.evaluate(_OPEN, [root, lang])


def _ask(page: Page, queries: Sequence[Query], limit: int) -> list[Found]:
    answers = cast(list[dict[str, object]], page.evaluate(_SEARCH, [[query.text for query in queries], limit]))
    pairs = zip(queries, answers, strict=True)
    return [Found(query, cast(list[str], answer["ids"]), cast(float, answer["ms"])) for query, answer in pairs]
