"""A JSON Schema as nodes: going through them, what form of value each is for, and what authors do not need."""

from collections.abc import Callable, Mapping
from typing import Any, cast

from pydantic import TypeAdapter

from shegong.model.citation import Cite
from shegong.model.dates import Date
from shegong.model.entry import TARGET_PATTERN
from shegong.model.reference import Ref
from shegong.model.text import Url

Node = dict[str, Any]
Definitions = Mapping[str, Node]

_STRINGS: dict[str, Any] = {"date": Date, "url": Url, "cite": Cite, "id": Ref}
_FORM_OF_PATTERN = {TARGET_PATTERN: "target"} | {TypeAdapter[Any](each).json_schema()["pattern"]: form for form, each in _STRINGS.items()}
_FORM_OF_TYPE = {"integer": "number", "number": "number"}


def rewritten(node: Node, change: Callable[[Node], Node]) -> Node:
    """The schema with each of its nodes changed, inner ones before those around them."""
    inner = dict(node)
    for key in ("properties", "$defs"):
        if key in node:
            inner[key] = {name: rewritten(each, change) for name, each in node[key].items()}
    for key in ("items", "additionalProperties"):
        if isinstance(node.get(key), dict):
            inner[key] = rewritten(node[key], change)
    if "anyOf" in node:
        inner["anyOf"] = [rewritten(each, change) for each in node["anyOf"]]
    return change(inner)


def resolved(node: Node, definitions: Definitions) -> Node:
    """A node with what it refers to; what it says itself goes first."""
    return {**definitions[node["$ref"].rpartition("/")[2]], **node} if "$ref" in node else node


def is_claim(node: Node) -> bool:
    """Whether a node is for one claim, in short form or long."""
    return "value" in node.get("anyOf", [{}])[-1].get("properties", {}) and "pattern" in node["anyOf"][0]


def form_of(node: Node, definitions: Definitions) -> str:
    """The form of value that a node is for, as `words.yaml` calls it; of a list, that of its items. Empty for any other.

    An object is called after its class in the model.
    """
    if "anyOf" in node and not is_claim(node):
        return form_of(node["anyOf"][0], definitions)
    if "items" in node:
        return form_of(node["items"], definitions)
    if "$ref" in node:
        name = node["$ref"].rpartition("/")[2]
        return name if "properties" in definitions[name] else form_of(definitions[name], definitions)
    if is_claim(node):
        return "claim_of_term" if "enum" in value_of_claim(node) else "claim"
    return _FORM_OF_PATTERN.get(node.get("pattern", "")) or _FORM_OF_TYPE.get(node.get("type", ""), "")


def value_of_claim(node: Node) -> Node:
    """What stands for the value in the schema of a claim."""
    return cast(Node, node["anyOf"][-1]["properties"]["value"])


def trimmed(schema: Node) -> Node:
    """The schema without what would only mislead an author.

    Leaving a field out is not written as `null` or `[]`. What has to be given comes first, the sources last of it. Examples are
    shown, not offered: they would be inserted with the sources of others, and dates without their quotes.
    """
    return rewritten(schema, _trimmed)


def _trimmed(node: Node) -> Node:
    kept = {key: value for key, value in node.items() if key != "examples" and not (key == "default" and value in (None, []))}
    forms = [each for each in kept.pop("anyOf", []) if each != {"type": "null"}]
    if "properties" in kept:
        kept["properties"] = _in_order_of_writing(kept["properties"], kept.get("required", []))
    if len(forms) == 1:
        return {**forms[0], **kept}
    return {**kept, "anyOf": forms} if forms else kept


def _in_order_of_writing(properties: dict[str, Node], required: list[str]) -> dict[str, Node]:
    return dict(sorted(properties.items(), key=lambda each: (each[0] not in required, each[0] == "cite")))
