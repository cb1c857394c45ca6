"""The command `shegong`: what a maintainer types."""

import argparse
import os
import sys
from pathlib import Path

from shegong.commands import (
    building,
    checking,
    closing,
    completing,
    creating,
    describing,
    formatting,
    inventing,
    proposing,
    renaming,
    reporting,
    tables,
    translating,
    visiting,
)
from shegong.model.text import LANGS
from shegong.problem.wording import own_language

_COMMANDS = (
    checking,
    formatting,
    describing,
    creating,
    translating,
    renaming,
    closing,
    proposing,
    tables,
    reporting,
    visiting,
    building,
    inventing,
    completing,
)
"""The modules that add what can be typed, in the order in which help lists it."""


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; returns the exit code: 0 for good data, 1 for problems, which are printed to standard error."""
    given = _parser().parse_args(arguments)
    os.environ["SHEGONG_LANG"] = given.lang  # for messages from within MkDocs
    try:
        code: int = given.run(given)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        # Whoever reads the output, such as `head`, has enough; what is left to print has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="shegong", description="中国社工机构目录的生成器 · Generator of the directory of Chinese social work agencies"
    )
    parser.set_defaults(parser=parser)  # for `completion`, which tells a shell of all commands
    parser.add_argument("--project", type=Path, default=Path(), help="项目所在文件夹 · folder of the project (default: here)")
    parser.add_argument("--lang", choices=LANGS, default=own_language(), help="消息的语言 · language of messages")
    commands = parser.add_subparsers(required=True, metavar="command")
    for module in _COMMANDS:
        module.add(commands)
    return parser
