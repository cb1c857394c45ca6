"""Where sources disagree: as entries state it, and where a field that can have one value has several."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from shegong.link.grouping import grouped
from shegong.load.directory import Document
from shegong.model.claim import Claim, Sourced, Statement
from shegong.model.entry import claims_in, facts_of
from shegong.model.knowledge import Figure
from shegong.model.text import Text


@dataclass(frozen=True)
class Disagreement:
    """Several readings of one point. `sides` are statements, or the differing claims themselves."""

    host: str
    involved: tuple[str, ...]
    topic: Text
    kind: str
    field: str
    sides: tuple[Statement, ...] | tuple[Claim[Any], ...]
    note: Text | None


def disagreements_of_all(documents: Iterable[Document]) -> Mapping[str, tuple[Disagreement, ...]]:
    """For each entry that has any, those that it states, those of its fields, and those elsewhere that concern it."""
    found: dict[str, list[Disagreement]] = {}
    for document in documents:
        for disagreement in (*_stated(document), *_between_claims(document)):
            for id in dict.fromkeys((document.id, *disagreement.involved)):
                found.setdefault(id, []).append(disagreement)
    return {id: tuple(sorted(own, key=lambda each: each.host != id)) for id, own in found.items()}


def _stated(document: Document) -> Iterator[Disagreement]:
    for each in document.entry.disputes:
        yield Disagreement(document.id, tuple(map(str, each.involved)), each.topic, each.kind, each.field or "", each.sides, each.note)


def _between_claims(document: Document) -> Iterator[Disagreement]:
    """Differing claims in a single-valued field, unless the entry tells of that field's disagreement itself."""
    told = {dispute.field for dispute in document.entry.disputes}
    for field, fact in facts_of(type(document.entry)):
        claims = claims_in(document.entry, field)
        if fact.single and field not in told and len({str(claim.value) for claim in claims}) > 1:
            yield Disagreement(document.id, (), fact.label, "cross-source", field, claims, None)


def contested(said: Sequence[Sourced], disagreements: Iterable[Disagreement]) -> frozenset[int]:
    """The places in what a field says of that which these disagreements are about: what rests on a passage of one of their sides."""
    passages = {cite for each in disagreements for side in each.sides for cite in side.cite}
    return frozenset(index for index, each in enumerate(said) if passages.intersection(each.cite))


def disagreeing_figures(figures: Sequence[Figure]) -> frozenset[int]:
    """The places in a list of those figures that another contradicts: the same thing, place and time, and not the same number."""

    def key(index: int) -> tuple[object, ...]:
        figure = figures[index]
        return (figure.place, figure.period.text, figure.of, figure.unit, figure.aim)

    same = grouped(range(len(figures)), lambda index: (key(index),))
    contradicted = (own for own in same.values() if len({(figures[index].value, figures[index].to) for index in own}) > 1)
    return frozenset(index for own in contradicted for index in own)
