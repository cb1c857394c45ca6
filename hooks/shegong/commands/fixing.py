"""`shegong check --fix`: what can be mended safely, in the files or as a diff."""

import argparse
import difflib
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from shegong.check.rules import check
from shegong.commands.shared import say
from shegong.load.directory import load_directory
from shegong.load.positions import locate
from shegong.problem.problem import Located
from shegong.revise.change_set import make_changes
from shegong.revise.mending import Mended, mend

Choice = Callable[[Sequence[Located]], Iterable[Located]]


def found_in(project: Path) -> list[Located]:
    """Everything wrong in a project."""
    return locate(check(load_directory(project)), project)


def fix(given: argparse.Namespace, chosen: Choice) -> None:
    """Mends the chosen problems in their files, and says how many in which; where programs read the output, not among that."""
    mended = mend(given.project, found_in, chosen)
    make_changes({given.project / file: content for file, content in mended.contents.items()})
    out = sys.stdout if given.format == "human" else sys.stderr
    for file, count in sorted(mended.counts.items()):
        print(say(given, f"{file}：改好 {count} 处", f"{file}: {count} mended"), file=out)


def show_fixes(given: argparse.Namespace, chosen: Choice) -> int:
    """Prints what `fix` would change, as a diff that `git apply` takes; returns 1 if that is anything."""
    mended = mend(given.project, found_in, chosen)
    print("".join(_diff(given.project, mended)), end="")
    return 1 if mended.contents else 0


def _diff(project: Path, mended: Mended) -> Iterator[str]:
    for file, content in mended.contents.items():
        before, after = (_lines(each) for each in ((project / file).read_bytes(), content))
        for line in difflib.unified_diff(before, after, f"a/{file}", f"b/{file}"):
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(content: bytes) -> list[str]:
    """A page's own break characters are none of the diff's."""
    lines = content.decode().split("\n")
    return [*(f"{line}\n" for line in lines[:-1]), *filter(None, lines[-1:])]
