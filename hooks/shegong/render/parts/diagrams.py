"""Diagrams as SVG, drawn when the site is built: boxes that are links, and numbered arrows that a list below explains.

The list has the same numbers, so that what is drawn can be read, heard and printed; words on arrows would not fit a phone.
Colours and type come from the style sheet, for light and dark.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from shegong.model.diagram import Arrow, Box, Diagram
from shegong.render.page import filled
from shegong.render.writer import Writer

# In user units, which are pixels where there is room: two columns fit a phone of 360.
_WIDTH, _HEIGHT = 136, 76
_GAP_X, _GAP_Y = 72, 58
_EDGE = 4
_LETTER = 13.5
_LINE = 18
_APART = 26
"""How far apart two arrows between the same boxes run."""
_MARK = 9
_HEAD = 7


class DrawnBox(NamedTuple):
    """A box: its corner, its lines of text, each with the height at which it stands, the way to its entry and the kind of that, if any."""

    box: Box
    x: float
    y: float
    height: float
    lines: list[tuple[float, str, bool]]
    href: str
    kind: str


class DrawnArrow(NamedTuple):
    """An arrow: its number, its line, its head, and where its number stands."""

    number: int
    line: tuple[float, float, float, float]
    head: str
    mark: tuple[float, float]


def diagram(w: Writer, id: str) -> Markup:
    """The diagram with the list of its arrows."""
    entry = w.directory.entries[id].entry
    assert isinstance(entry, Diagram), "calls were checked"
    columns, rows = max(box.column for box in entry.boxes), max(box.row + box.rows - 1 for box in entry.boxes)
    by_id = {box.id: box for box in entry.boxes}
    return filled(
        "diagram.html",
        w=w,
        id=id,
        diagram=entry,
        names={box.id: box[w.lang] for box in entry.boxes},
        width=columns * _WIDTH + (columns - 1) * _GAP_X + 2 * _EDGE,
        height=rows * _HEIGHT + (rows - 1) * _GAP_Y + 2 * _EDGE,
        boxes=[_drawn_box(box, w) for box in entry.boxes],
        arrows=list(_drawn_arrows(entry.arrows, by_id)),
        box=(_WIDTH, _MARK),
    )


def _corner(box: Box) -> tuple[float, float]:
    return _EDGE + (box.column - 1) * (_WIDTH + _GAP_X), _EDGE + (box.row - 1) * (_HEIGHT + _GAP_Y)


def _height(box: Box) -> float:
    return box.rows * _HEIGHT + (box.rows - 1) * _GAP_Y


def _drawn_box(box: Box, w: Writer) -> DrawnBox:
    (x, y), height = _corner(box), _height(box)
    texts = [(line, True) for line in balanced(box[w.lang], _WIDTH - 12)]
    texts += [(line, False) for line in balanced(box.role[w.lang], _WIDTH - 12)] if box.role else []
    first = y + height / 2 - (len(texts) - 1) * _LINE / 2
    lines = [(round(first + index * _LINE, 1), text, strong) for index, (text, strong) in enumerate(texts)]
    about = w.directory.entries[box.about].entry.kind.id if box.about else ""
    return DrawnBox(box, x, y, height, lines, w.to(w.address(box.about)) if box.about else "", about)


def balanced(text: str, width: float) -> list[str]:
    """A text in as few lines of a width as it needs, none much longer than the others."""
    lines = wrapped(text, width)
    narrower = wrapped(text, width - _LETTER / 2)
    return lines if len(narrower) > len(lines) or width <= _LETTER else balanced(text, width - _LETTER / 2)


def wrapped(text: str, width: float) -> list[str]:
    """A text in lines of a width: English between words, Chinese between characters."""
    lines, line = list[str](), ""
    for piece in _pieces(text):
        if line and wide(line + piece.rstrip()) * _LETTER > width:
            lines.append(line.rstrip())
            line = ""
        line += piece
    return [*lines, line.rstrip()] if line else lines


def _pieces(text: str) -> Iterator[str]:
    """What a line may end after: a Chinese character, or a word with the space behind it."""
    word = ""
    for letter in text:
        if unicodedata.east_asian_width(letter) in "WF":
            yield from ([word] if word else [])
            word = ""
            yield letter
        else:
            word += letter
            if letter == " ":
                yield word
                word = ""
    yield from ([word] if word else [])


def wide(text: str) -> float:
    """About how wide a text is, in letters' heights."""
    return sum(1.0 if unicodedata.east_asian_width(letter) in "WF" else 0.56 for letter in text)


def _drawn_arrows(arrows: Sequence[Arrow], boxes: dict[str, Box]) -> Iterator[DrawnArrow]:
    """Arrows in their order. Where several join the same two boxes, they run side by side."""
    for number, arrow in enumerate(arrows, 1):
        pair = [other for other in arrows if {other.origin, other.to} == {arrow.origin, arrow.to}]
        aside = (pair.index(arrow) - (len(pair) - 1) / 2) * _APART
        yield _drawn_arrow(number, boxes[arrow.origin], boxes[arrow.to], aside)


def _drawn_arrow(number: int, origin: Box, to: Box, aside: float) -> DrawnArrow:
    (x1, y1), (x2, y2) = _facing(origin, to), _facing(to, origin)
    # The same side for both directions, so that arrows to and fro do not lie on each other.
    far = max(abs(x2 - x1), abs(y2 - y1))
    across = abs(x2 - x1) / far, abs(y2 - y1) / far
    shift = (aside * across[1], aside * across[0])
    start = _at_edge(origin, (x1, y1), (x2, y2), shift)
    end = _at_edge(to, (x2, y2), (x1, y1), shift)
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    return DrawnArrow(number, (*_rounded(start), *_rounded(end)), _head(start, end), _rounded(middle))


def _facing(box: Box, other: Box) -> tuple[float, float]:
    """The point inside a box that its arrow to another points from: at the height of the rows that they share, else its middle."""
    x, y = _corner(box)
    shared = sorted({row for _, row in box.cells} & {row for _, row in other.cells})
    if not shared:
        return x + _WIDTH / 2, y + _height(box) / 2
    tops = _EDGE + (shared[0] - 1) * (_HEIGHT + _GAP_Y), _EDGE + (shared[-1] - 1) * (_HEIGHT + _GAP_Y)
    return x + _WIDTH / 2, (tops[0] + tops[1] + _HEIGHT) / 2


_Point = tuple[float, float]


def _at_edge(box: Box, here: _Point, there: _Point, shift: _Point) -> _Point:
    """Where the way from a point inside a box to another leaves the box, moved aside."""
    dx, dy = there[0] - here[0], there[1] - here[1]
    part = min(_WIDTH / 2 / abs(dx) if dx else 9, _height(box) / 2 / abs(dy) if dy else 9)
    return here[0] + dx * part + shift[0], here[1] + dy * part + shift[1]


def _head(start: tuple[float, float], end: tuple[float, float]) -> str:
    """The points of the triangle at the end of an arrow."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx * dx + dy * dy) ** 0.5
    ux, uy = dx / length, dy / length
    base = (end[0] - ux * _HEAD, end[1] - uy * _HEAD)
    corners = (end, (base[0] - uy * _HEAD / 2, base[1] + ux * _HEAD / 2), (base[0] + uy * _HEAD / 2, base[1] - ux * _HEAD / 2))
    return " ".join(f"{x:g},{y:g}" for x, y in map(_rounded, corners))


def _rounded(point: tuple[float, float]) -> tuple[float, float]:
    return round(point[0], 1), round(point[1], 1)
