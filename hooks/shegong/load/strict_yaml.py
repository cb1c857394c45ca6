"""YAML read strictly: a key written twice is an error, and an error has a line and a column."""

from collections.abc import Hashable
from typing import Any, cast

import yaml
from yaml.nodes import MappingNode, Node


class BadYaml(ValueError):
    """YAML that cannot be read. Line and column count from 1. `rule` and `value` say what is wrong."""

    def __init__(self, rule: str, value: str, line: int, column: int) -> None:
        super().__init__(value)
        self.rule, self.value, self.line, self.column = rule, value, line, column


class _StrictLoader(yaml.CSafeLoader):
    def construct_mapping(self, node: MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        mapping = super().construct_mapping(node, deep=deep)
        if len(mapping) < len(node.value):
            _refuse_repeated_key(node)
        return mapping


def _refuse_repeated_key(node: MappingNode) -> None:
    seen: set[str] = set()
    for key, _ in node.value:
        if key.value in seen:
            raise BadYaml("duplicate-key", str(key.value), key.start_mark.line + 1, key.start_mark.column + 1)
        seen.add(key.value)


def read_yaml(text: str) -> object:
    """What a YAML text means. Raises BadYaml."""
    try:
        return cast(object, yaml.load(text, Loader=_StrictLoader))
    except yaml.MarkedYAMLError as bad:
        mark = bad.problem_mark or bad.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise BadYaml("yaml-syntax", bad.problem or "?", line, column) from None
    except yaml.reader.ReaderError as bad:
        before = text[: bad.position]
        raise BadYaml(
            "yaml-syntax",
            f"#x{ord(str(bad.character)[0]) if bad.character else 0:04x}",
            before.count("\n") + 1,
            len(before) - before.rfind("\n"),
        ) from None
    except ValueError as bad:
        if isinstance(bad, BadYaml):
            raise
        raise BadYaml("yaml-syntax", str(bad), 1, 1) from None


def nodes_of(text: str) -> Node | None:
    """The YAML nodes of a text, which know where they stand; None for an empty or unreadable text."""
    try:
        return cast(Node | None, yaml.compose(text, Loader=yaml.CSafeLoader))  # pyright: ignore[reportUnknownMemberType] - untyped in its stubs
    except yaml.YAMLError:
        return None
