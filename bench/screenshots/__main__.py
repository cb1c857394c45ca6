"""`python -m bench.screenshots`: pictures of all types of pages, with a sheet to look through them.

With `--compare FOLDER`, an earlier run, a second sheet has those that changed.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from shegong.publish.build import build_site

from bench.screenshots.camera import take_all
from bench.screenshots.changes import find_changes
from bench.screenshots.sheet import write_changes, write_sheet
from bench.screenshots.subjects import subjects
from tests.site.project import PROJECT

_DAY = "1767225600"
"""1 January 2026: what pages say of today is the same in every run."""


def main() -> int:
    given = _arguments().parse_args()
    former: Path | None = given.compare
    if former and (not former.is_dir() or former.resolve() == given.into.resolve()):
        print(
            f"compare={former}: not a folder of an earlier run. Move screenshots/ elsewhere first, then compare with that.", file=sys.stderr
        )
        return 2
    with tempfile.TemporaryDirectory(prefix=f".{given.into.name}-", dir=given.into.parent) as workshop:
        fresh = Path(workshop) / "pictures"
        pictures = _picture(Path(workshop) / "site", fresh)
        changes = find_changes(former, fresh) if former else None
        if changes is not None:
            write_changes(fresh, changes)
        if given.into.exists():
            given.into.rename(Path(workshop) / "former")
        fresh.rename(given.into)
    print(f"{pictures} pictures: {given.into / 'index.html'}")
    if changes is not None:
        print(f"{len(changes)} changed: {given.into / 'changes.html'}")
    return 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make screenshots", description=__doc__)
    parser.add_argument("--into", type=Path, default=Path("screenshots"), help="folder for the pictures (default: screenshots)")
    parser.add_argument("--compare", type=Path, metavar="FOLDER", help="pictures of an earlier run")
    return parser


def _picture(site: Path, folder: Path) -> int:
    """Builds the site, fills the folder; returns how many pictures there are."""
    os.environ["SOURCE_DATE_EPOCH"] = _DAY
    build_site(PROJECT, site)
    folder.mkdir()
    wanted = subjects(site)
    take_all(site, wanted, folder)
    write_sheet(folder, wanted)
    return sum(len(subject.variants) for subject in wanted)


if __name__ == "__main__":
    sys.exit(main())
