"""Lighthouse’s scores of a page of each type, in both languages: `python -m bench.lighthouse`.

It builds the site, serves it packed as a host would, and prints a line for a page and one for each audit without the full score. A page
that has less than 100 anywhere is run twice more, and the middle of the three counts, since times of a shared machine are uneven. It ends
with 1 if a page has less than 100 then.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from shegong.model.text import LANGS, Lang
from shegong.publish.build import build_site

from bench.lighthouse.run import CATEGORIES, Audited, audited, port_of_chromium
from bench.server import accounted
from bench.visits import profiles
from tests.site.project import PROJECT

PAGES = ("", "directory/", "agencies/", "statistics/", "timeline/", "learn/what-is-an-agency/", "careers/workload/", "search/")
"""Besides these, the longest page of each kind of entry, and the one for wrong addresses."""
NOT_FOUND = "404.html"
"""It asks not to be indexed, which costs it the score for search engines."""


def main() -> int:
    given = _arguments()
    with tempfile.TemporaryDirectory(prefix="shegong-bench-") as folder:
        site = given.site or _built(Path(folder) / "site")
        pages = [page for page in (*_pages(site), NOT_FOUND) if given.only in page]
        print(f"{'':52}{'  '.join(CATEGORIES)}")
        with accounted(site) as (root, _), port_of_chromium() as port:
            complete = [_told(page, _middle_of(root + page, port)) for page in pages]
    return int(not all(complete))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.lighthouse", description=__doc__)
    parser.add_argument("--site", type=Path, help="a site that is built already")
    parser.add_argument("--only", default="", help="only pages with this in their address")
    return parser.parse_args()


def _built(target: Path) -> Path:
    build_site(PROJECT, target)
    return target


def _pages(site: Path) -> Iterator[str]:
    for lang in LANGS:
        yield from (f"{lang}/{page}" for page in PAGES)
        yield from _longest_of_each_kind(site, lang)


def _longest_of_each_kind(site: Path, lang: Lang) -> Iterator[str]:
    return (longest for _, _, longest in profiles(site, lang))


def _middle_of(address: str, port: int) -> Audited:
    runs = [audited(address, port)]
    if not _complete(runs[0].scores.values()):
        runs += [audited(address, port) for _ in range(2)]
    return sorted(runs, key=lambda run: sum(run.scores.values()))[len(runs) // 2]


def _told(page: str, run: Audited) -> bool:
    """Prints the line of a page, and those below it; returns whether it has all that it can have."""
    print(f"{page:52}{'  '.join(f'{score:{len(name)}}' for name, score in run.scores.items())}", flush=True)
    for audit, said, weight in run.short:
        print(f"    {audit}{'' if weight else ' (counts nothing)'}: {said}")
    return _complete(score for name, score in run.scores.items() if (page, name) != (NOT_FOUND, "seo"))


def _complete(scores: Iterable[int]) -> bool:
    return all(score == 100 for score in scores)


if __name__ == "__main__":
    sys.exit(main())
