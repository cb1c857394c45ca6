"""The miniature directory into the insides of its pages, without MkDocs. Run as a command it prints them as JSON."""

import json
import sys
from datetime import date
from pathlib import Path

from shegong.check.rules import check
from shegong.link.directory import link
from shegong.load.directory import load_directory
from shegong.problem.problem import Problem
from shegong.render.page import Page
from shegong.render.redirects import redirects
from shegong.render.settings import Settings
from shegong.render.site import pages_of

HERE = Path(__file__).parent
EXPECTED = HERE / "expected"
HEADS = "heads.txt"
"""The file with what pages say of themselves outside their HTML."""

SETTINGS = Settings("https://directory.example/", "https://code.example/directory", date(2024, 6, 1))


def problems(project: Path) -> tuple[Problem, ...]:
    return check(load_directory(project))


def rendered(project: Path) -> dict[str, str]:
    """Path in the site to text: the inside of every page, all of those at former addresses, and one more file with what is outside."""
    directory = link(load_directory(project))
    pages = list(pages_of(directory, SETTINGS))
    moved = dict(redirects(directory, SETTINGS))
    insides = {f"{page.address}index.html": page.content().html.rstrip("\n") + "\n" for page in pages}
    assert len(insides) == len(pages), "two pages have the same address"
    assert not insides.keys() & moved.keys(), "a page stands where a former address leads on"
    return {**insides, **moved, HEADS: "".join(map(_head, pages))}


def _head(page: Page) -> str:
    headings = ", ".join(f"{anchor.title} (#{anchor.id})" for anchor in page.content().anchors)
    lines = {"title": page.title, "description": page.description, "edit": page.edit, "list": page.list_address, "headings": headings}
    return page.address + "\n" + "".join(f"  {name}: {text}\n" for name, text in lines.items() if text) + "\n"


def expected() -> dict[str, str]:
    files = sorted(file for file in EXPECTED.rglob("*") if file.is_file())
    return {file.relative_to(EXPECTED).as_posix(): file.read_bytes().decode("utf-8") for file in files}


if __name__ == "__main__":
    print(json.dumps(rendered(Path(sys.argv[1]))))
