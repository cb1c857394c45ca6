"""Fields put into the YAML of an entry as text, so that no other character changes: not a space, a quote or a bracket.

A value is given as scalars, in mappings and lists; those that need quotes in any case have them. It gets lines of its own where the
file has those, and brackets where the file has brackets.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import cast

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from shegong.load.markdown_file import split_front_matter
from shegong.load.strict_yaml import nodes_of
from shegong.model.entry import Entry
from shegong.model.written_order import written_order

Item = str | Mapping[str, str]
"""A scalar, or a mapping of them; the order of its keys is that in which they are written."""
Value = Item | Sequence[Item]

_WRITTEN = re.compile(r"[\"'\[{]")
"""How a scalar in quotes, and a list or mapping in brackets, begins."""


def quoted(text: str) -> str:
    """Any text as a scalar."""
    return json.dumps(text, ensure_ascii=False)


def change_fields(text: str, change: Callable[[str], str]) -> str:
    """The text of an entry's file, YAML or Markdown with front matter, with its fields changed."""
    parts = split_front_matter(text)
    if parts is None:
        return change(text)
    start = len("---\n")
    return text[:start] + change(parts.fields) + text[start + len(parts.fields) :]


def with_field(fields: str, key: str, value: Value, model: type[Entry]) -> str:
    """The YAML with a value under a key: in the place of what is there, or behind the field that comes before it."""
    root = _root(fields)
    pairs = _pairs(root)
    flow = bool(root.flow_style)
    written = f"{key}: {_in_line(value)}" if flow else _in_block(key, value)
    if key in pairs:
        name, there = pairs[key]
        return fields[: name.start_mark.index] + written + fields[_end(there) :]
    if flow:
        return _inserted(fields, root.start_mark.index + 1, f"{written}, ")
    order = written_order(model)
    before = next(name for name in reversed(order[: order.index(key)]) if name in pairs)
    return _line_behind(fields, _end(pairs[before][1]), written)


def with_item(fields: str, key: str, item: Item, model: type[Entry]) -> str:
    """The YAML with one more item at the end of a list, which is made if there is none."""
    found = _pairs(_root(fields)).get(key)
    if found is None:
        return with_field(fields, key, [item], model)
    listed = found[1]
    if not isinstance(listed, SequenceNode) or listed.flow_style:
        return _inserted(fields, listed.end_mark.index - 1, f", {_in_line(item)}" if listed.value else _in_line(item))
    return _line_behind(fields, _end(listed), "\n".join(_in_lines([item], " " * listed.start_mark.column)))


def with_scalar_replaced(fields: str, key: str, old: str, new: str) -> str:
    """The YAML with another scalar in the place of one in a list; as it is, if the list has none such."""
    found = _pairs(_root(fields)).get(key)
    items = cast(list[Node], found[1].value) if found and isinstance(found[1], SequenceNode) else []
    same = next((item for item in items if item.value == old), None)
    return fields if same is None else fields[: same.start_mark.index] + new + fields[same.end_mark.index :]


def _root(fields: str) -> MappingNode:
    root = nodes_of(fields)
    assert isinstance(root, MappingNode), "entries were read"
    return root


def _pairs(root: MappingNode) -> Mapping[str, tuple[Node, Node]]:
    return {str(key.value): (key, value) for key, value in root.value if isinstance(key, ScalarNode)}


def _in_block(key: str, value: Value) -> str:
    """A field on one line, but for a list of mappings, which has a line for each key."""
    if isinstance(value, str):
        return f"{key}: {_plain(value)}"
    if isinstance(value, Mapping) or all(isinstance(item, str) for item in value):
        return f"{key}: {_in_line(value)}"
    return "\n".join([f"{key}:", *_in_lines(value, "  ")])


def _in_lines(items: Sequence[Item], indent: str) -> list[str]:
    """Each item of a list behind a dash; of a mapping each key on a line."""
    lines: list[str] = []
    for item in items:
        written = [f"{key}: {_plain(part)}" for key, part in item.items()] if isinstance(item, Mapping) else [_plain(item)]
        lines += [f"{indent}{'- ' if index == 0 else '  '}{line}" for index, line in enumerate(written)]
    return lines


def _in_line(value: Value) -> str:
    if isinstance(value, str):
        return quoted(value) if re.search(r"[,\[\]{}]", _plain(value)) and not _WRITTEN.match(value) else _plain(value)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {_in_line(part)}' for key, part in value.items())}}}"
    return f"[{', '.join(map(_in_line, value))}]"


def _plain(scalar: str) -> str:
    """A scalar as it is, in quotes only where it would end too early without them."""
    return quoted(scalar) if re.search(r":\s|\s#", scalar) and not _WRITTEN.match(scalar) else scalar


def _end(node: Node) -> int:
    """Where the last part of a value ends; a mapping or list that is not in brackets ends somewhere before what comes next."""
    if isinstance(node, MappingNode | SequenceNode) and not node.flow_style:
        return _end(cast(Node, node.value[-1][1] if isinstance(node, MappingNode) else node.value[-1]))
    return node.end_mark.index


def _line_behind(text: str, at: int, line: str) -> str:
    """The text with a line behind the one at `at`, which is at the end of a value; a folded text ends where the next line begins."""
    end = text.find("\n", len(text[:at].rstrip()))
    return f"{text}\n{line}" if end < 0 else _inserted(text, end + 1, f"{line}\n")


def _inserted(text: str, at: int, more: str) -> str:
    return text[:at] + more + text[at:]
