"""New values for some fields of an entry's YAML; between and around those fields nothing changes, to the byte.

Each changed field is opened by itself, so that comments and empty lines below it, which YAML counts to its value, stay where they are.
"""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any, cast

from yaml.nodes import MappingNode

from shegong.load.strict_yaml import BadYaml, nodes_of, read_yaml
from shegong.revise.entry_file import NotReadable, open_entry_file, put
from shegong.revise.yaml_text import field_text, flow

ABSENT = None
"""In place of a value: the field is to be removed."""

_Node = Any
"""What ruamel makes of a value. Any, because ruamel's types say less than it does."""


def with_fields(text: str, changes: Mapping[str, object | None], order: Sequence[str]) -> str:
    """The YAML of an entry with new values in some of its fields.

    Within a field, what stays the same keeps its spelling and its comments. A new field comes behind the last of those that `order`
    has before it. Raises NotReadable for a text that has no fields, or has them in braces.
    """
    parts = _cut(text)
    for key, value in changes.items():
        if value is ABSENT:
            parts = [part for part in parts if part[0] != key]
        elif any(name == key for name, _ in parts):
            parts = [(name, _changed(own, key, value) if name == key else own) for name, own in parts]
        else:
            at = _place_for(key, [name for name, _ in parts], order)
            parts.insert(at, (key, field_text(key, value)))
    return "".join(own for _, own in parts)


def _cut(text: str) -> list[tuple[str, str]]:
    """The text in pieces: each field with its key, and under an empty key what stands between fields."""
    node = nodes_of(text)
    if not isinstance(node, MappingNode) or node.flow_style:
        raise NotReadable("no fields on lines of their own")
    lines = text.splitlines(keepends=True)
    keys = [(str(key.value), int(key.start_mark.line)) for key, _ in node.value]
    parts = [("", "".join(lines[: keys[0][1]]))] if keys else [("", text)]
    for (key, start), (_, end) in pairwise([*keys, ("", len(lines))]):
        last = end
        while last > start + 1 and (not lines[last - 1].strip() or lines[last - 1].startswith("#")):
            last -= 1
        own = "".join(lines[start:last])
        parts += [(key, own if own.endswith("\n") else f"{own}\n"), ("", "".join(lines[last:end]))]
    return parts


def _place_for(key: str, names: Sequence[str], order: Sequence[str]) -> int:
    """Behind the last field that comes earlier in the order; before all fields if none does."""
    earlier = set(order[: order.index(key)])
    return max((place for place, name in enumerate(names) if name in earlier), default=0) + 1


def _changed(text: str, key: str, value: object) -> str:
    """The text of a field with another value. Where its old way of writing cannot hold the new value, the field is written anew."""
    anew = field_text(key, value)
    try:
        file = open_entry_file(text)
        file.fields[key] = _merged(file.fields[key], _meaning(text, key), open_entry_file(anew).fields[key], value)
    except (KeyError, NotReadable):  # the YAML of ruamel is newer than that of the loader: 0o7 is a number in it, and tabs are refused
        return anew
    changed = file.written()
    return changed if _meaning(changed, key) == value else anew


def _meaning(text: str, key: str) -> object:
    try:
        return cast(dict[str, object], read_yaml(text))[key]
    except BadYaml:
        return None


def _merged(old: _Node, was: object, new: _Node, value: object) -> _Node:
    """The old value, changed in place as little as makes it mean what the new one does. `was` and `value` are what the two mean."""
    if was == value and type(was) is type(value):
        return old
    if isinstance(was, dict) and isinstance(value, dict):
        return _merged_mapping(old, cast(dict[str, object], was), new, cast(dict[str, object], value))
    if isinstance(was, list) and isinstance(value, list):
        return _merged_list(old, cast(list[object], was), new, cast(list[object], value))
    return new


def _merged_mapping(old: _Node, was: Mapping[str, object], new: _Node, value: Mapping[str, object]) -> _Node:
    for key in was.keys() - value.keys():
        del old[key]
    order = list(value)
    for key in order:
        put(old, key, _merged(old[key], was[key], new[key], value[key]) if key in was else new[key], order)
    return old


def _merged_list(old: _Node, was: Sequence[object], new: _Node, value: Sequence[object]) -> _Node:
    matcher = SequenceMatcher(None, [flow(item) for item in was], [flow(item) for item in value], autojunk=False)
    for tag, start, end, first, last in reversed(matcher.get_opcodes()):
        if tag == "equal":
            continue
        both = min(end - start, last - first)
        del old[start + both : end]
        for number in range(both):
            old[start + number] = _merged(old[start + number], was[start + number], new[first + number], value[first + number])
        for number in range(both, last - first):
            old.insert(start + number, new[first + number])
    return old
