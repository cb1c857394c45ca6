"""YAML read strictly: a key written twice is an error, and an error has a line and a column."""

import re
from collections.abc import Hashable, Iterable
from typing import Any, cast

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode

from shegong.model.misread import Misread


class BadYaml(ValueError):
    """YAML that cannot be read. Line and column count from 1. `rule` and `value` say what is wrong."""

    def __init__(self, rule: str, value: str, line: int, column: int) -> None:
        super().__init__(value)
        self.rule, self.value, self.line, self.column = rule, value, line, column


class _StrictLoader(yaml.CSafeLoader):
    """YAML's safe loader, but for keys, which are always text, and for scalars that would lose their spelling."""

    def construct_mapping(self, node: MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        mapping = super().construct_mapping(node, deep=deep)
        if len(mapping) < len(node.value):
            _refuse_repeated_key(node)
        return {str(key): value for key, value in mapping.items()}


def _as_written(loader: _StrictLoader, node: ScalarNode) -> object:
    """A plain number, `true`, `false` or nothing as such; anything else that YAML would convert as it was written."""
    written, meant = str(node.value), str(node.tag).rpartition(":")[2]
    if meant == "int" and re.fullmatch(r"0|[1-9][0-9]{0,17}", written):
        return int(written)
    if meant == "bool" and written in ("true", "false"):
        return written == "true"
    return None if meant == "null" and not written else Misread(written, meant)


for _tag in ("int", "float", "bool", "timestamp", "null"):
    _StrictLoader.add_constructor(f"tag:yaml.org,2002:{_tag}", _as_written)


def _refuse_repeated_key(node: MappingNode) -> None:
    seen: set[str] = set()
    for key, _ in node.value:
        if key.value in seen:
            raise BadYaml("duplicate-key", str(key.value), key.start_mark.line + 1, key.start_mark.column + 1)
        seen.add(key.value)


_MOST_LEVELS = 100
_OPENERS = "[{-:?"
"""Each level of YAML begins with one of these, so a text with few of them cannot be deep."""


def _refuse_deep(text: str) -> None:
    """Deeper texts are refused before they are read, since the C loader runs out of stack, and the whole program with it."""
    if sum(map(text.count, _OPENERS)) <= _MOST_LEVELS:
        return
    depth = 0
    events = cast(Iterable[Any], yaml.parse(text, Loader=yaml.CSafeLoader))  # pyright: ignore[reportUnknownMemberType] - untyped in its stubs
    for event in events:
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _MOST_LEVELS:
            raise BadYaml("yaml-syntax", "too many levels", event.start_mark.line + 1, event.start_mark.column + 1)


def read_yaml(text: str) -> object:
    """What a YAML text means. Raises BadYaml."""
    try:
        _refuse_deep(text)
        return cast(object, yaml.load(text, Loader=_StrictLoader))
    except yaml.MarkedYAMLError as bad:
        mark = bad.problem_mark or bad.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise BadYaml("yaml-syntax", bad.problem or "?", line, column) from None
    except yaml.reader.ReaderError as bad:
        raise _unreadable_character(text, bad) from None
    except RecursionError:
        raise BadYaml("yaml-syntax", "too many levels", 1, 1) from None


def _unreadable_character(text: str, bad: yaml.reader.ReaderError) -> BadYaml:
    """YAML counts bytes; people count lines and columns."""
    before = text.encode()[: bad.position].decode(errors="ignore")
    found = f"#x{ord(text[len(before)]):04x}" if len(before) < len(text) else "?"
    return BadYaml("yaml-syntax", found, before.count("\n") + 1, len(before) - before.rfind("\n"))


def nodes_of(text: str) -> Node | None:
    """The YAML nodes of a text, which know where they stand; None for an empty or unreadable text."""
    try:
        _refuse_deep(text)
        return cast(Node | None, yaml.compose(text, Loader=yaml.CSafeLoader))  # pyright: ignore[reportUnknownMemberType] - untyped in its stubs
    except (yaml.YAMLError, RecursionError, BadYaml):
        return None
