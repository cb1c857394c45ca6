"""`shegong diff`: what a change does to the directory, in words."""

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Any

from shegong.commands.revisions import NoSuchRevision, unpack
from shegong.commands.shared import Commands, loaded_with_problems, say
from shegong.compare.directories import compare
from shegong.compare.formats import FORMATS
from shegong.compare.version import Version
from shegong.load.positions import locate
from shegong.problem.severity import errors_in
from shegong.problem.wording import lines

_EXAMPLES = """\
例 · Examples:
  shegong diff main                      与 main 相比，手头的文件改了什么 · what your files change
  shegong diff v1.0 v1.1                 两个版本之间 · between two revisions
  shegong diff main --format markdown    可以贴进 pull request · to be put into a pull request
"""


def add(commands: "Commands[Any]") -> None:
    describing = commands.add_parser(
        "diff",
        help="用文字说明改动 · say what a change does",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    describing.add_argument("base", metavar="BASE", help="改动之前的版本 · the revision before the change")
    describing.add_argument("head", metavar="HEAD", nargs="?", help="改动之后的版本 · the one after it (default: the files as they are)")
    describing.add_argument("--format", choices=FORMATS, default="text", help="输出的格式 · format (default: text)")
    describing.set_defaults(run=_diff)


def _diff(given: argparse.Namespace) -> int:
    try:
        before = _revision(given.base, given)
        after = _revision(given.head, given) if given.head is not None else _version(given.project, given)
    except NoSuchRevision as unknown:
        print(say(given, f"git 不认得 `{unknown}` 这个版本。", f"git knows no revision `{unknown}`."), file=sys.stderr)
        return 2
    print(FORMATS[given.format](compare(before, after), given.lang))
    return 0


def _revision(revision: str, given: argparse.Namespace) -> Version:
    with tempfile.TemporaryDirectory() as folder:
        unpack(revision, given.project, Path(folder))
        return _version(Path(folder), given)


def _version(project: Path, given: argparse.Namespace) -> Version:
    """A state of the directory, with as many errors as `shegong check` counts."""
    loaded, problems = loaded_with_problems(project, given)
    return Version(loaded, len(lines(locate(errors_in(problems), project), given.lang)))
