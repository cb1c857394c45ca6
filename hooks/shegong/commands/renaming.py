"""`shegong rename`: another id for an entry, in its files and wherever it is named."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from shegong.commands.asking import Refused, entry_named, refuse_id
from shegong.commands.revisions import naming
from shegong.commands.shared import Commands, checked, say
from shegong.commands.trial import NewProblems, refusal, try_changes
from shegong.load.directory import Document, Loaded
from shegong.revise.change_set import MixedLineEnds, make_changes
from shegong.revise.renaming import Changed, changes_of, renaming

_EXAMPLES = """\
例 · Examples:
  shegong rename zhu-ren zhu-ren-beijing             改编号，连同各处引用 · the entry, and whatever names it
  shegong rename zhu-ren zhu-ren-beijing --dry-run   只列出要改的文件 · only lists what would change
"""


def add(commands: "Commands[Any]") -> None:
    parser = commands.add_parser(
        "rename",
        help="给条目改编号，旧网址转到新网址 · give an entry another id; its old address leads to the new one",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("old", metavar="OLD", help="现在的编号 · the id that it has")
    parser.add_argument("new", metavar="NEW", help="新编号 · the id that it gets")
    parser.add_argument("--dry-run", action="store_true", help="只列出，不写 · say what would change, and write nothing")
    parser.set_defaults(run=_rename)


def _rename(given: argparse.Namespace) -> int:
    loaded = checked(given)
    if loaded is None:
        return 1
    try:
        changed = _renamed(loaded, given)
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    print("\n".join(_told(changed, given)))
    return 0


def _renamed(loaded: Loaded, given: argparse.Namespace) -> Sequence[Changed]:
    """What was written, or would be. Raises Refused."""
    _refuse_new(entry_named(given.old, loaded, given), loaded, given)
    try:
        changed = renaming(loaded, given.project, given.old, given.new)
        moved = {each.file.as_posix(): each.becomes.as_posix() for each in changed}
        try_changes(loaded, given.project, partial(changes_of, changed), moved)
    except (MixedLineEnds, NewProblems) as found:
        raise refusal(found, given) from None
    if not given.dry_run:
        make_changes(changes_of(changed, given.project))
    return changed


def _refuse_new(document: Document, loaded: Loaded, given: argparse.Namespace) -> None:
    """An entry may have back an id of its own; no other may."""
    if "/" in given.new:
        folder = document.entry.kind.folder
        raise Refused(
            say(
                given,
                f"只写编号：条目仍归 `{folder}` 一类，留在那个文件夹里。",
                f"Give the id alone: the entry stays of its kind, in the folder `{folder}`.",
            )
        )
    if given.new not in document.entry.former_ids:
        refuse_id(given.new, loaded, given)


def _told(changed: Sequence[Changed], given: argparse.Namespace) -> Iterator[str]:
    yield from (_line(each, given) for each in changed)
    places = sum(each.places for each in changed)
    if given.dry_run:
        yield say(
            given,
            f"要改 {len(changed)} 个文件里的 {places} 处；什么都没有写。",
            f"{_counted(places, 'place')} in {_counted(len(changed), 'file')} would change; nothing was written.",
        )
        return
    yield say(
        given,
        f"`{given.old}` 改为 `{given.new}`：{len(changed)} 个文件，{places} 处。旧网址会转到新网址。",
        f"`{given.old}` is `{given.new}` now: {_counted(places, 'place')} in {_counted(len(changed), 'file')}. "
        "Its old address will lead to the new one.",
    )
    left = naming(given.old, given.project)
    if left:
        yield say(
            given,
            f"别处还写着 `{given.old}`，没有动，请看一看：",
            f"`{given.old}` is still written here, which was left alone; have a look:",
        )
        yield from (f"  {file}" for file in left)


def _line(changed: Changed, given: argparse.Namespace) -> str:
    moved = f" → {changed.becomes}" if changed.becomes != changed.file else ""
    places = say(given, f"：{changed.places} 处", f": {_counted(changed.places, 'place')}") if changed.places else ""
    return f"{changed.file}{moved}{places}"


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'s' * (number != 1)}"
