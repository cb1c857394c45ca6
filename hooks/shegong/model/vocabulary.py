"""Closed lists of terms, one file each in `data/vocabularies`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from shegong.model.reference import Ref
from shegong.model.text import Frozen, Lang, Line, Text

Stands = Literal["before", "after"]
"""Where a picture draws the other end of a relation: before an entry what acts on it, after it what it acts on."""


def _stands(written: object) -> object:
    if written not in ("before", "after"):
        raise PydanticCustomError("stands_form", "neither before nor after", {"written": str(written)})
    return written


class Inverse(Frozen):
    """How the other end of a relation says it."""

    id: Line
    zh: Line
    en: Line


class VocabularyTerm(Frozen):
    """One term. `about` is an entry that explains it, `also` are words that mean the same; the rest belongs to relations."""

    id: Line
    zh: Line
    en: Line
    about: Ref | None = None
    also: tuple[Line, ...] = ()
    group: Line | None = None
    stands: Annotated[Stands, BeforeValidator(_stands)] | None = None
    inverse: Inverse | None = None

    def __getitem__(self, lang: Lang) -> str:
        return self.zh if lang == "zh" else self.en

    @property
    def label(self) -> Text:
        return Text(zh=self.zh, en=self.en)


class Vocabulary(Frozen):
    """A list of terms in the order in which pages show them."""

    name: Text
    terms: tuple[VocabularyTerm, ...]

    def __getitem__(self, id: str) -> VocabularyTerm:
        return next(term for term in self.terms if term.id == id)

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(term.id for term in self.terms)


Vocabularies = Mapping[str, Vocabulary]


@dataclass(frozen=True)
class RelationWord:
    """A relation as one end says it: the canonical type, whether this is the inverse word, each end's label, where the other stands."""

    type: str
    inverted: bool
    label: Text
    other_label: Text
    group: str
    stands: Stands | None


def relation_words(relation_types: Vocabulary) -> Iterator[tuple[str, RelationWord]]:
    """Each word that an author may write for a relation, with what it means."""
    for term in relation_types.terms:
        back = Text(zh=term.inverse.zh, en=term.inverse.en) if term.inverse else term.label
        yield term.id, RelationWord(term.id, False, term.label, back, term.group or "", term.stands)
        if term.inverse:
            yield term.inverse.id, RelationWord(term.id, True, back, term.label, term.group or "", opposite(term.stands))


def opposite(stands: Stands | None) -> Stands | None:
    """Where an entry stands, as the other end of the relation sees it."""
    match stands:
        case "before":
            return "after"
        case "after":
            return "before"
        case None:
            return None
