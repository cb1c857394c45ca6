"""Where the lines of a card stand, and how large: the longer a title, the smaller and the more lines."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from shegong.model.text import LANGS, Lang
from shegong.share.card import Card, Sender
from shegong.share.lines import lines_of, shortened
from shegong.share.typeface import Style, typeface

Colour = Literal["ink", "quiet", "teal"]

WIDTH, HEIGHT = 1200, 630
_LEFT, _RIGHT = 88, 1112
_ROOM = _RIGHT - _LEFT
_BESIDE_LOGO = 150
_KIND_LINE, _FOOT_LINE = 112, 578
_MIDDLE = 322
"""The height around which title and other name stand."""
_SIZES = ((96, 1), (76, 2), (60, 3), (52, 3), (44, 4))
"""Sizes of a title and in how many lines each may be set."""
_LEADING = 1.32
_RISE = 0.3
"""How far below its middle a line of type stands, as a part of its size."""
_KIND, _UNDER, _FOOT = 30, 32, 26
_UNDER_LINES = 2
_UNDER_LEADING = 44
_GAP = (50, 0.28)
"""From the last line of the title to the first of the other name: so much, and a part of the size of the title."""


class Line(NamedTuple):
    """A line in place, drawn as an outline."""

    path: str
    colour: Colour


class _Type(NamedTuple):
    """How a line is set."""

    style: Style
    size: float
    colour: Colour


def laid_out(card: Card, sender: Sender) -> list[Line]:
    """All lines of a card. Nothing overlaps and nothing leaves its margins; a title that is too long even so is cut, with an ellipsis."""
    return [*_head(card), *_middle(card), *_foot(card, sender)]


def _head(card: Card) -> Iterator[Line]:
    kind = _Type("sans", _KIND, "teal")
    since = _Type("sans", _KIND, "quiet")
    wide = _width(card.since, card.lang, since)
    yield _placed(_RIGHT - wide, _KIND_LINE, card.since, card.lang, since)
    room = _ROOM - wide - (_KIND if card.since else 0)
    yield _placed(_LEFT, _KIND_LINE, _cut(card.kind, room, card.lang, kind), card.lang, kind)


def _middle(card: Card) -> Iterator[Line]:
    lines, size = title_lines(card.title, card.title_lang)
    title, under = _Type("serif", size, "ink"), _Type("sans", _UNDER, "quiet")
    below = _under_lines(card)
    gap = _GAP[0] + size * _GAP[1]
    height = size * _LEADING * (len(lines) - 1) + (gap + _UNDER_LEADING * (len(below) - 1) if below else 0)
    y = _MIDDLE - height / 2 + size * _RISE
    for line in lines:
        yield _placed(_LEFT, y, line, card.title_lang, title)
        y += size * _LEADING
    y += gap - size * _LEADING
    for line in below:
        yield _placed(_LEFT, y, line, _other(card.title_lang), under)
        y += _UNDER_LEADING


def title_lines(title: str, lang: Lang) -> tuple[tuple[str, ...], int]:
    """The lines of a title and their size: the largest in which it fits with its words whole, or else in which it fits."""
    face = typeface("serif")
    found = [(lines_of(title, _ROOM / size, count, lambda text: face.width(text, lang)), size) for size, count in _SIZES]
    fitting = [(lines, size) for lines, size in found if lines]
    if fitting:
        lines, size = next((each for each in fitting if each[0].whole), fitting[0])
        return lines.texts, size
    size, count = _SIZES[-1]
    return title_lines(shortened(title, (count - 0.5) * _ROOM / size, lambda text: face.width(text, lang)), lang)


def _under_lines(card: Card) -> tuple[str, ...]:
    if not card.under:
        return ()
    lang, face = _other(card.title_lang), typeface("sans")
    lines = lines_of(card.under, _ROOM / _UNDER, _UNDER_LINES, lambda text: face.width(text, lang))
    return lines.texts if lines else (_cut(card.under, _ROOM, lang, _Type("sans", _UNDER, "quiet")),)


def _foot(card: Card, sender: Sender) -> Iterator[Line]:
    """The names of the site beside its logo, unless they are what the card is about."""
    if card.title == sender.names[card.lang]:
        return
    own, other = _Type("sans", _FOOT, "teal"), _Type("sans", _FOOT, "quiet")
    yield _placed(_BESIDE_LOGO, _FOOT_LINE, sender.names[card.lang], card.lang, own)
    lang = _other(card.lang)
    yield _placed(_RIGHT - _width(sender.names[lang], lang, other), _FOOT_LINE, sender.names[lang], lang, other)


def _placed(x: float, y: float, text: str, lang: Lang, type: _Type) -> Line:
    return Line(typeface(type.style).outline(text, lang, x, y, type.size), type.colour)


def _width(text: str, lang: Lang, type: _Type) -> float:
    return typeface(type.style).width(text, lang) * type.size


def _cut(text: str, room: float, lang: Lang, type: _Type) -> str:
    return shortened(text, room / type.size, lambda part: typeface(type.style).width(part, lang))


def _other(lang: Lang) -> Lang:
    return LANGS[1 - LANGS.index(lang)]
