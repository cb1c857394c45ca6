"""`shegong synth`: a large directory to try things on."""

import argparse
import sys
from pathlib import Path
from typing import Any

from shegong.commands.progress_shown import progress_shown
from shegong.commands.shared import Commands, checked, say
from shegong.load.entry_files import DATA


def add(commands: "Commands[Any]") -> None:
    inventing = commands.add_parser("synth", help="生成虚构的大型目录，供试验 · invent a large directory to try things on")
    inventing.add_argument("count", type=int, help="机构数，含真实的 · number of agencies, the real ones included")
    inventing.add_argument("--seed", type=int, default=1, help="同一种子，同样的文件 · the same seed gives the same files (default: 1)")
    inventing.add_argument("--into", type=Path, required=True, help="新文件夹，其中将有 data · new folder, which will have `data` in it")
    inventing.set_defaults(run=_synth)


def _synth(given: argparse.Namespace) -> int:
    from shegong.synth.directory import write_directory

    loaded = checked(given)
    if loaded is None:
        return 1
    target = given.into / DATA
    if target.exists():
        print(say(given, f"{target} 已存在；换一个新文件夹。", f"{target} exists; name a new folder."), file=sys.stderr)
        return 1
    with progress_shown(given) as progress:
        data = given.project / DATA
        written = write_directory(data, target, given.count, given.seed, loaded.ids, loaded.vocabularies, progress)
    print(say(given, f"{target}：{written} 个条目。", f"{target}: {written} entries."))
    return 0
