"""`shegong fmt`: entries and vocabularies in their canonical form."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from shegong.commands.shared import Commands, say
from shegong.load.entry_files import DATA
from shegong.load.positions import locate
from shegong.problem.problem import Problem
from shegong.problem.wording import lines
from shegong.revise.change_set import make_changes
from shegong.revise.formatting import Garbled, formatted, has_form
from shegong.revise.layout import Unfamiliar

_EXAMPLES = """\
例 · Examples:
  shegong fmt                             data/ 里的全部 · everything in data/
  shegong fmt data/agencies/zhu-ren.yaml  一个文件 · one file
  shegong fmt --check                     只看哪些文件要改 · only say which files would change
"""


class _Outcome(NamedTuple):
    """What came of a file: its new content if it changes, or what is to be said because it was left."""

    path: Path
    file: str
    content: bytes | None = None
    told: str = ""


def add(commands: "Commands[Any]") -> None:
    formatting = commands.add_parser(
        "fmt",
        help="统一条目文件的写法，内容不变 · give entry files their canonical form, which means the same",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    formatting.add_argument("paths", nargs="*", type=Path, help="文件或文件夹 · files or folders (default: data)")
    formatting.add_argument(
        "--check", action="store_true", help="不改文件，有要改的就以 1 结束 · change nothing; exit 1 if a file would change"
    )
    formatting.set_defaults(run=_format)


def _format(given: argparse.Namespace) -> int:
    found = {path: sorted(_files_in(path, given.project)) for path in given.paths or [given.project / DATA]}
    for path in (path for path, files in found.items() if not files):
        print(say(given, f"{path} 里没有条目文件。", f"There is no file of an entry at {path}."), file=sys.stderr)
        return 2
    files = sorted({file for some in found.values() for file in some})
    outcomes = [_outcome(given.project / file, file, given) for file in files]
    changed = {each.path: each.content for each in outcomes if each.content is not None}
    if not given.check:
        make_changes(changed)
    for each in outcomes:
        if each.content is not None:
            print(each.file)
        elif each.told:
            print(each.told, file=sys.stderr)
    print(_summary(len(files), len(changed), given))
    return 1 if (given.check and changed) or any(each.told for each in outcomes) else 0


def _files_in(path: Path, project: Path) -> Iterator[str]:
    """The files at a path that have a canonical form, relative to the project."""
    root = project.resolve()
    candidates = path.resolve().rglob("*") if path.is_dir() else [path.resolve()]
    inside = (each.relative_to(root).as_posix() for each in candidates if each.is_file() and each.is_relative_to(root))
    return (file for file in inside if has_form(file))


def _outcome(path: Path, file: str, given: argparse.Namespace) -> _Outcome:
    try:
        text = formatted(path, file)
    except Unfamiliar as unfamiliar:
        return _Outcome(path, file, told=_left(f"{file}:{unfamiliar.line}", unfamiliar.found, given))
    except Garbled:
        return _Outcome(path, file, told=_garbled(file, given))
    if isinstance(text, Problem):
        return _Outcome(path, file, told="\n".join(lines(locate([text], given.project), given.lang)))
    content = text.encode()
    return _Outcome(path, file, content if content != path.read_bytes() else None)


def _left(place: str, found: str, given: argparse.Namespace) -> str:
    return say(
        given,
        f"{place}: 没有改动：条目里不用 YAML 的 `{found}`；换成普通的键、值和列表",
        f"{place}: left as it is: entries do without `{found}` of YAML; write plain keys, values and lists instead",
    )


def _garbled(file: str, given: argparse.Namespace) -> str:
    return say(
        given,
        f"{file}: 没有改动：改写后意思会变，这是我们的错误，请连同文件报告给我们",
        f"{file}: left as it is: its canonical form would mean something else; that is a bug of ours, please report it with the file",
    )


def _summary(files: int, changed: int, given: argparse.Namespace) -> str:
    if not changed:
        return say(given, f"{files} 个文件，没有要改的。", f"{_counted(files)}, nothing to change.")
    if given.check:
        return say(
            given, f"{files} 个文件，要改 {changed} 个：运行 shegong fmt。", f"{_counted(files)}, {changed} to change: run shegong fmt."
        )
    return say(given, f"{files} 个文件，改了 {changed} 个。", f"{_counted(files)}, {changed} changed.")


def _counted(files: int) -> str:
    return f"{files} file{'s' * (files != 1)}"
