"""The comments and empty lines of a YAML text, by line. What is content, and what only looks like a comment, is told by the nodes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from yaml.nodes import MappingNode, Node, ScalarNode

_COMMENT = re.compile(r"(?:^|(?<=\s))#.*")
EMPTY = ""
"""An empty line, among comments."""


@dataclass(frozen=True)
class Comments:
    """Lines count from 0. `own` are comments with a line to themselves, and empty lines; `beside` are those behind something else."""

    own: Mapping[int, str]
    beside: Mapping[int, str]
    indents: Mapping[int, int]
    """How far in comments with a line to themselves begin."""

    def between(self, start: int, end: int) -> tuple[str, ...]:
        """The comments and empty lines from `start` up to `end`, without it."""
        lines = (self.own.get(line, self.beside.get(line)) for line in range(start, end))
        return tuple(each for each in lines if each is not None)

    def beside_lines(self, start: int, end: int) -> tuple[str, ...]:
        """The comments behind something else from `start` up to `end`, without it."""
        return tuple(self.beside[line] for line in range(start, end) if line in self.beside)

    def end_of_deeper(self, start: int, end: int, indent: int) -> int:
        """From `start` on, the line after the last comment that is indented further than `indent`, before one that is not."""
        reached = start
        for line in range(start, end):
            if line not in self.own or self.indents.get(line, indent + 1) <= indent:
                break
            if line in self.indents:
                reached = line + 1
        return reached

    def all(self) -> list[str]:
        """Every comment, sorted."""
        return sorted([*filter(None, self.own.values()), *self.beside.values()])


def comments_of(text: str, top: Node) -> Comments:
    """What is no content in a text whose nodes are given."""
    own: dict[int, str] = {}
    beside: dict[int, str] = {}
    indents: dict[int, int] = {}
    masked, within = _masked(text, top)
    for number, (line, written) in enumerate(zip(masked, text.split("\n"), strict=True)):
        found = _COMMENT.search(line)
        before = line[: found.start()] if found else line
        comment = written[len(before) :].rstrip() if found else EMPTY
        if not before.strip() and number not in within:
            own[number] = comment
            if comment:
                indents[number] = len(before)
        elif comment:
            beside[number] = comment
    return Comments(own, beside, indents)


def _masked(text: str, top: Node) -> tuple[list[str], set[int]]:
    """The lines with an x for each character of content, and the lines that begin within a text."""
    masked = list(text)
    within: set[int] = set()
    for scalar in _scalars_in(top):
        start, end = scalar.start_mark.index, end_of(text, scalar)
        if is_block(scalar):
            first_break = text.find("\n", start, end)
            start = first_break if first_break >= 0 else end  # a comment may stand behind the `>-`
        masked[start:end] = ["\n" if each == "\n" else "x" for each in text[start:end]]
        first = text.count("\n", 0, start)
        within.update(range(first + 1, first + 1 + text.count("\n", start, end)))
    return "".join(masked).split("\n"), within


def _scalars_in(node: Node) -> Iterator[ScalarNode]:
    """The keys and values that are neither lists nor mappings."""
    if isinstance(node, ScalarNode):
        yield node
    else:
        parts = [part for pair in node.value for part in pair] if isinstance(node, MappingNode) else node.value
        for part in parts:
            yield from _scalars_in(part)


def is_block(scalar: ScalarNode) -> bool:
    """Whether a text stands below a `>` or `|`."""
    return scalar.style in ("|", ">")


def end_of(text: str, scalar: ScalarNode) -> int:
    """Where the content of a scalar ends; empty lines below a block of text are none of it."""
    start, end = scalar.start_mark.index, scalar.end_mark.index
    return start + len(text[start:end].rstrip(" \n")) if is_block(scalar) else end
