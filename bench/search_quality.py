"""How often search finds what is meant: the written queries on the real directory, generated ones on an invented one.

`python -m bench.search_quality` prints a table for each and exits with 1 below the budget.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from shegong.load.directory import Loaded, load_directory

from bench.browser import Found, answered
from bench.queries import Query, generated, namesakes, written_by_hand
from bench.scores import Score, ranking, scores, shortfalls, table
from bench.sites import project_of, site_of

_LIMIT = 20
"""Hits asked for: five, and room for namesakes."""


def main() -> int:
    given = _arguments()
    with tempfile.TemporaryDirectory(prefix="shegong-bench-") as temporary:
        folder = given.keep or Path(temporary)
        real = _measured(_project(folder / "real", 0, 0), "Written queries, real directory", written_by_hand, given.misses)
        title = f"Generated queries (seed {given.queries_seed}), {given.count} agencies (seed {given.seed})"
        invented = _measured(
            _project(folder / f"invented-{given.count}-{given.seed}", given.count, given.seed),
            title,
            lambda loaded: list(generated(loaded, given.each, given.queries_seed)),
            given.misses,
        )
    missed = [*shortfalls(real), *shortfalls(invented)]
    for line in missed:
        print(f"below budget: {line}", file=sys.stderr)
    return 1 if missed else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.search_quality", description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=1000, help="agencies of the invented directory (default: 1000)")
    parser.add_argument("--seed", type=int, default=1, help="of the directory (default: 1)")
    parser.add_argument("--queries-seed", type=int, default=1, help="of the generated queries (default: 1)")
    parser.add_argument("--each", type=int, default=40, help="queries of each class (default: 40)")
    parser.add_argument("--misses", action="store_true", help="list the queries whose first hit is wrong")
    parser.add_argument("--keep", type=Path, help="build the sites here and keep them; those that are there are used as they are")
    return parser.parse_args()


def _project(folder: Path, count: int, seed: int) -> Path:
    return folder if folder.exists() else project_of(folder, count, seed)


def _measured(project: Path, title: str, queries: Callable[[Loaded], Sequence[Query]], misses: bool) -> list[Score]:
    loaded, began = load_directory(project), time.monotonic()
    site = site_of(project)
    built = time.monotonic() - began
    found = answered(site, queries(loaded), _LIMIT)
    rows = scores(found, namesakes(loaded))
    print(f"## {title}\n\n{len(loaded.documents)} entries, built in {built:.0f} s.\n\n{table(rows)}\n", flush=True)
    if misses:
        _print_misses(found, namesakes(loaded))
    return rows


def _print_misses(found: Sequence[Found], same: Callable[[str], frozenset[str]]) -> None:
    for each in found:
        ids = ranking(each, same)
        if not ids or ids[0] not in each.query.expected:
            wanted = ", ".join(sorted(each.query.expected)[:5])
            print(f"- {each.query.kind}: {each.query.text} ({each.query.lang}): {', '.join(ids[:5])}; expected {wanted}")
    print()


if __name__ == "__main__":
    sys.exit(main())
