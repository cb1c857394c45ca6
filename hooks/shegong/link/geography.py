"""Which place lies in which, and what is in a place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from shegong.link.grouping import grouped
from shegong.load.directory import Document
from shegong.model.entry import claims_in
from shegong.model.kinds import Place


@dataclass(frozen=True)
class Geography:
    """`above` has the place that a place lies in; `located` the places that an entry gives as its own."""

    above: Mapping[str, str]
    located: Mapping[str, tuple[str, ...]]

    def upwards(self, place: str) -> Iterator[str]:
        """A place, the place it lies in, and so on."""
        yield place
        if place in self.above:
            yield from self.upwards(self.above[place])

    def places_of(self, id: str) -> frozenset[str]:
        """Every place that an entry is in, from the smallest to the country; a place is in itself."""
        own = (id,) if id in self.above else self.located.get(id, ())
        return frozenset(up for place in own for up in self.upwards(place))

    @cached_property
    def _below(self) -> Mapping[str, tuple[str, ...]]:
        return grouped(sorted(self.above), lambda inner: (self.above[inner],))

    def below(self, place: str) -> tuple[str, ...]:
        """The places directly within a place."""
        return self._below.get(place, ())


def geography_of(documents: Iterable[Document]) -> Geography:
    above: dict[str, str] = {}
    located: dict[str, tuple[str, ...]] = {}
    for document in documents:
        if isinstance(document.entry, Place):
            located[document.id] = (document.id,)
            if document.entry.part_of:
                above[document.id] = str(document.entry.part_of[0].value)
        elif "place" in type(document.entry).model_fields:
            located[document.id] = tuple(dict.fromkeys(str(claim.value) for claim in claims_in(document.entry, "place")))
    return Geography(above, located)
