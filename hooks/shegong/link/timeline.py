"""What happened, in order: events that entries state, and those that follow from their dates."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from shegong.link.geography import Geography
from shegong.load.directory import Document
from shegong.model.citation import Citation
from shegong.model.dates import Date
from shegong.model.entry import claims_in, facts_of
from shegong.model.kinds import Place, Policy
from shegong.model.text import Text


@dataclass(frozen=True)
class Moment:
    """Something on a timeline. `text` is None where a date field of `host` gave rise to it; the page then words it."""

    date: Date
    type: str
    host: str
    involved: tuple[str, ...]
    text: Text | None
    note: Text | None
    inferred: Text | None
    cite: tuple[Citation, ...]
    disputed: bool = False
    """One of several dates that sources give for the same thing, or one on which they disagree otherwise."""
    kinds: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()

    @property
    def entries(self) -> tuple[str, ...]:
        return (self.host, *self.involved)


def moments_of_all(documents: Mapping[str, Document], geography: Geography) -> tuple[Moment, ...]:
    """All moments, by earliest possible day. A date field adds none that an event of its type and date already tells."""
    stated = [moment for document in documents.values() for moment in _stated(document)]
    told = {(id, moment.type, moment.date.text) for moment in stated for id in moment.entries}
    derived = (
        moment
        for document in documents.values()
        for moment in _derived(document)
        if (moment.host, moment.type, moment.date.text) not in told
    )
    placed = (_placed(moment, documents, geography) for moment in (*stated, *derived))
    return tuple(sorted(placed, key=lambda moment: (moment.date, moment.host, moment.type)))


def _stated(document: Document) -> Iterator[Moment]:
    for event in document.entry.events:
        involved = tuple(dict.fromkeys(str(id) for id in event.involved if id != document.id))
        yield Moment(event.date, event.type, document.id, involved, Text(zh=event.zh, en=event.en), event.note, event.inferred, event.cite)


def _derived(document: Document) -> Iterator[Moment]:
    told = {dispute.field for dispute in document.entry.disputes}
    for field, fact in facts_of(type(document.entry)):
        if fact.event:
            claims = claims_in(document.entry, field)
            disputed = field in told or len({claim.value for claim in claims}) > 1
            for claim in claims:
                yield Moment(claim.value, fact.event, document.id, (), None, claim.note, claim.inferred, claim.cite, disputed)


def _placed(moment: Moment, documents: Mapping[str, Document], geography: Geography) -> Moment:
    """The moment with the kinds of its entries and the places it belongs to: those named, or else those where its entries are."""
    named = [id for id in moment.entries if isinstance(documents[id].entry, Place)]
    places = frozenset(up for id in named or moment.entries for up in geography.places_of(id))
    return replace(moment, kinds=frozenset(documents[id].entry.kind.id for id in moment.entries), places=places)


def policies(moments: Iterable[Moment], documents: Mapping[str, Document]) -> tuple[Moment, ...]:
    """The moments at which a policy was made."""
    return tuple(moment for moment in moments if moment.type == "policy" and isinstance(documents[moment.host].entry, Policy))


def policies_around(
    own: Iterable[Moment], known: Iterable[Date], places: frozenset[str], made: Iterable[Moment], documents: Mapping[str, Document]
) -> tuple[Moment, ...]:
    """Of these policies, those of an entry's time and place, where it is or above.

    Its time is from two years before its first moment to its last; what is known of it as of a date tells of that time too.
    """
    own = tuple(own)
    dates = (*(moment.date for moment in own), *known)
    if not dates or not places:
        return ()
    first, last = min(date.earliest for date in dates), max(date.latest for date in dates)
    return tuple(
        moment
        for moment in made
        if moment not in own and first.year - 2 <= moment.date.earliest.year <= last.year and _reaches(moment.host, places, documents)
    )


def _reaches(policy: str, places: frozenset[str], documents: Mapping[str, Document]) -> bool:
    """A policy reaches an entry that is in the place the policy is for, or in a place within it."""
    return any(str(claim.value) in places for claim in claims_in(documents[policy].entry, "place"))
