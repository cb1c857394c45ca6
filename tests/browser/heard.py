"""A page as a screen reader has it: the accessibility tree of the browser, as far as it is said."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from playwright.sync_api import Page


@dataclass(frozen=True)
class Heard:
    """One thing that is said. `within` are the roles and names of what it is in, from the outermost; `level` is that of a heading."""

    role: str
    name: str
    level: int
    live: str
    within: tuple[str, ...]


def heard(page: Page) -> list[Heard]:
    """Everything that a screen reader comes upon in a page, in its order."""
    session = page.context.new_cdp_session(page)
    send = session.send  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType] - its parameters are untyped
    nodes = cast(list[dict[str, Any]], send("Accessibility.getFullAXTree")["nodes"])
    session.detach()
    return list(_below(nodes[0], {node["nodeId"]: node for node in nodes}, ()))


def _below(node: dict[str, Any], by_id: dict[str, dict[str, Any]], within: tuple[str, ...]) -> Iterator[Heard]:
    if not node["ignored"]:
        said = {each["name"]: each["value"].get("value") for each in node.get("properties", [])}
        role, name = (str(node.get(each, {}).get("value", "")).strip() for each in ("role", "name"))
        yield Heard(role, name, int(said.get("level") or 0), str(said.get("live") or ""), within)
        within = (*within, f"{role} {name}".strip())
    for id in node.get("childIds", ()):
        if id in by_id:
            yield from _below(by_id[id], by_id, within)
