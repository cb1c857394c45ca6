"""Skeletons that an editor offers: values with their source, parts of an entry with all that they need.

They are `defaultSnippets`, which is no word of JSON Schema but one of VS Code's that yaml-language-server knows.
In them `${1:source}` is a place to fill in, with what stands there at first; `${1|a,b|}` offers a choice.
"""

from collections.abc import Iterator
from itertools import count
from typing import Any

from shegong.schema.node import Definitions, Node, form_of, is_claim, resolved, rewritten, value_of_claim
from shegong.schema.words import offer

_DATES = ("2009-06", '"2009"', '"2009-06-15"', "2009~", "2010-23", "2012/2014")
"""As they are written: YAML would make a number of a bare year, and something else of a bare day."""
_FILLED_IN = {"date": "2009-06", "id": "id", "number": "1"}


def with_snippets(schema: Node) -> Node:
    """The schema with skeletons for claims, relations, dates, citation marks, and the items of lists."""
    definitions: Definitions = schema["$defs"]

    def change(node: Node) -> Node:
        if is_claim(node):
            return _claim(node, definitions)
        if "anyOf" in node and "items" in node["anyOf"][-1]:
            return _one_claim_or_several(node, definitions)
        offered = list(_offered(node, definitions))
        return {**node, "defaultSnippets": offered} if offered else node

    return rewritten(schema, change)


def _offered(node: Node, definitions: Definitions) -> Iterator[Node]:
    """What is offered where a value of this form is to be written."""
    if "items" in node and "properties" in (item := resolved(node["items"], definitions)) and "required" in item:
        yield _snippet(offer("item"), _skeleton(item, definitions, count(1)))
    elif "items" not in node and form_of(node, definitions) == "date":
        yield from (_snippet(date, date) for date in _DATES)
    elif "items" not in node and form_of(node, definitions) == "cite":
        yield _snippet(offer("mark"), _mark(count(1)))
    elif "pattern" in node and form_of(node, definitions) == "target":
        yield _snippet(offer("short"), _short("id"))


def _claim(node: Node, definitions: Definitions) -> Node:
    """Each term before a citation mark, or a value before one; and the long form."""
    short, long = node["anyOf"]
    value = value_of_claim(node)
    terms = zip(value.get("enum", []), value.get("enumDescriptions", []), strict=True)
    offered = [_snippet(term, f"{term} {_bare_mark(count(1))}", said) for term, said in terms] or [_short_claim(value, definitions)]
    whole = _snippet(offer("long"), _skeleton(long, definitions, count(1)))
    return {**node, "anyOf": [{**short, "defaultSnippets": offered}, {**long, "defaultSnippets": [whole]}]}


def _one_claim_or_several(node: Node, definitions: Definitions) -> Node:
    """A key whose value is a claim brings the value's skeleton with it; one with a choice of terms is left for them to be offered."""
    claim = resolved(node["anyOf"][0], definitions)
    value = value_of_claim(claim)
    return node if "enum" in value else {**node, "defaultSnippets": [_short_claim(value, definitions)]}


def _short_claim(value: Node, definitions: Definitions) -> Node:
    return _snippet(offer("short"), _short(_FILLED_IN.get(form_of(value, definitions), "value")))


def _short(value: str) -> str:
    stops = count(1)
    return f"${{{next(stops)}:{value}}} {_bare_mark(stops)}"


def _bare_mark(stops: Iterator[int]) -> str:
    return f"[@${{{next(stops)}:source}}, ${{{next(stops)}:¶1}}]"


def _mark(stops: Iterator[int]) -> str:
    return f'"{_bare_mark(stops)}"'


def _skeleton(node: Node, definitions: Definitions, stops: Iterator[int]) -> Any:
    """All that a value of this form must have, with places to fill in."""
    node = resolved(node, definitions)
    form = form_of(node, definitions)
    if "enum" in node:
        return f"${{{next(stops)}|{','.join(node['enum'])}|}}"
    if "items" in node:
        return [_skeleton(node["items"], definitions, stops) for _ in range(node.get("minItems", 1))]
    if "properties" in node:
        required = [key for key in node["properties"] if key in node["required"]]
        return {key: _skeleton(node["properties"][key], definitions, stops) for key in required}
    if form == "cite":
        return _mark(stops)
    return f"${{{next(stops)}:{_FILLED_IN[form]}}}" if form in _FILLED_IN else f"${next(stops)}"


def _snippet(label: str, body: Any, said: str = "") -> Node:
    return {"label": label, **({"description": said} if said else {}), "body": body}
