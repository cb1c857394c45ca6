"""What commands ask an author for, and what they refuse."""

import argparse
import re
import sys
from collections.abc import Callable

from shegong.check.meant import meant
from shegong.commands.shared import say
from shegong.load.directory import Document, Loaded
from shegong.model.citation import ID_PATTERN
from shegong.model.kinds import Source


class Refused(Exception):
    """What was given cannot be done. The message is for the author."""


Ask = Callable[[str, str, str], str]
"""Asks for something: its name as an option, the question, and what is taken if nothing is said."""


def asker(given: argparse.Namespace) -> Ask:
    """Options first; then questions, if somebody is there to answer; then what is suggested."""

    def ask(option: str, question: str, suggestion: str) -> str:
        said: str | None = getattr(given, option)
        if said is None and sys.stdin.isatty():
            said = input(f"{question}{f' [{suggestion}]' if suggestion else ''}: ").strip()
        return said or suggestion

    return ask


def refuse_id(id: str, loaded: Loaded, given: argparse.Namespace) -> None:
    """An id for an entry has the form of one, and no entry has it or had it. Raises Refused."""
    if not re.fullmatch(ID_PATTERN, id):
        raise Refused(
            say(
                given,
                f"编号 `{id}` 不合格：只用小写字母、数字和单个连字符。",
                f"`{id}` is no id: use small letters, digits and single hyphens.",
            )
        )
    if id in loaded.ids:
        raise Refused(say(given, f"编号 `{id}` 已经有了。", f"There is an entry `{id}` already."))
    if id in loaded.former:
        raise Refused(
            say(
                given,
                f"编号 `{id}` 是 `{loaded.former[id]}` 用过的，不能再用：旧网址转到那里。",
                f"`{id}` was the id of `{loaded.former[id]}`, to which its old address leads; an id is never used twice.",
            )
        )


def refuse_source(source: str, at: str, own: str, loaded: Loaded, given: argparse.Namespace) -> None:
    """A source is there and lists the passage; a new source, `own`, is its own source. Raises Refused."""
    if own and source == own:
        return
    found = next((document.entry for document in loaded.documents if document.id == source and isinstance(document.entry, Source)), None)
    if found is None:
        known = ", ".join(sorted(id for id, kind in loaded.ids.items() if kind == Source.kind.id))
        raise Refused(
            say(
                given,
                f"没有来源 `{source}`。用 --source 写明来源，现有：{known}；新来源用 shegong new source 添加。",
                f"There is no source `{source}`. Name the source with --source; there are: {known}. Add a new one with shegong new source.",
            )
        )
    if at not in [passage.at for passage in found.passages]:
        known = ", ".join(passage.at for passage in found.passages[:20])
        raise Refused(
            say(
                given,
                f"来源 `{source}` 没有“{at}”这个位置。用 --at 写明，现有：{known}……",
                f"The source `{source}` has no passage “{at}”. Name it with --at; there are: {known}, …",
            )
        )


def entry_named(id: str, loaded: Loaded, given: argparse.Namespace) -> Document:
    """The entry that has an id. Raises Refused, with the id that is probably meant."""
    found = next((document for document in loaded.documents if document.id == id), None)
    if found is not None:
        return found
    id_meant = meant(id, loaded)
    raise Refused(
        say(
            given,
            f"没有编号为 `{id}` 的条目{f'（是不是 `{id_meant}`？）' if id_meant else ''}。",
            f"There is no entry `{id}`{f' (did you mean `{id_meant}`?)' if id_meant else ''}.",
        )
    )
