"""Every page of the site, and its stylesheets, before the Nu HTML checker: nothing is wrong but what we keep for a reason."""

import re
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple, cast

import pytest
import yaml

from tests.html.checker import Finding, findings


class Allowed(NamedTuple):
    """A finding that we keep: in which files, with what words, and why."""

    files: str
    message: str
    reason: str

    def covers(self, finding: Finding) -> bool:
        return fnmatch(finding.file, self.files) and re.fullmatch(self.message, finding.message) is not None


ALLOWED = [Allowed(**each) for each in cast(list[dict[str, str]], yaml.safe_load(Path(__file__).with_name("allowed.yaml").read_bytes()))]


@pytest.fixture(scope="module")
def found(site: Path) -> list[Finding]:
    return findings(site)


def test_the_checker_finds_nothing_but_what_we_keep_for_a_reason(found: list[Finding]) -> None:
    wrong = [str(finding) for finding in found if not any(allowed.covers(finding) for allowed in ALLOWED)]
    assert not wrong, "\n".join([*wrong[:50], f"{len(wrong)} in all"])


@pytest.mark.parametrize("allowed", ALLOWED, ids=lambda allowed: f"{allowed.files} {allowed.message[:50]}")
def test_what_we_keep_is_still_found(allowed: Allowed, found: list[Finding]) -> None:
    assert any(allowed.covers(finding) for finding in found), f"no longer found, so no longer allowed: {allowed}"


FAULTY = {
    "page.html": '<!doctype html><html lang="en"><title>Faulty</title><p><div id="a"></div></p><i id="a"></i></html>',
    "style.css": "p { colour: red }",
    "picture.svg": '<svg xmlns="http://www.w3.org/2000/svg"><b/></svg>',
}
FAULTS = {
    "page.html: No “p” element in scope but a “p” end tag seen.",
    "page.html: Duplicate ID “a”.",
    "style.css: CSS: “colour”: Property “colour” doesn't exist.",
    "picture.svg: The “b” element is a completely-unknown element that is not allowed anywhere in any SVG content.",
}


def test_the_checker_finds_what_is_wrong(tmp_path: Path) -> None:
    for name, text in FAULTY.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert {f"{finding.file}: {finding.message}" for finding in findings(tmp_path)} >= FAULTS
