"""The former ids of an entry, written into its fields so that no other character changes."""

from typing import cast

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from shegong.load.strict_yaml import nodes_of
from shegong.model.entry import Entry

_FIELD = "former_ids"
_BEFORE = list(Entry.model_fields)[: list(Entry.model_fields).index(_FIELD)]
"""The fields behind which it stands."""


def with_former_id(fields: str, old: str, new: str) -> str:
    """The YAML of an entry that has the id `new` now and had `old`. Where it gets back an id of its own, `old` takes the place of that."""
    root = cast(MappingNode, nodes_of(fields))
    pairs = {key.value: value for key, value in root.value if isinstance(key, ScalarNode)}
    former = pairs.get(_FIELD)
    if isinstance(former, SequenceNode):
        return _listed(fields, former, old, new)
    if root.flow_style:
        return _inserted(fields, root.start_mark.index + 1, f"{_FIELD}: [{old}], ")
    last = max((pairs[name] for name in _BEFORE if name in pairs), key=lambda node: node.start_mark.index)
    return _inserted(fields, *_line_behind(fields, _end(last), f"{_FIELD}: [{old}]"))


def _listed(fields: str, former: SequenceNode, old: str, new: str) -> str:
    items = cast(list[Node], former.value)
    same = next((item for item in items if item.value == new), None)
    if same is not None:
        return fields[: same.start_mark.index] + old + fields[same.end_mark.index :]
    if former.flow_style or not items:
        return _inserted(fields, former.end_mark.index - 1, f", {old}" if items else old)
    return _inserted(fields, *_line_behind(fields, _end(former), f"{' ' * former.start_mark.column}- {old}"))


def _end(node: Node) -> int:
    """Where the last part of a value ends; a mapping or list that is not in brackets ends somewhere before what comes next."""
    if isinstance(node, MappingNode | SequenceNode) and not node.flow_style:
        return _end(cast(Node, node.value[-1][1] if isinstance(node, MappingNode) else node.value[-1]))
    return node.end_mark.index


def _line_behind(text: str, at: int, line: str) -> tuple[int, str]:
    """Where a new line goes behind the one at `at` and what is to be written there; a folded text ends at the beginning of a line."""
    at = len(text[:at].rstrip())
    end = text.find("\n", at)
    return (len(text), f"\n{line}") if end < 0 else (end + 1, f"{line}\n")


def _inserted(text: str, at: int, more: str) -> str:
    return text[:at] + more + text[at:]
