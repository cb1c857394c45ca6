"""`shegong completion`: the script by which a shell completes the command."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import shtab

from shegong.commands.shared import Commands
from shegong.load.entry_files import DATA
from shegong.model.kinds import Source

_EXAMPLES = """\
例 · Examples:
  eval "$(shegong completion bash)"              写进 ~/.bashrc · goes into ~/.bashrc
  eval "$(shegong completion zsh)"               写进 ~/.zshrc，放在 compinit 之后 · goes into ~/.zshrc, after compinit
  shegong completion tcsh > ~/.shegong.tcsh      再在 ~/.tcshrc 里 source 它 · then source it in ~/.tcshrc
"""
_SHELLS = ("bash", "zsh", "tcsh")
_FOLDERS = ("project", "into")


def _printed_by(command: str) -> dict[str, Any]:
    """What a command prints, in the shells that can say so: the rules of tcsh have no room for a path."""
    return {shell: how for shell, how in shtab.cmd(command).items() if shell != "tcsh"}


_REVISIONS = _printed_by("git tag 2>/dev/null; git branch --no-color 2>/dev/null | cut -c3-")
_ASKED_OF_THE_PROJECT = {
    "source": _printed_by(f"ls {DATA}/{Source.kind.folder} 2>/dev/null | cut -d. -f1"),
    "since": _REVISIONS,
    "base": _REVISIONS,
    "head": _REVISIONS,
}
"""What is completed by the project that one stands in: ids of sources, tags and branches."""


def add(commands: "Commands[Any]") -> None:
    completing = commands.add_parser(
        "completion",
        help="让命令行补全这个命令 · let a shell complete this command",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    completing.add_argument("shell", choices=_SHELLS, help="哪种命令行 · the shell")
    completing.set_defaults(run=_completion)


def _completion(given: argparse.Namespace) -> int:
    for action in _arguments_of(given.parser):
        _say_how_to_complete(action)
    print(shtab.complete(given.parser, given.shell))
    return 0


def _arguments_of(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """The arguments of a command, and of all commands below it."""
    for action in parser._actions:  # pyright: ignore[reportPrivateUsage] - argparse names no other way to them; shtab takes this one as well
        if isinstance(action, Commands):
            for below in cast(dict[str, argparse.ArgumentParser], cast(Any, action).choices).values():
                yield from _arguments_of(below)
        else:
            yield action


def _say_how_to_complete(argument: argparse.Action) -> None:
    """Sets on an argument what shtab looks for there."""
    if argument.choices is not None:
        argument.choices = tuple(argument.choices)  # shtab takes a mapping for subcommands
    elif argument.dest in _ASKED_OF_THE_PROJECT:
        cast(Any, argument).complete = _ASKED_OF_THE_PROJECT[argument.dest]
    elif argument.type is Path:
        cast(Any, argument).complete = shtab.DIRECTORY if argument.dest in _FOLDERS else shtab.FILE
