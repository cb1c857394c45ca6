"""The directory as a whole: what was loaded, linked."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from shegong.link.articles import NamingArticle, articles_by_citation, articles_by_entry
from shegong.link.backlinks import Use, mentions_of_all, uses_of_all
from shegong.link.disagreements import Disagreement, disagreements_of_all
from shegong.link.geography import Geography, geography_of
from shegong.link.grouping import grouped
from shegong.link.ties import Tie, others, ties_of_all
from shegong.link.timeline import Moment, moments_of_all, policies, policies_around
from shegong.load.directory import Document, Loaded
from shegong.model.citation import Citation
from shegong.model.entry import known_as_of
from shegong.model.kinds import Place
from shegong.model.vocabulary import Vocabulary


@dataclass(frozen=True)
class Directory:
    """Everything that pages are made from. Its mappings have a key for each entry that has any of what they hold."""

    entries: Mapping[str, Document]
    vocabularies: Mapping[str, Vocabulary]
    ties: Mapping[str, tuple[Tie, ...]]
    geography: Geography
    moments: tuple[Moment, ...]
    disagreements: Mapping[str, tuple[Disagreement, ...]]
    mentions: Mapping[str, tuple[str, ...]]
    uses: Mapping[Citation, tuple[Use, ...]]
    articles: Mapping[str, tuple[NamingArticle, ...]]
    citing_articles: Mapping[Citation, tuple[NamingArticle, ...]]

    @cached_property
    def _moments_by_entry(self) -> Mapping[str, tuple[Moment, ...]]:
        found: dict[str, list[Moment]] = {}
        for moment in self.moments:
            for id in {*moment.entries, *moment.places}:
                found.setdefault(id, []).append(moment)
        return {id: tuple(own) for id, own in found.items()}

    def timeline(self, id: str) -> tuple[Moment, ...]:
        """An entry's own moments and those elsewhere that name it; for a place, all that happened in it."""
        return self._moments_by_entry.get(id, ())

    @cached_property
    def _policies(self) -> tuple[Moment, ...]:
        return policies(self.moments, self.entries)

    @cached_property
    def eventful_places(self) -> tuple[str, ...]:
        """The places where something happened."""
        return tuple(sorted({place for moment in self.moments for place in moment.places}))

    def policies_around(self, id: str) -> tuple[Moment, ...]:
        """The policies of an entry's time and place that neither name it nor are related to it."""
        known = {*others(self.ties.get(id, ())), *self.mentions.get(id, ()), id}
        unknown = (moment for moment in self._policies if moment.host not in known)
        dated = known_as_of(self.entries[id].entry)
        return policies_around(self.timeline(id), dated, self.geography.places_of(id), unknown, self.entries)

    def founded_by_graduates(self, id: str) -> tuple[tuple[str, str], ...]:
        """The entries that graduates of a university founded, or helped to found, each with the graduate."""
        graduates = [tie.other for tie in self.ties.get(id, ()) if tie.type == "has_alumni"]
        return tuple(
            (tie.other, person) for person in graduates for tie in self.ties.get(person, ()) if tie.type in ("founder_of", "helped_found")
        )

    @cached_property
    def _by_kind(self) -> Mapping[str, tuple[Document, ...]]:
        return grouped(self.entries.values(), lambda document: (document.entry.kind.id,))

    def of_kind(self, kind: str) -> tuple[Document, ...]:
        return self._by_kind.get(kind, ())

    @cached_property
    def _by_place(self) -> Mapping[str, tuple[Document, ...]]:
        others = (document for document in self.entries.values() if not isinstance(document.entry, Place))
        return grouped(others, lambda document: self.geography.places_of(document.id))

    def inside(self, place: str) -> tuple[Document, ...]:
        """The entries, places left out, that are in a place or in a place within it."""
        return self._by_place.get(place, ())


def link(loaded: Loaded) -> Directory:
    """The directory of data that passed every check; a reference that leads nowhere is a bug here, not bad data."""
    entries = {document.id: document for document in loaded.documents}
    ties = ties_of_all(loaded.documents, loaded.vocabularies["relation-types"])
    geography = geography_of(loaded.documents)
    return Directory(
        entries=entries,
        vocabularies=loaded.vocabularies,
        ties=ties,
        geography=geography,
        moments=moments_of_all(entries, geography),
        disagreements=disagreements_of_all(loaded.documents),
        mentions=mentions_of_all(loaded.documents, {id: others(own) for id, own in ties.items()}),
        uses=uses_of_all(loaded.documents),
        articles=articles_by_entry(loaded.articles),
        citing_articles=articles_by_citation(loaded.articles),
    )
