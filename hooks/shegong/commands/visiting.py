"""`shegong links`: which addresses on the web still answer."""

import argparse
import os
from typing import Any

from shegong.commands.shared import Commands, checked
from shegong.outside.addresses import addresses_in
from shegong.outside.asking import Manner
from shegong.outside.formats import FORMATS, Asked
from shegong.outside.round import verdicts_on

_LONGEST = 600
_EXAMPLES = """\
例 · Examples:
  shegong links                             逐个去问，每个网站每秒至多一次 · asks for each, a second apart at each site
  shegong links --format markdown           两种语言，可以贴进 issue · in both languages, to be put into an issue
  shegong links --timeout 60 --pause 5      慢一些，更客气 · slower, and more polite

环境变量 SHEGONG_REPOSITORY 是项目的网址，随请求告诉对方 · it tells servers the project's address, from SHEGONG_REPOSITORY
"""


def add(commands: "Commands[Any]") -> None:
    visiting = commands.add_parser(
        "links",
        help="看来源的网址还在不在 · see whether the addresses of sources still answer",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    visiting.add_argument("--format", choices=FORMATS, default="text", help="输出的格式 · format (default: text)")
    visiting.add_argument("--timeout", type=_seconds, default=20, metavar="S", help="每次请求的秒数 · seconds for a request (default: 20)")
    visiting.add_argument("--pause", type=_seconds, default=1, metavar="S", help="同一网站两次之间 · between two at a site (default: 1)")
    visiting.set_defaults(run=_links)


def _seconds(written: str) -> float:
    try:
        seconds = float(written)
    except ValueError:
        seconds = -1
    if not 0 <= seconds <= _LONGEST:
        raise argparse.ArgumentTypeError(f"秒数应在 0 到 {_LONGEST} 之间 · seconds are from 0 to {_LONGEST}")
    return seconds


def _links(given: argparse.Namespace) -> int:
    """Asking is no check: what does not answer is told, and the exit code is 0."""
    loaded = checked(given)
    if loaded is None:
        return 1
    contact = os.environ.get("SHEGONG_REPOSITORY", "")
    manner = Manner(given.timeout, given.pause, f"shegong-links (+{contact})" if contact else "shegong-links")
    addresses = addresses_in(loaded, given.project)
    verdicts = verdicts_on(addresses, manner)
    print(FORMATS[given.format]([Asked(address, places, verdicts[address]) for address, places in addresses.items()], given.lang))
    return 0
