"""A layout into the one form that all entries have: order of keys, indentation, spaces, quotes. Comments go with what they belong to.

Line breaks within a text, quotes that YAML could do without, and brackets on one line in place of several lines are the author's choice.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from shegong.model.entry import Relation
from shegong.model.text import Frozen
from shegong.model.written_order import part_at, written_order
from shegong.revise.comments import EMPTY
from shegong.revise.layout import Branch, Item, Layout, Leaf

_STEP = 2
_MODELINE = "# yaml-language-server:"


def canonical_text(layout: Layout, model: type[Frozen], modeline: str) -> str:
    """The text of a layout in canonical form. `modeline` is the comment that tells editors the schema; with an empty one there is none."""
    header = [line for line in layout.header if not line.startswith(_MODELINE)]
    top = _in_order(_without_modeline(layout.top), model)
    lines = [*([modeline] if modeline else []), *header, *([EMPTY] if header else []), *_branch_lines(top, 0)]
    return "\n".join(lines) + "\n"


def _without_modeline(top: Branch) -> Branch:
    first, *others = top.items
    above = tuple(line for line in first.above if not line.startswith(_MODELINE))
    return replace(top, items=(replace(first, above=above), *others))


def _in_order(branch: Branch, part: type[Frozen] | None) -> Branch:
    """With keys in written order, here and below; not where a key is unknown, which is for the check to tell first."""
    items = tuple(replace(item, value=_value_in_order(item, branch, part)) for item in branch.items)
    if branch.keyed and part is not None:
        order = _order(part, [item.key for item in items])
        if order:
            items = tuple(sorted(items, key=lambda item: order.index(item.key)))
    return replace(branch, items=items)


def _value_in_order(item: Item, branch: Branch, part: type[Frozen] | None) -> Leaf | Branch:
    if isinstance(item.value, Leaf):
        return replace(item.value, lines=_in_double_quotes(item.value.lines))
    return _in_order(item.value, part_at(part, item.key) if branch.keyed and part else part)


def _order(part: type[Frozen], keys: Sequence[str]) -> Sequence[str]:
    """The order for these keys; none if it is not known for all of them. A relation begins with its type, which is a key of its own."""
    known = written_order(part)
    unknown = [key for key in keys if key not in known]
    if part is Relation and len(unknown) == 1:
        return (*unknown, *known)
    return () if unknown else known


def _in_double_quotes(lines: tuple[str, ...]) -> tuple[str, ...]:
    """A text in double quotes in place of single ones, unless something in it would have to be escaped."""
    text = "\n".join(lines)
    if len(text) < 2 or text[0] != "'" or text[-1] != "'" or '"' in text or "\\" in text:
        return lines
    return tuple(('"' + text[1:-1].replace("''", "'") + '"').split("\n"))


def _branch_lines(branch: Branch, indent: int) -> Iterator[str]:
    for place, item in enumerate(branch.items):
        above = _without_excess(item.above, at_start=place == 0)
        if not branch.keyed and isinstance(item.value, Branch) and _is_spread(item.value):
            yield from _dashed_lines(item, item.value, above, indent)
        else:
            yield from _indented(above, indent)
            yield from _item_lines(item, f"{item.key}:" if branch.keyed else "-", indent)
    yield from _indented(_without_excess(branch.below, at_end=True), indent)


def _dashed_lines(item: Item, value: Branch, above: Sequence[str], indent: int) -> Iterator[str]:
    """A list item of several lines: its first one has the dash, so that comments above that go above the dash."""
    first, *others = value.items
    more = (*filter(None, [item.beside]), *first.above)
    yield from _indented(_without_excess((*above, *more), at_start=not above), indent)
    lines = _branch_lines(replace(value, items=(replace(first, above=()), *others)), indent + _STEP)
    yield f"{' ' * indent}- {next(lines).lstrip()}"
    yield from lines


def _item_lines(item: Item, head: str, indent: int) -> Iterator[str]:
    value, beside = item.value, f"  {item.beside}" if item.beside else ""
    if isinstance(value, Branch) and _is_spread(value):
        yield f"{' ' * indent}{head}{beside}"
        yield from _branch_lines(value, indent + _STEP)
        return
    first, *others = value.lines if isinstance(value, Leaf) else (_inline(value),)
    is_block = first[:1] in (">", "|") and isinstance(value, Leaf)
    lines = [f"{' ' * indent}{head} {first}".rstrip(), *_indented(others, indent + _STEP)]
    lines[0 if is_block else -1] += beside
    yield from lines
    # As far in as a text below a `>`, a comment would be a part of it.
    yield from _indented(_without_excess(value.below, at_end=True), indent + (1 if is_block else _STEP))


def _is_spread(branch: Branch) -> bool:
    """Whether a list or mapping is written over several lines."""
    return not branch.inline and bool(branch.items)


def _inline(value: Leaf | Branch) -> str:
    if isinstance(value, Leaf):
        return value.lines[0]
    items = (f"{item.key}: {_inline(item.value)}".removesuffix(": ") if value.keyed else _inline(item.value) for item in value.items)
    return "{{{}}}".format(", ".join(items)) if value.keyed else f"[{', '.join(items)}]"


def _indented(lines: Sequence[str], indent: int) -> Iterator[str]:
    return (f"{' ' * indent}{line}" if line else EMPTY for line in lines)


def _without_excess(lines: Sequence[str], at_start: bool = False, at_end: bool = False) -> list[str]:
    """Comments with one empty line in a row at most, and none at the start or end of something."""
    kept = [line for place, line in enumerate(lines) if line or place == 0 or lines[place - 1]]
    if at_start and kept[:1] == [EMPTY]:
        kept = kept[1:]
    return kept[:-1] if at_end and kept[-1:] == [EMPTY] else kept
