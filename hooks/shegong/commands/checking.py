"""`shegong check`: what is wrong with the data, without building anything."""

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from shegong.commands.fixing import fix, show_fixes
from shegong.commands.revisions import NoSuchRevision, changed_since, published_in
from shegong.commands.shared import Commands, loaded_with_problems, say
from shegong.load.positions import locate
from shegong.problem.formats import FORMATS
from shegong.problem.problem import Located
from shegong.problem.severity import severity_of
from shegong.problem.wording import lines, report

_EXAMPLES = """\
例 · Examples:
  shegong check                                  全部 · everything
  shegong check data/agencies/zhu-ren.yaml       只看一个文件 · one file
  shegong check --since main                     错误全看，提醒只看改过的文件 · all errors, warnings of changed files only
  shegong check --format github                  供 GitHub 在行上标注 · for marks on lines in GitHub
  shegong check --fix                            改好能放心自动改的，再检查 · mend what is safe to mend, and check again
  shegong check --fix --dry-run                  只看会怎么改 · only show what would change
"""


def add(commands: "Commands[Any]") -> None:
    checking = commands.add_parser(
        "check",
        help="检查数据，不生成网站 · check the data without building",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    checking.add_argument("paths", nargs="*", type=Path, help="只看这些文件或文件夹 · show only these files or folders")
    checking.add_argument("--format", choices=["human", *FORMATS], default="human", help="输出的格式 · format (default: human)")
    checking.add_argument(
        "--since",
        metavar="REV",
        help="提醒只看此后改过的文件，编号也与那时相比 · warnings only of files changed since then; its ids are compared, too",
    )
    checking.add_argument("--fix", action="store_true", help="改好能放心自动改的 · mend what is safe to mend")
    checking.add_argument("--dry-run", action="store_true", help="与 --fix 同用，只显示改动 · with --fix: only show the changes")
    checking.set_defaults(run=_check)


def _check(given: argparse.Namespace) -> int:
    if given.dry_run and not given.fix:
        print(say(given, "--dry-run 只和 --fix 一起用。", "--dry-run goes with --fix only."), file=sys.stderr)
        return 2
    try:
        if given.dry_run:
            return show_fixes(given, lambda located: _shown(located, given))
        if given.fix:
            fix(given, lambda located: _shown(located, given))
        return _report(given)
    except NoSuchRevision as unknown:
        print(say(given, f"git 不认得 `{unknown}` 这个版本。", f"git knows no revision `{unknown}`."), file=sys.stderr)
        return 2


def _report(given: argparse.Namespace) -> int:
    loaded, problems = loaded_with_problems(given.project, given, published_in(given.since, given.project))
    located = locate(problems, given.project)
    shown = _shown(located, given)
    errors = [each for each in shown if severity_of(each.problem.rule) == "error"]
    if given.format == "human":
        _tell(shown, len(located) - len(shown), len(loaded.documents), given)
    else:
        print(FORMATS[given.format](shown, given.lang, _line_of(given.project)))
    return 1 if errors else 0


def _shown(located: Sequence[Located], given: argparse.Namespace) -> list[Located]:
    """The problems that were asked for. With `--since`, errors count wherever they are: a change may break what it does not touch."""
    named = [each for each in located if not given.paths or _within(each.file, given.paths, given.project)]
    if not given.since:
        return named
    changed = changed_since(given.since, given.project)
    return [each for each in named if each.file in changed or severity_of(each.problem.rule) == "error"]


def _within(file: str, paths: Iterable[Path], project: Path) -> bool:
    at = (project / file).resolve()
    return any(at == path.resolve() or path.resolve() in at.parents for path in paths)


def _tell(shown: Sequence[Located], hidden: int, entries: int, given: argparse.Namespace) -> None:
    """For people: errors on standard error with their number, warnings before them."""
    errors = [each for each in shown if severity_of(each.problem.rule) == "error"]
    warnings = lines((each for each in shown if severity_of(each.problem.rule) == "warning"), given.lang)
    if warnings:
        print("\n".join(warnings), file=sys.stderr)
    if errors:
        print(report(errors, given.lang), file=sys.stderr)
    else:
        more = say(given, f"，{len(warnings)} 处提醒", f", {len(warnings)} warning{'s' * (len(warnings) != 1)}") if warnings else ""
        print(say(given, f"{entries} 个条目，没有错误{more}。", f"{entries} entries, no errors{more}."))
    if hidden and given.paths:
        print(say(given, f"别的文件里还有 {hidden} 处。", f"{hidden} more in other files."), file=sys.stderr)


def _line_of(project: Path) -> Any:
    def line_of(file: str, number: int) -> str:
        try:
            written = (project / file).read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return ""
        return written[number - 1] if number <= len(written) else ""

    return line_of
