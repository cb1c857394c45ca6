"""Where a running text names entries: in links, in marks of sources, and in the figures and parts that a hand-written page calls."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from shegong.model.called_figure import CALL, parse_call
from shegong.model.called_part import PART, parse_part
from shegong.model.citation import ID_PATTERN, LINK, MARK

_ID = re.compile(ID_PATTERN)
_SOURCE = re.compile(rf"[\[;]\s*@({ID_PATTERN})(?=,)")


class Naming(NamedTuple):
    """An id in a text, with its first character and the one after its last."""

    id: str
    start: int
    end: int


def linked(text: str, start: int = 0) -> Iterator[Naming]:
    """`[[id]]` and `[[id|text]]`, from a character on."""
    for link in LINK.finditer(text, start):
        yield from _first_in(text, *link.span(1), link[1].strip())


def cited(text: str, start: int = 0) -> Iterator[Naming]:
    """Each source of `[@id, locator; @id, locator]`."""
    for mark in MARK.finditer(text, start):
        yield from (Naming(found[1], *found.span(1)) for found in _SOURCE.finditer(text, *mark.span()))


def in_prose(text: str, start: int = 0) -> Iterator[Naming]:
    """All that the text of an entry names."""
    yield from linked(text, start)
    yield from cited(text, start)


def in_article(text: str) -> Iterator[Naming]:
    """All that a hand-written page names, `[=id, period]` and `[+part: id, id]` included; its code has to be blank."""
    yield from in_prose(text)
    for call in CALL.finditer(text):
        figure = parse_call(call[1])
        yield from _first_in(text, *call.span(1), figure.statistic) if figure else ()
    for call in PART.finditer(text):
        if parse_part(call[1]) and ":" in call[1]:
            yield from (Naming(found[0], *found.span()) for found in _ID.finditer(text, text.index(":", call.start()), call.end()))


def _first_in(text: str, start: int, end: int, id: str) -> Iterator[Naming]:
    """The id at the beginning of a part of a text, behind spaces only."""
    at = text.find(id, start, end)
    yield Naming(id, at, at + len(id))


def renamed(text: str, named: Iterable[Naming], new: Callable[[str], str]) -> str:
    """The text with other ids in these places."""
    for each in sorted(set(named), key=lambda each: each.start, reverse=True):
        text = text[: each.start] + new(each.id) + text[each.end :]
    return text
