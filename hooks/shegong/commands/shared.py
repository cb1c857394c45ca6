"""What commands have in common: the data of the project, if it is good, and messages in the maintainer's language."""

import argparse
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from shegong.check.rules import check
from shegong.commands.progress_shown import progress_shown
from shegong.load.directory import Loaded, load_directory
from shegong.load.positions import locate
from shegong.problem.problem import Located, Problem
from shegong.problem.severity import errors_in
from shegong.problem.wording import report

Commands = argparse._SubParsersAction  # pyright: ignore[reportPrivateUsage] - argparse gives the type of its own product no public name


def checked(given: argparse.Namespace) -> Loaded | None:
    """The data if nothing is wrong with it but what is only warned of; otherwise its errors are printed."""
    loaded, problems = loaded_with_problems(given.project, given)
    errors = errors_in(problems)
    if errors:
        print(report(locate(errors, given.project), given.lang), file=sys.stderr)
        return None
    return loaded


def loaded_with_problems(
    project: Path, given: argparse.Namespace, published: Mapping[str, str] = MappingProxyType({})
) -> tuple[Loaded, tuple[Problem, ...]]:
    """The data of a project, and everything that is wrong with it; how far that has come is shown meanwhile.

    `published` has the ids of an earlier revision with their files, to find those that are gone.
    """
    with progress_shown(given) as progress:
        loaded = replace(load_directory(project, progress), published=published)
        return loaded, check(loaded, progress)


def say(given: argparse.Namespace, zh: str, en: str) -> str:
    """A message in the language that the maintainer has chosen."""
    return zh if given.lang == "zh" else en


def write_if_good(files: Mapping[Path, str], project: Path) -> list[Located]:
    """Writes new files, and takes them all back if the project then has errors, which it returns; whatever happens, all stay or none."""
    problems: list[Located] = []
    good = False
    try:
        for file, text in files.items():
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
        problems = locate(errors_in(check(load_directory(project))), project)
        good = not problems
    finally:
        if not good:
            for file in files:
                file.unlink(missing_ok=True)
    return problems
