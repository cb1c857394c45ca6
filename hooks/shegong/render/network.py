"""The network around an entry, as a picture: before it what acts on it, after it what it acts on, beside it its equals.

It is HTML that the style sheet lays out and joins with lines, not SVG: names then wrap by themselves in any font, at any width and
size of type, and a phone gets another layout than a screen. What is drawn is repeated, with sources, by the list of relations.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from shegong.link.ties import Tie
from shegong.model.kinds import Place, Source
from shegong.model.text import Lang, Text
from shegong.model.vocabulary import Stands
from shegong.render.page import filled
from shegong.render.writer import Writer

FEWEST, MOST = 2, 12
"""How many others a picture is worth drawing for, and how many it has room for."""


@dataclass(frozen=True)
class Card:
    """Others to whom an entry has the same relations, and what those are called at its end."""

    labels: tuple[Text, ...]
    others: tuple[str, ...]

    def title(self, lang: Lang) -> str:
        return " · ".join(label[lang] for label in self.labels)


@dataclass(frozen=True)
class Network:
    """What is drawn around an entry; `left_out` is how many others there was no room for."""

    before: tuple[Card, ...]
    beside: tuple[Card, ...]
    after: tuple[Card, ...]
    left_out: int


def network_of(ties: Sequence[Tie]) -> Network | None:
    """The network of an entry with these ties, None where it has too few others.

    Each other is drawn once, where the first of its ties says. Where there is not room for all, every card keeps one before any has two.
    """
    by_other = _by_other(ties)
    if len(by_other) < FEWEST:
        return None
    room = set(_fairly(_others_by_card(by_other).values())[:MOST])
    drawn = {other: own for other, own in by_other.items() if other in room}
    return Network(_cards(drawn, "before"), _cards(drawn, None), _cards(drawn, "after"), len(by_other) - len(drawn))


_ByOther = Mapping[str, tuple[Tie, ...]]
_Relations = tuple[str, ...]


def _by_other(ties: Iterable[Tie]) -> _ByOther:
    found: dict[str, tuple[Tie, ...]] = {}
    for tie in ties:
        found[tie.other] = (*found.get(tie.other, ()), tie)
    return found


def _others_by_card(by_other: _ByOther) -> dict[_Relations, tuple[str, ...]]:
    """Those with the same relations together, by what these are."""
    found: dict[_Relations, tuple[str, ...]] = {}
    for other, own in by_other.items():
        relations = tuple(dict.fromkeys(tie.type for tie in own))
        found[relations] = (*found.get(relations, ()), other)
    return found


def _fairly(cards: Iterable[tuple[str, ...]]) -> list[str]:
    """The first of each card, then the second of each, and so on."""
    places = ((place, other) for others in cards for place, other in enumerate(others))
    return [other for _, other in sorted(places, key=lambda each: each[0])]


def _cards(by_other: _ByOther, stands: Stands | None) -> tuple[Card, ...]:
    here = {other: own for other, own in by_other.items() if own[0].stands == stands}
    return tuple(Card(_labels(here[others[0]]), others) for others in _others_by_card(here).values())


def _labels(ties: Iterable[Tie]) -> tuple[Text, ...]:
    return tuple({tie.type: tie.label for tie in ties}.values())


def network_figure(id: str, w: Writer) -> Markup:
    """The picture on the page of an entry; empty where there is nothing to draw.

    None of places and sources: theirs are relations of all that happened or was written there, and lead away from the entry.
    """
    network = None if isinstance(w.directory.entries[id].entry, Place | Source) else network_of(w.directory.ties.get(id, ()))
    return filled("network.html", w=w, id=id, network=network) if network else Markup()
