"""The command `shegong`: what a maintainer types."""

import argparse
import locale
import sys
from pathlib import Path

from shegong.check.rules import check
from shegong.load.directory import load_directory
from shegong.load.positions import locate
from shegong.model.text import LANGS
from shegong.problem.wording import report


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; returns the exit code: 0 for good data, 1 for problems, which are printed to standard error."""
    parser = _parser()
    given = parser.parse_args(arguments)
    return given.run(given)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="shegong", description="中国社工机构目录的生成器 · Generator of the directory of Chinese social work agencies")
    parser.add_argument("--project", type=Path, default=Path(), help="项目所在文件夹 · folder of the project (default: here)")
    parser.add_argument("--lang", choices=LANGS, default=_own_language(), help="消息的语言 · language of messages")
    commands = parser.add_subparsers(required=True, metavar="command")
    checking = commands.add_parser("check", help="检查数据，不生成网站 · check the data without building")
    checking.set_defaults(run=_check)
    return parser


def _own_language() -> str:
    return "zh" if (locale.getlocale()[0] or "").startswith(("zh", "Chinese")) else "en"


def _check(given: argparse.Namespace) -> int:
    loaded = load_directory(given.project)
    problems = check(loaded)
    if problems:
        print(report(locate(problems, given.project), given.lang), file=sys.stderr)
        return 1
    print({"zh": f"{len(loaded.documents)} 个条目，没有错误。", "en": f"{len(loaded.documents)} entries, no errors."}[given.lang])
    return 0
