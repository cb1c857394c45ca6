"""The bytes that an entry's page costs a reader, with everything that it loads, as a host with gzip sends them; and how far it moves.

`python -m bench.page_bytes` builds the site and prints a line for the page of middle length and the longest one of each kind, and one for
a page with a single paragraph in the theme as it comes, in the same browser. It ends with 1 if a page of middle length is over a budget.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from mkdocs.commands.build import build
from mkdocs.config import load_config  # pyright: ignore[reportUnknownVariableType] - MkDocs types its keyword arguments loosely
from playwright.sync_api import Browser
from shegong.model.text import LANGS, Lang
from shegong.publish.build import build_site

from bench.browser import chromium
from bench.server import accounted
from bench.visits import Visit, first_visit, next_visit, profiles
from tests.site.project import PROJECT

FIRST, NEXT = 150_000, 15_000
"""Budgets in bytes: of a first visit, and of a page after it."""


class Row(NamedTuple):
    """A page, and the two ways of coming to it; `typical` is one of middle length."""

    lang: Lang
    address: str
    typical: bool
    first: Visit
    next: Visit

    @property
    def moves(self) -> bool:
        return max(self.first.shifted, self.next.shifted) > 0

    @property
    def over(self) -> bool:
        return self.first.bytes > FIRST or self.next.bytes > NEXT

    def __str__(self) -> str:
        marks = " longest" * (not self.typical) + " over" * self.over
        return f"{self.address:58} {self.first.bytes:9,} {self.next.bytes:9,} {max(self.first.shifted, self.next.shifted):7.3f}{marks}"


def main() -> int:
    given = _arguments()
    with tempfile.TemporaryDirectory(prefix="shegong-bench-") as folder, chromium() as browser:
        site = given.site or _built(Path(folder) / "site")
        with accounted(site) as (root, _):
            rows = [row for lang in LANGS for row in _rows(browser, site, root, lang)]
        plain = _plain(browser, Path(folder) / "plain")
    print(f"{'':58} {'first, B':>9} {'next, B':>9} {'shift':>7}")
    print(*rows, sep="\n")
    print(f"{'one paragraph in Material as it comes':58} {plain.bytes:9,}")
    largest = max(row.first.bytes for row in rows)
    print(f"\nThe dearest first visit is {largest / plain.bytes:.2f} of that one.")
    return int(any(row.moves or (row.over and row.typical) for row in rows))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.page_bytes", description=__doc__)
    parser.add_argument("--site", type=Path, help="a site that is built already")
    return parser.parse_args()


def _built(target: Path) -> Path:
    build_site(PROJECT, target)
    return target


def _rows(browser: Browser, site: Path, root: str, lang: Lang) -> Iterator[Row]:
    before = f"{root}{lang}/"
    for _, typical, longest in profiles(site, lang):
        for address in dict.fromkeys((typical, longest)):
            visits = first_visit(browser, root + address), next_visit(browser, before, root + address)
            yield Row(lang, address, address == typical, *visits)


def _plain(browser: Browser, folder: Path) -> Visit:
    """A first visit to a page of one paragraph, made with the theme and its search as they come; its fonts from another host left out."""
    (folder / "docs").mkdir(parents=True)
    (folder / "docs/index.md").write_text("# A page\n\nOne paragraph.\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text("site_name: Plain\ntheme: {name: material, font: false}\n", encoding="utf-8")
    build(load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site")))
    with accounted(folder / "site") as (root, _):
        return first_visit(browser, root)


if __name__ == "__main__":
    sys.exit(main())
