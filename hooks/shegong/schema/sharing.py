"""What several parts of a schema say alike, said once, so that a change shows in one place."""

import json
from collections import Counter
from collections.abc import Mapping

from shegong.schema.node import Node, rewritten

_SHORT = 100
"""Characters below which a reference would save nothing."""


def with_shared_keys(schema: Node) -> Node:
    """The schema with every key of its parts that occurs twice or more, word for word, as a definition called after the key."""
    counted: Counter[tuple[str, str]] = Counter()

    def count(node: Node) -> Node:
        counted.update((key, json.dumps(each, sort_keys=True)) for key, each in node.get("properties", {}).items())
        return node

    rewritten(schema, count)
    names = _names({each: times for each, times in counted.items() if times > 1 and len(each[1]) > _SHORT})
    referring = rewritten(schema, lambda node: _referring(node, names))
    return {**referring, "$defs": {**referring["$defs"], **{name: json.loads(written) for (_, written), name in names.items()}}}


def _names(repeated: Mapping[tuple[str, str], int]) -> dict[tuple[str, str], str]:
    """A name for each: the key, with a number where several say different things."""
    seen: Counter[str] = Counter()
    names: dict[tuple[str, str], str] = {}
    for key, written in repeated:
        seen[key] += 1
        names[key, written] = f"{key}_{seen[key]}" if seen[key] > 1 else key
    return names


def _referring(node: Node, names: Mapping[tuple[str, str], str]) -> Node:
    if "properties" not in node:
        return node
    found = {key: names.get((key, json.dumps(each, sort_keys=True))) for key, each in node["properties"].items()}
    keys = {key: {"$ref": f"#/$defs/{found[key]}"} if found[key] else each for key, each in node["properties"].items()}
    return {**node, "properties": keys}
