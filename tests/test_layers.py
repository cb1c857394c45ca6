"""Imports go one way: model and problem, load, check, link, render, publish, command."""

from pathlib import Path

import pytest

from tests.imports import (
    backward_imports,
    cycles,
    imported_by,
    importers_of,
    imports_for_types_only,
    long_functions,
    read_imports,
    relative_imports,
    stage,
)

HOOKS = Path(__file__).parent.parent / "hooks"
IMPORTS = read_imports(HOOKS)
FILES = sorted(HOOKS.rglob("*.py"))


def test_the_modules_are_found() -> None:
    assert {stage(module) for module in IMPORTS} >= {
        "model",
        "problem",
        "load",
        "check",
        "link",
        "compare",
        "render",
        "publish",
        "synth",
        "draft",
        "form",
        "outside",
        "revise",
        "spreadsheet",
        "schema",
        "commands",
        "command",
    }
    assert "shegong.load.directory" in IMPORTS["shegong.commands.shared"]


def test_no_stage_imports_a_later_one() -> None:
    assert backward_imports(IMPORTS) == set()


def test_no_import_is_relative() -> None:
    assert relative_imports(IMPORTS) == set()


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert cycles(IMPORTS) == set()


def test_only_publish_and_the_hook_know_mkdocs() -> None:
    knowing = importers_of("mkdocs", IMPORTS) | importers_of("material", IMPORTS)
    assert {module for module in knowing if stage(module) != "publish"} == {"on_build"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(HOOKS).as_posix())
def test_no_sibling_is_imported_for_its_types_only(file: Path) -> None:
    assert imports_for_types_only(file.read_text(encoding="utf-8")) == set()


def test_the_hook_imports_types_of_mkdocs_and_publish_only() -> None:
    outside = {name for name in IMPORTS["on_build"] if not name.startswith(("jinja2", "mkdocs.", "shegong.publish", "typing"))}
    assert outside == set()


def test_the_functions_of_the_hook_are_under_fifteen_lines() -> None:
    assert long_functions((HOOKS / "on_build.py").read_text(encoding="utf-8"), most=14) == set()


# What follows sees each check fail.

WRONG = {
    "shegong.model.entry": ("shegong.load.directory", "shegong.model.text"),
    "shegong.model.text": ("shegong.model.claim",),
    "shegong.model.claim": ("shegong.model.entry",),
    "shegong.problem.problem": ("shegong.model.text",),
    "shegong.check.rules": ("shegong.link.directory", "shegong.load.directory"),
    "shegong.link.directory": ("shegong.load.directory", ".ties"),
    "shegong.load.directory": ("shegong.commands.checking", "mkdocs.config"),
    "shegong.commands.checking": ("shegong.check.rules",),
}


def test_imports_of_a_later_stage_are_seen() -> None:
    assert backward_imports(WRONG) == {
        "shegong.model.entry imports shegong.load.directory",
        "shegong.problem.problem imports shegong.model.text",
        "shegong.check.rules imports shegong.link.directory",
        "shegong.load.directory imports shegong.commands.checking",
    }


def test_a_new_stage_is_seen_until_it_has_its_place() -> None:
    assert backward_imports({"shegong.export.csv": ("shegong.model.text",)}) == {"shegong.export.csv imports shegong.model.text"}


def test_relative_imports_are_seen() -> None:
    assert relative_imports(WRONG) == {"shegong.link.directory imports .ties"}


def test_circles_are_seen_once_each() -> None:
    assert cycles(WRONG) == {
        "shegong.check.rules → shegong.link.directory → shegong.load.directory → shegong.commands.checking → shegong.check.rules",
        "shegong.check.rules → shegong.load.directory → shegong.commands.checking → shegong.check.rules",
        "shegong.model.claim → shegong.model.entry → shegong.model.text → shegong.model.claim",
    }


def test_a_module_that_imports_itself_is_a_circle() -> None:
    assert cycles({"a": ("a",)}) == {"a → a"}


def test_who_knows_a_package_is_seen() -> None:
    assert importers_of("mkdocs", {**WRONG, "shegong.render.page": ("mkdocs_literate_nav",)}) == {"shegong.load.directory"}


def test_imports_are_read_wherever_they_stand() -> None:
    source = "import a.b\nfrom c import d\nfrom . import e\ndef f():\n    from g.h import i as j\n"
    assert set(imported_by(source)) == {"a.b", "c", "c.d", ".", "..e", "g.h", "g.h.i"}


def test_imports_for_types_only_are_seen() -> None:
    source = "import typing\nif typing.TYPE_CHECKING:\n    import os\n    from shegong.model import text\nfrom shegong.model import claim\n"
    assert imports_for_types_only(source) == {"shegong.model", "shegong.model.text"}


def test_long_functions_are_seen() -> None:
    assert long_functions("def f():\n    pass\n\ndef g():\n    a = 1\n    return a\n", most=2) == {"g"}
