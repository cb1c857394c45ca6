"""Relations as each end sees them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from shegong.load.directory import Document
from shegong.model.entry import Relation
from shegong.model.text import Text
from shegong.model.vocabulary import Stands, Vocabulary, opposite, relation_words


@dataclass(frozen=True)
class Tie:
    """A relation from the point of view of one of its ends: how it is called there, and who is at the other."""

    label: Text
    other: str
    type: str
    """The word that this end uses, such as `supported_by`."""
    group: str
    stands: Stands | None
    """Where a picture draws the other end; beside this one if None."""
    relation: Relation
    order: int


def ties_of_all(documents: Iterable[Document], relation_types: Vocabulary) -> Mapping[str, tuple[Tie, ...]]:
    """For each entry that has any, its ties in the order of the vocabulary, then of the other end's id."""
    words = dict(relation_words(relation_types))
    ids = {(word.type, word.inverted): id for id, word in words.items()}
    order = {id: index for index, id in enumerate(words)}
    ties: dict[str, list[Tie]] = {}
    for document in documents:
        for relation in document.entry.relations:
            word = words[relation.type]
            back = ids.get((word.type, not word.inverted), relation.type)
            ties.setdefault(document.id, []).append(
                Tie(word.label, str(relation.to), relation.type, word.group, word.stands, relation, order[relation.type])
            )
            ties.setdefault(str(relation.to), []).append(
                Tie(word.other_label, document.id, back, word.group, opposite(word.stands), relation, order[back])
            )
    return {id: tuple(sorted(own, key=lambda tie: (tie.order, tie.other))) for id, own in ties.items()}


def others(ties: Iterable[Tie]) -> frozenset[str]:
    """Who is at the other end of any of these."""
    return frozenset(chain(tie.other for tie in ties))
