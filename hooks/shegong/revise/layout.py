"""A YAML text as its author laid it out: keys, values as they are spelt, and with each the comments that belong to it.

A comment line belongs to what stands below it; behind the last item of a list or mapping, and indented like it, to the whole of
that. ruamel, which opens files for changing, hangs comments on what stands before them: a key that moved would leave its own behind
and take the next one's along.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, cast

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from yaml.tokens import AliasToken, AnchorToken, DirectiveToken, DocumentEndToken, DocumentStartToken, KeyToken, TagToken, Token

from shegong.load.strict_yaml import nodes_of
from shegong.revise.comments import EMPTY, Comments, comments_of, end_of, is_block


@dataclass(frozen=True)
class Leaf:
    """A text, number or the like as it is spelt, line by line. `below` are comments under it, further in than its key."""

    lines: tuple[str, ...]
    below: tuple[str, ...] = ()


@dataclass(frozen=True)
class Branch:
    """A list, or a mapping if it is `keyed`; `inline` if it stands in brackets on one line. `below` are comments behind its last item."""

    keyed: bool
    inline: bool
    items: "tuple[Item, ...]"
    below: tuple[str, ...] = ()


@dataclass(frozen=True)
class Item:
    """A value with its key, which is empty in a list. `above` are comments and empty lines, `beside` is the comment on its line."""

    key: str
    value: Leaf | Branch
    above: tuple[str, ...] = ()
    beside: str = ""


class Layout(NamedTuple):
    """A whole text. `header` are comments that an empty line parts from the first key; `comments` all that there are, sorted."""

    header: tuple[str, ...]
    top: Branch
    comments: Sequence[str]


class Unfamiliar(ValueError):
    """YAML of a sort that entries do without. `found` is what is there, `line` where, from 1."""

    def __init__(self, found: str, line: int) -> None:
        super().__init__(found)
        self.found, self.line = found, line


def layout_of(text: str) -> Layout:
    """The layout of a text in which `read_yaml` finds a mapping. Raises Unfamiliar."""
    _refuse_unfamiliar(text)
    top = nodes_of(text)
    assert isinstance(top, MappingNode), "the text was read before"
    comments = comments_of(text, top)
    branch = _Reader(text, comments).branch(top, 0, text.count("\n") + 1)
    if not branch.items:
        return Layout((), branch, comments.all())
    first, *others = branch.items
    parted = max((place + 1 for place, line in enumerate(first.above) if line == EMPTY), default=0)
    top_items = (replace(first, above=first.above[parted:]), *others)
    return Layout(tuple(filter(None, first.above[:parted])), replace(branch, items=top_items), comments.all())


_UNFAMILIAR: dict[type[Token], str] = {
    AnchorToken: "&",
    AliasToken: "*",
    TagToken: "!",
    DirectiveToken: "%",
    DocumentStartToken: "---",
    DocumentEndToken: "...",
}
_OTHER_BREAK = re.compile("[\r\x85\u2028\u2029]")
_BLOCK_HEAD = re.compile(r"[|>][-+0-9]*")


def _refuse_unfamiliar(text: str) -> None:
    other = _OTHER_BREAK.search(text)
    if other:
        raise Unfamiliar(f"U+{ord(other[0]):04X}", text.count("\n", 0, other.start()) + 1)
    tokens = cast(Iterator[Token], yaml.scan(text, Loader=yaml.CSafeLoader))  # pyright: ignore[reportUnknownMemberType] - untyped in its stubs
    for token in tokens:
        marked = isinstance(token, KeyToken) and token.end_mark.index > token.start_mark.index
        mark = "?" if marked else _UNFAMILIAR.get(type(token), "")
        if mark:
            raise Unfamiliar(mark, token.start_mark.line + 1)


class _Place(NamedTuple):
    """The lines of an item: its first and last, the one on which the next begins, and the one from which on comments are the next one's."""

    start: int
    last: int
    next: int
    cut: int


@dataclass(frozen=True)
class _Reader:
    text: str
    comments: Comments

    def branch(self, node: Node, after: int, end: int) -> Branch:
        """A list or mapping over several lines. Its comments are those from the line `after` on, up to `end`."""
        indent = sys.maxsize if _in_brackets(node) else node.start_mark.column
        close = node.end_mark.line if _in_brackets(node) else end
        pairs = _pairs(node)
        starts = [_line_of(*pair) if isinstance(node, MappingNode) or _in_brackets(node) else self.line_of_dash(pair[1]) for pair in pairs]
        items: list[Item] = []
        for pair, start, following in zip(pairs, starts, [*starts[1:], close], strict=True):
            last = self.last_line(pair[1])
            place = _Place(start, last, following, self.comments.end_of_deeper(last + 1, following, indent))
            item = self.item(*pair, place)
            items.append(replace(item, above=self.comments.between(after, start) + item.above))
            after = place.cut
        # What stands on the line of a closing bracket is the owner's.
        below = self.comments.between(after, close) + self.comments.between(close + 1, end)
        return Branch(isinstance(node, MappingNode), False, tuple(items), below)

    def item(self, key: Node | None, value: Node, place: _Place) -> Item:
        """A value with its key, the comments on its lines, and those below it that are further in."""
        if isinstance(value, ScalarNode) or _is_inline(value):
            lines = self.comments.between(place.start, min(place.last + 1, place.next))
            found = replace(self.inline(value), below=self.comments.between(place.last + 1, place.cut))
        else:
            brackets = [place.last] if _in_brackets(value) and place.start < place.last < place.next else []
            own = [place.start] if _first_line(value) > place.start else []
            lines = tuple(comment for line in (*own, *brackets) for comment in self.comments.between(line, line + 1))
            found = self.branch(value, place.start + 1, place.cut)
        written = tuple(filter(None, lines))
        return Item(self.key(key), found, written[:-1], written[-1] if written else "")

    def inline(self, node: Node) -> Leaf | Branch:
        """A value without comments within."""
        if isinstance(node, ScalarNode):
            return Leaf(self.lines(node))
        items = tuple(Item(self.key(key), self.inline(value)) for key, value in _pairs(node))
        return Branch(isinstance(node, MappingNode), True, items)

    def lines(self, scalar: ScalarNode) -> tuple[str, ...]:
        first, *others = self.text[scalar.start_mark.index : end_of(self.text, scalar)].split("\n")
        if not is_block(scalar):
            return (first.rstrip(), *(line.strip() for line in others)) if others else (first,)
        head = _BLOCK_HEAD.match(first)
        if not head or head[0] not in (">", ">-", "|", "|-"):
            raise Unfamiliar(head[0] if head else first, scalar.start_mark.line + 1)
        indent = next((len(line) - len(line.lstrip(" ")) for line in others if line.strip(" ")), 0)
        return (head[0], *(line[indent:] for line in others))

    def key(self, node: Node | None) -> str:
        """A key as it is spelt, without quotes that it does not need."""
        if node is None:
            return ""
        plain = isinstance(node, ScalarNode) and re.fullmatch("[A-Za-z_][A-Za-z0-9_-]*", node.value)
        return node.value if plain else self.text[node.start_mark.index : node.end_mark.index]

    def line_of_dash(self, value: Node) -> int:
        """The line on which the item of a list begins, which may be some way above its value."""
        line, at = value.start_mark.line, value.start_mark.index
        if self.text[self.text.rfind("\n", 0, at) + 1 : at].strip():
            return line
        return next(each for each in range(line - 1, -1, -1) if each not in self.comments.own)

    def last_line(self, node: Node) -> int:
        if isinstance(node, ScalarNode):
            return node.start_mark.line + self.text.count("\n", node.start_mark.index, end_of(self.text, node))
        return node.end_mark.line if _in_brackets(node) else self.last_line(_pairs(node)[-1][1])


def _pairs(node: Node) -> list[tuple[Node | None, Node]]:
    """The values of a list or mapping, with their keys."""
    return list(node.value) if isinstance(node, MappingNode) else [(None, value) for value in node.value]


def _line_of(key: Node | None, value: Node) -> int:
    return (key or value).start_mark.line


def _first_line(node: Node) -> int:
    return next((_line_of(*pair) for pair in _pairs(node)), node.end_mark.line)


def _in_brackets(node: Node) -> bool:
    return isinstance(node, MappingNode | SequenceNode) and bool(node.flow_style)


def _is_inline(node: Node) -> bool:
    return _in_brackets(node) and node.start_mark.line == node.end_mark.line
