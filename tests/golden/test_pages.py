"""The miniature directory against the pages that are expected of it."""

import difflib
import re
from collections.abc import Mapping
from itertools import islice

from shegong.load.directory import load_directory
from shegong.model.kinds import KINDS
from shegong.problem.severity import errors_in

from tests.golden.render import HERE, expected, problems, rendered

LINES_SHOWN = 40


def test_the_pages_are_those_expected() -> None:
    differences = list(_differences(expected(), rendered(HERE)))
    assert not differences, "\n".join([*differences, "", "If this is what you meant to change: make accept"])


def test_a_missing_an_extra_and_a_changed_page_are_all_reported() -> None:
    found = _differences({"a.html": "one\n", "b.html": "two\n"}, {"b.html": "three\n", "c.html": "four\n"})
    assert found == [
        "missing: a.html",
        "--- expected/b.html\n+++ b.html\n@@ -1 +1 @@\n-two\n+three",
        "not expected: c.html",
    ]


def test_the_miniature_directory_has_no_errors() -> None:
    assert errors_in(problems(HERE)) == ()


def test_the_miniature_directory_has_every_kind() -> None:
    found = {document.entry.kind.id for document in load_directory(HERE).documents}
    assert found == {model.kind.id for model in KINDS}


def test_markup_in_the_data_never_becomes_markup_of_the_page() -> None:
    pages = "".join(text for name, text in rendered(HERE).items() if name.endswith(".html"))
    assert "&lt;script&gt;alert(" in pages
    assert "<script>" not in pages
    assert set(re.findall("<script[^>]*>", pages)) == {'<script type="module" src="../../assets/javascripts/directory/main.js">'}
    assert "<b>Markup" not in pages
    assert 'href="javascript:' not in pages


def _differences(wanted: Mapping[str, str], found: Mapping[str, str]) -> list[str]:
    return [_difference(name, wanted, found) for name in sorted(wanted.keys() | found.keys()) if wanted.get(name) != found.get(name)]


def _difference(name: str, wanted: Mapping[str, str], found: Mapping[str, str]) -> str:
    if name not in found:
        return f"missing: {name}"
    if name not in wanted:
        return f"not expected: {name}"
    diff = difflib.unified_diff(wanted[name].splitlines(), found[name].splitlines(), f"expected/{name}", name, n=1, lineterm="")
    return "\n".join(islice(diff, LINES_SHOWN))
